import type { TypedValue } from "../language/typed-values";
import type { Fact, FactIndex } from "./facts";
import { stanceOf, type Circumstances } from "./judge-value";
import { matchRelations } from "./match-relation";
import type { RelationLanguage } from "./relations";
import type { TopicSpot } from "./topic-spots";
import type { NamedTopic } from "./named-topic";
import { contextOf } from "./relation-context";
import type { SentenceScan } from "./sentence-scan";

/** The key of facts that say that a thing is there, or goes on, at the time of the note. */
export const stateKey = "state";

/** Tokens of the words of a sentence by which a thing is still to come; both in it. */
export interface StateClash {
  readonly first: number;
  readonly last: number;
}

/** "staat nog in de kinderschoenen": what the note says to be there is still to come. */
export function findStateClash(
  fact: Fact,
  index: FactIndex,
  scan: SentenceScan,
  topics: readonly NamedTopic[],
  given: Omit<Circumstances, "context"> & { readonly clause: (token: number) => number },
): StateClash | undefined {
  const values = scan.pending();
  if (values.length === 0) return undefined;
  const inherited = topics.some(({ id, inherited: from }) => from && id === fact.spec.of);
  const relations = scan.relationsOf(stateKey, inherited);
  const context = contextOf(fact, index, { ...scan, values }, topics, given.clause);
  if (!context) return undefined;
  const circumstances: Circumstances = { ...given, context };
  const match = matchRelations(relations, context).find((one) => {
    const { asserted, past, additive, outside } = stanceOf(one, circumstances);
    return (
      asserted &&
      (!past || given.ascribed) &&
      !additive &&
      !outside &&
      !isCompared(one.group.last, scan) &&
      !(one.relation.form === "adjective" && isHistory(given)) &&
      !isAnother(one.spot, scan)
    );
  });
  return match && { first: match.group.first, last: match.group.last };
}

/** "niet eerder zo nauw": what is new is only how much. */
const isCompared = (from: number, { tokens, words, last }: SentenceScan): boolean =>
  tokens.slice(from + 1, last + 1).some(({ fold }) => words.soMuch.has(fold));

/** "wordt in 2017 opgericht": a present of what has been. */
const isHistory = ({ years, noteYear }: Pick<Circumstances, "years" | "noteYear">): boolean =>
  years().some((year) => year <= noteYear);

/** "een tweede bataljon" is another one than the thing itself; "anders dan het bataljon" speaks of the rest. */
const isAnother = (spot: TopicSpot | undefined, { tokens, words, first }: SentenceScan): boolean =>
  spot !== undefined &&
  ((spot.from > first && words.outside.has(tokens[spot.from - 1]!.fold)) ||
    tokens
      .slice(spot.from, spot.first)
      .some(({ fold }) => words.again.has(fold) || words.others.has(fold) || words.former.has(fold)));

/** Words by which a thing is still to come, as values. */
export const findPending = (
  scan: Pick<SentenceScan, "tokens" | "first" | "last" | "words">,
): readonly TypedValue[] =>
  [...rowsIn(scan, scan.words.pending), ...rowsIn(scan, scan.words.starting, "adjective")].sort(
    (a, b) => a.first - b.first,
  );

/** The rows of words that a sentence has, as values: `form` tells those apart that ask for a place of their own. */
function rowsIn(
  { tokens, first, last }: Pick<SentenceScan, "tokens" | "first" | "last">,
  rows: RelationLanguage["pending"],
  form?: "adjective",
): readonly TypedValue[] {
  const values: TypedValue[] = [];
  for (let at = first; at <= last; at++) {
    const row = rows
      .get(tokens[at]!.fold)
      ?.find((one) => one.every((word, k) => tokens[at + k]?.fold === word));
    if (!row || at + row.length - 1 > last) continue;
    const end = at + row.length - 1;
    values.push({
      type: "label",
      value: "pending",
      ...(form && { form }),
      first: at,
      last: end,
      start: tokens[at]!.start,
      end: tokens[end]!.end,
    });
    at = end;
  }
  return values;
}
