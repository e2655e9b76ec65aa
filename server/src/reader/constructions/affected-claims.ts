import type { Denotation } from "../model/denotation";
import type { Affected } from "./affected";
import { copyObject, type Gate } from "../model/claim";
import { cover, idiomOf, isShort, nearest } from "../predicates/claim-words";
import { adverbDegree, numbersDegree } from "../marks/degrees";
import { forceOf, isAdverse, isWeaker, thingEffect, underPredicate, type Effect } from "../model/effects";
import type { NounClass } from "../words/lexicon-entries";
import {
  embeddingGate,
  enabling,
  isEmbedding,
  neutral,
  supporting,
  turning,
  weighing,
} from "../predicates/predicate-classes";
import type { PredicateSite } from "../model/predicate-site";
import { gatesOf, type Raw } from "../model/raw-claim";
import { isOutweighed, isRecipient, topicsWithRecipient } from "./recipients";
import { remainsSame, staysSame } from "../marks/same-level";
import type { WordSpan } from "../words/sentence-words";
import { topicsIn } from "../phrases/topics-in";

/** Prepositions that say where: a comparative behind them is none of the object ("in kleinere verbanden"). */
const placing = new Set(["in", "binnen", "bij", "via", "within", "by", "at"]);

/** "takes part in fewer exercises", "heeft geen belang bij minder oefeningen": what it is about, and not where. */
const takesPart = ({ entry }: PredicateSite, preposition: string): boolean =>
  entry !== undefined &&
  (entry.class === "JOIN" ||
    entry.class === "ADOPT" ||
    entry.class === "CONSIDER" ||
    (weighing.has(entry.class) && (entry.fixed?.length ?? 0) > 0)) &&
  entry.arg.includes(preposition);

type Degree = NonNullable<Denotation["comparative"]>;

/** What a verb makes of a thing or event; `isDecided`: its degree is what decides. */
interface Outcome {
  readonly effect: Effect | undefined;
  readonly isDecided: boolean;
  readonly gate?: Gate;
  /** The degree belongs to the words that say it. */
  readonly degree?: WordSpan;
}

const doing: Effect = { change: "do", positive: true, force: "does" };

/** What the predicate says of one thing or event. */
export function ofAffected(site: PredicateSite, { theme, ofSubject, isBound }: Affected): readonly Raw[] {
  const { sentence, parsed, predicate, entry } = site;
  const isPlaced = placing.has(theme.preposition ?? "") && !takesPart(site, theme.preposition!);
  const comparative = isPlaced ? undefined : theme.comparative;
  if (isShiftedTo(site, theme)) return [];
  const verbClass = isBound === true ? "DO" : classOf(site, theme, comparative);
  const degree =
    comparative ??
    numbersDegree(sentence, parsed, predicate) ??
    adverbDegree(sentence, parsed, predicate) ??
    numberDegree(site) ??
    givenDegree(site, theme);
  const read = outcomeOf(site, theme, verbClass, comparative, degree);
  // "beperkt zich tot de huidige bijdrage": it is kept as it is.
  const outcome: Outcome =
    isBound === true && isOfNow(site, theme)
      ? { effect: { change: "same", positive: true, force: "does" }, isDecided: false }
      : read;
  const isSilent = verbClass === "COPULA" || verbClass === "OTHER";
  if (!outcome.effect && isSilent) return [];
  const unread = verbClass && isEmbedding(verbClass) ? embeddingGate(verbClass) : "unknown-verb";
  // "De leiding ligt bij Duitsland": who leads what the note has others lead, says nothing of what is done.
  const isLed =
    entry?.to !== undefined && theme.object.carriers.includes("role") && theme.object.headTopics.length === 0;
  const gate = isLed ? "other-head" : (outcome.gate ?? (outcome.effect ? undefined : unread));
  // "leert van eerdere missies": what is over can be learnt from.
  const ofTheme = gatesOf(theme).filter((own) => entry?.class !== "USE" || own !== "past");
  const gates = [
    ...ofTheme,
    ...(gate ? [gate] : []),
    ...((isPlacing(site) && theme.event === undefined) || isSingle(site, theme) || (isBound && isDenied(site))
      ? (["contrast"] as const)
      : []),
  ];
  // "kan met een kleinere bijdrage volstaan": smaller, whatever "kan" allows.
  const sufficesSmaller = entry?.class === "LIMIT" && comparative?.direction === "down";
  const carrier = entry?.carrier;
  // "leidt tot een bredere reeks": the comparative is what says it.
  const { effect } = outcome;
  const isSaidByDegree =
    comparative !== undefined &&
    effect?.positive === true &&
    effect.change === comparative.direction &&
    !isWeaker(effect.force, "will");
  const span = isSaidByDegree ? cover(spanOf(site, outcome), [comparative.words]) : spanOf(site, outcome);
  const object = copyObject(theme.object, {
    nearTopics: excludedFrom(site, theme),
    carriers: carriersOf(site, theme),
    topics: topicsWithRecipient(site, theme),
  });
  return [
    {
      effect: outcome.effect ?? doing,
      object,
      // A verb that holds its noun itself ("bijdragen aan") needs none before the thing.
      gates: carrier
        ? gates.filter((own) => own !== "other-head" || theme.object.topics.length === 0)
        : gates,
      words: theme.eventWords && isSaidByNoun(theme, verbClass) ? nearest(theme.eventWords, span) : span,
      core: degree?.words ?? theme.eventWords ?? idiomOf(predicate) ?? firstWord(theme.object.words),
      comparative: isSaidByDegree || (degree !== undefined && (outcome.isDecided || sufficesSmaller)),
      verb: predicate.verb.at,
      particle: predicate.particle,
      via: entry?.class,
      // "Het kabinet ziet de bond niet als hoeksteen": whoever judges does nothing.
      ofSubject:
        ofSubject ||
        isRecipient(site) ||
        isOutweighed(site, theme) ||
        (judges(entry?.class) && isRoleDenied(site, theme)) ||
        undefined,
    },
  ];
}

/** The verb may hold the noun itself: who leaves or joins a thing takes part in it no longer, or does. */
function carriersOf({ entry }: PredicateSite, theme: Denotation): Denotation["object"]["carriers"] {
  const { carriers } = theme.object;
  const takesPart = entry?.class === "LEAVE" || entry?.class === "JOIN";
  const own =
    entry?.carrier ??
    (takesPart && !theme.event && carriers.length > 0 ? ("participation" as const) : undefined);
  return own ? [...new Set([...carriers, own])] : carriers;
}

/** "minder militairen doen mee": so many fewer take part. */
function numberDegree({ parsed: { phrases }, args }: PredicateSite): Degree | undefined {
  const subject = args.subject === undefined || args.passive ? undefined : phrases[args.subject]!;
  if (!subject?.comparative || subject.actor || subject.preposition) return undefined;
  const isCounted = subject.nouns.some(({ carrier }) => carrier === "resource" || carrier === "presence");
  return isCounted
    ? { direction: subject.comparative, words: { first: subject.comparativeAt!, last: subject.head } }
    : undefined;
}

/** "…; de missie valt af": out of what was spoken of. */
function excludedFrom(
  { entry, before, parsed, index }: PredicateSite,
  { object }: Denotation,
): readonly string[] {
  const pointing = parsed.phrases.some(
    ({ kind, preposition }) => kind === "pronoun" && preposition !== undefined,
  );
  if (entry?.class !== "EXCLUDE" || !before.object || (index === 0 && !pointing)) return object.nearTopics;
  return before.object.topics.filter((id) => !object.topics.includes(id));
}

const single = new Set(["één", "eén", "een enkele", "1", "one", "a single"]);

/** "Eén oefening is afgelast": one of many. */
const isSingle = ({ sentence: { words } }: PredicateSite, { object }: Denotation): boolean => {
  const { first } = object.words;
  const opening = [words[first], words[first + 1]].map((word) => word?.fold ?? "");
  return object.carriers.includes("exercise") && (single.has(opening[0]!) || single.has(opening.join(" ")));
};

/** "valt buiten de Unie", "maakt geen deel uit van de begroting": where a thing belongs, and not what is done with it. */
function isPlacing({ parsed: { phrases }, entry, args }: PredicateSite): boolean {
  if (entry?.class !== "EXCLUDE" && entry?.class !== "INCLUDE") return false;
  const subject = args.subject === undefined ? undefined : phrases[args.subject]!;
  if (!subject || subject.actor || subject.kind !== "noun") return false;
  return phrases.some(
    ({ preposition, actor, nouns, inside }) =>
      preposition !== undefined &&
      inside === undefined &&
      (actor?.side === "other" || nouns.some(({ lemma }) => /^(?:.*-)?(?:begroting|budget)$/.test(lemma))),
  );
}

/** "verlegt de aandacht van X naar Y": of what it is shifted to there is no less. */
const isShiftedTo = ({ sentence, parsed: { phrases }, entry }: PredicateSite, { preposition }: Denotation): boolean =>
  (preposition === "van" || preposition === "from") &&
  shifting.has(entry?.lemma ?? "") &&
  topicsIn(sentence, phrases.filter((phrase) => phrase.preposition?.form === "naar" || phrase.preposition?.form === "to")).length > 0; // prettier-ignore

const shifting = new Set(["verleggen", "verschuiven", "verplaatsen", "shift", "move"]);

/** "de huidige bijdrage": as it is now. */
const isOfNow = ({ sentence: { words } }: PredicateSite, { object }: Denotation): boolean =>
  words.slice(object.words.first, object.words.last + 1).some(({ fold }) => present.has(fold));

const present = new Set(["huidige", "bestaande", "tegenwoordige", "current", "present", "existing"]);

/** "kent minder gewicht toe aan X": less of what goes to it. */
function givenDegree({ parsed: { phrases }, args }: PredicateSite, theme: Denotation): Degree | undefined {
  const isGiven = theme.preposition === "aan" || theme.preposition === "to";
  // "trekt minder geld uit voor X", "stuurt minder mensen naar X"
  if (!isGiven && !spent.has(theme.preposition ?? "")) return undefined;
  const subjects = args.subject === undefined || !isGiven ? [] : [args.subject];
  const at = [...args.objects, ...subjects].find((k) => {
    const { comparative, nouns } = phrases[k]!;
    return comparative && nouns.some(({ carrier }) => carrier === "attention" || carrier === "resource");
  });
  if (at === undefined) return undefined;
  const { comparative, comparativeAt, head } = phrases[at]!;
  return { direction: comparative!, words: { first: comparativeAt!, last: head } };
}

/** Behind these stands what means are given for. */
const spent = new Set(["voor", "naar", "bij", "for"]);

const firstWord = ({ first }: WordSpan): WordSpan => ({ first, last: first });

/** Of joined verbs each has its own word only. */
function spanOf(site: PredicateSite, { degree }: Outcome): WordSpan {
  const { predicate: { verb, particle }, words } = site; // prettier-ignore
  const span = verb.coordinated ? { first: verb.at, last: Math.max(verb.at, particle ?? 0) } : words;
  const handed = degree ? undefined : handedTo(site);
  return degree ? cover(span, [degree]) : (handed ?? span);
}

/** "is voorbehouden aan de Commissie": to whom it goes is what is wrong. */
function handedTo({
  sentence,
  parsed: { phrases },
  predicate,
  entry,
  words,
}: PredicateSite): WordSpan | undefined {
  if (entry?.to === undefined) return undefined;
  const at = Math.max(predicate.verb.at, words.last);
  const taker = phrases.find(
    ({ preposition, actor }) =>
      preposition?.at === at + 1 && preposition.form === entry.to && actor?.side === "other",
  );
  const span = taker && { first: words.first, last: taker.last };
  return span && isShort(sentence, span) ? span : taker && { first: at, last: taker.last };
}

/** "De toestand vraagt niet om X": nobody asks, and nothing needs it. */
function isOfSituation({ sentence, parsed: { phrases }, args, reading, index }: PredicateSite): boolean {
  if (args.subject === undefined || args.passive || reading.negations[index]!.negators.length % 2 === 0)
    return false;
  const { kind, actor, head } = phrases[args.subject]!;
  const { papers, instruments } = sentence.lexicon.words;
  const { fold } = sentence.words[head]!;
  return kind === "noun" && !actor && !papers.has(fold) && !instruments.has(fold);
}

/** "beperkt zich niet tot X": to more than that. */
const isDenied = ({ reading, index }: PredicateSite): boolean =>
  reading.negations[index]!.negators.length > 0;

/** The class of the verb here: one that only stays, or only carries its object, has another than alone. */
function classOf(
  site: PredicateSite,
  theme: Denotation,
  comparative: Degree | undefined,
): NounClass | undefined {
  const { sentence, parsed, predicate, entry } = site;
  if (remainsSame(sentence, parsed, predicate)) return "KEEP";
  if (entry?.class === "ADVOCATE" && isGivenUp(site, theme)) return "DO";
  if ((entry?.class === "ADVOCATE" || entry?.class === "THINK") && isReckonedWith(site, theme)) return "DO";
  if (entry?.class === "ASK" && isOfSituation(site)) return "REQUIRE";
  if (isRoleDenied(site, theme) || isNotToBeHad(site)) return "DO";
  const isEmpty = entry === undefined || entry.class === "OTHER" || entry.class === "COPULA";
  // "Vergroting is niet …": what it is not, is what stands behind the copula.
  const isOfCopula =
    sentence.lang === "nl" &&
    predicate.verb.role === "copula" &&
    !sentence.words.some(({ fold }) => fold === "er");
  const named = theme.object.anaphoric || isOfCopula ? undefined : theme.event;
  const isNegative = theme.negative && !isIdentity(site, theme);
  const hasContent =
    comparative !== undefined ||
    isNegative ||
    named !== undefined ||
    isAtLevel(site, theme) ||
    numbersDegree(sentence, parsed, predicate) !== undefined;
  return isEmpty && supporting.has(predicate.verb.lemma) && hasContent ? "DO" : entry?.class;
}

/** Classes of what somebody or something is, or is taken for. */
const roles = new Set<NounClass>(["COPULA", "OTHER", "THINK", "REPORT"]);
const judges = (verbClass: NounClass | undefined): boolean => verbClass === "THINK" || verbClass === "REPORT";

/** "De bond geldt niet als hoeksteen", "Nederland ziet zich niet als trekker": it is none, by one's own word or in general. */
function isRoleDenied(site: PredicateSite, { preposition }: Denotation): boolean {
  const { parsed, args, entry } = site;
  if (preposition !== "als" && preposition !== "as") return false;
  if (!entry || !roles.has(entry.class) || !isDenied(site)) return false;
  if (!judges(entry.class) || args.passive) return true;
  return args.subject !== undefined && parsed.phrases[args.subject]!.actor?.side === "own";
}

/** "zijn geen voordelen te verwachten", "valt geen richting aan te ontlenen": there is none to be had, whatever the verb. */
function isNotToBeHad(site: PredicateSite): boolean {
  const { parsed, predicate, sentence, entry } = site;
  const governing = parsed.predicates[parsed.predicates.indexOf(predicate) - 1];
  if (sentence.lang !== "nl" || !governing || !enabling.has(governing.verb.lemma)) return false;
  if (sentence.words[predicate.verb.at - 1]?.fold !== "te" || !isDenied(site)) return false;
  return (
    entry === undefined || entry.class === "OTHER" || entry.class === "THINK" || entry.class === "REPORT"
  );
}

/** "De samenwerking komt op een lager niveau": the level says it. */
function isAtLevel(site: PredicateSite, theme: Denotation): boolean {
  const degree = adverbDegree(site.sentence, site.parsed, site.predicate)?.words;
  if (!degree || degree.last - degree.first < 2 || theme.object.topics.length === 0) return false;
  const opener = site.sentence.words[degree.first]!.fold;
  return (opener === "op" || opener === "at" || opener === "on") && site.predicate.verb.role === "lexical";
}

/** "Nederland pleit niet langer voor …", "pleit voor een verlaging": the author's own view, and against the thing. */
function isGivenUp({ parsed, args, reading, index }: PredicateSite, { event }: Denotation): boolean {
  const isOwn =
    args.subject !== undefined && !args.passive && parsed.phrases[args.subject]!.actor?.side === "own";
  const { negators, barely } = reading.negations[index]!;
  return isOwn && (negators.length > 0 || barely !== undefined || (event !== undefined && isAdverse(event)));
}

/** "Wij gaan uit van een kleinere bijdrage", "De begroting rekent op een daling": of one's own, so that it will be. */
function isReckonedWith(
  { parsed: { phrases }, args, sentence }: PredicateSite,
  { event, comparative }: Denotation,
): boolean {
  const subject = args.subject === undefined || args.passive ? undefined : phrases[args.subject]!;
  const isOwn =
    subject?.actor?.side === "own" ||
    (subject?.kind === "noun" &&
      !subject.actor &&
      sentence.lexicon.words.instruments.has(sentence.words[subject.head]!.fold));
  return isOwn && (comparative?.direction === "down" || (event !== undefined && isAdverse(event)));
}

/** "Het verbond is geen staande eenheid": what a thing is not. */
const isIdentity = ({ parsed, predicate, args }: PredicateSite, { object }: Denotation): boolean => {
  if (predicate.verb.role !== "copula" || args.subject === undefined) return false;
  const { kind, actor, first } = parsed.phrases[args.subject]!;
  const opens = first === parsed.clause.words[0];
  return opens && kind === "noun" && !actor && first !== object.words.first;
};

function outcomeOf(
  { predicate, entry, ...site }: PredicateSite,
  theme: Denotation,
  verbClass: NounClass | undefined,
  comparative: Degree | undefined,
  degree: Degree | undefined,
): Outcome {
  // "is planned for this year": it will be done.
  const ownForce = site.args.passive && scheduling.has(predicate.verb.lemma) ? "will" : entry?.force;
  if (verbClass === undefined) return { effect: doing, isDecided: false, gate: "unknown-verb" };
  // "… mogelijk is"
  if (verbClass === "ALLOW" && predicate.verb.role === "copula") {
    const event = theme.event ?? { change: comparative?.direction ?? "do", positive: true };
    const { change, positive } = event;
    const effect: Effect = { change, positive, force: "considers" };
    return isEnabled(site) ? { effect, isDecided: false, gate: "contrast" } : { effect, isDecided: false };
  }
  // "vroeg om een kleinere bijdrage": that is what was asked for, and what a next sentence turns down; nobody says that it is so.
  if ((verbClass === "ASK" || verbClass === "ADVOCATE") && (theme.event ?? comparative)) {
    const { change, positive } = theme.event ?? { change: comparative!.direction, positive: true };
    return { effect: { change, positive, force: "does" }, isDecided: false, gate: embeddingGate(verbClass) };
  }
  const held = theme.event && underPredicate(theme.event, verbClass, ownForce);
  // "Dit wordt verlaagd": the thing that was spoken of, and not what was said of it.
  if (theme.event && (held || !theme.object.anaphoric)) return { effect: held, isDecided: false };
  // "wijst een hogere bijdrage af": the comparative is what is turned down.
  // "een grotere bijdrage hangt aan een zijden draad": what is promised is left open.
  const isLeftOpen = verbClass === "DOUBT" && entry?.force !== undefined;
  if (comparative && (weighing.has(verbClass) || isLeftOpen)) {
    const event: Effect = { change: comparative.direction, positive: true, force: "does" };
    const effect = underPredicate(event, verbClass, entry?.force);
    return verbClass === "CAUSE"
      ? { effect, isDecided: true, degree: comparative.words }
      : { effect, isDecided: true };
  }
  const keepsLevel = verbClass === "KEEP" && staysSame(site.sentence, site.parsed, predicate);
  // "maakt zich niet langer sterk voor": whoever does not speak for a thing does not work for it.
  if (verbClass === "ADVOCATE" && isOwnSilence(site))
    return { effect: { ...doing, force: "aims" }, isDecided: false };
  // "dringt minder aan op standaardisatie": less is done for it.
  const isAsking = verbClass === "ASK" || verbClass === "ADVOCATE";
  if (isAsking && degree?.direction === "down" && isOwn(site))
    return {
      effect: { change: "down", positive: true, force: "does" },
      isDecided: true,
      degree: degree.words,
    };
  const change = keepsLevel ? "same" : thingEffect(verbClass);
  if (!change) return { effect: undefined, isDecided: false };
  const force = forceOf(verbClass, ownForce);
  if (!degree || !neutral.has(verbClass) || change === "delay")
    return { effect: { change, positive: true, force }, isDecided: false };
  return {
    effect: { change: degree.direction, positive: true, force },
    isDecided: force === "does" || force === "will",
    degree: degree.words,
  };
}

/** "Op deze wijze is een bijdrage mogelijk": what makes it possible goes before, and leaves nothing open. */
const isEnabled = ({
  sentence: { words },
  parsed: { clause },
}: Pick<PredicateSite, "sentence" | "parsed">): boolean =>
  helping.has(words[clause.words[0]!]!.fold) ||
  (words[clause.words[0]!]!.fold === "op" && ways.has(words[clause.words[2] ?? 0]!.fold));

const helping = new Set(["zo", "zodoende", "aldus", "daardoor", "hierdoor", "daarmee", "hiermee", "dankzij", "door", "met", "thus", "thereby", "thanks"]); // prettier-ignore
const ways = new Set(["wijze", "manier"]);

const scheduling = new Set([
  "plan",
  "schedule",
  "foresee",
  "envisage",
  "plannen",
  "inplannen",
  "programmeren",
]);

/** Whether the noun of the event makes the clash, and not the verb that governs it. */
function isSaidByNoun({ event }: Denotation, verbClass: NounClass | undefined): boolean {
  if (!event || !verbClass) return false;
  const isPlanned = verbClass === "INTEND" || verbClass === "CONSIDER";
  return !turning.has(verbClass) || (isAdverse(event) && isPlanned);
}

/** The own side does not speak for it; "niemand pleit voor …" says nothing of what is done. */
const isOwnSilence = (site: Pick<PredicateSite, "reading" | "index" | "args" | "parsed">): boolean =>
  site.reading.negations[site.index]!.negators.length % 2 === 1 && isOwn(site);

/** Whether the own side is the subject. */
const isOwn = ({ args: { subject }, parsed }: Pick<PredicateSite, "args" | "parsed">): boolean =>
  subject !== undefined && parsed.phrases[subject]!.actor?.side === "own";
