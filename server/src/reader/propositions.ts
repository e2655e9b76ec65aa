import { isPassive, prepositional, readArguments, type Arguments } from "./arguments";
import { isComplementizer, isPermitting, type ClauseStatus } from "./assertion";
import type { ActorReading, Claim, Gate, Hedge, ObjectReading } from "./claim";
import { flip, forceOf, isWeaker, thingEffect, underClause, underPredicate, weaker, type Effect } from "./effects";
import type { Carrier, NounClass, VerbClass } from "./lexicon-types";
import { turnedBy } from "./held-noun";
import type { NegationReading } from "./negation";
import { chainOf, type Phrase } from "./noun-phrases";
import { readDenotation, topicsIn, type Denotation } from "./objects";
import type { ParsedClause, Predicate } from "./predicates";
import type { SentenceWords, WordSpan } from "./sentence-words";

/** What came before the sentence, for "deze", "zij" and an unnamed subject. */
export interface Before {
  readonly object?: ObjectReading;
  readonly actor?: ActorReading;
  readonly topics: readonly string[];
}

export interface Reading {
  readonly sentence: SentenceWords;
  readonly parsed: readonly ParsedClause[];
  readonly statuses: readonly ClauseStatus[];
  readonly negations: readonly NegationReading[];
  readonly isQuestion: boolean;
}

interface Raw {
  readonly effect: Effect;
  readonly object: ObjectReading;
  readonly gates: readonly Gate[];
  readonly words: WordSpan;
  /** What is denied where this is: the comparative, the noun of the event, the idiom or the object's head. */
  readonly core: WordSpan;
  readonly comparative: boolean;
  /** The verb that says it, and its particle. */
  readonly verb?: number;
  readonly particle?: number;
  /** It is said to be done alone. */
  readonly alone?: WordSpan;
  readonly via?: VerbClass;
  /** It is said of the subject, so nobody acts. */
  readonly ofSubject?: boolean;
  /** Taken for granted: the verb's negation does not touch it. */
  readonly standing?: boolean;
}

const placing = new Set(["in", "binnen", "bij", "via", "within", "by", "at"]);

/** Classes under which a comparative on the object decides: "levert een kleinere bijdrage", "er gaat minder geld naar …". */
const neutral = new Set<NounClass>(["DO", "FUND", "ACHIEVE", "USE", "JOIN", "COPULA", "OTHER", "START", "INCLUDE", "LEAD", "CAUSE", "ADOPT", "REQUIRE", "SHARE", "KEEP", "INTEND", "CONSIDER", "PROMISE", "MERGE", "ALIGN"]); // prettier-ignore

/** Verbs that only carry their object, their subject or a comparative. */
const supporting = new Set(["komen", "gaan", "krijgen", "hebben", "liggen", "leggen", "geven", "besteden", "zijn", "bestaan", "hechten", "houden", "maken", "uitgaan", "worden", "blijven", "staan", "stellen", "brengen", "zetten", "vragen", "be", "have", "get", "receive", "give", "go", "come", "pay", "make", "place", "put", "become", "remain", "see"]); // prettier-ignore

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

const spansOfClause = ({ clause }: ParsedClause): readonly WordSpan[] =>
  clause.words.map((i) => ({ first: i, last: i }));

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
    if (!raw.standing) words = cover(words, [...negation.negators, ...(negation.barely ? [negation.barely] : [])], clause.words);
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
      if (step.opener !== undefined) words = cover(words, [{ first: step.opener, last: step.opener }], []);
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

const trying = new Set(["proberen", "trachten", "try", "seek"]);

/** "Het streven is …": a plan, and nobody. */
const isPlanSubject = (sentence: SentenceWords, own: ParsedClause, args: Arguments): boolean =>
  own.predicates.some(({ verb }) => verb.role === "copula") &&
  own.predicates.length > 1 &&
  subjectClass(sentence, own, args) !== undefined &&
  !namesOther(sentence, own.phrases[args.subject!]!);

/** "Estonia's ambition": somebody else's. */
const namesOther = ({ words, origins }: SentenceWords, { first, last }: Phrase): boolean =>
  origins.some((origin) => origin.first >= first && origin.last <= last) ||
  words.slice(first, last + 1).some(({ actor }) => actor?.side === "other");

/** "Het akkoord leidt tot …": what brings it about is no actor. */
const isConsequence = ({ via }: Raw, { side, hit }: ActorReading): boolean =>
  hit === undefined && (side === "unknown" || side === "thing") && via !== undefined && ["CAUSE", "HINDER", "ALLOW", "REQUIRE"].includes(via);

/** "moet nog van de grond komen" */
function isNotYet({ words }: SentenceWords, { clause, predicates }: ParsedClause): boolean {
  const kind = predicates.at(-1)?.frame?.entry.class;
  if (kind !== "START" && kind !== "ACHIEVE" && kind !== "DO") return false;
  return clause.words.some((i) => words[i]!.fold === "nog" && words[i]!.adverb?.last === i && words[i]!.adverb.first === i);
}

/** "Het streven is … te brengen": what the subject's noun makes of the clause. */
function subjectClass(sentence: SentenceWords, { phrases }: ParsedClause, { subject }: Arguments): { readonly class: NounClass; readonly force?: Effect["force"] } | undefined {
  const verb = subject === undefined ? undefined : phrases[subject]!.nominalised?.[0];
  const entry = verb && sentence.lexicon.verbs.get(verb.lemma)?.find(({ weight }) => weight === 0)?.entry;
  if (entry) return { class: entry.class, ...(entry.force && { force: entry.force }) };
  const noun = subject === undefined ? undefined : phrases[subject]!.nouns.find(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER");
  return noun && { class: noun.class };
}

/** Longer stretches are cut down to what makes the clash; in units of text. */
const longestSpan = 48;

/** The verb with its auxiliaries beside it, or what denies it, where the whole would be most of the sentence. */
function tight({ words }: SentenceWords, span: WordSpan, verb: number, negator: WordSpan | undefined, core: WordSpan | undefined): WordSpan {
  const length = ({ first, last }: WordSpan): number => words[last]!.token.end - words[first]!.token.start;
  if (length(span) <= longestSpan) return span;
  if (negator) {
    const both = { first: Math.min(negator.first, verb), last: Math.max(negator.last, verb) };
    return length(both) <= longestSpan ? both : negator;
  }
  if (core && length(core) <= longestSpan) return { first: core.first, last: core.last };
  if (verb < span.first || verb > span.last) return span;
  let { first, last } = { first: verb, last: verb };
  while (first > span.first && words[first - 1]!.verbs.length > 0) first--;
  while (last < span.last && (words[last + 1]!.verbs.length > 0 || words[last + 1]!.fold === "zich")) last++;
  return { first, last };
}

const isWithin = (span: WordSpan, first: number, last: number): boolean => span.first >= first && span.last <= last;

/** Whether an embedder makes the difference: it denies, puts off or weakens. */
const turns = (before: Effect, after: Effect): boolean =>
  before.positive !== after.positive ||
  before.change !== after.change ||
  (isWeaker(after.force, before.force) && isWeaker(after.force, "will") && !isAdverse(after));

/** "zou graag": a wish. */
function wishOf({ words }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) => words[i]!.fold === "graag");
  return at === undefined ? undefined : { first: at, last: at };
}

/** The innermost predicate, with those coordinated with it. */
function groupOfDeepest(predicates: readonly Predicate[]): readonly Predicate[] {
  const group: Predicate[] = [];
  for (let k = predicates.length - 1; k >= 0; k--) {
    group.unshift(predicates[k]!);
    if (!predicates[k]!.verb.coordinated) break;
  }
  return group;
}

export const isAdverse = ({ change, positive }: Pick<Effect, "change" | "positive">): boolean =>
  ["down", "stop", "leave", "delay"].includes(change) === positive;

const embeddingGate = (verbClass: NounClass): Gate =>
  verbClass === "REPORT" || verbClass === "THINK" || verbClass === "ASK" || verbClass === "ADVOCATE" ? "reported" : "embedded";

/** From the start of `span` to its end, with the negators that stand in the clause around it. */
function cover(span: WordSpan, others: readonly WordSpan[], _words: readonly number[]): WordSpan {
  let { first, last } = span;
  for (const other of others) {
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
  }
  return { first, last };
}

// --- what the deepest predicate says ---

function ofPredicate(
  reading: Reading,
  parsed: ParsedClause,
  predicate: Predicate,
  args: Arguments,
  before: Before,
  index: number,
): readonly Raw[] {
  const { sentence } = reading;
  const { phrases } = parsed;
  const words = predicateWords(parsed, predicate);
  const entry = predicate.frame?.entry;
  const topicHead = (phrase: Phrase): readonly string[] => headTopicsOf(sentence, phrase);
  const denote = (k: number): Denotation => resolve(reading, parsed, readDenotation(sentence, parsed, k, topicHead), before, index);

  const making = predicate.verb.lemma === "maken" || predicate.verb.lemma === "make";
  const adjective = (predicate.verb.role === "copula" || making) && (!entry || entry.class === "COPULA" || entry.class === "OTHER" || making || predicate.frame!.weight === 0)
    ? phrases.findIndex(({ kind }) => kind === "adjective")
    : -1;
  const frameClass: NounClass | undefined = entry?.class;
  const themes = themesOf(parsed, predicate, args);
  const raws: Raw[] = [];

  const about = making ? args.objects.find((k) => phrases[k]!.kind === "noun") : args.subject;
  if (adjective >= 0 && about !== undefined) {
    const said = ofAdjective(phrases[adjective]!);
    if (said) {
      const theme = denote(about);
      const effect = theme.event ? underPredicate(theme.event, said.class, undefined) : thingChange(said, theme);
      if (effect)
        raws.push({ effect, object: theme.object, gates: gatesOf(theme), words: { first: Math.min(words.first, phrases[adjective]!.first), last: Math.max(words.last, phrases[adjective]!.last) }, comparative: said.comparative, core: phrases[adjective]!, ofSubject: !making && phrases[about]!.actor === undefined });
      return raws;
    }
  }

  // Of joined verbs the one behind has its own objects, where any stand before it.
  const range = predicate.verb.coordinated ? rangeOf(parsed, predicate) : undefined;
  const ownThemes = range ? themes.filter((k) => phrases[k]!.first >= range.first && phrases[k]!.last <= predicate.verb.at) : [];
  // "minder papierwerk uitwisselen en meer samen trainen": what stands between is of the second.
  const filled = range !== undefined && predicate.verb.at - range.first >= 2;
  const denoted = (ownThemes.length > 0 || filled ? ownThemes : themes).map((k) => ({
    theme: denote(k),
    ofSubject: k === args.subject && !args.passive && phrases[k]!.actor?.side !== "other",
  }));
  // Of several that fit, those that name what the packs know.
  const named = denoted.filter(({ theme }) => theme.object.topics.length > 0);
  if (named.length > 0 && named.length < denoted.length && !entry?.carrier) denoted.splice(0, denoted.length, ...named);
  // "beperkt zich tot X": what is kept small is the subject, or what was spoken of.
  if (entry?.class === "LIMIT" && entry.arg.includes("tot") && phrases.some(({ preposition }) => preposition?.form === "tot")) {
    const thing = args.subject !== undefined && !phrases[args.subject]!.actor && phrases[args.subject]!.kind === "noun" ? denote(args.subject) : undefined;
    const spoken = thing === undefined && before.object && denoted[0] ? { ...denoted[0].theme, object: { ...before.object, words: denoted[0].theme.object.words }, blocked: false } : undefined;
    const theme = thing ?? spoken;
    if (theme) denoted.splice(0, denoted.length, { theme, ofSubject: thing !== undefined });
  }
  const antecedent = denoted.length === 0 ? antecedentOf(reading, parsed, predicate, args) : undefined;
  if (antecedent) denoted.push(antecedent);
  const option = predicate.verb.role === "copula" && args.subject !== undefined ? args.objects.find((k) => phrases[k]!.nouns.some(({ class: kind }) => kind === "CONSIDER" || kind === "INTEND")) : undefined;
  if (option !== undefined) {
    // "… is een van de opties", "… is een wens".
    const theme = denote(args.subject!);
    const kind = phrases[option]!.nouns.find(({ class: own }) => own === "CONSIDER" || own === "INTEND")!.class;
    const effect = theme.event ? underPredicate(theme.event, kind, undefined) : undefined;
    if (effect) {
      raws.push({ effect, object: theme.object, gates: gatesOf(theme), words: { first: phrases[option]!.first, last: phrases[option]!.last }, core: phrases[option]!, comparative: false, ofSubject: true });
      return raws;
    }
  }
  const aloneAs = predicate.verb.role === "copula" && args.subject !== undefined ? args.objects.find((k) => phrases[k]!.adjectives.some(({ entry }) => entry.class === "SEPARATE")) : undefined;
  if (aloneAs !== undefined) {
    const theme = denote(args.subject!);
    const span = { first: words.first, last: phrases[aloneAs]!.last };
    raws.push({ effect: { change: "do", positive: true, force: "does" }, object: theme.object, gates: gatesOf(theme), words: span, core: phrases[aloneAs]!, comparative: false, ofSubject: true, alone: span });
    return raws;
  }
  for (const { theme, ofSubject } of denoted) {
    // "in kleinere verbanden" says where.
    const comparative = placing.has(theme.preposition ?? "") ? undefined : theme.comparative;
    const supports = supporting.has(predicate.verb.lemma);
    const remains = staying.has(predicate.verb.lemma) && staysSame(sentence, parsed, predicate);
    const verbClass: NounClass | undefined = remains ? "KEEP" :
      frameClass === undefined || frameClass === "OTHER" || frameClass === "COPULA"
        ? supports && (comparative || theme.negative || theme.event) ? "DO" : frameClass
        : frameClass;
    const degree = comparative ?? adverbDegree(sentence, parsed, predicate);
    let gates = gatesOf(theme);
    let effect: Effect | undefined;
    let decided = false;
    let span = predicate.verb.coordinated ? { first: predicate.verb.at, last: Math.max(predicate.verb.at, predicate.particle ?? 0) } : words;
    if (verbClass === "ALLOW" && predicate.verb.role === "copula") {
      // "… mogelijk is"
      effect = { ...(theme.event ?? { change: comparative?.direction ?? "do", positive: true, force: "does" }), force: "considers" };
    } else if (verbClass === undefined) {
      gates = [...gates, "unknown-verb"];
      effect = { change: "do", positive: true, force: "does" };
    } else if (theme.event) effect = underPredicate(theme.event, verbClass, entry?.force);
    else if (comparative && weighing.has(verbClass)) {
      // "wijst een hogere bijdrage af": the comparative is what is turned down.
      effect = underPredicate({ change: comparative.direction, positive: true, force: "does" }, verbClass, entry?.force);
      decided = true;
    }
    else {
      const change = verbClass === "KEEP" && staysSame(sentence, parsed, predicate) ? "same" : thingEffect(verbClass);
      if (change) effect = { change, positive: true, force: forceOf(verbClass, entry?.force) };
      if (effect && degree && neutral.has(verbClass) && effect.change !== "delay") {
        effect = { ...effect, change: degree.direction };
        decided = effect.force === "does" || effect.force === "will";
        span = cover(span, [degree.words], []);
      }
    }
    if (!effect) {
      if (verbClass === "COPULA" || verbClass === "OTHER") continue;
      effect = { change: "do", positive: true, force: "does" };
      gates = [...gates, verbClass && isEmbedding(verbClass) ? embeddingGate(verbClass) : "unknown-verb"];
    }
    const carrier = entry?.carrier;
    const object: ObjectReading = carrier
      ? { ...theme.object, carriers: [...new Set([...theme.object.carriers, carrier])] }
      : theme.object;
    // A verb that holds its noun itself ("bijdragen aan") needs none before the thing.
    if (carrier) gates = gates.filter((gate) => gate !== "other-head" || theme.object.topics.length === 0);
    raws.push({
      effect,
      object,
      gates,
      words: theme.eventWords && theme.event && verbClass && (!turning.has(verbClass) || (isAdverse(theme.event) && (verbClass === "INTEND" || verbClass === "CONSIDER"))) ? nearest(theme.eventWords, span) : span,
      core: degree?.words ?? theme.eventWords ?? idiomOf(predicate) ?? { first: theme.object.words.first, last: theme.object.words.first },
      comparative: degree !== undefined && decided,
      verb: predicate.verb.at,
      ...(predicate.particle !== undefined && { particle: predicate.particle }),
      ...(entry && { via: entry.class }),
      ...(ofSubject && { ofSubject }),
    });
  }
  raws.push(...ofComparatives(reading, parsed, predicate, themes));
  const acting = args.subject === undefined ? undefined : phrases[args.subject]!.actor;
  if (entry && predicate.frame!.weight > 0 && entry.arg.length === 1 && entry.arg[0] === "subj" && acting?.side === "own") {
    // "houdt de hand op de knip", "haalt de broekriem aan": of what, stands elsewhere in the sentence.
    const change = thingEffect(entry.class);
    const near = [...new Set([...topicsIn(sentence, phrases.filter(({ preposition }) => preposition !== undefined)), ...topicClauses(reading, index)])];
    if (change && near.length > 0)
      return [{ effect: { change, positive: true, force: forceOf(entry.class, entry.force) }, object: { head: entry.lemma, carriers: [], headTopics: near, topics: near, nearTopics: [], anaphoric: false, words }, gates: [], words, core: idiomOf(predicate) ?? words, comparative: false, via: entry.class }];
  }
  if (raws.length === 0 && entry && phrases.length === 0 && before.topics.length > 0 && parsed.clause.kind === "main") {
    // "wordt onderzocht" in a cell, "… en wordt niet voortgezet": its subject went before.
    const change = thingEffect(entry.class);
    const { object } = before;
    if (change)
      raws.push({ effect: { change, positive: true, force: forceOf(entry.class, entry.force) }, object: object && object.topics.length > 0 ? { ...object, words, anaphoric: true } : { head: entry.lemma, carriers: [], headTopics: before.topics, topics: before.topics, nearTopics: [], anaphoric: true, words }, gates: [], words, core: words, comparative: false, via: entry.class, ofSubject: true });
  }
  const carried: Carrier | undefined = entry?.carrier ?? (entry?.class === "INTEND" && predicate.verb.role === "lexical" ? "effort" : undefined);
  if (raws.length === 0 && entry && carried) {
    // "Nederland werkt niet langer samen …": the noun is in the verb, and what it is about stands beside it.
    const near = topicsIn(sentence, phrases);
    const change = thingEffect(entry.class);
    const degree = adverbDegree(sentence, parsed, predicate);
    if (change)
      if (near.length > 0 || phrases.some(({ kind, preposition }) => kind === "pronoun" && preposition !== undefined))
      raws.push({
        effect: { change: degree && neutral.has(entry.class) ? degree.direction : change, positive: true, force: forceOf(entry.class, entry.force) },
        object: { head: entry.lemma, carriers: [carried], headTopics: [], topics: near, nearTopics: [], anaphoric: near.length === 0, words },
        gates: [],
        words: degree ? cover(words, [degree.words], []) : words,
        core: degree?.words ?? words,
        comparative: degree !== undefined,
        via: entry.class,
      });
  }
  return raws;
}

/** What a relative clause is about, where its own phrases do not say it: the noun before it, with all that it hangs on. */
function antecedentOf(
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
  const theme = readDenotation(reading.sentence, matrix, k, (phrase) => headTopicsOf(reading.sentence, phrase));
  return { theme, ofSubject: !args.passive && args.subject === undefined };
}

/** Classes that hold or turn down what a comparative says: "bevestigt een lagere bijdrage". */
const weighing = new Set<NounClass>(["REJECT", "LEAVE", "PREVENT", "FORBID", "WITHHOLD", "DENY", "EXCLUDE", "FAIL", "STOP", "DELAY", "PROVE", "CAUSE"]); // prettier-ignore

/** Classes that turn or put off what their argument names: the clash is in the verb, not in the noun. */
const turning = new Set<NounClass>(["STOP", "REJECT", "LEAVE", "FAIL", "PREVENT", "FORBID", "WITHHOLD", "EXCLUDE", "DENY", "IGNORE", "DEFUND", "DELAY", "CONSIDER", "INTEND"]); // prettier-ignore

/** The noun that names the event, with the verb where that is near. */
const nearest = (noun: WordSpan, verb: WordSpan): WordSpan => {
  const both = { first: Math.min(noun.first, verb.first), last: Math.max(noun.last, verb.last) };
  return both.last - both.first <= 4 ? both : noun;
};

/** "op het huidige niveau", "bij het oude", "gelijk": kept as it is, and not more. */
const sameWords = new Set(["huidige", "zelfde", "hetzelfde", "dezelfde", "oude", "gelijk", "ongewijzigd", "onveranderd", "ongemoeid", "bestaande", "current", "same", "existing", "present", "unchanged"]);

function staysSame({ words, lexicon }: SentenceWords, { phrases }: ParsedClause, { fixed }: Predicate): boolean {
  if (fixed.some((i) => sameWords.has(words[i]!.fold))) return true;
  return phrases.some(
    ({ first, last, kind, adjectives, preposition }) =>
      (kind === "adjective" && adjectives.some(({ entry }) => entry.class === "SAME")) ||
      (preposition !== undefined && sameWords.has(words[first]!.fold) && last > first && lexicon.nouns.has(words[last]!.fold)) ||
      (preposition !== undefined && first + 1 < last && sameWords.has(words[first + 1]!.fold)),
  );
}

const staying = new Set(["blijven", "remain", "stay"]);

const idiomOf = ({ fixed }: Predicate): WordSpan | undefined =>
  fixed.length === 0 ? undefined : { first: Math.min(...fixed), last: Math.max(...fixed) };

const isEmbedding = (verbClass: NounClass): boolean =>
  ["REPORT", "THINK", "ASK", "ADVOCATE", "FEAR", "DOUBT", "ALLOW"].includes(verbClass);

const gatesOf = (theme: Denotation): readonly Gate[] => [
  ...(theme.blocked ? (["other-head"] as const) : []),
  ...(theme.hypothetical ? (["hypothetical"] as const) : []),
  ...(theme.past ? (["past"] as const) : []),
  ...(theme.qualified ? (["contrast"] as const) : []),
];

/** Indexes of the phrases that the predicate affects. */
function themesOf(
  parsed: ParsedClause,
  predicate: Predicate,
  args: Arguments,
): readonly number[] {
  const entry = predicate.frame?.entry;
  const bare = args.objects;
  if (!entry || entry.class === "COPULA" || (entry.class === "OTHER" && predicate.frame!.weight === 0)) {
    const list = bare.filter((k) => parsed.phrases[k]!.actor?.side !== "own");
    if (args.subject !== undefined && !list.includes(args.subject) && parsed.phrases[args.subject]!.actor?.side !== "own") list.push(args.subject);
    return list;
  }
  const prepositions = entry.arg.filter((arg) => arg !== "obj" && arg !== "subj" && arg !== "complement");
  const found = prepositions.length > 0 ? prepositional(parsed, prepositions) : [];
  if (entry.arg[0] === "obj" && bare.length > 0) return bare;
  if (found.length > 0) return found;
  if (entry.arg.includes("obj") && bare.length > 0) return bare;
  if (entry.arg.includes("subj") && args.subject !== undefined) return [args.subject];
  // "Een verhoging … is zeker."
  if (predicate.verb.role === "copula" && entry.arg.includes("complement") && args.subject !== undefined && parsed.phrases[args.subject]!.kind === "noun" && !parsed.phrases[args.subject]!.actor) return [args.subject];
  return [];
}

/** A pronoun, or a thing left unnamed, stands for what was spoken of before. */
function resolve(reading: Reading, parsed: ParsedClause, theme: Denotation, before: Before, index: number): Denotation {
  const antecedent = before.object;
  // "het onderhoud ervan"
  const partOf = parsed.phrases.some(({ kind, preposition, first }) => kind === "pronoun" && preposition?.form === "van" && first === theme.object.words.last + 1);
  const bare = (theme.definite || parsed.clause.kind === "fragment") && theme.object.topics.length === 0 && theme.object.carriers.length > 0 && topicsIn(reading.sentence, spansOfClause(parsed)).length === 0;
  const taken = !theme.blocked && (partOf || bare || phraseIsDemonstrative(parsed, theme));
  // "deze samenwerking": the noun says what kind of thing, what came before says which.
  if (taken && before.topics.length > 0)
    return {
      ...theme,
      object: {
        ...theme.object,
        topics: [...new Set([...theme.object.topics, ...before.topics])],
        anaphoric: true,
        ...(before.actor?.side === "other" && before.actor.hit && { holder: before.actor.hit.id }),
      },
    };
  if (!theme.object.anaphoric) return theme;
  // "…, waarvan Defensie afziet": what it stands for may be all that was said, or any part of it.
  const adverbial = parsed.phrases.some(({ first, kind, preposition }) => first === theme.object.words.first && kind === "pronoun" && preposition !== undefined);
  const neuter = reading.sentence.words[theme.object.words.first]!.fold;
  const eventive = ["dit", "dat", "this", "that"].includes(neuter) && index > 0 && theme.object.words.first === theme.object.words.last;
  if ((adverbial || eventive) && index > 0) return { ...theme, blocked: true };
  const topics = antecedent?.topics.length ? antecedent.topics : before.topics;
  void reading;
  return {
    ...theme,
    blocked: topics.length === 0,
    object: {
      ...theme.object,
      head: antecedent?.head ?? theme.object.head,
      carriers: antecedent?.carriers ?? [],
      headTopics: antecedent?.headTopics ?? topics,
      topics,
    },
  };
}

const phraseIsDemonstrative = ({ phrases }: ParsedClause, { object }: Denotation): boolean =>
  phrases.some(({ first, determiner, kind }) => first === object.words.first && kind === "noun" && determiner === "demonstrative");

/** Topics that are the head of the phrase itself, or the first part of its compound head. */
function headTopicsOf(sentence: SentenceWords, phrase: Phrase): readonly string[] {
  const ids = sentence.topics
    .filter(({ first, last }) => first <= phrase.head && last >= phrase.head)
    .map(({ id }) => id);
  return [...new Set(ids)];
}

function predicateWords({ clause, predicates }: ParsedClause, { verb, particle, fixed }: Predicate): WordSpan {
  // Behind another lexical verb ("heeft besloten … stop te zetten") the auxiliaries are that one's.
  const embedded = predicates.some(({ verb: other }) => other.at < verb.at && other.at !== verb.at && !verb.coordinated);
  const outer = verb.at === clause.finite || embedded ? [] : clause.verbs.filter(({ role }) => role !== "lexical" && role !== "copula").map(({ at }) => at);
  const all = [verb.at, ...outer, ...(particle === undefined ? [] : [particle]), ...fixed];
  return { first: Math.min(...all), last: Math.max(...all) };
}

/** "minder vaak bijdragen": a degree of the verb itself. */
function adverbDegree(
  { words, lexicon }: SentenceWords,
  parsed: ParsedClause,
  predicate: Predicate,
): { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined {
  const { clause, phrases } = parsed;
  const { fixed, verb } = predicate;
  const range = rangeOf(parsed, predicate);
  // "geeft ruimere steun": the noun is in the idiom, its adjective stands alone.
  const own = phrases.find(
    ({ kind, comparative, first, last }) => kind === "adjective" && comparative && (clause.kind !== "main" || clause.finite === undefined || first > clause.finite) && (!range || (first >= range.first && last <= range.last)) && (fixed.includes(last + 1) || verb.role === "lexical"),
  );
  if (own) return { direction: own.comparative!, words: { first: own.first, last: fixed.includes(own.last + 1) ? own.last + 1 : own.last } };
  let negated = false;
  let found: { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined;
  for (const i of clause.words) {
    const { adverb, fold } = words[i]!;
    if (range && (i < range.first || i > range.last)) continue;
    if (lexicon.words.negativeDeterminers.has(fold) || adverb?.entry.class === "NEG") negated = true;
    if (adverb?.first !== i || phrases.some(({ comparativeAt }) => comparativeAt === i)) continue;
    // "geen bijdrage meer": no longer.
    if (negated && (fold === "meer" || fold === "more")) continue;
    const direction = adverb.entry.class === "DEGREE-DOWN" ? "down" : adverb.entry.class === "DEGREE-UP" ? "up" : undefined;
    if (!direction) continue;
    // "minder vaak en intensiever": which of the two counts, nobody can say.
    if (found && found.direction !== direction) return undefined;
    found ??= { direction, words: adverb };
  }
  return found;
}

/** Of verbs joined by "en" each has the words between it and the one before. */
function rangeOf({ predicates }: ParsedClause, predicate: Predicate): WordSpan | undefined {
  const at = predicates.indexOf(predicate);
  const before = predicate.verb.coordinated ? predicates[at - 1] : undefined;
  const after = predicates[at + 1]?.verb.coordinated ? predicate : undefined;
  if (!before && !after) return undefined;
  return { first: before ? before.verb.at + 1 : 0, last: after ? predicate.verb.at : Number.MAX_SAFE_INTEGER };
}

interface AdjectiveSaying {
  readonly class: NounClass;
  readonly change?: Effect["change"];
  readonly positive: boolean;
  readonly comparative: boolean;
}

function ofAdjective(phrase: Phrase): AdjectiveSaying | undefined {
  const own = phrase.adjectives.at(-1);
  if (!own) return undefined;
  const { class: kind } = own.entry;
  if (own.degree === "comparative" || phrase.comparative) {
    const direction = phrase.comparative ?? (kind === "UP" || kind === "GOOD" ? "up" : kind === "DOWN" || kind === "BAD" ? "down" : undefined);
    if (direction) return { class: direction === "up" ? "UP" : "DOWN", change: direction, positive: true, comparative: true };
  }
  switch (kind) {
    case "SAME":
      return { class: "KEEP", change: "same", positive: true, comparative: false };
    case "NEEDED":
    case "WANTED":
      return { class: "REQUIRE", change: "do", positive: true, comparative: false };
    case "POSSIBLE":
      return { class: "CONSIDER", change: "do", positive: true, comparative: false };
    case "UNNEEDED":
    case "UNWANTED":
    case "IMPOSSIBLE":
      return { class: "REJECT", change: "do", positive: false, comparative: false };
    default:
      return undefined;
  }
}

function thingChange(said: AdjectiveSaying, theme: Denotation): Effect | undefined {
  // "Een hogere bijdrage is overbodig."
  const change = said.comparative ? said.change : (theme.comparative?.direction ?? said.change);
  return change ? { change, positive: said.positive, force: forceOf(said.class, undefined) } : undefined;
}

/** What they lead in takes place: "door verlaging van …", "als gevolg van de afbouw van …". */
const bringing = new Set(["door", "via", "dankzij", "vanwege", "wegens", "als gevolg van", "ten gevolge van", "by", "through", "as a result of", "due to", "owing to"]);

/** What they lead in loses by what the sentence says. */
const costing = new Set(["ten koste van", "at the expense of", "at the cost of"]);

/** Under these a subject that names an event is taken for granted: "de verlaging van … leidt tot keuzes". */
const granting = new Set<NounClass>(["CAUSE", "REQUIRE", "HINDER", "ALLOW", "OTHER", "COPULA"]);

/** "De voorgenomen verlaging van … dwingt tot keuzes": a decrease that is taken for granted, whatever the verb says of it. */
function presupposed(
  reading: Reading,
  parsed: ParsedClause,
  predicates: readonly Predicate[],
  args: Arguments,
  themes: readonly number[],
): readonly Raw[] {
  const { sentence } = reading;
  const entry = predicates.at(-1)?.frame?.entry;
  const held = entry === undefined ? undefined : underPredicate({ change: "do", positive: true, force: "does" }, entry.class, undefined);
  const costs = parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (!phrase.preposition || !costing.has(phrase.preposition.form)) return [];
    const theme = readDenotation(sentence, parsed, k, (p) => headTopicsOf(sentence, p));
    if (theme.event) return [];
    const words = { first: phrase.preposition.at, last: phrase.last };
    return [{ effect: { change: "down", positive: true, force: "does" }, object: theme.object, gates: gatesOf(theme), words, core: words, comparative: false, standing: true }];
  });
  const granted = parsed.phrases.flatMap((phrase, k): Raw[] => {
    const means = phrase.preposition !== undefined && bringing.has(phrase.preposition.form) && phrase.determiner !== "indefinite" && phrase.determiner !== "negative";
    if (!means && (phrase.inside !== undefined || phrase.determiner !== "definite")) return [];
    const theme = readDenotation(sentence, parsed, k, (p) => headTopicsOf(sentence, p));
    if (!theme.event || !theme.eventWords || !isAdverse(theme.event)) return [];
    const planned = phrase.adjectives.some(({ entry }) => entry.class === "PLANNED");
    const subject = args.subject === k && !args.passive && entry !== undefined && granting.has(entry.class) && entry.class !== "COPULA" && entry.class !== "OTHER";
    // "Het schrappen van … is een van de maatregelen": counted among what is done.
    const counted = args.subject === k && predicates.at(-1)?.verb.role === "copula" && predicates.at(-1)!.frame?.weight !== undefined && args.objects.some((o) => parsed.phrases[o]!.nouns.some(({ carrier, class: kind }) => carrier === "step" || kind === "ADOPT" || kind === "ACHIEVE"));
    if (themes.includes(k) && !subject && !counted) return [];
    if (!means && !subject && !counted && !(planned && (!held || entry === undefined || !entry.arg.includes("obj")))) return [];
    return [{ effect: theme.event, object: theme.object, gates: gatesOf(theme), words: { first: theme.eventWords.first, last: theme.object.words.last }, core: theme.eventWords, comparative: false, standing: true }];
  });
  return [...costs, ...granted];
}

/** Prepositions under which a comparative says how things will be: "op een lagere gereedheid", "met een kleinere bijdrage". */
const resulting = new Set(["op", "met", "naar", "tot", "door", "dankzij", "at", "with", "to", "by", "through"]);

/** "stelt zijn eenheden op een lagere gereedheid", "volstaat met een kleinere bijdrage". */
function ofComparatives(reading: Reading, parsed: ParsedClause, predicate: Predicate, used: readonly number[]): readonly Raw[] {
  const { sentence } = reading;
  const entry = predicate.frame?.entry;
  const known = entry && (neutral.has(entry.class) || entry.class === "LIMIT");
  if (!known && !supporting.has(predicate.verb.lemma)) return [];
  return parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (used.includes(k) || !phrase.comparative || !phrase.preposition || !resulting.has(phrase.preposition.form)) return [];
    const theme = readDenotation(sentence, parsed, k, (p) => headTopicsOf(sentence, p));
    if (theme.event || !theme.comparative) return [];
    const words = cover(predicateWords(parsed, predicate), [{ first: theme.comparative.words.first, last: phrase.head }], []);
    return [{ effect: { change: phrase.comparative, positive: true, force: "does" }, object: theme.object, gates: gatesOf(theme), words, core: theme.comparative.words, comparative: true }];
  });
}

const conditionalAt = ({ clause }: ParsedClause): WordSpan => {
  const at = clause.verbs.find(({ role }) => role === "conditional")?.at ?? clause.finite ?? clause.words[0]!;
  return { first: at, last: at };
};

/** Whether a clause of the sentence makes this one depend on it. */
const conditioned = ({ parsed, statuses }: Reading, index: number): boolean =>
  parsed.some(({ clause }, k) => k !== index && statuses[k]!.gates.includes("condition") && (clause.parent === index || clause.kind === "condition"));

// --- what is around it ---

/** The context of a clause for whoever looks at something else in it than its claims. */
export function readContext(
  reading: Reading,
  index: number,
): { readonly gates: readonly Gate[]; readonly steps: readonly { readonly flip?: boolean; readonly open?: boolean }[] } {
  const { gates, steps } = contextOf(reading, index, () => true, []);
  return {
    gates,
    steps: steps.map(({ class: kind, flip: flips }) => {
      const under = kind === undefined ? undefined : underClause({ change: "do", positive: true, force: "does" }, kind, undefined);
      return { flip: flips === true || under?.positive === false, open: kind !== undefined && under === undefined };
    }),
  };
}

interface Step {
  /** A question is looked into: the embedder is what weakens, whatever the clause says. */
  readonly asks?: boolean;
  /** Where it stands, in words of the sentence. */
  readonly words?: WordSpan;
  readonly class?: NounClass;
  readonly force?: Effect["force"];
  readonly flip?: boolean;
  /** Where the connective stands that denies what it leads in. */
  readonly opener?: number;
}

/** What the clauses that it depends on, and the sentence, make of what it says. */
function contextOf(
  reading: Reading,
  index: number,
  isNote: (span: WordSpan) => boolean,
  subjects: readonly (ActorReading | undefined)[],
): { readonly gates: readonly Gate[]; readonly steps: readonly Step[]; readonly possible: boolean } {
  let possible = false;
  const gates: Gate[] = reading.isQuestion ? ["question"] : [];
  const steps: Step[] = [];
  let at = index;
  for (let depth = 0; depth < 8; depth++) {
    const { clause } = reading.parsed[at]!;
    const { connective, parent } = clause;
    if (connective?.entry.factuality === "-") steps.push({ flip: true, opener: connective.first });
    if (parent === undefined || parent === at) break;
    // "… niet zonder …": the one takes the other back.
    if (connective?.entry.factuality === "-" && reading.negations[parent]!.negators.length % 2 === 1) steps.push({ flip: true });
    const matrix = reading.parsed[parent]!;
    const status = reading.statuses[parent]!;
    const form = connective?.entry.form ?? "";
    const takes = matrix.predicates.at(-1)?.frame?.entry.arg.includes("complement") === true;
    const nominal = connective && form === "om" ? nounBefore(reading, connective.first) : undefined;
    const complement = connective !== undefined && isComplementizer(form) && (form !== "om" || takes || nominal !== undefined);
    const open = form === "om" || (clause.kind === "infinitive" && connective?.entry.factuality === "0");
    if (open && !complement) gates.push("purpose");
    if (complement) {
      // "hopes that": a verb, whatever noun looks like it.
      const verb = matrix.clause.verbs.some(({ at }) => at === connective.first - 1);
      const noun = verb ? undefined : nounBefore(reading, connective.first);
      const holder: { readonly class: NounClass; readonly force?: Effect["force"] } | undefined =
        (noun && noun.class !== "ASK" ? noun : undefined) ??
        (noun && matrix.predicates.at(-1)?.frame?.entry.class !== "CONSIDER" ? noun : undefined) ??
        (form === "te" ? matrix.predicates[0] : matrix.predicates.at(-1))?.frame?.entry;
      // "De Kamer wil dat Nederland …": somebody else's wish.
      if (clause.kind === "subordinate" && subjects[parent]?.side === "other" && !matrixIsNote(reading, parent, isNote)) gates.push("reported");
      if (holder?.class === "CONSIDER" && reading.negations[parent]!.aspect) gates.push("contrast");
      if (noun && (noun.class === "CONSIDER" || noun.class === "ALLOW")) possible = true;
      if (!holder) gates.push("embedded");
      else {
        const asks = form === "of" || form === "whether" || form === "if";
        if (asks && holder.class !== "CONSIDER") gates.push("embedded");
        else if (isReporting(holder.class) && matrixIsNote(reading, parent, isNote)) {
          // The note itself is quoted: what it is said to say is what the draft holds of it.
        } else if (holder.class === "REPORT" && !noun && subjects[parent]?.side === "own" && !asks) {
          // "Met deze brief informeer ik u dat …": the author's own word.
        } else steps.push({ class: holder.class, ...(asks && { asks: true }), ...(holder.force && { force: holder.force }), words: holderWords(matrix, noun ? connective.first - 1 : undefined, connective.first) });
      }
      const turned = noun && turnedBy(matrix, connective.first - 1);
      if (turned) steps.push({ class: turned.class, ...(turned.force && { force: turned.force }), words: predicateWords(matrix, matrix.predicates.at(-1)!) });
      const [negator] = reading.negations[parent]!.negators;
      if (negator && reading.negations[parent]!.negators.length % 2 === 1)
        steps.push({ flip: true, words: cover(holderWords(matrix, undefined, -1), [negator], []) });
      gates.push(...status.gates.filter((gate) => gate !== "relative"));
    } else gates.push(...status.gates.filter((gate) => gate !== "past" && gate !== "relative"));
    at = parent;
  }
  return { gates, steps, possible };
}

/** The embedder with the connective behind it, where that follows at once. */
function holderWords(matrix: ParsedClause, noun: number | undefined, connective: number): WordSpan {
  if (noun !== undefined) return { first: noun, last: noun };
  const predicate = matrix.predicates.at(-1);
  if (!predicate) return { first: matrix.clause.words[0]!, last: matrix.clause.words.at(-1)! };
  const { first, last } = predicateWords(matrix, predicate);
  return { first, last: connective === last + 1 ? connective : last };
}

const isReporting = (verbClass: NounClass): boolean => verbClass === "REPORT" || verbClass === "THINK" || verbClass === "PROVE";

function matrixIsNote(reading: Reading, parent: number, isNote: (span: WordSpan) => boolean): boolean {
  return reading.parsed[parent]!.phrases.some((phrase) => isNote({ first: phrase.first, last: phrase.last }));
}

/** "het plan dat …", "de vrees dat …": the noun before the clause holds it. */
function nounBefore({ sentence }: Reading, at: number): { readonly class: NounClass } | undefined {
  const before = sentence.words[at - 1];
  if (!before) return undefined;
  const entry = sentence.lexicon.nouns.get(before.fold)?.find(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER");
  return entry && { class: entry.class };
}

const firstPerson = new Set(["ik", "wij", "we", "i"]);

function readActor(
  reading: Reading,
  index: number,
  args: Arguments,
  before: Before,
  subjects: readonly (ActorReading | undefined)[],
): ActorReading {
  const { sentence, parsed } = reading;
  const { clause, phrases } = parsed[index]!;
  const ofPhrase = (k: number): ActorReading => {
    const phrase = phrases[k]!;
    const words = { first: phrase.first, last: phrase.last };
    const topics = topicsIn(sentence, chainOf(phrases, k).map((c) => phrases[c]!));
    if (phrase.actor) return { side: phrase.actor.side, hit: phrase.actor, topics, words };
    if (phrase.kind === "pronoun" && firstPerson.has(sentence.words[phrase.head]!.fold)) return { side: "own", topics: [], words };
    if (phrase.kind === "pronoun") return before.actor ?? { side: "unknown", topics: [], words };
    return { side: topics.length > 0 ? "thing" : "unknown", topics, words };
  };
  if (args.passive) {
    const agent = phrases.findIndex(({ preposition, actor }) => actor && (preposition?.form === "door" || preposition?.form === "by"));
    return agent >= 0 ? ofPhrase(agent) : { side: "none", topics: [] };
  }
  const acting = args.agent ?? args.subject;
  if (acting !== undefined) return ofPhrase(acting);
  if (clause.kind === "relative" && clause.antecedent !== undefined) {
    const hit = sentence.words[clause.antecedent]!.actor;
    if (hit) return { side: hit.side, hit, topics: [] };
    return { side: "unknown", topics: [] };
  }
  if (clause.parent !== undefined && subjects[clause.parent]) {
    const matrix = subjects[clause.parent]!;
    // "Er is een besluit om …": the matrix names a plan, and nobody.
    const impersonal = matrix.side === "unknown" && clause.connective && nounBefore(reading, clause.connective.first) !== undefined;
    return impersonal ? { side: "none", topics: [] } : matrix;
  }
  const previous = subjects[index - 1];
  if (clause.coordinator !== undefined && previous) return previous;
  return { side: "none", topics: [] };
}

/** Topics of "wat X betreft", "als het gaat om X" beside the clause. */
const topicClauses = ({ parsed, sentence }: Reading, index: number): readonly string[] =>
  parsed.flatMap((other, k) =>
    k !== index &&
    (other.clause.parent === index || k === index - 1) &&
    other.clause.verbs.some(({ lemma }) => lemma === "betreffen" || lemma === "aangaan" || (lemma === "gaan" && other.clause.connective?.entry.form === "als"))
      ? topicsIn(sentence, spansOfClause(other))
      : [],
  );

/** Countries and organisations behind "met". */
const partnersOf = ({ phrases }: ParsedClause): readonly string[] =>
  phrases.flatMap(({ preposition, actor }) =>
    actor && (preposition?.form === "met" || preposition?.form === "with") && (actor.kind === "country" || actor.kind === "organisation") ? [actor.id] : [],
  );

/** Topics of the clause's other phrases: what hangs on no other noun, or on the verb's own. */
function withNear(
  sentence: SentenceWords,
  { phrases }: ParsedClause,
  object: ObjectReading,
  args: Arguments,
  about: readonly string[],
): ObjectReading {
  const inSubject = args.subject !== undefined && !args.passive ? chainOf(phrases, args.subject) : [];
  const near = phrases.filter(
    (phrase, k) =>
      !inSubject.includes(k) &&
      phrase.preposition !== undefined &&
      (phrase.last < object.words.first || phrase.first > object.words.last),
  );
  // "een grotere bijdrage te leveren aan X": what the noun is for may stand behind the verb.
  const head = phrases.find(({ first }) => first === object.words.first);
  const preps = new Set(head?.nouns.flatMap((noun) => noun.preps) ?? []);
  const own = object.topics.length > 0 ? [] : near.filter(({ preposition, inside }) => inside === undefined && preps.has(preposition!.form));
  const topics = [...new Set([...object.topics, ...topicsIn(sentence, own)])];
  return { ...object, topics, nearTopics: [...new Set([...topicsIn(sentence, near), ...about])].filter((id) => !topics.includes(id)) };
}

const hedgeKinds: Readonly<Record<string, Hedge>> = {
  "HEDGE-POSSIBLE": "possible",
  "HEDGE-CONDITION": "condition",
  "HEDGE-TIME": "time",
  "HEDGE-PRINCIPLE": "principle",
};

function readHedges({ words }: SentenceWords, { clause }: ParsedClause): Claim["hedges"] {
  return clause.words.flatMap((i) => {
    const { adverb } = words[i]!;
    // "niet pas op termijn"
    const later = ["pas", "niet", "not"].includes(words[i - 1]?.fold ?? "");
    const kind = adverb?.first === i && !later ? hedgeKinds[adverb.entry.class] : undefined;
    return adverb && kind ? [{ kind, words: { first: adverb.first, last: adverb.last } }] : [];
  });
}

function readExclusive(sentence: SentenceWords, { clause, phrases }: ParsedClause): Claim["exclusive"] {
  for (const i of clause.words) {
    const { adverb } = sentence.words[i]!;
    if (adverb?.first !== i || adverb.entry.class !== "EXCLUSIVE") continue;
    const next = phrases.findIndex(({ first, preposition }) => (preposition?.at ?? first) > adverb.last);
    if (next < 0 || (phrases[next]!.preposition?.at ?? phrases[next]!.first) > adverb.last + 1) continue;
    const scope = phrases[next]!;
    return {
      words: { first: adverb.first, last: adverb.last },
      topics: topicsIn(sentence, chainOf(phrases, next).map((k) => phrases[k]!)),
      scope: { first: adverb.first, last: scope.last },
    };
  }
  return undefined;
}

/** "… en niet met X", "met uitzondering van X": what is left out beside what is said. */
function readLeftOut(sentence: SentenceWords, { clause, phrases }: ParsedClause, negation: NegationReading): Claim["excluded"] {
  const { leftOut } = negation;
  if (leftOut) return { words: leftOut, topics: topicsIn(sentence, [leftOut]) };
  // "Los van X …" at the start means besides.
  const k = phrases.findIndex(({ preposition, first }) => preposition?.role === "except" && (clause.finite === undefined || first > clause.finite));
  if (k < 0) return undefined;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return { words: { first: phrases[k]!.preposition!.at, last: phrases[k]!.last }, topics: topicsIn(sentence, chain) };
}

const regardless = new Set(["evengoed", "toch", "niettemin", "desondanks", "desalniettemin", "still", "nevertheless", "regardless", "anyway"]);

/** Subordinators that make a promise depend on something; "wanneer" and "zodra" only say when. */
const depending = new Set(["als", "indien", "mits", "tenzij", "voor zover", "voorzover", "zolang", "op voorwaarde dat", "if", "provided that", "provided", "unless", "insofar as", "in so far as", "as long as", "on condition that", "to the extent that", "should"]);

/** "alleen als" depends, "ook als" does not. */
function isDepending(form: string): boolean {
  const words = form.split(" ");
  return !words.some((word) => ["ook", "zelfs", "even"].includes(word)) && (depending.has(form) || words.some((word) => depending.has(word)));
}

/** The clause that makes this one depend on something. */
function conditionOf({ parsed, sentence }: Reading, index: number): WordSpan | undefined {
  // "…, dan vergroot Defensie evengoed": whatever happens.
  if (parsed[index]!.clause.words.some((i) => regardless.has(sentence.words[i]!.fold))) return undefined;
  const found = parsed.find(
    ({ clause }, k) =>
      k !== index &&
      // While "… indien" is all that is written of it, it is none yet.
      clause.words.length > 0 &&
      (clause.kind === "condition" || (clause.kind === "subordinate" && clause.parent === index && isDepending(clause.connective?.entry.form ?? ""))),
  );
  if (!found) return undefined;
  const { words, connective } = found.clause;
  return { first: connective?.first ?? words[0]!, last: words.at(-1)! };
}

/** "enigszins", "in beperkte mate": hardly more. */
function readSlight({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) => lexicon.words.slight.has(words[i]!.fold));
  return at === undefined ? undefined : { first: at, last: at };
}

/** In idioms that mean doing it alone: "in eigen hand houden". */
const ownWords = new Set(["eigen", "own"]);

function readWithout(sentence: SentenceWords, { phrases }: ParsedClause): Claim["without"] {
  const k = phrases.findIndex(({ preposition }) => preposition?.form === "zonder" || preposition?.form === "without");
  if (k < 0) return undefined;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return {
    words: { first: phrases[k]!.preposition!.at, last: phrases[k]!.last },
    topics: topicsIn(sentence, chain),
    carriers: phrases[k]!.nouns.flatMap(({ carrier }) => (carrier ? [carrier] : [])),
  };
}

function readAlone({ words }: SentenceWords, { clause, predicates }: ParsedClause): WordSpan | undefined {
  const idiom = predicates.find(({ fixed }) => fixed.some((i) => ownWords.has(words[i]!.fold)));
  if (idiom) return idiomOf(idiom);
  // "ook op eigen gelegenheid": besides doing it together.
  if (clause.words.some((i) => words[i]!.adverb?.entry.class === "INCLUSIVE")) return undefined;
  for (const i of clause.words) {
    const { adverb } = words[i]!;
    if (adverb?.first === i && adverb.entry.class === "ALONE") return { first: adverb.first, last: adverb.last };
  }
  return undefined;
}
