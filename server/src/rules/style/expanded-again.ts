import { shiftFinding, type Finding } from "../../analysis/finding";
import type { DocumentRule } from "../../analysis/rule";
import type { Term } from "../../knowledge/pack";
import { fixTo } from "../support/right-form";

const code = "style/expanded-again";

/** A full name with its acronym in brackets that the draft has introduced before: the acronym would do. */
export const expandedAgain: DocumentRule = {
  code,
  severity: "hint",
  concerns: ({ content: { kind, text }, definitions }) =>
    definitions.length > 0 && kind !== "quotation" && kind !== "table-cell" && text.includes("("),
  checkDocument: (blocks, concerned) => {
    const introduced = new Set<Term>();
    const findings: Finding[] = [];
    for (const index of concerned) {
      const { block, reading } = blocks[index]!;
      for (const { first, last, acronym, mention, known } of reading.definitions) {
        const term = mention?.name.term;
        if (!term || mention.quoted || acronym < last || !known.some((name) => name.term === term)) continue;
        if (!introduced.has(term)) {
          introduced.add(term);
          continue;
        }
        const short = reading.tokens[acronym]!.text;
        const { start } = reading.tokens[first]!;
        const { end } = reading.tokens[acronym + 1] ?? reading.tokens[acronym]!;
        const finding: Finding = {
          code,
          severity: "hint",
          start,
          end,
          message: {
            nl: `${short} is eerder voluit geschreven; de afkorting volstaat hier.`,
            en: `${short} has been given in full before; the acronym will do here.`,
          },
          fixes: [fixTo(short, [{ start, end, newText: short }])],
          term: term.id,
        };
        findings.push(shiftFinding(finding, block.start));
      }
    }
    return findings;
  },
};
