import { wishOf } from "../context/wish";
import type { Predicate } from "../model/parsed-clause";
import { isPermitting } from "../context/assertion";
import { isAuthors } from "../context/authors-word";
import type { Gate } from "../model/claim";
import { isNotYet } from "../marks/claim-marks";
import { cover, isWithin, predicateWords } from "../predicates/claim-words";
import type { ClauseSite } from "../model/clause-site";
import { isPartial } from "../gates/focus-negation";
import { flip, isAdverse, isWeaker, thingEffect, underClause, weaker, type Effect } from "../model/effects";
import type { Force, NounClass } from "../words/lexicon-entries";
import type { Phrase } from "../model/phrase";
import { subjectClass } from "../context/plan-subject";
import { embeddingGate, enabling, isWeighedBefore } from "../predicates/predicate-classes";
import type { Raw } from "../model/raw-claim";
import type { WordSpan } from "../words/sentence-words";
import { isAskedWhetherPossible } from "../context/weighed-clauses";

/** Verbs of trying. */
const trying = new Set(["proberen", "trachten", "try", "seek"]);

/** Modals of wanting. */
const wanting = new Set(["willen", "want"]);

/** What is left of a raw claim under all that governs it. */
export interface Held {
  readonly effect: Effect;
  readonly words: WordSpan;
  readonly gates: readonly Gate[];
  /** It has still to begin. */
  readonly isPending: boolean;
}

/** What a clause with "als" is by itself. */
const supposed = new Set<Gate>(["condition", "hypothetical"]);

/** A copy with other parts; every one by its name, so that all have one shape. */
const copyHeld = (
  held: Held,
  { effect = held.effect, words = held.words, gates = held.gates, isPending = held.isPending }: Partial<Held>,
): Held => ({ effect, words, gates, isPending });

/** A raw claim under its governing verbs, its negation, its modals, the clauses around it and a wish, in that order. */
export function heldEffect(site: ClauseSite, raw: Raw): Held {
  const { status, context } = site;
  const start: Held = {
    effect: raw.effect,
    words: raw.words,
    gates: [
      ...raw.gates,
      ...(context.wished === true ? status.gates.filter((gate) => !supposed.has(gate)) : status.gates),
      ...context.gates,
    ],
    isPending: false,
  };
  const negated = underNegation(site, raw, raw.standing ? start : underOuter(site, raw, start));
  const gated = copyHeld(negated, { gates: [...negated.gates, ...openedBy(site, raw, negated.effect)] });
  return underWish(site, underContext(site, underModals(site, gated)));
}

/**
 * "lets its contribution shrink", "the posts will be allowed to lapse": what is let happen to a thing of one's own happens. "allows the
 * contribution to be cut" only says that somebody may.
 */
function isLetting(
  { args, parsed, main }: Pick<ClauseSite, "args" | "parsed" | "main">,
  outer: NounClass,
  { ofSubject }: Raw,
): boolean {
  if (outer !== "ALLOW" || !ofSubject || !main?.frame?.entry.arg.includes("subj")) return false;
  const { subject, agent } = args;
  if (subject === undefined || parsed.phrases[subject]!.kind !== "noun") return false;
  const lets = agent === undefined ? undefined : parsed.phrases[agent]!.actor;
  const isPassive = parsed.clause.verbs.some(({ role }) => role === "passive");
  return lets ? lets.side === "own" : agent === undefined && isPassive;
}

/** The verbs that govern the deepest one, from the inside: "besluit … stop te zetten". */
function underOuter(site: ClauseSite, raw: Raw, start: Held): Held {
  const { sentence, parsed, args, outer, main, status, negation, actor } = site;
  return [...outer].reverse().reduce((held: Held, predicate): Held => {
    if (isAuthors(sentence, parsed, status, negation, predicate, actor) || isAble(predicate)) return held;
    const plan = predicate.verb.role === "copula" ? subjectClass(sentence, parsed, args) : undefined;
    const entry = plan ?? predicate.frame?.entry;
    const effect =
      entry &&
      (isLetting({ args, parsed, main }, entry.class, raw)
        ? held.effect
        : underClause(held.effect, entry.class, entry.force));
    // "valt niets te halen", "zijn geen voordelen te behalen": it cannot be done.
    if (!effect && (isPossibleTo(site, predicate) || isAskedWhetherPossible(site.reading, site.index)))
      return held;
    if (!effect)
      return copyHeld(held, {
        gates: [...held.gates, entry ? embeddingGate(entry.class) : "unknown-verb"],
      });
    if (!turns(held.effect, effect)) return copyHeld(held, { effect });
    const head = plan && parsed.phrases[args.subject!]!.head;
    const words = head === undefined ? predicateWords(parsed, predicate) : { first: head, last: head };
    return copyHeld(held, { effect, words });
  }, start);
}

/** "valt … te leren", "is … te behalen", denied: verbs that only say that it can be done. */
function isPossibleTo({ sentence, main, negation }: ClauseSite, { verb, frame }: Predicate): boolean {
  const isEmpty = frame?.entry.class === "COPULA" || frame?.entry.class === "OTHER";
  if (sentence.lang !== "nl" || !enabling.has(verb.lemma) || !isEmpty) return false;
  const isDenied = negation.negators.length % 2 === 1 || negation.barely !== undefined;
  return isDenied && sentence.words[(main?.verb.at ?? 0) - 1]?.fold === "te";
}

/** Whether what is denied is what the claim says, and not the verb. */
export const isReplaced = ({ negation }: ClauseSite, { core }: Raw): boolean =>
  negation.replaced.some(({ first, last }) => isWithin(core, first, last));

/** "niet verlagen maar verhogen": of joined verbs the first is what is denied. */
const isVerbReplaced = ({ negation, parsed }: ClauseSite, { verb }: Raw): boolean =>
  verb !== undefined &&
  parsed.clause.verbs.some(({ coordinated }) => coordinated) &&
  negation.replaced.some(({ first, last }) => verb > first && verb < last);

/** "mag iets dalen", "kan voortaan wachten", "nu …, kan X … uit handen geven": what a paper allows itself, with a reason or from now on, is its line. */
const isGranted = ({ status: { modals }, sentence: { words } }: ClauseSite): boolean =>
  modals.includes("mogen") || words.some(({ fold }) => granting.has(fold));

/** Lead in why it can, or say that it well can. */
const granting = new Set([
  "nu", "omdat", "aangezien", "want", "doordat", "zodat", "voortaan", "best", "gerust", "rustig", "prima", "blijven", "volstaan", "wachten", "tot", "totdat",
  "since", "because", "therefore", "safely", "well", "now", "henceforth", "wait", "keep", "continue", "relying", "remain", "until",
]); // prettier-ignore

/** In idioms that deny: "komt niet van de grond". */
const denying = new Set(["niet", "geen", "niets", "niks", "not", "no", "nothing"]);

/** "Zonder extra middelen … niet": with them, it would. */
export const provisoOf = ({ negation, parsed, main, sentence }: ClauseSite): Phrase | undefined => {
  const isDenied =
    negation.negators.length === 1 || main?.fixed.some((i) => denying.has(sentence.words[i]!.fold)) === true;
  return isDenied
    ? parsed.phrases.find(
        // "kan niet zonder X", "cannot do without X": what the verb itself takes.
        ({ preposition }) =>
          (preposition?.form === "zonder" || preposition?.form === "without") &&
          main?.frame?.entry.arg.includes(preposition.form) !== true,
      )
    : undefined;
};

function underNegation(site: ClauseSite, raw: Raw, held: Held): Held {
  const { negators, barely } = site.negation;
  let { effect, words } = held;
  if (isReplaced(site, raw) || isVerbReplaced(site, raw)) effect = flip(effect);
  if (!raw.standing && negators.length % 2 === 1) effect = flip(effect);
  // "vergroot slechts mondjesmaat": a little more, and no less.
  const isSlight =
    barely !== undefined &&
    effect.change === "up" &&
    site.sentence.lexicon.words.slight.has(site.sentence.words[barely.last]!.fold);
  if (barely && effect.positive && !isSlight)
    effect = isAdverse(effect)
      ? flip(effect)
      : { change: "down", positive: effect.positive, force: effect.force };
  if (provisoOf(site)) effect = flip(effect);
  if (!raw.standing) words = cover(words, barely ? [...negators, barely] : negators);
  return copyHeld(held, { effect, words });
}

/** What the negated clause leaves open. */
function openedBy(site: ClauseSite, raw: Raw, effect: Effect): readonly Gate[] {
  const { negation, status } = site;
  const isPlan = effect.force === "explores" || effect.force === "considers";
  const mayDo = status.modals.some(isPermitting) || site.outer.some(isAble);
  // "kan niet rekenen op": the idiom denies.
  const isDenying = site.main?.fixed.some((i) => denying.has(site.sentence.words[i]!.fold)) === true;
  // "kan X missen", "can do without X": being able to is what the idiom says.
  const isOwnModal =
    site.main !== undefined &&
    site.main.fixed.length > 0 &&
    (isPermitting(site.main.verb.lemma) ||
      site.parsed.clause.verbs.some(({ at, role }) => role === "modal" && site.main!.fixed.includes(at)));
  const isPermitted =
    mayDo && !isDenying && !isOwnModal && negation.negators.length === 0 && !raw.comparative;
  return [
    // "overweegt niet langer of …": perhaps because it is decided.
    ...(isPlan && negation.aspect && raw.object.possible !== true ? (["contrast"] as const) : []),
    ...(!effect.positive && isPartial(site, raw) ? (["contrast"] as const) : []),
    // "hangt niet af van …"
    ...(raw.via === "DOUBT" && negation.negators.length > 0 ? (["contrast"] as const) : []),
    ...(isPlan && isWeighedBefore(site.parsed) ? (["past"] as const) : []),
    ...(isPlan && isAskedHow(site) ? (["contrast"] as const) : []),
    ...(isPlan && isOvertaken(site) ? (["contrast"] as const) : []),
    ...(isAdverse(effect) && isInCaseOf(site) ? (["condition"] as const) : []),
    ...(raw.ofSubject && isAdverse(effect) && lacksWhatIsNeeded(site) ? (["hypothetical"] as const) : []),
    ...(isLimitedSoFar(site) || isPoorSoFar(site) ? (["contrast"] as const) : []),
    ...(isPermitted && isAdverse(effect) && !isGranted(site) ? (["permitted"] as const) : []),
  ];
}

/** "is in staat te verlagen", "is able to cut": it may, and does not yet. */
const isAble = ({ frame }: Predicate): boolean =>
  frame?.entry.class === "OTHER" && frame.fixed.some((group) => ability.has(group.join(" ")));

const ability = new Set(["in staat", "able", "capable", "in a position"]);

/** "bekijkt met welke middelen zij … vergroot": in which way, and not whether. */
const isAskedHow = ({ parsed: { clause }, sentence: { words }, status }: ClauseSite): boolean => {
  const { finite } = clause;
  if (finite === undefined || status.modals.some(isPermitting)) return false;
  return clause.words.some((i) => i > finite && asked.has(words[i]!.fold));
};

const asked = new Set(["welke", "welk", "which"]);

/** "is not merely considering", "does more than explore": it goes further than the verb says. */
const isOvertaken = ({ main, sentence: { words } }: ClauseSite): boolean => {
  if (!main) return false;
  const before = words[main.verb.at - 1]?.adverb;
  const isMore = words[main.verb.at - 1]?.fold === "than" && words[main.verb.at - 2]?.fold === "more";
  return isMore || before?.entry.class === "NOT-NEG";
};

const cases = new Set(["bij", "in geval van", "in het geval van", "ingeval van", "with", "in case of", "in the case of", "in the event of"]); // prettier-ignore

/** "Bij een vertrek verliest Nederland invloed": if it came to that. */
const isInCaseOf = ({ parsed: { clause, phrases } }: ClauseSite): boolean => {
  const [opening] = phrases;
  if (!opening?.preposition || !cases.has(opening.preposition.form)) return false;
  if (opening.determiner === "definite" || opening.last > (clause.finite ?? -1)) return false;
  return (
    opening.comparative === "down" ||
    opening.nouns.some(({ class: kind }) => {
      const change = thingEffect(kind);
      return change !== undefined && isAdverse({ change, positive: true });
    })
  );
};

/** "Zonder genoeg mensen komt de samenwerking in het gedrang": what would be, were there none. */
const lacksWhatIsNeeded = ({ parsed: { clause, phrases } }: ClauseSite): boolean =>
  clause.kind === "main" &&
  phrases.some(
    ({ preposition, first, kind, actor }) =>
      preposition?.role === "without" &&
      preposition.form !== "buiten" &&
      first < (clause.finite ?? 0) &&
      kind === "noun" &&
      !actor,
  );

/** "laat nog te wensen over", "schiet nog tekort": how good it is so far, which is why it is to be better. */
const isPoorSoFar = ({ main, parsed: { clause }, sentence: { words } }: ClauseSite): boolean =>
  main?.frame?.entry.class === "FAIL" &&
  main.frame.entry.arg.includes("subj") &&
  // "ontbreekt vooralsnog": there is none.
  (main.frame.weight > 0 || main.frame.entry.prefix !== undefined) &&
  clause.words.some((i) => soFar.has(words[i]!.fold) && !denying.has(words[i + 1]?.fold ?? ""));

const soFar = new Set(["nog", "vooralsnog", "voorlopig", "still"]);

/** "is nog beperkt": how large it is, and no bound that is set. */
const isLimitedSoFar = ({ main, parsed: { clause, phrases } }: ClauseSite): boolean =>
  main?.frame?.entry.class === "LIMIT" &&
  clause.verbs.some(({ role, lemma }) => (role === "perfect" && lemma === "zijn") || lemma === "be") &&
  main.verb.forms.some(({ features }) => features.kind === "participle") &&
  !phrases.some(({ preposition }) => preposition && bounding.has(preposition.form));

const bounding = new Set(["tot", "door", "to", "by"]);

const weakened = ({ change, positive, force: own }: Effect, force: Force): Effect => ({
  change,
  positive,
  force: weaker(own, force),
});

/** "moet nog van de grond komen": it has not begun. */
const isPendingStart = ({ status, sentence, parsed }: ClauseSite, { positive }: Effect): boolean =>
  status.modals.includes("moeten") && positive && isNotYet(sentence, parsed);

function underModals(site: ClauseSite, held: Held): Held {
  const { status, parsed } = site;
  const { verbs } = parsed.clause;
  let { effect } = held;
  if (status.modals.some((lemma) => wanting.has(lemma))) effect = weakened(effect, "wants");
  if (verbs.some(({ role }) => role === "future")) effect = weakened(effect, "will");
  const isPending = isPendingStart(site, effect);
  if (isPending) effect = flip(effect);
  if (verbs.some(({ role, lemma }) => role === "aspect" && trying.has(lemma)))
    effect = weakened(effect, "aims");
  return copyHeld(held, { effect, isPending });
}

/** The clauses that it depends on, from the inside. */
function underContext({ context }: ClauseSite, start: Held): Held {
  return context.steps.reduce((held: Held, step): Held => {
    // "Onzeker is of …": what is promised is left open; what is taken away is not held.
    const isOpened = step.asks === true || step.force !== undefined;
    const isLeftOpen = step.class === "DOUBT" && isOpened && !isAdverse(held.effect);
    const effect = step.flip
      ? flip(held.effect)
      : underClause(held.effect, isLeftOpen ? "CONSIDER" : step.class!, step.force);
    if (!effect) return copyHeld(held, { gates: [...held.gates, embeddingGate(step.class!)] });
    // "beziet of de bijdrage gelijk blijft"
    if (step.asks === true && effect.change === "same")
      return copyHeld(held, { gates: [...held.gates, "embedded"] });
    const isSaidByStep = step.flip || turns(held.effect, effect) || (step.asks && !isAdverse(effect));
    const words = step.words && isSaidByStep ? step.words : held.words;
    const { opener } = step;
    return copyHeld(held, {
      effect,
      words: opener === undefined ? words : cover(words, [{ first: opener, last: opener }]),
    });
  }, start);
}

/** "zou graag": a wish, whatever it is a wish for, unless that takes something away. */
function underWish({ sentence, parsed }: ClauseSite, held: Held): Held {
  const words = wishOf(sentence, parsed);
  return words && !isAdverse(held.effect)
    ? copyHeld(held, { words, effect: weakened(held.effect, "wants") })
    : held;
}

/** Whether an embedder makes the difference: it denies, puts off or weakens. */
const turns = (before: Effect, after: Effect): boolean =>
  before.positive !== after.positive ||
  before.change !== after.change ||
  (isWeaker(after.force, before.force) && isWeaker(after.force, "will") && !isAdverse(after));
