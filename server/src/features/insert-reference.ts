import type { Analysis } from "../analysis/analyse";
import type { TextEdit } from "../analysis/finding";
import type { ReferenceStyle } from "../analysis/rule";
import type { Commitment, Pack } from "../knowledge/pack";
import { blockBefore, proseAt } from "./caret";
import { referenceText } from "./reference-text";

/**
 * The edits that refer to an action at `offset`, set off from the words around it. None where the draft has no prose there, or the
 * pack does not say where the action stands.
 */
export function insertReference(
  analysis: Analysis,
  pack: Pack,
  action: Commitment,
  offset: number,
  style: ReferenceStyle,
): readonly TextEdit[] {
  const { text } = analysis;
  const placed = proseAt(analysis, offset);
  if (!placed && !isBlankLine(text, offset)) return [];
  const lang = (placed ?? blockBefore(analysis, offset))?.reading.lang ?? analysis.lang;
  const atStart =
    !placed ||
    placed.reading.sentences.some(({ start }) => start + placed.block.start === offset) ||
    offset >= placed.block.start + placed.block.content.text.trimEnd().length + 1;
  const reference = referenceText(pack, action, lang, style, analysis, atStart);
  if (!reference) return [];
  const { definition } = reference;
  const isMark = reference.text.startsWith("[^");
  const before = isMark || /(?:^|[\s\u00a0([{‘“„«])$/u.test(text.slice(0, offset)) ? "" : " ";
  const after = /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) ? " " : "";
  const newText = `${before}${reference.text}${after}`;
  if (!definition) return [{ start: offset, end: offset, newText }];
  if (definition.start > offset) return [{ start: offset, end: offset, newText }, definition];
  // Only blanks stand between the text's end and the caret: one edit for both.
  return [{ start: offset, end: definition.end, newText: newText + definition.newText }];
}

function isBlankLine(text: string, offset: number): boolean {
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - 500), offset))![0];
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + 500))![0];
  return (before + after).trim() === "";
}
