import { valueRule } from "../support/value-clash";

/** With another partner than the note names. */
export const partner = valueRule("contradiction/partner", ["partner"]);
