import { clashRule } from "../support/clash";

/** What the note promises is only explored or considered. */
export const explore = clashRule("weakened/explore", "warning", {
  nl: "maakt van een toezegging een verkenning; in de nota staat",
  en: "turns a promise into an exploration; the note says",
});
