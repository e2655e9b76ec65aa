import type { Denotation } from "../model/denotation";
import type { ParsedClause } from "../model/parsed-clause";
import { copyObject, type ObjectReading } from "../model/claim";
import { thingEffect, underPredicate, type Effect } from "../model/effects";
import type { Carrier, NounClass, NounEntry } from "../words/lexicon-entries";
import { verbOfNoun } from "../words/nominalisation";
import { compoundObject, objectOf } from "./object-of-phrase";
import { chainOf, type Phrase } from "../model/phrase";
import type { SentenceWords, WordSpan } from "../words/sentence-words";
import { topicsIn } from "./topics-in";

const eventful = new Set<NounClass>([
  "UP", "DOWN", "LIMIT", "STOP", "START", "LEAVE", "DELAY", "KEEP", "DEFUND", "WITHHOLD", "REJECT", "FAIL", "EXCLUDE",
  "DELEGATE", "SPLIT", "DIVERGE", "HINDER", "IGNORE", "PREVENT", "FORBID",
]); // prettier-ignore

/** Nouns of doing are what a commitment is made of: a "deelname" is a participation. */
const made: Partial<Record<NounClass, Carrier>> = {
  JOIN: "participation",
  LEAD: "role",
  SHARE: "cooperation",
  MERGE: "cooperation",
  ALIGN: "cooperation",
  FUND: "resource",
  DO: "effort",
  USE: "use",
  INCLUDE: "participation",
};

/** Nouns that hold an event as their content ("het besluit tot verlaging"). */
const holding = new Set<NounClass>(["ADOPT", "PROMISE", "INTEND", "CONSIDER", "REQUIRE", "ACHIEVE", "ALLOW"]);

const quantities = new Set(["some", "several", "many", "most", "all", "half", "one", "two", "three"]);

/** Reads what the phrase at `index` denotes, with the phrases that hang on it. */
export function readDenotation(
  sentence: SentenceWords,
  parsed: ParsedClause,
  index: number,
  isTopicHead: (phrase: Phrase) => readonly string[],
): Denotation {
  const { phrases } = parsed;
  const phrase = phrases[index]!;
  const inner = innerOf(sentence, phrases, index);
  const marks: Marks = {
    hypothetical: phrase.adjectives.some(({ entry }) => entry.class === "HYPOTHETICAL"),
    // "de eerder voorgenomen verlaging": when it was meant, and not when it is.
    past: phrase.adjectives.some(
      ({ entry, at }, k) =>
        entry.class === "PAST" &&
        !phrase.adjectives.slice(k + 1).some((next) => next.at === at + 1 && next.entry.class === "PLANNED"),
    ),
    definite:
      phrase.determiner === "definite" ||
      phrase.determiner === "possessive" ||
      phrase.determiner === "demonstrative",
    negative: phrase.determiner === "negative",
    preposition: phrase.preposition?.form,
    qualified:
      phrase.determiner === "negative" && phrase.adjectives.some(({ entry }) => contrary.has(entry.class)),
    comparative: isNamedSo(sentence, phrase)
      ? undefined
      : phrase.comparative && {
          direction: phrase.comparative,
          words: { first: phrase.comparativeAt!, last: phrase.head },
        },
  };
  const headTopics = withName(phrases, index, isTopicHead);
  const thing = (carriers: readonly Carrier[], blocked: boolean): Denotation =>
    denoting(objectOf(sentence, parsed, index, carriers, headTopics), blocked, marks);

  // "some of the posts": the posts.
  if (inner !== undefined && phrase.nouns.length === 0 && quantities.has(sentence.words[phrase.head]!.fold)) {
    const below = readDenotation(sentence, parsed, inner, isTopicHead);
    return { ...below, ...outer(marks, below) };
  }

  const nominalised = phrase.nominalised?.flatMap(({ lemma }) => sentence.lexicon.verbs.get(lemma) ?? []);
  const between = sentence.words
    .slice(phrase.first, phrase.head)
    .map(({ fold }) => fold)
    .join(" ");
  // "het ingaan op verzoeken": the frame that takes the preposition behind it, and not that of "ingaan tegen".
  const behind = inner === undefined ? undefined : phrases[inner]!.preposition?.form;
  const fitting = nominalised?.filter(({ fixed }) =>
    fixed.every((group) => between.includes(group.join(" "))),
  );
  const verbal = (
    fitting?.find(({ entry: { arg } }) => behind !== undefined && arg.includes(behind)) ?? fitting?.[0]
  )?.entry;
  const derived =
    phrase.nouns.length === 0 && !verbal
      ? verbOfNoun(sentence, sentence.words[phrase.head]!.fold)
      : undefined;
  const verb = verbal ?? derived;
  const event = verb ? { class: verb.class as NounClass, force: verb.force } : eventNoun(phrase.nouns, inner);
  if (event && eventful.has(event.class)) {
    const change = thingEffect(event.class);
    const below = inner === undefined ? undefined : readDenotation(sentence, parsed, inner, isTopicHead);
    if (change === undefined) return thing([], headTopics.length === 0);
    const own: Effect = { change, positive: true, force: "does" };
    const eventWords = { first: phrase.head, last: phrase.head };
    // "meer fragmentatie": the noun itself is what the packs know.
    if (
      !below &&
      headTopics.length > 0 &&
      !phrase.modifier &&
      topicsIn(sentence, [{ first: phrase.first, last: phrase.head - 1 }]).length === 0
    )
      return thing([], false);
    if (!below) {
      const compound = compoundObject(sentence, phrase, headTopics);
      const object = compound ?? objectOf(sentence, parsed, index, [], headTopics);
      return denoting(object, compound === undefined, marks, own, eventWords);
    }
    if (below.event) {
      const combined = underPredicate(below.event, event.class, event.force);
      const blocked = below.blocked || !combined;
      return denoting(below.object, blocked, outer(marks, below), combined ?? below.event, eventWords);
    }
    return denoting(below.object, below.blocked, outer(marks, below), own, eventWords);
  }
  // "het uitwerken van stappen": doing it is what it is.
  if (
    verb &&
    inner !== undefined &&
    headTopics.length === 0 &&
    !eventful.has(verb.class) &&
    !holding.has(verb.class)
  ) {
    const below = readDenotation(sentence, parsed, inner, isTopicHead);
    return within(marks, below);
  }
  if (event && holding.has(event.class) && headTopics.length === 0) {
    const below = inner === undefined ? undefined : readDenotation(sentence, parsed, inner, isTopicHead);
    if (below?.event) {
      const combined = underPredicate(below.event, event.class, event.force);
      if (combined) return within(marks, below, combined);
    }
    // "de plannen voor gezamenlijk onderhoud": who drops them, drops what they are for.
    // "verdergaande afspraken over inkoop": more of what is agreed.
    const isMoreOfIt =
      phrase.comparative !== undefined && phrase.nouns.some(({ class: kind }) => kind === "CARRIER");
    if (
      below &&
      !below.blocked &&
      !isMoreOfIt &&
      isPlanFor(phrases, index, inner) &&
      (below.object.carriers.some((carrier) => doings.has(carrier)) || isNewThing(below))
    )
      return within(marks, below);
    if (phrase.nouns.every(({ class: kind }) => kind !== "CARRIER")) {
      // "de zoektocht naar mogelijkheden": what is searched for may be all that is promised.
      const isSearch = event.class === "CONSIDER" && (marks.definite || marks.negative);
      return isSearch ? thing(["search"], isSpokenOf(phrases, index)) : thing([], true);
    }
  }
  const carriers = [
    ...(isAbout(sentence, phrase, behind) ? [] : phrase.nouns).flatMap(
      ({ carrier, class: kind }) => carrier ?? made[kind] ?? [],
    ),
    ...(verb?.carrier ? [verb.carrier] : verb && made[verb.class] ? [made[verb.class]!] : []),
  ];
  const { fold } = sentence.words[phrase.head]!;
  const isShare =
    inner !== undefined &&
    (sentence.lexicon.words.shares.has(fold) || levels.has(fold)) &&
    ["van", "of"].includes(phrases[inner]!.preposition?.form ?? "");
  if (inner !== undefined && (isShare || (carriers.includes("amount") && headTopics.length === 0))) {
    const below = readDenotation(sentence, parsed, inner, isTopicHead);
    return within(marks, below);
  }
  if (carriers.length > 0)
    return {
      ...thing(carriers, isSpokenOf(phrases, index) || isWrapped(sentence, phrases, index)),
      ...(isItsOwn(parsed, index, isTopicHead) && { qualified: true }),
    };
  // "de versnippering van de samenwerking": of that the packs know what it is, and it is nothing of the cooperation.
  if (
    headTopics.length > 0 &&
    phrase.nouns.length > 0 &&
    phrase.nouns.every(({ class: kind, lemma }) => kind === "HARM" && scattering.has(lemma))
  )
    return denoting(
      copyObject(objectOf(sentence, parsed, index, [], headTopics), { topics: headTopics }),
      isHarmOf(sentence, phrase),
      marks,
    );
  if (headTopics.length > 0)
    return thing(
      [],
      isHarmOf(sentence, phrase) || isOfCompound(sentence, phrase) || isAbout(sentence, phrase, behind),
    );
  return thing([], true);
}

const aboutWords = new Set(["op", "over", "inzake", "on", "about"]);
const ofWords: ReadonlySet<NounClass> = new Set(["THINK", "REPORT", "CONSIDER"]);

/**
 * "Het overleg over de samenwerking", beside "het overleg met België": by its preposition another noun than the one that carries; and "het
 * antwoord op de vragen over de samenwerking".
 */
const isAbout = (
  { words, lexicon }: SentenceWords,
  { nouns, head }: Phrase,
  behind: string | undefined,
): boolean => {
  if (behind === undefined) return false;
  if (aboutWords.has(behind) && lexicon.words.papers.has(words[head]!.fold)) return true;
  const governing = nouns.filter(({ preps }) => preps.includes(behind));
  return governing.length > 0 && governing.every(({ class: kind }) => ofWords.has(kind));
};

/** "Het niveau van de bijdrage": how much there is of it. */
const levels = new Set(["niveau", "peil", "hoogte", "level"]);

/** Topics of the head, and of what it is called: "het project militaire mobiliteit". */
function withName(
  phrases: readonly Phrase[],
  index: number,
  isTopicHead: (phrase: Phrase) => readonly string[],
): readonly string[] {
  const own = isTopicHead(phrases[index]!);
  const name = phrases[index + 1];
  const isName = name?.inside === index && !name.preposition && name.listedWith === undefined;
  return isName ? [...new Set([...own, ...isTopicHead(name)])] : own;
}

/** "projectgroep", "energierekening": a thing of another kind, whatever its first part is. */
const isOfCompound = ({ topics }: SentenceWords, { head, nouns }: Phrase): boolean =>
  nouns.every(({ class: kind }) => kind === "OTHER") &&
  topics.every(({ first, last, inCompound }) => inCompound === true || head < first || head > last);

/** "onderhoudskosten": what goes with a thing, and less of it is no less of that. */
const isHarmOf = ({ topics }: SentenceWords, { head, nouns }: Phrase): boolean =>
  nouns.length > 0 &&
  nouns.every(({ class: kind }) => kind === "HARM") &&
  topics.every(({ first, last, inCompound }) => inCompound === true || head < first || head > last);

/** Carriers that are done, and are no thing or property. */
const doings = new Set<Carrier>([
  "contribution", "participation", "cooperation", "effort", "exercise", "use", "deployment", "procurement", "maintenance",
  "development", "support",
]); // prettier-ignore

/** "de plannen voor een nieuwe eenheid": one that is not there yet, so that without the plan it will not come. */
const isNewThing = ({ object, definite, event, negative }: Denotation): boolean =>
  !definite && !negative && !event && object.headTopics.length > 0;

/** A plan, aim or promise, by its own preposition. */
const isPlanFor = (phrases: readonly Phrase[], index: number, inner: number | undefined): boolean =>
  inner !== undefined &&
  phrases[inner]!.preposition?.form !== "over" &&
  phrases[index]!.nouns.some(
    ({ class: kind, preps }) => kind === "INTEND" && preps.includes(phrases[inner]!.preposition?.form ?? ""),
  );

const about = new Set(["over", "omtrent", "about", "concerning", "regarding"]);

/** "het budget voor inhuur bij het hoofdkwartier": what is known hangs on a noun between that nobody knows. */
function isWrapped(sentence: SentenceWords, phrases: readonly Phrase[], index: number): boolean {
  const head = phrases[index]!;
  const isMoney = head.nouns.some(({ carrier }) => carrier === "resource");
  if (!isMoney && topicsIn(sentence, [head]).length > 0) return false;
  return phrases.some(
    (phrase, k) =>
      phrase.inside === index &&
      phrase.kind === "noun" &&
      phrase.nouns.every(({ class: kind }) => kind === "OTHER") &&
      !phrase.nominalised &&
      !phrase.actor &&
      topicsIn(sentence, [phrase]).length === 0 &&
      topicsIn(
        sentence,
        chainOf(phrases, k).map((c) => phrases[c]!),
      ).length > 0,
  );
}

/** "het budget van het fonds": money that is the thing's own, and nobody's contribution to it. */
const isItsOwn = (
  { phrases }: ParsedClause,
  index: number,
  isTopicHead: (phrase: Phrase) => readonly string[],
): boolean =>
  phrases[index]!.nouns.some(({ carrier }) => carrier === "resource") &&
  phrases.some(
    (phrase) =>
      phrase.inside === index &&
      phrase.preposition?.form === "van" &&
      phrase.nouns.length === 0 &&
      !phrase.actor &&
      isTopicHead(phrase).length > 0,
  );

/** "het overleg over de bijdrage", "het punt over het verbond": what is said about a thing is another thing, unless its noun takes it so. */
const isSpokenOf = (phrases: readonly Phrase[], index: number): boolean =>
  phrases.some(
    ({ inside, preposition }) =>
      inside === index &&
      preposition !== undefined &&
      about.has(preposition.form) &&
      !phrases[index]!.nouns.some(({ preps }) => preps.includes(preposition.form)),
  );

const contrary = new Set(["BAD", "FALSE", "UNDONE", "UNWANTED", "UNNEEDED", "UNCERTAIN", "IMPOSSIBLE"]);

type Marks = Pick<
  Denotation,
  "hypothetical" | "past" | "definite" | "negative" | "preposition" | "qualified" | "comparative"
>;

/** "kleinere verbanden": what the things are called, and not how they change; "krijgt betere ondersteuning" is more of it all the same. */
const isNamedSo = (
  { topics }: SentenceWords,
  { comparative, comparativeAt, head, determiner }: Phrase,
): boolean =>
  comparativeAt !== undefined &&
  (comparative === "down" || determiner !== "none") &&
  determiner !== "indefinite" &&
  topics.some(({ first, last, narrows }) => narrows !== true && first === comparativeAt && last >= head);

/** What is bad about how things are done, and nothing that they have. */
const scattering = new Set(["versnippering", "fragmentatie", "verdeeldheid", "duplicatie", "doublure", "overlap", "afhankelijkheid", "fragmentation", "duplication", "dependence"]); // prettier-ignore

/** The marks of the outer phrase, with what the inner one adds. */
const outer = (marks: Marks, below: Denotation): Marks => ({
  hypothetical: marks.hypothetical || below.hypothetical,
  past: marks.past || below.past,
  definite: marks.definite,
  negative: marks.negative,
  preposition: marks.preposition ?? below.preposition,
  qualified: marks.qualified,
  comparative: marks.comparative ?? below.comparative,
});

/** Each part by its name, so that all denotations have one shape. */
const denoting = (
  object: ObjectReading,
  blocked: boolean,
  marks: Marks,
  event?: Effect,
  eventWords?: WordSpan,
): Denotation => ({
  object,
  event,
  eventWords,
  blocked,
  comparative: marks.comparative,
  hypothetical: marks.hypothetical,
  past: marks.past,
  definite: marks.definite,
  negative: marks.negative,
  preposition: marks.preposition,
  qualified: marks.qualified,
});

/** What the inner phrase denotes, as the outer one marks it. */
const within = (marks: Marks, below: Denotation, event = below.event): Denotation =>
  denoting(below.object, below.blocked, outer(marks, below), event, below.eventWords);

/** A copy with another object. */
export const withObject = (
  theme: Denotation,
  object: ObjectReading,
  { event = theme.event, blocked = theme.blocked }: Partial<Pick<Denotation, "event" | "blocked">> = {},
): Denotation => denoting(object, blocked, theme, event, theme.eventWords);

function eventNoun(
  nouns: readonly NounEntry[],
  inner: number | undefined,
): { readonly class: NounClass; readonly force?: undefined } | undefined {
  const events = nouns.filter(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER");
  const [first] = events;
  if (!first) return undefined;
  // A noun that is both a carrier and an event is an event only with the affected thing behind it.
  if (nouns.some(({ class: kind }) => kind === "CARRIER") && inner === undefined) return undefined;
  return { class: first.class };
}

/** The phrase that is affected by an event or that a carrier is for: the first that hangs on it. */
function innerOf(sentence: SentenceWords, phrases: readonly Phrase[], index: number): number | undefined {
  const phrase = phrases[index]!;
  const wanted = new Set(phrase.nouns.flatMap(({ preps }) => preps));
  const hanging: number[] = [];
  phrases.forEach(({ inside }, k) => {
    if (inside === index) hanging.push(k);
  });
  const genitive = sentence.lang === "en" ? "of" : "van";
  // "het verbreden en verdiepen van de band": both are of it.
  const sibling = phrases.findIndex(({ listedWith }) => listedWith === index);
  if (hanging.length === 0 && sibling >= 0 && phrase.nominalised) return innerOf(sentence, phrases, sibling);
  // "kondigt een afbouw aan van …": the verb's particle has come between.
  const apart =
    hanging.length === 0 && phrase.nouns.some(({ class: kind }) => eventful.has(kind))
      ? phrases.findIndex(
          ({ preposition, inside }, k) =>
            k > index && inside === undefined && preposition !== undefined && wanted.has(preposition.form),
        )
      : -1;
  if (apart >= 0) return apart;
  return (
    hanging.find((k) => wanted.has(phrases[k]!.preposition?.form ?? "")) ??
    hanging.find((k) => phrases[k]!.preposition?.form === genitive) ??
    (phrase.nominalised ? hanging[0] : undefined)
  );
}
