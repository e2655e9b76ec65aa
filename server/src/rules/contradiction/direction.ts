import { clashRule } from "../support/clash";

/** The draft lets shrink, stop or wait what the note strengthens, keeps or begins; or the other way round. */
export const direction = clashRule("contradiction/direction", "warning", {
  nl: "gaat in tegen de nota",
  en: "goes against the note",
});
