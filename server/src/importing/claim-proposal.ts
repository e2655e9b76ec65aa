import type { Change } from "../knowledge/claim-spec";
import type { ClaimSource } from "../knowledge/read-claims";
import type { Claim } from "../reader/model/claim";
import type { Ground } from "./proposal";
import type { Thing } from "./read-things";

/** A claim of the note as the pack states it. */
export interface ClaimProposal extends Ground {
  readonly source: ClaimSource;
  /** The thing that it is about. */
  readonly thing: Thing;
  /** Undefined of a means that a noun names. */
  readonly claim?: Claim;
}

/** How often a thing occurs in the note, in sentences. */
export type Frequency = (key: string) => number;

/** One of so few sentences singles out by itself, where it is no everyday word. */
export const seldom = 8;

/** A change in words, for who reads a proposal. */
export const changes: Readonly<Record<Change, { readonly nl: string; readonly en: string }>> = {
  up: { nl: "meer", en: "more" },
  down: { nl: "minder", en: "less" },
  keep: { nl: "behouden", en: "keep" },
  do: { nl: "doen", en: "do" },
  start: { nl: "beginnen", en: "start" },
  join: { nl: "meedoen", en: "join" },
  stop: { nl: "stoppen", en: "stop" },
  leave: { nl: "uittreden", en: "leave" },
  delay: { nl: "uitstellen", en: "delay" },
};
