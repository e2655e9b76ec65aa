import type { CueRow, Cues, Fact } from "./facts";
import type { RelationContext } from "./match-relation";
import { isDated } from "./judge-value";
import { laterPart } from "./later-times";
import type { SentenceScan } from "./sentence-scan";
import type { TypedValue } from "../language/typed-values";
import type { ValueGroup } from "./value-groups";

/** Tokens that begin one of the cues. */
export function findCues(
  { tokens, first, last, stem }: SentenceScan,
  { rows, heads }: Cues,
): readonly number[] {
  const found: number[] = [];
  for (let i = first; i <= last; i++) {
    const { fold } = tokens[i]!;
    if (heads.some((head) => fold.includes(head)) && rows.some((row) => standsAt(row, i, stem, last)))
      found.push(i);
  }
  return found;
}

/** Between the parts of a separable verb. */
const longestSplit = 14;

/** A cue may begin or end a compound: leiding, EU-leiding, leidinggevend. Its second part may stand apart: "namen … aan". */
function standsAt(
  { words, apart }: CueRow,
  at: number,
  stem: (token: number) => string,
  last: number,
): boolean {
  const stands = words.every((part, k) => {
    const word = stem(at + k);
    return word === part || (part.length >= 5 && (word.startsWith(part) || word.endsWith(part)));
  });
  if (!stands || apart === undefined) return stands;
  for (let i = at + words.length; i <= Math.min(last, at + longestSplit); i++)
    if (stem(i) === apart) return true;
  return false;
}

/**
 * The group that the fact's cues point at: the nearest to a cue in the cue's clause, where that clause names the topic or
 * hangs on it as a relative clause. Undefined where two stand equally near.
 */
export function bindByCues(fact: Fact, context: RelationContext): ValueGroup | undefined {
  const { scan } = context;
  const cues = fact.cues ? findCues(scan, fact.cues[scan.lang]) : [];
  const clauses = readClauses(scan);
  let best: { readonly group: ValueGroup; readonly distance: number } | undefined;
  let tie = false;
  for (const group of context.groups) {
    if (group.open || !isInPlace(fact, group, scan)) continue;
    for (const cue of cues) {
      if (isAttribute(cue, group, context)) continue;
      const clause = clauses.of(cue);
      const isAside = clauses.lead(clause) === cue || clauses.lead(clause) + 1 === group.first;
      if (clauses.of(group.first) !== clause && !isOfClauseOf(cue, group, clauses, context)) continue;
      if (!speaksOfTopic(clause, isAside, clauses, context) && !resumesTopic(cue, context)) continue;
      if (group.values[0]!.part === laterPart && isGoverned(cue, scan) && !isToCome(cue, clauses, context))
        continue;
      if (isDated(fact) && isDoneAgain(clause, group, clauses, context)) continue;
      if (isSoFar(fact, group, clause, clauses, context)) continue;
      const distance = cue < group.first ? group.first - cue : cue - group.last;
      tie = best !== undefined && distance === best.distance && best.group !== group;
      if (!best || distance < best.distance) best = { group, distance };
    }
  }
  return tie ? undefined : best?.group;
}

/** "In november bespreken zij het in Madrid vastgestelde document": when that was is not said, unless right before the participle. */
const isAttribute = (
  cue: number,
  { first, last }: ValueGroup,
  { scan: { tokens, lang }, spots }: RelationContext,
): boolean =>
  lang === "nl"
    ? /[dt]e$/.test(tokens[cue]!.fold) &&
      spots.some((spot) => spot.from === cue + 1 || spot.first === cue + 1) &&
      (first > cue || cue - last > 2)
    : /ed$/.test(tokens[cue]!.fold) && spots.some((spot) => spot.last === cue - 1 && last < spot.first);

const yearOf = (value: TypedValue["value"] | undefined): number =>
  typeof value === "object" ? value.min : Number(String(value).slice(0, 4));

const byDay: ReadonlySet<string> = new Set(["vóór", "uiterlijk", "by", "before"]);

/** A year behind "in", not behind "sinds"; a place behind "in" or "de top van"; no adjectives. */
function isInPlace(
  { spec, rights }: Fact,
  group: ValueGroup,
  { tokens, words, first }: SentenceScan,
): boolean {
  const before = group.first > first ? tokens[group.first - 1]!.fold : "";
  if (spec.type === "year" || spec.type === "month" || spec.type === "date") {
    // "vanaf 2027", "pas na 2026": not before.
    const [written, right] = [yearOf(group.values[0]!.value), yearOf(rights[0])];
    if (words.fromYear.has(before)) return written > right;
    if (words.afterYear.has(before)) return written >= right;
    // "uiterlijk 1 mei", of what is to be there by a day.
    if (byDay.has(before) && (spec.type === "date" || rights.length > 1)) return true;
    if (group.first > first + 1 && words.scheduled.has(tokens[group.first - 2]!.fold)) return true;
    return (
      !words.openYear.has(before) && (words.yearBefore.has(before) || group.values[0]!.part !== undefined)
    );
  }
  if (spec.type === "place") {
    const meeting = words.meetings.has(group.first > first + 1 ? tokens[group.first - 2]!.fold : "");
    return words.placeBefore.has(before) || (meeting && words.prepositions.has(before));
  }
  return group.values.every(({ form }) => form !== "adjective" && form !== "inhabitant");
}

/** "een nieuwe verhoging", "bereidt zich voor op": what is done another time, or before, has another date. */
const isDoneAgain = (
  clause: number,
  group: ValueGroup,
  clauses: Clauses,
  { scan, spots }: RelationContext,
): boolean =>
  scan.tokens
    .slice(scan.first, scan.last + 1)
    .some(
      ({ fold }, k) =>
        (scan.words.again.has(fold) || scan.words.preparing.has(fold)) &&
        clauses.of(scan.first + k) === clause &&
        (scan.first + k < group.first || scan.first + k > group.last) &&
        !spots.some(({ from, last }) => from <= scan.first + k && scan.first + k <= last),
    );

const soFar: ReadonlySet<string> = new Set(["inmiddels", "reeds", "dusver", "already"]);

/** "zijn tot nu toe 31 kruispunten aangepakt": fewer than there will be say nothing against it. */
function isSoFar(
  { spec: { type }, rights: [right] }: Fact,
  { values }: ValueGroup,
  clause: number,
  clauses: Clauses,
  { scan: { tokens, first, last } }: RelationContext,
): boolean {
  if ((type !== "number" && type !== "amount") || !values.every(({ value }) => Number(value) < Number(right)))
    return false;
  for (let i = first; i <= last; i++) {
    const { fold } = tokens[i]!;
    const isRow = fold === "tot" && tokens[i + 1]?.fold === "nu" && tokens[i + 2]?.fold === "toe";
    if (clauses.of(i) === clause && (isRow || soFar.has(fold))) return true;
  }
  return false;
}

interface Clauses {
  readonly of: (token: number) => number;
  /** Whether it is led in by a relative pronoun. */
  readonly isRelative: (clause: number) => boolean;
  readonly start: (clause: number) => number;
  /** The first token that is no punctuation. */
  readonly lead: (clause: number) => number;
}

const closing: ReadonlySet<string> = new Set([",", ";", ":", "—", "(", ")"]);

/** Stretches between punctuation and subordinating words: never more than a clause, sometimes less. */
function readClauses({ tokens, first, last, words }: SentenceScan): Clauses {
  const ids: number[] = [];
  const starts: number[] = [first];
  for (let i = first; i <= last; i++) {
    const { fold, text } = tokens[i]!;
    const fresh = i > (starts.at(-1) ?? first);
    // "Wijk En Welzijn": with a capital it is a word of a name.
    const breaks = words.breaks.has(fold) && text === fold;
    if (fresh && (breaks || closing.has(fold))) starts.push(i);
    ids.push(starts.length - 1);
  }
  const lead = (clause: number): number => {
    const start = starts[clause]!;
    return closing.has(tokens[start]!.fold) ? start + 1 : start;
  };
  return {
    of: (token) => ids[token - first]!,
    isRelative: (clause) => words.breaks.has(tokens[lead(clause)]?.fold ?? ""),
    start: (clause) => starts[clause]!,
    lead,
  };
}

/** Small words between a clause and what is said of it afterwards: ", en wel in 2027". */
const afterthought: ReadonlySet<string> = new Set([
  ",", "en", "wel", "dat", "pas", "maar", "namelijk", "eerst", "zij", "het", "te", "weten", "namely", "and", "that", "but", "only", "not", "before", "niet", "eerder", "dan",
]); // prettier-ignore

/** The grammar has both in one clause, whatever stands between, or the value is added behind it. */
function isOfClauseOf(
  cue: number,
  { first }: ValueGroup,
  clauses: Clauses,
  { clause, scan: { tokens, words, first: start } }: RelationContext,
): boolean {
  if (clause(cue) >= 0 && clause(cue) === clause(first)) return true;
  let at = first - 1;
  if (at >= start && words.prepositions.has(tokens[at]!.fold)) at--;
  let comma = false;
  for (; at >= start && afterthought.has(tokens[at]!.fold); at--) comma ||= tokens[at]!.fold === ",";
  return comma && at >= cue && clauses.of(at) === clauses.of(cue);
}

/** "een rapport over een impuls", "de impuls": what happens then is not the thing of the cue, or has begun before. */
function isGoverned(cue: number, { tokens, words, first }: SentenceScan): boolean {
  let at = cue - 1;
  const determiner = at >= first && words.determiners.has(tokens[at]!.fold) ? tokens[at]!.fold : "";
  if (words.articles.has(determiner) || words.demonstratives.has(determiner)) return true;
  if (determiner !== "") at--;
  const fold = at >= first ? tokens[at]!.fold : "";
  return words.restricting.has(fold) || words.companions.has(fold) || words.afterYear.has(fold);
}

/** "De impuls voor X volgt", "de impuls die X krijgt, is voorzien": the thing of the cue itself is to come. */
function isToCome(
  cue: number,
  clauses: Clauses,
  { scan: { tokens, words, first, last }, spots }: RelationContext,
): boolean {
  // At the head of the sentence, and said of the topic.
  if (cue > first + 1) return false;
  const link = tokens[cue + 1]?.fold ?? "";
  const isOf = words.prepositions.has(link) || words.subjectPronouns.has(link);
  if (!isOf || !spots.some((spot) => spot.first > cue && spot.first <= cue + longestSplit)) return false;
  for (let i = cue + 2; i <= last; i++)
    if (words.coming.has(tokens[i]!.fold) && !clauses.isRelative(clauses.of(i))) return true;
  return false;
}

/** "De raad, waaraan …, zal in 2031 …": the grammar has the cue in the clause that names the topic. */
const resumesTopic = (cue: number, { spots, clause }: RelationContext): boolean =>
  clause(cue) >= 0 &&
  spots.some((spot) => !spot.beside && spot.last < cue && clause(spot.last) === clause(cue));

/** `isAside`: it begins with the cue or the value, as in "het plan, vast te stellen in 2012,". */
function speaksOfTopic(
  clause: number,
  isAside: boolean,
  clauses: Clauses,
  { spots, inherited }: RelationContext,
): boolean {
  if (inherited) return true;
  return spots.some((spot) => {
    if (clauses.of(spot.first) === clause) return !spot.beside;
    const start = clauses.start(clause);
    return (isAside || clauses.isRelative(clause)) && start - spot.last <= 2 && start > spot.last;
  });
}
