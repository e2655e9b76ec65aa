import { readBlock, type BlockReading } from "../analysis/block-reading";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge";
import type { Language } from "../language/language";
import type { Sentence } from "../text/sentences";
import { readBlocks } from "../text/blocks";

/** A sentence of the note that is imported, with where it stands. */
export interface NoteSentence {
  readonly block: BlockReading;
  readonly sentence: Sentence;
  /** Index of its block among all blocks of the note. */
  readonly at: number;
  /** The headings that it stands under, the outermost first. */
  readonly headings: readonly string[];
  /** Its words as the note writes them, white space folded and Markdown marks left out: what a pack quotes. */
  readonly quote: string;
}

/** A note before anything is proposed. */
export interface NoteText {
  readonly text: string;
  readonly lang: Language;
  readonly sentences: readonly NoteSentence[];
  /** Headings in order with their level from 1. */
  readonly headings: readonly { readonly text: string; readonly level: number }[];
}

export const nothingKnown: Knowledge = buildKnowledge([]);

/** Kinds of blocks that promise nothing: somebody else's words, and what is not read. */
const silent: ReadonlySet<string> = new Set(["heading", "quotation", "comment"]);

/** The words of a stretch of a block, as they are written. */
export function writtenIn({ content: { text, masks } }: BlockReading, start: number, end: number): string {
  let written = "";
  let at = start;
  for (const mask of masks) {
    if (mask.end <= start || mask.start >= end || mask.kind !== "mark") continue;
    written += text.slice(at, Math.max(at, mask.start));
    at = Math.max(at, mask.end);
  }
  return (written + text.slice(at, end)).replace(/\s+/g, " ").trim();
}

/** Reads a note as Markdown, a step for each block. */
export function* readNoteText(text: string): Generator<number, NoteText, undefined> {
  const { blocks } = readBlocks("markdown", text);
  const sentences: NoteSentence[] = [];
  const headings: { text: string; level: number }[] = [];
  const path: { text: string; level: number }[] = [];
  let balance = 0;
  for (const [at, { content }] of blocks.entries()) {
    const block = readBlock(content, "nl", nothingKnown);
    balance += block.lang === "nl" ? block.tokens.length : -block.tokens.length;
    if (content.kind === "heading") {
      const heading = { text: writtenIn(block, 0, content.text.length), level: content.level };
      headings.push(heading);
      while (path.length > 0 && path.at(-1)!.level >= heading.level) path.pop();
      path.push(heading);
    }
    if (!silent.has(content.kind))
      for (const sentence of block.sentences)
        sentences.push({
          block,
          sentence,
          at,
          headings: path.map(({ text: title }) => title),
          quote: writtenIn(block, sentence.start, sentence.end),
        });
    yield (at + 1) / blocks.length;
  }
  return { text, lang: balance >= 0 ? "nl" : "en", sentences, headings };
}
