import type { TypedValue } from "../language/typed-values";
import { compareValue, type Likeness } from "./compare-value";
import type { Fact } from "./facts";
import type { RelationMatch, RelationContext } from "./match-relation";
import type { SentenceScan } from "./sentence-scan";
import { marksOf, type GroupMarks, type ValueGroup } from "./value-groups";

/** What the grammar of the sentence says at a token. */
export interface TokenStatus {
  readonly asserted: boolean;
  readonly negated: boolean;
  readonly past: boolean;
}

export interface Circumstances {
  readonly context: RelationContext;
  readonly status: (token: number) => TokenStatus;
  readonly ascribed: boolean;
  /** ISO date of the draft. */
  readonly draftDate?: string;
  /** Year of the note. */
  readonly noteYear: number;
  /** Years that the sentence states. */
  readonly years: () => readonly number[];
}

/** A value that was found in the relation of a fact, whether there is a pattern or a cue to thank for it. */
export type Binding = Pick<RelationMatch, "group" | "first" | "last" | "named"> & Partial<RelationMatch>;

/**
 * What a binding comes to: `agrees` silences the fact in its sentence, `silent` only itself; `stray` is another value of
 * another year, which the fact says nothing of.
 */
export type Judgement =
  | { readonly verdict: "agrees" | "silent" | "stray" }
  | { readonly verdict: "wrong" | "denied"; readonly values: readonly TypedValue[] };

/** Whether the value is true by what came after the note. */
function isLaterTrue({ spec, later }: Fact, value: TypedValue, draftDate: string | undefined): boolean {
  return later.some(
    ({ from, value: now }) =>
      now !== undefined &&
      (draftDate === undefined || draftDate >= from) &&
      compareValue(spec.type, now, value) === "same",
  );
}

/** Whether something else holds by the day of the draft: what is then written of it need not be of the note's time. */
const isOvertaken = ({ later }: Fact, draftDate: string | undefined): boolean =>
  draftDate !== undefined && later.some(({ from, value }) => value !== undefined && draftDate >= from);

export function likenessOf(fact: Fact, value: TypedValue, draftDate: string | undefined): Likeness {
  const { spec, rights } = fact;
  const found = rights.map((right) =>
    spec.bound === undefined
      ? compareValue(spec.type, right, value)
      : compareBound(spec.bound, spec.type, right, value),
  );
  if (found.includes("same")) return "same";
  // What is done over some years may have been done before.
  if (isDated(fact) && rights.length > 1 && isBefore(value, String(rights[0]))) return "unclear";
  return found.includes("unclear") || isLaterTrue(fact, value, draftDate) ? "unclear" : "different";
}

const isBefore = ({ value }: TypedValue, first: string): boolean =>
  typeof value === "object" ? value.max < Number(first) : String(value) < first;

/** "minstens 300 meter": another least is wrong, and so is less; more is not. */
function compareBound(
  bound: "min" | "max",
  type: Fact["spec"]["type"],
  right: Fact["rights"][number],
  value: TypedValue,
): Likeness {
  const { bound: written, ...exact } = value;
  const likeness = compareValue(type, right, exact);
  if (likeness !== "different" || written === bound) return likeness;
  if (written !== undefined || typeof value.value !== "number") return "unclear";
  const least = typeof right === "object" ? right.min : Number(right);
  return (bound === "min" ? value.value < least : value.value > least) ? "different" : "unclear";
}

/** How a binding stands in its sentence. */
export interface Stance extends GroupMarks {
  readonly asserted: boolean;
  readonly past: boolean;
}

export function stanceOf(binding: Binding, { context, status }: Circumstances): Stance {
  const { tokens, words, first } = context.scan;
  const marks = marksOf(tokens, binding.group, first, words, binding.named);
  const carriers = binding.named.filter((token) => words.predicates.has(tokens[token]!.fold));
  const predicative = carriers.length > 0 || binding.relation === undefined;
  const near = [binding.group.first, ...carriers].map(status);
  const inside = predicative && hasNegator(binding, context);
  // Where one group is ruled out for another, the negation is said of that one only.
  const bounds = boundNegators(context.scan);
  const around =
    context.contrasted.length === 0 && bounds.length === 0 && near.some(({ negated }) => negated);
  // "minder dan de helft": the words before it bound the value.
  const bounded = binding.group.values.every(({ bound }) => bound !== undefined);
  return {
    ...marks,
    outside: marks.outside && !bounded,
    negated:
      isRuledOut(binding.group, context) ||
      (marks.negated && !(bounded && bounds.length > 0)) ||
      inside ||
      (predicative && around),
    asserted: near.every(({ asserted }) => asserted),
    past: near.some(({ past }) => past),
  };
}

/** "nog geen", "niet meer dan": negators that only bound a value. */
const boundNegators = ({ allValues, tokens, words, first }: SentenceScan): readonly number[] =>
  allValues.flatMap(({ bound, first: at }) => {
    if (bound === undefined) return [];
    for (let i = at - 1; i >= Math.max(first, at - longestBound); i--)
      if (words.negators.has(tokens[i]!.fold)) return [i];
    return [];
  });

export const isRuledOut = (group: ValueGroup, { contrasted }: RelationContext): boolean =>
  contrasted.some((one) => one.group === group);

/** A negator in the words of the relation or just behind them, but for those that rule out another group. */
function hasNegator({ first, last }: Binding, { scan, contrasted }: RelationContext): boolean {
  const { tokens, words, last: end } = scan;
  const bounds = boundNegators(scan);
  for (let i = first; i <= Math.min(last + 1, end); i++) {
    if (bounds.includes(i)) continue;
    if (contrasted.some(({ from, to }) => from <= i && i <= to)) continue;
    if (words.negators.has(tokens[i]!.fold) && !words.notNegating.has(tokens[i + 1]?.fold ?? "")) return true;
  }
  return false;
}

/** The tokens that deny the value of a binding: the negator, or the words that keep it out. */
export function wordsOfDenial(binding: Binding, { context }: Circumstances): readonly number[] {
  const { scan, contrasted } = context;
  const { tokens, words, first, last } = scan;
  const own = contrasted.find(({ group }) => group === binding.group);
  const from = Math.min(binding.first, own?.from ?? binding.first, Math.max(first, binding.group.first - 3));
  const to = Math.min(Math.max(binding.last + 1, own?.to ?? 0), last);
  for (let at = from; at <= to; at++) if (words.negators.has(tokens[at]!.fold)) return [at];
  return binding.relation?.force === "not" ? binding.named : [];
}

/** Words of a bound: "niet meer dan", "nog geen". */
const longestBound = 3;

const silent: Judgement = { verdict: "silent" };

/** Kinds of which a denial says that another is meant. A percentage that is "niet gehaald" is still the right one. */
const deniable: ReadonlySet<string> = new Set(["leader", "owner", "holder", "cornerstone", "funder"]);
export const isDeniable = ({ spec }: Fact): boolean => deniable.has(spec.key);

/** Judges one value against a fact that has one. */
export function judgeValue(fact: Fact, binding: Binding, circumstances: Circumstances): Judgement {
  const { ascribed, draftDate } = circumstances;
  const stance = stanceOf(binding, circumstances);
  const { values } = binding.group;
  if (!stance.asserted || stance.outside || isNorm(fact, circumstances)) return silent;
  const likeness = values.map((value) => likenessOf(fact, value, draftDate));
  if (likeness.includes("same")) {
    if (!stance.negated) return { verdict: "agrees" };
    // "tot 2025 niet": from then on it may be.
    if (!ascribed && isUntil(fact, circumstances)) return silent;
    const alone = values.length === 1 && isDeniable(fact) && !stance.exclusive;
    return alone && (!stance.past || ascribed) && binding.relation?.force === "strong"
      ? { verdict: "denied", values }
      : silent;
  }
  if (likeness.includes("unclear") || stance.negated) return silent;
  if (ascribed && !(isPartner(fact) && stance.additive)) return { verdict: "wrong", values };
  const instead = circumstances.context.contrasted.some(({ group }) =>
    group.values.some((value) => likenessOf(fact, value, draftDate) === "same"),
  );
  const weak = binding.relation?.force === "weak" && !instead && !isTooMany(fact, binding);
  // "pas in 2040 verder versterkt", "stamt nog uit 1999"
  const goesOn = isDated(fact) && (fact.rights.length > 1 || fact.spec.key.startsWith("previous"));
  if (weak || (stance.additive && !goesOn)) return silent;
  const only = stance.exclusive || instead || binding.relation?.force === "whole";
  // Two that become one have no third: a pack says so by closing its list.
  const unique = fact.spec.closed && !stance.past && binding.relation?.form !== "adjectives";
  if (isPartner(fact) && !only && !unique) return silent;
  if (!isDated(fact)) {
    if (isAfterNote(fact, circumstances)) return silent;
    if (isOvertaken(fact, draftDate)) return silent;
    const other = fact.year !== undefined && circumstances.years().some((year) => year !== fact.year);
    const then = fact.year !== undefined && circumstances.years().includes(fact.year);
    if (other) return { verdict: "stray" };
    // Who decided something did so before.
    if (stance.past && !then && fact.spec.type === "country" && fact.spec.key !== "decider") return silent;
  }
  return { verdict: "wrong", values };
}

/** "met negen partners": where a number may be that of some of them, more than there are it cannot be. */
const isTooMany = ({ spec, rights }: Fact, { group: { values } }: Binding): boolean =>
  spec.key === "count" && values.every(({ value }) => typeof value === "number" && value > Number(rights[0]));

/** "tot 2025": until the year of the fact, or one before it. */
const isUntil = ({ year }: Fact, { context: { scan } }: Circumstances): boolean =>
  scan.allValues.some(
    ({ type, first, value }) =>
      type === "year" &&
      scan.words.openYear.has(scan.tokens[first - 1]?.fold ?? "") &&
      (year === undefined || Number(value) <= year),
  );

/** "Europa moet de helft leveren": who has how much is a fact, who should have it is none. */
const isNorm = ({ spec: { key } }: Fact, { context: { scan } }: Circumstances): boolean =>
  (key === "holder" || key === "share" || key === "othersShare") &&
  scan.tokens.slice(scan.first, scan.last + 1).some(({ fold }) => scan.words.norms.has(fold));

const measured: ReadonlySet<string> = new Set(["percentage", "number", "amount"]);

/** A figure of a year after the note: what was agreed or counted then is another one. */
const isAfterNote = ({ spec }: Fact, { years, noteYear }: Circumstances): boolean =>
  measured.has(spec.type) && years().some((year) => year > noteYear);

export const isPartner = ({ spec }: Fact): boolean => /partner$/i.test(spec.key);
export const isDated = ({ spec }: Fact): boolean => ["year", "month", "date"].includes(spec.type);
export const isMembership = ({ spec, rights }: Fact): boolean =>
  spec.key === "member" || (rights.length > 1 && (spec.type === "country" || spec.type === "organisation"));
