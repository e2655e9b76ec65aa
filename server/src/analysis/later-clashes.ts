import { laterFor, namesLater } from "../claims/later";
import type { Later } from "../knowledge/pack";
import type { BlockReading } from "./block-reading";
import type { Clash } from "./clashes";

/** What goes against the note and is true by what came after it. */
export interface LaterClash extends Clash {
  readonly later: Later;
}

/** Sets apart the clashes whose sentence itself names what has become of the commitment since. */
export function withoutLater(
  block: BlockReading,
  all: readonly Clash[],
  draftDate: string | undefined,
): { readonly clashes: readonly Clash[]; readonly laterClashes: readonly LaterClash[] } {
  const clashes: Clash[] = [];
  const laterClashes: LaterClash[] = [];
  for (const clash of all) {
    const later = laterOf(block, clash, draftDate);
    if (later) laterClashes.push({ ...clash, later });
    else clashes.push(clash);
  }
  return { clashes, laterClashes };
}

function laterOf(
  { tokens, sentences, lang }: BlockReading,
  { start, note }: Clash,
  draftDate: string | undefined,
): Later | undefined {
  const possible = laterFor(note, draftDate);
  if (possible.length === 0) return undefined;
  const { first, last } = sentences.find(({ end }) => start < end)!;
  const words = tokens.slice(first, last + 1);
  return possible.findLast((later) => namesLater(later, note, words, lang));
}
