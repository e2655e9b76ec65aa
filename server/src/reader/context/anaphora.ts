import type { Denotation } from "../model/denotation";
import type { Before } from "../model/before";
import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { isComplementizer } from "./assertion";
import { copyObject } from "../model/claim";
import { denotationOf } from "../phrases/head-topics";
import { withObject } from "../phrases/objects";
import { topicsIn, topicsOfClause } from "../phrases/topics-in";
import type { Reading } from "../model/reading";
import type { SentenceWords } from "../words/sentence-words";

/** "has stayed outside it": a thing that was named, and never all that was said. */
const personal = new Set(["it", "them"]);

/** A pronoun, or a thing left unnamed, stands for what was spoken of before. */
export function resolve(
  reading: Reading,
  parsed: ParsedClause,
  theme: Denotation,
  before: Before,
  index: number,
): Denotation {
  // "het onderhoud ervan", "de bijdrage daaraan"
  const { words: span, carriers } = theme.object;
  const partOf = parsed.phrases.some(
    ({ kind, preposition, first }) =>
      kind === "pronoun" &&
      preposition !== undefined &&
      first > span.first &&
      first <= span.last + 1 &&
      (preposition.form === "van" ||
        (carriers.length > 0 &&
          reading.sentence.lexicon.words.pronominalAdverbs.has(reading.sentence.words[first]!.fold))),
  );
  const bare = isUnsaid(reading, parsed, theme, before);
  // "de bijdrage" is the one spoken of, where a bijdrage was spoken of.
  const isSame = ({ object: spokenOf }: Before): boolean =>
    !spokenOf ||
    spokenOf.head === theme.object.head ||
    spokenOf.carriers.some((carrier) => theme.object.carriers.includes(carrier));
  const taken =
    !theme.blocked &&
    (partOf ||
      phraseIsDemonstrative(parsed, theme) ||
      (bare && !isSelected(reading.sentence, parsed, theme) && !isPlaced(parsed, theme) && isSame(before)));
  // "deze samenwerking": the noun says what kind of thing, what came before says which.
  if (taken && before.hasTopics)
    return withObject(
      theme,
      copyObject(theme.object, {
        topics: [...new Set([...theme.object.topics, ...before.topics])],
        anaphoric: true,
        holder:
          (!isOwnThing(reading.sentence, theme) && before.actor?.side === "other" && before.actor.hit?.id) ||
          theme.object.holder,
      }),
    );
  if (!theme.object.anaphoric) return withRelative(reading, theme);
  const antecedent = before.object;
  // "…, waarvan Defensie afziet": what it stands for may be all that was said, or any part of it.
  const neuter = reading.sentence.words[theme.object.words.first]!.fold;
  const adverbial =
    !personal.has(neuter) &&
    parsed.phrases.some(
      ({ first, kind, preposition }) =>
        first === theme.object.words.first && kind === "pronoun" && preposition !== undefined,
    );
  const eventive =
    ["dit", "dat", "this", "that"].includes(neuter) && theme.object.words.first === theme.object.words.last;
  const isPlain = neuter.startsWith("er") && parsed.clause.kind === "main" && before.hasTopics;
  const unknown = (): Denotation => withObject(theme, theme.object, { blocked: true });
  if ((adverbial || eventive) && index > 0 && !isPlain) return unknown();
  if (isAnticipating(reading, theme, index)) return unknown();
  // "verlaagt de kosten; die dalen": a thing of its own, and not what the sentence is about.
  const isBare = antecedent && !antecedent.anaphoric && antecedent.topics.length === 0;
  if (isBare && index > 0 && neuter === "die" && antecedent.carriers.length === 0) return unknown();
  // "De kosten van deelname stijgen; die worden …": of the costs, and not of what they are the costs of.
  const isAnothers =
    antecedent !== undefined &&
    !antecedent.anaphoric &&
    antecedent.topics.length > 0 &&
    antecedent.carriers.length === 0 &&
    antecedent.headTopics.length === 0;
  if (isAnothers && !adverbial) return unknown();
  // "Daarvan is geen sprake": not of the thing, but of what was said to happen to it.
  const isOfEvent = (adverbial && isOfEvents(parsed)) || (eventive && isOfTruth(parsed));
  if (isOfEvent && !before.event) return unknown();
  // "De inzet groeit. Daar verandert niets aan.": what was said stays as it is.
  if (adverbial && before.event && isOfKeeping(parsed)) return unknown();
  // "Sommige landen verlagen hun bijdrage. Nederland betreurt dat.": what others do is no act of who has a view of it.
  if (eventive && isOfView(parsed)) return unknown();
  const event = isOfEvent || eventive ? before.event : undefined;
  const topics = antecedent?.topics.length ? antecedent.topics : before.topics;
  const object = copyObject(theme.object, {
    head: antecedent?.head ?? theme.object.head,
    carriers: antecedent?.carriers ?? [],
    headTopics: antecedent?.headTopics ?? topics,
    topics,
  });
  return withObject(theme, object, { event: event ?? theme.event, blocked: topics.length === 0 });
}

const ownDeterminers = new Set(["ons", "onze", "eigen", "our", "own"]);

/** "onze bijdrage daaraan", "de Nederlandse bijdrage": said to be one's own, by a name before the noun that is no other country's. */
const isOwnThing = ({ words, origins }: SentenceWords, { object: { words: span } }: Denotation): boolean =>
  words
    .slice(span.first, span.last + 1)
    .some(
      ({ fold, text }, k) =>
        ownDeterminers.has(fold) ||
        (k > 0 &&
          text !== fold &&
          !origins.some(({ first, last }) => first <= span.first + k && span.first + k <= last)),
    );

/** "de bijdrage" where nothing says to what; in a cell without its article, and though the noun alone narrows a topic. */
function isUnsaid(
  { sentence }: Reading,
  parsed: ParsedClause,
  { definite, object: { topics, headTopics, carriers, words } }: Denotation,
  { terse = false }: Before,
): boolean {
  if (carriers.length === 0 || !(definite || parsed.clause.kind === "fragment" || terse)) return false;
  if (!terse && isToldBehind(parsed, words)) return false;
  const isTold = (id: string): boolean =>
    sentence.topics.some((hit) => hit.id === id && hit.narrows !== true);
  return terse
    ? topics.every((id) => headTopics.includes(id))
    : !topics.some(isTold) && !topicsOfClause(sentence, parsed).some(isTold);
}

/** "de uitgaven voor inhuur": by its own preposition it is told what the thing is for. */
const isToldBehind = ({ phrases }: ParsedClause, { first }: Denotation["object"]["words"]): boolean =>
  phrases.some(({ inside, preposition, kind, actor }) => {
    const head = inside === undefined ? undefined : phrases[inside]!;
    return (
      head?.first === first &&
      kind === "noun" &&
      !actor &&
      preposition !== undefined &&
      head.nouns.some(({ preps }) => preps.includes(preposition.form))
    );
  });

/** Words before a noun that pick out one of several, or bring in another. */
const selecting = new Set([
  "resterende", "overige", "andere", "nieuwe", "eerste", "tweede", "derde", "laatste", "volgende", "vorige", "aparte", "afzonderlijke",
  "losse", "laatstgenoemde", "remaining", "other", "new", "first", "second", "third", "last", "next", "separate",
]); // prettier-ignore

/** "het resterende bedrag": not the one spoken of. */
const isSelected = ({ words }: SentenceWords, { phrases }: ParsedClause, { object }: Denotation): boolean =>
  phrases.some(
    ({ first, head }) =>
      first === object.words.first && words.slice(first + 1, head).some(({ fold }) => selecting.has(fold)),
  );

/** "het wagenpark op de kazernes": where it is, tells which it is. */
const isPlaced = ({ phrases }: ParsedClause, { object }: Denotation): boolean =>
  phrases.some(
    ({ inside, actor, kind, determiner, preposition }) =>
      inside !== undefined &&
      phrases[inside]!.first === object.words.first &&
      preposition !== undefined &&
      places.has(preposition.form) &&
      kind === "noun" &&
      determiner === "definite" &&
      !actor,
  );

const places = new Set(["op", "in", "aan", "bij", "onder", "on", "at"]);

/** Idioms whose pronoun stands for something that takes place. */
const isOfEvents = ({ predicates }: ParsedClause): boolean =>
  predicates.some(({ frame }) =>
    frame?.entry.fixed?.some((group) => /\b(?:sprake|question|bereid)\b/.test(group)),
  );

const isOfKeeping = ({ predicates }: ParsedClause): boolean =>
  predicates.at(-1)?.frame?.entry.class === "KEEP";

const isOfView = ({ predicates }: ParsedClause): boolean => {
  const verbClass = predicates.at(-1)?.frame?.entry.class;
  return verbClass === "THINK" || verbClass === "FEAR";
};

/** "Dat klopt niet.", "De minister wees dat van de hand.": what is true or turned down is that something happens. */
const isOfTruth = ({ predicates }: ParsedClause): boolean => {
  const verbClass = predicates.at(-1)?.frame?.entry.class;
  return verbClass === "DENY" || verbClass === "PROVE" || verbClass === "REJECT";
};

/** "Het is mogelijk dat …": the pronoun only announces the clause. */
const isAnticipating = ({ parsed, sentence }: Reading, { object }: Denotation, index: number): boolean =>
  ["het", "it"].includes(sentence.words[object.words.first]!.fold) &&
  parsed.some(
    ({ clause }) =>
      clause.parent === index && clause.connective && isComplementizer(clause.connective.entry.form),
  );

/** Before a gerund that says what a thing is for. */
const forms = new Set(["for", "of", "in"]);

/** "de capaciteit die Defensie voor het fonds vrijmaakt": what the noun is for is told by the clause that hangs on it. */
function withRelative({ parsed, sentence }: Reading, theme: Denotation): Denotation {
  const { object } = theme;
  if (theme.blocked || object.carriers.length === 0 || object.words.last - object.words.first > 2)
    return theme;
  const told = parsed.find(
    ({ clause }) =>
      (clause.kind === "relative" && !clause.loose && clause.antecedent === object.words.last) ||
      // "its capacity for taking part in the fund"
      (clause.kind === "infinitive" &&
        clause.connective?.first === object.words.last + 1 &&
        forms.has(clause.connective.entry.form)),
  );
  if (!told) return theme;
  const topics = [...new Set([...object.topics, ...topicsOfClause(sentence, told)])];
  return withObject(theme, copyObject(object, { topics }));
}

/** "De planning sluit aan op die van de bond": the same thing as the subject, of another. */
export function likeSubject(
  { sentence }: Reading,
  { phrases }: ParsedClause,
  theme: Denotation,
  subject: number | undefined,
): Denotation | undefined {
  const { words } = theme.object;
  const fold = sentence.words[words.first]!.fold;
  if (subject === undefined || !["die", "dat"].includes(fold) || phrases[subject]!.kind !== "noun")
    return undefined;
  const owner = phrases.find(
    ({ preposition, first }) =>
      preposition?.form === "van" && preposition.at === words.first + 1 && first > 0,
  );
  if (!owner || phrases[subject]!.first > words.first) return undefined;
  const like = denotationOf(sentence, { phrases } as ParsedClause, subject);
  if (like.event || like.object.topics.length === 0) return undefined;
  const own = topicsIn(sentence, [owner]);
  const object = copyObject(like.object, {
    topics: [...new Set([...like.object.topics, ...own])],
    words: { first: words.first, last: owner.last },
  });
  return withObject(theme, object, { blocked: like.blocked });
}

/** "deze samenwerking" */
const phraseIsDemonstrative = ({ phrases }: ParsedClause, { object }: Denotation): boolean =>
  phrases.some(
    ({ first, determiner, kind }) =>
      first === object.words.first && kind === "noun" && determiner === "demonstrative",
  );

/** What a relative clause is about, where its own phrases do not say it: the noun before it, with all that it hangs on. */
export function antecedentOf(
  reading: Reading,
  { clause }: ParsedClause,
  predicate: Predicate,
  args: Arguments,
): { readonly theme: Denotation; readonly ofSubject: boolean } | undefined {
  const { antecedent, parent } = clause;
  if (clause.kind !== "relative" || antecedent === undefined || parent === undefined) return undefined;
  const entry = predicate.frame?.entry;
  if (!entry?.arg.some((arg) => arg === "obj" || arg === "subj")) return undefined;
  const matrix = reading.parsed[parent]!;
  let k = matrix.phrases.findIndex(({ first, last }) => first <= antecedent && antecedent <= last);
  if (k < 0) return undefined;
  while (clause.loose && matrix.phrases[k]!.inside !== undefined) k = matrix.phrases[k]!.inside!;
  const theme = denotationOf(reading.sentence, matrix, k);
  return { theme, ofSubject: !args.passive && args.subject === undefined };
}
