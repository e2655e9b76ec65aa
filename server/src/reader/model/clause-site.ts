import type { NegationReading } from "./negation-reading";
import type { ClauseContext } from "./clause-context";
import type { ClauseStatus } from "./clause-status";
import type { Arguments } from "./arguments";
import type { Predicate, ParsedClause } from "./parsed-clause";
import type { ActorReading, Claim } from "./claim";
import type { Reading } from "./reading";
import type { SentenceWords } from "../words/sentence-words";

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
