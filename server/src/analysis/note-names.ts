import type { Knowledge } from "../knowledge/knowledge";
import type { Pack } from "../knowledge/pack";
import type { Token } from "../text/tokens";

/** Where a block names a note. `sure`: by a name of its own, not by "de nota", which may be another one. */
export interface NoteName {
  readonly pack: Pack;
  readonly first: number;
  readonly last: number;
  readonly sure: boolean;
}

export function readNoteNames(tokens: readonly Token[], knowledge: Knowledge): readonly NoteName[] {
  const found: NoteName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const candidates = knowledge.aliases.get(tokens[i]!.fold);
    if (!candidates) continue;
    const alias = candidates.find(
      ({ words }) =>
        words.length <= tokens.length - i &&
        words.every((word, k) => {
          const { fold } = tokens[i + k]!;
          return fold === word || (k === words.length - 1 && k > 0 && fold === `${word}'s`);
        }),
    );
    if (!alias) continue;
    found.push({ pack: alias.pack, first: i, last: i + alias.words.length - 1, sure: alias.sure });
    i += alias.words.length - 1;
  }
  return found;
}
