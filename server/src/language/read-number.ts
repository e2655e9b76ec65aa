import type { Token } from "../text/tokens";
import type { Language } from "./language";
import { cardinalOf, numberInDigits, numerals, ordinalOf } from "./number-words";

/** A number that stands in a row of tokens, in digits, in words or in both ("2,5 miljoen", "one hundred and five"). */
export interface NumberReading {
  readonly kind: "cardinal" | "ordinal" | "fraction" | "multiple";
  readonly value: number;
  /** The last token that belongs to it. */
  readonly last: number;
  /** A dozen, a fraction in words. */
  readonly approx?: boolean;
  /** Stands in digits without a scale word, so that it may be a year or a day. */
  readonly digits?: boolean;
}

/** The number that starts at token `at` and ends at `last` at most. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): NumberReading | undefined {
  const token = tokens[at]!;
  const reading =
    token.kind === "number"
      ? inDigits(tokens, at, last, lang)
      : token.kind === "word"
        ? (share(tokens, at, last, lang) ?? inWords(tokens, at, last, lang))
        : undefined;
  if (!reading) return undefined;
  return oneIn(tokens, reading, last, lang) ?? multiple(tokens, reading, last, lang);
}

function inDigits(
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): NumberReading | undefined {
  const value = numberInDigits(tokens[at]!.text, lang);
  if (value === undefined) return undefined;
  const scale = scaleAt(tokens, at + 1, last, lang);
  if (scale !== undefined) return { kind: "cardinal", value: value * scale, last: at + 1 };
  const part = at + 1 <= last ? thirds(tokens, at + 1, last, lang) : undefined;
  if (part !== undefined && Number.isInteger(value) && value < part) {
    return { kind: "fraction", value: value / part, last: at + 1, approx: true };
  }
  return { kind: "cardinal", value, last: at, digits: true };
}

const scaleAt = (tokens: readonly Token[], at: number, last: number, lang: Language): number | undefined => {
  const token = at <= last ? tokens[at] : undefined;
  return token?.kind === "word" && token.joint !== "" ? numerals[lang].scales.get(token.fold) : undefined;
};

/** The denominator of a fraction in words at `at`: "derde" before "van" or "deel". */
function thirds(tokens: readonly Token[], at: number, last: number, lang: Language): number | undefined {
  const { fold, joint } = tokens[at]!;
  if (joint === "") return undefined;
  const value = ordinalOf(lang === "en" ? fold.replace(/s$/, "") : fold, lang);
  if (value === undefined || value < 3 || /\d/.test(fold)) return undefined;
  const next = at < last ? tokens[at + 1] : undefined;
  return next && numerals[lang].parts.has(next.fold) ? value : undefined;
}

/** "een derde van", "driekwart", "de helft", "three quarters", "een half miljoen". */
function share(
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): NumberReading | undefined {
  const words = numerals[lang];
  const { fold } = tokens[at]!;
  const alone = words.fractions.get(fold);
  if (alone !== undefined && !(lang === "en" && fold.startsWith("quarter"))) {
    return half(tokens, at, at, last, alone, lang);
  }
  // "a mere quarter of": the article stands before an adjective.
  if (
    alone !== undefined &&
    loneQuarter.has(tokens[at - 1]?.fold ?? "") &&
    isPart(tokens, at + 1, last, lang)
  )
    return { kind: "fraction", value: alone, last: at, approx: true };
  if (words.halves.has(fold)) return half(tokens, at, at, last, 0.5, lang);
  // "nog geen derde van"
  const lone = words.none.has(tokens[at - 1]?.fold ?? "") ? thirds(tokens, at, last, lang) : undefined;
  if (lone !== undefined) return { kind: "fraction", value: 1 / lone, last: at, approx: true };
  const next = at < last ? tokens[at + 1] : undefined;
  if (next?.kind !== "word") return undefined;
  const count = words.articles.has(fold) ? 1 : words.units.get(fold);
  if (count === undefined || count === 0) return undefined;
  const part = words.fractions.get(next.fold) ?? (words.halves.has(next.fold) ? 0.5 : undefined);
  if (part !== undefined) {
    if (lang === "en" && next.fold.startsWith("quarter") && !isPart(tokens, at + 2, last, lang))
      return undefined;
    return half(tokens, at, at + 1, last, count * part, lang);
  }
  const third = thirds(tokens, at + 1, last, lang);
  return third !== undefined && count < third
    ? { kind: "fraction", value: count / third, last: at + 1, approx: true }
    : undefined;
}

const loneQuarter: ReadonlySet<string> = new Set([
  "mere",
  "bare",
  "scant",
  "meagre",
  "full",
  "good",
  "small",
  "paltry",
]);

const isPart = (tokens: readonly Token[], at: number, last: number, lang: Language): boolean =>
  at <= last && numerals[lang].parts.has(tokens[at]!.fold);

/** A half of something countable is a number ("een half miljoen"), otherwise a share. */
function half(
  tokens: readonly Token[],
  at: number,
  end: number,
  last: number,
  value: number,
  lang: Language,
): NumberReading | undefined {
  const words = numerals[lang];
  let next = end + 1;
  if (next <= last && words.articles.has(tokens[next]!.fold)) next++;
  const scale = scaleAt(tokens, next, last, lang);
  if (scale !== undefined) return { kind: "cardinal", value: value * scale, last: next };
  if (words.halves.has(tokens[end]!.fold) && lang === "nl")
    return { kind: "cardinal", value, last: end, approx: true };
  if (at > 0 && ordinalOf(tokens[at - 1]!.fold, lang) !== undefined) return undefined; // the first half
  return { kind: "fraction", value, last: end, approx: true };
}

/** "één op de vijf", "one in five". */
function oneIn(
  tokens: readonly Token[],
  reading: NumberReading,
  last: number,
  lang: Language,
): NumberReading | undefined {
  if (reading.kind !== "cardinal" || reading.value >= 10 || reading.value < 1) return undefined;
  for (const words of numerals[lang].oneIn) {
    const at = reading.last + 1 + words.length;
    if (at > last || !words.every((word, i) => tokens[reading.last + 1 + i]!.fold === word)) continue;
    const total =
      tokens[at]!.kind === "number" ? Number(tokens[at]!.text) : cardinalOf(tokens[at]!.fold, lang);
    if (total === undefined || !(total > reading.value) || total > 100 || !Number.isInteger(total)) continue;
    return { kind: "fraction", value: reading.value / total, last: at, approx: true };
  }
  return undefined;
}

/** "drie keer", "three times": the reading itself where no such word follows. */
function multiple(
  tokens: readonly Token[],
  reading: NumberReading,
  last: number,
  lang: Language,
): NumberReading {
  const next = reading.last < last ? tokens[reading.last + 1] : undefined;
  return reading.kind === "cardinal" && next && numerals[lang].times.has(next.fold)
    ? { kind: "multiple", value: reading.value, last: reading.last + 1 }
    : reading;
}

function inWords(
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): NumberReading | undefined {
  return lang === "nl" ? inDutch(tokens, at, last) : inEnglish(tokens, at, last);
}

function inDutch(tokens: readonly Token[], at: number, last: number): NumberReading | undefined {
  const words = numerals.nl;
  const { fold } = tokens[at]!;
  const vague =
    words.vague.get(fold) ?? (fold.endsWith("tal") ? cardinalOf(fold.slice(0, -3), "nl") : undefined);
  if (vague !== undefined) return { kind: "cardinal", value: vague, last: at, approx: true };
  let value = cardinalOf(fold, "nl");
  if (value === undefined) return ordinalOrMultiple(fold, at);
  let end = at;
  for (;;) {
    const scale = scaleAt(tokens, end + 1, last, "nl");
    if (scale !== undefined) {
      value *= scale;
      end++;
    }
    const next: Token | undefined = end < last ? tokens[end + 1] : undefined;
    const more = next?.kind === "word" && next.joint === " " ? cardinalOf(next.fold, "nl") : undefined;
    if (more === undefined || value < 1000 || more < 100 || value % 1000 !== 0 || more >= (scale ?? 1000))
      break;
    value += more;
    end++;
    if (scale === undefined) break;
  }
  if (end === at && isArticle(fold)) return undefined;
  return { kind: "cardinal", value, last: end };
}

/** "een" without an accent is the article: the reader of quantities asks for it where a unit follows. */
const isArticle = (fold: string): boolean => fold === "een";

function ordinalOrMultiple(fold: string, at: number): NumberReading | undefined {
  const ordinal = ordinalOf(fold, "nl");
  if (ordinal !== undefined) return { kind: "ordinal", value: ordinal, last: at };
  for (const suffix of numerals.nl.timesSuffixes) {
    if (!fold.endsWith(suffix)) continue;
    const value = cardinalOf(fold.slice(0, -suffix.length), "nl");
    if (value !== undefined) return { kind: "multiple", value, last: at };
  }
  return undefined;
}

function inEnglish(tokens: readonly Token[], at: number, last: number): NumberReading | undefined {
  const words = numerals.en;
  let total = 0;
  let current: number | undefined;
  let end = at - 1;
  let i = at;
  if (words.articles.has(tokens[at]!.fold) && tokens[at]!.fold !== "one") {
    const vague = at < last ? words.vague.get(tokens[at + 1]!.fold) : undefined;
    if (vague !== undefined) return { kind: "cardinal", value: vague, last: at + 1, approx: true };
    if (tokens[at]!.fold === "the" || scaleAt(tokens, at + 1, last, "en") === undefined) return undefined;
    current = 1;
    i++;
  }
  for (; i <= last; i++) {
    const { fold, joint, kind } = tokens[i]!;
    if (kind !== "word" || (i > at && joint === "")) break;
    const unit = words.units.get(fold);
    const ten = words.tens.get(fold);
    const scale = words.scales.get(fold);
    const place = ordinalOf(fold, "en");
    if (unit !== undefined) {
      if (current !== undefined && !takes(current, unit)) break;
      current = (current ?? 0) + unit;
    } else if (ten !== undefined) {
      if (current !== undefined && current % 100 !== 0) break;
      current = (current ?? 0) + ten;
    } else if (scale !== undefined && current !== undefined) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
    } else if (place !== undefined && (current === undefined ? i === at : takes(current, place))) {
      return { kind: "ordinal", value: total + (current ?? 0) + place, last: i };
    } else if (words.and.has(fold) && current !== undefined && (current % 100 === 0 || total > 0)) {
      const next = i < last ? tokens[i + 1]!.fold : "";
      if (words.halves.has(tokens[i + 2]?.fold ?? "") && words.articles.has(next)) break;
      if (!(current >= 100 || total > 0) || !(words.units.has(next) || words.tens.has(next))) break;
      continue;
    } else break;
    end = i;
  }
  if (end < at) return undefined;
  return { kind: "cardinal", value: total + (current ?? 0), last: end };
}

/** Whether a unit or an ordinal may follow within one number: "twenty five", "hundred and five", not "two three". */
const takes = (current: number, unit: number): boolean =>
  current % 100 === 0 ? unit < 100 : current % 10 === 0 && current % 100 >= 20 && unit < 10;
