import en from "../../../data/language/en/calendar.json";
import nl from "../../../data/language/nl/calendar.json";
import type { Token } from "../text/tokens";
import type { Language } from "./language";
import { numerals, ordinalOf } from "./number-words";
import type { TypedValue } from "./typed-value";

interface Calendar {
  readonly months: ReadonlyMap<string, number>;
  /** Only beside a day or a year. */
  readonly shortMonths: ReadonlyMap<string, number>;
  /** Months that are another word without their capital. */
  readonly capitalMonths: ReadonlySet<string>;
  /** Words that say which part of a year is meant. */
  readonly parts: ReadonlyMap<string, string>;
  readonly quarters: ReadonlySet<string>;
  readonly halves: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly decade: ReadonlySet<string>;
  readonly decades: ReadonlyMap<string, number>;
  /** Words before a round number that show that it is a year. */
  readonly yearWords: ReadonlySet<string>;
  readonly dayJoiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
}

const map = <T>(words: Readonly<Record<string, T | undefined>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(words).map(([word, value]) => [word, value!]));

const read = (raw: typeof nl | typeof en): Calendar => ({
  months: map(raw.months),
  shortMonths: map(raw.shortMonths),
  capitalMonths: new Set(raw.capitalMonths),
  parts: map(raw.parts),
  quarters: new Set(raw.quarters),
  halves: new Set(raw.halves),
  of: new Set(raw.of),
  decade: new Set(raw.decade),
  decades: map<number>(raw.decades),
  yearWords: new Set(raw.yearWords),
  dayJoiners: new Set(raw.dayJoiners),
  articles: new Set(raw.articles),
});

export const calendars: Readonly<Record<Language, Calendar>> = { nl: read(nl), en: read(en) };

type Row = readonly Token[];

/** The year, month, date, span of years or decade that starts at token `at`. */
export function readDate(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  return (
    numericDate(tokens, at, last) ??
    dayAndMonth(tokens, at, last, lang) ??
    monthFirst(tokens, at, last, lang) ??
    decade(tokens, at, last, lang) ??
    partOfYear(tokens, at, last, lang) ??
    years(tokens, at, last, lang)
  );
}

const two = (value: number): string => String(value).padStart(2, "0");

const value = (
  tokens: Row,
  first: number,
  last: number,
  rest: Pick<TypedValue, "type" | "value"> & Partial<TypedValue>,
): TypedValue => Object.assign({ first, last, start: tokens[first]!.start, end: tokens[last]!.end }, rest);

/** The number of token `at` if it can be a year, from 1900 to 2099 and written as four digits. */
const yearAt = (tokens: Row, at: number, last: number): number | undefined => {
  const token = at <= last ? tokens[at] : undefined;
  return token?.kind === "number" && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
};

const dayOf = (token: Token | undefined, lang: Language): number | undefined => {
  if (!token) return undefined;
  const number =
    token.kind === "number" && /^\d{1,2}$/.test(token.text)
      ? Number(token.text)
      : /^\d/.test(token.fold)
        ? ordinalOf(token.fold, lang)
        : undefined;
  return number !== undefined && number >= 1 && number <= 31 ? number : undefined;
};

/** 29-06-2022, 29/6/2022, 2022-06-29. */
function numericDate(tokens: Row, at: number, last: number): TypedValue | undefined {
  if (tokens[at]!.kind !== "number") return undefined;
  const hyphens = at + 2 <= last && tokens[at + 1]!.joint === "-" && tokens[at + 2]!.joint === "-";
  const slashes = at + 4 <= last && [1, 3].every((i) => tokens[at + i]!.text === "/");
  if (!hyphens && !slashes) return undefined;
  const indexes = hyphens ? [at, at + 1, at + 2] : [at, at + 2, at + 4];
  if (indexes.some((i) => !/^\d{1,4}$/.test(tokens[i]!.text))) return undefined;
  const [a, b, c] = indexes.map((i) => Number(tokens[i]!.text)) as [number, number, number];
  const [year, month, day] = a > 1900 ? [a, b, c] : [c, b, a];
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return value(tokens, at, indexes[2]!, { type: "date", value: `${year}-${two(month)}-${two(day)}` });
}

const monthAt = (tokens: Row, at: number, last: number, lang: Language): number | undefined => {
  const token = at <= last ? tokens[at] : undefined;
  if (token?.kind !== "word") return undefined;
  const { months, shortMonths, capitalMonths } = calendars[lang];
  if (capitalMonths.has(token.fold) && token.text === token.fold) return undefined;
  return months.get(token.fold) ?? shortMonths.get(token.fold);
};

/** "29 juni 2022", "28-29 juni", "29 en 30 juni 2022" (the last day counts), "29th of June 2022". */
function dayAndMonth(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  let day = dayOf(tokens[at], lang);
  if (day === undefined) return undefined;
  let i = at + 1;
  const joined = i <= last && (tokens[i]!.joint === "-" || calendars[lang].dayJoiners.has(tokens[i]!.fold));
  if (joined) {
    const second = tokens[i]!.joint === "-" ? i : i + 1;
    const other = second <= last ? dayOf(tokens[second], lang) : undefined;
    if (other !== undefined && monthAt(tokens, second + 1, last, lang) !== undefined) {
      day = other;
      i = second + 1;
    }
  }
  if (lang === "en" && i <= last && tokens[i]!.fold === "of") i++;
  const month = monthAt(tokens, i, last, lang);
  if (month === undefined || tokens[i]!.joint === "") return undefined;
  return withYear(tokens, at, i, last, `${two(month)}-${two(day)}`, "date");
}

/** Adds the year that follows, with a dot of an abbreviation, a comma or "van" between. */
function withYear(
  tokens: Row,
  first: number,
  end: number,
  last: number,
  rest: string,
  type: "date" | "month",
): TypedValue {
  let next = end + 1;
  if (next <= last && [".", ","].includes(tokens[next]!.text) && tokens[next]!.joint === "") next++;
  else if (next <= last && ["van", "of"].includes(tokens[next]!.fold)) next++;
  const year = yearAt(tokens, next, last);
  return year === undefined
    ? value(tokens, first, end, { type, value: `--${rest}` })
    : value(tokens, first, next, { type, value: `${year}-${rest}` });
}

/** "juni 2022", "in juni", "June 29, 2022". */
function monthFirst(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  const month = monthAt(tokens, at, last, lang);
  if (month === undefined || tokens[at]!.joint === "-") return undefined;
  const { shortMonths, capitalMonths, months } = calendars[lang];
  const day =
    lang === "en" && at < last && yearAt(tokens, at + 1, last) === undefined
      ? dayOf(tokens[at + 1], lang)
      : undefined;
  if (day !== undefined) return withYear(tokens, at, at + 1, last, `${two(month)}-${two(day)}`, "date");
  const found = withYear(tokens, at, at, last, two(month), "month");
  if (found.last > at) return found;
  const { fold } = tokens[at]!;
  const before = tokens[at - 1]?.fold ?? "";
  if (shortMonths.has(fold) && !months.has(fold)) return undefined;
  return capitalMonths.has(fold) && !calendars[lang].yearWords.has(before) ? undefined : found;
}

/** "jaren negentig", "jaren '90", "the nineties", "1990s". */
function decade(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  const calendar = calendars[lang];
  const { fold } = tokens[at]!;
  const span = (end: number, from: number): TypedValue =>
    value(tokens, at, end, { type: "range", value: { min: from, max: from + 9, unit: "calendar-year" } });
  const english = /^((?:19|20)\d0)s$/.exec(fold);
  if (english) return span(at, Number(english[1]));
  const named = calendar.decades.get(fold);
  if (named !== undefined && tokens[at - 1]?.fold === "the") return span(at, century(named));
  if (!calendar.decade.has(fold)) return undefined;
  let next = at + 1;
  if (next <= last && tokens[next]!.text === "'") next++;
  if (next > last) return undefined;
  const whole = yearAt(tokens, next, last);
  if (whole !== undefined && whole % 10 === 0) return span(next, whole);
  const short = /^[1-9]0$/.test(tokens[next]!.text)
    ? Number(tokens[next]!.text)
    : numerals.nl.tens.get(tokens[next]!.fold);
  const counted = next < last && tokens[next + 1]!.fold === "jaar";
  return short === undefined || counted ? undefined : span(next, century(short));
}

/** "jaren dertig" are the 2030s, "jaren zestig" the 1960s. */
const century = (tens: number): number => (tens <= 30 ? 2000 : 1900) + tens;

/** "begin 2025", "mid-2025", "eerste kwartaal van 2025", "Q3 2025", "tweede helft van 2025". */
function partOfYear(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  const calendar = calendars[lang];
  const { fold, kind } = tokens[at]!;
  if (kind !== "word") return undefined;
  let part = calendar.parts.get(fold);
  let next = at + 1;
  const short = /^([qkh])([1-4])$/.exec(fold);
  if (short) part = (short[1] === "h" ? "H" : "Q") + short[2]!;
  const place = part === undefined && next <= last ? ordinalOf(fold, lang) : undefined;
  if (place !== undefined && place <= 4) {
    const unit = tokens[next]!.fold;
    if (calendar.quarters.has(unit)) part = `Q${place}`;
    else if (calendar.halves.has(unit) && place <= 2) part = `H${place}`;
    next++;
  }
  if (part === undefined) return undefined;
  if (next <= last && calendar.of.has(tokens[next]!.fold)) next++;
  const year = yearAt(tokens, next, last);
  return year === undefined ? undefined : value(tokens, at, next, { type: "year", value: year, part });
}

const joiners: readonly (readonly string[])[] = [
  ["tot", "en", "met"],
  ["tot"],
  ["t", "/", "m"],
  ["to"],
  ["until"],
  ["through"],
];

/** A year or a span of years ("2022–2026", "2021 tot 2025", "tussen 2021 en 2025"). */
function years(tokens: Row, at: number, last: number, lang: Language): TypedValue | undefined {
  const from = yearAt(tokens, at, last);
  if (from === undefined || isNumberOfThings(tokens, at, last, lang) || isInCode(tokens, at, last))
    return undefined;
  const span = (end: number, to: number): TypedValue | undefined =>
    to > from
      ? value(tokens, at, end, { type: "range", value: { min: from, max: to, unit: "calendar-year" } })
      : undefined;
  const next = at < last ? tokens[at + 1] : undefined;
  if (next?.joint === "-" && next.kind === "number") {
    const to =
      yearAt(tokens, at + 1, last) ?? (/^\d\d$/.test(next.text) ? shortYear(from, next.text) : undefined);
    return to === undefined ? undefined : span(at + 1, to);
  }
  const before = tokens[at - 1]?.fold ?? "";
  const between = before === "tussen" || before === "between";
  for (const words of between ? [["en"], ["and"]] : joiners) {
    const to = yearAt(tokens, at + 1 + words.length, last);
    if (to === undefined || !words.every((word, i) => tokens[at + 1 + i]!.fold === word)) continue;
    const found = span(at + 1 + words.length, to);
    if (found) return found;
  }
  return value(tokens, at, at, { type: "year", value: from });
}

const shortYear = (from: number, text: string): number => Math.floor(from / 100) * 100 + Number(text);

/** "2000 militairen", "2.000", "de 2050 woningen": a round number before a noun, without a word that goes with years. */
function isNumberOfThings(tokens: Row, at: number, last: number, lang: Language): boolean {
  const next = at < last ? tokens[at + 1]! : undefined;
  if (next?.kind !== "word" || next.joint !== " " || next.text !== next.fold) return false;
  if (numerals[lang].scales.has(next.fold)) return true;
  const before = tokens[at - 1];
  if (before && calendars[lang].yearWords.has(before.fold)) return false;
  return Number(tokens[at]!.text) % 50 === 0 && next.fold.length > 3 && /(?:en|s)$/.test(next.fold);
}

/** "2022/123", "21501-02-2609", "2022Z01": a number of a document. */
function isInCode(tokens: Row, at: number, last: number): boolean {
  const before = tokens[at - 1];
  const next = at < last ? tokens[at + 1]! : undefined;
  if (before?.text === "/" && tokens[at]!.joint === "" && tokens[at - 2]?.kind === "number") return true;
  if (
    next?.text === "/" &&
    next.joint === "" &&
    tokens[at + 2]?.kind === "number" &&
    tokens[at + 2]!.joint === ""
  )
    return true;
  return tokens[at]!.joint === "-" && before?.kind === "number";
}

/** An ISO date in words ("1 juni 2022", "1 June 2022"); what is no date stays as it is. */
export function dateInWords(iso: string, lang: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = [...calendars[lang].months].find(([, number]) => number === Number(month))?.[0];
  if (name === undefined) return iso;
  const shown = lang === "en" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return `${Number(day)} ${shown} ${year}`;
}
