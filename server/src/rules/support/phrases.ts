import type { Token } from "../../text/tokens";

/** The words of a phrase in lower case, punctuation left out. */
export const wordsOf = (phrase: string): readonly string[] =>
  phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Index of the last token of `words` where they stand at `from` one after the other, punctuation between them left out, else -1. */
export function findPhrase(tokens: readonly Token[], from: number, words: readonly string[]): number {
  if (words.length === 0) return -1;
  let at = from;
  for (const word of words) {
    while (at > from && tokens[at]?.kind === "punctuation") at++; // a comma inside a title
    if (tokens[at]?.fold !== word) return -1;
    at++;
  }
  return at - 1;
}
