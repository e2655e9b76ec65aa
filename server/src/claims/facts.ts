import type { ValueSpec } from "../knowledge/claim-spec";
import type { Commitment, Later, Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { readValues, type ValueRange } from "../language/typed-values";
import { readTokens } from "../text/tokens";
import { qualified } from "./topic-index";
import { placeKey } from "./compare-value";

export type RightValue = string | number | ValueRange;

/** Words of which one must stand in a sentence for it to speak of a fact. */
export interface CueRow {
  /** Stems. */
  readonly words: readonly string[];
  /** Stem of a word that must stand somewhere behind them: the particle of a verb. */
  readonly apart?: string;
}

export interface Cues {
  readonly rows: readonly CueRow[];
  /** Letters of which some stand in every word that a row may begin with. */
  readonly heads: readonly string[];
}

/** A phrase for the label at an index of a fact's set. */
export interface LabelPhrase {
  readonly label: number;
  /** Stems. */
  readonly words: readonly string[];
}

export interface Labels {
  /** The longest first. */
  readonly phrases: readonly LabelPhrase[];
  /** Pairs of letters of which one begins every word that a phrase may begin with. */
  readonly heads: ReadonlySet<string>;
}

/** A fact of a note with its right values in the form that {@link TypedValue}s are compared with. */
export interface Fact {
  readonly commitment: Commitment;
  readonly spec: ValueSpec;
  readonly rights: readonly RightValue[];
  readonly cues?: Readonly<Record<Language, Cues>>;
  /** Of a list of labels: how they are named. */
  readonly labels?: Readonly<Record<Language, Labels>>;
  readonly later: readonly Later[];
  /** Other names of the thing, of which the commitment has the same fact. */
  readonly twins: readonly string[];
  /** Year of the same thing in the same commitment: another year speaks of another thing. */
  readonly year?: number;
  /** Of a year: who it is said of. */
  readonly who?: Fact;
  /** The other half of who has how much. */
  readonly counterpart?: Fact;
}

export interface FactIndex {
  readonly byTopic: ReadonlyMap<string, readonly Fact[]>;
  /** The same topics, by their ids with that of the pack. */
  readonly topics: ReadonlyMap<string, string>;
  /** The country that acts in most of the note's claims: named beside a partner it is no partner. */
  readonly own?: string;
}

/** Whose share and how large it is are one fact in two. */
const counterparts: Readonly<Record<string, string | undefined>> = { share: "holder", holder: "share" };

const dated: ReadonlySet<string> = new Set(["year", "month", "date"]);

/** Who and when are told together: beside another name the year is that of another case. */
const named: ReadonlySet<string> = new Set(["country", "organisation"]);

export function indexFacts(pack: Pack): FactIndex {
  const byTopic = new Map<string, Fact[]>();
  for (const commitment of pack.commitments) {
    const facts = commitment.values.flatMap((spec) => readFact(commitment, spec, pack.language));
    for (const fact of facts) {
      const other = counterparts[fact.spec.key];
      const counterpart = facts.find(({ spec }) => spec.key === other && spec.of === fact.spec.of);
      const list = byTopic.get(fact.spec.of);
      const who =
        fact.cues && dated.has(fact.spec.type)
          ? facts.find(
              ({ spec }) => named.has(spec.type) && spec.key === "leader" && spec.of === fact.spec.of,
            )
          : undefined;
      const complete: Fact = { ...fact, ...(counterpart && { counterpart }), ...(who && { who }) };
      if (list) list.push(complete);
      else byTopic.set(fact.spec.of, [complete]);
    }
  }
  const own = commonest(
    pack.commitments.flatMap(({ claims }) => claims.map(({ actor }) => actor)).filter(isCountry),
  );
  const topics = new Map([...byTopic.keys()].map((id) => [qualified(pack, id), id]));
  return { byTopic, topics, ...(own !== undefined && { own }) };
}

const isCountry = (actor: string): boolean => actor !== "EU" && /^[A-Z]{2}$/.test(actor);

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function readFact(commitment: Commitment, source: ValueSpec, lang: Language): readonly Fact[] {
  const spec = withLabels(source, commitment);
  const raw = spec.set ?? (spec.value === undefined ? [] : [spec.value]);
  const rights = spec.type === "place" ? raw.flatMap((value) => placeOf(String(value), lang)) : raw;
  if (rights.length === 0 || rights.length < raw.length) return [];
  const when = commitment.values.find(
    (other) => other !== source && other.of === spec.of && (other.type === "year" || other.type === "month"),
  );
  // The same value under another name of the thing has the same history.
  const keys = new Set(
    commitment.values
      .filter(({ type, value }) => type === spec.type && value === spec.value)
      .map(({ key }) => key),
  );
  const content = JSON.stringify({ ...spec, of: "" });
  const twins = commitment.values.filter(
    (other) => other.of !== spec.of && JSON.stringify({ ...other, of: "" }) === content,
  );
  const { cues } = spec;
  return [
    {
      commitment,
      spec,
      rights,
      twins: twins.map(({ of }) => of),
      later: commitment.later.filter(({ key }) => key !== undefined && keys.has(key)),
      ...(hasLabels(spec) && { labels: { nl: labelsOf(spec, "nl"), en: labelsOf(spec, "en") } }),
      ...(cues && { cues: { nl: cuesOf(cues.nl, "nl"), en: cuesOf(cues.en, "en") } }),
      ...(when?.value !== undefined && { year: Number(String(when.value).slice(0, 4)) }),
    },
  ];
}

/** Labels are named once, for the first of the names of a thing that have the same list. */
function withLabels(spec: ValueSpec, { values }: Commitment): ValueSpec {
  if (spec.type !== "label" || spec.labels) return spec;
  const labels = values.find(({ key, labels: named }) => key === spec.key && named)?.labels;
  return labels ? { ...spec, labels } : spec;
}

const hasLabels = ({ type, labels }: ValueSpec): boolean => type === "label" && labels !== undefined;

function labelsOf({ set = [], labels = {} }: ValueSpec, lang: Language): Labels {
  const phrases = set.flatMap((value, label) =>
    (labels[value]?.[lang] ?? []).map((phrase) => ({ label, words: stemsOf(phrase, lang) })),
  );
  return {
    phrases: phrases.sort((a, b) => b.words.length - a.words.length),
    heads: new Set(phrases.map(({ words }) => words[0]!.slice(0, 2))),
  };
}

const stemsOf = (phrase: string, lang: Language): readonly string[] =>
  readTokens({ text: phrase, masks: [] }).map(({ fold }) => stemOf(fold, lang));

function cuesOf(phrases: readonly string[], lang: Language): Cues {
  const rows = phrases.map((phrase): CueRow => {
    const [words = "", apart] = phrase.split(" + ");
    return { words: stemsOf(words, lang), ...(apart !== undefined && { apart: stemOf(apart, lang) }) };
  });
  // A stem and its forms begin alike ("taak", "taken").
  return { rows, heads: [...new Set(rows.map(({ words: [first] }) => (first ?? "").slice(0, 2)))] };
}

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
