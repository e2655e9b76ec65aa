import type { Severity } from "./finding";
import type { ReferenceStyle } from "./rule";
import { codeFits } from "./suppression";

export type RuleLevel = Severity | "off";

/** A finding that the team keeps in all drafts: by code and, where given, by the words that are marked. */
export interface TeamSuppression {
  readonly code: string;
  readonly text?: string;
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

export const isKeptByTeam = (code: string, text: string, { suppressions }: AnalysisSettings): boolean =>
  suppressions.some((kept) => codeFits(code, kept.code) && (kept.text === undefined || kept.text === text));
