import { valueRule } from "../support/value-clash";

/** A thing is said to be another organisation’s than the note says. */
export const attribution = valueRule("contradiction/attribution", ["attribution"]);
