import type { Arguments } from "./arguments";
import type { ClauseStatus } from "./assertion";
import type { ActorReading, Claim } from "./claim";
import type { ClauseContext } from "./clause-context";
import type { NegationReading } from "./negation";
import type { ParsedClause, Predicate } from "./predicates";
import type { Reading } from "./reading";
import type { SentenceWords } from "./sentence-words";

/** A clause with all that is read of it, for whoever makes its claims. */
export interface ClauseSite {
  readonly reading: Reading;
  readonly sentence: SentenceWords;
  readonly index: number;
  readonly parsed: ParsedClause;
  readonly args: Arguments;
  readonly actor: ActorReading;
  /** The first of its deepest predicates. */
  readonly main: Predicate | undefined;
  /** The predicates that govern it, outermost first. */
  readonly outer: readonly Predicate[];
  readonly context: ClauseContext;
  readonly hedges: Claim["hedges"];
  readonly status: ClauseStatus;
  readonly negation: NegationReading;
}
