import type { ValueType } from "../knowledge/claim-spec";
import { areKin } from "../language/organisations";
import { isCity } from "../language/places";
import type { TypedValue, ValueRange } from "../language/typed-values";

/** `unclear` where the one says less than the other: a month without its year, "tussen 60% en 80%". */
export type Likeness = "same" | "different" | "unclear";

/** "circa" and the like allow this part of the right value. */
const tolerance = 0.075;

/** Of which types a written value can be that is compared with a fact of `type`. */
const comparable: Readonly<Record<ValueType, readonly TypedValue["type"][]>> = {
  year: ["year", "month", "date", "range"],
  month: ["month", "date", "year"],
  date: ["date", "month", "year"],
  percentage: ["percentage", "range"],
  number: ["number", "range"],
  amount: ["amount", "range"],
  range: ["range", "number"],
  ordinal: ["ordinal"],
  country: ["country"],
  place: ["place", "country"],
  organisation: ["organisation"],
  label: ["label"],
  // Who does what is read from the grammar (doings.ts).
  party: [],
};

/** Whether a value is of a kind that a fact of this type, with this right value, may be misstated by. */
export function isComparable(
  type: ValueType,
  right: string | number | ValueRange | undefined,
  written: TypedValue,
): boolean {
  if (!comparable[type].includes(written.type)) return false;
  const range = typeof written.value === "object" ? written.value : undefined;
  switch (type) {
    case "year":
      return !range || range.unit === "calendar-year";
    case "percentage":
      return !range || range.unit === "percent";
    case "number":
      return range ? range.unit === "" : written.unit === undefined;
    case "amount":
      return !range || /^[A-Z]{3}$/.test(range.unit);
    case "range":
      return typeof right === "object" && (range?.unit ?? written.unit ?? "") === right.unit;
    case "place":
      return (
        written.type === "place" ||
        written.form === "capital" ||
        written.form === "noun" ||
        written.value === "NL"
      );
    default:
      return true;
  }
}

export function compareValue(
  type: ValueType,
  right: string | number | ValueRange,
  written: TypedValue,
): Likeness {
  switch (type) {
    case "year":
    case "month":
    case "date":
      return compareDate(String(right), written);
    case "percentage":
    case "number":
    case "amount":
      return compareNumber(Number(right), written);
    case "range":
      return typeof right === "object" ? compareRange(right, written) : "unclear";
    case "place":
      return comparePlace(String(right), written);
    case "organisation":
      if (areKin(String(right), String(written.value))) return "unclear";
      return written.value === right ? "same" : "different";
    default:
      return written.ambiguous ? "unclear" : written.value === right ? "same" : "different";
  }
}

/** Compares as far as both go: years alone, or month and day too. */
function compareDate(right: string, written: TypedValue): Likeness {
  if (typeof written.value === "object") {
    const year = Number(right.slice(0, 4));
    return year < written.value.min || year > written.value.max ? "different" : "unclear";
  }
  const [a, b] = [right, String(written.value)];
  if (b.startsWith("--")) {
    const monthA = a.slice(5);
    const monthB = b.slice(2);
    if (monthA === "") return "unclear";
    return sameAsFar(monthA, monthB);
  }
  const likeness = sameAsFar(a, b);
  if (likeness === "same" && isOutside(Number(a.slice(5, 7)), written.part)) return "different";
  return likeness === "same" && b.length < a.length ? "unclear" : likeness;
}

/** First and last month that a part of a year may mean. */
const monthsOf: Readonly<Record<string, readonly [number, number] | undefined>> = {
  begin: [1, 4],
  mid: [4, 9],
  end: [9, 12],
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

/** Whether a part of a year does not have the month; 0 of none. */
function isOutside(month: number, part: string | undefined): boolean {
  const months = part === undefined ? undefined : monthsOf[part];
  return month > 0 && months !== undefined && (month < months[0] || month > months[1]);
}

const sameAsFar = (a: string, b: string): Likeness => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length) ? "same" : "different";
};

function compareNumber(right: number, written: TypedValue): Likeness {
  if (typeof written.value === "object") {
    const { min, max } = written.value;
    return right < min || right > max ? "different" : "unclear";
  }
  const value = Number(written.value);
  if (value === right) return "same";
  const near = written.approx === true && Math.abs(value - right) <= Math.abs(right) * tolerance + 1e-9;
  if (near) return "same";
  if (written.bound === "min" && right >= value) return "unclear";
  if (written.bound === "max" && right <= value) return "unclear";
  return "different";
}

function compareRange(right: ValueRange, written: TypedValue): Likeness {
  if (typeof written.value === "object") {
    const { min, max } = written.value;
    if (min === right.min && max === right.max) return "same";
    return "different";
  }
  const value = Number(written.value);
  if (written.bound === "max" && value < right.min) return "different";
  if (written.bound === "min" && value > right.max) return "different";
  const slack = written.approx ? value * tolerance : 0;
  if (value + slack >= right.min && value - slack <= right.max) return "unclear";
  return written.bound === undefined ? "different" : "unclear";
}

/** What a place is compared by: a city by its name, or by its country where it is the capital. */
export function placeKey({ type, value, form }: TypedValue): string | undefined {
  if (type === "place") return `${isCity(String(value)) ? "city" : "place"}:${String(value)}`;
  if (type !== "country") return undefined;
  if (form === "capital") return `city:${String(value)}`;
  return form === "noun"
    ? `country:${String(value)}`
    : form === "metonym" && value === "NL"
      ? "city:NL"
      : undefined;
}

function comparePlace(right: string, written: TypedValue): Likeness {
  const key = placeKey(written);
  if (key === undefined) return "unclear";
  if (key === right) return "same";
  const [kindA, a] = right.split(":") as [string, string];
  const [kindB, b] = key.split(":") as [string, string];
  if (kindA === "city" && kindB === "city") return "different";
  if (kindA !== "place" && kindB !== "place")
    return a === b || isCity(a) || isCity(b) ? "unclear" : "different";
  if (kindA === "place" && kindB === "place") return compareRegions(a, b);
  return "unclear";
}

/** Sides differ from one another, not from regions: the eastern border is where the eastern flank is. */
function compareRegions(a: string, b: string): Likeness {
  const [sideA, sideB] = [sideOf(a), sideOf(b)];
  if (sideA !== "" && sideB !== "") return sideA === sideB ? "unclear" : "different";
  return sideA !== sideB || isWide(a) || isWide(b) ? "unclear" : "different";
}

const sideOf = (place: string): string => /^(.*)-(?:border|flank)$/.exec(place)?.[1] ?? "";

/** Parts of the world that hold most other places. */
const wide: ReadonlySet<string> = new Set([
  "europe",
  "asia",
  "africa",
  "north-america",
  "south-america",
  "latin-america",
]);
const isWide = (place: string): boolean =>
  wide.has(place) || place.endsWith("-europe") || place.endsWith("of-europe");
