import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import { contextWord } from "../../knowledge/note-contexts";
import { mentionsOfSentence } from "./context";

/** What the sentences of a block say around its names; another name counts as its first word. */
export interface WordsAround {
  /** In the sentence of the token at `first`, outside the tokens from `first` to `last`; `all` itself where that is no less. */
  readonly of: (first: number, last: number) => ReadonlySet<string>;
  /** In the whole sentence of the token at `index`. */
  readonly all: (index: number) => ReadonlySet<string>;
}

interface Said {
  /** The words that can tell a context, with their tokens. */
  readonly places: readonly { readonly at: number; readonly word: string }[];
  readonly words: ReadonlySet<string>;
}

/** A sentence is read once, however many names it has. */
export function createWordsAround(reading: BlockReading): WordsAround {
  const known = new Map<number, Said>();
  const saidIn = (index: number): Said => {
    const sentence = sentenceAt(reading, index);
    const old = known.get(sentence.first);
    if (old) return old;
    const within = new Set<number>();
    for (const mention of mentionsOfSentence(reading, index))
      for (let i = mention.first + 1; i <= mention.last; i++) within.add(i);
    const places: { at: number; word: string }[] = [];
    for (let at = sentence.first; at <= sentence.last; at++) {
      const word = within.has(at) ? undefined : contextWord(reading.tokens[at]!);
      if (word !== undefined) places.push({ at, word });
    }
    const fresh = { places, words: new Set(places.map(({ word }) => word)) };
    known.set(sentence.first, fresh);
    return fresh;
  };
  return {
    of: (first, last) => {
      const { places, words } = saidIn(first);
      const around = new Set<string>();
      for (const { at, word } of places) if (at < first || at > last) around.add(word);
      return around.size === words.size ? words : around;
    },
    all: (index) => saidIn(index).words,
  };
}
