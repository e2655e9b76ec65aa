import { clashRule } from "../support/clash";

/** What the note promises is only aimed at or hoped for. */
export const aspiration = clashRule("weakened/aspiration", "warning", {
  nl: "maakt van een toezegging een streven; in de nota staat",
  en: "turns a promise into an aspiration; the note says",
});
