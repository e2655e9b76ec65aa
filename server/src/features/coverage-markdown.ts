import type { Language } from "../knowledge/pack";
import { rowsOf, type Coverage } from "./coverage";
import { columnsOf } from "./coverage-columns";
import { coverageTexts, describeMark, rowName } from "./texts/coverage-texts";
import { escapeMarkdown as escape } from "./escape-markdown";

/** The coverage as Markdown: its title, a table for each section, what is left out with its reason, and the source. */
export function coverageMarkdown(coverage: Coverage, lang: Language): string {
  const texts = coverageTexts[lang];
  const columns = columnsOf(coverage, lang);
  const tables = coverage.sections.map(({ title, titleEn, rows }) => {
    const heading = lang === "en" ? (titleEn ?? title) : title;
    return [
      `## ${escape(heading)}`,
      "",
      tableRow([texts.action, ...columns.map(({ name }) => name)].map(escape)),
      `|${" --- |".repeat(columns.length + 1)}`,
      ...rows.map((row) =>
        tableRow([
          escape(rowName(row.action.position, row.action.title[lang])),
          ...columns.map(({ of }) => {
            const mark = of(row);
            const left = row.outOfScope !== undefined && mark.state === "none";
            return left ? texts.outOfScope : describeMark(mark, lang);
          }),
        ]),
      ),
    ].join("\n");
  });
  const left = rowsOf(coverage).filter(({ outOfScope }) => outOfScope !== undefined);
  const reasons = left.map(
    ({ action, outOfScope }) => `- ${escape(action.title[lang])}: ${escape(outOfScope!)}`,
  );
  const legend = [
    ...(["reference", "quotation", "mention"] as const).map((sign) => [
      texts.states[sign],
      texts.explained[sign],
    ]),
    [texts.clash, texts.explained.clash],
    [texts.weakened, texts.explained.weakened],
  ].map(([name, says]) => `${name}: ${says}`);
  return [
    `# ${escape(texts.name)}`,
    escape(texts.title(coverage.counts, coverage.drafts)),
    ...(coverage.drafts > 0 ? tables : []),
    ...(reasons.length > 0 ? [`## ${escape(capital(texts.outOfScope))}`, reasons.join("\n")] : []),
    escape(`${capital(legend.join("; "))}.`),
    escape(texts.source(coverage.packs)),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
