import type { Language } from "../language/language";
import type { TypedValue } from "../language/typed-values";
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

/** The right values in the words of the draft's language, in the form of the value that they replace. */
export function rightText(
  type: ValueType,
  rights: readonly RightValue[],
  { text, value, lang }: { readonly text: string; readonly value: TypedValue; readonly lang: Language },
): string {
  const several = rights.length > 1;
  return joinWords(
    rights.map((right) => one(type, right, text, value, lang, several)),
    lang,
  );
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

function one(
  type: ValueType,
  right: RightValue,
  text: string,
  value: TypedValue,
  lang: Language,
  several: boolean,
): string {
  const inWords = !/\d/.test(text);
  if (typeof right === "object") return writeRange(right, lang, inWords);
  switch (type) {
    case "year":
      return value.type === "year" || value.type === "range"
        ? String(right)
        : withYear(value, Number(right), lang);
    case "month":
    case "date":
      if (value.type === "year") return String(right).slice(0, 4);
      return String(value.value).startsWith("--")
        ? writeDate(`--${String(right).slice(5)}`, lang)
        : writeDate(String(right), lang);
    case "percentage": {
      const unit = /\s*(?:%|procent|percent|per cent|pct).*$/iu.exec(text)?.[0] ?? "%";
      return writeNumber(Number(right), lang, inWords && unit !== "%") + unit;
    }
    case "number":
    case "amount":
      return writeNumber(Number(right), lang, inWords && type === "number");
    case "country":
      return several && value.form !== "adjective"
        ? writeCountryWithArticle(String(right), lang)
        : writeCountry(String(right), { lang, text, value });
    case "organisation":
      return writeOrganisation(String(right), lang);
    case "place":
      return writePlace(String(right), lang);
    default:
      return String(right);
  }
}

/** A month or date with another year. */
const withYear = (value: TypedValue, year: number, lang: Language): string =>
  writeDate(`${year}${String(value.value).slice(4)}`, lang);
