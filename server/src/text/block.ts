import type { Span } from "./span";

export type BlockKind =
  | "heading"
  | "paragraph"
  | "list-item"
  | "table-cell"
  | "quotation"
  | "footnote"
  /** Nothing to read, but it may hold a suppression: an HTML comment on its own. */
  | "comment";

/**
 * A stretch of a block that is not prose.
 * - `mark`: emphasis marks, escapes, list and quote prefixes on continuation lines: as if they were not there
 * - `opaque`: code, URLs, link targets, HTML, footnote references: something unreadable stands there
 */
export interface Mask extends Span {
  readonly kind: "mark" | "opaque";
}

/** What a block is, apart from where it stands. One object for as long as its text does not change: the key of caches. */
export interface BlockContent {
  readonly kind: BlockKind;
  /** Of a heading 1–6, of a list item its depth from 1, else 0. */
  readonly level: number;
  /** The block's raw text, from its first unit of prose to its last. */
  readonly text: string;
  /** Relative to `text`; sorted, not overlapping. */
  readonly masks: readonly Mask[];
  /** HTML comments in it, relative to `text`; each lies in an opaque mask. */
  readonly comments: readonly Span[];
  /** Of a table cell: row and column from 0 (row 0 is the header). */
  readonly cell?: { readonly row: number; readonly column: number };
}

export interface Block {
  readonly content: BlockContent;
  /** Offset of `content.text` in the document. */
  readonly start: number;
}

/** A key and value of the front matter's top level, both as written (quotes stripped from the value). */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** A document cut into blocks. `state` is the reader's own, for reuse at the next edit. */
export interface BlockDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: readonly FrontMatterEntry[];
  readonly state: unknown;
}

/** One replacement: the units `start`–`end` of the older text became `text.length` units of the newer. */
export interface TextChange extends Span {
  readonly length: number;
}
