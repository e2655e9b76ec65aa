import { isWeaker } from "../reader/model/effects";
import type { BlockReading } from "./block-reading";
import type { ClaimReading, Compared } from "./claim-reading";
import type { Clash } from "./clashes";

/**
 * The claim of a sentence that promises outright what the note calls an ambition: its own author will do it, without reserve, and no
 * other commitment of the note is as firm about it.
 */
export function strongerClaim(
  { tokens }: BlockReading,
  { sentence, compared: compare }: ClaimReading,
): Clash | undefined {
  const compared = compare();
  const stronger = compared.find((one) => isStronger(one) && !compared.some((other) => covers(other, one)));
  if (!stronger) return undefined;
  const { claim, note } = stronger;
  return {
    kind: "stronger/promise",
    claim,
    note,
    start: tokens[sentence.first + claim.words.first]!.start,
    end: tokens[sentence.first + claim.words.last]!.end,
  };
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
