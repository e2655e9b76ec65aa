import type { ClaimIndex } from "../claims/claim-index";
import { findTopics, qualified } from "../claims/topic-index";
import type { TopicHit } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";
import { mentionsIn } from "./mentions-in";

/** Topics of the packs that a sentence names, by their phrases or as terms; indexes are counted from its first token. */
export function topicsIn(
  block: BlockReading,
  { first, last }: Sentence,
  index: ClaimIndex,
): readonly TopicHit[] {
  const hits = findTopics(index.topics, block.tokens, first, last, block.lang).map((hit): TopicHit => {
    const { id, first: from, last: to, inCompound = false } = hit;
    return index.byTopic.has(id) ? hit : { id, first: from, last: to, inCompound, narrows: true };
  });
  for (const { name, first: from, last: to, quoted } of mentionsIn(block.mentions, first, last)) {
    if (from < first || to > last || quoted) continue;
    // What is often confused with a thing is something else that exists.
    if (name.kind === "confusion") continue;
    const id = qualified(name.pack, name.term.id);
    if (index.byTopic.has(id)) hits.push({ id, first: from - first, last: to - first });
  }
  return hits;
}
