import type { Phrase } from "./noun-phrases";
import type { SentenceWords } from "./sentence-words";

/** Topics that are the head of the phrase itself, or the first part of its compound head. */
export function headTopicsOf(sentence: SentenceWords, phrase: Phrase): readonly string[] {
  const ids = sentence.topics
    .filter(({ first, last }) => first <= phrase.head && last >= phrase.head)
    .map(({ id }) => id);
  return [...new Set(ids)];
}
