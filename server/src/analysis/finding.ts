import type { LocalText } from "../knowledge/problem";
import type { Span } from "../text/span";

export type Severity = "error" | "warning" | "information" | "hint";

/** Replaces a stretch of the draft. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A repair; its title shows the result. `safe`: cannot change the meaning, so "repair all" may apply it unseen. */
export interface Fix {
  readonly title: LocalText;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly safe: boolean;
}

/** A passage of a note that a finding rests on: offsets in the pack's `note`. */
export interface Passage extends Span {
  readonly pack: string;
}

/** Something in the draft that differs from the note. Spans are relative to the block until the analysis joins the blocks. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
  readonly fixes: readonly Fix[];
  readonly passage?: Passage;
  /** Ids of the term or the commitment it is about. */
  readonly term?: string;
  readonly commitment?: string;
}

/** The finding with all its spans moved by `by` units. */
export const shiftFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
  })),
});
