import type { Passage } from "../analysis/finding";
import { alignQuote } from "../analysis/quote-check";
import { quoteWords, shortestQuotation } from "../analysis/quote-words";
import type { PlacedReading } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import type { Span } from "../text/span";

/** A quotation of a note in a draft: its own span is the draft's, `passage` the note's. */
export interface QuotedPassage extends Span {
  readonly passage: Passage;
}

/** Less alike than this is another passage, or another text. */
const alike = 0.8;

/** The quotations of a block that are of a note: between marks, or set apart as a block. Absolute offsets. */
export function quotedPassages(
  { block, reading }: PlacedReading,
  { packs, notes }: Knowledge,
): readonly QuotedPassage[] {
  const { tokens, quotations, content } = reading;
  const [opening, closing] = [tokens[0], tokens.at(-1)];
  if (!opening || !closing) return [];
  const stretches =
    content.kind === "quotation"
      ? [{ first: 0, last: tokens.length - 1, start: opening.start, end: closing.end }]
      : quotations;
  return stretches.flatMap(({ first, last, start, end }) => {
    const words = quoteWords(reading, first, last);
    if (words.filter((word) => word !== "gap").length < shortestQuotation) return [];
    for (const { id } of packs) {
      const note = notes.get(id);
      const alignment = note && alignQuote(words, note);
      if (alignment && alignment.similarity >= alike) {
        const passage = { pack: id, ...alignment.passage };
        return [{ start: start + block.start, end: end + block.start, passage }];
      }
    }
    return [];
  });
}
