import type { Before } from "./model/before";
import type { ClauseContext } from "./model/clause-context";
import type { ClauseStatus } from "./model/clause-status";
import type { Arguments } from "./model/arguments";
import type { Predicate } from "./model/parsed-clause";
import { readActor } from "./context/actors";
import { isPassive, readArguments } from "./phrases/arguments";
import type { ActorReading, Claim } from "./model/claim";
import { readHedges } from "./marks/claim-marks";
import { isAdverse, thingEffect } from "./model/effects";
import { claimOf } from "./claim-of";
import { cleftOf, type Cleft } from "./context/clefts";
import { countedAmong, saidOf } from "./constructions/counted-among";
import { contextOf } from "./context/clause-context";
import type { ClauseSite } from "./model/clause-site";
import { presupposed } from "./constructions/granted-claims";
import { topicsOfClause } from "./phrases/topics-in";
import { ofPredicate } from "./constructions/predicate-claims";
import { beforeNextClause } from "./context/before";
import type { Reading } from "./model/reading";
import type { ActorHit, WordSpan } from "./words/sentence-words";
import { themesOf } from "./phrases/themes";

/** The claims of a sentence, clause by clause. `isNote`: whether the words name the note that the draft follows. */
export function readClaims(
  reading: Reading,
  before: Before,
  isNote: (span: WordSpan) => boolean,
): readonly Claim[] {
  const claims: Claim[] = [];
  const subjects: ActorReading[] = [];
  let last: Before = before;
  reading.parsed.forEach((parsed, index) => {
    const own = readClause(reading, index, last, subjects, isNote);
    claims.push(...own.claims);
    subjects.push(own.actor);
    const spoken = own.claims.find(({ object }) => !object.anaphoric || object.topics.length > 0);
    last = beforeNextClause(last, {
      topics: topicsOfClause(reading.sentence, parsed),
      object: spoken?.object,
      actor: own.actor.side === "unknown" ? undefined : own.actor,
    });
  });
  return claims;
}

/** Who acts in a clause, and what it claims; `earlier`: who acts in each of the clauses before it. */
function readClause(
  reading: Reading,
  index: number,
  before: Before,
  earlier: readonly ActorReading[],
  isNote: (span: WordSpan) => boolean,
): { readonly actor: ActorReading; readonly claims: readonly Claim[] } {
  const { sentence } = reading;
  const parsed = reading.parsed[index]!;
  const { clause, predicates } = parsed;
  const deepest = groupOfDeepest(predicates);
  const main = deepest[0];
  const isUnder = predicates.length > deepest.length;
  const isInfinitive =
    isUnder && main?.verb.forms.some(({ features }) => features.kind === "infinitive") === true;
  const cleft = cleftOf(reading, index);
  const own = readArguments(
    sentence,
    parsed,
    main !== undefined && isPassive(clause.verbs, main),
    isInfinitive,
  );
  const args = cleft && !own.passive && own.subject !== undefined ? withoutSubject(own, own.subject) : own;
  const actor = cleft ? singledOut(cleft.actor) : readActor(reading, index, args, before, earlier);
  const hasTopic =
    before.hasTopics || topicsOfClause(sentence, parsed).length > 0 || hasTopicBelow(reading, index);
  if (!hasTopic && clause.kind !== "relative") return { actor, claims: [] };
  if (isTakenAway(reading, index)) return { actor, claims: [] };
  const raws = [
    ...deepest.flatMap((predicate) => ofPredicate(reading, parsed, predicate, args, before, index)),
    ...presupposed(reading, parsed, predicates, args, main ? themesOf(parsed, main, args) : []),
  ];
  if (raws.length === 0) return { actor, claims: [] };
  const site: ClauseSite = {
    reading,
    sentence,
    index,
    parsed,
    args,
    actor,
    main,
    outer: predicates.filter((predicate) => !deepest.includes(predicate)),
    context: cleft
      ? contextOfCleft(reading, cleft, isNote, earlier)
      : contextOf(reading, index, isNote, [...earlier, actor]),
    hedges: readHedges(sentence, parsed),
    status: cleft ? withoutRelative(reading.statuses[index]!) : reading.statuses[index]!,
    negation: reading.negations[index]!,
  };
  const said = raws.map((raw) => claimOf(site, raw));
  const counted = countedAmong(reading, index);
  const claims = counted ? saidOf(counted, said, clause.antecedent) : said;
  return { actor, claims: [...claims, ...ofPassedOverActor(site, claims)] };
}

/** "Germany rather than the Netherlands leads …", "Germany, not the Netherlands, …": what another does is denied of the own side. */
function ofPassedOverActor(
  { parsed, actor, args, negation }: ClauseSite,
  claims: readonly Claim[],
): readonly Claim[] {
  if (actor.side !== "other" || args.passive) return [];
  const passed = parsed.phrases.find(
    ({ actor: named, preposition, first, last }) =>
      named?.side === "own" &&
      parsed.clause.finite !== undefined &&
      last < parsed.clause.finite &&
      (preposition?.role === "instead" ||
        negation.replaced.some((span) => span.first <= first && span.last >= last)),
  );
  if (!passed) return [];
  const words = { first: passed.preposition?.at ?? passed.first, last: passed.last };
  return claims
    .filter(({ positive, change }) => positive && !isAdverse({ change, positive }))
    .map((claim) => ({
      ...claim,
      positive: false,
      actor: { side: "own", hit: passed.actor!, topics: [], words },
      words: {
        first: Math.min(words.first, claim.words.first),
        last: Math.max(words.last, claim.words.last),
      },
    }));
}

/** "Efforts to strengthen the fund are …", "de eenheden die bij het fonds staan": the clause of the noun names it. */
const hasTopicBelow = ({ parsed, sentence }: Reading, index: number): boolean =>
  parsed.some(
    (other) =>
      other.clause.parent === index &&
      (other.clause.kind === "infinitive" || (other.clause.kind === "relative" && !other.clause.loose)) &&
      topicsOfClause(sentence, other).length > 0,
  );

/** "Wat wij afschaffen, | zijn de dubbele typen": what goes is named, and not that it is there. */
function isTakenAway({ parsed, sentence: { words } }: Reading, index: number): boolean {
  const before = parsed[index - 1];
  const { predicates } = parsed[index]!;
  if (!before || predicates.length !== 1 || predicates[0]!.verb.role !== "copula") return false;
  const { connective, words: own } = before.clause;
  const opener = words[connective?.first ?? own[0] ?? 0]!.fold;
  return (
    free.has(opener) &&
    before.predicates.some(({ frame }) => {
      const change = frame && thingEffect(frame.entry.class);
      return change !== undefined && isAdverse({ change, positive: true });
    })
  );
}

const free = new Set(["wat", "hetgeen", "what"]);

/** The innermost predicate, with those coordinated with it. */
function groupOfDeepest(predicates: readonly Predicate[]): readonly Predicate[] {
  const group: Predicate[] = [];
  for (let k = predicates.length - 1; k >= 0; k--) {
    group.unshift(predicates[k]!);
    if (!predicates[k]!.verb.coordinated) break;
  }
  return group;
}

const singledOut = (hit: ActorHit): ActorReading => ({ side: hit.side, hit, topics: [] });

/** What the clause that singles somebody out leaves open, the one behind it does too. */
function contextOfCleft(
  reading: Reading,
  { matrix, denied }: Cleft,
  isNote: (span: WordSpan) => boolean,
  subjects: readonly ActorReading[],
): ClauseContext {
  const outer = contextOf(reading, matrix, isNote, subjects);
  return {
    ...outer,
    gates: [...outer.gates, ...reading.statuses[matrix]!.gates],
    steps: denied ? [{ flip: true }, ...outer.steps] : outer.steps,
  };
}

const withoutRelative = (status: ClauseStatus): ClauseStatus => ({
  ...status,
  gates: status.gates.filter((gate) => gate !== "relative"),
});

/** "Het is X dat het fonds verlaat": X is the subject, so that what looks like one is an object. */
const withoutSubject = ({ passive, objects }: Arguments, subject: number): Arguments => ({
  passive,
  objects: [...objects, subject],
});
