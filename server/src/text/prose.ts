import type { Block, BlockContent, BlockKind, Mask } from "./block";
import type { Span } from "./span";

/** A stretch of a document that is read as prose, with what in it is not; all offsets are the document's. */
export interface Prose extends Span {
  readonly kind: BlockKind;
  readonly level: number;
  readonly masks: readonly Mask[];
  readonly comments: readonly Span[];
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
}

/**
 * What begins an item where the format itself knows no list: a sticky expression with the groups `sure`, `dash` (may
 * be a dash of the sentence) and `number` (may be a number of the sentence), and any blanks after the bullet.
 */
export type Bullets = RegExp;

/** The bullets of text pasted from a word processor, also in the private use area that its symbol fonts use. */
export const PASTED_BULLETS: Bullets =
  /(?:(?<sure>[•▪‣◦●\uf0b7\uf0a7]|[o§]\t|·[ \t\u00a0])|(?<dash>–[ \t\u00a0])|(?<number>$^))[ \t\u00a0]*/y;

const NO_MASKS: readonly Mask[] = [];
const NO_COMMENTS: readonly Span[] = [];

/** A copy that does not keep the document alive which it was cut from. */
const copied = (text: string): string => ` ${text}`.slice(1);

const isBlank = (text: string, at: number): boolean => /\s/.test(text[at]!);

/** Adds what stands between `start` and `end` as one block, without the blanks around it; nothing if there is no more. */
export function addBlock(blocks: Block[], text: string, prose: Prose): void {
  let { start, end } = prose;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  if (start === end) return;
  const masks: Mask[] = [];
  let free = start;
  for (const mask of prose.masks) {
    const from = Math.max(mask.start, free);
    const to = Math.min(mask.end, end);
    if (from >= to) continue;
    masks.push({ kind: mask.kind, start: from - start, end: to - start });
    free = to;
  }
  const comments = prose.comments
    .filter((comment) => start <= comment.start && comment.end <= end)
    .map((comment) => ({ start: comment.start - start, end: comment.end - start }));
  const content: BlockContent = {
    kind: prose.kind,
    level: prose.level,
    text: copied(text.slice(start, end)),
    masks: masks.length ? masks : NO_MASKS,
    comments: comments.length ? comments : NO_COMMENTS,
  };
  blocks.push({ content: prose.cell ? { ...content, cell: prose.cell } : content, start });
}

/** Whether a line in the midst of prose that looks like an item is one. */
function isItem(
  groups: Record<string, string | undefined>,
  above: string,
  rest: string,
  inList: boolean,
): boolean {
  if (groups["sure"] !== undefined || inList) return true;
  if (/[.:;,?!)]\s*$/.test(above.slice(-20))) return true;
  // "Het kabinet / – zoals eerder gemeld – zal": the dashes belong to the sentence.
  return groups["dash"] !== undefined && !/\S[ \t]{1,9}[–-](?:\s|$)/.test(rest);
}

/**
 * Adds prose of one or more lines: blanks (and in quotations `>`) before a continuation line become masks, and a line
 * that begins with a bullet begins a block of kind list-item, without its bullet.
 */
export function addProse(blocks: Block[], text: string, prose: Prose, bullets: Bullets): void {
  const { start, end, kind, level } = prose;
  const own = text.slice(start, end);
  const splits = kind === "paragraph" || kind === "list-item";
  const breaks = own.includes("\n") || own.includes("\r");
  const prefix = kind === "quotation" ? /[ \t>]*/y : /[ \t]*/y;
  const prefixes: Mask[] = [];
  const pieces: { start: number; end: number; item: boolean }[] = [];
  let piece = { start: 0, end: own.length, item: false };
  let opaque = 0;
  const eachLine = (lineStart: number, isFirst: boolean) => {
    prefix.lastIndex = lineStart;
    prefix.test(own);
    const at = prefix.lastIndex;
    if (at > lineStart && !isFirst)
      prefixes.push({ kind: "mark", start: start + lineStart, end: start + at });
    if (!splits) return;
    bullets.lastIndex = at;
    const match = bullets.exec(own);
    if (!match) return;
    while (opaque < prose.masks.length && prose.masks[opaque]!.end <= start + at) opaque++;
    if (opaque < prose.masks.length && prose.masks[opaque]!.start < start + at) return;
    const rest = own.slice(at + match[0].length, at + 2000);
    if (
      !isFirst &&
      !isItem(match.groups!, own.slice(Math.max(0, lineStart - 20), lineStart), rest, piece.item)
    )
      return;
    pieces.push({ ...piece, end: lineStart });
    piece = { start: at + match[0].length, end: own.length, item: true };
  };
  eachLine(0, true);
  if (breaks)
    for (const { index, 0: mark } of own.matchAll(/\r\n?|\n/g)) eachLine(index + mark.length, false);
  if (!pieces.length && !prefixes.length) {
    addBlock(blocks, text, prose);
    return;
  }
  pieces.push(piece);
  const masks = [...prose.masks, ...prefixes].sort((a, b) => a.start - b.start);
  let mask = 0;
  for (const part of pieces) {
    const from = start + part.start;
    const to = start + part.end;
    while (mask < masks.length && masks[mask]!.end <= from) mask++;
    let last = mask;
    while (last < masks.length && masks[last]!.start < to) last++;
    addBlock(blocks, text, {
      ...prose,
      ...(part.item && { kind: "list-item", level: level + 1 }),
      start: from,
      end: to,
      masks: masks.slice(mask, last),
    });
  }
}
