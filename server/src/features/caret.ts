import type { Analysis } from "../analysis/analyse";
import type { PlacedReading } from "../analysis/rule";

/** The last block that begins at or before `offset`. */
export function blockBefore({ blocks }: Analysis, offset: number): PlacedReading | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.block.start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/**
 * The block of prose that a writer at `offset` writes on, at the end of its line also behind blanks; undefined in code,
 * URLs, e-mail addresses, HTML and front matter.
 */
export function proseAt(analysis: Analysis, offset: number): PlacedReading | undefined {
  const { text } = analysis;
  const placed = blockBefore(analysis, offset);
  if (!placed || placed.block.content.kind === "comment") return undefined;
  const { start, content } = placed.block;
  const end = start + content.text.length;
  if (offset > end && /[^ \t\u00a0]/.test(text.slice(end, offset))) return undefined;
  const at = offset - start;
  if (content.masks.some((mask) => mask.kind === "opaque" && mask.start < at && at < mask.end))
    return undefined;
  const line = text.slice(
    Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1,
    offset,
  );
  if ((line.match(/`/g)?.length ?? 0) % 2 === 1) return undefined;
  const run = (/\S*$/.exec(line)?.[0] ?? "") + (/^\S*/.exec(text.slice(offset, offset + 200))?.[0] ?? "");
  if (/[\p{L}\p{N}._+-]@|:\/\/|^www\.|\]\(/u.test(run)) return undefined;
  return placed;
}
