import teamSchema from "../../../data/schema/notawijzer.schema.json";
import type { Span } from "../text/span";
import { checkSchema, type Schema } from "./check-schema";
import type { Language } from "./pack";
import { parseYaml } from "./parse-yaml";
import type { LocalText, Problem } from "./problem";
import { leftOut, shorten } from "./problem-text";

/** At the workspace's root; editor and CLI both read it. */
export const teamFileName = "notawijzer.yaml";

export type RuleLevel = "off" | "hint" | "information" | "warning" | "error";
export type ReferenceStyle = "brackets" | "sentence" | "footnote" | "pandoc";

/** What a team has agreed. Optional fields are absent where the file does not state them. */
export interface TeamFile {
  /** By rule code or family; the code goes before its family. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Folders of packs, as written, relative to the workspace's root. */
  readonly packs: readonly string[];
  /** Globs, relative to the workspace's root. */
  readonly drafts: readonly string[];
  readonly language?: Language;
  readonly referenceStyle?: ReferenceStyle;
  readonly suppressions: readonly TeamSuppression[];
  readonly outOfScope: readonly OutOfScope[];
}

/** An action of the note that the team's drafts need not speak of. */
export interface OutOfScope {
  /** Its id. */
  readonly action: string;
  /** Id of its pack; absent: of any. */
  readonly pack?: string;
  readonly reason: string;
}

export interface TeamSuppression {
  /** Rule code or family. */
  readonly code: string;
  /** The exact words of the finding; absent: any. */
  readonly text?: string;
  /** Id of the commitment that the finding is about; absent: any. */
  readonly commitment?: string;
  /** Glob; absent: every draft. */
  readonly file?: string;
  readonly reason: string;
  /** Where it stands in the file: for reporting it as unused. */
  readonly span: Span;
  readonly line: number;
  readonly column: number;
}

export const emptyTeamFile: TeamFile = { rules: {}, packs: [], drafts: [], suppressions: [], outOfScope: [] };

/**
 * Reads notawijzer.yaml. `codes` are the rules that exist ("family/rule"); an unknown code is a warning and is left out.
 * Always gives a value; never throws.
 */
export function parseTeamFile(
  text: string,
  codes: readonly string[],
): { readonly value: TeamFile; readonly problems: readonly Problem[] } {
  const file = parseYaml(teamFileName, text);
  if (file.root?.type === "scalar" && file.root.value === null)
    return { value: emptyTeamFile, problems: file.problems };
  const checked = checkSchema(file, teamSchema as Schema);
  const problems = [...file.problems, ...checked.problems];
  const source = (checked.value ?? {}) as Partial<TeamFile>;

  const known = new Set(codes.flatMap((code) => [code, code.split("/")[0] ?? code]));
  const isKnown = (code: string, at: Span | undefined): boolean => {
    if (known.has(code)) return true;
    problems.push(file.problem(at, "warning", "pack/unknown-rule", unknownRule(code)));
    return false;
  };
  const { rules = {}, suppressions = [] } = source;
  return {
    value: {
      ...source,
      rules: Object.fromEntries(
        Object.entries(rules).filter(([code]) => isKnown(code, checked.placeOf(rules, code))),
      ),
      packs: source.packs ?? [],
      drafts: source.drafts ?? [],
      outOfScope: source.outOfScope ?? [],
      suppressions: suppressions.flatMap((suppression) => {
        if (!isKnown(suppression.code, checked.placeOf(suppression, "code"))) return [];
        const at = file.problem(checked.placeOf(suppression), "warning", "pack/place", unknownRule(""));
        const { span = { start: 0, end: 0 }, line = 1, column = 1 } = at;
        return [{ ...suppression, span, line, column }];
      }),
    },
    problems,
  };
}

const unknownRule = (code: string): LocalText =>
  leftOut(
    { nl: `De regel «${shorten(code)}» bestaat niet.`, en: `The rule “${shorten(code)}” does not exist.` },
    code,
  );
