import type { ActorReading, ObjectReading } from "./claim";
import type { Effect } from "./effects";

/** What came before the sentence or clause, for "deze", "zij" and an unnamed subject. */
export interface Before {
  /** Whether it names topics; to know this nothing of it is read. */
  readonly hasTopics: boolean;
  readonly topics: readonly string[];
  readonly object?: ObjectReading | undefined;
  readonly actor?: ActorReading | undefined;
  /** What was said to happen to the object, where that was one thing: "dat" may stand for it. */
  readonly event?: Effect | undefined;
  /** Articles are left out, as in cells and items. */
  readonly terse?: boolean;
}
