import { shiftFinding, type Finding } from "../../analysis/finding";
import type { DocumentRule } from "../../analysis/rule";
import { isAcronym } from "../../knowledge/names";
import type { Term } from "../../knowledge/pack";
import { isHyphenHead } from "../../language/hyphen-heads";
import { fixTo, fullName, replacement } from "../support/right-form";

const code = "style/first-use";

/** An acronym that a draft uses before it gives the full name. Organisations and countries that all readers know are left out. */
export const firstUse: DocumentRule = {
  code,
  severity: "information",
  concerns: ({ mentions }) =>
    mentions.some(({ name: { term } }) => term.acronym !== undefined && needsName(term)),
  checkDocument: (blocks, concerned) => {
    const introduced = new Set<Term>();
    const findings: Finding[] = [];
    for (const index of concerned) {
      const { block, reading } = blocks[index]!;
      const silent = block.content.kind === "heading" || block.content.kind === "quotation";
      for (const { name, first, last, quoted, start, end, rest } of reading.mentions) {
        if (!isAcronym(name)) introduced.add(name.term);
        if (silent || name.role !== "acronym" || quoted || introduced.has(name.term) || !needsName(name.term))
          continue;
        introduced.add(name.term);
        const full = fullName(name.term, reading.lang);
        const next = reading.tokens[last + 1];
        const heads = next?.joint === " " && isHyphenHead(next.fold);
        const compound = next?.joint === "-" || heads || reading.tokens[first]!.joint === "-" || rest !== "";
        if (next?.text === "(") continue; // spelled out behind it
        const bracketed = reading.tokens[first - 1]?.text === "(" && reading.tokens[last + 1]?.text === ")";
        if (bracketed) continue; // behind a name that the pack does not know: spelled out all the same
        const before = reading.tokens[first - 1]?.fold ?? "";
        const needsArticle =
          reading.lang === "nl" && name.term.article && !["de", "het", "dit", "deze", "een"].includes(before);
        const newText = `${needsArticle ? `${name.term.article} ` : ""}${full} (${name.form})`;
        findings.push(
          shiftFinding(
            {
              code,
              severity: "information",
              start,
              end,
              message: {
                nl: `${name.form} staat hier voor het eerst; voluit: “${full}”.`,
                en: `${name.form} is used here for the first time; in full: “${full}”.`,
              },
              fixes: compound
                ? []
                : [
                    fixTo(
                      newText,
                      replacement(
                        reading.tokens,
                        first,
                        last,
                        newText,
                        reading.lang === "nl" ? name.term.article : undefined,
                      ),
                    ),
                  ],
              term: name.term.id,
            },
            block.start,
          ),
        );
      }
    }
    return findings;
  },
};

export const needsName = ({ kind, acronym, prefLabel }: Term): boolean =>
  kind !== "organisation" && kind !== "place" && prefLabel.nl !== acronym?.nl && prefLabel.en !== acronym?.en;
