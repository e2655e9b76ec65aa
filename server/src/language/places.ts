import enPlaces from "../../../data/language/en/places.json";
import enRegions from "../../../data/language/en/regions.json";
import nlPlaces from "../../../data/language/nl/places.json";
import nlRegions from "../../../data/language/nl/regions.json";
import type { Language } from "./language";
import type { TypedValue } from "./typed-value";

/** A country as one language names it; every list may be absent. */
export interface CountryEntry {
  readonly iso: string;
  readonly name: readonly string[];
  readonly adjective?: readonly string[];
  readonly inhabitant?: readonly string[];
  readonly capital?: readonly string[];
  readonly metonym?: readonly string[];
}

/** A name and what it stands for; `form` is matched with its capitals. */
export interface PlaceName {
  readonly form: string;
  readonly value: Pick<TypedValue, "type" | "value" | "form" | "ambiguous">;
}

export const countries: Readonly<Record<Language, readonly CountryEntry[]>> = { nl: nlPlaces, en: enPlaces };

/** A part of the world, a border, a sea, or a city that is no capital. */
export interface RegionEntry {
  readonly id: string;
  readonly form: readonly string[];
  readonly city?: boolean;
}

const regions: Readonly<Record<Language, readonly RegionEntry[]>> = { nl: nlRegions, en: enRegions };

const cities: ReadonlySet<string> = new Set(
  [...regions.nl, ...regions.en].filter(({ city }) => city).map(({ id }) => id),
);

export const isCity = (region: string): boolean => cities.has(region);

/** Capitals that stand for an international organisation at least as often as for their country. */
const ambiguous: ReadonlySet<string> = new Set(["Brussel", "Brussels"]);

/** All names of countries, regions and cities. Of two that are written alike the first goes: a country before its people. */
export function placeNames(lang: Language): readonly PlaceName[] {
  const names: PlaceName[] = [];
  for (const country of countries[lang]) {
    const add = (forms: readonly string[] | undefined, form: NonNullable<TypedValue["form"]>): void => {
      for (const name of forms ?? []) {
        const doubt = ambiguous.has(name) && { ambiguous: true };
        names.push({ form: name, value: { type: "country", value: country.iso, form, ...doubt } });
      }
    };
    add(country.name, "noun");
    add(country.adjective, "adjective");
    add(country.inhabitant, "inhabitant");
    add(country.capital, "capital");
    add(country.metonym, "metonym");
  }
  for (const country of countries[lang]) {
    // The genitive: Duitslands, Zwedens. Where it is the adjective too (Nederlands) that one stands before it.
    for (const name of country.name) {
      if (lang === "nl" && /[a-ië]$/.test(name)) {
        names.push({ form: `${name}s`, value: { type: "country", value: country.iso, form: "noun" } });
      }
    }
  }
  for (const region of regions[lang]) {
    for (const form of region.form) names.push({ form, value: { type: "place", value: region.id } });
  }
  return names;
}

/** A country or place in words: "Duitsland", or with `adjective` "Duitse". Undefined where nothing has that code. */
export function countryWord(
  iso: string,
  lang: Language,
  form: TypedValue["form"] = "noun",
  inflected = true,
): string | undefined {
  const country = countries[lang].find((entry) => entry.iso === iso);
  if (!country) return undefined;
  if (form === "adjective") {
    const forms = country.adjective ?? [];
    return lang === "nl" && inflected ? (forms[1] ?? forms[0]) : forms[0];
  }
  if (form === "inhabitant") return country.inhabitant?.at(-1);
  if (form === "capital") return country.capital?.[0] ?? country.metonym?.[0];
  return country.name[0];
}

/** The name of a region or city that is not a capital, by its identifier. */
export const regionWord = (id: string, lang: Language): string | undefined =>
  regions[lang].find((entry) => entry.id === id)?.form[0];

/** Names that take the article: "de VS", "het VK", "the Netherlands". */
const articles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { US: "de", GB: "het", AE: "de", PH: "de", CF: "de", CD: "de" },
  en: { NL: "the", US: "the", GB: "the", AE: "the", PH: "the", CF: "the", CD: "the" },
};

export const countryArticle = (iso: string, lang: Language): string | undefined => articles[lang][iso];
