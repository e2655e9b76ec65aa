import type { Mention } from "../../analysis/mentions";
import { mentionsIn } from "../../analysis/mentions-in";
import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { Name } from "../../knowledge/names";
import { wordsOf } from "./phrases";
import type { MisnameKind, Term } from "../../knowledge/pack";

/** Whether one of the phrases stands in the sentence of the token at `index`, outside the tokens from `first` to `last`. */
export function sentenceHas(
  reading: BlockReading,
  index: number,
  phrases: readonly (readonly string[])[],
  first = index,
  last = index,
): boolean {
  const sentence = sentenceAt(reading, index);
  return phrases.some((words) => {
    if (words.length === 0) return false;
    for (let i = sentence.first; i + words.length - 1 <= sentence.last; i++) {
      if (i <= last && i + words.length - 1 >= first) continue;
      if (words.every((word, k) => reading.tokens[i + k]!.fold === word)) return true;
    }
    return false;
  });
}

/** How many of the term's key words, names and acronyms stand in the sentence outside the tokens given. */
export function evidenceFor(reading: BlockReading, term: Term, first: number, last: number): number {
  return term.keywords.filter((word) => sentenceHas(reading, first, [wordsOf(word)], first, last)).length;
}

export const contextFits = (reading: BlockReading, name: Name, first: number, last: number): boolean =>
  !name.context || sentenceHas(reading, first, name.context, first, last);

/** The mentions in the sentence of the token at `index`. */
export function mentionsOfSentence(reading: BlockReading, index: number): readonly Mention[] {
  const { first, last } = sentenceAt(reading, index);
  return mentionsIn(reading.mentions, first, last);
}

/** Mentions of forms that the pack lists as wrong in this way, where their context makes it certain; quoted ones left out. */
export const listedAs = (reading: BlockReading, kind: MisnameKind): readonly Mention[] =>
  reading.mentions.filter(
    ({ name, first, last, quoted }) =>
      !quoted && name.role === "hidden" && name.kind === kind && contextFits(reading, name, first, last),
  );
