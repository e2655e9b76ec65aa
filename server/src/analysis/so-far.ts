import type { Before } from "../reader/model/before";
import type { ClaimIndex } from "../claims/claim-index";
import { nothingBefore } from "../reader/context/before";
import { once } from "../text/once";

/** What came before a sentence: its topics, and all of it for who reads on from there. */
export interface SoFar {
  readonly topics: readonly string[];
  readonly read: () => Before;
  /** What is read of it, as a text: sentences with other words before them may have the same before them. */
  readonly key: () => string;
}

export function soFar(
  topics: readonly string[],
  shortIds: ClaimIndex["shortIds"],
  make: () => Before,
): SoFar {
  const read = once(make);
  return { topics, read, key: once(() => keyOfBefore(read(), shortIds)) };
}

export const noContext: SoFar = { topics: [], read: () => nothingBefore, key: () => "" };

function keyOfBefore({ topics, object, actor, event }: Before, shortIds: ClaimIndex["shortIds"]): string {
  const ofObject =
    object &&
    [object.head, object.carriers, shortIds(object.headTopics), shortIds(object.topics), shortIds(object.nearTopics), object.anaphoric,
      object.modifier, object.possible, object.separate, object.holder].join(" "); // prettier-ignore
  const ofActor = actor && [actor.side, actor.hit?.id, actor.hit?.kind, shortIds(actor.topics)].join(" ");
  const ofEvent = event && [event.change, event.positive, event.force].join(" ");
  return [shortIds(topics), ofObject, ofActor, ofEvent].join("|");
}
