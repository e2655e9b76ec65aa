import en from "../../../data/language/en/relations.json";
import nl from "../../../data/language/nl/relations.json";
import { keepWords } from "../text/kept-words";
import { inLanguage } from "../language/in-language";
import {
  readPatterns,
  wordSetsInto,
  type RelationPattern,
  type ValueForm,
  type WordSet,
} from "./relation-pattern";

/**
 * - `strong`: says of the value that it is the one ("onder Franse leiding")
 * - `weak`: leaves room for others beside it ("speelt een voortrekkersrol")
 * - `whole`: gives all values there are ("bestaat uit")
 * - `not`: says that the value does not belong to it ("staat buiten")
 */
export type RelationForce = "strong" | "weak" | "whole" | "not";

export interface Relation extends RelationPattern {
  readonly force: RelationForce;
  readonly form: ValueForm;
  /** Ids of the sets of which a sentence must have a word, the rarest words first. */
  readonly needs: readonly number[];
  /** The same without what a pronominal adverb may stand for: "daaraan" has the words of "aan" and its topic. */
  readonly needsInherited: readonly number[];
}

/** Which sets of the patterns a word belongs to. */
export interface WordSetIndex {
  readonly byFold: ReadonlyMap<string, readonly number[]>;
  readonly size: number;
  /** Those of a word that may have an ending. */
  readonly ofWord: (fold: string) => readonly number[];
}

export const tailLength = 3;

/** How a language says that a value belongs to something, and the words that decide how to take it. */
export interface RelationLanguage {
  readonly byKey: ReadonlyMap<string, readonly Relation[]>;
  readonly wordSets: WordSetIndex;
  /** Keys whose facts ask for their cues beside a pattern, where they have any; of other keys cues stand for the patterns. */
  readonly also: ReadonlySet<string>;
  readonly breaks: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Names of organisations that have no article, where others have one. */
  readonly bareNames: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly listJoiners: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  readonly additive: ReadonlySet<string>;
  readonly exclusive: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  readonly notNegating: ReadonlySet<string>;
  /** Words before a value that keep it out of the relation: "behalve", "zonder". */
  readonly outside: ReadonlySet<string>;
  /** Words before a list that say that it is all there is: "namelijk". */
  readonly whole: ReadonlySet<string>;
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
  /** Relative pronouns that may be the subject of their clause. */
  readonly subjectPronouns: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  /** Nouns that point at no thing behind a demonstrative: "op dit moment", "in dit verband". */
  readonly adverbial: ReadonlySet<string>;
  /** First halves of pronominal adverbs: "daar" of "daaraan". */
  readonly pronominal: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  /** Words between what is not so and what is. */
  readonly contrast: ReadonlySet<string>;
  /** Rows of words that put one thing in the place of another: "in plaats van". */
  readonly instead: readonly (readonly string[])[];
  /** Words that go with a verb that is only denied: "… doet niet mee". */
  readonly particles: ReadonlySet<string>;
  /** Words that say that it is so for the time being. */
  readonly forNow: ReadonlySet<string>;
  /** Participles and the like with which a clause may end. */
  readonly closers: ReadonlySet<string>;
  /** Adjectives of what came before a thing: "vorige". */
  readonly former: ReadonlySet<string>;
  /** Words behind "in" that leave a thing whole: "allianties". */
  readonly wholeFrames: ReadonlySet<string>;
  /** Prepositions before whoever says something: "volgens". */
  readonly sources: ReadonlySet<string>;
  /** Words that behind a value go with the verb: "verder integreren". */
  readonly onward: ReadonlySet<string>;
  /** Words of what goes together. */
  readonly together: ReadonlySet<string>;
  /** Words by which a paper speaks of its own side. */
  readonly ourselves: ReadonlySet<string>;
  /** Words of a time after the note. */
  readonly sinceThen: ReadonlySet<string>;
  /** Words of a degree: "zo nauw". */
  readonly soMuch: ReadonlySet<string>;
  /** Participles before "voor" and a year for which something is planned. */
  readonly scheduled: ReadonlySet<string>;
  /** Verbs of what should be. */
  readonly norms: ReadonlySet<string>;
  /** Words of a share that is more than half. */
  readonly most: ReadonlySet<string>;
  /** Words that behind a hyphen leave a name what it is: "de CARD-cyclus". */
  readonly continuations: ReadonlySet<string>;
  /** Words of a time before. */
  readonly history: ReadonlySet<string>;
  /** Groups of countries of a continent, by their rows of words, and countries that are not of it. */
  readonly continents: readonly {
    readonly id: string;
    readonly rows: readonly (readonly string[])[];
    readonly outside: readonly string[];
  }[];
  /** Organisations by the rows of words of their common nouns. */
  readonly aliases: readonly { readonly id: string; readonly rows: readonly (readonly string[])[] }[];
  /** Prepositions before the year from which something is so, and those before the year behind which it is. */
  readonly fromYear: ReadonlySet<string>;
  readonly afterYear: ReadonlySet<string>;
  /** Adjectives of another time that the same is done: "nieuwe". */
  readonly again: ReadonlySet<string>;
  /** Words of what is done before the thing itself: "bereidt zich voor op", "oefent". */
  readonly preparing: ReadonlySet<string>;
  /** Words by which a thing itself is to come: "volgt", "gepland". */
  readonly coming: ReadonlySet<string>;
  /** Words behind a noun that make it another thing: "van", "op". */
  readonly restricting: ReadonlySet<string>;
  /** Prepositions of the place where some of a group are. */
  readonly locating: ReadonlySet<string>;
  /** Adjectives that leave a thing what it is: "gezamenlijk". */
  readonly common: ReadonlySet<string>;
  /** Verbs of the patterns: a negation in their clause is of the relation. */
  readonly predicates: ReadonlySet<string>;
}

function needsOf({ elements }: RelationPattern, inherited: boolean): readonly number[] {
  const sets = elements.flatMap((element, e): readonly WordSet[] => {
    const pronominal = inherited && elements[e + 1]?.kind === "topic";
    return element.kind === "word" && !element.optional && !pronominal ? [element.set] : [];
  });
  const size = ({ folds, endings }: WordSet): number => folds.length + endings.length;
  return [...new Set(sets)].sort((a, b) => size(a) - size(b)).map(({ id }) => id);
}

function formOf({ elements }: RelationPattern): ValueForm {
  for (const element of elements) if (element.kind === "value") return element.form;
  return "any";
}

function indexWordSets(sets: readonly WordSet[]): WordSetIndex {
  const byFold = new Map<string, number[]>();
  const byTail = new Map<string, { readonly ending: string; readonly id: number }[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const { id, folds, endings } of sets) {
    for (const fold of new Set(folds)) add(byFold, fold, id);
    for (const ending of endings) add(byTail, ending.slice(-tailLength), { ending, id });
  }
  const ofWord = keepWords((fold): readonly number[] => {
    const whole = byFold.get(fold) ?? [];
    const ended = (byTail.get(fold.slice(-tailLength)) ?? []).filter(({ ending }) => fold.endsWith(ending));
    return ended.length === 0 ? whole : [...whole, ...ended.map(({ id }) => id)];
  });
  return { byFold, ofWord, size: sets.length };
}

function read(raw: typeof nl | typeof en): RelationLanguage {
  const byKey = new Map<string, readonly Relation[]>();
  const sets: WordSet[] = [];
  const setOf = wordSetsInto(sets);
  for (const [key, forces] of Object.entries(raw.relations)) {
    const relations: Relation[] = [];
    for (const force of ["strong", "weak", "whole", "not"] as const) {
      const texts = (forces as Partial<Record<RelationForce, readonly string[]>>)[force] ?? [];
      for (const text of texts) {
        for (const pattern of readPatterns(text, raw, setOf)) {
          const [needs, needsInherited] = [needsOf(pattern, false), needsOf(pattern, true)];
          relations.push({ ...pattern, force, form: formOf(pattern), needs, needsInherited });
        }
      }
    }
    byKey.set(key, relations);
  }
  for (const alias of ["month", "date"]) byKey.set(alias, byKey.get("year")!);
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
  return {
    byKey,
    wordSets: indexWordSets(sets),
    also: set(raw.also),
    breaks: set(raw.breaks),
    coordinators: set(raw.coordinators),
    determiners: set(raw.determiners),
    articles: set(raw.articles),
    indefinite: set(raw.indefinite),
    bareNames: set(raw.bareNames),
    prepositions: set(raw.prepositions),
    listJoiners: set(raw.listJoiners),
    alternatives: set(raw.alternatives),
    additive: set(raw.additive),
    exclusive: set(raw.exclusive),
    negators: set(raw.negators),
    notNegating: set(raw.notNegating),
    outside: set(raw.outside),
    whole: set(raw.whole),
    others: set(raw.others),
    openYear: set(raw.openYear),
    yearBefore: set(raw.yearBefore),
    placeBefore: set(raw.placeBefore),
    companions: set(raw.companions),
    meetings: set(raw.meetings),
    pronouns: set(raw.pronouns),
    subjectPronouns: set(raw.subjectPronouns),
    demonstratives: set(raw.demonstratives),
    pronominal: set(raw.pronominal),
    light: set(raw.light),
    contrast: set(raw.contrast),
    instead: raw.instead.map((row) => row.split(" ")),
    particles: set(raw.particles),
    forNow: set(raw.forNow),
    closers: set(raw.closers),
    wholeFrames: set(raw.wholeFrames),
    ourselves: set(raw.ourselves),
    onward: set(raw.onward),
    together: set(raw.together),
    sources: set(raw.sources),
    sinceThen: set(raw.sinceThen),
    soMuch: set(raw.soMuch),
    scheduled: set(raw.scheduled),
    norms: set(raw.norms),
    history: set(raw.history),
    continuations: set(raw.continuations),
    most: set(raw.most),
    continents: raw.continents.map(({ id, forms, outside }) => ({
      id,
      rows: forms.map((form) => form.split(" ")),
      outside,
    })),
    aliases: raw.aliases.map(({ id, forms }) => ({ id, rows: forms.map((form) => form.split(" ")) })),
    fromYear: set(raw.fromYear),
    afterYear: set(raw.afterYear),
    again: set(raw.again),
    preparing: set(raw.preparing),
    coming: set(raw.coming),
    former: set(raw.former),
    restricting: set(raw.restricting),
    locating: set(raw.locating),
    adverbial: set(raw.adverbial),
    common: set(raw.common),
    predicates: set(raw.predicates),
  };
}

export const relationLanguage = inLanguage<RelationLanguage>({ nl: () => read(nl), en: () => read(en) });
