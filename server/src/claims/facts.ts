import type { ValueSpec } from "../knowledge/claim-spec";
import type { Commitment, Later, Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { readValues, type ValueRange } from "../language/typed-values";
import { readTokens } from "../text/tokens";
import { placeKey } from "./compare-value";

export type RightValue = string | number | ValueRange;

/** A fact of a note with its right values in the form that {@link TypedValue}s are compared with. */
export interface Fact {
  readonly commitment: Commitment;
  readonly spec: ValueSpec;
  readonly rights: readonly RightValue[];
  /** Rows of stems, of which one must stand in the sentence. */
  readonly cues?: Readonly<Record<Language, readonly (readonly string[])[]>>;
  readonly later: readonly Later[];
  /** Year of the same thing in the same commitment: another year speaks of another thing. */
  readonly year?: number;
  /** The other half of who has how much. */
  readonly counterpart?: Fact;
}

export interface FactIndex {
  readonly byTopic: ReadonlyMap<string, readonly Fact[]>;
  /** Countries that act in the note's claims: named beside a partner they are no partner. */
  readonly own: ReadonlySet<string>;
}

/** Whose share and how large it is are one fact in two. */
const counterparts: Readonly<Record<string, string | undefined>> = { share: "holder", holder: "share" };

export function indexFacts(pack: Pack): FactIndex {
  const byTopic = new Map<string, Fact[]>();
  for (const commitment of pack.commitments) {
    const facts = commitment.values.flatMap((spec) => readFact(commitment, spec, pack.language));
    for (const fact of facts) {
      const other = counterparts[fact.spec.key];
      const counterpart = facts.find(({ spec }) => spec.key === other && spec.of === fact.spec.of);
      const list = byTopic.get(fact.spec.of);
      const complete = counterpart ? { ...fact, counterpart } : fact;
      if (list) list.push(complete);
      else byTopic.set(fact.spec.of, [complete]);
    }
  }
  const actors = pack.commitments.flatMap(({ claims }) => claims.map(({ actor }) => actor));
  return { byTopic, own: new Set(actors.filter((actor) => /^[A-Z]{2}$/.test(actor))) };
}

function readFact(commitment: Commitment, spec: ValueSpec, lang: Language): readonly Fact[] {
  const raw = spec.set ?? (spec.value === undefined ? [] : [spec.value]);
  const rights = spec.type === "place" ? raw.flatMap((value) => placeOf(String(value), lang)) : raw;
  if (rights.length === 0 || rights.length < raw.length) return [];
  const dated = commitment.values.find(
    (other) => other !== spec && other.of === spec.of && (other.type === "year" || other.type === "month"),
  );
  const { cues } = spec;
  return [
    {
      commitment,
      spec,
      rights,
      later: commitment.later.filter(({ key }) => key === spec.key),
      ...(cues && { cues: { nl: stemsOf(cues.nl, "nl"), en: stemsOf(cues.en, "en") } }),
      ...(dated?.value !== undefined && { year: Number(String(dated.value).slice(0, 4)) }),
    },
  ];
}

const stemsOf = (phrases: readonly string[], lang: Language): readonly (readonly string[])[] =>
  phrases.map((phrase) => readTokens({ text: phrase, masks: [] }).map(({ fold }) => stemOf(fold, lang)));

/** The key of a place as the pack names it; none if the language floor does not know it. */
function placeOf(name: string, lang: Language): readonly string[] {
  const tokens = readTokens({ text: name, masks: [] });
  for (const one of [lang, lang === "nl" ? "en" : "nl"] as const) {
    const [value] = readValues(tokens, 0, tokens.length - 1, one);
    const key = value && placeKey(value);
    if (key && value.first === 0 && value.last === tokens.length - 1) return [key];
  }
  return [];
}
