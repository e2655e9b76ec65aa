// Says what the lexicons of the claim reader hold, and which of their entries no text of the tests exercises.
//
//   node scripts/lexicon-report.mjs                counts per language, file and class
//   node scripts/lexicon-report.mjs --list         also the entries that nothing exercises
//   node scripts/lexicon-report.mjs --list nl verbs   only those of one language and one file
//
// Exercised means: a labelled passage (test/accuracy/*.jsonl) or a minimal pair (test/language) holds a form of the word, and
// with it the particle and every fixed group. It is a look at the words alone: no passage is read for its claims, so an entry
// may stand in a passage that the reader takes otherwise.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const languages = ["nl", "en"];
const files = ["verbs", "nouns", "adjectives", "adverbs", "connectives", "actors"];

/**
 * @returns {{ language: string, file: string, class: string, entries: number, idle: string[] }[]} `idle`: the entries that no
 * text exercises, as they are to be shown.
 */
export function reportLexicons() {
  const passages = readPassages();
  return languages.flatMap((language) => {
    const texts = indexTexts([
      ...passages.filter(({ lang }) => lang === undefined || lang === language).map(({ text }) => text),
      ...readPairSentences(language),
    ]);
    const grammar = readGrammar(language);
    return files.flatMap((file) => {
      const classes = new Map();
      for (const entry of readJson(`data/language/${language}/lexicon/${file}.json`)) {
        const name = entry.class ?? entry.kind;
        const row = classes.get(name) ?? { language, file, class: name, entries: 0, idle: [] };
        classes.set(name, row);
        row.entries++;
        if (!isExercised(entry, file, texts, grammar)) row.idle.push(nameOf(entry));
      }
      return [...classes.values()].sort((a, b) => (a.class < b.class ? -1 : 1));
    });
  });
}

function print(report, { list, language, file }) {
  const rows = report.filter(
    (row) => (!language || row.language === language) && (!file || row.file === file),
  );
  let last = "";
  for (const row of rows) {
    const head = `${row.language}/${row.file}`;
    if (head !== last) {
      const own = rows.filter((other) => other.language === row.language && other.file === row.file);
      const entries = sum(own.map((other) => other.entries));
      const idle = sum(own.map((other) => other.idle.length));
      console.log(`\n${head}: ${entries} entries, ${idle} not exercised (${percent(idle, entries)})`);
      last = head;
    }
    console.log(
      `  ${row.class.padEnd(18)} ${String(row.entries).padStart(5)} ${String(row.idle.length).padStart(6)} not exercised`,
    );
    if (list) for (const name of row.idle) console.log(`      ${name}`);
  }
  const entries = sum(rows.map((row) => row.entries));
  const idle = sum(rows.map((row) => row.idle.length));
  console.log(`\ntogether: ${entries} entries, ${idle} not exercised (${percent(idle, entries)})`);
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const percent = (part, whole) => `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;

const nameOf = ({ lemma, form, particle, fixed, arg }) =>
  [lemma ?? form, particle, fixed && `[${fixed.join(" | ")}]`, arg && `(${arg.join(", ")})`]
    .filter(Boolean)
    .join(" ");

// --- texts ---

const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

function readPassages() {
  const folder = join(root, "test/accuracy");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

function readPairSentences(language) {
  const folder = join(root, "test/language", `${language}-pairs`);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .flatMap(({ a, b }) => [a[0], b[0]]);
}

const wordsOf = (text) =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[\p{L}\p{N}](?:[\p{L}\p{N}'.-]*[\p{L}\p{N}])?/gu) ?? [];

/** @returns {{ texts: string[], at: Map<string, Set<number>> }} each text as its words between blanks, and where each word stands. */
function indexTexts(given) {
  const at = new Map();
  const texts = [...new Set(given)].map((text, index) => {
    const words = wordsOf(text);
    for (const word of words) {
      const places = at.get(word);
      if (places) places.add(index);
      else at.set(word, new Set([index]));
    }
    return ` ${words.join(" ")} `;
  });
  return { texts, at };
}

// --- entries ---

/** What of a language's grammar the fixed groups and the forms of verbs need. */
function readGrammar(language) {
  const words = readJson(`data/language/${language}/lexicon/function-words.json`);
  return {
    paradigms: readJson(`data/language/${language}/paradigms.json`),
    auxiliaries: words.auxiliaries,
    variants: new Map([
      ["zich", words.reflexives],
      ["oneself", words.reflexives],
      ["zijn", words.possessives],
      ["one's", words.possessives],
    ]),
    articles: new Set(["een", "de", "het", "a", "an", "the"]),
  };
}

function isExercised(entry, file, index, grammar) {
  switch (file) {
    case "verbs":
      return isVerbExercised(entry, index, grammar);
    case "nouns":
      return hasPhrase(index, [entry.lemma, ...(entry.plural ?? [])]);
    case "adjectives":
      return hasPhrase(index, [...entry.forms, ...(entry.comparative ?? []), ...(entry.superlative ?? [])]);
    default:
      return hasPhrase(index, [entry.form]);
  }
}

function hasPhrase(index, forms) {
  return forms.some((form) => {
    const words = wordsOf(form);
    const phrase = ` ${words.join(" ")} `;
    return placesOf(index, words).some((place) => index.texts[place].includes(phrase));
  });
}

/** Texts that hold all the words. */
function placesOf({ at }, words) {
  const sets = words.map((word) => at.get(word));
  if (sets.length === 0 || sets.includes(undefined)) return [];
  const [first, ...others] = sets.sort((a, b) => a.size - b.size);
  return [...first].filter((place) => others.every((set) => set.has(place)));
}

function isVerbExercised({ lemma, prefix = "", particle, fixed = [] }, index, grammar) {
  const base = lemma.slice(prefix.length);
  const forms = [
    base,
    ...(grammar.paradigms[base] ?? []).flat().filter(Boolean),
    ...(grammar.auxiliaries[base] ?? []),
  ];
  const groups = fixed.map((group) => variantsOf(wordsOf(group), grammar));
  const fits = (words) =>
    placesOf(index, words).some((place) =>
      groups.every((group) => group.some((variant) => index.texts[place].includes(` ${variant} `))),
    );
  return forms.some(
    (form) =>
      (prefix !== "" && fits([prefix + form])) ||
      fits([form, ...(prefix === "" ? [] : [prefix]), ...(particle ? wordsOf(particle) : [])]),
  );
}

/** A fixed group as it may stand in a text: with or without its first article, with any reflexive or possessive. */
function variantsOf(words, { variants, articles }) {
  const starts = words.length > 1 && articles.has(words[0]) ? [words, words.slice(1)] : [words];
  return starts.flatMap((group) =>
    group
      .reduce(
        (found, word) =>
          found.flatMap((start) => (variants.get(word) ?? [word]).map((next) => [...start, next])),
        [[]],
      )
      .map((found) => found.join(" ")),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = process.argv.slice(2);
  const only = (names) => options.find((option) => names.includes(option));
  const report = reportLexicons();
  print(report, {
    list: options.includes("--list"),
    language: only(languages),
    file: only(files),
  });
}
