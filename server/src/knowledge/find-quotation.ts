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

/** ASCII letters, of which most texts are made. */
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** The comparison form without Markdown marks, runs of white space one space, all quotation marks alike; capitals stay. */
export function foldQuotation(original: string): FoldedText {
  const masks: Mask[] = [];
  for (const { index, 0: mark } of original.matchAll(marks))
    masks.push({ kind: "mark", start: index, end: index + mark.length });
  const form = comparisonForm(original, masks);

  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // Of a long note each unit counts: no expression is tried on what is a letter, and the text is put together once.
  let blank = true;
  const { text: raw } = form;
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i);
    const isPlain = isLetter(raw.charCodeAt(i));
    const unit = isPlain ? char : /\s/.test(char) ? " " : /["‹›]/.test(char) ? "'" : char;
    if (unit === " " && blank) continue;
    blank = unit === " ";
    units.push(unit);
    starts.push(form.at(i));
    ends.push(form.endAt(i + 1));
  }
  const text = units.join("");
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
