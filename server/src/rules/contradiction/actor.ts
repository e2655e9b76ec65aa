import type { ClaimRule } from "../../analysis/rule";
import { clashRule } from "../support/clash";
import { valueFindings } from "../support/value-clash";

const code = "contradiction/actor";

const leftToOthers = clashRule(code, "warning", {
  nl: "laat aan anderen wat de nota zelf op zich neemt",
  en: "leaves to others what the note takes on itself",
});

/** The draft leaves to others what the note takes upon its own author, or names another who leads, holds or pays. */
export const actor: ClaimRule = {
  code,
  severity: "warning",
  checkClaims: (reading, context) => [
    ...leftToOthers.checkClaims(reading, context),
    ...valueFindings(code, ["actor"], reading, context.valueClashes),
  ],
};
