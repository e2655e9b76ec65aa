import type { Analyser, Analysis } from "../analysis/analyse";
import type { Finding, TextEdit } from "../analysis/finding";
import { suppressionComment, type SuppressionScope } from "../analysis/suppression";
import type { Span } from "../text/span";

/** The finding of `code` at `span`, or the one of that code that touches it. */
export const findingAt = (analysis: Analysis, code: string, span: Span): Finding | undefined =>
  analysis.findings.find(
    (found) => found.code === code && found.start === span.start && found.end === span.end,
  ) ??
  analysis.findings.find(
    (found) => found.code === code && found.start <= span.end && span.start <= found.end,
  );

/**
 * The edit that keeps a finding with a comment: behind it, else at its paragraph, or for the whole document at its top.
 * Each place is tried on the text, and the first that works is taken; undefined where none does.
 */
export function keepFinding(
  analyser: Analyser,
  analysis: Analysis,
  finding: Finding,
  scope: "here" | "document",
  reason: string,
): TextEdit | undefined {
  const { text } = analysis;
  const { code, start, end } = finding;
  const comment = (kind: SuppressionScope): string => suppressionComment(kind, code, reason);
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const block = analysis.blocks.find(
    (placed) => placed.block.start <= start && end <= placed.block.start + placed.block.content.text.length,
  )?.block;
  const blockEnd = block ? block.start + block.content.text.length : end;
  const top = lineStart(text, analysis.document.blocks[0]?.start ?? 0);
  const candidates: readonly TextEdit[] =
    scope === "here"
      ? [
          { start: end, end, newText: ` ${comment("here")}` },
          { start: blockEnd, end: blockEnd, newText: ` ${comment("paragraph")}` },
        ]
      : [
          { start: top, end: top, newText: `${comment("document")}${eol}${eol}` },
          { start: blockEnd, end: blockEnd, newText: ` ${comment("document")}` },
        ];
  const before = analysis.findings.filter((found) => found.code === code).length;
  return candidates.find((edit) => {
    const changed = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    const { findings } = analyser.analyse({
      text: changed,
      languageId: analysis.languageId,
      previous: analysis,
      ...(analysis.draftDate !== undefined && { today: analysis.draftDate }),
    });
    const unused = findings.some(
      (found) =>
        found.code === "suppression/unused" &&
        found.start >= edit.start &&
        found.end <= edit.start + edit.newText.length,
    );
    return !unused && findings.filter((found) => found.code === code).length < before;
  });
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
