import type { Language } from "../knowledge/pack";
import type { Coverage, CoverageRow } from "./coverage";
import { describeMark } from "./texts/coverage-texts";
import { escapeMarkdown as escape } from "./escape-markdown";
import { draftTexts } from "./texts/draft-texts";
import { featureTexts } from "./texts/feature-texts";

/** Drafts that are named in a row; further ones are counted. */
const named = 3;

/**
 * A table with all actions in the note's order for a progress report, under the note's headings: how firm the note is, which drafts speak
 * of the action and how, and an empty column for the writer to say how things stand. Where a draft goes against an action,
 * or it is left out of consideration, that stands there.
 */
export function statusTable(coverage: Coverage, lang: Language): string {
  const words = draftTexts[lang].statusTable;
  return coverage.sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, titleEn, rows }) =>
      [
        `### ${escape(lang === "en" ? (titleEn ?? title) : title)}`,
        "",
        line([words.action, words.firmness, words.where, words.state]),
        "| --- | --- | --- | --- |",
        ...rows.map((row) =>
          line([
            escape(row.action.title[lang]),
            row.action.firmness ? featureTexts[lang].firmnessOf[row.action.firmness] : "",
            whereOf(row, coverage, lang),
            row.outOfScope === undefined ? "" : `${words.outOfScope}: ${escape(row.outOfScope)}`,
          ]),
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function whereOf({ cells }: CoverageRow, { columns }: Coverage, lang: Language): string {
  const spoken = cells.flatMap((cell, index) => {
    const column = columns[index]!;
    const speaks = cell.state !== "none" || cell.clash || cell.weakened;
    return speaks && column.kind === "draft" ? [`${escape(column.name)} (${describeMark(cell, lang)})`] : [];
  });
  if (spoken.length === 0) return draftTexts[lang].statusTable.none;
  const rest = spoken.length - named;
  return [...spoken.slice(0, named), ...(rest > 0 ? [featureTexts[lang].more(rest)] : [])].join("; ");
}
