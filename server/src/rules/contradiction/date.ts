import { valueRule } from "../support/value-clash";

/** A year, month or day that is not the note’s. */
export const date = valueRule("contradiction/date", ["date"]);
