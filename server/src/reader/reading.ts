import type { ClauseStatus } from "./assertion";
import type { ActorReading, ObjectReading } from "./claim";
import type { Effect } from "./effects";
import type { NegationReading } from "./negation";
import type { ParsedClause } from "./predicates";
import type { SentenceWords, WordSpan } from "./sentence-words";

/** What came before the sentence, for "deze", "zij" and an unnamed subject. */
export interface Before {
  readonly object?: ObjectReading;
  readonly actor?: ActorReading;
  /** What was said to happen to the object, where that was one thing: "dat" may stand for it. */
  readonly event?: Effect;
  readonly topics: readonly string[];
  /** Articles are left out, as in cells and items. */
  readonly terse?: boolean;
}

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
