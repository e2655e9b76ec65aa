import { readActor } from "./actors";
import { isPassive, readArguments } from "./arguments";
import { isPermitting } from "./assertion";
import type { ActorReading, Claim, Gate } from "./claim";
import { readAlone, readExclusive, readHedges, readLeftOut, readSlight, readWithout, wishOf, isNotYet } from "./claim-marks";
import { cover, idiomOf, isWithin, predicateWords, tight } from "./claim-words";
import { contextOf } from "./clause-context";
import { conditionalAt, conditioned, conditionOf } from "./conditions";
import { flip, isAdverse, isWeaker, underClause, weaker, type Effect } from "./effects";
import { presupposed } from "./granted-claims";
import { partnersOf, topicClauses, withNear } from "./near-topics";
import { topicsIn } from "./objects";
import { isPlanSubject, subjectClass } from "./plan-subject";
import { embeddingGate } from "./predicate-classes";
import { ofPredicate } from "./predicate-claims";
import type { Predicate } from "./predicates";
import type { Raw } from "./raw-claim";
import { spansOfClause, type Before, type Reading } from "./reading";
import type { WordSpan } from "./sentence-words";
import { themesOf } from "./themes";

export function readClaims(reading: Reading, before: Before, isNote: (span: WordSpan) => boolean): readonly Claim[] {
  const claims: Claim[] = [];
  let last: Before = before;
  const subjects: (ActorReading | undefined)[] = [];
  reading.parsed.forEach((parsed, index) => {
    const own = readClause(reading, index, last, subjects, isNote);
    claims.push(...own);
    const object = own.find(({ object }) => !object.anaphoric || object.topics.length > 0)?.object;
    const actor = subjects[index];
    last = {
      topics: [...new Set([...last.topics, ...topicsIn(reading.sentence, spansOfClause(parsed))])],
      ...((object ?? last.object) && { object: (object ?? last.object)! }),
      ...((actor ?? last.actor) && { actor: (actor?.side === "unknown" ? last.actor : actor) ?? last.actor! }),
    };
  });
  return claims;
}

function readClause(
  reading: Reading,
  index: number,
  before: Before,
  subjects: (ActorReading | undefined)[],
  isNote: (span: WordSpan) => boolean,
): readonly Claim[] {
  const { sentence, parsed, statuses, negations } = reading;
  const own = parsed[index]!;
  const { clause, predicates } = own;
  const status = statuses[index]!;
  const negation = negations[index]!;
  const deepest = groupOfDeepest(predicates);
  const main = deepest[0];
  const passive = main !== undefined && isPassive(clause.verbs, main);
  const infinitive = main !== undefined && predicates.length > deepest.length && main.verb.forms.some(({ features }) => features.kind === "infinitive");
  const args = readArguments(sentence, own, passive, infinitive);
  const actor = readActor(reading, index, args, before, subjects);
  subjects[index] = actor;
  if (topicsIn(sentence, spansOfClause(own)).length === 0 && before.topics.length === 0 && clause.kind !== "relative") return [];

  const outer = predicates.filter((predicate) => !deepest.includes(predicate));
  const context = contextOf(reading, index, isNote, subjects);
  const hedges = readHedges(sentence, own);
  const raws: Raw[] = [];
  for (const predicate of deepest) raws.push(...ofPredicate(reading, own, predicate, args, before, index));
  const themes = main ? themesOf(own, main, args) : [];
  raws.push(...presupposed(reading, own, predicates, args, themes));

  return raws.flatMap((raw): Claim[] => {
    let effect: Effect = raw.effect;
    let words = raw.words;
    const could = status.gates.includes("hypothetical") && status.modals.some(isPermitting);
    const gates: Gate[] = [...raw.gates, ...status.gates, ...context.gates];
    for (const predicate of raw.standing ? [] : [...outer].reverse()) {
      const plan = predicate.verb.role === "copula" ? subjectClass(sentence, own, args) : undefined;
      const entry = plan ?? predicate.frame?.entry;
      const under: Effect | undefined = entry && underClause(effect, entry.class, entry.force);
      if (!under) {
        gates.push(entry === undefined ? "unknown-verb" : embeddingGate(entry.class));
        continue;
      }
      if (turns(effect, under)) words = plan ? { first: own.phrases[args.subject!]!.head, last: own.phrases[args.subject!]!.head } : predicateWords(own, predicate);
      effect = under;
    }
    const denied = negation.replaced.some(({ first, last }) => isWithin(raw.core, first, last));
    if (denied) effect = flip(effect);
    if (!raw.standing && negation.negators.length % 2 === 1) effect = flip(effect);
    if (negation.barely && effect.positive) effect = isAdverse(effect) ? flip(effect) : { ...effect, change: "down" };
    // "Zonder extra middelen … niet": with them, it would.
    const proviso = negation.negators.length === 1 ? own.phrases.find(({ preposition }) => preposition?.form === "zonder" || preposition?.form === "without") : undefined;
    if (proviso) effect = flip(effect);
    // "overweegt niet langer of …": perhaps because it is decided.
    if ((effect.force === "explores" || effect.force === "considers") && negation.aspect) gates.push("contrast");
    const permitted = status.modals.some(isPermitting) && negation.negators.length === 0 && !raw.comparative;
    if (permitted && isAdverse(effect)) gates.push("permitted");
    if (status.modals.some((lemma) => lemma === "willen" || lemma === "want"))
      effect = { ...effect, force: weaker(effect.force, "wants") };
    if (clause.verbs.some(({ role }) => role === "future")) effect = { ...effect, force: weaker(effect.force, "will") };
    if (!raw.standing) words = cover(words, [...negation.negators, ...(negation.barely ? [negation.barely] : [])]);
    const pendingStart = status.modals.includes("moeten") && effect.positive && isNotYet(sentence, own);
    if (pendingStart) effect = flip(effect);
    if (clause.verbs.some(({ role, lemma }) => role === "aspect" && trying.has(lemma))) effect = { ...effect, force: weaker(effect.force, "aims") };
    for (const step of context.steps) {
      const under: Effect | undefined = step.flip ? flip(effect) : underClause(effect, step.class!, step.force);
      if (!under) {
        gates.push(embeddingGate(step.class!));
        continue;
      }
      if (step.words && (turns(effect, under) || (step.asks && !isAdverse(under)))) words = step.words;
      if (step.flip && step.words) words = step.words;
      if (step.opener !== undefined) words = cover(words, [{ first: step.opener, last: step.opener }]);
      effect = under;
    }
    const wished = wishOf(sentence, own);
    if (wished && !isAdverse(effect)) words = wished;
    if (wished && !isAdverse(effect)) effect = { ...effect, force: weaker(effect.force, "wants") };
    // "zou kunnen worden versterkt", "zou graag versterken": a promise held back, and no hearsay.
    const soft = !isAdverse(effect) && (could || wished !== undefined) && !conditioned(reading, index);
    const idiom = main && idiomOf(main);
    const verb = raw.verb ?? main?.verb.at ?? words.first;
    const split = raw.particle === undefined ? undefined : { first: Math.min(verb, raw.particle), last: Math.max(verb, raw.particle) };
    const core = raw.comparative ? raw.core : (split ?? (idiom && isWithin(idiom, words.first, words.last) ? idiom : undefined));
    words = tight(sentence, words, verb, effect.positive ? undefined : negation.negators[0], core);
    const exclusive = readExclusive(sentence, own);
    const alone = raw.alone ?? readAlone(sentence, own);
    const without = proviso ? undefined : readWithout(sentence, own);
    const leftOut = readLeftOut(sentence, own, negation);
    const slight = readSlight(sentence, own) ?? (effect.change === "up" ? negation.barely : undefined);
    const could_ = clause.kind === "main" ? clause.verbs.find(({ role, lemma }) => role === "modal" && (lemma === "kunnen" || lemma === "can" || lemma === "may" || lemma === "might" || lemma === "could"))?.at : undefined;
    const reserve = own.phrases.find(({ preposition }) => preposition?.role === "condition" && preposition.form.includes(" "));
    const condition = proviso
      ? { first: proviso.preposition!.at, last: proviso.last }
      : (conditionOf(reading, index) ?? (reserve && { first: reserve.preposition!.at, last: reserve.last }));
    return [
      {
        ...effect,
        object: denied ? { ...raw.object, topics: topicsIn(sentence, negation.replaced) } : context.possible ? { ...raw.object, possible: true } : withNear(sentence, own, raw.object, args, topicClauses(reading, index)),
        actor: raw.ofSubject || raw.standing || isConsequence(raw, actor) || isPlanSubject(sentence, own, args) ? { side: "none", topics: [] } : actor,
        gates: [...new Set(soft ? gates.filter((gate) => gate !== "hypothetical") : gates)],
        hedges: soft && could ? [{ kind: "possible" as const, words: conditionalAt(own) }, ...hedges] : hedges,
        ...(exclusive && { exclusive }),
        ...(alone && { alone }),
        ...(without && { without }),
        ...(raw.via && !raw.comparative && { via: raw.via }),
        partners: partnersOf(own),
        years: status.years.filter(({ at }) => at < raw.object.words.first || at > raw.object.words.last).map(({ year }) => year),
        clause: index,
        words,
        ...(negation.negators[0] && { negation: negation.negators[0] }),
        ...((negation.notYet || pendingStart) && { notYet: true }),
        ...(leftOut && { excluded: leftOut }),
        ...(raw.standing && { standing: true }),
        ...(slight && { slight }),
        ...(could_ && { able: could_ }),
        ...(clause.words.some((i) => sentence.words[i]!.adverb?.entry.class === "BOUND") && { bounded: true }),
        ...(condition && { condition }),
      },
    ];
  });
}

/** Verbs of trying. */
const trying = new Set(["proberen", "trachten", "try", "seek"]);

/** "Het akkoord leidt tot …": what brings it about is no actor. */
const isConsequence = ({ via }: Raw, { side, hit }: ActorReading): boolean =>
  hit === undefined && (side === "unknown" || side === "thing") && via !== undefined && ["CAUSE", "HINDER", "ALLOW", "REQUIRE"].includes(via);

/** Whether an embedder makes the difference: it denies, puts off or weakens. */
const turns = (before: Effect, after: Effect): boolean =>
  before.positive !== after.positive ||
  before.change !== after.change ||
  (isWeaker(after.force, before.force) && isWeaker(after.force, "will") && !isAdverse(after));

/** The innermost predicate, with those coordinated with it. */
function groupOfDeepest(predicates: readonly Predicate[]): readonly Predicate[] {
  const group: Predicate[] = [];
  for (let k = predicates.length - 1; k >= 0; k--) {
    group.unshift(predicates[k]!);
    if (!predicates[k]!.verb.coordinated) break;
  }
  return group;
}
