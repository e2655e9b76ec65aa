import type { TypedValue } from "../language/typed-values";
import { lexiconOf } from "../reader/words/lexicon";
import type { Fact, FactIndex } from "./facts";
import { stanceOf, wordsOfDenial, type Circumstances } from "./judge-value";
import { findLabels } from "./label-lists";
import { matchRelations, type RelationMatch } from "./match-relation";
import type { NamedTopic } from "./named-topic";
import { contextOf } from "./relation-context";
import type { SentenceScan } from "./sentence-scan";
import type { ValueGroup } from "./value-groups";

/** Words of a sentence that leave out parts which the note has, or keep to some of them. Tokens, both in it. */
export interface PartClash {
  readonly first: number;
  readonly last: number;
}

/** The key of the relations between a thing and what it extends to. */
const partKey = "part";
/** Longer words around what is left out are cut to the part. In UTF-16 code units. */
const longestClash = 48;

/** "X valt erbuiten", "uitsluitend X": what a sentence leaves out of a thing that the note says to extend to several. */
export function findPartClash(
  fact: Fact,
  index: FactIndex,
  scan: SentenceScan,
  topics: readonly NamedTopic[],
  given: Omit<Circumstances, "context"> & { readonly clause: (token: number) => number },
): PartClash | undefined {
  const { labels, rights, spec } = fact;
  if (!labels) return undefined;
  const inherited = topics.some(({ id, inherited: from }) => from && id === spec.of);
  const relations = scan.relationsOf(partKey, inherited);
  if (relations.length === 0) return undefined;
  const values = findLabels(scan, labels[scan.lang], true).map(({ label, first, last }): TypedValue => ({
    type: "label",
    value: String(rights[label]),
    first,
    last,
    start: scan.tokens[first]!.start,
    end: scan.tokens[last]!.end,
  }));
  const whole = values.filter((value) => isWholePhrase(value, scan));
  if (whole.length === 0) return undefined;
  const context = contextOf(fact, index, { ...scan, values: whole }, topics, given.clause);
  if (!context) return undefined;
  const circumstances: Circumstances = { ...given, context };
  const inTopic = ({ first, last }: TypedValue): boolean =>
    context.spots.some((spot) => spot.from <= first && last <= spot.last);
  const named = new Set(values.filter((value) => !inTopic(value)).map(({ value }) => value));
  for (const match of matchRelations(relations, context)) {
    const clash = clashOf(match, named, circumstances, rights.length);
    if (clash) return clash;
  }
  return ruledOut(named, circumstances, inherited);
}

/** "bij X en Y, maar niet bij Z": beside parts that it is said of, one that it is not. */
function ruledOut(
  named: ReadonlySet<TypedValue["value"]>,
  { context, status, ascribed }: Circumstances,
  inherited: boolean,
): PartClash | undefined {
  const { scan, contrasted, groups, spots } = context;
  const { tokens, words } = scan;
  const isOut = (group: ValueGroup): boolean => contrasted.some((one) => one.group === group);
  for (const { group, from } of contrasted) {
    const beside = groups.filter((one) => !isOut(one) && one.last < group.first);
    const isLed = tokens.slice(from, group.first).some(({ fold }) => words.prepositions.has(fold));
    const isAgain = groups.some(
      (one) =>
        one !== group && one.values.some(({ value }) => group.values.some((own) => own.value === value)),
    );
    // ", niet bij Z" may speak of something else than the thing.
    const isJoined =
      words.contrast.has(tokens[from]!.fold) || words.coordinators.has(tokens[from - 1]?.fold ?? "");
    const isNamed = group.values.every(({ value }) => named.has(value));
    if (
      !isJoined ||
      beside.length === 0 ||
      !isLed ||
      isAgain ||
      !isNamed ||
      (!inherited && spots.length === 0)
    )
      continue;
    const { asserted, past } = status(beside.at(-1)!.first);
    if (asserted && (!past || ascribed)) return shortened(group, [from], scan);
  }
  return undefined;
}

const longList = 4;

function clashOf(
  match: RelationMatch,
  named: ReadonlySet<TypedValue["value"]>,
  circumstances: Circumstances,
  count: number,
): PartClash | undefined {
  const { group, relation, named: words } = match;
  const { scan } = circumstances.context;
  // "gaat over niets anders dan X": what looks like a denial is of the words that keep to X.
  const isKept =
    relation.force === "whole" && words.some((token) => scan.words.outside.has(scan.tokens[token]!.fold));
  // "niet enkel onder de vlag van X"
  const isNotOnly = words.some(
    (token) =>
      scan.words.exclusive.has(scan.tokens[token]!.fold) &&
      scan.words.negators.has(scan.tokens[token - 1]?.fold ?? ""),
  );
  if (isNotOnly) return undefined;
  // "Behalve op het gebied van X ook bij Y": besides.
  const isBesides =
    relation.force === "not" &&
    match.first === scan.first &&
    scan.tokens.slice(group.last, scan.last + 1).some(({ fold }) => scan.words.additive.has(fold));
  if (isBesides || (relation.force === "not" && isOfText(match, scan))) return undefined;
  const read = stanceOf(match, circumstances);
  const stance = isKept ? { ...read, negated: false, outside: false } : read;
  if (!stance.asserted || (stance.past && !circumstances.ascribed) || stance.additive) return undefined;
  // "not to X only but to Y"
  if (stance.negated && scan.words.exclusive.has(scan.tokens[group.last + 1]?.fold ?? "")) return undefined;
  const outside = relation.force === "not";
  // "tegen X", "in overleg over X"
  if (stance.outside && !outside) return undefined;
  if (stance.negated !== outside) {
    if (stance.exclusive || relation.force === "whole") return undefined;
    return shortened(group, wordsOfDenial(match, circumstances), scan);
  }
  if (stance.negated || outside) return undefined;
  const isWhole = relation.force === "whole";
  const exclusive = isWhole ? group.first : stance.exclusive ? exclusiveBefore(group, scan) : undefined;
  const kept = new Set(group.values.map(({ value }) => value));
  // Another part in the sentence may be in it too.
  // Of a long list one that is not named may be in another.
  const isShort =
    exclusive !== undefined && kept.size < (count > longList ? count - 1 : count) && kept.size === named.size;
  return isShort && (isWhole || ends(match, scan)) && !isForNow(group, scan)
    ? { first: exclusive, last: group.last }
    : undefined;
}

/** "blijft in deze brief buiten beschouwing", "blijft hier onbesproken": what is said, and not what is done. */
function isOfText({ first, last }: RelationMatch, { tokens, lang }: SentenceScan): boolean {
  const { papers, demonstratives } = lexiconOf(lang).words;
  for (let at = first; at <= last; at++) {
    const { fold } = tokens[at]!;
    if (fold === "hier" || (papers.has(fold) && demonstratives.has(tokens[at - 1]?.fold ?? ""))) return true;
  }
  return false;
}

/** The part with the words that leave it out; where that is long, these words alone. */
function shortened(group: ValueGroup, denying: readonly number[], { tokens }: SentenceScan): PartClash {
  const lengthOf = ({ first, last }: PartClash): number => tokens[last]!.end - tokens[first]!.start;
  const words = { first: Math.min(...denying), last: Math.max(...denying) };
  const all = { first: Math.min(group.first, words.first), last: Math.max(group.last, words.last) };
  if (denying.length === 0) return { first: group.first, last: group.last };
  return [all, words].find((span) => lengthOf(span) <= longestClash) ?? group;
}

/** The word before a group that keeps to it. */
function exclusiveBefore(
  { first }: ValueGroup,
  { tokens, words, first: start }: SentenceScan,
): number | undefined {
  for (let at = first - 1; at >= Math.max(start, first - 4); at--) {
    if (tokens[at]!.kind === "punctuation") return undefined;
    if (words.exclusive.has(tokens[at]!.fold)) return at;
  }
  return undefined;
}

/** Nothing else is said of what is kept to: the clause ends behind it, but for its verb. */
function ends({ group, spot }: RelationMatch, { tokens, words, last }: SentenceScan): boolean {
  const at = group.last + 1;
  if (at > last || tokens[at]!.kind === "punctuation" || (spot && spot.from <= at && at <= spot.last))
    return true;
  const { fold } = tokens[at]!;
  return [words.predicates, words.closers, words.coordinators, words.contrast, words.negators].some((set) =>
    set.has(fold),
  );
}

/** "nu alleen X": how it is for the time being. */
const isForNow = (
  { first, last }: ValueGroup,
  { tokens, words, first: start, last: end }: SentenceScan,
): boolean =>
  tokens
    .slice(Math.max(start, first - 8), Math.min(end, last + 4) + 1)
    .some(({ fold }, k, near) => words.forNow.has(fold) && !isFromNow(near, k, words));

/** "nog enkel X", "alleen nog X": from now on, and not for the time being. */
const isFromNow = (
  tokens: readonly { readonly fold: string }[],
  k: number,
  { exclusive }: SentenceScan["words"],
): boolean => tokens[k]!.fold === "nog" && [k - 1, k + 1].some((at) => exclusive.has(tokens[at]?.fold ?? ""));

/** A label is all of its noun phrase: no adjective before it, nothing that hangs on it. */
function isWholePhrase({ first, last }: TypedValue, scan: SentenceScan): boolean {
  const { tokens, words, first: start, last: end } = scan;
  const next = last < end ? tokens[last + 1]! : undefined;
  if (next && (words.restricting.has(next.fold) || next.joint === "-")) return false;
  if (first === start) return true;
  const { fold, kind, joint } = { ...tokens[first - 1]!, joint: tokens[first]!.joint };
  if (joint === "-") return false;
  if (kind !== "word") return kind === "punctuation";
  return [
    words.determiners,
    words.prepositions,
    words.listJoiners,
    words.exclusive,
    words.predicates,
    words.negators,
    words.breaks,
    words.common,
    words.coordinators,
    words.outside,
  ].some((set) => set.has(fold));
}
