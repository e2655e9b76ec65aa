import type { Denotation } from "./denotation";
import type { Gate, ObjectReading } from "./claim";
import type { Effect } from "./effects";
import type { VerbClass } from "../words/lexicon-entries";
import type { WordSpan } from "../words/sentence-words";

/** What one predicate or phrase says, before the clause and the sentence around it turn or weaken it. */
export interface Raw {
  readonly effect: Effect;
  readonly object: ObjectReading;
  readonly gates: readonly Gate[];
  readonly words: WordSpan;
  /** What is denied where this is: the comparative, the noun of the event, the idiom or the object's head. */
  readonly core: WordSpan;
  readonly comparative: boolean;
  /** The verb that says it, and its particle. */
  readonly verb?: number;
  readonly particle?: number | undefined;
  /** It is said to be done alone. */
  readonly alone?: WordSpan;
  readonly via?: VerbClass | undefined;
  /** It is said of the subject, so nobody acts. */
  readonly ofSubject?: boolean | undefined;
  /** An adjective says it: `core` holds what is said. */
  readonly isJudged?: boolean | undefined;
  /** Taken for granted: the verb's negation does not touch it. */
  readonly standing?: boolean;
  /** All that it comes to: "één officier". */
  readonly little?: WordSpan;
}

/** What happens to what a phrase denotes: its event, or what its comparative says ("een grotere bijdrage"). */
export const eventOf = ({ event, comparative }: Denotation): Effect | undefined =>
  event ?? (comparative && { change: comparative.direction, positive: true, force: "does" });

/** That of the subject, by nobody, in these words alone. */
export const ofSubjectIn = (words: WordSpan, effect: Effect, theme: Denotation): Raw => ({
  effect,
  object: theme.object,
  gates: gatesOf(theme),
  words,
  core: words,
  comparative: false,
  ofSubject: true,
});

/** What the phrase itself leaves open. */
export const gatesOf = (theme: Denotation): readonly Gate[] => [
  ...(theme.blocked ? (["other-head"] as const) : []),
  ...(theme.hypothetical ? (["hypothetical"] as const) : []),
  ...(theme.past ? (["past"] as const) : []),
  ...(theme.qualified ? (["contrast"] as const) : []),
];
