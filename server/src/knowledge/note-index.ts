import { readBlocks } from "../text/blocks";
import { readTokens, type Token } from "../text/tokens";

/** A note as one row of words, for quotations: each with its offsets in the note's raw text. Punctuation is left out. */
export interface NoteIndex {
  readonly words: readonly Token[];
  /** Positions in `words` by word. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Words of its headings in lower case, a space between. */
  readonly headings: ReadonlySet<string>;
  /** Hyphenated compounds of two words in lower case. */
  readonly compounds: ReadonlySet<string>;
}

export function indexNote(note: string): NoteIndex {
  const words: Token[] = [];
  const headings = new Set<string>();
  const compounds = new Set<string>();
  for (const { content, start } of readBlocks("markdown", note).blocks) {
    const tokens = readTokens(content);
    if (content.kind === "heading") headings.add(tokens.map(({ fold }) => fold).join(" "));
    tokens.forEach((token, i) => {
      if (i > 0 && token.joint === "-") compounds.add(`${tokens[i - 1]!.fold}-${token.fold}`);
    });
    for (const token of tokens) {
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
  return { words, positions, headings, compounds };
}
