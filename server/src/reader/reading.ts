import type { ClauseStatus } from "./assertion";
import type { NegationReading } from "./negation";
import type { ParsedClause } from "./predicates";
import type { SentenceWords, WordSpan } from "./sentence-words";

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
