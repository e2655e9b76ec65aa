import type { Before } from "../model/before";
import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { affectedOf } from "./affected";
import { isComplementizer } from "../context/assertion";
import { ofAdjective, thingChange, type AdjectiveSaying } from "./adjective-sayings";
import { likeSubject, resolve } from "../context/anaphora";
import { copyObject, impliedObject, type ObjectReading } from "../model/claim";
import { cover, predicateWords } from "../predicates/claim-words";
import { ofComparatives } from "./comparative-claims";
import { adverbDegree } from "../marks/degrees";
import { forceOf, isAdverse, thingEffect, underPredicate, type Effect } from "../model/effects";
import { ofEnough } from "../marks/enough";
import { withFronted } from "../context/fronted-theme";
import { denotationOf } from "../phrases/head-topics";
import type { Carrier } from "../words/lexicon-entries";
import { topicsIn } from "../phrases/topics-in";
import { neutral } from "../predicates/predicate-classes";
import type { Phrase } from "../model/phrase";
import type { PredicateSite } from "../model/predicate-site";
import { eventOf, gatesOf, type Raw } from "../model/raw-claim";
import type { Reading } from "../model/reading";
import { ofAffected } from "./affected-claims";
import { ofAmounting } from "./amounting-claims";
import { ofBecoming } from "./becoming-claims";
import { ofDeliberation, ofWeighedPossibility } from "./deliberation-claims";
import { ofOption } from "./option-claims";
import { ofOwnIdiom } from "../gates/own-idiom";
import { ofPassedOver } from "../marks/passed-over";
import { ofSecondaryRole } from "../marks/secondary-role";
import { ofSmallEvent } from "../gates/small-event";
import { themesOf } from "../phrases/themes";
import { ofUndergone } from "./undergone";

/** What a predicate says of the things that it affects; `index`: that of its clause. */
export function ofPredicate(
  reading: Reading,
  parsed: ParsedClause,
  predicate: Predicate,
  args: Arguments,
  before: Before,
  index: number,
): readonly Raw[] {
  const site: PredicateSite = {
    reading,
    parsed,
    predicate,
    args,
    before,
    index,
    sentence: reading.sentence,
    entry: predicate.frame?.entry,
    words: predicateWords(parsed, predicate),
    denote: (k) => {
      const theme = denotationOf(reading.sentence, parsed, k);
      return (
        likeSubject(reading, parsed, theme, args.subject) ??
        withFronted(reading, parsed, resolve(reading, parsed, theme, before, index), index, k)
      );
    },
  };
  const whole =
    ofEnough(site) ??
    ofAdjectivePredicate(site) ??
    ofSomething(site) ??
    ofOption(site) ??
    ofAmounting(site) ??
    ofSmallEvent(site) ??
    ofBecoming(site) ??
    ofDeliberation(site) ??
    ofWeighedPossibility(site) ??
    ofUndergone(site) ??
    ofSeparateness(site) ??
    ofSecondaryRole(site) ??
    ofOwnIdiom(site);
  if (whole) return whole;
  const themes = themesOf(parsed, predicate, args);
  const raws = [
    ...affectedOf(site, themes).flatMap((affected) => ofAffected(site, affected)),
    ...ofComparatives(reading, parsed, predicate, themes, args),
    ...ofPassedOver(site),
  ];
  if (raws.length > 0) return raws;
  const continued = ofEarlierSubject(site);
  return continued.length > 0 ? continued : ofCarryingVerb(site);
}

/** "acht een bijdrage onnodig": the author's view of a thing. */
const judging = new Set(["achten", "vinden", "noemen"]);

/** "blijft onhaalbaar", "proves impossible": verbs that link an adjective to their subject as the copula does. */
const linking = new Set(["blijven", "blijken", "raken", "remain", "prove", "stay"]);

/** Modals that may stand without a verb. */
const bareModals = new Set(["mogen", "moeten", "kunnen", "hoeven"]);

/** "is overbodig", "maakt X groter": the adjective says it. Undefined where it says nothing. */
function ofAdjectivePredicate({
  sentence,
  parsed,
  predicate,
  args,
  entry,
  words,
  denote,
}: PredicateSite): readonly Raw[] | undefined {
  const { phrases } = parsed;
  const acting = args.subject === undefined ? undefined : parsed.phrases[args.subject]!.actor;
  const judges = judging.has(predicate.verb.lemma) && acting?.side === "own";
  const making = judges || predicate.verb.lemma === "maken" || predicate.verb.lemma === "make";
  // "mag kleiner", "kan groter": the modal alone, with what is to become of it.
  const isBare = bareModals.has(predicate.verb.lemma) && predicate.verb.role === "lexical";
  const adjective = phrases.find(({ kind }) => kind === "adjective");
  // "wordt minder aantrekkelijk": the adverb is a frame of the verb's own where it stands alone.
  const isLess =
    adjective !== undefined &&
    entry?.fixed?.length === 1 &&
    less.has(entry.fixed[0]!) &&
    predicate.fixed[0] === adjective.first - 1;
  const isEmptyVerb =
    !entry ||
    entry.class === "COPULA" ||
    entry.class === "OTHER" ||
    making ||
    isLess ||
    predicate.frame!.weight === 0;
  const stays = linking.has(predicate.verb.lemma) && predicate.verb.role !== "copula";
  if (!(predicate.verb.role === "copula" || stays || making || isBare) || !isEmptyVerb) return undefined;
  const about = making ? args.objects.find((k) => phrases[k]!.kind === "noun") : args.subject;
  const said =
    adjective && about !== undefined ? (isLess ? ofLess(adjective) : ofAdjective(adjective)) : undefined;
  if (!adjective || about === undefined || !said || (judges && said.comparative)) return undefined;
  // "blijft kleiner", "blijft gelijk", "blijft haalbaar": how much there is of it is read elsewhere, and what is open stays so.
  const isBecoming = predicate.verb.lemma === "raken";
  if ((stays && said.positive && !isBecoming) || (isBare && !said.comparative)) return undefined;
  const theme = denote(about);
  const whole = theme.event ? underPredicate(theme.event, said.class, undefined) : thingChange(said, theme);
  if (!whole) return [];
  const isAble = isBare && predicate.verb.lemma === "kunnen";
  const effect: Effect = isAble
    ? { change: whole.change, positive: whole.positive, force: "considers" }
    : whole;
  // "is weaker without a contribution": were it without.
  // "Samen delen maakt een eigen vloot overbodig": what each would have of its own.
  const isReplacedByThing =
    making &&
    acting === undefined &&
    phrases[about]!.adjectives.some(({ entry: { class: kind } }) => kind === "SEPARATE");
  const isSupposed = said.comparative && phrases.some(({ preposition }) => preposition?.role === "without");
  return [
    {
      effect,
      // "wordt minder aantrekkelijk voor partners": what is said of it may be what it is about.
      object: withTopicsNear(theme.object, topicsIn(sentence, phrases.slice(phrases.indexOf(adjective)))),
      gates: [
        ...gatesOf(theme),
        ...(isSupposed ? (["hypothetical"] as const) : []),
        ...(isReplacedByThing ? (["contrast"] as const) : []),
        ...(isAble && isAdverse(effect) ? (["permitted"] as const) : []),
      ],
      words: cover(words, [adjective]),
      comparative: said.comparative,
      core: adjective,
      isJudged: true,
      ofSubject: !making && phrases[about]!.actor === undefined,
    },
  ];
}

const less = new Set(["minder", "less"]);

/** "minder aantrekkelijk": less of what is good, or large. */
const ofLess = ({ adjectives }: Phrase): AdjectiveSaying | undefined => {
  const kind = adjectives.at(-1)?.entry.class;
  return kind === "UP" || kind === "GOOD"
    ? { class: "DOWN", change: "down", positive: true, comparative: true }
    : undefined;
};

const withTopicsNear = (object: ObjectReading, near: readonly string[]): ObjectReading =>
  near.length === 0
    ? object
    : copyObject(object, { nearTopics: [...new Set([...object.nearTopics, ...near])] });

const something = new Set(["iets", "something"]);

/** "… is iets om in gedachten te houden", "… is something to bear in mind": it is only weighed. */
function ofSomething({
  reading,
  sentence: { words: all },
  parsed: { phrases, clause },
  predicate,
  args,
  index,
  words,
  denote,
}: PredicateSite): readonly Raw[] | undefined {
  if (predicate.verb.role !== "copula" || args.subject === undefined) return undefined;
  const at = clause.words.find((i) => something.has(all[i]!.fold));
  if (at === undefined || at < predicate.verb.at) return undefined;
  const weighed = reading.parsed.find(
    (inner) =>
      inner.clause.parent === index &&
      (inner.clause.kind === "infinitive" ||
        inner.clause.kind === "relative" ||
        inner.clause.kind === "subordinate"),
  );
  if (weighed?.predicates.at(-1)?.frame?.entry.class !== "CONSIDER") return undefined;
  const theme = denote(args.subject);
  const event: Effect | undefined =
    eventOf(theme) ??
    // "Een eenheid is iets waarover Defensie nadenkt": one that is not there yet.
    (phrases[args.subject]!.determiner === "indefinite"
      ? { change: "start", positive: true, force: "does" }
      : undefined);
  const effect = event && underPredicate(event, "CONSIDER", "considers");
  if (!effect) return undefined;
  const core = phrases[args.subject]!;
  return [
    {
      effect,
      object: theme.object,
      gates: gatesOf(theme),
      words: cover(words, [{ first: at, last: weighed.clause.words.at(-1)! }]),
      core,
      comparative: false,
      ofSubject: true,
    },
  ];
}

/** Verbs that make a thing remain or become what stands behind them. */
const staying = new Set(["blijven", "worden", "remain", "become"]);

/** "… is een zelfstandige taak": it is done alone. */
function ofSeparateness({
  parsed: { phrases },
  predicate,
  args,
  words,
  denote,
}: PredicateSite): readonly Raw[] | undefined {
  const isCopula = predicate.verb.role === "copula" || staying.has(predicate.verb.lemma);
  if (!isCopula || args.subject === undefined) return undefined;
  const k = args.objects.find((object) =>
    phrases[object]!.adjectives.some(({ entry }) => entry.class === "SEPARATE"),
  );
  if (k === undefined) return undefined;
  const theme = denote(args.subject);
  const alone = { first: words.first, last: phrases[k]!.last };
  return [
    {
      effect: { change: "do", positive: true, force: "does" },
      object: theme.object,
      gates: gatesOf(theme),
      words: alone,
      core: phrases[k]!,
      comparative: false,
      ofSubject: true,
      alone,
    },
  ];
}

/** "wordt onderzocht" in a cell, "… en wordt niet voortgezet": its subject went before. */
function ofEarlierSubject({ reading, parsed, index, before, entry, words }: PredicateSite): readonly Raw[] {
  const { kind, coordinator, verbs } = parsed.clause;
  // "leent zich ervoor om verder te worden uitgebouwd": its subject is that of the clause before.
  const isGoverned = kind === "infinitive" && verbs.some(({ role }) => role === "passive");
  // "…, maar wordt door Nederland onbenut gelaten"
  const isAlone = parsed.phrases.every(
    ({ preposition }) => preposition?.form === "door" || preposition?.form === "by",
  );
  if (!entry || !isAlone || !before.hasTopics || (kind !== "main" && !isGoverned)) return [];
  // "Berichten dat …, zijn onjuist": its subject is the noun that holds the clause before, and not what that is about.
  const previous = reading.parsed[index - 1]?.clause.connective;
  if (previous && coordinator === undefined && isComplementizer(previous.entry.form)) return [];
  const change = thingEffect(entry.class);
  // "Press reports that … | are incorrect": what is denied is a clause.
  const takesThing = entry.arg.some((arg) => arg !== "complement");
  const isDenial = entry.class === "DENY" && entry.arg.includes("complement");
  if (!change || !takesThing || isDenial) return [];
  const { object, topics } = before;
  return [
    {
      effect: { change, positive: true, force: forceOf(entry.class, entry.force) },
      object:
        object && object.topics.length > 0
          ? copyObject(object, { words, anaphoric: true })
          : impliedObject({
              head: entry.lemma,
              carriers: [],
              headTopics: topics,
              topics,
              nearTopics: [],
              anaphoric: true,
              words,
            }),
      gates: [],
      words,
      core: words,
      comparative: false,
      via: entry.class,
      ofSubject: true,
    },
  ];
}

/** "Nederland werkt niet langer samen …": the noun is in the verb, and what it is about stands beside it. */
function ofCarryingVerb({ sentence, parsed, predicate, entry, words }: PredicateSite): readonly Raw[] {
  const { phrases } = parsed;
  const intends = entry?.class === "INTEND" && predicate.verb.role === "lexical";
  const carried: Carrier | undefined = entry?.carrier ?? (intends ? "effort" : undefined);
  const change = entry && thingEffect(entry.class);
  if (!entry || !carried || !change) return [];
  const near = topicsIn(sentence, phrases);
  const hasPronoun = phrases.some(({ kind, preposition }) => kind === "pronoun" && preposition !== undefined);
  if (near.length === 0 && !hasPronoun) return [];
  const degree = adverbDegree(sentence, parsed, predicate);
  return [
    {
      effect: {
        change: degree && neutral.has(entry.class) ? degree.direction : change,
        positive: true,
        force: forceOf(entry.class, entry.force),
      },
      object: impliedObject({
        head: entry.lemma,
        carriers: [carried],
        headTopics: [],
        topics: near,
        nearTopics: [],
        anaphoric: near.length === 0,
        words,
      }),
      gates: [],
      words: degree ? cover(words, [degree.words]) : words,
      core: degree?.words ?? words,
      comparative: degree !== undefined,
      via: entry.class,
    },
  ];
}
