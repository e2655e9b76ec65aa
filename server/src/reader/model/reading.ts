import type { NegationReading } from "./negation-reading";
import type { ClauseStatus } from "./clause-status";
import type { ParsedClause } from "./parsed-clause";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** A sentence as its clauses are read, before anything is claimed: the lists run parallel, one entry a clause. */
export interface Reading {
  readonly sentence: SentenceWords;
  readonly parsed: readonly ParsedClause[];
  readonly statuses: readonly ClauseStatus[];
  readonly negations: readonly NegationReading[];
  readonly isQuestion: boolean;
}

/** The words of a clause, one span each: it may have a gap. */
export const spansOfClause = ({ clause }: ParsedClause): readonly WordSpan[] =>
  clause.words.map((i) => ({ first: i, last: i }));
