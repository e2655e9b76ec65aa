import english from "../../../data/language/en/paradigms.json";
import dutch from "../../../data/language/nl/paradigms.json";
import type { Language } from "./language";
import type { Slot } from "./paradigm";

export interface VerbFeatures {
  readonly finite: boolean;
  readonly kind: "finite" | "infinitive" | "participle" | "present-participle";
  /** Of finite forms only. */
  readonly tense: "present" | "past" | undefined;
  /** Of finite forms only; an English past has none. A Dutch singular present is also the imperative. */
  readonly number: "singular" | "plural" | undefined;
  /** A Dutch participle with -e: uitgebreide. It stands before a noun. */
  readonly inflected: boolean | undefined;
}

/** One way to read a word as a form of a verb. */
export interface VerbForm {
  /** The lemma that the word itself shows: `uitbreiden` for uitgebreid, `breiden` for breidt, whether listed or not. */
  readonly lemma: string;
  /** The verb without separable prefix. */
  readonly base: string;
  /** The prefix, where it is written on (`joined`). */
  readonly prefix: string | undefined;
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

// All of one shape, since they are read for every word.
const nonFinite = (kind: VerbFeatures["kind"], inflected?: true): VerbFeatures => ({
  finite: false,
  kind,
  tense: undefined,
  number: undefined,
  inflected,
});
const finite = (tense: "present" | "past", number?: "singular" | "plural"): VerbFeatures => ({
  finite: true,
  kind: "finite",
  tense,
  number,
  inflected: undefined,
});
const infinitive = nonFinite("infinitive");
const presentSingular = finite("present", "singular");
const presentPlural = finite("present", "plural");
const pastSingular = finite("past", "singular");
const pastPlural = finite("past", "plural");
const past = finite("past");
const participle = nonFinite("participle");
const participleInflected = nonFinite("participle", true);
const presentParticiple = nonFinite("present-participle");
const presentParticipleInflected = nonFinite("present-participle", true);

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

/** The shipped data is parsed at its first mention, so none stands at the top of this file. */
const tableOf = (language: Language): Table => (language === "nl" ? dutch : english) as unknown as Table;

const none: readonly never[] = [];

interface Base {
  readonly base: string;
  readonly slots: readonly Slot[];
  /** Separable prefixes, the longest first. */
  readonly prefixes: readonly string[];
}

/** Every reading, by its place: what {@link Code} counts in. */
const readings: readonly VerbFeatures[] = [...new Set([...places.nl, ...places.en])];

/** A base and what one of its forms is, as one number, since there are thousands: index of the base × 16 + of the reading. */
type Code = number;

/** All forms of the bases, without prefix, with their readings: one, or several in order. */
function codesByForm(
  language: Language,
  bases: readonly Base[],
): ReadonlyMap<string, Code | readonly Code[]> {
  const codes = new Map<string, Code | Code[]>();
  const add = (form: string, code: Code): void => {
    const known = codes.get(form);
    if (known === undefined) codes.set(form, code);
    else if (typeof known === "number") {
      if (known !== code) codes.set(form, [known, code]);
    } else if (!known.includes(code)) known.push(code);
  };
  const offsets = places[language].map((features) => readings.indexOf(features));
  const [ofInfinitive, ofPresentPlural] = [readings.indexOf(infinitive), readings.indexOf(presentPlural)];
  for (let i = 0; i < bases.length; i++) {
    const { base, slots } = bases[i]!;
    if (language === "nl") {
      add(base, i * 16 + ofInfinitive);
      add(base, i * 16 + ofPresentPlural);
    }
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place]!;
      if (slot === null) continue;
      for (const form of typeof slot === "string" ? [slot] : slot) {
        add(form, i * 16 + offsets[place]!);
        // An English base is the present too, unless the verb has a form of its own for that.
        if (language === "en" && place === 0 && slots.length < 6) add(form, i * 16 + ofPresentPlural);
      }
    }
  }
  return codes;
}

/** The bases of the lemmas, each once, with all separable prefixes that it occurs with. */
function basesOf(language: Language, lemmas: readonly Lemma[]): readonly Base[] {
  const table = tableOf(language);
  const bases = new Map<string, Base & { readonly prefixes: string[] }>();
  for (const { lemma, prefix } of lemmas) {
    const separable = language === "nl" && prefix !== undefined && lemma.startsWith(prefix) ? prefix : "";
    const base = lemma.slice(separable.length);
    if (!Object.hasOwn(table, base)) continue;
    let known = bases.get(base);
    if (!known) bases.set(base, (known = { base, slots: table[base]!, prefixes: [] }));
    if (separable !== "" && !known.prefixes.includes(separable)) known.prefixes.push(separable);
  }
  for (const { prefixes } of bases.values()) prefixes.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [...bases.values()];
}

interface Lemma {
  readonly lemma: string;
  readonly prefix?: string;
}

/**
 * The forms of the verbs of a lexicon. A verb whose base the frozen table lacks has none (`npm run paradigms` makes the
 * table anew); auxiliaries are verbs like others and must be among the lemmas. English particles are no part of a form:
 * give the lemma without; and neither is -n't or -not.
 *
 * Forms with the prefix written on are put together when they are looked up, which keeps the start short.
 */
export function readVerbForms(language: Language, lemmas: readonly Lemma[]): VerbForms {
  const bases = basesOf(language, lemmas);
  const codes = codesByForm(language, bases);
  // By their first two letters: no prefix has fewer.
  const prefixesAt = new Map<string, Set<string>>();
  for (const { prefixes } of bases) {
    for (const prefix of prefixes) {
      const start = prefix.slice(0, 2);
      const known = prefixesAt.get(start);
      if (known) known.add(prefix);
      else prefixesAt.set(start, new Set([prefix]));
    }
  }
  const codesOf = (form: string): readonly Code[] => {
    const known = codes.get(form);
    return known === undefined ? none : typeof known === "number" ? [known] : known;
  };
  const read = (fold: string): readonly VerbForm[] => {
    const forms: VerbForm[] = [];
    for (const code of codesOf(fold)) {
      const { base, prefixes } = bases[code >> 4]!;
      forms.push({
        lemma: base,
        base,
        prefix: undefined,
        joined: false,
        prefixes,
        features: readings[code & 15]!,
      });
    }
    for (const prefix of prefixesAt.get(fold.slice(0, 2)) ?? none) {
      if (!fold.startsWith(prefix)) continue;
      for (const code of codesOf(fold.slice(prefix.length))) {
        const { base, prefixes } = bases[code >> 4]!;
        if (!prefixes.includes(prefix)) continue;
        const features = readings[code & 15]!;
        forms.push({ lemma: prefix + base, base, prefix, joined: true, prefixes: none, features });
      }
    }
    return forms;
  };
  // What was found once; nothing is kept of words that are no verbs, so it stays within the forms there are.
  const found = new Map<string, readonly VerbForm[]>();
  return {
    of: (fold) => {
      const known = found.get(fold);
      if (known) return known;
      const forms = read(fold);
      if (forms.length === 0) return none;
      found.set(fold, forms);
      return forms;
    },
  };
}
