import { isComparable } from "./compare-value";
import type { Fact, FactIndex } from "./facts";
import { isDated, isPartner, likenessOf, type Binding, type Circumstances } from "./judge-value";
import type { RelationContext } from "./match-relation";
import type { NamedTopic } from "./named-topic";
import type { SentenceScan } from "./sentence-scan";
import type { TypedValue } from "../language/typed-values";

// Whether what a sentence says of a topic is the case that a fact is of, and not another one like it.

/** Of a date: that of what the thing has replaced, of which the same was done ("in 2010 aangenomen"). */
export const isOfFormer = (other: Fact, fact: Fact): boolean =>
  isDated(fact) &&
  other !== fact &&
  other.spec.key.startsWith("previous") &&
  other.spec.key !== fact.spec.key;

export const isRightOf = (fact: Fact, { values }: Binding["group"], draftDate: string | undefined): boolean =>
  values.every((value) => likenessOf(fact, value, draftDate) === "same");

/** An amount is spoken of by the words of its own clause: what was agreed elsewhere in the sentence is another one. */
export function isCued(
  { spec: { type } }: Fact,
  { group }: Binding,
  cues: readonly number[] | undefined,
  { clause }: RelationContext,
): boolean {
  if (!cues || (type !== "percentage" && type !== "number" && type !== "amount")) return true;
  return cues.some((cue) => clause(cue) === clause(group.first));
}

/** The partners in something else of which the sentence speaks. */
export const isOthersPartner = (
  fact: Fact,
  { group }: Binding,
  { byTopic }: FactIndex,
  topics: readonly NamedTopic[],
): boolean =>
  isPartner(fact) &&
  topics.some(({ id }) =>
    byTopic
      .get(id)
      ?.some(
        (other) =>
          isPartner(other) && group.values.every(({ value }) => other.rights.includes(String(value))),
      ),
  ) &&
  !group.values.every(({ value }) => fact.rights.includes(String(value)));

/** Who has how much is one fact: the one half is wrong only beside the right other half. */
export function isWholeCase(
  { counterpart }: Fact,
  values: readonly TypedValue[],
  { draftDate, context: { scan } }: Circumstances,
): boolean {
  if (!counterpart) return true;
  // "countries other than the United States"
  const isKeptOut = ({ first }: TypedValue): boolean =>
    scan.tokens
      .slice(Math.max(scan.first, first - 2), first)
      .some(({ fold }) => scan.words.outside.has(fold));
  // "het leeuwendeel": a share without a figure.
  if (counterpart.spec.type === "percentage" && Number(counterpart.rights[0]) > 50) {
    for (let i = scan.first; i <= scan.last; i++) if (scan.words.most.has(scan.tokens[i]!.fold)) return true;
  }
  return values.some(
    (value) =>
      !(value.type === "country" && isKeptOut(value)) &&
      isComparable(counterpart.spec.type, counterpart.rights[0], value) &&
      likenessOf(counterpart, value, draftDate) === "same",
  );
}

/** The year of something that others did: the sentence names somebody, and not the one whose year it is. */
export function isOthersCase(
  { who }: Fact,
  values: readonly TypedValue[],
  { draftDate }: Circumstances,
): boolean {
  if (!who) return false;
  const likeness = values
    .filter((value) => isComparable(who.spec.type, who.rights[0], value))
    .map((value) => likenessOf(who, value, draftDate));
  return likeness.includes("different") && !likeness.includes("same");
}

/** "drie andere partners", "drie partners in het noorden" are some of them. */
export function isPartOfMore(
  { spec, rights }: Fact,
  { group, spot }: Binding,
  { tokens, words }: SentenceScan,
): boolean {
  if (spec.key !== "count" || !spot) return false;
  const fewer = group.values.every(({ value }) => typeof value === "number" && value < Number(rights[0]));
  const behind = tokens[spot.last + 1]?.fold ?? "";
  if (fewer && group.last < spot.first && words.locating.has(behind)) return true;
  const [from, to] = group.last < spot.first ? [group.last + 1, spot.first] : [spot.from, spot.first];
  return tokens.slice(from, to).some(({ fold }) => words.others.has(fold));
}

/** The year in which something else of the same kind was decided: the sentence has a level, and not the one whose year it is. */
export function isOthersLevel(
  fact: Fact,
  values: readonly TypedValue[],
  { byTopic }: FactIndex,
  { draftDate }: Circumstances,
): boolean {
  if (!isDated(fact)) return false;
  const level = byTopic
    .get(fact.spec.of)
    ?.find(({ spec, commitment }) => spec.key === "level" && commitment === fact.commitment);
  if (!level) return false;
  const likeness = values
    .filter((value) => isComparable(level.spec.type, level.rights[0], value))
    .map((value) => likenessOf(level, value, draftDate));
  return likeness.length > 0 && !likeness.includes("same");
}
