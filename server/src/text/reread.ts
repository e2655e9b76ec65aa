import type { Block, BlockContent, BlockDocument, FrontMatterEntry, TextChange } from "./block";

/**
 * A stretch of a document as a row of units: pieces of the text that stand on their own, such as a top-level list with
 * all that is in it. Unit `i` begins at the line start `starts[i]` and holds the blocks from `firsts[i]` to
 * `firsts[i + 1]`.
 */
export interface Units {
  readonly starts: number[];
  readonly firsts: number[];
  readonly blocks: Block[];
}

/**
 * Cuts the text from the line start `from` to the line start `to` (or the text's end) into units. It must work line by
 * line: that a unit ends before a line may depend on that line and the one after it, on nothing later, and what a unit
 * is may not depend on the units before it.
 */
export type UnitReader = (text: string, from: number, to: number) => Units;

/** Units that must lie between a place where the older units are taken up again and the end of what was read. */
const LOOKAHEAD = 3;
/** Units before the change that are read again: the one above it could end at the changed line's neighbour. */
const LOOKBACK = 2;
const CHUNK = 4096;
/** Units of text read at a time, so that what reading leaves behind is cleared away early. */
const STRETCH = 65_536;

class Reading {
  constructor(
    readonly read: UnitReader,
    readonly from: number,
    readonly starts: readonly number[],
    readonly firsts: readonly number[],
  ) {}
}

/** Where the two texts differ, as one change of the older; undefined if nowhere. */
export function difference(older: string, newer: string): TextChange | undefined {
  const most = Math.min(older.length, newer.length);
  let start = 0;
  while (start + CHUNK <= most && older.slice(start, start + CHUNK) === newer.slice(start, start + CHUNK))
    start += CHUNK;
  while (start < most && older.charCodeAt(start) === newer.charCodeAt(start)) start++;
  if (start === older.length && start === newer.length) return undefined;
  let end = older.length;
  const by = newer.length - older.length;
  const least = start + Math.max(0, -by);
  while (end - CHUNK >= least && older.slice(end - CHUNK, end) === newer.slice(end + by - CHUNK, end + by))
    end -= CHUNK;
  while (end > least && older.charCodeAt(end - 1) === newer.charCodeAt(end + by - 1)) end--;
  return { start, end, length: end + by - start };
}

function readWhole(read: UnitReader, text: string, from: number): Units {
  const whole: Units = { starts: [], firsts: [], blocks: [] };
  const lineBreak = /\r\n?|\n/g;
  for (let at = from, stretch = STRETCH; ;) {
    lineBreak.lastIndex = at + stretch;
    const isLast = at + stretch >= text.length || !lineBreak.test(text);
    const { starts, firsts, blocks } = read(text, at, isLast ? text.length : lineBreak.lastIndex);
    const units = isLast ? starts.length : Math.max(0, starts.length - LOOKAHEAD);
    const shift = whole.blocks.length;
    for (let unit = 0; unit < units; unit++) {
      whole.starts.push(starts[unit]!);
      whole.firsts.push(firsts[unit]! + shift);
    }
    const end = firsts[units] ?? blocks.length;
    for (let block = 0; block < end; block++) whole.blocks.push(blocks[block]!);
    if (isLast) return whole;
    stretch = units ? STRETCH : stretch * 4;
    at = starts[units] ?? at;
  }
}

/** The index of the first of the ascending numbers that is at least `limit`. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sameContent(a: BlockContent, b: BlockContent): boolean {
  return (
    a.kind === b.kind &&
    a.level === b.level &&
    a.text === b.text &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column &&
    a.masks.length === b.masks.length &&
    a.masks.every((mask, at) => {
      const other = b.masks[at]!;
      return mask.start === other.start && mask.end === other.end && mask.kind === other.kind;
    }) &&
    a.comments.length === b.comments.length &&
    a.comments.every((span, at) => span.start === b.comments[at]!.start && span.end === b.comments[at]!.end)
  );
}

/** The blocks read anew, with the content objects of equal older ones; each older object is used at most once. */
function keepContents(blocks: Block[], older: readonly Block[]): Block[] {
  const known = new Map<string, BlockContent[]>();
  for (let at = older.length - 1; at >= 0; at--) {
    const { content } = older[at]!;
    const list = known.get(content.text);
    if (list) list.push(content);
    else known.set(content.text, [content]);
  }
  return blocks.map((block) => {
    const list = known.get(block.content.text);
    const at = list?.findLastIndex((content) => sameContent(content, block.content)) ?? -1;
    return at < 0 ? block : { content: list!.splice(at, 1)[0]!, start: block.start };
  });
}

const moved = (block: Block, by: number): Block =>
  by ? { content: block.content, start: block.start + by } : block;

/**
 * Reads the text from `from` on by `read`. Of `previous`, if it was read by the same reader, the units away from the
 * change are taken over and equal content keeps its object; the result always equals a fresh reading.
 */
export function reread(
  read: UnitReader,
  text: string,
  from: number,
  frontMatter: readonly FrontMatterEntry[],
  previous?: BlockDocument,
): BlockDocument {
  const older = previous?.state;
  if (!previous || !(older instanceof Reading) || older.read !== read) {
    const { starts, firsts, blocks } = readWhole(read, text, from);
    return { text, blocks, frontMatter, state: new Reading(read, from, starts, firsts) };
  }
  const change = difference(previous.text, text);
  if (!change) return previous;
  const by = text.length - previous.text.length;
  const blockAt = (unit: number) => older.firsts[unit] ?? previous.blocks.length;

  const before =
    from === older.from ? Math.max(0, firstFrom(older.starts, change.start + 1) - 1 - LOOKBACK) : 0;
  const restart = before === 0 ? from : older.starts[before]!;
  // The line break before a unit must have survived, so that its start still is a line's.
  let after = firstFrom(older.starts, Math.max(change.end + 1, restart - by));

  let fresh: Units;
  let kept: number;
  for (let window = LOOKAHEAD + 1; ; window *= 4) {
    const stop = after + window;
    const isWhole = stop >= older.starts.length;
    fresh = read(text, restart, isWhole ? text.length : older.starts[stop]! + by);
    kept = fresh.starts.length;
    const last = isWhole ? older.starts.length : stop - LOOKAHEAD;
    for (let unit = 0; after < last; after++) {
      const start = older.starts[after]! + by;
      while (unit < fresh.starts.length && fresh.starts[unit]! < start) unit++;
      if (fresh.starts[unit] === start) {
        kept = unit;
        break;
      }
    }
    if (after < last || isWhole) break;
  }

  const freshBlocks = fresh.blocks.slice(0, fresh.firsts[kept] ?? fresh.blocks.length);
  const blocks = previous.blocks.slice(0, blockAt(before));
  const starts = older.starts.slice(0, before);
  const firsts = older.firsts.slice(0, before);
  for (let unit = 0; unit < kept; unit++) {
    starts.push(fresh.starts[unit]!);
    firsts.push(fresh.firsts[unit]! + blocks.length);
  }
  const replaced = previous.blocks.slice(blockAt(before), blockAt(after));
  for (const block of keepContents(freshBlocks, replaced)) blocks.push(block);
  const shift = blocks.length - blockAt(after);
  for (let at = blockAt(after); at < previous.blocks.length; at++)
    blocks.push(moved(previous.blocks[at]!, by));
  for (let unit = after; unit < older.starts.length; unit++) {
    starts.push(older.starts[unit]! + by);
    firsts.push(older.firsts[unit]! + shift);
  }
  return { text, blocks, frontMatter, state: new Reading(read, from, starts, firsts) };
}
