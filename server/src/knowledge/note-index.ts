import { readBlocks } from "../text/blocks";
import { readTokens, type Token } from "../text/tokens";

/** A note as one row of words, for quotations: each with its offsets in the note's raw text. Punctuation is left out. */
export interface NoteIndex {
  readonly words: readonly Token[];
  /** Positions in `words` by word. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

export function indexNote(note: string): NoteIndex {
  const words: Token[] = [];
  for (const { content, start } of readBlocks("markdown", note).blocks) {
    for (const token of readTokens(content)) {
      if (token.kind === "punctuation") continue;
      words.push({ ...token, start: token.start + start, end: token.end + start });
    }
  }
  const positions = new Map<string, number[]>();
  words.forEach(({ fold }, index) => {
    const list = positions.get(fold);
    if (list) list.push(index);
    else positions.set(fold, [index]);
  });
  return { words, positions };
}
