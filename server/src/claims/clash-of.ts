import type { Language } from "../language/language";
import type { TypedValue } from "../language/typed-values";
import type { Token } from "../text/tokens";
import type { Fact, RightValue } from "./facts";
import { isDated, isMembership, isPartner } from "./judge-value";
import { relations } from "./relations";
import { rightText } from "./right-text";
import type { SentenceScan } from "./sentence-scan";
import type { ValueClash, ValueClashKind } from "./value-clash";

/** The clash of the values written one behind the other with those of the fact. */
export function clashOf(
  fact: Fact,
  values: readonly TypedValue[],
  rights: readonly RightValue[],
  denied: boolean,
  { tokens, first: start, lang }: SentenceScan,
  ascribed: boolean,
): ValueClash {
  const first = values[0]!;
  const last = values.at(-1)!;
  const from =
    first.form === "noun" && isArticle(tokens[first.first - 1], lang) ? first.first - 1 : first.first;
  const text = wordsOf(tokens, from, last.last);
  const bare = wordsOf(tokens, first.first, last.last);
  const right = rightText(fact.spec.type, rights, { text: bare, value: first, lang });
  const later = fact.later[0]?.text;
  return {
    kind: kindOf(fact),
    commitment: fact.commitment.id,
    of: fact.spec.of,
    key: fact.spec.key,
    written: { start: tokens[from]!.start, end: last.end, text },
    right: {
      values: rights,
      text: from === start ? right[0]!.toUpperCase() + right.slice(1) : right,
    },
    denied,
    severity: ascribed ? "error" : "warning",
    ...(later && { laterText: later }),
  };
}

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
  if (key === "owner") return "attribution";
  if (isDated(fact)) return "date";
  if (type === "place") return "place";
  return type === "country" || type === "organisation" ? "actor" : "value";
}
