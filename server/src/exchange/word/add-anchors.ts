import { xmlAttribute } from "../xml/xml-text";
import type { XmlElement } from "../xml/xml-tree";
import type { PlacedAnchor } from "./word-draft";
import { keepsSpace, prefixOf, wordName } from "./word-xml";

/** A comment by its number and what it is on. */
export interface AnchoredComment {
  readonly id: number;
  readonly first: PlacedAnchor;
  readonly last: PlacedAnchor;
}

/** A place in the main part where marks go: between runs, or in a run that is cut there. */
interface Cut {
  readonly offset: number;
  /** Absent: between runs. */
  readonly run?: XmlElement;
  /** The text that is cut; absent: the run is cut between two of its children. */
  readonly text?: XmlElement;
}

export interface Edit {
  readonly at: number;
  readonly text: string;
}

/**
 * The main part with marks where comments begin and end; all else stays as it is written. A run in the midst of which one
 * begins or ends becomes two with the same properties.
 */
export function addAnchors(
  xml: string,
  comments: readonly AnchoredComment[],
  referenceStyle: string | undefined,
  nextId: number,
): string {
  const cuts = new Map<string, { readonly cut: Cut; readonly ends: string[]; readonly starts: string[] }>();
  const at = (cut: Cut) => {
    const key = `${cut.offset} ${cut.run ? 1 : 0}`;
    const known = cuts.get(key) ?? { cut, ends: [], starts: [] };
    cuts.set(key, known);
    return known;
  };
  for (const { id, first, last } of comments) {
    const start = cutBefore(first);
    const end = cutBehind(last);
    const prefix = prefixOf(first.anchor.whole);
    const other = prefixOf(last.anchor.whole);
    const opening = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    const closing = `<${other}commentRangeEnd ${other}id="${id}"/>${reference(other, id, referenceStyle)}`;
    if (end.offset === start.offset) {
      at(start).starts.push(opening + closing);
      continue;
    }
    at(beforeInsertion(xml, start)).starts.push(opening);
    at(behindInsertion(xml, end)).ends.push(closing);
  }
  const edits: Edit[] = [];
  const spaced = new Set<XmlElement>();
  let id = nextId;
  for (const { cut, ends, starts } of cuts.values()) {
    const marks = [...ends, ...starts].join("");
    const { run, text } = cut;
    if (!run) {
      edits.push({ at: cut.offset, text: marks });
      continue;
    }
    const properties = run.children.find((child) => wordName(child) === "rPr");
    const copy = properties
      ? xml
          .slice(properties.start, properties.end)
          .replace(/(<[\w.-]*:?rPrChange\b[^>]*?\bid=")[^"]*"/, (_, head: string) => `${head}${id++}"`)
      : "";
    const opened = `${xml.slice(run.start, run.openEnd)}${copy}`;
    const close = `</${run.name}>`;
    if (!text) {
      edits.push({ at: cut.offset, text: `${close}${marks}${opened}` });
      continue;
    }
    edits.push({
      at: cut.offset,
      text: `</${text.name}>${close}${marks}${opened}<${text.name} xml:space="preserve">`,
    });
    if (keepsSpace(text) || spaced.has(text)) continue;
    spaced.add(text);
    edits.push({ at: text.openEnd - 1, text: ' xml:space="preserve"' });
  }
  return applyEdits(xml, edits);
}

function reference(prefix: string, id: number, style: string | undefined): string {
  const properties = style
    ? `<${prefix}rPr><${prefix}rStyle ${prefix}val="${xmlAttribute(style)}"/></${prefix}rPr>`
    : "";
  return `<${prefix}r>${properties}<${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
}

/** The children of a run that are its content. */
const contentOf = (run: XmlElement): readonly XmlElement[] =>
  run.children.filter((child) => wordName(child) !== "rPr");

function cutBefore({ anchor: { whole, cut }, index }: PlacedAnchor): Cut {
  if (!cut) return { offset: whole.start };
  const { run, child, at } = cut;
  if (at && index > 0) return { offset: at(index), run, text: child };
  return contentOf(run)[0] === child ? { offset: run.start } : { offset: child.start, run };
}

function cutBehind({ anchor: { whole, cut }, index }: PlacedAnchor): Cut {
  if (!cut) return { offset: whole.end };
  const { run, child, at } = cut;
  if (at && at(index + 1) < child.closeStart) return { offset: at(index + 1), run, text: child };
  return contentOf(run).at(-1) === child ? { offset: run.end } : { offset: child.end, run };
}

/** Marks around all that somebody inserted are no part of the insertion. */
function beforeInsertion(xml: string, cut: Cut): Cut {
  if (cut.run) return cut;
  let { offset } = cut;
  for (;;) {
    const tag = xml[offset - 1] === ">" ? xml.lastIndexOf("<", offset - 1) : -1;
    if (tag < 0 || !insertionTag.test(xml.slice(tag, offset))) return { offset };
    offset = tag;
  }
}

function behindInsertion(xml: string, cut: Cut): Cut {
  if (cut.run) return cut;
  let { offset } = cut;
  for (;;) {
    insertionEnd.lastIndex = offset;
    if (!insertionEnd.test(xml)) return { offset };
    offset = insertionEnd.lastIndex;
  }
}

const insertionTag = /^<(?:[\w.-]+:)?(?:ins|moveTo)\s[^<>]*[^/]>$/;
const insertionEnd = /<\/(?:[\w.-]+:)?(?:ins|moveTo)\s*>/y;

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  let result = "";
  let from = 0;
  for (const edit of sorted) {
    result += text.slice(from, edit.at) + edit.text;
    from = edit.at;
  }
  return result + text.slice(from);
}
