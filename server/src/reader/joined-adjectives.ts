import { isWord } from "./segments";
import type { SentenceWords } from "./sentence-words";

/** Whether the coordinator at `i` joins adjectives before one noun; `behind`: the word after the second. */
export function joinsAdjectives(
  { lang, words, lexicon }: SentenceWords,
  before: readonly number[],
  i: number,
  behind: number | undefined,
): boolean {
  const isInflected = (k: number): boolean =>
    lexicon.adjectives.get(words[k]!.fold)?.degree === "positive" && words[k]!.fold.endsWith("e");
  const next = words[i + 1];
  return (
    lang === "nl" &&
    (words[i]!.fold === "en" || words[i]!.fold === "of") &&
    before.every(isInflected) &&
    next !== undefined &&
    isInflected(i + 1) &&
    behind === i + 2 &&
    isWord(words[behind]) &&
    (lexicon.nouns.has(words[behind]!.fold) || words[behind]!.verbs.length === 0) &&
    !lexicon.words.prepositions.has(words[behind]!.fold) &&
    !words[behind]!.adverb
  );
}
