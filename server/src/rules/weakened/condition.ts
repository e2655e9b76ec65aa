import { clashRule } from "../support/clash";

/** A promise of the note made to depend on a condition. */
export const condition = clashRule("weakened/condition", "warning", {
  nl: "stelt een voorwaarde die de nota niet stelt",
  en: "sets a condition that the note does not set",
});
