import type { WordSpan } from "../words/sentence-words";

/** What is denied in a clause. */
export interface NegationReading {
  /** Where the clause is negated; two of them cancel out. */
  readonly negators: readonly WordSpan[];
  /** Hardly: neither asserted nor denied. */
  readonly barely: WordSpan | undefined;
  /** Stretches that are denied only to be replaced: "niet X maar Y", "X en niet Y". */
  readonly replaced: readonly WordSpan[];
  /** Of those: what is left out beside what stays ("X en niet Y"). */
  readonly leftOut: WordSpan | undefined;
  /** "nog niet", "nog geen" */
  readonly notYet: boolean;
  /** "niet langer" */
  readonly aspect: boolean;
}
