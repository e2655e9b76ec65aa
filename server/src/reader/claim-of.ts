import { wishOf } from "./context/wish";
import { isPermitting } from "./context/assertion";
import { copyObject, type ActorReading, type Claim, type ObjectReading } from "./model/claim";
import { readAlone, readWithout } from "./marks/claim-marks";
import { idiomOf, isShort, isWithin, tight } from "./predicates/claim-words";
import type { ClauseSite } from "./model/clause-site";
import { isComparedWithOther } from "./phrases/compared";
import {
  conditionalAt,
  conditioned,
  conditionOf,
  isMetThen,
  isNoReserve,
  isTimely,
} from "./context/conditions";
import { isAdverse, type Effect } from "./model/effects";
import { readExclusive } from "./marks/kept-to";
import { readLeftOut } from "./marks/left-out";
import { heldEffect, isReplaced, provisoOf, type Held } from "./constructions/held-effect";
import type { VerbClass } from "./words/lexicon-entries";
import { partnersOf, topicClauses, isMeasure, topicsFor, withNear } from "./phrases/near-topics";
import { topicsIn } from "./phrases/topics-in";
import { bearerOf, passedTo } from "./marks/passed-to";
import { isPlanSubject } from "./context/plan-subject";
import type { Raw } from "./model/raw-claim";
import { readSmallDeed } from "./marks/small-means";
import { readNarrowed, readSeldom, readSlight } from "./marks/smallness";
import { isWord } from "./clauses/segments";
import { isContingent, isSetApart } from "./gates/set-apart";
import type { WordSpan } from "./words/sentence-words";

/** Modals of being able. */
const enabling = new Set(["kunnen", "can", "may", "might", "could"]);

/** Classes that say what something brings about. */
const causal = new Set<VerbClass>(["CAUSE", "HINDER", "ALLOW", "REQUIRE"]);

/** The claim that a raw one makes in its clause. */
export function claimOf(site: ClauseSite, raw: Raw): Claim {
  const { sentence, parsed, index, status, negation, context } = site;
  const held = heldEffect(site, raw);
  const { effect } = held;
  const soft = isSoft(site, effect);
  const hedged = soft && isPossibility(site);
  const [negator] = negation.negators;
  const exclusive = readExclusive(sentence, parsed);
  const alone = unlessDenied(site, raw.alone ?? readAlone(sentence, parsed));
  const without = provisoOf(site) ? undefined : readWithout(sentence, parsed);
  const leftOut = readLeftOut(sentence, parsed, negation);
  const slight =
    raw.little ?? readSlight(sentence, parsed) ?? (effect.change === "up" ? negation.barely : undefined);
  const seldom = readSeldom(sentence, parsed) ?? readSmallDeed(site.reading, index);
  const able = ableAt(site);
  const condition = conditionIn(site);
  // "Als het tekort aanhoudt, daalt de bijdrage": only if it does. "… daalt, tenzij …" holds it.
  const isOpen = isAdverse(effect) && !raw.standing && isClausal(site, condition);
  const { words: ofObject } = raw.object;
  const object = objectOf(site, raw, effect);
  // "spreekt over eventuele verdergaande afspraken": no more than weighed, by the verb as by the adjective.
  const isOnlyWeighed =
    raw.via === "CONSIDER" && !isAdverse(effect) && !status.gates.includes("hypothetical");
  const isTold = isMeasure(object) && object.topics.length > raw.object.topics.length;
  return {
    change: effect.change,
    positive: effect.positive,
    force: effect.force,
    object,
    actor: actorOf(site, raw),
    gates: [
      ...new Set([
        ...held.gates.filter(
          (gate) =>
            !((soft || isOnlyWeighed) && gate === "hypothetical") && !(isTold && gate === "other-head"),
        ),
        ...(isOpen || isAfterwards(site, raw, effect) ? (["condition"] as const) : []),
        ...(isComparedWithOther(sentence, raw.core) ? (["compared"] as const) : []),
        ...(isContingent(site, raw, effect) || isPossibleThen(site, effect) ? (["condition"] as const) : []),
        // "Het tekort remt het onderhoud, en daarom wordt samengewerkt": what is in the way is seen to.
        ...(raw.via === "HINDER" && isMetThen(site.reading.parsed, sentence, index)
          ? (["contrast"] as const)
          : []),
        ...(isSetApart(site, raw, effect) ? (["contrast"] as const) : []),
        ...(!effect.positive && isReplacedByNext(site) ? (["contrast"] as const) : []),
        // "Het is niet zo dat Defensie louter nationaal onderhoudt": that it is alone is denied, and not that it is done.
        ...(!effect.positive &&
        negation.negators.length === 0 &&
        context.steps.length > 0 &&
        (alone ?? exclusive)
          ? (["contrast"] as const)
          : []),
      ]),
    ],
    hedges: hedged ? [{ kind: "possible", words: conditionalAt(parsed) }, ...site.hedges] : site.hedges,
    exclusive,
    alone,
    without,
    via: raw.comparative ? undefined : raw.via,
    partners: partnersOf(parsed),
    passedTo: passedTo(site),
    bearer: bearerOf(site),
    years: status.years.filter(({ at }) => at < ofObject.first || at > ofObject.last).map(({ year }) => year),
    clause: index,
    words: clashingWords(site, raw, held),
    negation: negator,
    notYet: negation.notYet || held.isPending || isNotYetAbove(site) || undefined,
    excluded: leftOut,
    standing: raw.standing,
    slight,
    seldom,
    narrowed: readNarrowed(sentence, parsed),
    able: able || undefined,
    bounded: isBounded(site) || undefined,
    condition: condition && isNoReserve(site.reading, site.index) ? undefined : condition,
  };
}

const growth = new Set<VerbClass>(["UP", "START", "ACHIEVE", "JOIN"]);

/** "Wanneer de steun tekortschiet, kan het bataljon minder vaak worden ingezet": what may come of it then. */
const isPossibleThen = ({ reading, parsed, index }: ClauseSite, effect: Effect): boolean =>
  isAdverse(effect) &&
  parsed.clause.kind === "main" &&
  parsed.clause.verbs.some(({ role, lemma }) => role === "modal" && enabling.has(lemma)) &&
  reading.parsed.some(
    ({ clause }) =>
      clause.kind === "subordinate" &&
      clause.parent === index &&
      isTimely(clause.connective?.entry.form ?? "") &&
      (clause.words[0] ?? 0) < (parsed.clause.words[0] ?? 0),
  );

/** "Als de samenwerking is uitgebreid, wordt zij geëvalueerd": what is done when it has grown weakens nothing. */
const isAfterwards = ({ reading, index }: ClauseSite, { object }: Raw, effect: Effect): boolean =>
  object.anaphoric &&
  !isAdverse(effect) &&
  reading.parsed.some(
    ({ clause, predicates }) =>
      clause.parent === index &&
      (clause.kind === "subordinate" || clause.kind === "condition") &&
      (clause.words[0] ?? 0) < (reading.parsed[index]!.clause.words[0] ?? 0) &&
      growth.has(predicates.at(-1)?.frame?.entry.class ?? "OTHER"),
  );

/** "niet te behouden, maar te verbeteren": what stands in its place says what is meant. */
function isReplacedByNext({ sentence, parsed, main }: ClauseSite): boolean {
  const next = parsed.predicates.find(({ verb }) => verb.coordinated && verb.at > (main?.verb.at ?? 0));
  const kind = main?.frame?.entry.class;
  const isPlan = kind === "CONSIDER" || kind === "INTEND";
  // "wordt niet onderzocht, maar uitgevoerd"
  if (!main || !next) return false;
  if (!isPlan && !["te", "to"].includes(sentence.words[next.verb.at - 1]?.fold ?? "")) return false;
  return sentence.words
    .slice(main.verb.at + 1, next.verb.at)
    .some(({ fold }) => fold === "maar" || fold === "but");
}

/** "niet zelfstandig", "niet ieder voor zich, maar …": together. */
const unlessDenied = (
  { negation, sentence }: ClauseSite,
  alone: WordSpan | undefined,
): WordSpan | undefined => {
  if (!alone) return undefined;
  const isReplaced = negation.replaced.some(({ first, last }) => isWithin(alone, first, last));
  // "niet langer alleen nationaal"
  const before = sentence.words[alone.first - 1]?.adverb;
  const isOnly = before?.entry.class === "EXCLUSIVE";
  const isNotOnly = ["NOT-NEG", "NEG", "NEG-ASPECT"].includes(
    (isOnly ? sentence.words[before.first - 1]?.adverb : before)?.entry.class ?? "",
  );
  const isContrasted =
    ["maar", "but"].includes(sentence.words.slice(alone.last + 1).find(isWord)?.fold ?? "") &&
    negation.negators.some(({ last }) => last < alone.first && last >= alone.first - 4);
  return isReplaced || isNotOnly || isContrasted ? undefined : alone;
};

/** Whether the condition is a clause that goes before, or one that must be so. */
function isClausal({ reading, sentence }: ClauseSite, condition: WordSpan | undefined): boolean {
  if (!condition) return false;
  const clause = reading.parsed.find(({ clause: { words, connective } }) =>
    connective ? connective.first === condition.first : words[0] === condition.first,
  )?.clause;
  if (!clause || !["subordinate", "condition"].includes(clause.kind)) return false;
  const form = clause.connective?.entry.form ?? "";
  // "Als het gaat om …", "zolang …": what it is about, or how things are for now.
  if (during.has(form) || (form === "als" && clause.verbs[0]?.lemma === "gaan")) return false;
  const isExcepting = excepting.has(form);
  return !isExcepting || sentence.words.slice(0, condition.first).every(({ kind }) => kind === "punctuation");
}

/** "De ambitie om … is nog niet verwezenlijkt": said of what holds the clause. */
const isNotYetAbove = ({ reading, parsed: { clause }, context }: ClauseSite): boolean =>
  clause.parent !== undefined &&
  context.steps.some(({ flip: flips }) => flips === true) &&
  reading.negations[clause.parent]!.notYet;

const excepting = new Set(["tenzij", "unless"]);

const during = new Set(["zolang", "as long as", "so long as"]);

const isPossibility = ({ status }: ClauseSite): boolean =>
  status.gates.includes("hypothetical") &&
  status.modals.some((lemma) => isPermitting(lemma) || lemma === "willen");

/** "zou openstaan voor", "would welcome": one's own, and said to be no more than that. */
const wouldWeigh = ({ sentence, main, outer, actor, status, parsed }: ClauseSite): boolean => {
  if (!status.gates.includes("hypothetical")) return false;
  return [...(main ? [main] : []), ...outer].some(({ frame, fixed }) => {
    const kind = frame?.entry.class;
    if (kind !== "CONSIDER" && kind !== "INTEND") return false;
    // "zou welkom zijn": the conditional is a word of the idiom.
    const isOwn =
      actor.side === "own" ||
      parsed.clause.verbs.some(({ at, role }) => role === "conditional" && fixed.includes(at));
    // English "would" is no hearsay.
    return isOwn && (frame!.weight > 0 || frame!.entry.prefix !== undefined || sentence.lang === "en");
  });
};

/** "zou kunnen worden versterkt", "zou graag versterken": a promise held back, and no hearsay. */
function isSoft(site: ClauseSite, effect: Effect): boolean {
  const isHeldBack =
    isPossibility(site) || wishOf(site.sentence, site.parsed) !== undefined || wouldWeigh(site);
  return !isAdverse(effect) && isHeldBack && !conditioned(site.reading, site.index);
}

/** The words that make the clash, where they are too many cut down to the verb, its idiom or what denies it. */
function clashingWords(site: ClauseSite, raw: Raw, { effect, words }: Held): WordSpan {
  const { sentence, main, negation } = site;
  const { particle } = raw;
  const verb = raw.verb ?? main?.verb.at ?? words.first;
  const split =
    particle === undefined ? undefined : { first: Math.min(verb, particle), last: Math.max(verb, particle) };
  const idiom = main && idiomOf(main);
  const ownIdiom = idiom && isWithin(idiom, words.first, words.last) ? idiom : undefined;
  // "pakt … nadelig uit": where the verb stands far from its particle, the words of its idiom beside that.
  const tail =
    ownIdiom && particle !== undefined && particle === ownIdiom.last + 1
      ? { first: ownIdiom.first, last: particle }
      : ownIdiom;
  const parts = split && isShort(sentence, split) ? split : (tail ?? split);
  // "is betere interoperabiliteit … geen vereiste": the idiom has taken what denies it.
  const isDeniedByIdiom = !effect.positive && negation.negators.length === 0 && ownIdiom !== undefined;
  const core = isDeniedByIdiom ? ownIdiom : raw.comparative || raw.isJudged ? raw.core : parts;
  const clashing = tight(sentence, words, verb, effect.positive ? undefined : negation.negators[0], core);
  return raw.via === "DELEGATE" ? withOther(site, clashing) : clashing;
}

/** "is belegd bij | Polen": with whom it is left. */
function withOther({ sentence: { words }, parsed: { phrases } }: ClauseSite, span: WordSpan): WordSpan {
  if (words[span.last]?.lexical.isPreposition !== true) return span;
  const behind = phrases.find(
    ({ actor, first, preposition }) =>
      actor !== undefined && (first === span.last + 1 || preposition?.at === span.last),
  );
  return behind ? { first: span.first, last: Math.max(span.last, behind.last) } : span;
}

function objectOf(site: ClauseSite, raw: Raw, effect: Effect): ObjectReading {
  const { reading, sentence, parsed, args, index, negation, context } = site;
  if (isReplaced(site, raw)) return copyObject(raw.object, { topics: topicsIn(sentence, negation.replaced) });
  const holder = receiverOf(site, raw) ?? whereOf(site, raw);
  const own = holder === undefined ? raw.object : copyObject(raw.object, { holder });
  if (context.possible) return copyObject(own, { possible: true });
  const heldTopics = isAdverse(effect) ? topicsFor(reading, index, own) : [];
  const object =
    heldTopics.length === 0
      ? own
      : copyObject(own, {
          topics: [...new Set([...own.topics, ...heldTopics])],
          ...(isMeasure(own) && { carriers: [] }),
        });
  return withNear(sentence, parsed, object, args, topicClauses(reading, index));
}

/** "Bij de bondgenoten is de animo afgenomen", "In Polen neemt de steun af": theirs, where it goes by itself. */
function whereOf(
  { sentence, parsed: { clause, phrases }, actor }: ClauseSite,
  { object, ofSubject }: Raw,
): string | undefined {
  if (!(ofSubject || actor.side === "none") || object.holder !== undefined) return undefined;
  const [opening] = phrases;
  if (!opening?.preposition || !among.has(opening.preposition.form) || opening.last > (clause.finite ?? -1))
    return undefined;
  if (opening.last >= object.words.first && opening.first <= object.words.last) return undefined;
  const hit = opening.actor ?? sentence.words[opening.head]!.actor;
  if (hit?.side === "other" && settled.has(hit.kind)) return hit.id;
  return sentence.origins.find(({ first, last }) => first >= opening.first && last < opening.head)?.country;
}

const among = new Set(["bij", "in", "onder", "among", "at"]);
/** Those who have a policy or a mind of their own. */
const settled: ReadonlySet<string> = new Set(["country", "foreign-government", "industry", "citizens", "party", "parliament", "union", "civil-society"]); // prettier-ignore

/** "Turkije is afgewezen voor deelname": what the one that it is done to takes part in is theirs. */
function receiverOf({ parsed, args }: ClauseSite, { object }: Raw): string | undefined {
  if (!args.passive || args.subject === undefined) return undefined;
  const { actor, first } = parsed.phrases[args.subject]!;
  const isElsewhere = first < object.words.first || first > object.words.last;
  return actor?.side === "other" && isElsewhere ? (object.holder ?? actor.id) : undefined;
}

function actorOf({ sentence, parsed, args, actor, outer, main }: ClauseSite, raw: Raw): ActorReading {
  // "De EU valt buiten de samenwerking": a part of what goes on, and nobody who acts.
  const isPlaced =
    (raw.via === "EXCLUDE" || raw.via === "INCLUDE") && main?.frame?.entry.arg.includes("obj") === false;
  if (isPlaced && !raw.ofSubject && actor.side === "other" && actor.topics.length > 0)
    return { ...actor, side: "thing" };
  // "Minder militairen doen mee": it is not they who lessen it.
  const isCounted =
    actor.side !== "other" &&
    raw.comparative &&
    isWithin(raw.core, actor.words?.first ?? 0, actor.words?.last ?? -1);
  const isNobodys =
    raw.ofSubject ||
    isPresented(sentence, parsed, args, raw) ||
    raw.standing ||
    isCounted ||
    isConsequence(raw, actor) ||
    isImpersonalPlan(outer, actor);
  return isNobodys || isPlanSubject(sentence, parsed, args) ? { side: "none", topics: [] } : actor;
}

/** "Het wordt een kleinere bijdrage", "Het gevolg is een kleinere bijdrage": what stands before it does nothing. */
function isPresented(
  { words }: ClauseSite["sentence"],
  { phrases, predicates }: ClauseSite["parsed"],
  { subject, passive }: ClauseSite["args"],
  { comparative }: Raw,
): boolean {
  const verb = predicates.at(-1)?.verb;
  if (!comparative || subject === undefined || passive || !verb) return false;
  if (verb.role !== "copula" && verb.lemma !== "worden") return false;
  const { kind, head, nouns, actor } = phrases[subject]!;
  if (actor) return false;
  return kind === "pronoun"
    ? presenting.has(words[head]!.fold)
    : nouns.some(({ class: noun }) => noun === "CAUSE");
}

const presenting = new Set(["het", "dit", "dat", "it", "this", "that"]);

/** "De inzet is erop gericht …": a plan, and nobody who acts. */
const isImpersonalPlan = (outer: ClauseSite["outer"], { side, hit }: ActorReading): boolean =>
  hit === undefined &&
  (side === "unknown" || side === "thing") &&
  outer.some(
    ({ verb, frame }) => verb.lemma === "zijn" && frame?.entry.class === "INTEND" && frame.weight > 0,
  );

/** "Het akkoord leidt tot …": what brings it about is no actor. */
const isConsequence = ({ via }: Raw, { side, hit }: ActorReading): boolean =>
  hit === undefined && (side === "unknown" || side === "thing") && via !== undefined && causal.has(via);

/** Where "kan" stands in a main clause. */
function ableAt({ sentence, parsed: { clause, phrases } }: ClauseSite): number | undefined {
  if (clause.kind !== "main") return undefined;
  // "Alleen samen kan Defensie …": without that it could not.
  if (sentence.words[clause.words[0] ?? 0]!.adverb?.entry.class === "EXCLUSIVE") return undefined;
  const [opening] = phrases;
  // "Met meer middelen kan Defensie vaker …": what makes it able, and no reserve.
  const isEnabled =
    opening?.preposition !== undefined &&
    means.has(opening.preposition.form) &&
    opening.kind === "noun" &&
    !opening.actor &&
    opening.last < (clause.finite ?? 0);
  if (isEnabled) return undefined;
  return clause.verbs.find(({ role, lemma }) => role === "modal" && enabling.has(lemma))?.at;
}

/** Prepositions of what makes something possible. */
const means = new Set(["met", "door", "dankzij", "through", "with", "by", "thanks to"]);

const isBounded = ({ sentence, parsed }: ClauseSite): boolean =>
  parsed.clause.words.some((i) => sentence.words[i]!.adverb?.entry.class === "BOUND");

/** What it depends on: "zonder …", another clause, or "onder voorbehoud van …". */
function conditionIn(site: ClauseSite): WordSpan | undefined {
  const proviso = provisoOf(site);
  // "Zonder voldoende mensen kan … niet": what is needed, and no reservation.
  if (proviso && site.status.modals.some(isPermitting)) return undefined;
  if (proviso) return { first: proviso.preposition!.at, last: proviso.last };
  const other = conditionOf(site.reading, site.index);
  if (other) return other;
  const phrase = site.parsed.phrases.find(
    ({ preposition }) => preposition?.role === "condition" && preposition.form.includes(" "),
  );
  return phrase && { first: phrase.preposition!.at, last: phrase.last };
}
