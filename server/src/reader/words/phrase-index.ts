/** Phrases of one or more words by their first word, longest first, so that the longest that fits is found first. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
}

export interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Index of its last word. */
  readonly last: number;
}

export const noPhrases: readonly Phrase<never>[] = [];

/** `formsOf` gives the ways an entry is written, in lower case, words divided by blanks. */
export function indexPhrases<T>(
  entries: readonly T[],
  formsOf: (entry: T) => readonly string[],
): PhraseIndex<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const value of entries)
    for (const form of formsOf(value)) {
      const words = wordsOf(form);
      const list = byFirst.get(words[0]!);
      if (list) list.push({ words, value });
      else byFirst.set(words[0]!, [{ words, value }]);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/** "F-35 in 't" → f, 35, in, 't: as the tokens of a text are. */
export const wordsOf = (form: string): readonly string[] =>
  form
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== "");

/** The longest phrase that the words from `at` begin with; `wordAt` gives a word in lower case, or undefined behind the last. */
export function matchPhrase<T>(
  index: PhraseIndex<T>,
  wordAt: (i: number) => string | undefined,
  at: number,
  accepts: (value: T) => boolean = () => true,
): PhraseMatch<T> | undefined {
  const first = wordAt(at);
  if (first === undefined) return undefined;
  const phrases = index.byFirst.get(first);
  if (!phrases) return undefined;
  for (const { words, value } of phrases)
    if (isAt(words, wordAt, at) && accepts(value)) return { value, last: at + words.length - 1 };
  return undefined;
}

const isAt = (words: readonly string[], wordAt: (i: number) => string | undefined, at: number): boolean => {
  for (let k = 0; k < words.length; k++) if (wordAt(at + k) !== words[k]) return false;
  return true;
};
