import { calendars } from "./dates";
import type { Language } from "./language";
import { numerals } from "./number-words";
import { organisationWord } from "./organisations";
import { countryArticle, countryWord, isCity, regionWord } from "./places";
import type { TypedValue, ValueRange } from "./typed-value";

/** How a value was written, so that another can take its place. */
export interface Writing {
  readonly lang: Language;
  /** The words that it replaces. */
  readonly text: string;
  readonly value: TypedValue;
}

/**
 * A number in digits, as the language writes them; `inWords` where it was in words, as far as one word says it in that
 * language (to twenty, and round tens).
 */
export function writeNumber(value: number, lang: Language, inWords = false): string {
  if (inWords) {
    const { units, tens } = numerals[lang];
    for (const words of [units, tens]) for (const [word, known] of words) if (known === value) return word;
  }
  const digits = String(value);
  return lang === "nl" ? digits.replace(".", ",") : digits;
}

/** "juni 2022", "29 juni 2022"; without a year for "--06". */
export function writeDate(value: string, lang: Language): string {
  const [, year, month, day] = /^(-|\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (month === undefined) return value;
  const name = [...calendars[lang].months].find(([, n]) => n === Number(month))?.[0] ?? month;
  const written = lang === "en" ? name[0]!.toUpperCase() + name.slice(1) : name;
  return [day && String(Number(day)), written, year === "-" ? undefined : year].filter(Boolean).join(" ");
}

const unitWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { year: "jaar", month: "maanden", week: "weken", day: "dagen", hour: "uur", percent: "procent" },
  en: { year: "years", month: "months", week: "weeks", day: "days", hour: "hours", percent: "per cent" },
};

/** "5 tot 10 jaar". */
export function writeRange({ min, max, unit }: ValueRange, lang: Language, inWords = false): string {
  const [low, high] = [min, max].map((value) => writeNumber(value, lang, inWords));
  if (unit === "calendar-year") return `${min}–${max}`;
  return [low, lang === "nl" ? "tot" : "to", high, unitWords[lang][unit]].filter(Boolean).join(" ");
}

/** A country in the form of the one that it replaces: "Duitse" for "Franse", "Duitsland" for "Parijs", "de VS" for "het VK". */
export function writeCountry(iso: string, { lang, text, value }: Writing): string {
  if (value.form === "adjective") {
    return countryWord(iso, lang, "adjective", lang === "en" || /e$/.test(text)) ?? iso;
  }
  if (value.form === "inhabitant") return countryWord(iso, lang, "inhabitant") ?? iso;
  return writeCountryWithArticle(iso, lang);
}

/** With its article, as in running text: "de VS". */
export function writeCountryWithArticle(iso: string, lang: Language): string {
  return [countryArticle(iso, lang), shortNames[lang][iso] ?? countryWord(iso, lang) ?? iso]
    .filter(Boolean)
    .join(" ");
}

const shortNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { US: "VS", GB: "VK", AE: "VAE" },
  en: { US: "US", GB: "UK", AE: "UAE" },
};

export const writeOrganisation = (id: string, lang: Language): string => organisationWord(id, lang) ?? id;

/** A place by its identifier, "city:ES" or "place:north-sea". */
export function writePlace(key: string, lang: Language): string {
  const [kind, id] = key.split(":") as [string, string];
  if (kind === "place" || isCity(id)) return regionWord(id, lang) ?? id;
  return (kind === "city" ? countryWord(id, lang, "capital") : countryWord(id, lang)) ?? id;
}
