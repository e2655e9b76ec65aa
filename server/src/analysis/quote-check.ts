import type { NoteIndex } from "../knowledge/note-index";
import type { Span } from "../text/span";
import type { Token } from "../text/tokens";

/** How a quotation lies along the note. Indexes are into the quotation's words and into the note's. */
export interface QuoteAlignment {
  /** Share of the quotation's words that stand in the note in this order. */
  readonly similarity: number;
  /** Stretches of the quotation that differ, each with what the note has there: word indexes, `end` not in it. */
  readonly differences: readonly QuoteDifference[];
  /** The note's stretch that the quotation lies along: offsets in the note's raw text. */
  readonly passage: Span;
}

export interface QuoteDifference {
  readonly start: number;
  readonly end: number;
  readonly noteStart: number;
  readonly noteEnd: number;
}

/** A word of a quotation: a token, or an ellipsis that stands for any words. */
export type QuoteWord = Token | "gap";

const isGap = (word: QuoteWord): word is "gap" => word === "gap";

/** Aligns a quotation with the stretch of the note that it comes from; undefined where no stretch has a word of it. */
export function alignQuote(words: readonly QuoteWord[], note: NoteIndex): QuoteAlignment | undefined {
  const window = bestWindow(words, note);
  return window && align(words, note, window);
}

/** The part of the note where most of the words stand at about the same distance: votes of words for where the quotation begins. */
function bestWindow(
  words: readonly QuoteWord[],
  note: NoteIndex,
): { readonly from: number; readonly to: number } | undefined {
  const votes = new Map<number, number>();
  const slack = 8;
  words.forEach((word, index) => {
    if (isGap(word)) return;
    const positions = note.positions.get(word.fold) ?? [];
    if (positions.length > 40) return; // de, het, en tell nothing
    for (const position of positions) {
      const bucket = Math.floor((position - index) / slack);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / positions.length);
      votes.set(bucket - 1, (votes.get(bucket - 1) ?? 0) + 0.5 / positions.length);
    }
  });
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best) return undefined;
  const gaps = words.filter(isGap).length;
  const from = Math.max(0, best[0] * slack - slack);
  return { from, to: Math.min(note.words.length, from + words.length + 4 * slack + gaps * 40) };
}

/** Edit alignment of the quotation inside the window: words before and behind it in the window are free, and so is what a gap covers. */
function align(
  words: readonly QuoteWord[],
  note: NoteIndex,
  { from, to }: { from: number; to: number },
): QuoteAlignment | undefined {
  const width = to - from;
  const rows = words.length + 1;
  const cost = new Float64Array(rows * (width + 1));
  const at = (i: number, j: number): number => i * (width + 1) + j;
  for (let i = 1; i < rows; i++) cost[at(i, 0)] = cost[at(i - 1, 0)]! + (isGap(words[i - 1]!) ? 0 : 1);
  for (let i = 1; i < rows; i++) {
    const word = words[i - 1]!;
    for (let j = 1; j <= width; j++) {
      const skipNote = cost[at(i, j - 1)]! + (isGap(word) ? 0 : 1);
      const skipWord = cost[at(i - 1, j)]! + (isGap(word) ? 0 : 1);
      const both = isGap(word)
        ? Infinity
        : cost[at(i - 1, j - 1)]! + (same(word, note.words[from + j - 1]!) ? 0 : 1);
      cost[at(i, j)] = Math.min(skipNote, skipWord, both);
    }
  }
  let end = 0;
  for (let j = 1; j <= width; j++) if (cost[at(rows - 1, j)]! <= cost[at(rows - 1, end)]!) end = j;
  return trace(words, note, from, end, cost, at);
}

const same = (word: Token, other: Token): boolean => word.fold === other.fold;

function trace(
  words: readonly QuoteWord[],
  note: NoteIndex,
  from: number,
  end: number,
  cost: Float64Array,
  at: (i: number, j: number) => number,
): QuoteAlignment | undefined {
  const differences: QuoteDifference[] = [];
  let matched = 0;
  let total = 0;
  let i = words.length;
  let j = end;
  const differ = (start: number, noteStart: number, endWord: number, noteEnd: number): void => {
    const last = differences[0];
    if (last && last.start === endWord && last.noteStart === noteEnd)
      differences[0] = { ...last, start, noteStart };
    else differences.unshift({ start, end: endWord, noteStart, noteEnd });
  };
  for (const word of words) if (!isGap(word)) total++;
  while (i > 0) {
    const word = words[i - 1]!;
    const here = cost[at(i, j)]!;
    if (isGap(word)) {
      if (j > 0 && cost[at(i, j - 1)] === here) j--;
      else i--;
      continue;
    }
    const equal = j > 0 && same(word, note.words[from + j - 1]!);
    if (j > 0 && here === cost[at(i - 1, j - 1)]! + (equal ? 0 : 1)) {
      if (equal) matched++;
      else differ(i - 1, from + j - 1, i, from + j);
      i--;
      j--;
    } else if (here === cost[at(i - 1, j)]! + 1) {
      differ(i - 1, from + j, i, from + j);
      i--;
    } else {
      differ(i, from + j - 1, i, from + j);
      j--;
    }
  }
  if (end <= j || total === 0) return undefined;
  const passage = { start: note.words[from + j]!.start, end: note.words[from + end - 1]!.end };
  return { similarity: matched / total, differences, passage };
}
