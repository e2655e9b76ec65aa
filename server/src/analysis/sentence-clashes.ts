import type { BlockReading } from "./block-reading";
import type { ClaimReading } from "./claim-reading";
import { selectClashes, type Clash } from "./clashes";
import type { ContextMemory } from "./sentence-memory";
import { strongerClaim } from "./stronger-claims";

/** What came of comparing a sentence, with the offset in its block that the spans go by. */
export interface ClashesRead {
  readonly start: number;
  readonly clashes: readonly Clash[];
  readonly goesBack: boolean;
}

/**
 * The clashes of a block's sentences; of one without any the claim that promises more than the note. `memory`: what came of sentences
 * read before. Most give nothing, so that many are kept.
 */
export function clashesOfSentences(
  block: BlockReading,
  readings: readonly ClaimReading[],
  memory: ContextMemory<ClashesRead>,
): readonly Clash[] {
  let before: readonly Clash[] = [];
  // "Misschien … Dat kunnen we nog niet toezeggen.": of the same promise, and by a word that only points back.
  const isSaidBefore = ({ claim, note }: Clash): boolean =>
    claim.via === "PROMISE" &&
    !claim.positive &&
    claim.object.anaphoric &&
    before.some((other) => other.note.commitment === note.commitment);
  return readings.flatMap((reading) => {
    const own = clashesIn(reading).filter((clash) => !isSaidBefore(clash));
    before = own;
    return own;
  });

  function clashesIn(reading: ClaimReading): readonly Clash[] {
    if (!reading.mayClash()) return [];
    const own = reading.sentence.start;
    const { start, clashes } = memory.of(reading.keys, () => ({
      start: own,
      clashes: compareSentence(block, reading),
      goesBack: reading.goesBack(),
    }));
    return start === own || clashes.length === 0
      ? clashes
      : clashes.map((clash) => moved(clash, own - start));
  }
}

function compareSentence(block: BlockReading, reading: ClaimReading): readonly Clash[] {
  const clashes = selectClashes(block, reading);
  if (clashes.length > 0) return clashes;
  const stronger = strongerClaim(block, reading);
  return stronger ? [stronger] : [];
}

const moved = (clash: Clash, by: number): Clash => ({
  ...clash,
  start: clash.start + by,
  end: clash.end + by,
});
