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

export const beforeOf = (parts: Omit<Before, "hasTopics">): Before => ({
  ...parts,
  hasTopics: parts.topics.length > 0,
});

export const nothingBefore: Before = beforeOf({ topics: [] });

/** `before` as it is first asked for something of it; most sentences ask for nothing. `topics`: those that it has. */
export function askedBefore(
  topics: readonly string[],
  read: () => Before,
): { readonly before: Before; readonly wasAsked: () => boolean } {
  let asked: Before | undefined;
  const ask = (): Before => (asked ??= read());
  return {
    before: {
      hasTopics: topics.length > 0,
      get topics() {
        return ask().topics;
      },
      get object() {
        return ask().object;
      },
      get actor() {
        return ask().actor;
      },
      get event() {
        return ask().event;
      },
    },
    wasAsked: () => asked !== undefined,
  };
}

/** What comes before the next clause: what this one says, and what it leaves unsaid of what came before it. */
export function beforeNextClause(
  earlier: Before,
  said: {
    readonly topics: readonly string[];
    readonly object: ObjectReading | undefined;
    /** Absent: nobody was named whom it goes on about. */
    readonly actor: ActorReading | undefined;
  },
): Before {
  return {
    hasTopics: earlier.hasTopics || said.topics.length > 0,
    get topics() {
      return union(earlier.topics, said.topics);
    },
    get object() {
      return said.object ?? earlier.object;
    },
    get actor() {
      return said.actor ?? earlier.actor;
    },
  };
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const fresh = b.filter((id) => !a.includes(id));
  return fresh.length === 0 ? a : [...a, ...fresh];
};
