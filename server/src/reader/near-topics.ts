import type { Arguments } from "./arguments";
import { copyObject, type ObjectReading } from "./claim";
import { isAdverse, thingEffect } from "./effects";
import { chainOf } from "./noun-phrases";
import { topicsIn, topicsOfClause } from "./objects";
import type { ParsedClause } from "./predicates";
import type { Reading } from "./reading";
import type { SentenceWords } from "./sentence-words";

/** Topics of "wat X betreft", "als het gaat om X" beside the clause. */
export const topicClauses = ({ parsed, sentence }: Reading, index: number): readonly string[] =>
  parsed.flatMap((other, k) =>
    k !== index &&
    (other.clause.parent === index || k === index - 1) &&
    other.clause.verbs.some(
      ({ lemma }) =>
        lemma === "betreffen" ||
        lemma === "aangaan" ||
        lemma === "gelden" ||
        (lemma === "gaan" && other.clause.connective?.entry.form === "als"),
    )
      ? topicsOfClause(sentence, other)
      : [],
  );

/**
 * Topics of the clause that says what an object that is taken away was for: "efforts | to promote interoperability". None where that
 * takes something away itself ("efforts to cut costs"): fewer of these are no less of the thing.
 */
export function topicsFor(reading: Reading, index: number, object: ObjectReading): readonly string[] {
  if (object.carriers.length === 0) return [];
  const k = reading.parsed.findIndex(
    ({ clause: { parent, kind, connective } }) =>
      parent === index && kind === "infinitive" && connective?.first === object.words.last + 1,
  );
  if (k < 0 || reading.negations[k]!.negators.length > 0) return [];
  const inner = reading.parsed[k]!;
  const { predicates } = inner;
  const isGiving =
    predicates.length > 0 &&
    predicates.every(({ frame }) => {
      const change = frame && thingEffect(frame.entry.class);
      return change !== undefined && !isAdverse({ change, positive: true });
    });
  const takesAway = inner.phrases.some((phrase) =>
    phrase.nouns.some(({ class: kind }) => {
      const change = thingEffect(kind);
      return change !== undefined && isAdverse({ change, positive: true });
    }),
  );
  return isGiving && !takesAway ? topicsOfClause(reading.sentence, inner) : [];
}

/** Countries and organisations behind "met". */
export const partnersOf = ({ phrases }: ParsedClause): readonly string[] =>
  phrases.flatMap(({ preposition, actor }) =>
    actor &&
    (preposition?.form === "met" || preposition?.form === "with") &&
    (actor.kind === "country" || actor.kind === "organisation")
      ? [actor.id]
      : [],
  );

/** Topics of the clause's other phrases: what hangs on no other noun, or on the verb's own. */
export function withNear(
  sentence: SentenceWords,
  { phrases, predicates }: ParsedClause,
  object: ObjectReading,
  args: Arguments,
  about: readonly string[],
): ObjectReading {
  const inSubject = args.subject !== undefined && !args.passive ? chainOf(phrases, args.subject) : [];
  const near = phrases.filter(
    (phrase, k) =>
      !inSubject.includes(k) &&
      phrase.preposition !== undefined &&
      (phrase.last < object.words.first || phrase.first > object.words.last),
  );
  // "een grotere bijdrage te leveren aan X": what the noun is for may stand behind the verb.
  const at = phrases.findIndex(({ first }) => first === object.words.first);
  const head = phrases[at];
  const preps = new Set(head?.nouns.flatMap((noun) => noun.preps) ?? []);
  const isBare =
    head !== undefined && chainOf(phrases, at).length === 1 && predicates.at(-1)?.verb.role !== "copula";
  const own =
    object.topics.length > 0 && !isBare
      ? []
      : near.filter(({ preposition, inside }) => inside === undefined && preps.has(preposition!.form));
  const topics = [...new Set([...object.topics, ...topicsIn(sentence, own)])];
  const nearTopics = [...new Set([...object.nearTopics, ...topicsIn(sentence, near), ...about])].filter(
    (id) => !topics.includes(id),
  );
  return copyObject(object, { topics, nearTopics });
}
