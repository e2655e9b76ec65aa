import type { Denotation } from "../model/denotation";
import type { ParsedClause } from "../model/parsed-clause";
import type { Phrase } from "../model/phrase";
import { readDenotation } from "./objects";
import type { SentenceWords } from "../words/sentence-words";

/** Topics that are the head of the phrase itself, or the first part of its compound head. */
export function headTopicsOf(sentence: SentenceWords, phrase: Phrase): readonly string[] {
  const ids: string[] = [];
  for (const { id, first, last } of sentence.topics)
    if (first <= phrase.head && last >= phrase.head && !ids.includes(id)) ids.push(id);
  return ids;
}

/** What the phrase at an index denotes, with what hangs on it. */
export const denotationOf = (sentence: SentenceWords, parsed: ParsedClause, phrase: number): Denotation =>
  readDenotation(sentence, parsed, phrase, (own) => headTopicsOf(sentence, own));
