import type { Mask } from "../text/block";
import { comparisonForm } from "../text/comparison";

/** A text in the form in which quotations are compared, with the place of each of its units in the original. */
export interface FoldedText {
  readonly text: string;
  /** Offset in the original at which unit i starts, and at which it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Marks of headings, lists and quotations at the start of a line, emphasis, code and escapes. */
const marks = /^[ \t]*(?:(?:#{1,6}|[-*+•–>]|\d{1,3}[.)])[ \t]+)+|[*_`\\]+/gm;
const wordUnit = /[\p{L}\p{N}]/u;

/** The comparison form without Markdown marks, runs of white space one space, all quotation marks alike; capitals stay. */
export function foldQuotation(original: string): FoldedText {
  const masks: Mask[] = [];
  for (const { index, 0: mark } of original.matchAll(marks))
    masks.push({ kind: "mark", start: index, end: index + mark.length });
  const form = comparisonForm(original, masks);

  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < form.text.length; i++) {
    const raw = form.text.charAt(i);
    const unit = /\s/.test(raw) ? " " : /["‹›]/.test(raw) ? "'" : raw;
    if (unit === " " && (text === "" || text.endsWith(" "))) continue;
    text += unit;
    starts.push(form.at(i));
    ends.push(form.endAt(i + 1));
  }
  return { text, starts, ends };
}

/** Where `quotation` stands in the original of `note`, as [start, end) in UTF-16 code units; whole words only. */
export function findQuotation(
  note: FoldedText,
  quotation: string,
): readonly [start: number, end: number] | undefined {
  const wanted = foldQuotation(quotation).text.trimEnd();
  if (wanted === "") return undefined;
  const cuts = (i: number): boolean =>
    wordUnit.test(note.text.charAt(i - 1)) && wordUnit.test(note.text.charAt(i));
  for (let i = note.text.indexOf(wanted); i >= 0; i = note.text.indexOf(wanted, i + 1)) {
    const end = i + wanted.length;
    if (cuts(i) || cuts(end)) continue;
    return [note.starts[i] ?? 0, note.ends[end - 1] ?? 0];
  }
  return undefined;
}
