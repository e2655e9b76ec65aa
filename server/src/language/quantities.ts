import en from "../../../data/language/en/quantities.json";
import nl from "../../../data/language/nl/quantities.json";
import type { Token } from "../text/tokens";
import type { Language } from "./language";
import { cardinalOf, numerals } from "./number-words";
import { readNumber, type NumberReading } from "./read-number";
import type { TypedValue } from "./typed-value";

interface Quantities {
  /** Rows of words before a number, joined by a blank, and what they do to it. */
  readonly before: ReadonlyMap<string, "approx" | "min" | "max">;
  readonly after: ReadonlyMap<string, "min" | "max">;
  readonly determiners: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  /** Stretches of so many years. */
  readonly multiples: ReadonlyMap<string, number>;
  readonly unitSuffixes: readonly (readonly [suffix: string, unit: string])[];
  readonly percent: ReadonlySet<string>;
  readonly percentPoint: ReadonlySet<string>;
  readonly percentStem: string;
  readonly currencies: ReadonlyMap<string, string>;
  readonly to: readonly (readonly string[])[];
  /** Words between the value that was and the value to be. */
  readonly change: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Nouns whose number is a name: "artikel 5". */
  readonly labels: ReadonlySet<string>;
}

const entries = <T>(words: Readonly<Record<string, T | undefined>>): (readonly [string, T])[] =>
  Object.entries(words).map(([word, value]) => [word, value!]);

const read = (raw: typeof nl | typeof en): Quantities => ({
  before: new Map([
    ...raw.approx.map((words) => [words, "approx"] as const),
    ...raw.min.map((words) => [words, "min"] as const),
    ...raw.max.map((words) => [words, "max"] as const),
  ]),
  after: new Map([
    ...raw.minAfter.map((words) => [words, "min"] as const),
    ...raw.maxAfter.map((words) => [words, "max"] as const),
  ]),
  determiners: new Set(raw.determiners),
  units: new Map(entries<string>(raw.units)),
  multiples: new Map(entries<number>(raw.multiples)),
  unitSuffixes: entries<string>(raw.unitSuffixes),
  percent: new Set(raw.percent),
  percentPoint: new Set(raw.percentPoint),
  percentStem: raw.percentStem,
  currencies: new Map(entries<string>(raw.currencies)),
  to: raw.to,
  change: new Set(raw.change),
  from: new Set(raw.from),
  between: new Set(raw.between),
  and: new Set(raw.and),
  labels: new Set(raw.labels),
});

const quantities: Readonly<Record<Language, Quantities>> = { nl: read(nl), en: read(en) };

type Row = readonly Token[];

/** A number with the unit behind it ("percent", a currency, a duration) or in front ("€"). */
interface Measure {
  readonly reading: NumberReading;
  readonly unit?: string;
  readonly first: number;
  readonly last: number;
}

/** The percentage, amount, range, ordinal or plain number that starts at token `at`. */
export function readQuantity(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  const measure = readMeasure(tokens, at, last, lang) ?? inOneWord(tokens, at, lang);
  if (!measure) return undefined;
  const second = upperEnd(tokens, measure, last, lang);
  const reading = second ? rangeOf(tokens, measure, second) : single(tokens, measure, last, lang);
  return reading && Object.assign(modifiers(tokens, reading, last, lang), reading);
}

function readMeasure(tokens: Row, at: number, last: number, lang: Language): Measure | undefined {
  const words = quantities[lang];
  const front = words.currencies.get(tokens[at]!.fold);
  const from = front && at < last ? at + 1 : at;
  if (front && tokens[from]!.kind !== "number") return undefined;
  const years = front ? undefined : yearsInWords(tokens, at, last, lang);
  if (years) return years;
  const reading = readNumber(tokens, from, last, lang) ?? articleBeforeUnit(tokens, from, last, lang);
  if (!reading) return undefined;
  if (front) return { reading, unit: front, first: at, last: reading.last };
  const unit = unitAt(tokens, reading.last + 1, last, lang);
  return unit
    ? { reading, unit: unit.unit, first: at, last: unit.last }
    : { reading, first: at, last: reading.last };
}

/** "twee decennia", "anderhalf decennium", "a decade", "een jaar of vijf". */
function yearsInWords(tokens: Row, at: number, last: number, lang: Language): Measure | undefined {
  const { multiples, units } = quantities[lang];
  const one = numerals[lang].articles.has(tokens[at]!.fold) && tokens[at]!.fold !== "de" ? at : -1;
  const next = tokens[at + 1]?.fold ?? "";
  if (one >= 0 && at < last && multiples.has(next) && tokens[at]!.fold !== "the")
    return years(multiples.get(next)!, at, at + 1);
  if (
    lang === "nl" &&
    one >= 0 &&
    units.get(next) === "year" &&
    at + 3 <= last &&
    tokens[at + 2]!.fold === "of"
  ) {
    const count = readNumber(tokens, at + 3, last, lang);
    if (count?.kind === "cardinal" && count.last === at + 3) return years(count.value, at, at + 3, true);
  }
  const reading = readNumber(tokens, at, last, lang);
  const behind = reading?.kind === "cardinal" && reading.last < last ? tokens[reading.last + 1]!.fold : "";
  const many = multiples.get(behind);
  return reading && many !== undefined ? years(reading.value * many, at, reading.last + 1) : undefined;
}

/** Whether an article before the word may begin a stretch of years: "een decennium", "een jaar of vijf". */
export const beginsYears = ({ fold }: Token, lang: Language): boolean =>
  quantities[lang].multiples.has(fold) || (lang === "nl" && quantities.nl.units.get(fold) === "year");

const years = (value: number, first: number, last: number, approx = false): Measure => ({
  reading: { kind: "cardinal", value, last, ...(approx && { approx }) },
  unit: "year",
  first,
  last,
});

/** "een procent": the article counts before a unit of percentages only. */
function articleBeforeUnit(tokens: Row, at: number, last: number, lang: Language): NumberReading | undefined {
  if (lang !== "nl" || tokens[at]!.fold !== "een" || at >= last) return undefined;
  return quantities.nl.percent.has(tokens[at + 1]!.fold)
    ? { kind: "cardinal", value: 1, last: at }
    : undefined;
}

function unitAt(
  tokens: Row,
  at: number,
  last: number,
  lang: Language,
): { readonly unit: string; readonly last: number } | undefined {
  const token = at <= last ? tokens[at] : undefined;
  if (!token) return undefined;
  const words = quantities[lang];
  if (token.text === "%") return { unit: "percent", last: at };
  if (token.kind === "punctuation" && token.text !== "€") return undefined;
  if (lang === "en" && token.fold === "per" && at < last && tokens[at + 1]!.fold === "cent") {
    return { unit: "percent", last: at + 1 };
  }
  if (words.percentPoint.has(token.fold)) return { unit: "percentage-point", last: at };
  if (words.percent.has(token.fold)) return { unit: "percent", last: at };
  if (token.joint === "-" && token.fold.startsWith(words.percentStem)) return { unit: "percent", last: at };
  const currency = words.currencies.get(token.fold);
  if (currency) return { unit: currency, last: at };
  const unit = words.units.get(token.fold);
  if (unit) return { unit, last: at };
  const suffix = token.joint === "-" ? words.unitSuffixes.find(([form]) => token.fold === form) : undefined;
  return suffix && { unit: suffix[1], last: at };
}

/** "tienjarige", "tweeprocentsnorm". */
function inOneWord(tokens: Row, at: number, lang: Language): Measure | undefined {
  const { fold, kind } = tokens[at]!;
  if (kind !== "word" || lang !== "nl") return undefined;
  const percent = fold.indexOf(quantities.nl.percentStem);
  const found: readonly [stem: string, unit: string] | undefined =
    percent > 2
      ? [fold.slice(0, percent), "percent"]
      : quantities.nl.unitSuffixes
          .filter(([suffix]) => fold.endsWith(suffix))
          .map(([suffix, unit]) => [fold.slice(0, -suffix.length), unit] as const)[0];
  const value = found && cardinalOf(found[0], "nl");
  if (!found || value === undefined) return undefined;
  return { reading: { kind: "cardinal", value, last: at }, unit: found[1], first: at, last: at };
}

/** The upper end of a range that `low` begins: "5 tot 10 jaar", "5-10%", "tussen de 5 en 10". */
function upperEnd(tokens: Row, low: Measure, last: number, lang: Language): Measure | undefined {
  if (low.reading.kind !== "cardinal") return undefined;
  const words = quantities[lang];
  let next = low.last + 1;
  if (next > last) return undefined;
  const high = (at: number): Measure | undefined => {
    const measure = at <= last ? readMeasure(tokens, at, last, lang) : undefined;
    if (measure?.reading.kind !== "cardinal" || !(measure.reading.value > low.reading.value))
      return undefined;
    return low.unit && measure.unit && low.unit !== measure.unit ? undefined : measure;
  };
  if (tokens[next]!.joint === "-" && tokens[next]!.kind === "number") return high(next);
  const opened = openedBy(tokens, low.first, lang);
  if (opened === "between") return words.and.has(tokens[next]!.fold) ? high(next + 1) : undefined;
  if (tokens[next]!.text === "-") next++; // "5- tot 10-jarig"
  for (const row of words.to) {
    if (!row.every((word, i) => tokens[next + i]?.fold === word)) continue;
    const found = high(next + row.length);
    const durations = found?.unit !== undefined && durationUnits.has(found.unit);
    // "van 1,5 tot 2 procent" says what changes rather than a range, unless it is a time.
    if (found) return opened === "from" && !durations ? undefined : found;
  }
  return undefined;
}

const durationUnits: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour"]);

function openedBy(tokens: Row, first: number, lang: Language): "between" | "from" | undefined {
  const words = quantities[lang];
  let before = first - 1;
  if (before >= 0 && words.determiners.has(tokens[before]!.fold)) before--;
  const fold = tokens[before]?.fold;
  if (fold === undefined) return undefined;
  return words.between.has(fold) ? "between" : words.from.has(fold) ? "from" : undefined;
}

const at = (
  tokens: Row,
  first: number,
  last: number,
): Pick<TypedValue, "first" | "last" | "start" | "end"> => ({
  first,
  last,
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

const rangeOf = (tokens: Row, low: Measure, high: Measure): TypedValue => ({
  type: "range",
  value: { min: low.reading.value, max: high.reading.value, unit: high.unit ?? low.unit ?? "" },
  ...at(tokens, low.first, high.last),
});

function single(tokens: Row, measure: Measure, last: number, lang: Language): TypedValue | undefined {
  const { reading, first } = measure;
  const span = at(tokens, first, measure.last);
  const approx = reading.approx && { approx: true };
  if (reading.kind === "ordinal") return { type: "ordinal", value: reading.value, ...span };
  if (reading.kind === "multiple") return { type: "number", value: reading.value, unit: "times", ...span };
  if (reading.kind === "fraction" && measure.unit === undefined) {
    return { type: "percentage", value: Math.round(reading.value * 1000) / 10, ...approx, ...span };
  }
  const unit = measure.unit ?? borrowedUnit(tokens, measure, last, lang);
  if (unit === "percent") return { type: "percentage", value: reading.value, ...approx, ...span };
  if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) {
    return { type: "amount", value: reading.value, unit, ...approx, ...span };
  }
  if (unit === undefined && isLabel(tokens, first, lang))
    return { type: "ordinal", value: reading.value, ...span };
  if (unit === undefined && isInCode(tokens, measure)) return undefined;
  return { type: "number", value: reading.value, ...(unit && { unit }), ...approx, ...span };
}

/** "van 1,5 naar 2 procent": the unit of the second goes for the first. */
function borrowedUnit(tokens: Row, measure: Measure, last: number, lang: Language): string | undefined {
  const words = quantities[lang];
  if (openedBy(tokens, measure.first, lang) !== "from") return undefined;
  const next = measure.last + 1;
  if (next >= last) return undefined;
  const joins =
    words.change.has(tokens[next]!.fold) ||
    words.to.some((row) => row.length === 1 && row[0] === tokens[next]!.fold);
  return joins ? readMeasure(tokens, next + 1, last, lang)?.unit : undefined;
}

function isLabel(tokens: Row, first: number, lang: Language): boolean {
  const dot = tokens[first - 1]?.text === ".";
  const at = first - (dot ? 2 : 1);
  const before = tokens[at];
  // "in dit hoofdstuk negen landen": pointed at, it needs no number for a name.
  if (tokens[first]!.kind === "word" && pointing.has(tokens[at - 1]?.fold ?? "")) return false;
  return before?.kind === "word" && tokens[first]!.joint === " " && quantities[lang].labels.has(before.fold);
}

const pointing: ReadonlySet<string> = new Set(["deze", "dit", "this"]);

/** A number between slashes or hyphens, as of a document, or in a name (F-35). */
function isInCode(tokens: Row, { first, last }: Measure): boolean {
  const next = tokens[last + 1];
  return (
    tokens[first]!.joint === "-" ||
    (tokens[first - 1]?.text === "/" && tokens[first]!.joint === "") ||
    (next?.text === "/" && next.joint === "")
  );
}

/** What "circa", "minstens" or "of meer" beside the value do to it. */
function modifiers(
  tokens: Row,
  value: TypedValue,
  last: number,
  lang: Language,
): Pick<TypedValue, "approx" | "bound"> {
  const words = quantities[lang];
  const found =
    beforeAt(tokens, value.first - 1, words) ??
    beforeAt(tokens, value.first - 2, words, tokens[value.first - 1]);
  const behind = [1, 2]
    .filter((length) => value.last + length <= last)
    .map((length) => words.after.get(folds(tokens, value.last + 1, value.last + length)))
    .find(Boolean);
  const bound = behind ?? (found === "approx" ? undefined : found);
  return { ...(found === "approx" && { approx: true }), ...(bound && { bound }) };
}

const folds = (tokens: Row, first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ fold }) => fold)
    .join(" ");

/** The longest row of words that ends at `end`; `skipped` is a determiner between it and the number. */
function beforeAt(
  tokens: Row,
  end: number,
  words: Quantities,
  skipped?: Token,
): "approx" | "min" | "max" | undefined {
  if (end < 0 || (skipped && !words.determiners.has(skipped.fold))) return undefined;
  for (let length = 4; length >= 1; length--) {
    if (end - length + 1 < 0) continue;
    const found = words.before.get(folds(tokens, end - length + 1, end));
    if (found) return found;
  }
  return undefined;
}
