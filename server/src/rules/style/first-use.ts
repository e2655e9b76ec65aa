import { shiftFinding, type Finding } from "../../analysis/finding";
import type { BlockReading } from "../../analysis/block-reading";
import type { Mention } from "../../analysis/mentions";
import type { DocumentRule } from "../../analysis/rule";
import { isAcronym } from "../../knowledge/names";
import type { Term } from "../../knowledge/pack";
import { isHyphenHead } from "../../language/hyphen-heads";
import { keepByObject } from "../../text/keep-by-object";
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
      for (const { term, finding } of firstsIn(reading)) {
        if (introduced.has(term)) continue;
        introduced.add(term);
        if (finding) findings.push(shiftFinding(finding, block.start));
      }
    }
    return findings;
  },
};

/** How a block first speaks of a term: by its acronym alone, where that is a finding, or otherwise. */
interface FirstUse {
  readonly term: Term;
  readonly finding?: Finding;
}

/** The first uses of a block alone, each term once. */
const firstsIn = keepByObject((reading: BlockReading): readonly FirstUse[] => {
  const { kind } = reading.content;
  const silent = kind === "heading" || kind === "quotation";
  const firsts = new Map<Term, FirstUse>();
  for (const mention of reading.mentions) {
    const { name, quoted } = mention;
    const { term } = name;
    if (firsts.has(term)) continue;
    if (!isAcronym(name)) firsts.set(term, { term });
    else if (!silent && name.role === "acronym" && !quoted && needsName(term)) {
      const finding = findingOf(reading, mention);
      firsts.set(term, { term, ...(finding && { finding }) });
    }
  }
  return [...firsts.values()];
});

function findingOf(
  reading: BlockReading,
  { name, first, last, start, end, rest }: Mention,
): Finding | undefined {
  const full = fullName(name.term, reading.lang);
  const next = reading.tokens[last + 1];
  const heads = next?.joint === " " && isHyphenHead(next.fold);
  const compound = next?.joint === "-" || heads || reading.tokens[first]!.joint === "-" || rest !== "";
  if (next?.text === "(") return undefined; // spelled out behind it
  const bracketed = reading.tokens[first - 1]?.text === "(" && reading.tokens[last + 1]?.text === ")";
  if (bracketed) return undefined; // behind a name that the pack does not know: spelled out all the same
  const before = reading.tokens[first - 1]?.fold ?? "";
  const article = reading.lang === "nl" ? name.term.article : undefined;
  const needsArticle = article !== undefined && !["de", "het", "dit", "deze", "een"].includes(before);
  const newText = `${needsArticle ? `${article} ` : ""}${full} (${name.form})`;
  return {
    code,
    severity: "information",
    start,
    end,
    message: {
      nl: `${name.form} staat hier voor het eerst; voluit: “${full}”.`,
      en: `${name.form} is used here for the first time; in full: “${full}”.`,
    },
    fixes: compound ? [] : [fixTo(newText, replacement(reading.tokens, first, last, newText, article))],
    term: name.term.id,
  };
}

export const needsName = ({ kind, acronym, prefLabel }: Term): boolean =>
  kind !== "organisation" && kind !== "place" && prefLabel.nl !== acronym?.nl && prefLabel.en !== acronym?.en;
