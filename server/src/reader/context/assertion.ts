import type { ClauseStatus } from "../model/clause-status";
import type { ParsedClause } from "../model/parsed-clause";
import { ordinalValue } from "../../language/ordinals";
import type { ClauseKind } from "../model/clause";
import type { Gate } from "../model/claim";
import { isBlocked } from "../clauses/nl/nominal";
import { isOwnSource } from "./own-source";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

const openKinds: Partial<Record<ClauseKind, Gate>> = { condition: "condition" };

/** Modals that only allow. */
const permitting = new Set(["kunnen", "mogen", "can", "could", "may", "might"]);
export const isPermitting = (lemma: string): boolean => permitting.has(lemma);

const seeming = new Set(["lijken", "schijnen", "seem", "appear"]);
const hearsay = new Set(["conditional"]);

export function readStatus(
  sentence: SentenceWords,
  { clause, predicates, phrases }: ParsedClause,
  isNote: (span: WordSpan) => boolean,
): ClauseStatus {
  const { words } = sentence;
  const gates: Gate[] = [];
  const own = openKinds[clause.kind];
  if (own) gates.push(own);
  const { connective } = clause;
  if (connective && connective.entry.factuality === "0") {
    if (clause.kind === "subordinate" && !isComplementizer(connective.entry.form)) gates.push("condition");
  }
  if (clause.kind === "relative" && !clause.loose && !isWay(sentence, clause)) gates.push("relative");
  if (clause.verbs.some(({ role }) => hearsay.has(role))) gates.push("hypothetical");
  if (isPast(clause.verbs, clause.finite)) gates.push("past");
  // "lijkt te dalen": somebody's impression.
  if (clause.verbs.some(({ role, lemma }) => role === "aspect" && seeming.has(lemma)))
    gates.push("hypothetical");
  const years: { readonly year: number; readonly at: number }[] = [];
  for (let k = 0; k < clause.words.length; k++) {
    const i = clause.words[k]!;
    const { adverb, fold, kind, quoted } = words[i]!;
    if (
      adverb?.first === i &&
      adverb.entry.class === "TIME-PAST" &&
      !isCompared(sentence, clause, adverb) &&
      !isOfLevel(sentence, i) &&
      !since.has(words[i - 1]?.fold ?? "") &&
      !isAttributive(phrases, adverb) &&
      !isOfNoun(sentence, adverb)
    )
      if (!gates.includes("past")) gates.push("past");
    if (
      kind === "number" &&
      /^(?:19|20)\d\d$/.test(fold) &&
      !isOfLevel(sentence, i) &&
      !(gates.includes("past") && isUpTo(sentence, i))
    )
      years.push({ year: Number(fold), at: i });
    if (quoted && clause.verbs.some(({ at }) => at === i) && !gates.includes("quoted")) gates.push("quoted");
    const isSource =
      (adverb?.first === i && adverb.entry.class === "SOURCE") ||
      (words[i]!.connective?.first === i && words[i]!.connective!.entry.role === "source");
    if (isSource && !gates.includes("reported")) {
      const last = adverb?.last ?? words[i]!.connective!.last;
      const rest = clause.words.slice(k).filter((j) => j > last);
      const source = { first: last + 1, last: Math.min(last + 6, rest.at(-1) ?? last) };
      const named = words[last + 1]?.actor;
      const own = named?.side === "own" && named.first === last + 1;
      if (!isNote(source) && !own && !isSchedule(sentence, source) && !isOwnSource(sentence, source))
        gates.push("reported");
    }
  }
  if (sinceThen(sentence, clause) && !gates.includes("past")) gates.push("past");
  const modals = clause.verbs.filter(({ role }) => role === "modal").map(({ lemma }) => lemma);
  const isTaken = (i: number): boolean =>
    predicates.some(({ particle, fixed }) => particle === i || fixed.includes(i));
  if (hasStrayVerb(sentence, clause, isTaken)) gates.push("unknown-verb");
  if (predicates.length === 0 && clause.kind !== "fragment") gates.push("unknown-verb");
  return { gates, modals, years };
}

/** "is nadien niet aangepast": not until now, whatever is done next. */
function sinceThen({ words }: SentenceWords, { words: own, verbs }: ParsedClause["clause"]): boolean {
  if (!verbs.some(({ role }) => role === "perfect" || role === "passive")) return false;
  return own.some(
    (i, k) => thereafter.has(words[i]!.fold) && denials.has(words[own[k + 1] ?? -1]?.fold ?? ""),
  );
}

const thereafter = new Set(["nadien", "sindsdien", "sedertdien", "since", "then"]);
const denials = new Set(["niet", "nooit", "geen", "not", "never"]);

/** "sinds vorig jaar": until now. */
const since = new Set(["sinds", "sedert", "since"]);

/** "in de jaren voor 2022": what was before it. */
const isUpTo = ({ words }: SentenceWords, i: number): boolean => before.has(words[i - 1]?.fold ?? "");

const before = new Set(["voor", "vóór", "tot", "before", "until", "till"]);

/** "op het niveau van 2021": how high, and not when. */
function isOfLevel({ words }: SentenceWords, i: number): boolean {
  const of = words[i - 1]?.fold;
  return (of === "van" || of === "uit" || of === "of") && levels.has(words[i - 2]?.fold ?? "");
}

const levels = new Set([
  "niveau",
  "peil",
  "stand",
  "omvang",
  "sterkte",
  "bedrag",
  "budget",
  "level",
  "levels",
]);

/** "de wijze waarop de bijdrage wordt verlaagd": that it is, is taken for granted; not where a modal leaves it open. */
function isWay({ words }: SentenceWords, { antecedent, verbs }: ParsedClause["clause"]): boolean {
  if (antecedent === undefined || !ways.has(words[antecedent]?.fold ?? "")) return false;
  if (verbs.some(({ role }) => role === "modal" || role === "conditional")) return false;
  return ["de", "the"].includes(words[antecedent - 1]?.fold ?? "");
}

const ways = new Set(["wijze", "manier", "reden", "way", "reason"]);

/** "anders dan eerder aangekondigd", "eerder verzwakt dan versterkt": compared, and not told of the past. */
const isCompared = (
  { words }: SentenceWords,
  clause: ParsedClause["clause"],
  { first, last }: WordSpan,
): boolean =>
  than.has(words[first - 1]?.fold ?? "") ||
  // "than in previous years"
  (words[first - 1]?.lexical.isPreposition === true && than.has(words[first - 2]?.fold ?? "")) ||
  (words[first]!.fold === "eerder" && clause.words.some((i) => i > last + 1 && words[i]!.fold === "dan"));

const than = new Set(["dan", "than"]);

/** "de eerder voorgenomen vergroting": told of the noun, and not of what is said. */
const isAttributive = (phrases: ParsedClause["phrases"], { first, last }: WordSpan): boolean =>
  phrases.some(
    ({ first: start, head, preposition }) =>
      last < head && (start < first || (start === first && preposition !== undefined)),
  );

/** What is told of a time, and is no thing that is promised. */
const happenings = new Set([
  "ontwikkelingen",
  "ervaringen",
  "gebeurtenissen",
  "developments",
  "experiences",
  "events",
]);

/** "de ontwikkelingen van de afgelopen jaren": when these were. */
function isOfNoun({ words }: SentenceWords, { first }: WordSpan): boolean {
  const at = words[first - 1]?.lexical.isDeterminer === true ? first - 2 : first - 1;
  const { nouns } = words[at - 1]?.lexical ?? {};
  return (
    ["van", "of"].includes(words[at]?.fold ?? "") &&
    nouns !== undefined &&
    (happenings.has(words[at - 1]!.fold) || nouns.every(({ carrier }) => carrier === undefined))
  );
}

/** "volgens planning", "volgens de huidige plannen": as it is meant to be, and nobody's word. */
const schedules = new Set(["plan", "plannen", "planning", "schema", "tijdpad", "tijdschema", "draaiboek", "afspraak", "afspraken", "begroting", "begrotingstoelichting", "toelichting", "memorie", "jaarplan", "werkplan", "routekaart", "meerjarenplan", "agenda", "planned", "schedule", "timetable", "plans"]); // prettier-ignore

function isSchedule({ words, lexicon }: SentenceWords, { first, last }: WordSpan): boolean {
  for (let i = first; i <= last; i++) {
    const { fold } = words[i]!;
    if (schedules.has(fold)) return words[i + 1]?.fold !== "van" && words[i + 1]?.fold !== "of";
    // "aldus het antwoord op vraag 12", "aldus de conclusie van de doorlichting"
    if (lexicon.words.ownPapers.has(fold))
      return (
        !words.slice(i + 1, i + 5).some(({ actor }) => actor?.side === "other") &&
        isOfNobody(lexicon, words, i + 1)
      );
    const isOrdinal = ordinalValue(fold) !== undefined || fold === "laatste" || fold === "last";
    if (!lexicon.words.determiners.has(fold) && !lexicon.adjectives.has(fold) && !isOrdinal) return false;
  }
  return false;
}

/** "de evaluatie van het instituut" is somebody's; "de conclusie van de doorlichting" is of another paper. */
function isOfNobody(
  { words: lists }: SentenceWords["lexicon"],
  words: SentenceWords["words"],
  at: number,
): boolean {
  if (!ofWhom.has(words[at]?.fold ?? "")) return true;
  return words
    .slice(at + 1, at + 4)
    .some(({ fold, actor }) => actor?.side === "own" || lists.ownPapers.has(fold) || things.has(fold));
}

const ofWhom = new Set(["van", "of", "by", "door"]);
/** What a paper may be of that writes none. */
const things = new Set(["beleid", "oefening", "laatste", "project", "programma", "traject", "uitvoering", "plannen", "policy", "exercise"]); // prettier-ignore

/** A second finite verb that the clause has no place for: it was not read right. */
function hasStrayVerb(
  sentence: SentenceWords,
  { words: own, verbs, finite, kind }: ParsedClause["clause"],
  isTaken: (word: number) => boolean,
): boolean {
  const { words, lang } = sentence;
  if (finite === undefined || kind === "fragment" || lang !== "nl") return false;
  return own.some(
    (i) =>
      i !== finite &&
      words[i]!.verbs.length > 0 &&
      words[i]!.lexical.nouns === undefined &&
      words[i]!.lexical.adjective === undefined &&
      words[i]!.verbs.every(
        ({ features, joined }) =>
          features.kind === "finite" &&
          !joined &&
          (features.tense === "past" || words[i]!.fold.endsWith("t")),
      ) &&
      !verbs.some(({ at }) => at === i) &&
      !isTaken(i) &&
      !isBlocked(sentence, i),
  );
}

const complementizers = new Set([
  "in hoeverre",
  "hoe",
  "hoezeer",
  "waarom",
  "why",
  "als zou",
  "dat",
  "of",
  "om",
  "that",
  "whether",
  "if",
  "to",
  "te",
]);
export const isComplementizer = (form: string): boolean => complementizers.has(form);

/** Simple past; a perfect says how things are now. */
function isPast(verbs: ParsedClause["clause"]["verbs"], finite: number | undefined): boolean {
  if (finite === undefined) return false;
  const use = verbs.find(({ at }) => at === finite);
  if (!use || use.role === "conditional") return false;
  const forms = use.forms.filter(({ features }) => features.kind === "finite");
  return forms.length > 0 && forms.every(({ features }) => features.tense === "past");
}
