import type { Language } from "../language/language";
import type { TopicSource } from "../knowledge/read-topics";
import { countries } from "../language/places";
import { lexiconOf } from "../reader/words/lexicon";
import type { NounEntry } from "../reader/words/lexicon-entries";
import type { Proposal } from "./proposal";
import type { Thing } from "./read-things";
import { createIds, slugOf } from "./slug";

export type TopicProposal = Proposal<TopicSource>;

/** Gives things their topics: each a topic of the pack, with the ways in which a draft may name it. */
export interface TopicNamer {
  /** Ids of the thing: a term's, its topics. The first is the surest. */
  readonly idsOf: (thing: Thing) => readonly string[];
  /**
   * Id of what a thing and others that are named with it are about together: a draft may say "havengelden voor zeeschepen"
   * for the "havenkosten" of zeeschepen. Undefined where they do not single out enough.
   */
  readonly pairOf: (thing: Thing, others: readonly Thing[]) => string | undefined;
  readonly topics: () => readonly TopicProposal[];
}

/** `termForms`: of each term the words of its full name, in lower case. */
export function createTopicNamer(lang: Language, terms: ReadonlyMap<string, readonly string[]>): TopicNamer {
  const idOf = createIds(terms.keys());
  const topics = new Map<string, { readonly id: string; readonly phrases: Set<string> }>();
  const topicOf = (key: string, phrases: readonly string[], name = phrases[0]!): string => {
    const known = topics.get(key) ?? { id: idOf(slugOf(name)), phrases: new Set<string>() };
    for (const phrase of phrases) known.phrases.add(phrase);
    topics.set(key, known);
    return known.id;
  };
  return {
    idsOf: ({ term, country, key, form }) => {
      if (country !== undefined) return [topicOf(key, countryForms(country, lang))];
      if (term === undefined) return [topicOf(key, [form, ...paraphrases(form.toLowerCase(), lang)])];
      const words = terms.get(term) ?? [];
      // "Stuurgroep Gezonde Leefomgeving" is a stuurgroep, "Regionaal Spoorberaad" a spoorberaad.
      const head = words.length > 1 && isClassNoun(words[0]!) ? words[0] : words.at(-1);
      // "Europees Havenplatform": drafts say "het havenplatform".
      const isShort = words.length > 1 && head !== undefined && head.length >= 10;
      // "EU-missies" are missies van de EU too: a topic knows, a name does not.
      const joined = words.length === 1 && form.includes("-") ? [form] : [];
      const other = [...joined, ...paraphrases(words.length === 1 ? head! : "", lang)];
      if (isShort) return [term, topicOf(`name:${head}`, [head])];
      return other.length > 0
        ? [term, topicOf(`name:${term}-omschreven`, other, `${term}-omschreven`)]
        : [term];
    },
    pairOf: (thing, others) => {
      const named = others.filter(({ key, rank }) => key !== thing.key && rank >= 1).slice(0, 3);
      const part = partOf(thing.form.toLowerCase(), lang);
      const phrases = named.flatMap((other) => {
        const own = other.form.toLowerCase();
        return part !== undefined && !own.includes(part) && other.rank >= 1.3
          ? [`${part} + ${other.form}`]
          : [];
      });
      const [a, b] = named.filter(({ rank }) => rank >= 1.3);
      if (a && b && a.rank + b.rank >= 3.3 && a.first !== b.first) phrases.push(`${a.form} + ${b.form}`);
      if (phrases.length === 0) return undefined;
      return topicOf(`pair:${thing.key}:${named.map(({ key }) => key).join(":")}`, phrases);
    },
    topics: () =>
      [...topics.values()].map(({ id, phrases }) => ({
        kind: "topic",
        entry: { id, [lang]: [...phrases] },
        confidence: 0.7,
        reason: {
          nl: "waar een bewering van de nota over gaat",
          en: "what a claim of the note is about",
        },
      })),
  };
}

/** Nouns that begin a name and say what kind of thing it is of. */
const isClassNoun = (fold: string): boolean =>
  /(?:groep|fonds|raad|dienst|bureau|instituut|centrum|commissie|autoriteit|inspectie|programma|regeling|register|akkoord|convenant|agenda|plan|keurmerk|kenniscentrum|stichting|vereniging|platform|loket|monitor|wet|aanpak|rekening|routekaart)$/.test(
    fold,
  );

/** The names of a country, of its people and of what is its own. */
const countryForms = (iso: string, lang: Language): readonly string[] => {
  const entry = countries[lang].find((country) => country.iso === iso);
  return entry ? [...entry.name, ...(entry.adjective ?? []), ...(entry.inhabitant ?? [])] : [iso];
};

/** Endings of first parts that have an -s of the compound. */
const linked = /(?:heid|ing|teit|schap|tion|ment|arbeid|tijd|lid|recht|bedrijf|verkeer|dag|jaar)s$/;

/** The parts of a compound of one word: the noun that it ends in, and what stands before without the -s between. */
function partsOf(
  form: string,
  lang: Language,
): { readonly noun: NounEntry; readonly first: string } | undefined {
  if (/[\s-]/.test(form)) return undefined;
  const compound = lexiconOf(lang).compoundOf(form);
  const [noun] = compound?.nouns ?? [];
  if (!compound || !noun) return undefined;
  const { modifier } = compound;
  // "begeleiders" has no leiders in it.
  if (/(?:^|[^aeiou])(?:be|ge|ver|ont|her)(?:ge)?$/.test(modifier)) return undefined;
  return { noun, first: linked.test(modifier) ? modifier.slice(0, -1) : modifier };
}

/** The first part of a compound, where it is long enough to begin others: "haven" of havenkosten. */
function partOf(fold: string, lang: Language): string | undefined {
  const first = partsOf(fold, lang)?.first;
  return first !== undefined && first.length >= 6 ? first : undefined;
}

const prepositions: Readonly<Record<Language, readonly string[]>> = {
  nl: ["van", "voor"],
  en: ["of", "for"],
};

/** Words by which there is said to be what a noun names: "verplichte helm". */
const told: Readonly<Record<string, readonly string[] | undefined>> = {
  plicht: ["verplicht", "verplichte", "verplichting"],
  verbod: ["verboden"],
};

/** The verb that a first part of a compound is the stem of. */
function verbsOf(first: string, lang: Language): readonly string[] {
  if (lang !== "nl" || lexiconOf(lang).nouns.has(first)) return [];
  const bases = lexiconOf(lang)
    .verbForms.of(first)
    .flatMap(({ base, joined, features }) => (features.finite && !joined ? [base] : []));
  return [...new Set(bases)].slice(0, 1);
}

/** A compound written out: "kadeversterking" is "versterking van de kade". */
function paraphrases(form: string, lang: Language): readonly string[] {
  const parts = partsOf(form, lang);
  if (!parts || parts.first.length < 4) return [];
  const { noun, first } = parts;
  return [
    ...prepositions[lang].map((preposition) => `${noun.lemma} ${preposition} ${first}`),
    ...(noun.verb ? [`${noun.verb} + ${first}`] : []),
    ...(told[noun.lemma] ?? []).flatMap((word) => [`${word} + ${first}`]),
    // "stookverbod" is "verbod op stoken".
    ...verbsOf(first, lang).map((verb) => `${noun.lemma} + ${verb}`),
  ];
}
