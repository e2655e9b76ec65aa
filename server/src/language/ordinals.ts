import enCardinals from "../../../data/language/en/cardinals.json";
import enOrdinals from "../../../data/language/en/ordinals.json";
import nlCardinals from "../../../data/language/nl/cardinals.json";
import nlOrdinals from "../../../data/language/nl/ordinals.json";
import type { Language } from "./language";

const ordinals = new Map<string, number>(Object.entries({ ...nlOrdinals, ...enOrdinals }));
const cardinals = new Map<string, number>(Object.entries({ ...nlCardinals, ...enCardinals }));

/** The number that an ordinal word names ("derde", "3e", "3rd"), else undefined. */
export function ordinalValue(fold: string): number | undefined {
  const word = ordinals.get(fold);
  if (word !== undefined) return word;
  const digits = /^(\d{1,3})(?:e|de|ste|st|nd|rd|th)$/.exec(fold);
  return digits ? Number(digits[1]) : undefined;
}

/** The number that a numeral names ("4", "vier", "IV" not), else undefined. */
export function cardinalValue(fold: string): number | undefined {
  if (/^\d{1,3}$/.test(fold)) return Number(fold);
  return cardinals.get(fold);
}

const words: Readonly<Record<Language, ReadonlyMap<number, string>>> = {
  nl: new Map(Object.entries(nlOrdinals).map(([word, value]) => [value, word])),
  en: new Map(Object.entries(enOrdinals).map(([word, value]) => [value, word])),
};

/** The ordinal as a word where there is one ("derde"), else in figures ("31e", "31st"). */
export const ordinalWord = (value: number, lang: Language): string =>
  words[lang].get(value) ?? (lang === "nl" ? `${value}e` : `${value}th`);

const numerals: Readonly<Record<Language, ReadonlyMap<number, string>>> = {
  nl: new Map(Object.entries(nlCardinals).map(([word, value]) => [value, word])),
  en: new Map(Object.entries(enCardinals).map(([word, value]) => [value, word])),
};

/** The number as a word where there is one ("drie", "één"), else in figures. */
export const cardinalWord = (value: number, lang: Language): string =>
  numerals[lang].get(value) ?? String(value);
