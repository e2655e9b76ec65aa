import { indexClaims, type ClaimIndex } from "../claims/claim-index";
import type { Knowledge } from "../knowledge/knowledge";
import type { TopicHit } from "../reader/words/sentence-words";
import type { BlockReading } from "./block-reading";
import { askedLeadIn, isGoneOnFrom } from "./asked-lead-in";
import {
  goesOnFromLead,
  isClaimless,
  readClaimsOf,
  type ClaimReading,
  type ClaimsRead,
} from "./claim-reading";
import { createLeadIns, type LeadIn, type LedIn } from "./lead-in";
import { createLeadPaths, type LeadPath, type LeadRow } from "./lead-path";
import { createContextMemory, createSentenceMemory, sentenceKey } from "./sentence-memory";
import { topicsIn } from "./topics-in";
import { takenOver, type Unchanged } from "./unchanged";
import { once } from "../text/once";
import { createSlot } from "../text/slot";

/** The claims of one block. Blocks with the same content and key claim the same. */
export interface BlockClaims {
  /** What leads the block in, as far as that matters to it. */
  readonly key: string;
  readonly read: () => readonly ClaimReading[];
}

/** What leads in each block of one version of a draft. */
export interface LedInRow {
  readonly all: readonly LedIn[];
  readonly leads: LeadRow;
}

/** Reads the claims of drafts, each block once for each lead-in. */
export interface ClaimReader {
  /** What leads in each of the blocks of a draft; with the row of the version before, of which the blocks that `unchanged` counts are the same. */
  readonly ledIn: (
    blocks: readonly { readonly reading: BlockReading }[],
    older?: LedInRow,
    unchanged?: Unchanged,
  ) => LedInRow;
  readonly claimsOf: (reading: BlockReading, ledIn: LedIn) => BlockClaims;
  readonly index: () => ClaimIndex;
}

interface Known {
  readonly topics: readonly (readonly TopicHit[])[];
  readonly named: ReadonlySet<string>;
  readonly goesBack: () => boolean;
  readonly claims: Map<string, readonly ClaimReading[]>;
}

const knownIn = createSlot<BlockReading, Known>();

const nothing: BlockClaims = { key: "", read: () => [] };

/** Sentences whose claims are kept by their words; some twenty kilobytes each. */
const keptSentences = 16;

/** Lead-ins that a block's claims are kept for: those that come and go while somebody types above it. */
const kept = 4;

/** The index of the packs' claims is made for the first block. `keptTopics`: sentences whose topics are kept by their words. */
export function createClaimReader(knowledge: Knowledge, keptTopics: number): ClaimReader {
  let made: { readonly index: ClaimIndex; readonly leadIns: ReturnType<typeof createLeadIns> } | undefined;
  const parts = () => {
    if (made) return made;
    const index = indexClaims(knowledge);
    return (made = { index, leadIns: createLeadIns(index) });
  };
  const leadPaths = createLeadPaths();
  const memory = createContextMemory<ClaimsRead>(keptSentences);
  const topicMemory = createSentenceMemory<readonly TopicHit[]>(keptTopics);
  const owner = {};
  const knownOf = (reading: BlockReading): Known => {
    const old = knownIn.get(reading, owner);
    if (old) return old;
    const topics = isClaimless(reading)
      ? []
      : reading.sentences.map((sentence) =>
          topicMemory.of(sentenceKey(reading, sentence), () => topicsIn(reading, sentence, parts().index)),
        );
    const named = new Set(topics.flatMap((hits) => hits.map(({ id }) => id)));
    const goesBack = once(() => goesOnFromLead(reading));
    const fresh: Known = { topics: named.size > 0 ? topics : [], named, goesBack, claims: new Map() };
    knownIn.set(reading, fresh, owner);
    return fresh;
  };
  const read = (reading: BlockReading, key: string, leadIn: LeadIn): readonly ClaimReading[] => {
    const { topics, claims } = knownOf(reading);
    const old = claims.get(key);
    if (old) return old;
    const own = topics.length > 0 ? topics : reading.sentences.map(() => []);
    const fresh = readClaimsOf(reading, parts().index, leadIn, own, memory);
    if (claims.size >= kept) claims.delete(claims.keys().next().value!);
    claims.set(key, fresh);
    return fresh;
  };
  return {
    index: () => parts().index,
    ledIn: (blocks, older, unchanged) => {
      const { leadIns } = parts();
      const leads = leadPaths(blocks, older?.leads, unchanged);
      let path: LeadPath | undefined;
      let ledIn: LedIn | undefined;
      const all = takenOver(older?.all ?? [], leads.kept, blocks.length, (index) => {
        // Most blocks are led in as the one before.
        const next = leads.paths[index]!;
        if (!ledIn || next !== path) ledIn = leadIns(next);
        path = next;
        return ledIn;
      });
      return { all, leads };
    },
    claimsOf: (reading, ledIn) => {
      if (isClaimless(reading)) return nothing;
      const { named, goesBack } = knownOf(reading);
      if (named.size === 0 && ledIn.topics.length === 0) return nothing;
      const all = ledIn.in(reading.lang);
      if (named.size === 0 && !isGoneOnFrom(all.leadIn) && !goesBack()) return nothing;
      const { key, leadIn } = askedLeadIn(all, named, goesBack, parts().index);
      return { key, read: () => read(reading, key, leadIn) };
    },
  };
}
