import type { SentenceWords, Word } from "../words/sentence-words";
import type { Clause } from "../model/clause";

/** A stretch of words without a boundary inside; what clauses are put together from. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** The punctuation mark before it, "" where there is none. */
  readonly before: string;
  readonly connective?: NonNullable<Clause["connective"]>;
  readonly coordinator?: string;
}

export const isWord = (word: Word | undefined): word is Word =>
  word !== undefined && word.kind !== "punctuation";

const breaking = new Set([",", ";", ":", "–", "—", "(", ")", "[", "]", '"', "“", "”", "…", "/", "|"]);

/** Whether a punctuation mark ends a segment. A dash between words joined to both is part of a word and no token of its own. */
const breaks = (word: Word): boolean =>
  word.kind === "punctuation" && (breaking.has(word.fold) || (word.fold === "-" && word.token.joint === " "));

export interface Boundary {
  readonly connective?: NonNullable<Clause["connective"]>;
  readonly coordinator?: string;
}

/**
 * Cuts a sentence at its punctuation, and where `boundaryAt` says that a clause begins. What begins with a connective loses it:
 * it stands in `connective`.
 */
export function cutSegments(
  { words }: SentenceWords,
  boundaryAt: (i: number, start: number) => Boundary | undefined,
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let before = "";
  let opening: Boundary = {};
  const close = (end: number): void => {
    let first = start;
    let last = end - 1;
    while (first <= last && !isWord(words[first])) first++;
    while (last >= first && !isWord(words[last])) last--;
    if (first <= last || opening.connective) segments.push({ first, last, before, ...opening });
    opening = {};
  };
  for (let i = 0; i < words.length; i++) {
    if (breaks(words[i]!)) {
      close(i);
      before = words[i]!.fold;
      start = i + 1;
      continue;
    }
    const boundary = isWord(words[i]) ? boundaryAt(i, start) : undefined;
    if (!boundary) continue;
    if (i > start) {
      close(i);
      before = "";
    }
    opening = boundary;
    start = (boundary.connective?.last ?? (boundary.coordinator !== undefined ? i : i - 1)) + 1;
    i = start - 1;
  }
  close(words.length);
  return segments;
}
