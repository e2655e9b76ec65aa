import type { Knowledge } from "../knowledge/knowledge";
import type { Name } from "../knowledge/names";
import { isFunctionWord } from "../language/function-words";
import type { Token } from "../text/tokens";
import type { Mention } from "./mentions";

/**
 * A full name and an acronym put side by side: "Europees Defensiefonds (EDF)", "PESCO (Permanent …)", "X, afgekort Y",
 * "Y staat voor X". Either may be unknown or wrong.
 */
export interface Definition {
  /** Tokens of the full name as far as it can be told. */
  readonly first: number;
  readonly last: number;
  /** Token of the acronym. */
  readonly acronym: number;
  /** The mention that is the full name, where it is known. */
  readonly mention?: Mention;
  /** What the acronym stands for, where it is known. */
  readonly known: readonly Name[];
}

const acronymShape = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\d]{2,8}$/u;
const connectors: ReadonlySet<string> = new Set([
  "van", "voor", "de", "het", "en", "op", "inzake", "in", "der", "of", "on", "for", "and", "the", "to", "über",
]); // prettier-ignore
const introductions: ReadonlySet<string> = new Set([
  "hierna",
  "afgekort",
  "kortweg",
  "verder",
  "voortaan",
  "of",
  "oftewel",
  "ofwel",
  "hereafter",
  "abbreviated",
  "or",
  "short",
]);

export const isAcronymToken = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === "word" && !token.elided && acronymShape.test(token.text);

export function readDefinitions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): readonly Definition[] {
  const definitions: Definition[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const text = tokens[i]!.text;
    const found =
      text === "("
        ? bracketed(tokens, i, mentions, knowledge)
        : text === ","
          ? apposed(tokens, i, mentions, knowledge)
          : undefined;
    if (found) definitions.push(found);
    const reversed =
      text === "(" || text === "staat" || text === "stands"
        ? reverse(tokens, i, mentions, knowledge)
        : undefined;
    if (reversed) definitions.push(reversed);
  }
  return definitions;
}

const knownAs = (knowledge: Knowledge, token: Token): readonly Name[] =>
  knowledge.names.acronyms.get(token.text) ?? [];

/** X (Y) and X (hierna: Y). */
function bracketed(
  tokens: readonly Token[],
  open: number,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Definition | undefined {
  let i = open + 1;
  while (tokens[i] && (introductions.has(tokens[i]!.fold) || [":", "'", '"'].includes(tokens[i]!.text))) i++;
  const acronym = tokens[i];
  if (
    tokens[i + 1]?.joint === "-" ||
    (!isAcronymToken(acronym) && !isLowerAcronym(open - 1, acronym, mentions))
  )
    return undefined;
  let after = i + 1;
  while (tokens[after] && ["'", '"'].includes(tokens[after]!.text)) after++;
  const end = tokens[after]?.text;
  if (end !== ")" && end !== "," && end !== ";") return undefined;
  if (end !== ")" && isAcronymToken(tokens[after + 1])) return undefined; // a list of acronyms defines none
  return named(tokens, open - 1, i, mentions, knowledge);
}

/** A short word in lower case behind a name whose acronym is written in lower case too: bruto binnenlands product (bpp). */
function isLowerAcronym(last: number, word: Token | undefined, mentions: readonly Mention[]): boolean {
  const mention = mentionEnding(mentions, last);
  const right = mention?.name.term.acronym?.nl;
  if (!right || !word || word.kind !== "word" || right !== right.toLowerCase()) return false;
  return word.text === word.fold && word.text.length === right.length;
}

/** X, afgekort Y – or: X, kortweg Y. */
function apposed(
  tokens: readonly Token[],
  comma: number,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Definition | undefined {
  const word = tokens[comma + 1]?.fold;
  if (word !== "afgekort" && word !== "kortweg" && word !== "abbreviated") return undefined;
  const at = ["tot", "as", "to"].includes(tokens[comma + 2]?.fold ?? "") ? comma + 3 : comma + 2;
  return isAcronymToken(tokens[at]) ? named(tokens, comma - 1, at, mentions, knowledge) : undefined;
}

function named(
  tokens: readonly Token[],
  last: number,
  acronym: number,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Definition | undefined {
  let end = last;
  while (end >= 0 && ['"', "'"].includes(tokens[end]!.text)) end--;
  const mention = mentionEnding(mentions, end);
  const known = knownAs(knowledge, tokens[acronym]!);
  if (mention) return { first: mention.first, last: end, acronym, mention, known };
  const first = known.length ? nameStart(tokens, end, known) : -1;
  return first < 0 ? undefined : { first, last: end, acronym, known };
}

/** Y (X) and "Y staat voor X". */
function reverse(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Definition | undefined {
  const acronym = tokens[at]!.text === "(" ? at - 1 : at - 1;
  if (!isAcronymToken(tokens[acronym]) || tokens[acronym]!.joint === "-") return undefined;
  const known = knownAs(knowledge, tokens[acronym]);
  if (known.length === 0) return undefined;
  let first = at + 1;
  if (tokens[at]!.text !== "(") {
    if (!["voor", "for"].includes(tokens[first]?.fold ?? "")) return undefined;
    first++;
  }
  while (
    tokens[first] &&
    ["de", "het", "the", "voluit", "in", "full", ":", "'", '"'].includes(tokens[first]!.fold)
  )
    first++;
  let last = first - 1;
  while (tokens[last + 1] && isNamePart(tokens[last + 1]!)) last++;
  while (last >= first && connectors.has(tokens[last]!.fold)) last--;
  const closed = tokens[at]!.text !== "(" || [")", ",", ";", "'", '"'].includes(tokens[last + 1]?.text ?? "");
  if (!closed || last < first) return undefined;
  const mention = mentionAt(mentions, first, last);
  if (mention) return { first, last, acronym, mention, known };
  if (last === first || !resembles(tokens, first, last, known)) return undefined;
  return { first, last, acronym, known };
}

const isCapital = (token: Token): boolean => token.kind === "word" && token.text !== token.fold;
const isNamePart = (token: Token): boolean =>
  (isCapital(token) || connectors.has(token.fold) || token.kind === "number") && token.joint !== "";

/** First token of the unknown name that ends at `end`, where it looks like one and resembles what the acronym stands for; else -1. */
function nameStart(tokens: readonly Token[], end: number, known: readonly Name[]): number {
  let first = end + 1;
  while (
    first > 0 &&
    end - first < 9 &&
    tokens[first - 1]!.kind !== "punctuation" &&
    tokens[first - 1]!.kind !== "opaque"
  ) {
    const token = tokens[first - 1]!;
    if (first <= end && tokens[first]!.joint === "") break;
    if (!isCapital(token) && !connectors.has(token.fold)) break;
    first--;
  }
  while (first <= end && (connectors.has(tokens[first]!.fold) || isFunctionWord(tokens[first]!.fold)))
    first++;
  if (first <= end && isCapital(tokens[end]!) && (end > first || tokens[end]!.fold.length >= 9)) {
    if (resembles(tokens, first, end, known)) return first;
    return -1;
  }
  // In lower case: the words back to the article, with the head of the real name and one more of its words.
  first = end;
  while (
    first > 0 &&
    end - first < 4 &&
    tokens[first]!.joint !== "" &&
    tokens[first - 1]!.kind === "word" &&
    !isFunctionWord(tokens[first - 1]!.fold)
  )
    first--;
  if (first === end) return -1;
  const heads = known
    .flatMap((name) => namesOf(name))
    .some(
      (words) =>
        words.at(-1) === tokens[end]!.fold &&
        sharedWords(tokens, first, end, words) >= 2 &&
        !isWithin(tokens, first, end, words),
    );
  return heads ? first : -1;
}

const namesOf = ({ term }: Name): string[][] =>
  [
    term.prefLabel.nl,
    term.prefLabel.en,
    ...term.altLabel.nl.map(({ form }) => form),
    ...term.altLabel.en.map(({ form }) => form),
  ]
    .filter((form) => form !== undefined)
    .map((form) => form.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

const stem = (word: string): string => word.slice(0, Math.max(4, Math.min(6, word.length - 2)));

function sharedWords(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: readonly string[],
): number {
  let shared = 0;
  for (const word of words) {
    if (word.length < 4 || connectors.has(word)) continue;
    for (let i = first; i <= last; i++) {
      if (tokens[i]!.fold.length >= 4 && stem(tokens[i]!.fold) === stem(word)) {
        shared++;
        break;
      }
    }
  }
  return shared;
}

/** Nothing but words of the name: "de jaarlijkse evaluatie (CARD)" describes it, and is no other name. */
const isWithin = (tokens: readonly Token[], first: number, last: number, words: readonly string[]): boolean =>
  tokens.slice(first, last + 1).every(({ fold }) => words.some((word) => stem(word) === stem(fold)));

/** Whether the words share one with a name of the term, or their initials spell the acronym. */
function resembles(tokens: readonly Token[], first: number, last: number, known: readonly Name[]): boolean {
  const initials = tokens
    .slice(first, last + 1)
    .filter((token) => isCapital(token))
    .map((token) => token.text[0])
    .join("");
  return known.some(
    (name) =>
      initials === name.form.toUpperCase() ||
      namesOf(name).some((words) => sharedWords(tokens, first, last, words) >= 1),
  );
}

/** The mention whose last token is at `index`; mentions are in order and do not overlap. */
function mentionEnding(mentions: readonly Mention[], index: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.last < index) low = middle + 1;
    else high = middle;
  }
  return mentions[low]?.last === index ? mentions[low] : undefined;
}

const mentionAt = (mentions: readonly Mention[], first: number, last: number): Mention | undefined => {
  const mention = mentionEnding(mentions, last);
  return mention?.first === first ? mention : undefined;
};
