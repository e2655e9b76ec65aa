import { isFunctionWord } from "../language/function-words";
import { readTokens, type Token } from "../text/tokens";
import { readSentences } from "../text/sentences";
import { readBlocks } from "../text/blocks";
import { matchName, type NameIndex } from "./names";
import type { Pack, Term } from "./pack";

/** Words that one sentence of the note has beside a term. */
type Context = ReadonlySet<string>;

/** For each term the words that stand beside it in the note: what the note says of it, and of nothing else. */
export interface NoteContexts {
  /** How many of the words stand together in one sentence of the note that names the term; less rare ones count half. */
  readonly shared: (term: Term, words: ReadonlySet<string>) => number;
  /** The most that any term can share with the words, without looking at one. */
  readonly most: (words: ReadonlySet<string>) => number;
}

/** A word in more sentences of the note than this tells half as much, and in more than twice as many nothing. */
const commonFrom = 5;

/** The stem by which words of draft and note are compared: long enough to tell, short enough to bear an ending. */
export const contextStem = (fold: string): string => (fold.length > 7 ? fold.slice(0, 7) : fold);

/** The stem of a word that can tell a context: a number, or a word of five letters or more. */
export const contextWord = ({ kind, fold }: Token): string | undefined =>
  (kind === "number" && fold.length >= 2) || (kind === "word" && fold.length >= 5 && !isFunctionWord(fold))
    ? contextStem(fold)
    : undefined;

/** Of several words. */
export const contextWords = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.map(contextWord).filter((word) => word !== undefined));

export function readNoteContexts(pack: Pack, names: NameIndex): NoteContexts {
  const contexts = new Map<Term, Context[]>();
  const frequency = new Map<string, number>();
  for (const { content } of readBlocks("markdown", pack.note).blocks) {
    const tokens = readTokens(content);
    for (const { first, last } of readSentences(tokens)) {
      const sentence = tokens.slice(first, last + 1);
      const words = contextWords(sentence);
      for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      for (let i = 0; i < sentence.length; i++) {
        const match = matchName(names, sentence, i, pack.language);
        if (!match || match.name.role === "hidden") continue;
        const list = contexts.get(match.name.term) ?? [];
        list.push(words);
        contexts.set(match.name.term, list);
        i = match.last;
      }
    }
  }
  const weight = (word: string): number => {
    const count = frequency.get(word) ?? 0;
    return count <= commonFrom ? 1 : count <= 2 * commonFrom ? 0.5 : 0;
  };
  const overlap = (context: Context, words: ReadonlySet<string>): number => {
    let sum = 0;
    for (const word of words) if (context.has(word)) sum += weight(word);
    return sum;
  };
  return {
    shared: (term, words) => {
      let most = 0;
      for (const context of contexts.get(term) ?? []) most = Math.max(most, overlap(context, words));
      return most;
    },
    most: (words) => {
      let sum = 0;
      for (const word of words) if (frequency.has(word)) sum += weight(word);
      return sum;
    },
  };
}
