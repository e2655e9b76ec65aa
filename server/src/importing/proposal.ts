import type { LocalText } from "../knowledge/problem";

/** Why the importer proposes something, and how sure it is. */
export interface Ground {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: LocalText;
}

export type ProposalKind = "term" | "topic" | "commitment" | "actor";

/** An entry of a pack that the importer proposes. */
export interface Proposal<Entry extends { readonly id: string }> extends Ground {
  readonly kind: ProposalKind;
  readonly entry: Entry;
}
