import type { LocalText } from "../../knowledge/problem";
import type { BlockKind } from "../../text/block";
import type { XmlElement } from "../xml/xml-tree";
import { Refused } from "../refused";
import type { XmlPart } from "./word-package";
import type { Extent, Piece, WordParagraph, WordPlace } from "./word-paragraph";
import { chosen, readRun, type RunStory } from "./word-runs";
import { listDepth, numberOf, type ParagraphStyle, type WordStyles } from "./word-styles";
import { childValue, isOn, wordAttribute, wordChild, wordName } from "./word-xml";

export interface WordNotes {
  readonly footnotes: XmlPart | undefined;
  readonly endnotes: XmlPart | undefined;
}

/** What the paragraphs of a stretch of the document have in common. */
interface Setting {
  /** The text of their part. */
  readonly xml: string;
  readonly cell?: { readonly row: number; readonly column: number };
  readonly place: Pick<WordPlace, "cell" | "footnote" | "endnote" | "box">;
  /** What is no text of its own is bound to this. */
  readonly bound?: Extent;
  /** They stand elsewhere than in the text. */
  readonly beside?: boolean;
  /** They are what a control holds: marks go before it, for LibreOffice drops what stands before a comment there. */
  readonly filled?: boolean;
  /** Of all paragraphs, whatever their style says. */
  readonly kind?: BlockKind;
}

/** A thousand pages have some thirty thousand. */
const maxParagraphs = 100_000;
const tooManyParagraphs: LocalText = {
  nl: "Het document heeft te veel alinea’s (meer dan 100.000).",
  en: "The document has too many paragraphs (more than 100,000).",
};
const longestHeading = 90;
const skipped = /^(?:toc \d|toc heading|table of figures|index \d)/;
const quoted = /^(?:intense )?quote$/;

/**
 * The paragraphs of a document in reading order: the text as it is with all tracked changes accepted, without hidden text and
 * tables of contents. Notes and text boxes follow the list or table that they belong to.
 */
export function readParagraphs(
  { xml, root }: XmlPart,
  styles: WordStyles,
  notes: WordNotes,
): readonly WordParagraph[] {
  const found: WordParagraph[] = [];
  const noteTexts = {
    footnote: { xml: notes.footnotes?.xml ?? "", texts: byId(notes.footnotes?.root, "footnote") },
    endnote: { xml: notes.endnotes?.xml ?? "", texts: byId(notes.endnotes?.root, "endnote") },
  };
  const counts = { footnote: 0, endnote: 0, table: 0, paragraph: 0 };
  let heading: string | undefined;
  /** Of a paragraph whose mark is deleted: the next one goes on in it. */
  let unfinished:
    { readonly pieces: readonly Piece[]; readonly properties: XmlElement | undefined } | undefined;
  let waiting: (() => void)[] = [];
  const story: RunStory = {
    page: hasPages(root) ? 1 : undefined,
    fields: [],
    isBold: styles.isBold,
    onNote: (kind, id, mark) => {
      counts[kind]++;
      const number = counts[kind];
      const { xml: own, texts } = noteTexts[kind];
      const text = texts.get(id);
      if (text)
        later(text, { xml: own, kind: "footnote", bound: mark, beside: true, place: { [kind]: number } });
    },
    onBox: (content, bound) => later(content, { xml, bound, beside: true, place: { box: true } }),
  };

  /** Reads something that stands beside the text when the list or table at hand is done. */
  function later(element: XmlElement, setting: Setting): void {
    const { page } = story;
    waiting.push(() => {
      const now = story.page;
      story.page = page;
      whole(element, setting);
      story.page = now;
    });
  }

  function flush(): void {
    const queue = waiting;
    waiting = [];
    for (const read of queue) read();
  }

  function blocks(container: XmlElement, setting: Setting): void {
    for (const child of container.children) block(child, setting);
  }

  /** A stretch that no paragraph goes on beyond. */
  function whole(container: XmlElement, setting: Setting): void {
    blocks(container, setting);
    const last = unfinished;
    unfinished = undefined;
    if (last) add(last.pieces, last.properties, setting, story.page, false);
  }

  function block(element: XmlElement, setting: Setting): void {
    switch (wordName(element)) {
      case "p":
        return paragraph(element, setting);
      case "tbl":
        return setting.cell ? rowsOf(element).forEach((row) => cells(row, setting)) : table(element, setting);
      case "sdt": {
        const content = wordChild(element, "sdtContent");
        if (!content || showsPlaceholder(element)) return;
        const single = content.children.filter((child) => wordName(child) === "p").length === 1;
        return blocks(content, single ? { ...setting, filled: true } : setting);
      }
      case "customXml":
      case "smartTag":
      case "ins":
      case "moveTo":
        return blocks(element, setting);
      case "mc:AlternateContent": {
        const choice = chosen(element);
        return choice && blocks(choice, setting);
      }
    }
  }

  const cells = (row: Row, setting: Setting): void =>
    row.cells.forEach(({ element, filled }) => whole(element, filled ? { ...setting, filled } : setting));

  function table(element: XmlElement, setting: Setting): void {
    const rows = rowsOf(element);
    const single = rows.length === 1 && rows[0]!.cells.length === 1;
    // A frame of one cell is there for its border.
    if (single) return cells(rows[0]!, setting);
    counts.table++;
    const number = counts.table;
    rows.forEach((row, rowIndex) => {
      let column = numberOf(childValue(wordChild(row.element, "trPr"), "gridBefore")) ?? 0;
      for (const cell of row.cells) {
        const at = { table: number, row: rowIndex + 1, column: column + 1 };
        whole(cell.element, {
          ...setting,
          ...(cell.filled && { filled: true }),
          cell: { row: rowIndex, column },
          place: { ...setting.place, cell: at },
        });
        column += Math.max(1, numberOf(childValue(wordChild(cell.element, "tcPr"), "gridSpan")) ?? 1);
      }
    });
    if (!setting.beside) flush();
  }

  function paragraph(element: XmlElement, setting: Setting): void {
    const page = story.page;
    const properties = wordChild(element, "pPr");
    const pieces: Piece[] = [];
    const earlier = waiting;
    waiting = [];
    const bound = setting.bound ?? (setting.filled ? beginningOf(element) : undefined);
    const bold = inline(element, pieces, { ...setting, ...(bound && { bound }) });
    const own = waiting;
    waiting = earlier;
    for (const field of story.fields) field.extent = undefined;
    const begun = unfinished;
    const all = begun ? [...begun.pieces, ...pieces] : pieces;
    const styled = begun && begun.pieces.length > 0 ? begun.properties : properties;
    unfinished = isOn(wordChild(properties, "rPr"), "del") ? { pieces: all, properties: styled } : undefined;
    if (!unfinished) add(all, styled, setting, page, bold === true);
    waiting.push(...own);
  }

  /** Appends the text of a paragraph's content; answers whether all of it is bold, undefined without any. */
  function inline(element: XmlElement, pieces: Piece[], setting: Setting): boolean | undefined {
    let bold: boolean | undefined;
    const also = (more: boolean | undefined): void => {
      if (more !== undefined) bold = more && bold !== false;
    };
    for (const child of element.children) {
      switch (wordName(child)) {
        case "r":
          also(readRun(child, setting, pieces, story));
          break;
        case "ins":
        case "moveTo":
        case "hyperlink":
        case "smartTag":
        case "sdtContent":
        case "customXml":
        case "bdo":
        case "dir":
          also(inline(child, pieces, setting));
          break;
        case "sdt":
        case "fldSimple":
          if (showsPlaceholder(child)) break;
          // A control or a field holds what is filled in, and no marks.
          also(inline(child, pieces, setting.bound ? setting : { ...setting, bound: child }));
          break;
        case "mc:AlternateContent": {
          const choice = chosen(child);
          if (choice) also(inline(choice, pieces, setting));
          break;
        }
        case "m:oMath":
        case "m:oMathPara":
          pieces.push({ text: "\ufffc", opaque: true });
      }
    }
    return bold;
  }

  function add(
    pieces: readonly Piece[],
    properties: XmlElement | undefined,
    setting: Setting,
    page: number | undefined,
    allBold: boolean,
  ): void {
    const style = styles.paragraph(childValue(properties, "pStyle"));
    const text = pieces.map((piece) => piece.text).join("");
    if (skipped.test(style.name) || !/[^\s\ufffc]/.test(text)) return;
    if (found.length >= maxParagraphs) throw new Refused(tooManyParagraphs);
    const { kind, level } = kindOf(style, properties, text, allBold, setting);
    if (!setting.beside && (kind === "heading" || kind === "paragraph" || kind === "quotation")) flush();
    const where: { heading?: string; isHeading?: boolean; paragraph?: number } = {};
    if (!setting.beside && kind === "heading") {
      heading = text.replace(/[\s\ufffc]+/g, " ").trim();
      counts.paragraph = 0;
      where.isHeading = true;
    } else if (!setting.beside && !setting.cell) where.paragraph = ++counts.paragraph;
    if (heading !== undefined) where.heading = heading;
    found.push({
      kind,
      level,
      ...(kind === "table-cell" && setting.cell && { cell: setting.cell }),
      pieces,
      place: { ...(page !== undefined && { page }), ...where, ...setting.place },
    });
  }

  whole(wordChild(root, "body") ?? root, { xml, place: {} });
  flush();
  return found;
}

function kindOf(
  style: ParagraphStyle,
  properties: XmlElement | undefined,
  text: string,
  allBold: boolean,
  { cell, kind }: Setting,
): { readonly kind: BlockKind; readonly level: number } {
  if (kind) return { kind, level: 0 };
  if (cell) return { kind: "table-cell", level: 0 };
  const outline = numberOf(childValue(properties, "outlineLvl")) ?? style.outline ?? named(style.name);
  if (outline !== undefined && outline < 9) return { kind: "heading", level: Math.min(outline + 1, 6) };
  const list = listDepth(properties) ?? style.list ?? -1;
  if (list >= 0) return { kind: "list-item", level: list + 1 };
  if (quoted.test(style.name)) return { kind: "quotation", level: 0 };
  const short = text.trim().length < longestHeading && !/[.:;?!,]\s*$/.test(text) && /\p{L}/u.test(text);
  return (allBold || style.bold) && short ? { kind: "heading", level: 6 } : { kind: "paragraph", level: 0 };
}

/** The outline level that a style's name stands for. */
function named(style: string): number | undefined {
  if (style === "title") return 0;
  if (style === "subtitle") return 1;
  const level = /^heading ([1-9])$/.exec(style)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** A control that nothing is filled in yet. */
const showsPlaceholder = (control: XmlElement): boolean =>
  isOn(wordChild(control, "sdtPr"), "showingPlcHdr") === true;

/** The place before the first run of a paragraph. */
function beginningOf(paragraph: XmlElement): Extent {
  const start = wordChild(paragraph, "pPr")?.end ?? paragraph.openEnd;
  return { name: paragraph.name, start, end: start };
}

interface Row {
  readonly element: XmlElement;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly element: XmlElement;
  /** A control holds it. */
  readonly filled: boolean;
}

const controls: ReadonlySet<string | undefined> = new Set(["sdt", "sdtContent", "customXml"]);

/** The rows of a table, also inside controls; those that are deleted left out. */
const rowsOf = (table: XmlElement): readonly Row[] =>
  table.children.flatMap((child) => {
    const name = wordName(child);
    if (controls.has(name)) return rowsOf(child);
    if (name !== "tr" || wordChild(wordChild(child, "trPr"), "del")) return [];
    return [{ element: child, cells: cellsOf(child, false) }];
  });

const cellsOf = (row: XmlElement, filled: boolean): readonly Cell[] =>
  row.children.flatMap((child) => {
    const name = wordName(child);
    if (controls.has(name)) return cellsOf(child, true);
    return name === "tc" ? [{ element: child, filled }] : [];
  });

const byId = (root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> =>
  new Map(
    (root?.children ?? []).flatMap((element) => {
      const id = wordName(element) === name ? wordAttribute(element, "id") : undefined;
      return id === undefined ? [] : [[id, element] as const];
    }),
  );

/** Word leaves marks where its pages began when the document was saved. */
const hasPages = (element: XmlElement): boolean =>
  wordName(element) === "lastRenderedPageBreak" || element.children.some(hasPages);
