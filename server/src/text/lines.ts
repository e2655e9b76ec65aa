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

/** A class: a getter of an object that is written out would give each version of a draft a hidden class that holds its text. */
class Indexed implements LineIndex {
  private made: readonly number[] | undefined = undefined;
  constructor(
    readonly text: string,
    private readonly makeStarts: () => readonly number[],
  ) {}

  /** The offset at which each line begins; made when first asked for. */
  starts(): readonly number[] {
    return (this.made ??= this.makeStarts());
  }

  get lineCount(): number {
    return this.starts().length;
  }

  position(offset: number): LinePosition {
    const at = clamp(offset, this.text.length);
    const line = countBelow(this.starts(), at + 1) - 1;
    return { line, character: Math.min(at, this.lineEnd(line)) - this.starts()[line]! };
  }

  offset({ line, character }: LinePosition): number {
    const starts = this.starts();
    if (!(line >= 0)) return 0;
    if (line >= starts.length) return this.text.length;
    const start = starts[Math.trunc(line)]!;
    return start + clamp(character, this.lineEnd(Math.trunc(line)) - start);
  }

  /** The end of a line's content, before its line break. */
  private lineEnd(line: number): number {
    const { text } = this;
    const next = this.starts()[line + 1];
    if (next === undefined) return text.length;
    const hasBoth =
      text.charCodeAt(next - 1) === LF &&
      text.charCodeAt(next - 2) === CR &&
      next - 2 >= this.starts()[line]!;
    return hasBoth ? next - 2 : next - 1;
  }
}

/** Costs nothing until it is first asked for a place. */
export function lineIndex(text: string): LineIndex {
  return new Indexed(text, () => {
    const starts = [0];
    scan(text, 0, text.length, starts);
    return starts;
  });
}
