import { Refused } from "../refused";
import { tooDeep } from "../xml/xml-limits";
import { decodeXmlText } from "../xml/xml-text";
import type { XmlElement } from "../xml/xml-tree";
import type { Anchor, Extent, Piece } from "./word-paragraph";
import { childValue, isOn, keepsSpace, wordAttribute, wordChild, wordName } from "./word-xml";

/** What goes on from run to run. */
export interface RunStory {
  /** Absent where the document does not say. */
  page: number | undefined;
  /** The fields that are open. */
  readonly fields: Field[];
  readonly isBold: (style: string | undefined) => boolean | undefined;
  readonly onNote: (kind: "footnote" | "endnote", id: string, mark: Extent) => void;
  readonly onBox: (content: XmlElement, around: Extent) => void;
}

/** Fields in fields; people nest three or four. */
const maxFields = 100;

interface Field {
  reading: "code" | "result";
  /** From the run that begins it to the last one read; absent of a field that began in another paragraph. */
  extent: { name: string; start: number; end: number } | undefined;
}

/** Where runs are read from. */
export interface RunSource {
  /** The text of their part. */
  readonly xml: string;
  /** What their text is bound to, where it is not their own run. */
  readonly bound?: Extent;
  /** Their text stands elsewhere than in the text of the document. */
  readonly beside?: boolean;
}

/** Appends the text of a run; answers whether it is bold, undefined without any text. */
export function readRun(
  run: XmlElement,
  { xml, bound, beside = false }: RunSource,
  pieces: Piece[],
  story: RunStory,
): boolean | undefined {
  const properties = wordChild(run, "rPr");
  const hidden = isOn(properties, "vanish") === true;
  const before = pieces.length;

  /** The field that the run stands in, so that no mark comes into its result: a new result would take it away. */
  const inField = (): Extent | undefined => story.fields.find(({ extent }) => extent)?.extent;

  function add(text: string, opaque: boolean, child: XmlElement, at?: (index: number) => number): void {
    if (hidden || text === "" || story.fields.some(({ reading }) => reading === "code")) return;
    const around = bound ?? inField();
    const anchor: Anchor = around
      ? { whole: around }
      : { whole: run, cut: { run, child, ...(at && { at }) } };
    pieces.push({ text, opaque, anchor });
  }

  /** `top`: the run's child that the element is, or stands in. */
  function read(element: XmlElement, top: XmlElement): void {
    switch (wordName(element)) {
      case "t": {
        const { text, at } = textOf(element, xml);
        return add(text, false, top, element === top ? at : undefined);
      }
      case "tab":
      case "ptab":
        return add("\t", false, top);
      case "br":
      case "cr":
        return add("\n", false, top);
      case "noBreakHyphen":
        return add("\u2011", false, top);
      case "lastRenderedPageBreak":
        if (story.page !== undefined && !beside) story.page++;
        return;
      case "fldChar":
        return field(wordAttribute(element, "fldCharType"));
      case "footnoteReference":
      case "endnoteReference": {
        add("\ufffc", true, top);
        const kind = wordName(element) === "footnoteReference" ? "footnote" : "endnote";
        const id = wordAttribute(element, "id");
        if (id !== undefined && !hidden && !beside) story.onNote(kind, id, bound ?? inField() ?? run);
        return;
      }
      case "sym":
      case "object":
      case "pict":
        boxes(element);
        return add("\ufffc", true, top);
      case "drawing":
        boxes(element);
        // What floats does not stand between two words.
        if (element.children.some(({ local }) => local === "inline")) add("\ufffc", true, top);
        return;
      case "ruby":
        return wordChild(element, "rubyBase")?.children.forEach((base) => {
          if (wordName(base) === "r") base.children.forEach((child) => read(child, top));
        });
      case "mc:AlternateContent":
        return chosen(element)?.children.forEach((child) => read(child, top));
    }
  }

  function boxes(element: XmlElement): void {
    for (const child of element.children) {
      if (wordName(child) === "txbxContent") story.onBox(child, bound ?? inField() ?? run);
      else if (wordName(child) === "mc:AlternateContent") boxes(chosen(child) ?? child);
      else boxes(child);
    }
  }

  function field(type: string | undefined): void {
    const { fields } = story;
    const last = fields.at(-1);
    if (type === "begin" && fields.length >= maxFields) throw new Refused(tooDeep);
    if (type === "begin")
      fields.push({ reading: "code", extent: { name: run.name, start: run.start, end: run.end } });
    else if (type === "separate" && last) last.reading = "result";
    else if (type === "end") fields.pop();
  }

  const open = story.fields.map(({ extent }) => extent);
  for (const child of run.children) read(child, child);
  for (const extent of open) if (extent) extent.end = run.end;
  const hasText = pieces.slice(before).some(({ text, opaque }) => !opaque && /\S/.test(text));
  return hasText
    ? (isOn(properties, "b") ?? story.isBold(childValue(properties, "rStyle")) ?? false)
    : undefined;
}

/** What a reader that knows no more than we do takes of alternatives. */
export const chosen = (element: XmlElement): XmlElement | undefined =>
  element.children.find((child) => wordName(child) === "mc:Choice") ??
  element.children.find((child) => wordName(child) === "mc:Fallback");

/**
 * The text of a `w:t`. Blanks around it do not count where it does not say that they are kept; such a text is not cut, for
 * then they would.
 */
function textOf(
  element: XmlElement,
  xml: string,
): { readonly text: string; readonly at?: (index: number) => number } {
  const raw = xml.slice(element.openEnd, element.closeStart);
  if (raw.includes("<")) {
    const bare = raw
      .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "")
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, own: string) => own.replace(/&/g, "&amp;"));
    return { text: kept(decodeXmlText(bare).text, element) };
  }
  const { text, at } = decodeXmlText(raw);
  const own = kept(text, element);
  return own === text ? { text, at: (index) => element.openEnd + at(index) } : { text: own };
}

const kept = (text: string, element: XmlElement): string =>
  keepsSpace(element) ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
