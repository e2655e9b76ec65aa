import { clashRule } from "../support/clash";

/** The draft excludes outright what the note includes. */
export const scope = clashRule("contradiction/scope", "warning", {
  nl: "sluit uit wat de nota erbij noemt",
  en: "excludes what the note includes",
});
