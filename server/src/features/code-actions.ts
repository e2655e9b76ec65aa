import type { Analysis } from "../analysis/analyse";
import type { Finding, Passage, TextEdit } from "../analysis/finding";
import type { Language } from "../knowledge/pack";
import type { Span } from "../text/span";
import { isOfClaims } from "./explain-claims";
import { featureTexts } from "./texts/feature-texts";

export type KeepScope = "here" | "document" | "team";

/** Something to do about a finding. Exactly one of `edits`, `show`, `explain`, `why` and `keep` says what. */
export interface Action {
  readonly title: string;
  readonly finding?: Finding;
  readonly preferred: boolean;
  readonly edits?: readonly TextEdit[];
  /** Opens the note. */
  readonly show?: Passage;
  /** Opens the rule's page. */
  readonly explain?: string;
  /** Shows how the sentence at this offset is read. */
  readonly why?: number;
  /** Asks for a reason and keeps the finding. */
  readonly keep?: KeepScope;
}

/**
 * What can be done about the findings that touch `range`: for each its repairs, the preferred one first, then the rest.
 * It comes from the analysis of the present text and not from data that a diagnostic carries: so diagnostics stay small,
 * and a repair can never belong to an older text.
 */
export function codeActions(analysis: Analysis, range: Span, lang: Language): readonly Action[] {
  const texts = featureTexts[lang];
  const touched = analysis.findings.filter(({ start, end }) => start <= range.end && range.start <= end);
  const repairs = touched.flatMap((finding): Action[] =>
    [...finding.fixes]
      .sort((a, b) => Number(b.preferred) - Number(a.preferred))
      .map(({ title, edits, preferred }) => ({ title: title[lang], finding, preferred, edits })),
  );
  const all = fixAllEdits(analysis);
  const together: Action[] =
    touched.some(({ fixes }) => fixes.some(({ safe }) => safe)) && all.findings > 1
      ? [{ title: texts.fixAll(all.findings), preferred: false, edits: all.edits }]
      : [];
  const rest = touched.flatMap((finding): Action[] => {
    const own = { finding, preferred: false };
    const claimed = isOfClaims(finding);
    return [
      ...(claimed ? [{ title: texts.explainSentence, ...own, why: finding.start }] : []),
      ...(finding.passage ? [{ title: texts.showInNote, ...own, show: finding.passage }] : []),
      { title: texts.explainRule, ...own, explain: finding.code },
      ...(finding.code === "suppression/unused"
        ? []
        : [
            { title: claimed ? texts.deviateHere : texts.keepHere, ...own, keep: "here" as const },
            { title: texts.keepInDocument, ...own, keep: "document" as const },
            { title: texts.keepForTeam, ...own, keep: "team" as const },
          ]),
    ];
  });
  return [...repairs, ...together, ...rest];
}

/** The edits of all repairs of the draft that cannot change its meaning, in order and without overlaps. */
export function fixAllEdits(analysis: Analysis): {
  readonly edits: readonly TextEdit[];
  readonly findings: number;
} {
  const edits: TextEdit[] = [];
  let findings = 0;
  let end = -1;
  for (const finding of analysis.findings) {
    const fix = finding.fixes.find(({ safe, preferred }) => safe && preferred);
    if (!fix || fix.edits.length === 0) continue;
    const sorted = [...fix.edits].sort((a, b) => a.start - b.start);
    if (sorted[0]!.start < end || (sorted[0]!.start === end && edits.at(-1)?.start === end)) continue;
    edits.push(...sorted);
    end = Math.max(...sorted.map((edit) => edit.end));
    findings++;
  }
  return { edits, findings };
}
