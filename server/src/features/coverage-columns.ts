import type { Language } from "../knowledge/pack";
import type { Coverage, CoverageCell, CoverageMark, CoverageRow } from "./coverage";
import { columnName, coverageTexts, describeCount } from "./texts/coverage-texts";

/** What a column shows of a row. */
export interface ShownColumn {
  readonly name: string;
  /** Of a single draft: among the coverage's columns. */
  readonly index: number | undefined;
  readonly of: (row: CoverageRow) => CoverageMark;
  /** How often it speaks of the action, in words; empty where it does not. */
  readonly told: (row: CoverageRow) => string;
}

/** One for all drafts, where there are several, and those of the coverage. */
export function columnsOf({ columns, drafts }: Coverage, lang: Language): readonly ShownColumn[] {
  const own = columns.map((column, index): ShownColumn => {
    const cell = (row: CoverageRow): CoverageCell => row.cells[index]!;
    return {
      name: columnName(column, lang),
      index: column.kind === "draft" ? index : undefined,
      of: cell,
      told: (row) => describeCount(cell(row), column, lang),
    };
  });
  if (drafts < 2) return own;
  return [{ name: coverageTexts[lang].all, index: undefined, of: (row) => row, told: () => "" }, ...own];
}
