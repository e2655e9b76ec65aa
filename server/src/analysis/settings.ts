import type { Finding, Severity } from "./finding";
import type { ReferenceStyle } from "./rule";
import { codeFits } from "./suppression";

export type RuleLevel = Severity | "off";

/** A finding that the team keeps in all drafts: by code and, where given, by the words that are marked and the commitment. */
export interface TeamSuppression {
  readonly code: string;
  readonly text?: string;
  readonly commitment?: string;
  readonly reason: string;
}

/** What a draft is analysed with. An immutable value: another object means another analysis. */
export interface AnalysisSettings {
  /** By code or by family; a code goes before its family. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly referenceStyle: ReferenceStyle;
  readonly suppressions: readonly TeamSuppression[];
}

export const defaultSettings: AnalysisSettings = { rules: {}, referenceStyle: "brackets", suppressions: [] };

/** The level that the settings give a code, else its own. */
export function levelOf(code: string, own: Severity, { rules }: AnalysisSettings): RuleLevel {
  return rules[code] ?? rules[code.split("/")[0]!] ?? own;
}

/** Whether a suppression is of a finding on these words. */
export const isKeptBy = (
  { code, text: words, commitment: of }: Pick<TeamSuppression, "code" | "text" | "commitment">,
  finding: Pick<Finding, "code" | "commitment">,
  text: string,
): boolean =>
  codeFits(finding.code, code) &&
  (words === undefined || words === text) &&
  (of === undefined || of === finding.commitment);

/** The first of the team's suppressions that keeps a finding on these words. */
export const keptByTeam = (
  finding: Pick<Finding, "code" | "commitment">,
  text: string,
  { suppressions }: AnalysisSettings,
): TeamSuppression | undefined => suppressions.find((kept) => isKeptBy(kept, finding, text));
