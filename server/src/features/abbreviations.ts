import type { Analysis } from "../analysis/analyse";
import { isAcronym } from "../knowledge/names";
import type { Term } from "../knowledge/pack";
import { capitalise, fullName } from "../rules/support/right-form";
import { draftTexts } from "./texts/draft-texts";

export interface Abbreviation {
  readonly form: string;
  readonly full: string;
}

/** The acronyms that a draft uses with their full names in its language, in the order of the alphabet. */
export function abbreviations({ blocks, lang }: Analysis): readonly Abbreviation[] {
  const used = new Map<string, Term>();
  for (const { reading } of blocks)
    for (const { name } of reading.mentions)
      if (isAcronym(name) && name.role !== "hidden" && name.role !== "homonym")
        used.set(name.form, name.term);
  return [...used]
    .map(([form, term]) => ({ form, full: fullName(term, lang) }))
    .filter(({ form, full }) => form !== full)
    .sort((a, b) => a.form.localeCompare(b.form, lang));
}

/** The list as a section of its own: a table in Markdown, lines in plain text. Empty where the draft uses none. */
export function abbreviationList(analysis: Analysis): string {
  const list = abbreviations(analysis);
  if (list.length === 0) return "";
  const { title, form, full } = draftTexts[analysis.lang].abbreviations;
  if (analysis.languageId === "plaintext")
    return [title, "", ...list.map((one) => `${one.form}: ${capitalise(one.full)}`), ""].join("\n");
  return [
    `## ${title}`,
    "",
    `| ${form} | ${full} |`,
    "| --- | --- |",
    ...list.map((one) => `| ${one.form} | ${capitalise(one.full)} |`),
    "",
  ].join("\n");
}
