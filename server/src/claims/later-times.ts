import type { TypedValue } from "../language/typed-values";
import type { Fact } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/** The part of a year that a time without a year stands for: it is after that of the note. */
export const laterPart = "later";

/** No policy is later. */
const farthest = 2100;

/** "over een jaar of drie", "in de volgende kabinetsperiode": for facts of the year of the note, years after it. */
export function laterTimesIn(
  { spec, rights }: Fact,
  scan: SentenceScan,
  noteYear: number,
): readonly TypedValue[] {
  if (spec.type !== "year" || spec.cues === undefined || Number(rights.at(-1)) !== noteYear) return [];
  return scan.states("laterTime").map(({ first, last, start, end }) => ({
    type: "range",
    value: { min: noteYear + 1, max: farthest, unit: "calendar-year" },
    part: laterPart,
    first,
    last,
    start,
    end,
  }));
}
