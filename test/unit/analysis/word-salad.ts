import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../../../server/src/knowledge/pack";
import type { Language } from "../../../server/src/language/language";
import { lexiconOf } from "../../../server/src/reader/words/lexicon";

const data = join(__dirname, "../../../data/language");
const readData = (lang: Language, file: string): unknown =>
  JSON.parse(readFileSync(join(data, lang, file), "utf8"));

const punctuation = [..."  ,,,.;:?!()–—‘’“”…/-\"'|"];
const figures = [
  "1",
  "2%",
  "€ 5 miljoen",
  "2022",
  "14 november 2022",
  "drie",
  "half",
  "5e",
  "1.000,50",
  "two",
];

/** All that a sentence about a pack can be made of, in kinds; each kind is to be drawn from alike. */
export function wordKinds(lang: Language, pack: Pack): readonly (readonly string[])[] {
  const { words, nouns, adjectives } = lexiconOf(lang);
  const wordsOf = (list: unknown): readonly string[] =>
    list instanceof Map
      ? [...list.keys()]
      : list instanceof Set || Array.isArray(list)
        ? [...list]
        : Object.values(list as object).flatMap(wordsOf);
  const grammar = Object.values(words).flatMap(wordsOf);
  const formsOf = (file: string): readonly string[] =>
    (readData(lang, `lexicon/${file}.json`) as { readonly form: string }[]).map(({ form }) => form);
  const names = pack.terms.flatMap(({ acronym, prefLabel }) => [acronym?.[lang], prefLabel[lang]]);
  return [
    grammar,
    verbForms(lang),
    [...nouns.keys()],
    [...adjectives.keys()],
    formsOf("adverbs"),
    formsOf("connectives"),
    formsOf("actors"),
    punctuation,
    figures,
    pack.topics.flatMap(({ phrases }) => phrases[lang].flatMap((phrase) => phrase.split(" + "))),
    names.filter((name) => name !== undefined),
  ];
}

interface VerbEntry {
  readonly lemma: string;
  readonly prefix?: string;
  readonly fixed?: readonly string[];
}

/** Every form of the lexicon's verbs, joined and apart, and the groups that belong to them. */
function verbForms(lang: Language): readonly string[] {
  const paradigms = readData(lang, "paradigms.json") as Readonly<Record<string, readonly unknown[]>>;
  const entries = readData(lang, "lexicon/verbs.json") as readonly VerbEntry[];
  const forms = entries.flatMap(({ lemma, prefix = "", fixed = [] }) => {
    const base = paradigms[lemma.slice(prefix.length)] ?? [];
    const own = base.flat().filter((form): form is string => typeof form === "string" && form !== "");
    return [lemma, ...own, ...own.map((form) => prefix + form), ...fixed];
  });
  return [...new Set(forms)];
}
