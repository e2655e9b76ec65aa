import type { FunctionWords, KnownAdjective, Lexicon } from "./lexicon-types";
import { inLanguage } from "../../language/in-language";
import type { Language } from "../../language/language";
import { readVerbForms } from "../../language/verb-forms";
import nlActors from "../../../../data/language/nl/lexicon/actors.json";
import nlAdjectives from "../../../../data/language/nl/lexicon/adjectives.json";
import nlAdverbs from "../../../../data/language/nl/lexicon/adverbs.json";
import nlConnectives from "../../../../data/language/nl/lexicon/connectives.json";
import nlFunctionWords from "../../../../data/language/nl/lexicon/function-words.json";
import nlNouns from "../../../../data/language/nl/lexicon/nouns.json";
import nlVerbs from "../../../../data/language/nl/lexicon/verbs.json";
import enActors from "../../../../data/language/en/lexicon/actors.json";
import enAdjectives from "../../../../data/language/en/lexicon/adjectives.json";
import enAdverbs from "../../../../data/language/en/lexicon/adverbs.json";
import enConnectives from "../../../../data/language/en/lexicon/connectives.json";
import enFunctionWords from "../../../../data/language/en/lexicon/function-words.json";
import enNouns from "../../../../data/language/en/lexicon/nouns.json";
import enVerbs from "../../../../data/language/en/lexicon/verbs.json";
import type {
  ActorEntry,
  AdjectiveEntry,
  AdverbEntry,
  ConnectiveEntry,
  NounEntry,
  VerbEntry,
} from "./lexicon-entries";
import { compounds, lexicalWords } from "./lexical-word";
import { indexPhrases, wordsOf } from "./phrase-index";
import { readVerbFrames } from "./verb-frames";
import { tableOfVerbs, type VerbTable } from "./verb-table";

interface FunctionWordData {
  readonly determiners: readonly string[];
  readonly negativeDeterminers: readonly string[];
  readonly possessives: readonly string[];
  readonly subjectPronouns: readonly string[];
  readonly objectPronouns: readonly string[];
  readonly reflexives: readonly string[];
  readonly demonstratives: readonly string[];
  readonly expletives: readonly string[];
  readonly prepositions: readonly string[];
  readonly pronominalAdverbs?: Readonly<Record<string, string>>;
  readonly verbalParticles: readonly string[];
  readonly questionWords: readonly string[];
  readonly slight?: readonly string[];
  readonly seldom?: readonly string[];
  readonly small?: readonly string[];
  readonly trifles?: readonly string[];
  readonly enough?: readonly string[];
  readonly singles?: readonly string[];
  readonly instruments?: readonly string[];
  readonly enablers?: readonly string[];
  readonly ownPapers?: readonly string[];
  readonly secondary?: readonly string[];
  readonly weighed?: readonly string[];
  readonly wished?: readonly string[];
  readonly shares?: readonly string[];
  readonly papers?: readonly string[];
  readonly ownSources?: readonly string[];
  readonly closers?: readonly string[];
  readonly moods?: { readonly decided: readonly string[]; readonly open: readonly string[] };
  readonly coordinators: readonly string[];
  readonly auxiliaries: Readonly<Record<string, readonly string[]>>;
  readonly contractions?: Readonly<Record<string, readonly string[] | string>>;
}

interface LexiconData {
  /** The list of a file, or the table that the build makes of it. */
  readonly verbs: unknown;
  readonly nouns: unknown;
  readonly adjectives: unknown;
  readonly adverbs: unknown;
  readonly connectives: unknown;
  readonly actors: unknown;
  readonly words: unknown;
}

/** Of a form with several uses the one that may lead in a clause is looked at first; it falls back on the others. */
const clauseFirst: readonly ConnectiveEntry["kind"][] = [
  "subordinator",
  "relative",
  "preposition",
  "coordinator",
  "conjunctive-adverb",
];

// Each part by its name: what is read from data has as many shapes as it leaves parts out, and all that reads it is slow for that.
const nounEntry = ({ lemma, plural, class: kind, carrier, preps, verb }: NounEntry): NounEntry => ({
  lemma,
  plural,
  class: kind,
  carrier,
  preps,
  verb,
});
const adjectiveEntry = ({
  lemma,
  forms,
  comparative,
  superlative,
  class: kind,
}: AdjectiveEntry): AdjectiveEntry => ({
  lemma,
  forms,
  comparative,
  superlative,
  class: kind,
});
const connectiveEntry = ({ form, kind, factuality, role }: ConnectiveEntry): ConnectiveEntry => ({
  form,
  kind,
  factuality,
  role,
});

function buildLexicon(lang: Language, data: LexiconData): Lexicon {
  const table = Array.isArray(data.verbs)
    ? tableOfVerbs(data.verbs as readonly VerbEntry[])
    : (data.verbs as VerbTable);
  const nouns = new Map<string, NounEntry[]>();
  for (const entry of (data.nouns as readonly NounEntry[]).map(nounEntry))
    for (const form of new Set([entry.lemma, ...(entry.plural ?? [])]))
      append(nouns, form.toLowerCase(), entry);

  const adjectives = new Map<string, KnownAdjective>();
  for (const entry of (data.adjectives as readonly AdjectiveEntry[]).map(adjectiveEntry))
    for (const [degree, forms] of [
      ["positive", entry.forms],
      ["comparative", entry.comparative ?? []],
      ["superlative", entry.superlative ?? []],
    ] as const)
      for (const form of forms)
        if (!adjectives.has(form.toLowerCase())) adjectives.set(form.toLowerCase(), { entry, degree });

  const given = indexFunctionWords(data.words as FunctionWordData);
  const words: FunctionWords = { ...given, particles: new Set([...given.particles, ...table.particles]) };
  const verbLemmas = [
    ...table.lemmas.map(([lemma, prefix]) => ({ lemma, ...(prefix !== null && { prefix }) })),
    ...[...new Set(words.auxiliaries.values())].map((lemma) => ({ lemma })),
  ];
  const connectives = (data.connectives as readonly ConnectiveEntry[])
    .map(connectiveEntry)
    .sort((a, b) => clauseFirst.indexOf(a.kind) - clauseFirst.indexOf(b.kind));
  const lexicon = {
    lang,
    verbForms: readVerbForms(lang, verbLemmas),
    verbs: readVerbFrames(table),
    nouns,
    adjectives,
    adverbs: indexPhrases(data.adverbs as readonly AdverbEntry[], ({ form }) => [form]),
    connectives: indexPhrases(connectives, ({ form }) => [form]),
    actors: indexPhrases(data.actors as readonly ActorEntry[], ({ form }) => [form]),
    words,
  };
  return Object.assign(lexicon, { ofWord: lexicalWords(lexicon), compoundOf: compounds(lexicon) });
}

function indexFunctionWords(data: FunctionWordData): FunctionWords {
  const auxiliaries = new Map<string, string>();
  for (const [lemma, forms] of Object.entries(data.auxiliaries))
    for (const form of forms) if (!auxiliaries.has(form)) auxiliaries.set(form, lemma);
  return {
    determiners: new Set(data.determiners),
    negativeDeterminers: new Set(data.negativeDeterminers),
    possessives: new Set(data.possessives),
    pronouns: new Set([...data.subjectPronouns, ...data.objectPronouns]),
    reflexives: new Set(data.reflexives),
    demonstratives: new Set(data.demonstratives),
    expletives: new Set(data.expletives),
    prepositions: new Set(data.prepositions),
    pronominalAdverbs: new Map(Object.entries(data.pronominalAdverbs ?? {})),
    particles: new Set(data.verbalParticles),
    questionWords: new Set(data.questionWords),
    slight: new Set(data.slight ?? []),
    seldom: new Set(data.seldom ?? []),
    small: new Set(data.small ?? []),
    trifles: new Set(data.trifles ?? []),
    enough: new Set(data.enough ?? []),
    singles: new Set(data.singles ?? []),
    instruments: new Set(data.instruments ?? []),
    enablers: new Set(data.enablers ?? []),
    ownPapers: new Set(data.ownPapers ?? []),
    secondary: new Set(data.secondary ?? []),
    weighed: new Set(data.weighed ?? []),
    wished: new Set(data.wished ?? []),
    shares: new Set(data.shares ?? []),
    papers: new Set(data.papers ?? []),
    ownSources: new Set(data.ownSources ?? []),
    closers: (data.closers ?? []).map(wordsOf),
    moods: data.moods ?? { decided: [], open: [] },
    coordinators: new Set(data.coordinators),
    auxiliaries,
    contractions: new Map(
      Object.entries(data.contractions ?? {}).map(([form, words]) => [
        form,
        typeof words === "string" ? wordsOf(words) : words,
      ]),
    ),
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The lexicon of a language; built when first asked for, since most sentences need neither. */
export const lexiconOf = inLanguage<Lexicon>({
  nl: () =>
    buildLexicon("nl", {
      verbs: nlVerbs,
      nouns: nlNouns,
      adjectives: nlAdjectives,
      adverbs: nlAdverbs,
      connectives: nlConnectives,
      actors: nlActors,
      words: nlFunctionWords,
    }),
  en: () =>
    buildLexicon("en", {
      verbs: enVerbs,
      nouns: enNouns,
      adjectives: enAdjectives,
      adverbs: enAdverbs,
      connectives: enConnectives,
      actors: enActors,
      words: enFunctionWords,
    }),
});
