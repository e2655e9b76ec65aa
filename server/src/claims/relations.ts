import en from "../../../data/language/en/relations.json";
import nl from "../../../data/language/nl/relations.json";
import type { Language } from "../language/language";
import { readPatterns, type RelationPattern } from "./relation-pattern";

/**
 * - `strong`: says of the value that it is the one ("onder Franse leiding")
 * - `weak`: leaves room for others beside it ("speelt een voortrekkersrol")
 * - `whole`: gives all values there are ("bestaat uit")
 * - `not`: says that the value does not belong to it ("staat buiten")
 */
export type RelationForce = "strong" | "weak" | "whole" | "not";

export interface Relation extends RelationPattern {
  readonly force: RelationForce;
}

/** How a language says that a value belongs to something, and the words that decide how to take it. */
export interface RelationLanguage {
  readonly byKey: ReadonlyMap<string, readonly Relation[]>;
  /** Keys whose facts ask for their cues beside a pattern, where they have any; of other keys cues stand for the patterns. */
  readonly also: ReadonlySet<string>;
  readonly breaks: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly listJoiners: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  readonly additive: ReadonlySet<string>;
  readonly exclusive: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly notNegating: ReadonlySet<string>;
  /** Words before a value that keep it out of the relation: "behalve", "zonder". */
  readonly outside: ReadonlySet<string>;
  /** Words between a number and what it counts that make it a part of them: "andere". */
  readonly others: ReadonlySet<string>;
  /** Prepositions before a year that only bound the time of something. */
  readonly openYear: ReadonlySet<string>;
  readonly yearBefore: ReadonlySet<string>;
  readonly placeBefore: ReadonlySet<string>;
  /** Prepositions that only set a topic beside what the clause is about: "met", "naast". */
  readonly companions: ReadonlySet<string>;
  /** Nouns that are called after a place: "de Top van Madrid". */
  readonly meetings: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  /** First halves of pronominal adverbs: "daar" of "daaraan". */
  readonly pronominal: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  /** Words between what is not so and what is. */
  readonly contrast: ReadonlySet<string>;
  /** Verbs of the patterns: a negation in their clause is of the relation. */
  readonly predicates: ReadonlySet<string>;
}

function read(raw: typeof nl | typeof en): RelationLanguage {
  const byKey = new Map<string, readonly Relation[]>();
  for (const [key, forces] of Object.entries(raw.relations)) {
    const relations: Relation[] = [];
    for (const force of ["strong", "weak", "whole", "not"] as const) {
      const texts = (forces as Partial<Record<RelationForce, readonly string[]>>)[force] ?? [];
      for (const text of texts) {
        for (const pattern of readPatterns(text, raw)) relations.push({ ...pattern, force });
      }
    }
    byKey.set(key, relations);
  }
  for (const alias of ["month", "date"]) byKey.set(alias, byKey.get("year")!);
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
  return {
    byKey,
    also: set(raw.also),
    breaks: set(raw.breaks),
    coordinators: set(raw.coordinators),
    determiners: set(raw.determiners),
    articles: set(raw.articles),
    prepositions: set(raw.prepositions),
    listJoiners: set(raw.listJoiners),
    alternatives: set(raw.alternatives),
    additive: set(raw.additive),
    exclusive: set(raw.exclusive),
    negators: set(raw.negators),
    notNegating: set(raw.notNegating),
    outside: set(raw.outside),
    others: set(raw.others),
    openYear: set(raw.openYear),
    yearBefore: set(raw.yearBefore),
    placeBefore: set(raw.placeBefore),
    companions: set(raw.companions),
    meetings: set(raw.meetings),
    pronouns: set(raw.pronouns),
    demonstratives: set(raw.demonstratives),
    pronominal: set(raw.pronominal),
    light: set(raw.light),
    contrast: set(raw.contrast),
    predicates: set(raw.predicates),
  };
}

export const relations: Readonly<Record<Language, RelationLanguage>> = { nl: read(nl), en: read(en) };
