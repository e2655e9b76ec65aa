import type { Finding, Fix, TextEdit } from "../analysis/finding";

export interface Repaired {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** What is still found in `text`. */
  readonly findings: readonly Finding[];
}

const maxRounds = 5;

/**
 * Applies the preferred fixes until there is nothing left to apply: the safe ones, as the editor does, or with `all` every
 * one. A fix
 * is applied as a whole or not at all; one that touches an earlier one waits for the next round.
 */
export function repair(text: string, find: (text: string) => readonly Finding[], all: boolean): Repaired {
  const seen = new Set<string>([text]);
  let count = 0;
  let findings = find(text);
  for (let round = 0; round < maxRounds; round++) {
    const fixes = findings.map((finding) => chooseFix(finding, all)).filter((fix) => fix !== undefined);
    const { edits, applied } = together(fixes, text);
    const next = applyEdits(text, edits);
    // A text that was there before would come back for ever.
    if (seen.has(next)) break;
    seen.add(next);
    text = next;
    count += applied;
    findings = find(text);
  }
  return { text, count, findings };
}

const chooseFix = ({ fixes }: Finding, all: boolean): Fix | undefined =>
  fixes.find(({ preferred, safe }) => preferred && (all || safe));

/** The edits of as many fixes as go together, in the order of the text. */
function together(
  fixes: readonly Fix[],
  text: string,
): { readonly edits: readonly TextEdit[]; readonly applied: number } {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const fix of fixes) {
    const fits = fix.edits.every(
      (edit) =>
        0 <= edit.start &&
        edit.start <= edit.end &&
        edit.end <= text.length &&
        !edits.some((other) => touch(edit, other)),
    );
    if (!fits || fix.edits.length === 0) continue;
    edits.push(...fix.edits);
    applied++;
  }
  return { edits: edits.sort((a, b) => a.start - b.start || a.end - b.end), applied };
}

const touch = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;

/** Edits in the order of the text, none touching another. Line breaks are written as the draft has them. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText.replace(/\r\n|\r|\n/g, lineBreak);
    at = end;
  }
  return result + text.slice(at);
}
