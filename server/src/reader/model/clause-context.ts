import type { WordSpan } from "../words/sentence-words";
import type { Gate } from "./claim";
import type { Effect } from "./effects";
import type { NounClass } from "../words/lexicon-entries";

/** What one embedder or connective around a clause makes of what it says. */
export interface Step {
  /** A question is looked into: the embedder is what weakens, whatever the clause says. */
  readonly asks?: boolean;
  /** Where it stands, in words of the sentence. */
  readonly words?: WordSpan;
  readonly class?: NounClass;
  readonly force?: Effect["force"];
  readonly flip?: boolean;
  /** Where the connective stands that denies what it leads in. */
  readonly opener?: number;
}

/** What the clauses around a clause make of what it says; `possible`: it is the content of a possibility. */
export interface ClauseContext {
  readonly gates: readonly Gate[];
  /** From the inside. */
  readonly steps: readonly Step[];
  readonly possible: boolean;
  /** "Het zou mooi zijn als …": the clause is what is wished for. */
  readonly wished?: boolean;
}
