import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import type { Claim, Gate } from "../reader/model/claim";
import { isAdverse, isWeaker } from "../reader/model/effects";
import type { Force } from "../reader/words/lexicon-entries";
import type { WordSpan } from "../reader/words/sentence-words";
import { atHome } from "../reader/marks/passed-to";
import type { NoteClaim } from "./claim-index";
import { isSaidByVerb, isThereThen } from "./ruled-out";
import { isHeaded, isOwnName, related, sameObject, sharing } from "./same-object";

export type ClashKind =
  | "contradiction/direction" | "contradiction/negation" | "contradiction/actor" | "contradiction/status"
  | "contradiction/scope" | "weakened/hedge" | "weakened/explore" | "weakened/aspiration" | "weakened/condition"
  | "weakened/scope" | "stronger/promise"; // prettier-ignore

/** Why a claim of the draft and one of the note give no finding. */
export type Silence =
  | { readonly reason: "gate"; readonly gate: Gate }
  | { readonly reason: "other-object" | "other-actor" | "agrees" | "unrelated" };

export type Comparison =
  { readonly clash: ClashKind; readonly words: WordSpan } | { readonly silence: Silence };

export interface ComparisonContext {
  readonly lang: Language;
  /** Topics of the sentence and of what leads it in. */
  readonly topics: ReadonlySet<string>;
  /** Year of the note: what is dated before it is history. */
  readonly noteYear: number;
}

const silent = (reason: "other-object" | "other-actor" | "agrees" | "unrelated"): Comparison => ({
  silence: { reason },
});

/** Compares one claim of a draft with one of a note. */
export function compareClaims(claim: Claim, note: NoteClaim, context: ComparisonContext): Comparison {
  const { noteYear } = context;
  const part = touchesPart(claim, note, context);
  const elsewhere = keptToOthers(claim, note);
  if (!part && !sameObject(elsewhere ? { ...claim, partners: [] } : claim, note, context))
    return silent("other-object");
  const known = part || isHeaded(claim.object, note, context.lang);
  // "besloot in 2022": what the note tells of its own year, a draft tells in the past.
  const isToldOf = note.commitment.kind === "fact" && claim.years.includes(noteYear);
  const gate = claim.gates.find(
    (candidate) =>
      !(known && candidate === "other-head") &&
      !(isToldOf && candidate === "past") &&
      !(candidate === "embedded" && isLetIn(claim, note)),
  );
  if (gate) return { silence: { reason: "gate", gate } };
  if (claim.years.some((year) => year < noteYear) && claim.years.every((year) => year < noteYear))
    return { silence: { reason: "gate", gate: "past" } };
  const other = doneByAnother(claim, note, context.lang);
  if (other) return other;
  if (part ? note.own && claim.actor.side === "other" : !sameActor(claim, note)) return silent("other-actor");
  const { excluded } = claim;
  if (elsewhere) return { clash: "contradiction/scope", words: claim.exclusive!.scope };
  if (
    part &&
    !claim.exclusive &&
    excluded?.topics.some((id) => note.parts.has(id)) === true &&
    claim.positive
  )
    return { clash: "contradiction/scope", words: excluded.words };
  if (part && (excludes(claim) || !claim.exclusive))
    // "is nog niet verwezenlijkt": what the note only aims at is not there yet.
    return excludes(claim) && !(claim.notYet && isWeaker(note.spec.force, "will"))
      ? { clash: "contradiction/scope", words: claim.words }
      : silent("agrees");
  // "stopt met losse nationale bestellingen": less of what is done alone goes against nothing that is done together.
  const { separate } = claim.object;
  const isApart = claim.via === "DIVERGE" || claim.via === "SPLIT";
  if (
    separate &&
    isAdverse(claim) &&
    !isApart &&
    (note.spec.joint || (separate === "own" && !claim.positive))
  )
    return silent("agrees");
  return scoped(claim, note) ?? relation(claim, note, context.lang);
}

/** "Niet Defensie maar …", "wordt verruimd door het ministerie van …": another does what the note takes upon its own side. */
function doneByAnother(claim: Claim, note: NoteClaim, lang: Language): Comparison | undefined {
  const { passedTo, bearer, change, positive, notYet, via, actor } = claim;
  const { own, spec } = note;
  if (!own || notYet || !growing.has(spec.direction) || (!passedTo && !bearer)) return undefined;
  if (!growing.has(change)) return passedTo && silent("other-actor");
  // Who leads a thing is not who has a share in it.
  if (via === "LEAD" && !note.carriers.has("role")) return undefined;
  if (!isPromisedThing(claim, note, lang)) return undefined;
  if (passedTo) {
    const words = actor.side === "other" && actor.hit ? actor.hit : passedTo;
    return { clash: "contradiction/actor", words: { first: words.first, last: words.last } };
  }
  if (!positive || spec.anyone === true) return undefined;
  const { department, kind, words } = bearer!;
  // The note's own department has a name, and this one is another's.
  const isOther =
    department !== undefined &&
    /^[A-Z][a-z]/.test(spec.actor) &&
    !department.includes(spec.actor.toLowerCase()) &&
    !isOwnName(department, note, lang);
  return isOther || (kind !== undefined && atHome.has(kind))
    ? { clash: "contradiction/actor", words }
    : undefined;
}

/** "worden toegelaten": to allow what the note rules out is as good as to do it. */
const isLetIn = ({ via, positive }: Claim, { spec }: NoteClaim): boolean =>
  via === "ALLOW" && positive && spec.polarity === "negative";

/** "alleen met de VS", where the note names others that it is done with. */
const keptToOthers = ({ exclusive, positive, change }: Claim, { spec: { partners } }: NoteClaim): boolean =>
  exclusive !== undefined &&
  exclusive.partners.length > 0 &&
  partners.length > 0 &&
  positive &&
  growing.has(change) &&
  !exclusive.partners.some((id) => partners.includes(id));

/** The claim is about a part of what the note promises, and names the promise itself beside it. */
function touchesPart(
  { object, actor, via, force, change }: Claim,
  note: NoteClaim,
  { topics, lang }: ComparisonContext,
): boolean {
  if (note.parts.size === 0) return false;
  // "praten over de vraag of er afspraken over inkoop komen": the promise itself is weighed.
  const isWeighed = force === "explores" || force === "considers";
  const isAgreed = object.carriers.includes("agreement") && note.carriers.has("agreement");
  // "worden de afspraken over inkoop teruggeschroefd": so it is where there is less of what was agreed.
  const isLessened = change === "down" || change === "delay";
  if (((isWeighed && isAgreed) || isLessened) && note.heads[lang].has(stemOf(object.head, lang)))
    return false;
  const whole = (ids: readonly string[]): boolean => ids.some((id) => note.about.has(id));
  const part = (ids: readonly string[]): boolean =>
    ids.some((id) => note.parts.has(id) && !note.about.has(id));
  const subject = actor.side === "thing" ? actor.topics : [];
  // "… fall outside the projects that … in the fund": the whole may be named in a clause that hangs on it.
  const anywhere = via === "EXCLUDE" || via === "INCLUDE" || via === "JOIN" ? [...topics] : [];
  if (part(object.topics) && !whole(object.topics))
    return whole([...object.nearTopics, ...subject, ...anywhere]);
  // "Frigates are excluded from the naval cooperation": the ship is a part, whatever whole its name belongs to as well.
  if (part(object.headTopics) && whole(object.nearTopics)) return true;
  return part(subject) && whole([...object.topics, ...object.nearTopics, ...anywhere]) && !whole(subject);
}

const excludes = ({ change, positive, via }: Claim): boolean =>
  positive ? via === "EXCLUDE" || ["leave", "stop"].includes(change) : ["do", "up", "join"].includes(change);

/** What the note does together is done alone; what it does in several places is kept to one. */
function scoped(claim: Claim, note: NoteClaim): Comparison | undefined {
  if (!claim.positive || !growing.has(claim.change)) return undefined;
  if (note.spec.joint && claim.alone)
    return { clash: "contradiction/scope", words: span(claim.words, claim.alone) };
  const { without, exclusive, excluded } = claim;
  // "uitsluitend binnen X en dus niet in Y": what it keeps to says it all.
  const kept = keptToSome(claim, note);
  const isSaid = kept && exclusive && excluded && exclusive.scope.last + 3 >= excluded.words.first;
  if (
    excluded &&
    !isSaid &&
    excluded.topics.some(
      (id) =>
        note.parts.has(id) ||
        note.with.includes(id) ||
        (note.about.has(id) && !claim.object.topics.includes(id)),
    )
  )
    return { clash: "contradiction/scope", words: excluded.words };
  if (
    note.spec.joint &&
    without &&
    (without.carriers.includes("cooperation") ||
      without.topics.some((id) => note.about.has(id) || note.with.includes(id)))
  )
    return { clash: "contradiction/scope", words: without.words };
  return kept;
}

/** "uitsluitend in X": one or some of the parts, and no other of them in the object. */
function keptToSome({ exclusive, object, via }: Claim, { parts }: NoteClaim): Comparison | undefined {
  if (!exclusive || parts.size < 2) return undefined;
  const kept = exclusive.topics.filter((id) => parts.has(id));
  // Of a longer list others may be parts of the promise too.
  const isFew = kept.length > 0 && (via !== "LIMIT" || kept.length === 1) && kept.length < parts.size;
  return isFew && !object.topics.some((id) => parts.has(id) && !kept.includes(id))
    ? { clash: "contradiction/scope", words: exclusive.scope }
    : undefined;
}

/** "beperkt zich tot X en Y": there are no other parts. */
const keepsAll = ({ exclusive }: Claim, { parts }: NoteClaim): boolean =>
  exclusive !== undefined && parts.size > 0 && [...parts].every((id) => exclusive.topics.includes(id));

const span = (a: WordSpan, b: WordSpan): WordSpan => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** The one that it is of is what the note itself speaks of ("het onderzoek van het hof"). */
const isTopicOf = ({ about, with: others }: NoteClaim, holder: string): boolean =>
  [...about, ...others].some((id) => id.endsWith(`/${holder.toLowerCase()}`));

function sameActor({ actor, object }: Claim, note: NoteClaim): boolean {
  if (
    object.holder !== undefined &&
    !note.spec.partners.includes(object.holder) &&
    note.spec.actor !== object.holder &&
    !isTopicOf(note, object.holder)
  )
    return false;
  switch (actor.side) {
    case "none":
      return true;
    case "own":
      return note.own;
    case "other":
      if (note.spec.anyone === true && actor.hit !== undefined && !abroad.has(actor.hit.kind)) return true;
      return !note.own && actor.hit !== undefined && actor.hit.id.endsWith(note.spec.actor);
    case "thing":
      return (
        note.spec.anyone === true || actor.topics.some((id) => note.about.has(id) || note.with.includes(id))
      );
    case "unknown":
      return note.spec.anyone === true;
  }
}

/** Kinds of those who act for another country or against one's own, or only say what they think. */
const abroad: ReadonlySet<string> = new Set([
  "country", "organisation", "foreign-government", "international-body", "EU-body", "media", "former-government", "party", "adversary",
]); // prettier-ignore

const growing = new Set(["up", "keep", "do", "start", "join"]);
const shrinking = new Set(["down", "stop", "leave", "delay"]);

function relation(claim: Claim, note: NoteClaim, lang: Language): Comparison {
  const { spec } = note;
  const wanted = spec.direction;
  const denied = spec.polarity === "negative";
  const { change, positive, words } = claim;
  // The note rules it out: "niet versnipperd".
  if (denied)
    return isThereThen(claim) && !isWeaker(claim.force, "aims")
      ? {
          clash: "contradiction/direction",
          words: claim.alone
            ? span(words, claim.alone)
            : isSaidByVerb(claim, note)
              ? words
              : claim.object.words,
        }
      : silent("agrees");
  if (growing.has(wanted)) {
    if (shrinking.has(change)) {
      if (!positive) return silent("agrees");
      if (claim.via === "LIMIT")
        return keepsAll(claim, note) ? silent("agrees") : { clash: "weakened/scope", words };
      return {
        clash:
          claim.via === "DELEGATE" || claim.via === "FOLLOW"
            ? "contradiction/actor"
            : "contradiction/direction",
        words,
      };
    }
    if (change === "same")
      return wanted === "up" && positive
        ? { clash: claim.bounded ? "weakened/scope" : "contradiction/negation", words }
        : silent("agrees");
    if (!positive) {
      if (change === "up" && wanted !== "up") return silent("unrelated");
      // Who does not lead may well take part.
      const headed = note.heads[lang].has(stemOf(claim.object.head, lang));
      const isShare = note.carriers.size > 0 && !note.carriers.has("role");
      if (claim.via === "LEAD" && isShare && !headed && !claim.object.carriers.includes("role"))
        return silent("unrelated");
      // "moet nog worden ingericht", "is nog niet afgerond": what the note has still to do is not there yet.
      const isAimedAt = isWeaker(spec.force, "will");
      const isUnderWay = wanted === "start" || (claim.via === "ACHIEVE" && (change === "up" || isAimedAt));
      // "Europa kan nog niet beschikken over …": what the note says that others need is not there yet either.
      const isNeed = isAimedAt && claim.able !== undefined && claim.actor.side === "other";
      if (claim.notYet && (note.commitment.kind === "fact" ? isNeed : isUnderWay)) return silent("agrees");
      return { clash: claim.notYet ? "contradiction/status" : "contradiction/negation", words };
    }
    return agreeing(claim, note, lang);
  }
  if (wanted === "down" || wanted === "stop" || wanted === "leave") {
    // "stuurt aan op een grotere verscheidenheid": what is aimed at tells it.
    if (change === "up" && positive)
      return {
        clash: "contradiction/direction",
        words: isWeaker(claim.force, "will") && !claim.negation ? claim.object.words : words,
      };
    if (change === "down" && !positive) return { clash: "contradiction/negation", words };
    // "Er komt geen verbod": what the note ends is not ended.
    if (wanted === "stop" && change === "stop" && !positive && !claim.notYet)
      return { clash: "contradiction/negation", words };
    return silent(change === "down" ? "agrees" : "unrelated");
  }
  return silent("unrelated");
}

/** Whether it is the very thing that the note promises, and not something beside it: "bestudeert het rapport" weakens nothing. */
function isPromisedThing({ object, via, change }: Claim, note: NoteClaim, lang: Language): boolean {
  const headed = note.heads[lang].has(stemOf(object.head, lang));
  const carried = object.carriers.some(
    // "De kazerne wordt mogelijk gebouwd": what is done to a thing that is only near it is another plan.
    (carrier) =>
      note.carriers.has(carrier) || (note.carriers.size > 0 && change !== "do" && related(carrier, note)),
  );
  const itself = object.headTopics.some((id) => note.about.has(id));
  // To look into the growth of a thing is not to look at the thing.
  const direct = (via === "CONSIDER" || via === "INTEND") && change === "do";
  return headed || (carried && !(direct && itself && object.carriers.length === 0)) || (itself && !direct);
}

/** "maakt met X afspraken over Y": the verb holds the noun that the note has, and X stands beside it. */
function isAbout({ object, force }: Claim, note: NoteClaim, lang: Language): boolean {
  if (object.topics.some((id) => note.about.has(id))) return true;
  // "Voor X wordt nagegaan of een bijdrage mogelijk is": the noun of the note, and nothing else that it is of.
  const { first, last } = object.words;
  const isOfNone =
    last - first <= 2 || object.topics.every((id) => note.parts.has(id) || note.with.includes(id));
  const isWeighed = force === "explores" || force === "considers";
  const isShare = object.carriers.some((carrier) => sharing.has(carrier) || carrier === "agreement");
  if (isWeighed && isShare && isOfNone && note.heads[lang].has(stemOf(object.head, lang)))
    return object.nearTopics.some((id) => note.about.has(id));
  const isAgreed = object.carriers.includes("agreement") && note.carriers.has("agreement");
  return isAgreed && object.nearTopics.some((id) => note.about.has(id));
}

/** Same direction: held as firmly as in the note, or weaker, or stronger. */
function agreeing(claim: Claim, note: NoteClaim, lang: Language): Comparison {
  const { force, hedges, words, object } = claim;
  if (
    (object.possible && claim.via !== "CONSIDER") ||
    note.commitment.kind === "fact" ||
    !isAbout(claim, note, lang)
  )
    return silent("agrees");
  if (!isPromisedThing(claim, note, lang)) return silent("agrees");
  // "Het hof onderzoekt of …": what a thing itself looks into is no plan of one's own.
  if (claim.actor.side === "thing" && isWeaker(force, "will")) return silent("agrees");
  const { force: promised } = note.spec;
  if (isWeaker(force, promised)) {
    const kind = weakening(force, promised);
    // "Niemand is van plan ermee te stoppen": that no end is meant makes no aim of what goes on.
    const isEndDenied = claim.negation !== undefined && claim.positive;
    if (kind && !(isEndDenied && kind === "weakened/aspiration")) return { clash: kind, words };
  }
  const isMore = claim.change === "up" || claim.via === "ALIGN";
  if (claim.slight && isMore && note.spec.direction === "up")
    return { clash: "weakened/scope", words: claim.slight };
  if (
    claim.condition &&
    note.own &&
    !isWeaker(promised, "aims") &&
    object.topics.some((id) => note.about.has(id))
  )
    return { clash: "weakened/condition", words: claim.condition };
  if (claim.seldom && note.own) return { clash: "weakened/scope", words: claim.seldom };
  if (claim.narrowed && note.own) return { clash: "weakened/scope", words: claim.narrowed };
  if (
    claim.able !== undefined &&
    !claim.negation &&
    hedges.length === 0 &&
    note.own &&
    !isWeaker(promised, "will") &&
    claim.actor.side === "own"
  )
    return { clash: "weakened/hedge", words: { first: claim.able, last: claim.able } };
  const [hedge] = hedges;
  // "over deelname wordt per geval besloten": how it is decided, and not whether.
  const isAsked = (claim.via === "ADOPT" || claim.via === "INCLUDE") && hedge?.kind !== "possible";
  if (hedge && !isAsked && !isWeaker(promised, "aims"))
    return {
      clash: hedge.kind === "condition" ? "weakened/condition" : "weakened/hedge",
      words: hedge.words,
    };
  return silent("agrees");
}

function weakening(force: Force, promised: Force): ClashKind | undefined {
  if (force === "explores" || force === "considers")
    return promised === "explores" || promised === "considers" ? undefined : "weakened/explore";
  if (force === "aims" || force === "wants")
    return promised === "does" || promised === "will" ? "weakened/aspiration" : undefined;
  return undefined;
}
