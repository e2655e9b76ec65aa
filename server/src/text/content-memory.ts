import type { BlockContent } from "./block";
import { createGenerations } from "./generations";

/** Gives of contents that are the same the one object, so that what is kept of one is there for all drafts that have it. */
export type ContentMemory = (content: BlockContent) => BlockContent;

/** `most`: contents that are kept at least; at most twice as many. */
export function createContentMemory(most: number): ContentMemory {
  const known = createGenerations<string, BlockContent>(most);
  return (content) => {
    const key = keyOf(content);
    const old = known.get(key);
    if (old) return old;
    known.set(key, content);
    return content;
  };
}

/** The same for contents of which most come once: one is kept when it comes for the second time. */
export function createRepeatMemory(most: number): ContentMemory {
  const keep = createContentMemory(most);
  // Two contents with one number are kept a little early, which does no harm.
  const seen = createGenerations<number, true>(numbersAtMost);
  return (content) => {
    const number = numberOf(keyOf(content));
    if (seen.get(number)) return keep(content);
    seen.set(number, true);
    return content;
  };
}

/** Some paragraphs of a thousand drafts. */
const numbersAtMost = 65_536;

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** All that a content is. Comments lie in masks, but not each opaque mask is one. */
function keyOf({ kind, level, text, masks, comments, cell }: BlockContent): string {
  let key = `${kind} ${level}`;
  if (cell) key += ` ${cell.row},${cell.column}`;
  for (const mask of masks) key += ` ${mask.kind}${mask.start}-${mask.end}`;
  for (const comment of comments) key += ` <${comment.start}-${comment.end}`;
  return `${key}\n${text}`;
}
