import { valueRule } from "../support/value-clash";

/** A number, percentage, period or place that is not the note’s. */
export const value = valueRule("contradiction/value", ["value", "place"]);
