import { clashRule } from "../support/clash";

/** A promise of the note with a hedge: mogelijk, in principe, op termijn. */
export const hedge = clashRule("weakened/hedge", "warning", {
  nl: "is voorzichtiger dan de toezegging in de nota",
  en: "is more cautious than the note’s promise",
});
