import { clashRule } from "../support/clash";

/** The note has an ambition, the draft makes it a promise. */
export const promise = clashRule("stronger/promise", "hint", {
  nl: "is stelliger dan de nota, die een ambitie noemt",
  en: "is firmer than the note, which names an ambition",
});
