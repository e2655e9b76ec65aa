import type { TopicNamer } from "./name-topics";
import type { NamedEvent } from "./named-events";
import { changes, seldom, type ClaimProposal, type Frequency } from "./claim-proposal";
import type { ReadNoteSentence } from "./read-things";

/** "door het vergroten van de presentie bij de instellingen": more of the presentie. */
export function proposeEvent(
  { change, head, words }: NamedEvent,
  { things }: ReadNoteSentence,
  frequency: Frequency,
  namer: TopicNamer,
): ClaimProposal | undefined {
  const [thing] = things
    .filter(({ first, last, actor }) => !actor && first >= words.first && last <= words.last)
    .filter(({ rank, key }) => rank >= 2 || (rank >= 1.3 && frequency(key) <= seldom))
    .sort((a, b) => b.rank - a.rank);
  if (!thing) return undefined;
  return {
    source: { actor: "NL", direction: change, object: { head, about: namer.idsOf(thing) } },
    thing,
    confidence: 0.5,
    reason: {
      nl: `gelezen als ${changes[change].nl}, als middel`,
      en: `read as ${changes[change].en}, as a means`,
    },
  };
}
