import type { Gate } from "./claim";

/** What a clause's own form says of whether it is held; what it depends on is looked at elsewhere. */
export interface ClauseStatus {
  readonly gates: readonly Gate[];
  readonly modals: readonly string[];
  /** Years, and the words that they are. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}
