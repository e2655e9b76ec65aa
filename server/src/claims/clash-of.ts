import type { Language } from "../language/language";
import type { TypedValue } from "../language/typed-values";
import type { Token } from "../text/tokens";
import type { Fact, RightValue } from "./facts";
import { isDated, isMembership, isPartner } from "./judge-value";
import { relations } from "./relations";
import type { LabelClash } from "./label-clashes";
import { labelText, rightText } from "./right-text";
import type { SentenceScan } from "./sentence-scan";
import type { ValueClash, ValueClashKind } from "./value-clash";

/** The clash of the values written one behind the other with those of the fact. */
export function clashOf(
  fact: Fact,
  values: readonly TypedValue[],
  rights: readonly RightValue[],
  denied: boolean,
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const { tokens, lang } = scan;
  const first = values[0]!;
  const last = values.at(-1)!;
  const from =
    first.form === "noun" && isArticle(tokens[first.first - 1], lang) ? first.first - 1 : first.first;
  const bare = wordsOf(scan.tokens, first.first, last.last);
  const right = rightText(fact.spec.type, rights, { text: bare, value: first, lang });
  return { ...clashAt(fact, from, last.last, scan, ascribed), ...rightAt(from, rights, right, scan), denied };
}

/** The clash of an item of a list with the label that the list lacks. */
export function labelClashOf(
  fact: Fact,
  { item, missing }: LabelClash,
  scan: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const { first, last } = item;
  const label = fact.rights[missing]!;
  const text = labelText(String(label), fact.spec, wordsOf(scan.tokens, first, last), scan.lang);
  return {
    ...clashAt(fact, first, last, scan, ascribed),
    ...rightAt(first, [label], text, scan),
    denied: false,
  };
}

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

const isArticle = (token: Token | undefined, lang: Language): boolean =>
  token !== undefined && relations[lang].articles.has(token.fold);

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
