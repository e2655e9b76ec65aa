import { prepositionAt } from "./gerunds";
import type { OpenClause } from "./open-clause";
import type { Opener } from "./opener";
import { pronounAt, thatAt } from "./relatives";
import { comparisonAt, subordinate } from "./subordinators";
import type { SentenceWords } from "../../words/sentence-words";

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
