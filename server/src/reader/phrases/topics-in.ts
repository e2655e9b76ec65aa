import type { ParsedClause } from "../model/parsed-clause";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

// Asked for each phrase of each clause, of sentences that may name a topic many times: plain loops, nothing made for a hit.

/** Topics named within the phrases, each once. */
export function topicsIn({ topics }: SentenceWords, phrases: readonly WordSpan[]): readonly string[] {
  if (topics.length === 0 || phrases.length === 0) return none;
  const ids: string[] = [];
  for (const hit of topics) if (touchesAny(hit, phrases) && !ids.includes(hit.id)) ids.push(hit.id);
  return ids;
}

const none: readonly string[] = [];

function touchesAny({ first, last }: WordSpan, phrases: readonly WordSpan[]): boolean {
  for (const phrase of phrases) if (first <= phrase.last && last >= phrase.first) return true;
  return false;
}

/** Topics of which a word stands in the clause, each once. */
export function topicsOfClause(
  { topics }: SentenceWords,
  { clause: { words } }: ParsedClause,
): readonly string[] {
  const ids: string[] = [];
  for (const hit of topics) if (hasWordOf(hit, words) && !ids.includes(hit.id)) ids.push(hit.id);
  return ids;
}

function hasWordOf({ first, last }: WordSpan, words: readonly number[]): boolean {
  for (const word of words) if (first <= word && word <= last) return true;
  return false;
}
