import { readValueClashes, type NamedTopic, type ValueClash } from "../claims/value-clashes";
import type { Commitment, Pack } from "../knowledge/pack";
import { wordStatus } from "../reader/word-status";
import type { BlockReading } from "./block-reading";
import type { ClaimReading } from "./claim-reading";

/** A value in a block that is not the note's, with the commitment that has it. */
export interface PlacedValueClash {
  readonly clash: ValueClash;
  readonly pack: Pack;
  readonly commitment: Commitment;
}

/** The values of a block that go against those of the packs' facts. */
export function valueClashesOf(
  block: BlockReading,
  readings: readonly ClaimReading[],
  packs: readonly Pack[],
  draftDate: string | undefined,
): readonly PlacedValueClash[] {
  return readings.flatMap(({ sentence, reading, inherited }) =>
    packs.flatMap((pack) => {
      const topics = topicsOf(pack, reading.sentence.topics, inherited, sentence.first);
      if (topics.length === 0) return [];
      const status = (token: number) => wordStatus(reading, token - sentence.first);
      const clashes = readValueClashes({
        tokens: block.tokens,
        sentence,
        lang: block.lang,
        topics,
        pack,
        ascribed: isAscribed(block, sentence),
        status,
        ...(draftDate !== undefined && { draftDate }),
      });
      return clashes.flatMap((clash) => {
        const commitment = pack.commitments.find(({ id }) => id === clash.commitment);
        return commitment ? [{ clash, pack, commitment }] : [];
      });
    }),
  );
}

function topicsOf(
  pack: Pack,
  hits: readonly { readonly id: string; readonly first: number; readonly last: number }[],
  inherited: readonly string[],
  from: number,
): readonly NamedTopic[] {
  const prefix = `${pack.id}/`;
  const own = hits.flatMap(({ id, first, last }) =>
    id.startsWith(prefix) ? [{ id: id.slice(prefix.length), first: first + from, last: last + from }] : [],
  );
  const before = inherited.flatMap((id) =>
    id.startsWith(prefix) ? [{ id: id.slice(prefix.length), first: from, last: from, inherited: true }] : [],
  );
  return [...own, ...before];
}

/** The sentence names the note, or one of its action lines, as the source of what it says. */
const isAscribed = (
  { noteNames, references }: BlockReading,
  { first, last }: { readonly first: number; readonly last: number },
): boolean =>
  noteNames.some((name) => name.first >= first && name.last <= last) ||
  references.some((reference) => reference.first >= first && reference.last <= last);
