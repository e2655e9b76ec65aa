import { valueRule } from "../support/value-clash";

/** Somebody takes part, or does not, other than the note says. */
export const membership = valueRule("contradiction/membership", ["membership"]);
