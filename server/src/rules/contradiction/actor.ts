import type { BlockRule } from "../../analysis/rule";
import { clashRule } from "../support/clash";
import { valueFindings } from "../support/value-clash";

const code = "contradiction/actor";

const leftToOthers = clashRule(code, "warning", {
  nl: "laat aan anderen wat de nota zelf op zich neemt",
  en: "leaves to others what the note takes on itself",
});

/** The draft leaves to others what the note takes upon its own author, or names another who leads, holds or pays. */
export const actor: BlockRule = {
  code,
  severity: "warning",
  check: (reading, context) => [
    ...leftToOthers.check(reading, context),
    ...valueFindings(code, ["actor"], reading, context.valueClashes),
  ],
};
