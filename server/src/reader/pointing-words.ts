import type { Lexicon } from "./lexicon";

/** Pronouns of who speaks, is spoken to, or is nobody in particular: none stands for a thing. */
const personal: ReadonlySet<string> = new Set([
  "ik", "'k", "jij", "je", "u", "gij", "wij", "we", "jullie", "men", "iemand", "niemand", "iedereen", "ieder", "wie", "mij", "me",
  "jou", "ons", "elkaar", "elkander", "i", "you", "we", "me", "us", "somebody", "someone", "nobody", "everybody", "everyone",
  "anybody", "anyone", "who", "whom",
]); // prettier-ignore

/**
 * Whether a word may stand for a thing that was named before the sentence, or be the noun of one: "die", "daaraan", "de bijdrage".
 * `fold`: the word's comparison form.
 */
export function mayPointBack(fold: string, lexicon: Lexicon): boolean {
  const { words, ofWord, compoundOf } = lexicon;
  if (words.demonstratives.has(fold) || words.pronominalAdverbs.has(fold) || words.expletives.has(fold))
    return true;
  const word = ofWord(fold);
  if (word.isPronoun) return !personal.has(fold);
  const nouns = word.nouns ?? compoundOf(fold)?.nouns;
  return nouns?.some(({ carrier }) => carrier !== undefined) === true;
}
