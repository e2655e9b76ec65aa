import type { TypedValue } from "../language/typed-values";
import type { Fact, FactIndex } from "./facts";
import { stanceOf, type Circumstances } from "./judge-value";
import { matchRelations, type RelationMatch } from "./match-relation";
import type { TopicSpot } from "./topic-spots";
import type { NamedTopic } from "./named-topic";
import { contextOf } from "./relation-context";
import type { SentenceScan } from "./sentence-scan";
import type { StateKind } from "./state-words";

/** The key of facts that say how a thing stands at the time of the note. */
export const stateKey = "state";

/** Tokens of the words of a sentence by which a thing stands otherwise than in the note; both in it. */
export interface StateClash {
  readonly first: number;
  readonly last: number;
}

type Given = Omit<Circumstances, "context"> & { readonly clause: (token: number) => number };

interface Site {
  readonly fact: Fact;
  readonly index: FactIndex;
  readonly scan: SentenceScan;
  readonly topics: readonly NamedTopic[];
  readonly given: Given;
}

/** What goes against a thing that is there, is still to come, is decided, or has been so for long. */
export function findStateClash(
  fact: Fact,
  index: FactIndex,
  scan: SentenceScan,
  topics: readonly NamedTopic[],
  given: Given,
): StateClash | undefined {
  const site: Site = { fact, index, scan, topics, given };
  switch (fact.spec.value) {
    case "planned":
      return found(site, "longDone", "done") ?? doneThen(site);
    case "ongoing":
      return found(site, "finished", "done") ?? doneThen(site);
    case "over":
      return found(site, "remaining", "remaining");
    case "decided":
      return found(site, "deciding", "decision");
    case "lasting":
      return found(site, "recent", "lasting") ?? running(site);
    default:
      return running(site);
  }
}

/** "toen de nota verscheen, was … al vastgesteld" */
const doneThen = (site: Site): StateClash | undefined =>
  isOfNoteTime(site) ? (found(site, "done", "done") ?? found(site, "doneFar", "done")) : undefined;

const running = (site: Site): StateClash | undefined =>
  found(site, "pending", stateKey) ??
  found(site, "starting", stateKey) ??
  found(site, "ended", "ended") ??
  found(site, "entering", "entering") ??
  found(site, "settling", "settling");

function found(site: Site, kind: StateKind, key: string): StateClash | undefined {
  const { fact, index, scan, topics, given } = site;
  const values = scan.states(kind);
  if (values.length === 0) return undefined;
  const inherited = topics.some(({ id, inherited: from }) => from && id === fact.spec.of);
  const relations = scan.relationsOf(key, inherited);
  // Under a key of its own no other thing that has a state stands between.
  const keyed = key === stateKey ? fact : { ...fact, spec: { ...fact.spec, key } };
  const context = contextOf(keyed, index, { ...scan, values }, topics, given.clause);
  if (!context) return undefined;
  const circumstances: Circumstances = { ...given, context };
  const match = matchRelations(relations, context).find((one) => {
    const { asserted, past, additive, outside } = stanceOf(one, circumstances);
    return (
      asserted &&
      (!past || given.ascribed || kind === "entering" || doing.has(kind) || isPerfect(kind, one, scan)) &&
      // "business as usual is not over": what is over has no others beside it.
      (!additive || kind === "remaining") &&
      !outside &&
      !isCompared(one.group.last, scan) &&
      !(one.relation.form === "adjective" && isHistory(given)) &&
      (doing.has(kind) || !isAnother(one.spot, scan)) &&
      fits(kind, one, site)
    );
  });
  return match && { first: match.group.first, last: match.group.last };
}

/** Whether it is of the thing as the note has it: as a whole, with those who are in it. */
function fits(kind: StateKind, match: RelationMatch, site: Site): boolean {
  if (isOwnersOf(match, site.scan) || hangsOnNoun(match, site) || isDenied(kind, match, site)) return false;
  if (completing.has(kind) && (isWithinOther(match, site) || isBodyOf(match, site.scan))) return false;
  switch (kind) {
    case "ended":
      return isOfWhole(match, site.scan);
    case "entering":
    case "settling":
      return isOfThoseInIt(match, site);
    case "deciding":
      return !isOfMore(site.scan);
    case "recent":
      return !isOfPart(match, site);
    default:
      return !general.has(site.fact.spec.value) || !isOfPart(match, site);
  }
}

/** "the battalion's simulators": what is said is of something of the thing. */
const isOwnersOf = ({ spot, group }: RelationMatch, { tokens }: SentenceScan): boolean =>
  spot !== undefined && spot.last < group.first && tokens[spot.last]!.fold.endsWith("'s");

/** "het rapport over het fonds laat op zich wachten": the preposition that the words begin with hangs on another thing. */
function hangsOnNoun({ first, spot, group }: RelationMatch, { scan, given }: Site): boolean {
  const { tokens, words } = scan;
  if (!spot || spot.last >= group.first || !words.prepositions.has(tokens[first]!.fold)) return false;
  const before = first > scan.first ? tokens[first - 1]! : undefined;
  return (
    before?.kind === "word" &&
    given.clause(first - 1) === given.clause(first) &&
    !words.predicates.has(before.fold) &&
    !joining.has(before.fold)
  );
}

/** Kinds by which a thing is done or there no more. */
const completing: ReadonlySet<StateKind> = new Set(["finished", "done", "doneFar", "longDone", "ended"]);

/** "De evaluatie van de integratie is afgerond": what is named hangs on another noun, and it is that one which is done. */
function isWithinOther({ first, spot, group }: RelationMatch, { scan, given }: Site): boolean {
  const { tokens, words } = scan;
  const start = Math.min(first, spot?.from ?? first);
  if (start >= group.first) return false;
  let at = start - 1;
  while (at > scan.first && words.determiners.has(tokens[at]!.fold)) at--;
  if (at <= scan.first || !words.prepositions.has(tokens[at]!.fold)) return false;
  const { fold, kind } = tokens[at - 1]!;
  return (
    kind === "word" &&
    given.clause(at - 1) === given.clause(at) &&
    !words.predicates.has(fold) &&
    !joining.has(fold)
  );
}

/** "De werkgroep militaire mobiliteit is opgeheven": a group that is called so. */
const isBodyOf = ({ spot }: RelationMatch, { tokens }: SentenceScan): boolean =>
  spot !== undefined && tokens.slice(spot.from, spot.first).some(({ fold }) => bodies.has(fold));

const bodies: ReadonlySet<string> = new Set(["werkgroep", "projectgroep", "stuurgroep", "taskforce", "website", "pagina", "conferentie", "commissie", "team", "loket", "cursus", "subgroep", "klankbordgroep", "deelproject"]); // prettier-ignore

/** Nouns of taking part: "de deelname aan het fonds laat op zich wachten" is of the fund. */
const joining: ReadonlySet<string> = new Set(["deelname", "deelneming", "toetreding", "aansluiting", "voortrekkersrol", "besluit", "beslissing", "delen", "sharing", "pooling", "bijdrage", "inbreng", "aandeel", "participatie", "medewerking"]); // prettier-ignore

/** "is vorig jaar opgeheven": when it ended, and it is not there now. */
const isPerfect = (kind: StateKind, { group }: RelationMatch, { tokens }: SentenceScan): boolean =>
  kind === "ended" && perfect.has(tokens[group.first]!.fold);

const perfect: ReadonlySet<string> = new Set(["is", "zijn", "heeft", "hebben", "has", "have"]);

/** Kinds of what is done, which may be told in the past. */
const doing: ReadonlySet<StateKind> = new Set(["done", "doneFar", "longDone"]);

/** Kinds of which the words tell nothing where they are denied, but for their own negation: "ontkent dat … is beëindigd". */
const deniable: ReadonlySet<StateKind> = new Set([
  "pending",
  "ended",
  "done",
  "doneFar",
  "longDone",
  "finished",
  "remaining",
]);

const isDenied = (kind: StateKind, { group }: RelationMatch, { scan, given }: Site): boolean => {
  if (!deniable.has(kind)) return false;
  const { negated } = given.status(group.last);
  const hasOwn = scan.tokens
    .slice(group.first, group.last + 1)
    .some(({ fold }) => scan.words.negators.has(fold));
  // "was nog niet afgestemd": rows of what is done have no negation of their own.
  return doing.has(kind) || kind === "finished" ? negated || hasOwn : negated && !hasOwn;
};

/** Values of what a writer speaks of in part as often as in whole: a cooperation. */
const general: ReadonlySet<unknown> = new Set(["whole", "lasting"]);

/** "de samenwerking in het oosten is beëindigd": what ends is only a part. */
function isOfWhole({ spot, group }: RelationMatch, { tokens, words }: SentenceScan): boolean {
  if (!spot) return true;
  const [from, to] = spot.last < group.first ? [spot.last + 1, group.first] : [group.last + 1, spot.from];
  return !tokens.slice(from, to).some(({ fold }) => words.prepositions.has(fold));
}

/** "een verdere verhoging": another decision than the one that was taken. */
const isOfMore = ({ tokens, words, first, last }: SentenceScan): boolean =>
  tokens
    .slice(first, last + 1)
    .some(({ fold }) => words.again.has(fold) || words.others.has(fold) || words.onward.has(fold));

/** The countries named in the clause, or else in the sentence, are among those that take part; one's own always is. */
function isOfThoseInIt({ group }: RelationMatch, { fact, index, scan, given }: Site): boolean {
  const members = index.byTopic
    .get(fact.spec.of)
    ?.find(({ spec }) => spec.key === "member" && spec.type === "country");
  const countries = scan.allValues.filter(
    ({ type, form }) => type === "country" && form !== "adjective" && form !== "capital",
  );
  const own = given.clause(group.first);
  const beside = countries.filter(({ first }) => given.clause(first) === own);
  const named = beside.length > 0 ? beside : countries;
  const inIt = ({ value }: TypedValue): boolean =>
    value === index.own || members?.rights.includes(String(value)) === true;
  const ourselves = (): boolean =>
    scan.tokens.slice(scan.first, scan.last + 1).some(({ fold }) => scan.words.ourselves.has(fold));
  return named.length === 0 ? members === undefined && ourselves() : named.every(inIt);
}

/** "werkt sinds 2015 met bondgenoten aan een tank": with what else stands in its clause it is a part of all there is. */
function isOfPart({ group, spot }: RelationMatch, { fact, scan, given, topics }: Site): boolean {
  const { tokens, words, first, last } = scan;
  const own = given.clause(group.first);
  for (let at = first; at < last; at++) {
    if (given.clause(at) !== own || (at >= group.first && at <= group.last)) continue;
    if (spot && at >= spot.from && at <= spot.last) continue;
    const { fold } = tokens[at]!;
    if (!words.prepositions.has(fold) || words.companions.has(fold)) continue;
    const noun = words.determiners.has(tokens[at + 1]!.fold) ? at + 2 : at + 1;
    if (noun > last || tokens[noun]!.kind !== "word" || words.wholeFrames.has(tokens[noun]!.fold)) continue;
    if (topics.some(({ id, first: from, last: to }) => id === fact.spec.of && from <= noun && noun <= to))
      continue;
    return true;
  }
  return false;
}

/** The sentence speaks of the time at which the note came out, or ascribes it to the note. */
const isOfNoteTime = ({ scan, given }: Site): boolean =>
  (given.ascribed || scan.states("noteTime").length > 0) &&
  !scan.tokens.slice(scan.first, scan.last + 1).some(({ fold }) => scan.words.sinceThen.has(fold));

/** "niet eerder zo nauw": what is new is only how much. */
const isCompared = (from: number, { tokens, words, last }: SentenceScan): boolean =>
  tokens.slice(from + 1, last + 1).some(({ fold }) => words.soMuch.has(fold));

/** "wordt in 2017 opgericht": a present of what has been. */
const isHistory = ({ years, noteYear }: Pick<Circumstances, "years" | "noteYear">): boolean =>
  years().some((year) => year <= noteYear);

/** "een tweede bataljon" is another one than the thing itself; "anders dan het bataljon" speaks of the rest. */
const isAnother = (spot: TopicSpot | undefined, { tokens, words, first }: SentenceScan): boolean =>
  spot !== undefined &&
  ((spot.from > first && words.outside.has(tokens[spot.from - 1]!.fold)) ||
    tokens
      .slice(spot.from, spot.first)
      .some(({ fold }) => words.again.has(fold) || words.others.has(fold) || words.former.has(fold)));
