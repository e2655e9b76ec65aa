import english from "../../../data/language/en/paradigms.json";
import dutch from "../../../data/language/nl/paradigms.json";
import type { Language } from "./language";
import type { Slot } from "./paradigm";

export interface VerbFeatures {
  readonly finite: boolean;
  readonly kind: "finite" | "infinitive" | "participle" | "present-participle";
  /** Of finite forms only. */
  readonly tense?: "present" | "past";
  /** Of finite forms only; an English past has none. A Dutch singular present is also the imperative. */
  readonly number?: "singular" | "plural";
  /** A Dutch participle with -e: uitgebreide. It stands before a noun. */
  readonly inflected?: boolean;
}

/** One way to read a word as a form of a verb. */
export interface VerbForm {
  /** The lemma that the word itself shows: `uitbreiden` for uitgebreid, `breiden` for breidt, whether listed or not. */
  readonly lemma: string;
  /** The verb without separable prefix. */
  readonly base: string;
  /** The prefix, where it is written on (`joined`). */
  readonly prefix?: string;
  readonly joined: boolean;
  /**
   * Where no prefix is written on: those that may stand elsewhere in the clause, the longest first (uit, in for breidt).
   * The lemma is then prefix + base. One reading for all of them keeps the map small; empty where there is none.
   */
  readonly prefixes: readonly string[];
  readonly features: VerbFeatures;
}

export interface VerbForms {
  /** The readings of a word (comparison form in lower case); none: an empty array, always the same one. */
  readonly of: (fold: string) => readonly VerbForm[];
}

type Table = Readonly<Record<string, readonly Slot[]>>;

const infinitive: VerbFeatures = { finite: false, kind: "infinitive" };
const presentSingular: VerbFeatures = { finite: true, kind: "finite", tense: "present", number: "singular" };
const presentPlural: VerbFeatures = { finite: true, kind: "finite", tense: "present", number: "plural" };
const pastSingular: VerbFeatures = { finite: true, kind: "finite", tense: "past", number: "singular" };
const pastPlural: VerbFeatures = { finite: true, kind: "finite", tense: "past", number: "plural" };
const past: VerbFeatures = { finite: true, kind: "finite", tense: "past" };
const participle: VerbFeatures = { finite: false, kind: "participle" };
const participleInflected: VerbFeatures = { ...participle, inflected: true };
const presentParticiple: VerbFeatures = { finite: false, kind: "present-participle" };
const presentParticipleInflected: VerbFeatures = { ...presentParticiple, inflected: true };

/** What the places of data/language/LANGUAGE/paradigms.json say, in their order. */
const places: Readonly<Record<Language, readonly VerbFeatures[]>> = {
  nl: [
    presentSingular,
    presentSingular,
    pastSingular,
    pastPlural,
    participle,
    participleInflected,
    presentParticiple,
    presentParticipleInflected,
  ],
  en: [infinitive, presentSingular, past, participle, presentParticiple, presentPlural],
};

const tables: Readonly<Record<Language, Table>> = {
  nl: dutch as unknown as Table,
  en: english as unknown as Table,
};

const none: readonly never[] = [];

interface Reading {
  readonly form: string;
  readonly features: VerbFeatures;
}

/** All readings of a verb without prefix, each once; undefined where the table lacks the verb. */
function readingsOf(language: Language, base: string): readonly Reading[] | undefined {
  const table = tables[language];
  if (!Object.hasOwn(table, base)) return undefined;
  const slots = table[base]!;
  const readings: Reading[] = [];
  const add = (form: string, features: VerbFeatures): void => {
    if (!readings.some((known) => known.form === form && known.features === features))
      readings.push({ form, features });
  };
  if (language === "nl") {
    add(base, infinitive);
    add(base, presentPlural);
  }
  for (const [place, slot] of slots.entries()) {
    if (slot === null) continue;
    const features = places[language][place]!;
    for (const form of typeof slot === "string" ? [slot] : slot) {
      add(form, features);
      // An English base is the present too, unless the verb has a form of its own for that.
      if (features === infinitive && slots.length < 6) add(form, presentPlural);
    }
  }
  return readings;
}

/**
 * The forms of the verbs of a lexicon. A verb whose base the frozen table lacks has none (`npm run paradigms` makes the
 * table anew). English particles are no part of a form: give the lemma without.
 */
export function readVerbForms(
  language: Language,
  lemmas: readonly { readonly lemma: string; readonly prefix?: string }[],
): VerbForms {
  const prefixesOf = new Map<string, string[]>();
  for (const { lemma, prefix } of lemmas) {
    const separable = language === "nl" && prefix !== undefined && lemma.startsWith(prefix) ? prefix : "";
    const base = lemma.slice(separable.length);
    let prefixes = prefixesOf.get(base);
    if (!prefixes) prefixesOf.set(base, (prefixes = []));
    if (separable !== "" && !prefixes.includes(separable)) prefixes.push(separable);
  }
  const forms = new Map<string, VerbForm[]>();
  const put = (form: string, reading: VerbForm): void => {
    const known = forms.get(form);
    if (known) known.push(reading);
    else forms.set(form, [reading]);
  };
  for (const [base, prefixes] of prefixesOf) {
    const readings = readingsOf(language, base);
    if (!readings) continue;
    prefixes.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const { form, features } of readings)
      put(form, { lemma: base, base, joined: false, prefixes, features });
    for (const prefix of prefixes) {
      const lemma = prefix + base;
      for (const { form, features } of readings)
        put(prefix + form, { lemma, base, prefix, joined: true, prefixes: none, features });
    }
  }
  return { of: (fold) => forms.get(fold) ?? none };
}
