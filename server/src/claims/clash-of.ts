import type { TypedValue } from "../language/typed-values";
import { stretchLength, type Token } from "../text/tokens";
import type { Fact, RightValue } from "./facts";
import { isDated, isMembership, isPartner } from "./judge-value";
import type { LabelClash } from "./label-clashes";
import type { PartClash } from "./part-clashes";
import type { StateClash } from "./state-clashes";
import { labelText, rightText } from "./right-text";
import type { SentenceScan } from "./sentence-scan";
import type { ValueClash, ValueClashKind } from "./value-clash";

/** The clash of the values written one behind the other with those of the fact. */
export function clashOf(
  fact: Fact,
  values: readonly TypedValue[],
  rights: readonly RightValue[],
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const { tokens, lang } = scan;
  const first = values[0]!;
  const last = values.at(-1)!;
  const attributive = lang === "en" && isAttributive(last.last, scan);
  const from = takesArticle(first, attributive, scan) ? first.first - 1 : first.first;
  const text = wordsOf(tokens, first.first, last.last);
  const right = rightText(fact.spec.type, rights, { text, value: first, lang, attributive });
  return {
    ...clashAt(fact, from, last.last, scan, ascribed),
    ...rightAt(from, rights, right, scan),
    denied: false,
  };
}

/** Longer stretches are cut to the value. */
const longestDenial = 48;

/** The clash of a right value with the words that deny it, tokens in the order of the text. */
export function denialOf(
  fact: Fact,
  value: TypedValue,
  denying: readonly number[],
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const { tokens } = scan;
  const first = Math.min(value.first, ...denying);
  const last = Math.max(value.last, ...denying);
  const isShort = stretchLength((index) => tokens[index]!, first, last) <= longestDenial;
  const clash = isShort
    ? clashAt(fact, first, last, scan, ascribed)
    : clashAt(fact, Math.min(...denying), Math.max(...denying), scan, ascribed);
  return { ...clash, right: { values: [value.value as RightValue], text: "" }, denied: true };
}

/** The clash of an item of a list with the label that the list lacks. */
export function labelClashOf(
  fact: Fact,
  { item, missing }: LabelClash,
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const { first, last } = item;
  if (missing === undefined)
    return {
      ...clashAt(fact, first, last, scan, ascribed),
      right: { values: fact.rights, text: "" },
      denied: true,
    };
  const label = fact.rights[missing]!;
  const text = labelText(String(label), fact.spec, wordsOf(scan.tokens, first, last), scan.lang);
  return {
    ...clashAt(fact, first, last, scan, ascribed),
    ...rightAt(first, [label], text, scan),
    denied: false,
  };
}

/** The clash of words for which the note has none to put in their place. */
export const wordClashOf = (
  fact: Fact,
  kind: "scope" | "status",
  { first, last }: PartClash | StateClash,
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash => ({
  ...clashAt(fact, first, last, scan, ascribed),
  kind,
  right: { values: fact.rights, text: "" },
  denied: true,
});

function clashAt(
  fact: Fact,
  first: number,
  last: number,
  { tokens }: SentenceScan,
  ascribed: boolean,
): Omit<ValueClash, "right" | "denied"> {
  const later = fact.later[0]?.text;
  return {
    kind: kindOf(fact),
    commitment: fact.commitment.id,
    of: fact.spec.of,
    key: fact.spec.key,
    written: {
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      text: wordsOf(tokens, first, last),
    },
    severity: ascribed ? "error" : "warning",
    ...(later && { laterText: later }),
  };
}

const rightAt = (
  from: number,
  values: readonly RightValue[],
  text: string,
  { first }: SentenceScan,
): Pick<ValueClash, "right"> => ({
  right: { values, text: from === first ? text[0]!.toUpperCase() + text.slice(1) : text },
});

/** Whether the article before a value goes with it: its replacement may have another one, or none. */
function takesArticle(
  value: TypedValue,
  attributive: boolean,
  { tokens, first, lang, words }: SentenceScan,
): boolean {
  const before = value.first > first ? tokens[value.first - 1]! : undefined;
  if (!before || attributive) return false;
  if (value.type === "percentage") return value.approx === true && words.indefinite.has(before.fold);
  // "in de zomer van 2032", "in mei 2031"
  if (value.part !== undefined) return words.articles.has(before.fold);
  const named = value.form === "noun" || (lang === "en" && value.type === "organisation");
  return named && words.articles.has(before.fold);
}

/** "NATO leadership", "UK-led": the name stands before a noun like an adjective. */
function isAttributive(at: number, { tokens, last, words }: SentenceScan): boolean {
  const next = at < last ? tokens[at + 1]! : undefined;
  if (next?.kind !== "word" || tokens[at]!.fold.endsWith("'s")) return false;
  const other = [words.prepositions, words.predicates, words.breaks, words.coordinators, words.negators];
  if (words.instead.some(([row]) => row === next.fold)) return false;
  return next.joint === "-" || !other.some((set) => set.has(next.fold));
}

const wordsOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text, joint }, i) => (i === 0 || joint === "" ? "" : joint) + text)
    .join("");

function kindOf(fact: Fact): ValueClashKind {
  const { key, type } = fact.spec;
  if (isPartner(fact)) return "partner";
  if (isMembership(fact)) return "membership";
  if (type === "label") return "membership";
  if (key === "owner") return "attribution";
  if (isDated(fact)) return "date";
  if (type === "place") return "place";
  return type === "country" || type === "organisation" ? "actor" : "value";
}
