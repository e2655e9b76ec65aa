import type { NoteClaim } from "../claims/claim-index";
import type { ClashKind } from "../claims/compare";
import type { Claim } from "../reader/model/claim";
import { isAdverse } from "../reader/model/effects";
import type { TopicHit } from "../reader/words/sentence-words";
import type { Span } from "../text/span";
import type { BlockReading } from "./block-reading";
import type { ClaimReading, Compared } from "./claim-reading";

/** A claim of the draft that goes against one of a note, or holds it less firmly; its span is relative to the block. */
export interface Clash extends Span {
  readonly kind: ClashKind;
  readonly claim: Claim;
  readonly note: NoteClaim;
}

/** The clashes of a sentence: for one stretch of words the promise that it touches most. */
export function selectClashes(
  block: BlockReading,
  { sentence, topics, reading, compared: compare }: ClaimReading,
): readonly Clash[] {
  const compared = compare();
  const clashing = compared.flatMap((one) =>
    "clash" in one.comparison ? [{ ...one, ...one.comparison }] : [],
  );
  if (clashing.length === 0) return [];
  const satisfied = compared.filter(isSatisfied);
  const clashes = clashing
    .filter(
      (one) =>
        !one.clash.startsWith("weakened") ||
        !compared.some(
          (other) =>
            other.claim === one.claim &&
            ((agreesAsWell(other) && weightOf(other) >= weightOf(one)) ||
              (one.clash === "weakened/explore" && isLookedInto(other, one.note))),
        ),
    )
    // "wordt ingericht en kan waar nodig ook … worden ingezet": promised outright before.
    .filter(
      ({ note, claim, clash }) =>
        !clash.startsWith("weakened") ||
        claim.change === note.spec.direction ||
        !satisfied.some((other) => other.note === note && other.claim.clause < claim.clause),
    )
    // "in plaats van … af te schalen, wil Nederland haar verdiepen": what it wants is what it does in its place.
    .filter(
      ({ note, claim, clash }) =>
        clash !== "weakened/aspiration" ||
        (!compared.some((other) => other.note === note && other.claim !== claim && deniesLess(other)) &&
          !isContrasted(reading(), claim) &&
          // "niet minder, maar meer samenwerking is het doel": what is not the aim is denied, and no promise held back.
          reading().negations[claim.clause]!.replaced.length === 0),
    )
    // "will not increase it but cut it": what is done instead is said plainest.
    .filter(
      ({ note, claim }) =>
        claim.positive ||
        !clashing.some(
          (other) =>
            other.note === note &&
            other.claim.positive &&
            other.claim.clause === claim.clause + 1 &&
            adversative.has(reading().parsed[other.claim.clause]?.clause.coordinator ?? ""),
        ),
    )
    // "Hoewel het aantal schepen daalt, wordt de samenwerking uitgebouwd": of what only goes with it.
    .filter(
      ({ claim, note }) =>
        !isAdverse(claim) ||
        claim.object.carriers.length === 0 ||
        isOwnThing(claim, note) ||
        !isConceded(reading(), claim.clause) ||
        !compared.some(
          (other) =>
            other.claim.clause > claim.clause && !isAdverse(other.claim) && sharesTopic(other.claim, claim),
        ),
    )
    // "beperkt zich tot X, Y en Z", where elsewhere the note names no others.
    .filter(
      ({ claim, clash }) =>
        clash !== "weakened/scope" ||
        claim.via !== "LIMIT" ||
        !compared.some((other) => other.claim === claim && keepsAllOf(other)),
    )
    // "minder typen materieel": the note itself wants less of that, whatever it wants of the material.
    .filter(({ claim }) => !isAdverse(claim) || !satisfied.some((other) => other.claim === claim))
    .filter(
      ({ note, claim }) =>
        claim.positive ||
        !satisfied.some(
          (other) =>
            other.note === note ||
            (other.note.commitment === note.commitment && sharesTopic(other.claim, claim)),
        ),
    )
    .map((one) => ({ one, weight: weightOf(one) }))
    .sort(
      (a, b) =>
        rank(b.one) - rank(a.one) ||
        Number(a.one.claim.standing ?? false) - Number(b.one.claim.standing ?? false) ||
        Number(isLeftOut(b.one)) - Number(isLeftOut(a.one)) ||
        b.weight - a.weight,
    )
    .map(({ one: { clash: kind, claim, note, words } }): Clash => {
      const { first, last } = ruledOutBy(note, claim, topics) ?? words;
      return {
        kind,
        claim,
        note,
        start: block.tokens[sentence.first + first]!.start,
        end: block.tokens[sentence.first + last]!.end,
      };
    });
  const kept: Clash[] = [];
  for (const clash of clashes)
    if (
      !kept.some(
        ({ start, end, claim, note }) =>
          (start < clash.end && clash.start < end) ||
          claim.clause === clash.claim.clause ||
          note.commitment === clash.note.commitment,
      )
    )
      kept.push(clash);
  return kept;
}

/** "voldoende", "op eigen kracht": where the note rules a thing out with a qualification, that is what clashes. */
const ruledOutBy = (
  { spec, about, with: wanted }: NoteClaim,
  { words }: Claim,
  topics: readonly TopicHit[],
): TopicHit | undefined =>
  spec.polarity === "negative"
    ? topics.find(
        ({ id, first, last }) =>
          wanted.includes(id) && !about.has(id) && (words.first < first || last < words.last),
      )
    : undefined;

/** The claim keeps to all parts of another promise, so that it leaves nothing out. */
const keepsAllOf = ({ note: { parts }, claim: { exclusive } }: Compared): boolean =>
  parts.size > 2 && exclusive !== undefined && [...parts].every((id) => exclusive.topics.includes(id));

/** "not to stand apart but to widen cooperation": what stands behind "but" is meant instead of what is denied. */
const isContrasted = ({ parsed, claims }: ReturnType<ClaimReading["reading"]>, claim: Claim): boolean => {
  const { coordinator } = parsed[claim.clause]?.clause ?? {};
  return (
    coordinator !== undefined &&
    adversative.has(coordinator) &&
    claims.some(
      ({ clause, positive, change }) =>
        clause === claim.clause - 1 && !positive && isAdverse({ change, positive: true }),
    )
  );
};

const adversative = new Set(["but", "maar"]);

const conceding = new Set(["hoewel", "ofschoon", "ook al", "al", "although", "though", "even though"]);

const isConceded = ({ parsed }: ReturnType<ClaimReading["reading"]>, clause: number): boolean =>
  conceding.has(parsed[clause]?.clause.connective?.entry.form ?? "");

/** Of the kind that the note promises, or called as it is there. */
const isOwnThing = ({ object: { carriers, head } }: Claim, note: NoteClaim): boolean =>
  carriers.some((carrier) => note.carriers.has(carrier)) ||
  note.heads.nl.has(head) ||
  note.heads.en.has(head);

/** It says that less of it is not done. */
const deniesLess = ({ claim: { change, positive }, comparison }: Compared): boolean =>
  "silence" in comparison &&
  comparison.silence.reason === "agrees" &&
  !positive &&
  isAdverse({ change, positive: true });

/** "betreft alleen X; Y valt erbuiten": what is said to be left out tells it plainest. */
const isLeftOut = ({ clash, claim }: { readonly clash: ClashKind; readonly claim: Claim }): boolean =>
  clash === "contradiction/scope" && claim.via === "EXCLUDE";

const sharesTopic = (a: Claim, b: Claim): boolean =>
  a.object.topics.some((id) => b.object.topics.includes(id));

/** The claim is as firm as another promise of the note: then it is that one that the draft repeats. */
const agreesAsWell = ({ comparison, note, claim }: Compared): boolean =>
  "silence" in comparison &&
  comparison.silence.reason === "agrees" &&
  claim.object.topics.some((id) => note.about.has(id)) &&
  note.spec.direction === claim.change;

/** Elsewhere the note itself only looks into the very thing that `promise` is about. */
const isLookedInto = ({ comparison, note, claim }: Compared, promise: NoteClaim): boolean =>
  "silence" in comparison &&
  comparison.silence.reason === "agrees" &&
  note.commitment !== promise.commitment &&
  (note.spec.force === "explores" || note.spec.force === "considers") &&
  claim.object.topics.every((id) => !promise.about.has(id) || note.about.has(id));

/** That nothing has been chosen yet leaves open what is said to be weighed, and tells no more. */
const rank = ({ clash, claim }: { readonly clash: ClashKind; readonly claim: Claim }): number =>
  clash.startsWith("contradiction") && !(claim.via === "ADOPT" && !claim.positive && claim.object.anaphoric)
    ? 2
    : clash === "stronger/promise"
      ? 0
      : 1;

/** Held in the same sentence as the note holds it: what looks like a clash beside it is a contrast. */
const isSatisfied = ({ claim, comparison, note }: Compared): boolean =>
  "silence" in comparison &&
  comparison.silence.reason === "agrees" &&
  claim.positive &&
  claim.change === note.spec.direction;

function weightOf({ claim, note }: Pick<Compared, "claim" | "note">): number {
  const { object } = claim;
  const about = object.topics.filter((id) => note.about.has(id)).length;
  const kind = { action: 1.5, promise: 1, fact: 0.5 }[note.commitment.kind];
  const carried = object.carriers.some((carrier) => note.carriers.has(carrier)) ? 2 : 0;
  const head = note.heads.nl.has(object.head) || note.heads.en.has(object.head) ? 2 : 0;
  return (
    about * 4 + note.with.length * 3 + carried + head + kind + (note.spec.direction === claim.change ? 1 : 0)
  );
}
