import type { ValueSpec } from "../knowledge/claim-spec";
import type { Commitment, Pack } from "../knowledge/pack";
import type { Token } from "../text/tokens";
import type { Doing, Party } from "./doings";
import { maySame, partyOfPack } from "./party";
import { anyRole, memberRole, type Role } from "./role-words";
import { qualified } from "./topic-index";
import type { ValueClash } from "./value-clash";
import { keepByObject } from "../text/keep-by-object";

/** Who has a role in a thing, as a commitment states it. */
interface DoerFact {
  readonly commitment: Commitment;
  readonly spec: ValueSpec;
  readonly role: Role;
  readonly of: string;
  readonly keys: readonly string[];
}

/** The facts of a pack that say who does what; none in most packs. */
export const doerFacts = keepByObject((pack: Pack): readonly DoerFact[] =>
  pack.commitments.flatMap((commitment) =>
    commitment.values.flatMap((spec) =>
      spec.type === "party"
        ? [
            {
              commitment,
              spec,
              role: spec.key,
              of: qualified(pack, spec.of),
              keys: (spec.set ?? [spec.value]).map((value) => partyOfPack(String(value), pack)),
            },
          ]
        : [],
    ),
  ),
);

/** What a sentence is for these facts; `tokens`: those of its block, of which the sentence begins at `from`. */
export interface DoingSentence {
  readonly doings: readonly Doing[];
  /** All whom the sentence names. */
  readonly parties: readonly Party[];
  readonly isAsserted: (word: number) => boolean;
  readonly ascribed: boolean;
  readonly tokens: readonly Token[];
  readonly from: number;
}

/** Who is said to do what the note leaves to another. */
export function readDoerClashes(pack: Pack, sentence: DoingSentence): readonly ValueClash[] {
  const { doings, isAsserted, parties } = sentence;
  const found: ValueClash[] = [];
  for (const fact of doerFacts(pack))
    for (const { role, parties: doers, things, at, isTransfer } of doings) {
      if (
        (role !== fact.role && (role !== anyRole || fact.role === memberRole)) ||
        !things.some(({ id }) => id === fact.of) ||
        !isAsserted(at)
      )
        continue;
      const isRight = ({ key }: Party): boolean => fact.keys.some((right) => maySame(right, key));
      if (role === memberRole) {
        const strangers = doers.filter((party) => !isRight(party));
        // A list with nobody in it that the note has is one of something else.
        if (
          fact.spec.closed &&
          strangers.length > 0 &&
          (strangers.length < doers.length || doers.length === 1)
        )
          found.push(clashOf(fact, strangers, sentence, "partner"));
      } else if (!(isTransfer ? doers : parties).some(isRight))
        found.push(clashOf(fact, doers, sentence, "actor"));
    }
  return found.filter(
    (clash, k) => found.findIndex((one) => one.written.start === clash.written.start) === k,
  );
}

/** The parties that stand together, from the first. */
function together(parties: readonly Party[]): readonly Party[] {
  const end = parties.findIndex((party, k) => k > 0 && party.first - parties[k - 1]!.last > 3);
  return end < 0 ? parties : parties.slice(0, end);
}

function clashOf(
  { commitment, spec }: DoerFact,
  parties: readonly Party[],
  { tokens, from, ascribed }: DoingSentence,
  kind: "actor" | "partner",
): ValueClash {
  const wrong = together(parties);
  const { start } = tokens[from + wrong[0]!.first]!;
  const { end } = tokens[from + wrong.at(-1)!.last]!;
  const text = tokens
    .slice(from + wrong[0]!.first, from + wrong.at(-1)!.last + 1)
    .map((token, k) => (k > 0 ? token.joint : "") + token.text)
    .join("");
  return {
    kind,
    commitment: commitment.id,
    of: spec.of,
    key: spec.key,
    written: { start, end, text },
    right: { values: spec.set ?? (spec.value === undefined ? [] : [spec.value]), text: "" },
    denied: true,
    severity: ascribed ? "error" : "warning",
  };
}
