import type { Finding } from "./finding";
import { levelOf, type AnalysisSettings } from "./settings";
import type { Suppression } from "./suppression";

export const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1);

/** Of findings in order and without overlaps the index of the first that ends after `start`. */
function firstEndingAfter(sorted: readonly Finding[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the findings, in order and without overlaps, shares a unit with `finding`. */
export function touchesAny(sorted: readonly Finding[], finding: Finding): boolean {
  const next = sorted[firstEndingAfter(sorted, finding.start)];
  return next !== undefined && next.start < finding.end;
}

export function withLevel(finding: Finding, settings: AnalysisSettings): Finding | undefined {
  const level = levelOf(finding.code, finding.severity, settings);
  if (level === "off") return undefined;
  return level === finding.severity ? finding : { ...finding, severity: level };
}

/** One finding for one slip: of overlapping ones the rule that stands first in the list; style gives way to all else. */
export function withoutOverlaps(
  findings: readonly Finding[],
  priority: ReadonlyMap<string, number>,
): readonly Finding[] {
  if (findings.length < 2) return findings;
  const ranked = [...findings].sort(
    (a, b) => (priority.get(a.code) ?? 0) - (priority.get(b.code) ?? 0) || a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const finding of ranked) {
    if (!touchesAny(kept, finding)) kept.splice(firstEndingAfter(kept, finding.start), 0, finding);
  }
  return kept;
}

export const unusedSuppression = ({ start, end }: Suppression): Finding => ({
  code: "suppression/unused",
  severity: "information",
  start,
  end,
  message: {
    nl: "Deze markering houdt niets meer tegen; u kunt haar verwijderen.",
    en: "This mark no longer suppresses anything; you can remove it.",
  },
  fixes: [
    {
      title: { nl: "Verwijder de markering", en: "Remove the mark" },
      edits: [{ start, end, newText: "" }],
      preferred: true,
      safe: true,
    },
  ],
});
