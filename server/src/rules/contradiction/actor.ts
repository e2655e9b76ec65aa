import { clashRule } from "../support/clash";

/** The draft leaves to others what the note takes upon its own author. */
export const actor = clashRule("contradiction/actor", "warning", {
  nl: "laat aan anderen wat de nota zelf op zich neemt",
  en: "leaves to others what the note takes on itself",
});
