import type { Language } from "../language/language";
import type { TypedValue, ValueRange } from "../language/typed-values";
import {
  writeCountry,
  writeCountryWithArticle,
  writeDate,
  writeNumber,
  writeOrganisation,
  writePlace,
  writeRange,
} from "../language/write-value";
import type { ValueSpec, ValueType } from "../knowledge/claim-spec";
import type { RightValue } from "./facts";
import { laterPart } from "./later-times";
import { relationLanguage } from "./relations";

/** The words that right values take the place of. */
interface Place {
  readonly text: string;
  readonly value: TypedValue;
  readonly lang: Language;
  /** They stand before a noun like an adjective. */
  readonly attributive?: boolean;
}

/** The right values in the words of the draft's language, in the form of the value that they replace. */
export function rightText(type: ValueType, rights: readonly RightValue[], place: Place): string {
  const several = rights.length > 1;
  const text = joinWords(
    rights.map((right) => one(type, right, place, several)),
    place.lang,
  );
  return place.text.endsWith("'s") ? `${text}'s` : text;
}

/** The name of a label that is inflected as the words in its place ("materiële" for "juridische"). */
export function labelText(label: string, { labels }: ValueSpec, written: string, lang: Language): string {
  const names = labels?.[label]?.[lang] ?? [];
  const inflected = written.endsWith("e");
  return names.find((name) => name.endsWith("e") === inflected) ?? names[0] ?? label;
}

const joinWords = (words: readonly string[], lang: Language): string =>
  words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} ${lang === "nl" ? "en" : "and"} ${words.at(-1)!}`;

function one(type: ValueType, right: RightValue, place: Place, several: boolean): string {
  const { text, value, lang, attributive = false } = place;
  const inWords = !/\d/.test(text);
  if (typeof right === "object") return rangeText(right, place, inWords);
  switch (type) {
    case "year":
      if (value.part === laterPart) return `in ${right}`;
      return value.type === "year" || value.type === "range"
        ? String(right)
        : withYear(value, Number(right), lang);
    case "month":
    case "date":
      if (value.type === "year" && value.part === undefined) return String(right).slice(0, 4);
      return String(value.value).startsWith("--")
        ? writeDate(`--${String(right).slice(5)}`, lang)
        : writeDate(String(right), lang);
    case "percentage": {
      const unit = /\s*(?:%|procent|percent|per cent|pct).*$/iu.exec(text)?.[0] ?? "%";
      return writeNumber(Number(right), lang, inWords && unit !== "%") + unit;
    }
    case "number":
    case "amount": {
      const group = lang === "nl" && /\p{L}tal$/u.test(text) ? "tal" : "";
      return writeNumber(Number(right), lang, inWords && type === "number") + group;
    }
    case "country":
      if (attributive && value.form === "noun")
        return writeCountry(String(right), { lang, text, value: { ...value, form: "adjective" } });
      return several && value.form !== "adjective"
        ? writeCountryWithArticle(String(right), lang)
        : writeCountry(String(right), { lang, text, value });
    case "organisation": {
      const name = writeOrganisation(String(right), lang);
      const article = lang === "en" && !attributive && !relationLanguage("en").bareNames.has(name);
      return article ? `the ${name}` : name;
    }
    case "place":
      return writePlace(String(right), lang);
    default:
      return String(right);
  }
}

/** "5-10 jaar" for "10-15 jaar", "vijf- tot tienjarige" for "vijftienjarige". */
function rangeText(right: ValueRange, { text, value, lang }: Place, inWords: boolean): string {
  const written = writeRange(right, lang, inWords);
  const [min, max] = [right.min, right.max].map((bound) => writeNumber(bound, lang, inWords));
  const ending = /jarige?$/u.exec(text)?.[0];
  if (lang === "nl" && ending) return `${min}- tot ${max}${ending}`;
  if (lang === "en" && text.endsWith("-year")) return `${min}-to-${max}-year`;
  const joint =
    typeof value.value === "object"
      ? /\s*[-–]\s*|\s(?:tot en met|t\/m|à|en|and)\s/u.exec(text)?.[0]
      : undefined;
  return joint === undefined ? written : written.replace(/ (?:tot|to) /, joint);
}

/** A month or date with another year. */
const withYear = (value: TypedValue, year: number, lang: Language): string =>
  writeDate(`${year}${String(value.value).slice(4)}`, lang);
