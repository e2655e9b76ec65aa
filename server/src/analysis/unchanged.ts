import type { Block } from "../text/block";
import { finished } from "../text/finished";

/** What two versions of a row have in common: the first `before` are as they were, and so are the last `after`. */
export interface Unchanged {
  readonly before: number;
  readonly after: number;
}

export const nothingUnchanged: Unchanged = { before: 0, after: 0 };

/** The blocks before a change stand where they stood; those behind it have their content, and may have moved. */
export function unchangedBlocks(older: readonly Block[], newer: readonly Block[]): Unchanged {
  const most = Math.min(older.length, newer.length);
  let before = 0;
  while (before < most && isSame(older[before]!, newer[before]!)) before++;
  let after = 0;
  const by = older.length - newer.length;
  while (after < most - before) {
    const at = newer.length - 1 - after;
    if (older[at + by]!.content !== newer[at]!.content) break;
    after++;
  }
  return { before, after };
}

const isSame = (a: Block, b: Block): boolean => a === b || (a.content === b.content && a.start === b.start);

/** A row of `count` with the unchanged ones of the older row; the others are made, with a step for each. */
export function* takeOver<T>(
  older: readonly T[],
  { before, after }: Unchanged,
  count: number,
  make: (index: number) => T,
): Generator<undefined, T[], undefined> {
  const row = older.slice(0, before);
  for (let index = before; index < count - after; index++) {
    row.push(make(index));
    yield;
  }
  for (let at = older.length - after; at < older.length; at++) row.push(older[at]!);
  return row;
}

/** The same without steps. */
export const takenOver = <T>(
  older: readonly T[],
  unchanged: Unchanged,
  count: number,
  make: (index: number) => T,
): readonly T[] => finished(takeOver(older, unchanged, count, make));
