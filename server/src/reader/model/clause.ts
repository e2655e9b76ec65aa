import type { VerbForm } from "../../language/verb-forms";
import type { ConnectiveEntry } from "../words/lexicon-entries";
import type { WordSpan } from "../words/sentence-words";

/**
 * - `main`: verb second (or English declarative order); asserts unless something forbids it
 * - `condition`: verb first before a main clause ("Daalt de norm, dan …")
 * - `subordinate`, `relative`, `infinitive`: led in by a connective, a relative pronoun, or built on a to-infinitive
 * - `fragment`: without a finite verb: a heading, a list item
 */
export type ClauseKind = "main" | "condition" | "subordinate" | "relative" | "infinitive" | "fragment";

export type VerbRole =
  "lexical" | "passive" | "perfect" | "future" | "conditional" | "modal" | "aspect" | "copula";

/** A verb in its clause. */
export interface VerbUse {
  readonly at: number;
  readonly role: VerbRole;
  /** Lemma of an auxiliary or modal; of a lexical verb its base without particle. */
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
  /** Together with the verb before by "en": both say something of the same arguments. */
  readonly coordinated: boolean;
}

export interface Clause {
  readonly kind: ClauseKind;
  /** Indexes of its words, ascending; a clause that another interrupts has a gap. No punctuation. */
  readonly words: readonly number[];
  readonly connective: (WordSpan & { readonly entry: ConnectiveEntry }) | undefined;
  /** The coordinator or conjunctive adverb that it begins with. */
  readonly coordinator: string | undefined;
  readonly finite: number | undefined;
  /** Outermost first. */
  readonly verbs: readonly VerbUse[];
  /** Index of the clause that it depends on. */
  readonly parent: number | undefined;
  /** Word before a relative clause: what it says something of. */
  readonly antecedent: number | undefined;
  /** Between commas: adds something instead of picking out. */
  readonly loose: boolean | undefined;
}
