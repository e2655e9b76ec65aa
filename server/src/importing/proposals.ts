import type { ActorSource } from "../knowledge/read-actors";
import type { CommitmentSource } from "../knowledge/read-commitments";
import type { PackSource } from "../knowledge/read-pack-file";
import type { TermSource } from "../knowledge/read-terms";
import type { TopicSource } from "../knowledge/read-topics";
import type { Proposal } from "./proposal";

/** All that is proposed for a note: the pack, entry by entry, each with its ground. */
export interface Proposals {
  readonly about: Omit<PackSource, "actors" | "note">;
  readonly actors: readonly Proposal<ActorSource>[];
  readonly terms: readonly Proposal<TermSource>[];
  readonly topics: readonly Proposal<TopicSource>[];
  readonly commitments: readonly Proposal<CommitmentSource>[];
}
