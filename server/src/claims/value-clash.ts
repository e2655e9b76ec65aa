import type { LocalText } from "../knowledge/problem";
import type { Span } from "../text/span";
import type { RightValue } from "./facts";

/**
 * - `value`: a number, percentage or period; `date`: a year, month or day; `place`
 * - `status`: what is there is said to be still to come
 * - `scope`: what the note's thing extends to is left out of it
 * - `actor`: who leads, holds, pays; `partner`: with whom; `membership`: who takes part; `attribution`: of whom it is
 */
export type ValueClashKind =
  "value" | "date" | "actor" | "partner" | "membership" | "attribution" | "place" | "scope" | "status";

/** A value in a draft that is not the one of the note. */
export interface ValueClash {
  readonly kind: ValueClashKind;
  /** Id of the commitment that has the fact, the topic it is of and which of its facts. */
  readonly commitment: string;
  readonly of: string;
  readonly key: string;
  /** The words at fault; offsets as of the tokens. */
  readonly written: Span & { readonly text: string };
  /** What the note has: of a set what the draft lacks, or all of it. */
  readonly right: { readonly values: readonly RightValue[]; readonly text: string };
  /** The written value is the right one, but denied: there is nothing to put in its place. */
  readonly denied: boolean;
  readonly severity: "error" | "warning";
  /** What has become of it since the note. */
  readonly laterText?: LocalText;
}
