import { prepositionAt } from "./english-gerunds";
import type { OpenClause } from "./english-open-clause";
import type { Opener } from "./english-opener";
import { pronounAt, thatAt } from "./english-relatives";
import { comparisonAt, subordinate } from "./english-subordinators";
import type { SentenceWords } from "./sentence-words";

/** What begins at the word `i`, given the clause that it would follow or stand in. */
export function openerAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  if (words[i] === undefined) return undefined;
  const { fold } = words[i]!;
  return (
    (fold === "that" ? thatAt(sentence, i, clause) : undefined) ??
    pronounAt(sentence, i, clause) ??
    (fold === "than" ? comparisonAt(sentence, i, clause) : undefined) ??
    subordinate(sentence, i, clause) ??
    prepositionAt(sentence, i, clause)
  );
}
