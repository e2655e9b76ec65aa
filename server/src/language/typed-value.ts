import type { Span } from "../text/span";

export type TypedValueType =
  | "year" | "month" | "date" | "percentage" | "number" | "amount" | "range" | "ordinal" | "country" | "organisation"
  | "place" | "label"; // prettier-ignore

export interface ValueRange {
  readonly min: number;
  readonly max: number;
  /** "calendar-year" for a stretch of years; "year", "month", … for a duration; "percent"; a currency; else "". */
  readonly unit: string;
}

/**
 * A value that a text states, in one form whatever its words: a year 2022, a month "2022-06" or "--06", a date
 * "2022-06-29" or "--06-29", a percentage 2.5, a country by ISO 3166 code, an organisation by its Dutch acronym, a place
 * by an identifier that is the same in both languages.
 */
export interface TypedValue extends Span {
  readonly type: TypedValueType;
  readonly value: number | string | ValueRange;
  /** "circa", "bijna", a fraction in words: not to be taken to the letter. */
  readonly approx?: boolean;
  /** "minstens" and "meer dan" make the value a lower bound, "ten hoogste" and "minder dan" an upper one. */
  readonly bound?: "min" | "max";
  /** Of a number or amount: what it counts, as in {@link ValueRange}; "times" of a multiple. */
  readonly unit?: string;
  /** Of a year: which part of it is meant ("begin", "mid", "end", "Q3", "H1", a season). */
  readonly part?: string;
  /** Of a country: the part of speech; a capital or a metonym stands for the government, if for anything. */
  readonly form?: "noun" | "adjective" | "inhabitant" | "capital" | "metonym";
  /** The word may mean something else too: Brussels is the EU as much as Belgium. */
  readonly ambiguous?: boolean;
  /** Indexes of the first and the last token, both in it. */
  readonly first: number;
  readonly last: number;
}
