import type { Fact } from "./facts";
import type { TokenStatus } from "./judge-value";
import { findLabelList, type LabelList, type ListItem } from "./label-lists";
import type { SentenceScan } from "./sentence-scan";
import type { NamedTopic } from "./named-topic";

/** Something in a list that the note's list has another thing for. */
export interface LabelClash {
  readonly item: ListItem;
  /** Index among the fact's labels of the one that the list lacks; absent where it has all. */
  readonly missing?: number;
}

/** In a list of two, another second thing need not stand for the note's. */
const shortestList = 3;

/** Tokens between a topic and its list. */
const farthest = 14;

/**
 * The one item of an enumeration of the fact's labels that is none of them. The enumeration must be as long as the note's, or
 * of all that there are and one more, and be said to be complete: by what leads it in, by a number, or by being ascribed to the note. A list of which the note
 * names only some must be ascribed to it.
 */
export function findLabelClash(
  { spec, rights, labels, cues }: Fact,
  scan: SentenceScan,
  topics: readonly NamedTopic[],
  ascribed: boolean,
  status: (token: number) => TokenStatus,
): LabelClash | undefined {
  if (!labels || rights.length < shortestList || !(spec.closed || ascribed)) return undefined;
  const places = topics.filter(({ id, inherited }) => id === spec.of && !inherited);
  const list = findLabelList(scan, labels[scan.lang], places);
  if (!list) return undefined;
  const foreign = list.items.filter(({ label }) => label === undefined);
  const named = new Set(list.items.flatMap(({ label }) => label ?? []));
  const item = foreign.length === 1 ? foreign[0] : undefined;
  // One in the place of another, or one more than all there are.
  const replaced = list.items.length === rights.length && named.size === rights.length - 1;
  const added = list.items.length === rights.length + 1 && named.size === rights.length && spec.closed;
  if (!item || !(replaced || (added && ascribed)) || !isBound(list, places, topics, spec.of, scan))
    return undefined;
  // "tegen cyber, hybride en nucleaire dreigingen": the noun of the cue holds all that there are together; so do many of them.
  const isTold = cues !== undefined || rights.length > shortestList;
  const isAll = ascribed || (isTold && spec.closed && replaced) || isWhole(list, rights.length, scan);
  if (isOpenList(list, scan, ascribed) || !isAll) return undefined;
  const { asserted, negated } = status(item.first);
  if (!asserted || negated) return undefined;
  const missing = rights.findIndex((_, label) => !named.has(label));
  return { item: withWhatHangsOnIt(item, list, scan), ...(missing >= 0 && { missing }) };
}

/** "… en nauwere samenwerking met de Afrikaanse Unie": the last item goes on to its end. */
function withWhatHangsOnIt(item: ListItem, { items }: LabelList, scan: SentenceScan): ListItem {
  const { tokens, words, last } = scan;
  if (item !== items.at(-1) || !words.prepositions.has(tokens[item.last + 1]?.fold ?? "")) return item;
  let end = item.last + 1;
  while (end < last && end - item.last < longestHanging && tokens[end + 1]!.kind === "word") {
    if (words.predicates.has(tokens[end + 1]!.fold)) return item;
    end++;
  }
  const isEnd = end === last || tokens[end + 1]!.kind === "punctuation";
  return isEnd && end > item.last + 1 ? { ...item, last: end } : item;
}

/** Words behind the last item that may hang on it. */
const longestHanging = 5;

/** Whether the list is of the topic: named beside it or in it, or before the sentence that it is told in ("Dat zijn …"). */
function isBound(
  { items }: LabelList,
  places: readonly NamedTopic[],
  topics: readonly NamedTopic[],
  of: string,
  scan: SentenceScan,
): boolean {
  const first = items[0]!.first;
  const last = items.at(-1)!.last;
  const beside = places.some(
    (place) =>
      (place.last < first && first - place.last <= farthest) ||
      (place.first > last && place.first - last <= 2),
  );
  if (beside) return true;
  const inherited = topics.some(({ id, inherited: from }) => id === of && from);
  const inside = places.some((place) => first <= place.first && place.last <= last);
  return (inherited || inside) && isSummedUp(scan);
}

/** "Dat zijn …": the sentence is nothing but the list of what was named before. */
const isSummedUp = ({ tokens, first, words }: SentenceScan): boolean =>
  words.pronouns.has(tokens[first]!.fold) && words.whole.has(tokens[first + 1]?.fold ?? "");

/** "onder meer", "zoals", "niet": the list is not all, or is not so. */
function isOpenList(
  { items }: LabelList,
  { tokens, first, last, words }: SentenceScan,
  ascribed: boolean,
): boolean {
  const end = items.at(-1)!.last;
  for (let i = Math.max(first, items[0]!.first - 5); i <= Math.min(last, end + 2); i++) {
    const { fold } = tokens[i]!;
    const inItem = items.some((item) => item.label !== undefined && item.first <= i && i <= item.last);
    // "meer weerbaarheid" is an item, "onder meer weerbaarheid" is one of more.
    if (inItem && !words.prepositions.has(tokens[i - 1]?.fold ?? "")) continue;
    if (words.additive.has(fold) || words.alternatives.has(fold)) return true;
    if (i <= end && words.others.has(fold)) return true;
    // "zijn volgens de nota": whose word it is.
    if (ascribed && (i < items[0]!.first || i > end) && words.sources.has(fold)) continue;
    // "tegen cyber- en hybride dreigingen"
    if (i === items[0]!.first - 1 && words.prepositions.has(fold)) continue;
    if (words.negators.has(fold) || words.outside.has(fold)) return true;
  }
  return false;
}

/** A colon, a verb or a number says that there are no more. */
function isWhole({ lead, items }: LabelList, count: number, scan: SentenceScan): boolean {
  const { tokens, first, last, words, values } = scan;
  if (isSummedUp(scan)) return true;
  // "gaan hand in hand": whatever goes together is all there is.
  if (tokens.slice(first, last + 1).some(({ fold }) => words.together.has(fold))) return true;
  const fold = lead >= first ? tokens[lead]!.fold : "";
  if (fold === ":" || words.whole.has(fold)) return true;
  // "zijn" is a verb and a possessive: as the one it follows no preposition.
  const before = items[0]!.first - 1;
  const isVerb = before > first && !words.prepositions.has(tokens[before - 1]!.fold);
  if (isVerb && words.whole.has(tokens[before]!.fold)) return true;
  return values.some(
    ({ type, value, last }) =>
      type === "number" && value === count && last < items[0]!.first && items[0]!.first - last <= 4,
  );
}
