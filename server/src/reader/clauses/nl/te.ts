import type { SentenceWords } from "../../words/sentence-words";

/** Whether "te" stands at word `i`, before an infinitive. */
export const isTeInfinitive = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.fold === "te" &&
  words[i + 1]?.verbs.some(({ features }) => features.kind === "infinitive") === true;

/** Index of the first "te" before an infinitive, `end` where there is none. */
export function teIndex(sentence: SentenceWords, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isTeInfinitive(sentence, i)) return i;
  return end;
}

export const hasTeInfinitive = (sentence: SentenceWords, from: number, to: number): boolean =>
  teIndex(sentence, from, to) < to;
