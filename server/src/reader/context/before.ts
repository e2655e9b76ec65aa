import type { Before } from "../model/before";
import type { ActorReading, ObjectReading } from "../model/claim";

export const beforeOf = (parts: Omit<Before, "hasTopics">): Before => ({
  ...parts,
  hasTopics: parts.topics.length > 0,
});

export const nothingBefore: Before = beforeOf({ topics: [] });

// With classes: a getter of an object that is written out gives each object a hidden class of its own, which makes all that reads it slow
// and is held in memory until the next full collection, with all that the getter knows.

/** `before` as it is first asked for something of it; most sentences ask for nothing. `topics`: those that it has. */
export function askedBefore(
  topics: readonly string[],
  read: () => Before,
): { readonly before: Before; readonly wasAsked: () => boolean } {
  const before = new AskedBefore(topics.length > 0, read);
  return { before, wasAsked: () => before.wasAsked };
}

class AskedBefore implements Before {
  private asked: Before | undefined = undefined;
  constructor(
    readonly hasTopics: boolean,
    private readonly read: () => Before,
  ) {}
  get wasAsked(): boolean {
    return this.asked !== undefined;
  }
  private ask(): Before {
    return (this.asked ??= this.read());
  }
  get topics() {
    return this.ask().topics;
  }
  get object() {
    return this.ask().object;
  }
  get actor() {
    return this.ask().actor;
  }
  get event() {
    return this.ask().event;
  }
}

/** What is said in one clause for the next to go on from. */
interface Said {
  readonly topics: readonly string[];
  readonly object: ObjectReading | undefined;
  /** Absent: nobody was named whom it goes on about. */
  readonly actor: ActorReading | undefined;
}

/** What comes before the next clause: what this one says, and what it leaves unsaid of what came before it. */
export const beforeNextClause = (earlier: Before, said: Said): Before => new BeforeNextClause(earlier, said);

class BeforeNextClause implements Before {
  readonly hasTopics: boolean;
  constructor(
    private readonly earlier: Before,
    private readonly said: Said,
  ) {
    this.hasTopics = earlier.hasTopics || said.topics.length > 0;
  }
  get topics() {
    return union(this.earlier.topics, this.said.topics);
  }
  get object() {
    return this.said.object ?? this.earlier.object;
  }
  get actor() {
    return this.said.actor ?? this.earlier.actor;
  }
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const fresh = b.filter((id) => !a.includes(id));
  return fresh.length === 0 ? a : [...a, ...fresh];
};
