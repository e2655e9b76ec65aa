import { isWeaker } from "../reader/effects";
import type { BlockReading } from "./block-reading";
import type { ClaimReading, Compared } from "./claim-reading";
import type { Clash } from "./clashes";

/**
 * Claims that promise outright what the note calls an ambition: its own author will do it, without reserve, and no other
 * commitment of the note is as firm about it. A sentence that clashes with the note otherwise is left to that.
 */
export function strongerClaims(
  { tokens }: BlockReading,
  readings: readonly ClaimReading[],
  clashes: readonly Clash[],
): readonly Clash[] {
  return readings.flatMap(({ sentence, mayClash, compared: compare }): readonly Clash[] => {
    if (!mayClash) return [];
    const compared = compare();
    const start = tokens[sentence.first]!.start;
    const end = tokens[sentence.last]!.end;
    if (clashes.some((clash) => clash.start < end && start < clash.end)) return [];
    const stronger = compared.find((one) => isStronger(one) && !compared.some((other) => covers(other, one)));
    if (!stronger) return [];
    const { claim, note } = stronger;
    return [
      {
        kind: "stronger/promise",
        claim,
        note,
        start: tokens[sentence.first + claim.words.first]!.start,
        end: tokens[sentence.first + claim.words.last]!.end,
      },
    ];
  });
}

const agrees = ({ comparison }: Compared): boolean =>
  "silence" in comparison && comparison.silence.reason === "agrees";

function isStronger(one: Compared): boolean {
  const { claim, note } = one;
  const reserved =
    claim.hedges.length > 0 || claim.condition !== undefined || claim.able !== undefined || claim.notYet;
  return (
    agrees(one) &&
    note.own &&
    note.commitment.firmness === "ambitie" &&
    isWeaker(note.spec.force, "will") &&
    claim.force === "will" &&
    claim.positive &&
    claim.change === note.spec.direction &&
    claim.actor.side === "own" &&
    !reserved &&
    claim.object.topics.some((id) => note.about.has(id))
  );
}

/** The note promises it elsewhere as firmly. */
const covers = (other: Compared, { claim }: Compared): boolean =>
  other.claim === claim &&
  agrees(other) &&
  !isWeaker(other.note.spec.force, "will") &&
  other.claim.object.topics.some((id) => other.note.about.has(id));
