import type { TextChange } from "./block";

/** A place as editors name it: both from 0, `character` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A text and where its lines begin. Lines end at `\n`, `\r\n` or a lone `\r`. */
export interface LineIndex {
  readonly text: string;
  readonly lineCount: number;
  /** Of any offset, clamped to the text; between `\r` and `\n` it is the line's end. */
  position(offset: number): LinePosition;
  /** Clamped to the text; a character beyond the line's end is that end, before the line break. */
  offset(position: LinePosition): number;
}

interface Indexed extends LineIndex {
  /** The offset at which each line begins; made when first asked for. */
  starts(): readonly number[];
}

const LF = 10;
const CR = 13;

/** Appends the offsets in (`from`, `to`] at which a line begins. */
function scan(text: string, from: number, to: number, starts: number[]): void {
  let lf = text.indexOf("\n", from);
  let cr = text.indexOf("\r", from);
  const end = to - 1;
  for (;;) {
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      if (cr > end) return;
      if (lf !== cr + 1) starts.push(cr + 1);
      cr = text.indexOf("\r", cr + 1);
    } else {
      if (lf < 0 || lf > end) return;
      starts.push(lf + 1);
      lf = text.indexOf("\n", lf + 1);
    }
  }
}

/** How many of the ascending `starts` are below `limit`. */
function countBelow(starts: readonly number[], limit: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const clamp = (value: number, most: number): number => (value > 0 ? Math.min(Math.trunc(value), most) : 0);

function indexed(text: string, makeStarts: () => readonly number[]): Indexed {
  let made: readonly number[] | undefined;
  const starts = () => (made ??= makeStarts());
  /** The end of a line's content, before its line break. */
  const lineEnd = (line: number): number => {
    const next = starts()[line + 1];
    if (next === undefined) return text.length;
    return text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR && next - 2 >= starts()[line]!
      ? next - 2
      : next - 1;
  };
  return {
    text,
    starts,
    get lineCount() {
      return starts().length;
    },
    position(offset) {
      const at = clamp(offset, text.length);
      const line = countBelow(starts(), at + 1) - 1;
      return { line, character: Math.min(at, lineEnd(line)) - starts()[line]! };
    },
    offset({ line, character }) {
      if (!(line >= 0)) return 0;
      if (line >= starts().length) return text.length;
      const start = starts()[Math.trunc(line)]!;
      return start + clamp(character, lineEnd(Math.trunc(line)) - start);
    },
  };
}

/** Costs nothing until it is first asked for a place. */
export function lineIndex(text: string): LineIndex {
  return indexed(text, () => {
    const starts = [0];
    scan(text, 0, text.length, starts);
    return starts;
  });
}

/**
 * The index of `text`, which came from the indexed text when its units `start`–`end` became `length` units. Lines before
 * and after the change are taken over; a change that does not fit the two lengths is not believed and the text is read
 * anew.
 */
export function updateLineIndex(index: LineIndex, text: string, change: TextChange): LineIndex {
  const by = change.length - (change.end - change.start);
  const fits =
    0 <= change.start &&
    change.start <= change.end &&
    change.end <= index.text.length &&
    index.text.length + by === text.length;
  if (!fits || !("starts" in index)) return lineIndex(text);
  const older = (index as Indexed).starts();
  // A break depends on its own unit and the next one, so a line that begins at the change itself is looked at again.
  return indexed(text, () => {
    const kept = Math.max(1, countBelow(older, change.start));
    const starts = older.slice(0, kept);
    scan(text, Math.max(0, change.start - 1), change.start + change.length, starts);
    for (let line = countBelow(older, change.end + 1); line < older.length; line++)
      starts.push(older[line]! + by);
    return starts;
  });
}
