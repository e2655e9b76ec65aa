import type { Clause, ClauseKind } from "../../model/clause";
import type { ConnectiveEntry, Factuality } from "../../words/lexicon-entries";

export type Connective = NonNullable<Clause["connective"]>;

/** A clause that begins here. */
export interface Opener {
  readonly kind: ClauseKind;
  readonly connective: Connective;
  /** Its first word behind the connective. */
  readonly from: number;
  readonly antecedent?: number;
  /** Where the infinitive or gerund stands that it is built on. */
  readonly nonFinite?: number;
  readonly form?: "infinitive" | "present-participle";
}

export const leading = (
  first: number,
  last: number,
  form: string,
  factuality: Factuality,
  kind: ConnectiveEntry["kind"] = "subordinator",
): Connective => ({ first, last, entry: { form, kind, factuality } });
