import type { TypedValue } from "../language/typed-values";
import type { Fact, RightValue } from "./facts";
import { likenessOf, stanceOf, type Binding, type Circumstances } from "./judge-value";

/** Members that a sentence has wrong, each with what the note has in their place; none where it is right or open. */
export interface MemberJudgement {
  readonly wrong: readonly TypedValue[];
  readonly denied: readonly TypedValue[];
  /** Members of the note that the group does not name. */
  readonly missing: readonly RightValue[];
  /** The whole group is at fault, since it leaves members out of a list that is said to be complete. */
  readonly short: boolean;
}

const nothing: MemberJudgement = { wrong: [], denied: [], missing: [], short: false };

/** A past tense tells of before the note where a word or a year says when; else it is how a report speaks. */
const isHistory = ({ context: { scan }, years, noteYear }: Circumstances): boolean =>
  years().some((year) => year <= noteYear) ||
  scan.tokens.slice(scan.first, scan.last + 1).some(({ fold }) => scan.words.history.has(fold));

/** "Italië hoort bij onze strategische partners": one of one's own list, which has been the same since the note. */
function isOfTheList(
  { commitment }: Fact,
  { spot, relation }: Binding,
  { context: { scan, spots, own } }: Circumstances,
): boolean {
  const at = spot ?? spots[0];
  if (relation?.force !== "strong" || at === undefined || commitment.later.length > 0) return false;
  const { tokens, words, allValues } = scan;
  return (
    tokens.slice(at.from, at.first).some(({ fold }) => words.ourselves.has(fold)) ||
    allValues.some(({ value, first, last }) => value === own && first - at.last <= 3 && at.from - last <= 2)
  );
}

/** Judges the members that a binding names against a set. `counted`: the sentence says how many there are. */
export function judgeMembers(
  fact: Fact,
  binding: Binding,
  circumstances: Circumstances,
  counted: boolean,
): MemberJudgement {
  const { ascribed, draftDate } = circumstances;
  const { closed } = fact.spec;
  const stance = stanceOf(binding, circumstances);
  if (!stance.asserted) return nothing;
  const { values } = binding.group;
  const right = values.filter((value) => likenessOf(fact, value, draftDate) === "same");
  const wrong = values.filter((value) => likenessOf(fact, value, draftDate) === "different");
  const unclear = values.length > right.length + wrong.length;
  const missing = fact.rights.filter((one) => !values.some(({ value }) => value === one));
  const outside = binding.relation?.force === "not" || stance.outside;
  if (stance.negated !== outside) {
    const isPast = stance.past && !ascribed && isHistory(circumstances);
    const denied = !stance.exclusive && !isPast ? right : [];
    return { ...nothing, denied, missing };
  }
  if (stance.negated || (stance.past && !ascribed && isHistory(circumstances))) return nothing;
  if (wrong.length > 0) {
    const whole = binding.relation?.force === "whole" || stance.exclusive;
    const replaced = values.length >= 2 && right.length > 0 && values.length === fact.rights.length;
    const told = closed
      ? ascribed || whole || replaced || isOfTheList(fact, binding, circumstances)
      : ascribed && right.length === 0;
    // "nu ook de VS, Canada en Turkije": as many as there are, and one of them is another.
    const added = stance.additive && !replaced && !(closed && ascribed);
    return told && !added && !unclear ? { ...nothing, wrong, missing } : nothing;
  }
  const complete = counted || stance.exclusive;
  const short =
    closed &&
    complete &&
    !stance.additive &&
    !unclear &&
    missing.length > 0 &&
    right.length > (stance.exclusive ? 0 : 1);
  return short ? { ...nothing, missing, short: true } : nothing;
}
