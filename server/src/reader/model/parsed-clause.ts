import type { VerbFrame } from "../words/verb-frames";
import type { Clause, VerbUse } from "./clause";
import type { Phrase } from "./phrase";

/** A verb with the frame that fits its clause best. */
export interface Predicate {
  readonly verb: VerbUse;
  /** Undefined: no entry of the lexicon fits, so nothing is known of what it says. */
  readonly frame: VerbFrame | undefined;
  readonly particle: number | undefined;
  /** Words of its fixed groups. */
  readonly fixed: readonly number[];
}

/** A clause with its predicates, outermost first, and its phrases. */
export interface ParsedClause {
  readonly clause: Clause;
  readonly predicates: readonly Predicate[];
  readonly phrases: readonly Phrase[];
}
