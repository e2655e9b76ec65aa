import type { Token } from "../../text/tokens";

/** The words of a phrase in lower case, punctuation left out. */
export const wordsOf = (phrase: string): readonly string[] =>
  phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Index of the last token of `words` where they stand at `from` one after the other, else -1. */
export function findPhrase(tokens: readonly Token[], from: number, words: readonly string[]): number {
  if (words.length === 0) return -1;
  for (let k = 0; k < words.length; k++) if (tokens[from + k]?.fold !== words[k]) return -1;
  return from + words.length - 1;
}
