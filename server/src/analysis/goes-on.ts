import type { ClaimIndex } from "../claims/claim-index";
import type { Claim } from "../reader/model/claim";
import { isAdverse } from "../reader/model/effects";
import type { SentenceReading } from "../reader/read-sentence";
import type { TopicHit } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";

/**
 * "X laten we daarbuiten", "Y blijft daarbij achterwege": taken out of what was spoken of; and "Y blijft buiten beschouwing" is so where
 * nothing else is said.
 */
export const goesOnAbout = (reading: SentenceReading, claim: Claim): boolean =>
  claim.object.anaphoric ||
  (isAdverse(claim) && (refersBack(reading) || (claim.via === "EXCLUDE" && isAside(reading))));

const refersBack = ({ sentence: { words, lexicon } }: SentenceReading): boolean =>
  words.some(({ fold }) => lexicon.words.pronominalAdverbs.has(fold));

/** Tokens of a sentence that says of a part no more than that it is left out. */
const longestAside = 6;

/** "Y blijft hier buiten beschouwing": what is said, and not what is done. */
const ofText: ReadonlySet<string> = new Set(["hier", "nu", "here", "now"]);

const isAside = ({ sentence: { words, lexicon } }: SentenceReading): boolean =>
  words.length <= longestAside &&
  words.every(({ fold }) => !ofText.has(fold) && !lexicon.words.papers.has(fold));

/** Whether a short sentence opens with a part of what the one before it is about. */
export function opensWithPart(
  { first, last }: Sentence,
  hits: readonly TopicHit[],
  spokenOf: readonly string[],
  { byTopic }: ClaimIndex,
): boolean {
  if (last - first >= longestAside) return false;
  const isPartOfIt = ({ id }: TopicHit): boolean =>
    byTopic
      .get(id)
      ?.some(({ parts, about }) => parts.has(id) && spokenOf.some((other) => about.has(other))) === true;
  // An article may stand before it.
  return hits.some((hit) => hit.first <= 1 && isPartOfIt(hit));
}
