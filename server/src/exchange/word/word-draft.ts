import type { Block, BlockDocument, Mask } from "../../text/block";
import { findInert } from "../../text/inert";
import { addProse, PASTED_BULLETS } from "../../text/prose";
import type { Span } from "../../text/span";
import { Refused } from "../refused";
import {
  noWordDocument,
  readPart,
  readRelationships,
  relationshipsName,
  type PartSource,
  type Relationship,
  type XmlPart,
} from "./word-package";
import type { Anchor, Piece, WordParagraph, WordPlace } from "./word-paragraph";
import { readParagraphs } from "./word-paragraphs";
import { readStyles, type WordStyles } from "./word-styles";
import { isWord } from "./word-xml";

/** The text of a Word document, and how to find the way back. */
export interface WordDraft {
  /** The paragraphs, one below the other. */
  readonly text: string;
  readonly document: BlockDocument;
  readonly placeAt: (offset: number) => WordPlace;
  /** What holds the first and the last unit of a stretch of the text; undefined where nothing does. */
  readonly anchorsOf: (
    span: Span,
  ) => { readonly first: PlacedAnchor; readonly last: PlacedAnchor } | undefined;
  readonly main: XmlPart;
  readonly relationships: readonly Relationship[];
  readonly styles: WordStyles;
}

/** A unit of the text: the `index`th of what its anchor holds. */
export interface PlacedAnchor {
  readonly anchor: Anchor;
  readonly index: number;
}

/** Reads the document that the parts of a package make. @throws Refused */
export function readWordDraft(source: PartSource): WordDraft {
  const packaged = readRelationships(readPart(source, "_rels/.rels"), "");
  const name = packaged.find(({ kind, target }) => kind === "officeDocument" && target)?.target;
  const main = name === undefined ? undefined : readPart(source, name);
  if (!main || main.root.local !== "document" || !isWord(main.root)) throw new Refused(noWordDocument);
  const relationships = readRelationships(readPart(source, relationshipsName(main.name)), main.name);
  const part = (kind: string): XmlPart | undefined => {
    const target = relationships.find((one) => one.kind === kind)?.target;
    return target === undefined ? undefined : readPart(source, target);
  };
  const styles = readStyles(part("styles")?.root);
  const paragraphs = readParagraphs(main, styles, {
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
  });
  return { ...layOut(paragraphs), main, relationships, styles };
}

interface Laid {
  readonly start: number;
  readonly piece: Piece;
}

/** Joins the paragraphs to one text. */
function layOut(
  paragraphs: readonly WordParagraph[],
): Pick<WordDraft, "text" | "document" | "placeAt" | "anchorsOf"> {
  const laid: Laid[] = [];
  const starts: number[] = [];
  const masks: Mask[][] = [];
  let text = "";
  for (const { pieces } of paragraphs) {
    starts.push(text.length);
    const own: Mask[] = [];
    for (const piece of pieces) {
      const start = text.length;
      laid.push({ start, piece });
      text += piece.text;
      if (piece.opaque) own.push({ kind: "opaque", start, end: text.length });
    }
    masks.push(own);
    text += "\n";
  }
  const blocks: Block[] = [];
  paragraphs.forEach(({ kind, level, cell }, index) => {
    const start = starts[index]!;
    const end = (starts[index + 1] ?? text.length) - 1;
    const found = findInert(text.slice(start, end));
    const place = (span: Span) => ({ start: start + span.start, end: start + span.end });
    const all = [
      ...masks[index]!,
      ...found.opaque.map((span) => ({ kind: "opaque" as const, ...place(span) })),
    ].sort((a, b) => a.start - b.start);
    addProse(
      blocks,
      text,
      { kind, level, start, end, masks: all, comments: found.comments.map(place), cell },
      PASTED_BULLETS,
    );
  });

  /** Index of the last of ascending starts that is not behind `offset`. */
  const lastUpTo = (count: number, startOf: (index: number) => number, offset: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const anchorAt = (offset: number, step: 1 | -1): PlacedAnchor | undefined => {
    let index = lastUpTo(laid.length, (at) => laid[at]!.start, offset);
    for (; index >= 0 && index < laid.length; index += step) {
      const { start, piece } = laid[index]!;
      const { anchor, text: own } = piece;
      // Between two paragraphs there is nothing to hold on to.
      if (!anchor || own === "" || (step > 0 && offset >= start + own.length)) continue;
      return { anchor, index: Math.min(Math.max(offset - start, 0), own.length - 1) };
    }
    return undefined;
  };

  return {
    text,
    document: { text, blocks, frontMatter: [], state: undefined },
    placeAt: (offset) => paragraphs[lastUpTo(starts.length, (at) => starts[at]!, offset)]?.place ?? {},
    anchorsOf: ({ start, end }) => {
      const first = anchorAt(start, 1);
      const last = anchorAt(Math.max(start, end - 1), -1);
      return first && last && { first, last };
    },
  };
}
