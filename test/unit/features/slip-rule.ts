import type { BlockRule } from "../../../server/src/analysis/rule";

/** A rule for tests of what is done with findings: "slp" may be "slip" (safe) or "slap". */
export const slipRule: BlockRule = {
  code: "proef/slip",
  severity: "error",
  check: ({ tokens }) =>
    tokens
      .filter(({ text }) => text === "slp")
      .map(({ start, end }) => ({
        code: "proef/slip",
        severity: "error",
        start,
        end,
        message: { nl: "“slp” is een slip.", en: "“slp” is a slip." },
        fixes: ["slap", "slip"].map((newText) => ({
          title: { nl: `Wijzig in “${newText}”`, en: `Change to “${newText}”` },
          edits: [{ start, end, newText }],
          preferred: newText === "slip",
          safe: newText === "slip",
        })),
        passage: { pack: "havennota", start: 29, end: 80 },
        term: "sth",
      })),
};
