import type { ReferenceStyle } from "../analysis/rule";
import { defaultSettings, type AnalysisSettings, type RuleLevel } from "../analysis/settings";
import type { Language } from "../knowledge/pack";
import type { OutOfScope, TeamFile } from "../knowledge/team-file";

/** What holds for one draft, from the editor's settings over the team's file over the defaults. */
export interface DraftSettings {
  readonly lang: Language;
  readonly analysis: AnalysisSettings;
  /** Globs of the workspace's drafts. */
  readonly drafts: readonly string[];
  /** Folders of packs, as written: absolute or relative to the workspace's folder. */
  readonly packs: readonly string[];
  /** Actions that the team leaves out of scope. */
  readonly outOfScope: readonly OutOfScope[];
}

export const defaultDrafts: readonly string[] = ["**/*.{md,markdown,txt}"];

const known: ReadonlySet<string> = new Set([
  "check", "language", "referenceStyle", "rules", "drafts", "packs", "trace",
]); // prettier-ignore
const levels: readonly RuleLevel[] = ["off", "hint", "information", "warning", "error"];
const styles: readonly ReferenceStyle[] = ["brackets", "sentence", "footnote", "pandoc"];
const languages: readonly Language[] = ["nl", "en"];

type Editor = Readonly<Record<string, unknown>>;

/**
 * The settings of a draft. `editor` is the section `notawijzer` as the client sends it, whatever it holds: what the writer
 * has set goes before the team's file, so a client leaves out its defaults. `packsAllowed`: the team's packs count.
 */
export function mergeSettings(
  editor: unknown,
  team: TeamFile,
  codes: ReadonlySet<string>,
  packsAllowed: boolean,
): { readonly settings: DraftSettings; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const own: Editor = isRecord(editor) ? editor : {};
  for (const name of Object.keys(own))
    if (!known.has(name)) complaints.push(`unknown setting: notawijzer.${name}`);

  const choice = <T extends string>(name: string, values: readonly T[]): T | undefined => {
    const value = own[name];
    if (value === undefined || value === null) return undefined;
    if (values.includes(value as T)) return value as T;
    complaints.push(`setting notawijzer.${name}: not one of ${values.join(", ")}`);
    return undefined;
  };
  const strings = (name: string): readonly string[] | undefined => {
    const value = own[name];
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    complaints.push(`setting notawijzer.${name}: not a list of texts`);
    return undefined;
  };

  const rules: Record<string, RuleLevel> = { ...team.rules };
  if (isRecord(own["rules"])) {
    for (const [code, level] of Object.entries(own["rules"])) {
      if (!codes.has(code)) complaints.push(`setting notawijzer.rules: no such rule: ${code}`);
      else if (!levels.includes(level as RuleLevel))
        complaints.push(`setting notawijzer.rules: ${code}: not one of ${levels.join(", ")}`);
      else rules[code] = level as RuleLevel;
    }
  } else if (own["rules"] !== undefined && own["rules"] !== null) {
    complaints.push("setting notawijzer.rules: not an object");
  }

  const drafts = strings("drafts") ?? team.drafts;
  return {
    settings: {
      lang: choice("language", languages) ?? team.language ?? "nl",
      analysis: {
        rules,
        referenceStyle:
          choice("referenceStyle", styles) ?? team.referenceStyle ?? defaultSettings.referenceStyle,
        suppressions: team.suppressions,
      },
      drafts: drafts.length > 0 ? drafts : defaultDrafts,
      outOfScope: team.outOfScope,
      packs: [...new Set([...(packsAllowed ? team.packs : []), ...(strings("packs") ?? [])])],
    },
    complaints,
  };
}

const isRecord = (value: unknown): value is Editor =>
  typeof value === "object" && value !== null && !Array.isArray(value);
