import type { LabelPhrase, Labels } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/** Tokens `first` to `last`, both in it. */
export interface ListItem {
  readonly first: number;
  readonly last: number;
  /** Which of the labels it names; undefined if none. */
  readonly label: number | undefined;
}

/** An enumeration that names at least two of a fact's labels ("lokaal, regionaal en landelijk"). */
export interface LabelList {
  readonly items: readonly ListItem[];
  /** The token that leads it in, before prepositions and articles; before the sentence if nothing does. */
  readonly lead: number;
}

interface LabelHit {
  readonly label: number;
  readonly first: number;
  readonly last: number;
}

/** Longer stretches between commas are no items of a list. */
const longestItem = 5;

/** The first enumeration of labels; `places` are where the sentence names what the labels are of. */
export function findLabelList(
  scan: SentenceScan,
  labels: Labels,
  places: readonly { readonly first: number; readonly last: number }[],
): LabelList | undefined {
  const hits = findLabels(scan, labels);
  if (new Set(hits.map(({ label }) => label)).size < 2) return undefined;
  const covers = (token: number) => (place: { readonly first: number; readonly last: number }) =>
    place.first <= token && token <= place.last;
  // A topic may be named by one of its labels.
  const isTopic = (token: number): boolean => places.some(covers(token)) && !hits.some(covers(token));
  for (const hit of hits) {
    const start = startOfList(scan, hit.first, isTopic);
    const items = itemsFrom(scan, start, hits, isTopic);
    if (items) return { items, lead: leadOf(scan, start) };
  }
  return undefined;
}

/** The last token before a list's preposition and article, and before the noun that these hang on ("de inzet van"). */
function leadOf({ tokens, first, words }: SentenceScan, start: number): number {
  // "zijn het X, het Y en het Z": a verb, and no possessive.
  const isVerb = (at: number): boolean =>
    words.whole.has(tokens[at]!.fold) && words.articles.has(tokens[at + 1]?.fold ?? "");
  const isSmall = (at: number): boolean =>
    at >= first &&
    (words.prepositions.has(tokens[at]!.fold) || (words.determiners.has(tokens[at]!.fold) && !isVerb(at)));
  const back = (from: number): number => {
    let at = from;
    while (isSmall(at)) at--;
    return at;
  };
  const lead = back(start - 1);
  const hangs =
    lead < start - 1 &&
    lead >= first &&
    tokens[lead]!.kind === "word" &&
    !words.whole.has(tokens[lead]!.fold);
  return hangs && isSmall(lead - 1) ? back(lead - 1) : lead;
}

/** The labels in the order of the text; no two overlap. `exact`: in no compounds. */
export function findLabels(
  { beginning, first, last, stem }: SentenceScan,
  { phrases, heads }: Labels,
  exact = false,
): readonly LabelHit[] {
  const hits: LabelHit[] = [];
  for (let i = first; i <= last; i++) {
    if (!heads.has(beginning(i))) continue;
    const phrase = phraseAt(phrases, i, stem, exact);
    if (!phrase) continue;
    const end = i + phrase.words.length - 1;
    hits.push({ label: phrase.label, first: i, last: end });
    i = end;
  }
  return hits;
}

/** The first of the phrases that stands there. Loops without closures: it is asked for each token of each fact. */
function phraseAt(
  phrases: readonly LabelPhrase[],
  at: number,
  stem: (token: number) => string,
  exact: boolean,
): LabelPhrase | undefined {
  const found = stem(at);
  for (const phrase of phrases) {
    const { words } = phrase;
    // A single word may begin a compound: cyberdreigingen.
    const begins =
      words[0] === found ||
      (!exact && words.length === 1 && words[0]!.length >= 5 && found.startsWith(words[0]!));
    if (!begins) continue;
    let k = 1;
    while (k < words.length && stem(at + k) === words[k]) k++;
    if (k === words.length) return phrase;
  }
  return undefined;
}

/** Where the list begins of which the token at `at` is in the first item that is known. */
function startOfList(scan: SentenceScan, at: number, isTopic: (token: number) => boolean): number {
  const { tokens, first, words } = scan;
  const start = startOfItem(scan, at, isTopic);
  const separator = start - 1;
  if (separator <= first || !words.listJoiners.has(tokens[separator]!.fold)) return start;
  const other = startOfItem(scan, separator - 1, isTopic);
  if (other >= separator || isTopic(separator - 1)) return start;
  const before = other > first ? tokens[other - 1]! : undefined;
  const led = before?.fold === ":" || (before !== undefined && words.predicates.has(before.fold));
  const single = before !== undefined && words.prepositions.has(before.fold) && separator - other === 1;
  return led || single ? other : start;
}

/** Back from a token to the first of its item. */
function startOfItem(scan: SentenceScan, at: number, isTopic: (token: number) => boolean): number {
  let start = at;
  while (start > scan.first && at - start < longestItem && !endsItem(scan, start - 1, isTopic)) start--;
  return start;
}

function endsItem(
  { tokens, words, first }: SentenceScan,
  at: number,
  isTopic: (token: number) => boolean,
): boolean {
  const { kind, fold, text } = tokens[at]!;
  // "Haarlem, Leiden en Zwolle": with a capital it is a name, and no verb.
  if (kind === "word" && text !== fold && at > first) return isTopic(at);
  return (
    (kind !== "word" && kind !== "number") ||
    isTopic(at) ||
    words.listJoiners.has(fold) ||
    words.alternatives.has(fold) ||
    words.breaks.has(fold) ||
    words.prepositions.has(fold) ||
    words.predicates.has(fold) ||
    words.whole.has(fold) ||
    // "gaan X, Y en Z hand in hand"
    words.together.has(fold)
  );
}

/** The items of a list from token `start`; undefined where what stands there is no list. */
function itemsFrom(
  scan: SentenceScan,
  start: number,
  hits: readonly LabelHit[],
  isTopic: (token: number) => boolean,
): readonly ListItem[] | undefined {
  const { tokens, last, words } = scan;
  const items: ListItem[] = [];
  let joined = false;
  for (let i = start; i <= last;) {
    // "op zee, op land en in de lucht"
    while (i <= last && (words.prepositions.has(tokens[i]!.fold) || words.determiners.has(tokens[i]!.fold)))
      i++;
    let end = i;
    while (end <= last && !endsItem(scan, end, isTopic)) end++;
    const hit = hits.find((one) => one.last >= i && one.first < Math.max(end, i + 1));
    // "inzet van de krijgsmacht": a label may hold a preposition.
    if (hit && hit.first >= i && hit.last >= end) end = hit.last + 1;
    const item: ListItem = { first: i, last: end - 1, label: hit?.label };
    if (item.last < item.first || item.last - item.first >= longestItem) return undefined;
    items.push(item);
    // "EU-, NAVO- en VN-verband"
    if (tokens[end]?.fold === "-" && words.listJoiners.has(tokens[end + 1]?.fold ?? "")) end++;
    const separator = end <= last ? tokens[end]!.fold : "";
    if (joined || !words.listJoiners.has(separator)) break;
    joined = separator !== ",";
    const second = separator === "," && end < last ? tokens[end + 1]!.fold : "";
    const comma = second !== "," && words.listJoiners.has(second);
    joined ||= comma;
    i = end + (comma ? 2 : 1);
  }
  return joined || tokens[start - 1]?.fold === ":" ? items : undefined;
}
