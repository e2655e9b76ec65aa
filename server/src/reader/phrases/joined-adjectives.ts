import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** Whether the coordinator at `i` joins adjectives before one noun; `behind`: the word after the second. */
export function joinsAdjectives(
  { lang, words }: SentenceWords,
  before: readonly number[],
  i: number,
  behind: number | undefined,
): boolean {
  // "Nederlandse en Duitse": capitalised, and of a country.
  const isInflected = (k: number): boolean => {
    const { lexical, fold, text, actor } = words[k]!;
    const isOfCountry = k > 0 && fold.endsWith("se") && text !== fold && !actor;
    return isOfCountry || (lexical.adjective?.degree === "positive" && fold.endsWith("e"));
  };
  const next = words[i + 1];
  return (
    lang === "nl" &&
    (words[i]!.fold === "en" || words[i]!.fold === "of") &&
    before.every(isInflected) &&
    next !== undefined &&
    isInflected(i + 1) &&
    behind === i + 2 &&
    isWord(words[behind]) &&
    (words[behind]!.lexical.nouns !== undefined || words[behind]!.verbs.length === 0) &&
    !words[behind]!.lexical.isPreposition &&
    !words[behind]!.adverb
  );
}
