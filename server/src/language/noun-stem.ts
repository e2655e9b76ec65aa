import english from "../../../data/language/en/noun-stems.json";
import dutch from "../../../data/language/nl/noun-stems.json";
import { keepWords } from "../text/kept-words";
import type { Language } from "./language";

const dutchIrregular: ReadonlyMap<string, string> = new Map(Object.entries(dutch.irregular));
const dutchTails: readonly (readonly [string, string])[] = Object.entries(dutch.tails);
const dutchWhole: ReadonlySet<string> = new Set(dutch.whole);
const dutchWholeInS: ReadonlySet<string> = new Set(dutch.wholeInS);
const dutchLoans: ReadonlySet<string> = new Set(dutch.loans);
const longLoans: readonly string[] = dutch.loans.filter((loan) => loan.length > 3);

const englishIrregular: ReadonlyMap<string, string> = new Map(Object.entries(english.irregular));
const englishKept: ReadonlySet<string> = new Set(english.endInS);
const englishKeepE: ReadonlySet<string> = new Set(english.keepE);
const englishEsPlural: ReadonlySet<string> = new Set(english.esPlural);
const spelling: ReadonlyMap<string, string> = new Map(Object.entries(english.spelling));

/**
 * A key that the forms of one noun or adjective share: singular and plural, with and without -e. `fold` is the comparison
 * form in lower case; of a compound with hyphens the last part alone is inflected. The key is for comparing only: it need
 * not be a word (bijdrag), and comparatives have keys of their own.
 *
 * Light stemming by the rules of spelling, with lists for what they do not see. Where a word may be either of two, the
 * key keeps them apart if they differ in sound (bommen, bomen); in longer words, where no pair is known to clash, vowel
 * length is not kept, since the spelling of the plural does not show it (afspraken – afspraak, verdragen – verdrag).
 */
export function stemOf(fold: string, language: Language): string {
  return stems[language](fold);
}

function readStem(fold: string, language: Language): string {
  const hyphen = fold.lastIndexOf("-") + 1;
  const last = hyphen > 0 ? fold.slice(hyphen) : fold;
  // "F-35's"
  if (/\d/.test(last)) return fold.replace(/'s$/, "");
  if (last.length < 3) return fold;
  const stem = language === "nl" ? dutchStem(last) : englishStem(last);
  return hyphen > 0 ? fold.slice(0, hyphen) + stem : stem;
}

const stems: Readonly<Record<Language, (fold: string) => string>> = {
  nl: keepWords((fold) => readStem(fold, "nl")),
  en: keepWords((fold) => readStem(fold, "en")),
};

// A vowel with a trema begins a syllable, and so does one after y (loyaal).
const nuclei = /[aeiouäëïöüáàéèêíóú][aeiouáàéèêíóú]*|y(?![aeiou])/g;
const syllables = (word: string): number => word.match(nuclei)?.length ?? 0;

function dutchStem(word: string): string {
  const irregular = dutchIrregular.get(word);
  if (irregular !== undefined) return finish(irregular);
  if (!dutchWhole.has(word)) {
    for (const [tail, singular] of dutchTails)
      if (word.length > tail.length && word.endsWith(tail))
        return finish(word.slice(0, -tail.length) + singular);
  }
  return finish(withoutEnding(withoutPluralS(word)));
}

function withoutPluralS(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  if (!word.endsWith("s")) return word;
  const rest = word.slice(0, -1);
  if (dutchLoans.has(rest) || longLoans.some((loan) => rest.endsWith(loan))) return rest;
  if (syllables(rest) < 2 || dutchWholeInS.has(word)) return word;
  if (dutch.endInS.some((end) => word.endsWith(end))) return word;
  // kamers, wapens, missies, bataljons, directeurs; the vowel before -n and -l is short and unstressed, or -on.
  const plural =
    /(?:[^aeiouëïöü]e[lmrn]|[^aeiouëïöü]on|aar|eur|eau|um|ier|or|aal|oir|ie|oe|ment|[^aeiouëïöü]e|[áéèó]|[aeo]y)$/;
  return plural.test(rest) ? rest : word;
}

/** Without -e, -en, -ën; with the spelling of the closed syllable: grote – groot, bommen – bom, brieven – brief. */
function withoutEnding(word: string): string {
  if (/(?:ee|ie)ën$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("iën")) return `${word.slice(0, -2)}e`;
  let rest = word;
  if (/(?:[^aeioëï]|aai|ooi|oei|ui|ei)en$/.test(word)) {
    rest = word.slice(0, -2);
    // redenen, tekenen: the singular ends in -en too.
    if (/[^aeiouëïöü]en$/.test(rest) && syllables(rest) > 1) rest = rest.slice(0, -2);
  } else if (/(?:[^eioëï]|aai|ooi|oei|ui|ei)e$/.test(word)) rest = word.slice(0, -1);
  if (rest === word || rest.length < 2 || syllables(rest) === 0) return word;
  const open = syllables(rest) === 1 && /^[^aeiouyëïöü]*([aeou])[bcdfgklmnprstvz]$/.exec(rest);
  return open ? rest.slice(0, -1) + open[1] + rest.at(-1) : rest;
}

/** One spelling for what sounds alike at the end of a stem. */
function finish(stem: string): string {
  const single = stem
    .replace(/(?<![aeou][aeiou])([bdfgklmnprst])\1$/, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s")
    .replace(/ëe?l$/, "el");
  return syllables(single) > 1 ? single.replace(/([aeou])\1([bcdfgklmnprst])$/, "$1$2") : single;
}

function englishStem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  const singular = englishIrregular.get(bare) ?? (englishKept.has(bare) ? bare : withoutEnglishS(bare));
  return (spelling.get(singular) ?? singular).replace(/([^aeiou])is(ation|e)$/, "$1iz$2");
}

function withoutEnglishS(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  const rest = word.slice(0, -1);
  if (englishKeepE.has(rest)) return rest;
  if (rest.endsWith("ie")) return rest.length > 3 ? `${rest.slice(0, -2)}y` : rest;
  if (/(?:ss|sh|ch|x|zz|[^aeiouy]o)e$/.test(rest) || englishEsPlural.has(rest.slice(0, -1)))
    return rest.slice(0, -1);
  return rest;
}
