import type { Block, BlockContent } from "../text/block";
import { keepByObject } from "../text/keep-by-object";

/** No paragraph that people write is longer; what is (a log, a text without line ends) is read in pieces, so that cost stays in proportion. */
const longest = 16_000;

/**
 * Cuts blocks that are too long to be read at once, after a sentence's end where there is one, else at a blank. The
 * pieces of one content are the same objects each time they are asked for.
 */
export function createSplitter(): (blocks: readonly Block[]) => readonly Block[] {
  const cut = keepByObject(split);
  const piecesOf = ({ content, start }: Block): readonly Block[] =>
    cut(content).map((piece) => ({ content: piece.content, start: piece.start + start }));
  const isLong = ({ content }: Block): boolean => content.text.length > longest;
  return (blocks) =>
    blocks.some(isLong) ? blocks.flatMap((block) => (isLong(block) ? piecesOf(block) : [block])) : blocks;
}

function split(content: BlockContent): readonly Block[] {
  const pieces: Block[] = [];
  let mask = 0;
  let comment = 0;
  for (let from = 0; from < content.text.length;) {
    const to = cutBefore(content, from);
    const masks = [];
    for (; mask < content.masks.length && content.masks[mask]!.start < to; mask++) {
      const { start, end, kind } = content.masks[mask]!;
      masks.push({ start: start - from, end: Math.min(end, to) - from, kind });
    }
    const comments = [];
    for (; comment < content.comments.length && content.comments[comment]!.start < to; comment++) {
      const { start, end } = content.comments[comment]!;
      comments.push({ start: start - from, end: Math.min(end, to) - from });
    }
    pieces.push({
      content: { ...content, text: content.text.slice(from, to), masks, comments },
      start: from,
    });
    from = to;
  }
  return pieces;
}

/** Where the piece that begins at `from` ends: never inside a mask or a surrogate pair. */
function cutBefore({ text, masks }: BlockContent, from: number): number {
  if (text.length - from <= longest) return text.length;
  const limit = from + longest;
  const window = text.slice(from + longest / 2, limit);
  const sentence = Math.max(window.lastIndexOf(". "), window.lastIndexOf(".\n"));
  const blank = Math.max(window.lastIndexOf(" "), window.lastIndexOf("\n"));
  const at = sentence >= 0 ? sentence + 2 : blank + 1;
  let cut = at > 0 ? from + longest / 2 + at : limit;
  if (/[\udc00-\udfff]/.test(text.charAt(cut))) cut--;
  const across = masks.find(({ start, end }) => start < cut && cut < end);
  return across && across.end < text.length ? Math.max(across.end, from + 1) : across ? text.length : cut;
}
