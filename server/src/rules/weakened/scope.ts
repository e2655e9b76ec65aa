import { clashRule } from "../support/clash";

/** The promise stands, but for less than the note names. */
export const weakenedScope = clashRule("weakened/scope", "warning", {
  nl: "beperkt wat de nota toezegt",
  en: "narrows what the note promises",
});
