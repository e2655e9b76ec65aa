import type { BlockReading } from "./block-reading";
import type { QuoteWord } from "./quote-check";

/** Fewer words are a name or a phrase, not a quotation of the note. */
export const shortestQuotation = 5;

/** The quotation's words; an ellipsis is a gap, what stands in square brackets is the writer's own. */
export function quoteWords(
  { tokens, content }: BlockReading,
  first: number,
  last: number,
): readonly QuoteWord[] {
  const words: QuoteWord[] = [];
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!;
    if (
      isEllipsis(tokens[i]!.text) ||
      (token.text === "." && tokens[i + 1]?.text === "." && tokens[i + 1]?.joint === "")
    ) {
      if (words.at(-1) !== "gap") words.push("gap");
      while (tokens[i + 1]?.text === ".") i++;
      continue;
    }
    if (token.kind === "punctuation" || token.kind === "opaque") continue;
    if (content.text[token.start - 1] === "[" || content.text[token.end] === "]") {
      if (words.at(-1) !== "gap") words.push("gap");
      continue;
    }
    words.push(token);
  }
  return words;
}

const isEllipsis = (text: string): boolean => text === "…";
