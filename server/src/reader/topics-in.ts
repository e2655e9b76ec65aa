import type { ParsedClause } from "./predicates";
import type { SentenceWords, WordSpan } from "./sentence-words";

/** Topics named within the phrases, each once. */
export function topicsIn({ topics }: SentenceWords, phrases: readonly WordSpan[]): readonly string[] {
  const ids: string[] = [];
  for (const hit of topics) {
    if (ids.includes(hit.id)) continue;
    if (phrases.some(({ first, last }) => hit.first <= last && hit.last >= first)) ids.push(hit.id);
  }
  return ids;
}

/** Topics of which a word stands in the clause, each once. */
export function topicsOfClause(
  { topics }: SentenceWords,
  { clause: { words } }: ParsedClause,
): readonly string[] {
  const ids: string[] = [];
  for (const { id, first, last } of topics) {
    if (ids.includes(id)) continue;
    if (words.some((i) => first <= i && i <= last)) ids.push(id);
  }
  return ids;
}
