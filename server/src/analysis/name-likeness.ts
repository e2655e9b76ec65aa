import type { Name } from "../knowledge/names";
import { isFunctionWord } from "../language/function-words";
import type { Token } from "../text/tokens";

/** Small words that stand inside names: "Statuut van Rome", "Review on Defence". */
export const connectors: ReadonlySet<string> = new Set([
  "van", "voor", "de", "het", "en", "op", "inzake", "in", "der", "of", "on", "for", "and", "the", "to",
]); // prettier-ignore

export const isCapital = (token: Token): boolean => token.kind === "word" && token.text !== token.fold;

/** A word that can stand in a name behind its first. */
export const isNamePart = (token: Token): boolean =>
  (isCapital(token) || connectors.has(token.fold) || token.kind === "number") && token.joint !== "";

/** The words of the right names of what an acronym stands for, in lower case. */
export const namesOf = ({ term }: Name): readonly (readonly string[])[] =>
  [
    term.prefLabel.nl,
    term.prefLabel.en,
    ...term.altLabel.nl.map(({ form }) => form),
    ...term.altLabel.en.map(({ form }) => form),
  ]
    .filter((form) => form !== undefined)
    .map((form) => form.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** The beginning by which two words count as of one kin: longer for longer words. */
export const stem = (word: string): string => word.slice(0, Math.max(4, Math.min(6, word.length - 2)));

/** How many words of the name have kin among the tokens; words of grammar left out. */
export function sharedWords(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: readonly string[],
): number {
  let shared = 0;
  for (const word of words) {
    if (word.length < 4 || connectors.has(word)) continue;
    for (let i = first; i <= last; i++) {
      if (tokens[i]!.fold.length >= 4 && stem(tokens[i]!.fold) === stem(word)) {
        shared++;
        break;
      }
    }
  }
  return shared;
}

/** Nothing but words of the name: "de jaarlijkse evaluatie (CARD)" describes it, and is no other name. */
export const isWithin = (
  tokens: readonly Token[],
  first: number,
  last: number,
  words: readonly string[],
): boolean =>
  tokens
    .slice(first, last + 1)
    .every(({ fold }) =>
      words.some(
        (word) =>
          stem(word) === stem(fold) &&
          Math.abs(word.length - fold.length) <= 2 &&
          !isOtherCompound(word, fold),
      ),
    );

/** From this length on two words that begin alike may be compounds that end in other words: defensieforum, defensiefonds. */
const longWord = 12;

function isOtherCompound(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < longWord) return false;
  let alike = 0;
  while (alike < shorter && a[alike] === b[alike]) alike++;
  return alike < shorter - 2;
}

/** Whether the tokens share a word with a right name of what the acronym stands for, or spell the acronym. */
export const resembles = (
  tokens: readonly Token[],
  first: number,
  last: number,
  known: readonly Name[],
): boolean =>
  known.some(
    (name) =>
      spells(name.form, tokens.slice(first, last + 1)) ||
      namesOf(name).some((words) => sharedWords(tokens, first, last, words) >= 1),
  );

/** In a word this long the letters behind the first may be initials of its parts: defensieplanningsproces gives D, P, P. */
const compoundFrom = 9;

/**
 * Whether an acronym can be read from the words: the initial of each word that is no word of grammar, in order, and
 * between them letters from inside long words; all letters and all words used.
 */
export function spells(acronym: string, tokens: readonly Token[]): boolean {
  const words = tokens
    .filter(({ kind, fold }) => kind === "word" && !isFunctionWord(fold))
    .map(({ fold }) => fold);
  const letters = acronym.toLowerCase();
  if (words.length === 0 || letters.length < 2 || words.length > letters.length) return false;
  return spellsFrom(letters, 0, words, 0);
}

function spellsFrom(letters: string, at: number, words: readonly string[], word: number): boolean {
  if (word === words.length) return at === letters.length;
  const text = words[word]!;
  if (letters[at] !== text[0]) return false;
  if (spellsFrom(letters, at + 1, words, word + 1)) return true;
  if (text.length < compoundFrom) return false;
  // One or more letters from inside: take them greedily, trying to go on to the next word after each.
  let position = 1;
  for (let next = at + 1; next < letters.length; next++) {
    position = text.indexOf(letters[next]!, position) + 1;
    if (position === 0) return false;
    if (spellsFrom(letters, next + 1, words, word + 1)) return true;
  }
  return false;
}
