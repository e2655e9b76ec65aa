import { wishOf } from "./wish";
import type { Step, ClauseContext } from "../model/clause-context";
import type { ParsedClause } from "../model/parsed-clause";
import { isWeighedBefore } from "../predicates/predicate-classes";
import { isComplementizer, isPermitting } from "./assertion";
import type { ActorReading, Gate } from "../model/claim";
import type { Clause } from "../model/clause";
import { isAskedWhetherPossible, isLeftOpen, isWishedFor, wouldWeigh } from "./weighed-clauses";
import { cover, predicateWords } from "../predicates/claim-words";
import type { Effect } from "../model/effects";
import { turnedBy } from "../phrases/held-noun";
import type { NounClass } from "../words/lexicon-entries";
import { isAuthors } from "./authors-word";
import type { Reading } from "../model/reading";
import type { WordSpan } from "../words/sentence-words";

type Subjects = readonly (ActorReading | undefined)[];
type IsNote = (span: WordSpan) => boolean;
type Connective = NonNullable<Clause["connective"]>;

/** Clauses are looked at up to this depth. */
const deepestNesting = 8;

/** What the clauses that it depends on, and the sentence, make of what it says. `subjects`: who acts in each clause read so far. */
export function contextOf(
  reading: Reading,
  index: number,
  isNote: IsNote,
  subjects: Subjects,
): ClauseContext {
  let possible = false;
  let wished = false;
  const gates: Gate[] = reading.isQuestion ? ["question"] : [];
  const steps: Step[] = [];
  let at = index;
  for (let depth = 0; depth < deepestNesting; depth++) {
    const { connective, parent, kind } = reading.parsed[at]!.clause;
    const denying = connective?.entry.factuality === "-" ? connective : undefined;
    if (denying) steps.push({ flip: true, opener: denying.first });
    if (parent === undefined || parent === at) break;
    // "… niet zonder …": the one takes the other back.
    if (denying && isDenied(reading, parent)) steps.push({ flip: true });
    if (isWishedFor(reading, at, parent)) {
      const matrix = reading.parsed[parent]!;
      const words = predicateWords(matrix, matrix.predicates.at(-1)!);
      steps.push({ class: "INTEND", force: "wants", words });
      wished = at === index;
      at = parent;
      continue;
    }
    // "voor het bataljon dat we delen": what is said of a thing is not what somebody says.
    const isSaid = kind !== "relative";
    const complementizer =
      connective && isSaid && isComplement(reading, connective, parent) ? connective : undefined;
    if (connective?.entry.form === "if" && !complementizer) gates.push("condition");
    const isOpen =
      connective?.entry.form === "om" || (kind === "infinitive" && connective?.entry.factuality === "0");
    if (isOpen && !complementizer) gates.push("purpose");
    const ofMatrix = reading.statuses[parent]!.gates.filter((gate) => gate !== "relative");
    const leftOpen = complementizer && isLeftOpen(reading, at, parent);
    if (complementizer && isSubjectClause(reading, at, complementizer, parent))
      gates.push(...ofMatrix.filter((gate) => gate !== "past"));
    else if (leftOpen) {
      if (leftOpen === "others") gates.push("reported");
      if (leftOpen === "answered") gates.push("embedded");
      const matrix = reading.parsed[parent]!;
      const words = holderWords(matrix, undefined, -1);
      steps.push({ class: "CONSIDER", force: "considers", asks: true, words });
    } else if (complementizer) {
      const held = underHolder(reading, at, complementizer, parent, isNote, subjects);
      steps.push(...held.steps);
      // "zou graag zien dat …": a wish, and no hearsay.
      const isWished =
        wishOf(reading.sentence, reading.parsed[parent]!) !== undefined ||
        (subjects[parent]?.side === "own" && wouldWeigh(reading, parent));
      gates.push(...held.gates, ...ofMatrix.filter((gate) => !isWished || gate !== "hypothetical"));
      possible ||= held.possible;
    } else gates.push(...ofMatrix.filter((gate) => gate !== "past"));
    at = parent;
  }
  return { gates, steps, possible, wished };
}

/** "Dat de bijdrage groeit, betekent niet dat …": the other clause is what the verb denies or holds; this one is taken for granted. */
const isSubjectClause = (
  { parsed }: Reading,
  at: number,
  { entry: { form } }: Connective,
  parent: number,
): boolean =>
  stating.has(form) &&
  parsed[at]!.clause.words[0]! < (parsed[parent]!.clause.finite ?? 0) &&
  parsed.some(
    ({ clause }, k) =>
      k > at && clause.parent === parent && clause.connective && stating.has(clause.connective.entry.form),
  );

const stating = new Set(["dat", "that"]);

/** Whether its verb is denied. */
const isDenied = ({ negations }: Reading, index: number): boolean =>
  negations[index]!.negators.length % 2 === 1;

/** Whether a clause is the content of a verb or noun of the one that it depends on. */
function isComplement(reading: Reading, { entry: { form }, first }: Connective, parent: number): boolean {
  if (!isComplementizer(form)) return false;
  // "If it is expanded, it will be reviewed": in front, a condition.
  if (form === "if" && first < (reading.parsed[parent]!.clause.words[0] ?? 0)) return false;
  const takesClause =
    reading.parsed[parent]!.predicates.at(-1)?.frame?.entry.arg.includes("complement") === true;
  return (
    form !== "om" ||
    takesClause ||
    nounBefore(reading, first) !== undefined ||
    judgedAs(reading.parsed[parent]!) !== undefined
  );
}

/** Verbs of what is thought of a thing. */
const judging = new Set(["zijn", "achten", "vinden"]);

/** "Het is onnodig dat …", "acht het wenselijk om …": what the adjective makes of the clause. */
function judgedAs({ predicates, phrases }: ParsedClause): Holder | undefined {
  const predicate = predicates.at(-1);
  if (!predicate || !judging.has(predicate.verb.lemma) || predicate.fixed.length > 0) return undefined;
  const adjective = phrases.find(({ kind }) => kind === "adjective")?.adjectives.at(-1);
  // "Het is beter om …"
  const isBetter = adjective?.entry.class === "GOOD" && adjective.degree !== "positive";
  if (!adjective || (adjective.degree !== "positive" && !isBetter)) return undefined;
  switch (adjective.entry.class) {
    case "UNNEEDED":
    case "UNWANTED":
    case "IMPOSSIBLE":
      return { class: "REJECT" };
    case "NEEDED":
    case "WANTED":
    case "GOOD":
      return { class: "REQUIRE" };
    case "UNCERTAIN":
      return { class: "DOUBT" };
    // "acht het voorstelbaar dat …": what is promised is left open.
    case "POSSIBLE":
      return predicate.verb.lemma === "zijn" ? undefined : { class: "DOUBT", force: "considers" };
    default:
      return undefined;
  }
}

/** "Wellicht dat …", "zou graag zien dat …": an adverb alone that leaves it open, a wish. */
function softened(sentence: Reading["sentence"], matrix: ParsedClause): Holder | undefined {
  if (wishOf(sentence, matrix)) return { class: "INTEND", force: "wants" };
  const isMaybe =
    matrix.predicates.length === 0 &&
    matrix.clause.words.length > 0 &&
    matrix.clause.words.every((i) => sentence.words[i]!.adverb?.entry.class === "HEDGE-POSSIBLE");
  return isMaybe ? { class: "CONSIDER", force: "considers" } : undefined;
}

/** What the verb or noun that a clause is the content of, and its negation, make of it. */
function underHolder(
  reading: Reading,
  at: number,
  connective: Connective,
  parent: number,
  isNote: IsNote,
  subjects: Subjects,
): ClauseContext {
  const matrix = reading.parsed[parent]!;
  const { form } = connective.entry;
  // "hopes that": a verb, whatever noun looks like it.
  const isVerb = matrix.clause.verbs.some((verb) => verb.at === connective.first - 1);
  const behind = isVerb ? connective.first - 1 : nounAt(reading, connective.first);
  const before = isVerb ? undefined : nounBefore(reading, connective.first);
  const noun = isDeniedIdiom(reading, matrix, behind) ? undefined : before;
  const verb = matrix.predicates.at(-1)?.frame?.entry;
  const governing = form === "te" ? matrix.predicates[0]?.frame?.entry : verb;
  // "would welcome an opportunity to …": what is wished for or weighed is the clause.
  const isChance = noun?.class === "ALLOW" && (verb?.class === "INTEND" || verb?.class === "CONSIDER");
  const isNounHeld = noun && !isChance && (noun.class !== "ASK" || verb?.class !== "CONSIDER");
  const holder: Holder | undefined =
    (isNounHeld ? noun : undefined) ??
    (infinitival.has(form) && isAskedWhetherPossible(reading, parent) ? { class: "REQUIRE" } : undefined) ??
    judgedAs(matrix) ??
    softened(reading.sentence, matrix) ??
    governing;
  const isQuoted = matrixIsNote(reading, parent, isNote);
  const gates: Gate[] = [];
  const steps: Step[] = [];
  // "De Kamer wil dat Nederland …": somebody else's wish.
  const side = subjects[parent]?.side;
  const isOthers =
    reading.parsed[at]!.clause.kind === "subordinate" &&
    (side === "other" || (side === "unknown" && holder?.class === "INTEND" && !noun && !isPlan(matrix)));
  if (isOthers && !isQuoted) gates.push("reported");
  if (holder?.class === "CONSIDER" && reading.negations[parent]!.aspect) gates.push("contrast");
  if (isWeighedBefore(matrix)) gates.push("past");
  const asks = asking.has(form);
  // The note itself is quoted: what it is said to say is what the draft holds of it.
  const saysNote = holder !== undefined && isReporting(holder.class) && isQuoted;
  // "Met deze brief informeer ik u dat …": the author's own word.
  const isOwnWord =
    !asks &&
    (((holder?.class === "REPORT" || holder?.class === "THINK") &&
      (!noun || matrix.predicates.at(-1)?.fixed.includes(behind) === true) &&
      subjects[parent]?.side === "own") ||
      (matrix.predicates.length > 0 &&
        isAuthors(
          reading.sentence,
          matrix,
          reading.statuses[parent]!,
          reading.negations[parent]!,
          matrix.predicates.at(-1)!,
          subjects[parent],
        )));
  // "kijkt hoe het groeit": that it does is taken for granted; "hoe het kan groeien" looks for a way.
  const isGranted = wondering.has(form) && !reading.statuses[at]!.modals.some(isPermitting);
  // "Het is de vraag of …": nobody's doubt leaves it open.
  const isOpen =
    holder?.class === "DOUBT" &&
    (side === undefined ||
      side === "none" ||
      // "weten we nog niet": by an idiom; "betwijfelt of" says what one thinks of it.
      (side === "own" && (matrix.predicates.at(-1)?.frame?.weight ?? 0) > 0) ||
      isImpersonal(reading, matrix));
  // "Hierna licht ik toe hoe de bijdrage wordt verlaagd": who says how or why it is done, says that it is.
  const isExplained = isGranted && holder?.class === "REPORT" && subjects[parent]?.side === "own";
  // "heeft nog niet besloten of …": it is left open.
  const isUndecided = asks && !isGranted && holder?.class === "ADOPT" && reading.negations[parent]!.notYet;
  if (isUndecided)
    steps.push({
      class: "CONSIDER",
      force: "considers",
      asks: true,
      words: holderWords(matrix, undefined, connective.first),
    });
  else if (
    !holder ||
    (isGranted && !isExplained) ||
    (asks && !isExplained && holder.class !== "CONSIDER" && !isOpen)
  )
    gates.push("embedded");
  else if (!saysNote && !isOwnWord && !isExplained)
    steps.push({
      class: holder.class,
      ...(asks && { asks: true }),
      // "houdt vast aan het voornemen om …": what is kept to will be done.
      ...(isNounHeld &&
      holder.class === "INTEND" &&
      ((verb !== undefined && settling.has(verb.class)) ||
        firm.has(reading.sentence.words[behind - 1]?.fold ?? ""))
        ? { force: "will" as const }
        : holder.force && { force: holder.force }),
      words: holderWords(matrix, noun ? behind : undefined, connective.first),
    });
  const turned = noun && turnedBy(matrix, behind);
  if (turned)
    steps.push({
      class: turned.class,
      ...(turned.force && { force: turned.force }),
      words: predicateWords(matrix, matrix.predicates.at(-1)!),
    });
  const [negator] = reading.negations[parent]!.negators;
  if (negator && isDenied(reading, parent) && !isUndecided)
    steps.push({ flip: true, words: cover(holderWords(matrix, undefined, -1), [negator]) });
  // "onderzoekt de mogelijkheid om …" weighs what the clause says; "biedt de mogelijkheid om …" does not.
  const isWeighed = verb?.class === "CONSIDER" && !negator;
  return {
    gates,
    steps,
    possible: !isWeighed && (before?.class === "CONSIDER" || before?.class === "ALLOW"),
  };
}

const infinitival = new Set(["om", "te", "to"]);

/** "concrete plannen om …": no mere wish. */
const firm = new Set(["concrete", "concreet", "uitgewerkte", "vastgestelde", "goedgekeurde", "vaste", "definitieve", "firm", "detailed", "agreed", "approved"]); // prettier-ignore

/** What makes a plan more than one: it is kept to, adopted, under way or paid for. */
const settling = new Set<NounClass>(["KEEP", "ADOPT", "ACHIEVE", "START", "FUND"]);

/** "Het is …", "is het …" */
const isImpersonal = ({ sentence: { words } }: Reading, { clause: { finite } }: ParsedClause): boolean => {
  if (finite === undefined) return false;
  const isIt = (i: number): boolean => words[i]?.fold === "het" || words[i]?.fold === "it";
  return isIt(finite - 1) || (isIt(finite + 1) && !words[finite + 2]?.lexical.nouns);
};

/** "Het streven is erop gericht dat …": a plan, whoever's it is. */
const isPlan = ({ phrases, clause }: ParsedClause): boolean =>
  phrases.some(
    ({ first, nouns, nominalised }) =>
      first <= (clause.finite ?? -1) &&
      (nominalised?.some(({ lemma }) => lemma === "streven") === true ||
        nouns.some(({ class: kind }) => kind === "INTEND")),
  );

/** "is niet de bedoeling dat": the idiom denies its noun, so that the verb holds the clause. */
function isDeniedIdiom(
  { sentence: { words, lexicon } }: Reading,
  { predicates }: ParsedClause,
  noun: number,
): boolean {
  const fixed = predicates.at(-1)?.fixed ?? [];
  if (!fixed.includes(noun)) return false;
  // "is de vraag of", "er is een kans dat": the idiom leaves it open; "is een mythe dat": it denies once, not twice.
  const kind = predicates.at(-1)!.frame?.entry.class;
  if (kind === "DOUBT" || kind === "CONSIDER" || kind === "DENY") return true;
  // "er is de wens om": one's own, and no plea.
  const isPlea = lexicon.nouns.get(words[noun]!.fold)?.some((entry) => entry.class === "ADVOCATE") === true;
  const isOthers =
    words[noun + 1]?.fold === "van" &&
    words.slice(noun + 2, noun + 4).some(({ actor }) => actor?.side === "other");
  if (kind === "INTEND" && isPlea && !isOthers) return true;
  return fixed.some((i) => words[i]!.adverb?.entry.class.startsWith("NEG") === true);
}

/** Connectives of what is asked or looked into. */
const wondering = new Set(["hoe", "hoezeer", "waarom", "why"]);
const asking = new Set([...wondering, "of", "in hoeverre", "whether", "if"]);

/** The class of a verb or noun that holds a clause. */
interface Holder {
  readonly class: NounClass;
  readonly force?: Effect["force"] | undefined;
}

/** The embedder with the connective behind it, where that follows at once. */
function holderWords(matrix: ParsedClause, noun: number | undefined, connective: number): WordSpan {
  if (noun !== undefined) return { first: noun, last: noun };
  const predicate = matrix.predicates.at(-1);
  if (!predicate) return { first: matrix.clause.words[0]!, last: matrix.clause.words.at(-1)! };
  const { first, last } = predicateWords(matrix, predicate);
  // "bekijkt de staf of": with the subject between.
  return { first, last: connective > last && connective <= last + 4 ? connective : last };
}

const isReporting = (verbClass: NounClass): boolean =>
  verbClass === "REPORT" || verbClass === "THINK" || verbClass === "PROVE";

function matrixIsNote(reading: Reading, parent: number, isNote: (span: WordSpan) => boolean): boolean {
  return reading.parsed[parent]!.phrases.some((phrase) => isNote({ first: phrase.first, last: phrase.last }));
}

/** "het plan dat …", "de vrees dat …": the noun before the clause holds it. */
export function nounBefore(reading: Reading, at: number): Holder | undefined {
  const { words, lexicon } = reading.sentence;
  const held = lexicon.nouns
    .get(words[nounAt(reading, at)]?.fold ?? "")
    ?.find(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER");
  if (!held) return undefined;
  const whose = words[at - 1]?.actor;
  // "de wens van Defensie om …": one's own, and no plea.
  const isOwn = held.class === "ADVOCATE" && whose?.side === "own" && nounAt(reading, at) < at - 1;
  return isOwn ? { class: "INTEND", force: "wants" } : { class: held.class };
}

/** Where the noun stands before a clause: "de wens van Defensie om …", with whose it is between the two. */
function nounAt({ sentence: { words } }: Reading, at: number): number {
  const actor = words[at - 1]?.actor;
  if (actor?.last !== at - 1) return at - 1;
  let first = actor.first - 1;
  if (words[first]?.lexical.isDeterminer) first--;
  const { fold } = words[first] ?? {};
  return fold === "van" || fold === "of" ? first - 1 : at - 1;
}
