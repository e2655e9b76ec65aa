import type { Change } from "../knowledge/claim-spec";
import { chainOf, type Phrase } from "../reader/model/phrase";
import type { NounClass } from "../reader/words/lexicon-entries";
import type { SentenceReading } from "../reader/read-sentence";
import type { WordSpan } from "../reader/words/sentence-words";

/** What happens to a thing as a means that a sentence names by a noun: "door het vergroten van de presentie bij …". */
export interface NamedEvent {
  readonly change: Change;
  /** Head of what it happens to, lower case. */
  readonly head: string;
  /** That with all that hangs on it; indexes are of the sentence's words. */
  readonly words: WordSpan;
}

const changes: Readonly<Partial<Record<NounClass, Change>>> = {
  UP: "up",
  DOWN: "down",
  KEEP: "keep",
  START: "start",
  STOP: "stop",
};

const means: ReadonlySet<string> = new Set(["door", "through", "by"]);
const objects: ReadonlySet<string> = new Set(["van", "of"]);

/** The means of what a sentence holds: who does the one by the other does both. */
export function namedEventsIn({
  sentence,
  parsed,
  negations,
  isQuestion,
}: SentenceReading): readonly NamedEvent[] {
  if (isQuestion) return [];
  return parsed.flatMap(({ phrases, clause }, index) => {
    if (clause.kind !== "main" || negations[index]!.negators.length > 0) return [];
    return phrases.flatMap((phrase, k) => {
      if (!phrase.preposition || !means.has(phrase.preposition.form) || phrase.actor) return [];
      const change = changeOf(phrase, sentence);
      const object = change && phrases.findIndex(({ inside, preposition }) => inside === k && preposition !== undefined && objects.has(preposition.form)); // prettier-ignore
      if (change === undefined || object === undefined || object < 0) return [];
      const chain = chainOf(phrases, object).map((c) => phrases[c]!);
      return [
        {
          change,
          head: sentence.words[phrases[object]!.head]!.fold,
          words: {
            first: Math.min(...chain.map(({ first }) => first)),
            last: Math.max(...chain.map(({ last }) => last)),
          },
        },
      ];
    });
  });
}

function changeOf(
  { nominalised, nouns }: Phrase,
  { lexicon }: SentenceReading["sentence"],
): Change | undefined {
  const ofVerb = nominalised?.flatMap(({ lemma }) => lexicon.verbs.get(lemma) ?? []).find(({ entry }) => entry.fixed === undefined); // prettier-ignore
  return ofVerb ? changes[ofVerb.entry.class] : changes[nouns[0]?.class ?? "OTHER"];
}
