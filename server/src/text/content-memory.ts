import type { BlockContent } from "./block";

/** Gives of contents that are the same the one object, so that what is kept of one is there for all drafts that have it. */
export type ContentMemory = (content: BlockContent) => BlockContent;

/** `most`: contents that are kept at least; at most twice as many. */
export function createContentMemory(most: number): ContentMemory {
  let known = new Map<string, BlockContent>();
  // What was asked for before that; what is asked for again moves on, and the rest goes.
  let older = new Map<string, BlockContent>();
  return (content) => {
    const key = keyOf(content);
    const old = known.get(key);
    if (old) return old;
    const same = older.get(key) ?? content;
    if (known.size >= most) {
      older = known;
      known = new Map();
    }
    known.set(key, same);
    return same;
  };
}

/** All that a content is. Comments lie in masks, but not each opaque mask is one. */
function keyOf({ kind, level, text, masks, comments, cell }: BlockContent): string {
  let key = `${kind} ${level}`;
  if (cell) key += ` ${cell.row},${cell.column}`;
  for (const mask of masks) key += ` ${mask.kind}${mask.start}-${mask.end}`;
  for (const comment of comments) key += ` <${comment.start}-${comment.end}`;
  return `${key}\n${text}`;
}
