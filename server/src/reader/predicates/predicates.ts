import type { Predicate, ParsedClause } from "../model/parsed-clause";
import type { Clause, VerbUse } from "../model/clause";
import { isParticle } from "./particles";
import type { VerbFrame } from "../words/verb-frames";
import { readPhrases } from "../phrases/noun-phrases";
import { articles, matchFixed } from "./fixed-groups";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";
import { pointing } from "../words/stranded";

/** `governs`: whether a clause follows that may be the verb's complement. */
export function parseClause(sentence: SentenceWords, clause: Clause, governs = true): ParsedClause {
  const verbs = new Set(clause.verbs.map(({ at }) => at));
  const skip = new Set(verbs);
  const chosen: Predicate[] = [];
  const present = new Set(clause.words.map((i) => sentence.words[i]!.fold));
  for (const verb of clause.verbs) {
    if (verb.role !== "lexical" && verb.role !== "copula") {
      const idiom = fitAuxiliary(sentence, clause, verb, verbs, present);
      if (idiom) chosen.push(idiom);
      continue;
    }
    const embeds = governs || clause.verbs.at(-1) !== verb;
    chosen.push(fitVerb(sentence, clause, verb, verbs, present, embeds));
  }
  // An idiom of an auxiliary has taken the verb that it governs ("laat … varen").
  const isTaken = ({ verb }: Predicate): boolean => chosen.some(({ fixed }) => fixed.includes(verb.at));
  // "komt op een laag pitje te staan": the idiom is of the verb that is governed.
  const isShared = ({ verb, fixed }: Predicate, k: number): boolean =>
    verb.lemma === "komen" &&
    fixed.length > 0 &&
    chosen.slice(k + 1).some((inner) => fixed.some((i) => inner.fixed.includes(i)));
  const dropped = chosen.some((one, k) => isTaken(one) || isShared(one, k));
  const predicates = dropped ? chosen.filter((one, k) => !isTaken(one) && !isShared(one, k)) : chosen;
  for (const { particle, fixed } of predicates) {
    if (particle !== undefined) skip.add(particle);
    for (const i of fixed) skip.add(i);
  }
  const stranded = strandedAt(sentence, clause);
  if (stranded !== undefined) skip.add(stranded);
  const takesRole = predicates.some(({ frame }) => frame?.entry.arg.includes("als") === true);
  return { clause, predicates, phrases: readPhrases(sentence, clause.words, skip, takesRole) };
}

/** "peinst er niet over de bijdrage te verhogen": the preposition is of "er", and leads nothing in. */
function strandedAt({ words, lang }: SentenceWords, { words: own, verbs }: Clause): number | undefined {
  const infinitive = verbs.at(-1);
  if (lang !== "nl" || infinitive === undefined || words[infinitive.at - 1]?.fold !== "te") return undefined;
  const er = own.find((i) => pointing.has(words[i]!.fold) && i > (verbs[0]?.at ?? 0));
  if (er === undefined) return undefined;
  for (let i = er + 1; i <= er + 4 && i < infinitive.at; i++) {
    const word = words[i];
    if (!isWord(word)) return undefined;
    if (word.lexical.isPreposition) {
      const next = words[i + 1];
      const leads = next?.lexical.isDeterminer === true || next?.lexical.isPossessive === true;
      return leads ? i : undefined;
    }
    if (word.adverb === undefined) return undefined;
  }
  return undefined;
}

function fitAuxiliary(
  sentence: SentenceWords,
  clause: Clause,
  verb: VerbUse,
  verbs: ReadonlySet<number>,
  present: ReadonlySet<string>,
): Predicate | undefined {
  for (const frame of sentence.lexicon.verbs.framesIn(verb.lemma, present)) {
    if (frame.weight === 0) break;
    const fixed = matchFixed(sentence, clause, frame);
    if (!fixed) continue;
    if (!fixed.some((i) => verbs.has(i)) && verb.role !== "aspect") continue;
    if (verb.lemma === "be" && !isIdiomOfBe(clause, verb, frame, fixed)) continue;
    return { verb, frame, particle: undefined, fixed };
  }
  return undefined;
}

/**
 * "is set to grow", but not "is set up" or "is giving up its role as frontrunner": the auxiliary's idiom ends before the verb that
 * it governs, and one that takes a clause has a verb behind it.
 */
function isIdiomOfBe(clause: Clause, verb: VerbUse, { entry }: VerbFrame, fixed: readonly number[]): boolean {
  const next = clause.verbs.find(({ at }) => at > verb.at && !fixed.includes(at));
  if (next && fixed.some((i) => i > next.at)) return false;
  return (
    next !== undefined ||
    entry.arg.some((arg) => arg !== "complement") ||
    !fixed.includes(clause.verbs.at(-1)!.at)
  );
}

interface Fit {
  readonly frame: VerbFrame;
  readonly particle: number | undefined;
  readonly fixed: readonly number[];
  readonly score: number;
}

function fitVerb(
  sentence: SentenceWords,
  clause: Clause,
  verb: VerbUse,
  verbs: ReadonlySet<number>,
  present: ReadonlySet<string>,
  embeds: boolean,
): Predicate {
  let best: Fit | undefined;
  const below = clause.verbs[clause.verbs.indexOf(verb) + 1];
  // "decides against joining": the preposition before a gerund.
  const before = below && sentence.words[below.at - 1]?.fold;
  const led =
    before !== undefined && before !== "to" && sentence.lexicon.words.prepositions.has(before)
      ? before
      : undefined;
  // "declines to cut": the frame that takes a clause.
  const governing = sentence.lang === "en" && (below === undefined ? embeds : !below.coordinated);
  // "Wel geldt dat …"
  const ofThat = sentence.lang === "nl" && embeds && below === undefined && isBeforeThat(sentence, clause);
  for (const { lemma, particle, prepositional } of lemmasOf(sentence, clause, verb, verbs)) {
    for (const frame of sentence.lexicon.verbs.framesIn(lemma, present)) {
      if (prepositional !== undefined && !frame.entry.arg.includes(prepositional)) continue;
      // "is to join" is no copula; "it is clear that" says nothing of what will be.
      if (verb.role === "copula" && frame.weight === 0 && frame.entry.arg.includes("complement")) continue;
      // "As a result, it is smaller": no clause follows that the result could be.
      const isOfClause = frame.weight > 0 && frame.entry.arg.every((arg) => arg === "complement");
      if (verb.role === "copula" && !embeds && isOfClause) continue;
      const fixed = matchFixed(sentence, clause, frame);
      if (!fixed || (verb.role === "copula" && !standsBehind(sentence, verb.at, fixed))) continue;
      // "refuses to support": a verb of its own, and not the idiom's noun.
      if (fixed.some((i) => isGovernedVerb(sentence, verbs, i, fixed))) continue;
      const met = prepositionScore(sentence, clause, frame, verb.at);
      if (met === undefined || (frame.entry.of && !hasWordOf(sentence, clause, frame.entry.of))) continue;
      const other = frame.entry.to === undefined ? [] : namedBehind(sentence, clause, frame.entry.to);
      if (!other) continue;
      const isClausal = governing && frame.entry.arg.includes(led ?? "complement");
      const clausal = isClausal ? 2 : ofThat && frame.entry.arg[0] === "complement" ? 1 : 0;
      const score =
        clausal +
        frame.weight * 4 +
        (particle === undefined && !frame.entry.prefix ? 0 : 3) +
        met +
        (other.length > 0 ? 3 : 0) +
        (frame.entry.of ? 1 : 0) -
        (!embeds && frame.entry.arg.every((arg) => arg === "complement") ? 2 : 0) -
        (isAgainstObject(sentence, clause, verb, frame, particle) ? 1 : 0);
      if (!best || score > best.score) best = { frame, fixed: [...fixed, ...other], score, particle };
    }
  }
  return { verb, frame: best?.frame, particle: best?.particle, fixed: best?.fixed ?? [] };
}

const hasWordOf = ({ words }: SentenceWords, clause: Clause, ends: readonly string[]): boolean =>
  clause.words.some((i) => ends.some((end) => words[i]!.fold.endsWith(end)));

const isGovernedVerb = (
  { words, lang }: SentenceWords,
  verbs: ReadonlySet<number>,
  i: number,
  fixed: readonly number[],
): boolean => lang === "en" && verbs.has(i) && words[i - 1]?.fold === "to" && !fixed.includes(i - 1);

/** Whether a clause with "dat" follows the clause at once. */
const isBeforeThat = ({ words }: SentenceWords, { words: own }: Clause): boolean =>
  words[own.at(-1)! + 1]?.fold === "dat";

/**
 * English "The share drops" and "drops its share": whether the frame needs an object that the clause lacks, or has no place for the one
 * that is there.
 */
function isAgainstObject(
  { words, lexicon }: SentenceWords,
  { verbs, kind }: Clause,
  verb: VerbUse,
  { entry: { arg }, weight }: VerbFrame,
  particle: number | undefined,
): boolean {
  if (lexicon.lang !== "en" || weight > 0 || verb.role !== "lexical" || verb.coordinated) return false;
  const isPassive = verbs[verbs.indexOf(verb) - 1]?.role === "passive";
  const next = words[(particle === verb.at + 1 ? particle : verb.at) + 1];
  const isBehind =
    isWord(next) &&
    !next.lexical.isPreposition &&
    !next.lexical.isCoordinator &&
    !next.lexical.isParticle &&
    next.adverb === undefined &&
    next.connective === undefined &&
    next.fold !== "to" &&
    !/ly$/.test(next.fold);
  const hasObject = isPassive || isBehind;
  if (arg.every((own) => own === "subj")) return hasObject;
  const takesThat = next?.fold === "to" || next?.connective !== undefined;
  const isTransitive =
    arg.includes("obj") && arg.every((own) => own === "obj" || (own === "complement" && !takesThat));
  return isTransitive && !hasObject && kind === "main" && verbs.at(-1) === verb && particle === undefined;
}

/** "is without a contribution", but "is strong without a contribution": a preposition as the copula's idiom follows it at once. */
function standsBehind(sentence: SentenceWords, verb: number, fixed: readonly number[]): boolean {
  const [only] = fixed;
  const { words, lexicon } = sentence;
  if (lexicon.lang !== "en" || fixed.length !== 1 || !words[only!]!.lexical.isPreposition) return true;
  return words.slice(verb + 1, only).every(({ adverb, fold }) => adverb !== undefined || fold === "not");
}

/** What the verb may be: with its particle written on, with one that stands apart, or without. */
function lemmasOf(
  sentence: SentenceWords,
  clause: Clause,
  verb: VerbUse,
  verbs: ReadonlySet<number>,
): readonly { readonly lemma: string; readonly particle?: number; readonly prepositional?: string }[] {
  const list: { lemma: string; particle?: number; prepositional?: string }[] = [];
  const { words, lexicon } = sentence;
  for (const form of verb.forms) {
    if (form.joined && form.prefix) {
      list.push({ lemma: form.prefix + form.base });
      continue;
    }
    for (const i of clause.words) {
      const { fold, lexical } = words[i]!;
      if (!lexical.isParticle || verbs.has(i)) continue;
      const lemma = lexicon.lang === "nl" ? fold + form.base : `${form.base} ${fold}`;
      if (!lexicon.verbs.has(lemma) || !isParticle(sentence, clause, verb, i)) continue;
      list.push({ lemma, particle: i });
    }
    list.push({ lemma: form.base });
    // "treedt uit het verbond" for "uittreden uit": the preposition is all that is left of the particle.
    for (const i of clause.words) {
      const { fold, lexical } = words[i]!;
      if (lexicon.lang !== "nl" || !lexical.isPreposition) continue;
      const frames = lexicon.verbs.get(fold + form.base);
      if (frames?.some(({ entry }) => entry.arg.includes(fold)) && !isParticle(sentence, clause, verb, i))
        list.push({ lemma: fold + form.base, prepositional: fold });
    }
  }
  if (list.length === 0) list.push({ lemma: verb.lemma });
  return list;
}

/** The preposition and somebody else's name behind it: "bij Duitsland", "bij de Duitse landmacht" is none. */
function namedBehind(
  { words }: SentenceWords,
  clause: Clause,
  preposition: string,
): readonly number[] | undefined {
  for (const i of clause.words) {
    if (words[i]!.fold !== preposition) continue;
    const at = words[i + 1]?.actor ? i + 1 : i + 2;
    const actor = words[at]?.actor;
    if (actor?.side !== "other" || (at > i + 1 && !articles.has(words[i + 1]!.fold))) continue;
    const named: number[] = [];
    for (let k = i; k <= actor.last; k++) named.push(k);
    return named;
  }
  return undefined;
}

/**
 * How well the prepositions of the frame are met: undefined where it needs one that the clause does not have and takes no other
 * argument.
 */
function prepositionScore(
  sentence: SentenceWords,
  clause: Clause,
  { entry }: VerbFrame,
  at: number,
): number | undefined {
  const { words, lexicon } = sentence;
  const wanted = entry.arg.filter((arg) => arg !== "obj" && arg !== "subj" && arg !== "complement");
  if (wanted.length === 0) return 0;
  const nearest = clause.words.find((i) => i > at && words[i]!.lexical.isPreposition);
  const met = clause.words.some((i) => {
    const { fold, connective } = words[i]!;
    if (wanted.includes(fold)) return true;
    const pronominal = lexicon.words.pronominalAdverbs.get(fold);
    if (pronominal !== undefined && wanted.includes(pronominal)) return true;
    return connective?.first === i && wanted.includes(connective.entry.form);
  });
  // The first preposition behind the verb is the likeliest to be its own: "stopt met investeren in …".
  const own = nearest !== undefined && wanted.includes(words[nearest]!.fold) ? 0.5 : 0;
  if (met) return 2 + own;
  return wanted.length === entry.arg.length ? undefined : 0;
}
