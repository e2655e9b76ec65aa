import type { Finding, Severity } from "../analysis/finding";
import { plainPassage } from "../features/plain-passage";
import type { Knowledge } from "../knowledge/knowledge";
import type { LocalText } from "../knowledge/problem";
import type { TeamSuppression } from "../knowledge/team-file";
import type { LineIndex } from "../text/lines";
import type { Span } from "../text/span";
import type { Trouble } from "./trouble";

/** A place from 1; `column` and `offset` (from 0, without byte order mark) in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Region {
  readonly start: Place;
  /** Behind the last unit. */
  readonly end: Place;
}

/** A finding with all that the formats show of it; the draft itself is not kept. */
export interface ShownFinding extends Region {
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
  /** Of a Word document: where a reader of it finds the place; line, column and offset are then of its text. */
  readonly where?: LocalText;
  /** The words of the draft that are marked. */
  readonly text: string;
  /** What the note says. */
  readonly passage?: { readonly pack: string; readonly title: string; readonly text: string };
  readonly term?: string;
  readonly commitment?: string;
  readonly fixes: readonly {
    readonly title: LocalText;
    readonly preferred: boolean;
    readonly safe: boolean;
    readonly edits: readonly (Region & { readonly newText: string })[];
  }[];
}

export interface CheckedDraft {
  /** As shown, with `/`; `path` is absolute and absent for standard input. */
  readonly name: string;
  readonly path?: string;
  readonly findings: readonly ShownFinding[];
}

/** What `check` found, for the formats. */
export interface CheckReport {
  readonly version: string;
  readonly notes: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly rules: readonly RuleDescription[];
  readonly drafts: readonly CheckedDraft[];
  readonly troubles: readonly Trouble[];
  /** Suppressions of the team file `teamFile` that held no finding in the drafts that were checked. */
  readonly unused: readonly TeamSuppression[];
  readonly teamFile?: string;
}

export interface RuleDescription {
  readonly code: string;
  readonly severity: Severity;
  /** The rule's page in Markdown, where there is one. */
  readonly page?: string;
}

export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Whether a finding of this severity counts where only those from `limit` up do. */
export const reaches = (severity: Severity, limit: Severity | "never"): boolean =>
  limit !== "never" && severities.indexOf(severity) <= severities.indexOf(limit);

export function showFinding(
  finding: Finding,
  lines: LineIndex,
  knowledge: Knowledge,
  where?: LocalText,
): ShownFinding {
  const { code, severity, message, term, commitment, passage, fixes } = finding;
  const pack = passage && knowledge.packs.find(({ id }) => id === passage.pack);
  return {
    code,
    severity,
    message,
    ...region(finding, lines),
    ...(where && { where }),
    text: lines.text.slice(finding.start, finding.end),
    ...(pack && {
      passage: {
        pack: pack.id,
        title: pack.title,
        text: plainPassage(pack.note.slice(passage.start, passage.end)),
      },
    }),
    ...(term !== undefined && { term }),
    ...(commitment !== undefined && { commitment }),
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map((edit) => ({ ...region(edit, lines), newText: edit.newText })),
    })),
  };
}

function region({ start, end }: Span, lines: LineIndex): Region {
  return { start: place(start, lines), end: place(end, lines) };
}

function place(offset: number, lines: LineIndex): Place {
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1, offset };
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly total: number;
}

export function countFindings(drafts: readonly CheckedDraft[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0, total: 0 };
  for (const { findings } of drafts)
    for (const { severity } of findings) {
      counts[severity]++;
      counts.total++;
    }
  return counts;
}
