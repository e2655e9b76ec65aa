import type { Block, BlockDocument } from "./block";
import { findInert } from "./inert";
import { addBlock, addProse, type Bullets } from "./prose";
import { reread, type Units } from "./reread";

/** Word processors' bullets, and those that one types. */
const BULLETS: Bullets =
  /(?:(?<sure>[•▪‣◦●\uf0b7\uf0a7]|[o§]\t|·[ \t\u00a0])|(?<dash>[-*+–][ \t\u00a0])|(?<number>\d{1,3}[.)][ \t\u00a0]))[ \t\u00a0]*/y;
const LONGEST_HEADING = 90;

function addParagraph(blocks: Block[], text: string, start: number, end: number): void {
  const own = text.slice(start, end);
  const found = findInert(own);
  const masks = found.opaque.map((span) => ({
    kind: "opaque" as const,
    start: start + span.start,
    end: start + span.end,
  }));
  const comments = found.comments.map((span) => ({ start: start + span.start, end: start + span.end }));
  const line = own.trim();
  const prose = { kind: "paragraph" as const, level: 0, start, end, masks, comments };
  BULLETS.lastIndex = 0;
  if (
    comments.length &&
    !/\S/.test(
      found.comments.reduceRight((rest, { start: a, end: b }) => rest.slice(0, a) + rest.slice(b), own),
    )
  ) {
    const from = start + own.indexOf(line);
    const whole = { kind: "opaque" as const, start: from, end: from + line.length };
    addBlock(blocks, text, { ...prose, kind: "comment", masks: [whole] });
  } else if (
    line.length < LONGEST_HEADING &&
    !/[\r\n]/.test(line) &&
    !/[.:;?!,]$/.test(line) &&
    /\p{L}/u.test(line) &&
    !masks.length &&
    !BULLETS.test(line)
  ) {
    addBlock(blocks, text, { ...prose, kind: "heading", level: 1 });
  } else {
    addProse(blocks, text, prose, BULLETS);
  }
}

/** Reads plain text; its units are the paragraphs between blank lines. */
function readUnits(text: string, from: number, to: number): Units {
  const starts: number[] = [];
  const firsts: number[] = [];
  const blocks: Block[] = [];
  const flush = (start: number, end: number) => {
    if (!/\S/.test(text.slice(start, end))) return;
    starts.push(start);
    firsts.push(blocks.length);
    addParagraph(blocks, text, start, end);
  };
  let start = from;
  let lineStart = from;
  const lineBreak = /\r\n?|\n/g;
  lineBreak.lastIndex = from;
  while (lineStart < to) {
    const next = lineBreak.test(text) ? Math.min(lineBreak.lastIndex, to) : to;
    if (!/\S/.test(text.slice(lineStart, next))) {
      flush(start, lineStart);
      start = next;
    }
    lineStart = next;
  }
  flush(start, to);
  return { starts, firsts, blocks };
}

/** Cuts plain text into blocks, as `readMarkdown` does Markdown. A short line on its own is a heading of level 1. */
export function readPlain(text: string, previous?: BlockDocument): BlockDocument {
  return reread(readUnits, text, text.startsWith("\uFEFF") ? 1 : 0, [], previous);
}
