import type { Arguments } from "../model/arguments";
import type { ParsedClause } from "../model/parsed-clause";
import { copyObject, type ObjectReading } from "../model/claim";
import { isAdverse, thingEffect } from "../model/effects";
import { chainOf, type Phrase } from "../model/phrase";
import { topicsIn, topicsOfClause } from "./topics-in";
import type { Reading } from "../model/reading";
import type { SentenceWords } from "../words/sentence-words";

/** Topics of "wat X betreft", "als het gaat om X" beside the clause. */
export const topicClauses = (reading: Reading, index: number): readonly string[] => [
  ...besideClauses(reading, index),
  ...weighedWith(reading, index),
];

/** "Met de buren tasten we af of we gaan samenwerken": what stands beside the verb that weighs a clause counts for that. */
function weighedWith({ parsed, sentence }: Reading, index: number): readonly string[] {
  const { kind, parent } = parsed[index]!.clause;
  const matrix = parent === undefined ? undefined : parsed[parent];
  if (kind !== "subordinate" || matrix?.predicates.at(-1)?.frame?.entry.class !== "CONSIDER") return [];
  return topicsIn(
    sentence,
    matrix.phrases.filter(({ preposition }) => preposition !== undefined),
  );
}

const besideClauses = ({ parsed, sentence }: Reading, index: number): readonly string[] =>
  parsed.flatMap((other, k) =>
    k !== index &&
    (other.clause.parent === index || k === index - 1) &&
    other.clause.verbs.some(
      ({ lemma }) =>
        lemma === "betreffen" ||
        lemma === "aangaan" ||
        lemma === "gelden" ||
        (lemma === "concern" && other.clause.connective !== undefined) ||
        (lemma === "gaan" && isAbout(sentence, other)) ||
        (lemma === "gaan" && other.clause.connective?.entry.form === "als"),
    )
      ? topicsOfClause(sentence, other)
      : [],
  );

/** "wat X aangaat" */
const isAbout = ({ words }: SentenceWords, { clause }: ParsedClause): boolean =>
  words[clause.words[0]!]!.fold === "wat" && clause.words.some((i) => words[i]!.fold === "aangaat");

/**
 * Topics of the clause that says what an object that is taken away was for: "efforts | to promote interoperability", "posts | that are filled
 * at the headquarters". None where that takes something away itself ("efforts to cut costs"): fewer of these are no less of the thing.
 */
export function topicsFor(reading: Reading, index: number, object: ObjectReading): readonly string[] {
  const behind = object.words.last + 1;
  return reading.parsed.flatMap((inner, k) => {
    const { parent, kind, connective, antecedent, loose } = inner.clause;
    if (reading.negations[k]!.negators.length > 0 || takesAway(inner)) return [];
    if (kind === "infinitive" && parent === index && connective?.first === behind)
      return object.carriers.length > 0 && isGiving(inner) ? topicsOfClause(reading.sentence, inner) : [];
    if (
      kind !== "relative" ||
      loose ||
      antecedent !== behind - 1 ||
      reading.statuses[k]!.gates.includes("past")
    )
      return [];
    if (isMeasure(object) && !isOfKnown(reading.sentence, inner)) return [];
    return isGiving(inner)
      ? topicsOfClause(reading.sentence, inner)
      : topicsIn(reading.sentence, placesOf(inner));
  });
}

/** "Het tempo waarin …", "de mate waarin …": how much there is of what the clause behind it tells. */
const measures = new Set(["tempo", "mate", "periode", "snelheid", "duur", "frequentie", "intensiteit", "schaal", "pace", "rate", "extent", "degree", "period"]); // prettier-ignore

export const isMeasure = ({ head }: ObjectReading): boolean => measures.has(head);

/** A phrase of the clause itself is of what the packs know, and not only what hangs on another. */
const isOfKnown = (sentence: SentenceWords, { phrases }: ParsedClause): boolean => {
  const own = phrases.filter(({ inside, actor, kind }) => inside === undefined && !actor && kind === "noun");
  return (
    own.length > 0 &&
    own.every(
      (phrase) => topicsIn(sentence, [phrase]).length > 0 || phrase.nouns.some(({ carrier }) => carrier),
    )
  );
};

/** Each verb gives something to its object, or does it. */
const isGiving = ({ predicates }: ParsedClause): boolean =>
  predicates.length > 0 &&
  predicates.every(({ frame }) => {
    const change = frame && thingEffect(frame.entry.class);
    return change !== undefined && !isAdverse({ change, positive: true });
  });

/** A verb or a noun of it takes something away. */
const takesAway = ({ phrases, predicates }: ParsedClause): boolean =>
  [
    ...phrases.flatMap(({ nouns }) => nouns.map((noun) => noun.class)),
    ...predicates.map(({ frame }) => frame?.entry.class),
  ].some((kind) => {
    const change = kind && thingEffect(kind);
    return change !== undefined && isAdverse({ change, positive: true });
  });

/** Prepositions of what people, money or efforts are for. */
const purposes = new Set([
  "aan",
  "bij",
  "voor",
  "in",
  "binnen",
  "naar",
  "op",
  "tot",
  "to",
  "at",
  "for",
  "on",
  "within",
]);

/** What the verb itself has by such a preposition, and no noun of the clause. */
const placesOf = ({ phrases }: ParsedClause): readonly Phrase[] =>
  phrases.filter(
    ({ preposition, inside }) =>
      inside === undefined && preposition !== undefined && purposes.has(preposition.form),
  );

/** Countries and organisations behind "met". */
export const partnersOf = ({ phrases }: ParsedClause): readonly string[] =>
  phrases.flatMap(({ preposition, actor }) =>
    actor &&
    (preposition?.form === "met" || preposition?.form === "with") &&
    (actor.kind === "country" || actor.kind === "organisation")
      ? [actor.id]
      : [],
  );

/** "daalt door de komst van nieuwe partners": what is gained makes it so, and is not what is less. */
const gainsOf = ({ words }: SentenceWords, phrases: ParsedClause["phrases"]): readonly number[] =>
  phrases.flatMap(({ preposition, nouns, head }, k) =>
    preposition !== undefined &&
    causes.has(preposition.form) &&
    (comings.has(words[head]!.fold) || nouns.some(({ class: kind }) => gains.has(kind)))
      ? chainOf(phrases, k)
      : [],
  );

const causes = new Set(["door", "dankzij", "vanwege", "wegens", "door toedoen van", "thanks to", "due to", "because of", "owing to"]); // prettier-ignore
const comings = new Set(["komst", "arrival"]);
const gains: ReadonlySet<string> = new Set(["UP", "START", "JOIN", "ACHIEVE"]);

/** Topics of the clause's other phrases: what hangs on no other noun, or on the verb's own. */
export function withNear(
  sentence: SentenceWords,
  { phrases, predicates }: ParsedClause,
  object: ObjectReading,
  args: Arguments,
  about: readonly string[],
): ObjectReading {
  const inSubject = args.subject !== undefined && !args.passive ? chainOf(phrases, args.subject) : [];
  const gained = gainsOf(sentence, phrases);
  const near = phrases.filter(
    (phrase, k) =>
      !inSubject.includes(k) &&
      !gained.includes(k) &&
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
