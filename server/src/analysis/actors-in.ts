import type { ClaimIndex } from "../claims/claim-index";
import { matchPhrase } from "../reader/words/phrase-index";
import type { ActorHit } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";
import { valuesIn } from "./values-in";

/**
 * Organisations, countries and the packs' own actors that a sentence names; indexes are counted from its first token.
 * Actors of the language's lexicon are not among them: the reader of words adds those.
 */
export function actorsIn(block: BlockReading, sentence: Sentence, index: ClaimIndex): readonly ActorHit[] {
  const { first, last } = sentence;
  const hits: ActorHit[] = [];
  for (const value of valuesIn(block, sentence)) {
    if (value.type !== "country" && value.type !== "organisation") continue;
    if (value.type === "country" && value.form === "adjective") continue;
    const own = value.value === "NL";
    hits.push({
      id: String(value.value),
      side: own ? "own" : "other",
      kind: value.type,
      first: value.first - first,
      last: value.last - first,
    });
  }
  const foldAt = (i: number): string | undefined => block.tokens[first + i]?.fold;
  for (let i = 0; i <= last - first; i++) {
    const match = matchPhrase(index.actors[block.lang], foldAt, i);
    if (!match || match.last > last - first) continue;
    hits.push({ id: match.value.id, side: match.value.side, kind: "pack", first: i, last: match.last });
    i = match.last;
  }
  return hits;
}
