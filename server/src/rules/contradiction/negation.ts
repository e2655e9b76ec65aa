import { clashRule } from "../support/clash";

/** The draft denies what the note promises or states. */
export const negation = clashRule("contradiction/negation", "warning", {
  nl: "ontkent wat de nota zegt",
  en: "denies what the note says",
});
