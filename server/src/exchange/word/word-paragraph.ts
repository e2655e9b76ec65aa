import type { BlockKind } from "../../text/block";
import type { XmlElement } from "../xml/xml-tree";

/** A stretch of the main part that stands between runs; the name is that of an element of its namespace. */
export interface Extent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a comment on a stretch of text is bound to; always in the main part. */
export interface Anchor {
  /** What is marked where it cannot be cut: the run, the mark of a footnote, the field or the control around the text. */
  readonly whole: Extent;
  readonly cut?: {
    readonly run: XmlElement;
    /** The run's child that holds the text. */
    readonly child: XmlElement;
    /** Offset in the main part of the text's unit at `index`; absent: the child cannot be cut. */
    readonly at?: (index: number) => number;
  };
}

/** A stretch of text from one place of a part. */
export interface Piece {
  readonly text: string;
  /** Something that is no text stands here. */
  readonly opaque: boolean;
  /** Absent of what stands in no run, such as a formula. */
  readonly anchor?: Anchor;
}

/** Where a paragraph stands, as somebody who has the document open finds it. All from 1. */
export interface WordPlace {
  /** As the document was laid out when it was saved, where it says so. */
  readonly page?: number;
  /** The heading above it, or its own words if it is one. */
  readonly heading?: string;
  readonly isHeading?: boolean;
  /** Below that heading, or of the document; absent in headings, tables, notes and boxes. */
  readonly paragraph?: number;
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly footnote?: number;
  readonly endnote?: number;
  readonly box?: boolean;
}

export interface WordParagraph {
  readonly kind: BlockKind;
  /** As of a block. */
  readonly level: number;
  /** As of a block, from 0. */
  readonly cell?: { readonly row: number; readonly column: number };
  readonly pieces: readonly Piece[];
  readonly place: WordPlace;
}
