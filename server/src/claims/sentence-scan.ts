import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { readValues, type TypedValue } from "../language/typed-values";
import type { Token } from "../text/tokens";
import { once } from "../text/once";
import { findAliases } from "./organisation-aliases";
import {
  relationLanguage,
  tailLength,
  type Relation,
  type RelationLanguage,
  type WordSetIndex,
} from "./relations";
import { findStateWords, type StateKind } from "./state-words";

/** What all facts of all packs need of a sentence, each part read at most once. Tokens count from the start of the block. */
export interface SentenceScan {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lang: Language;
  readonly words: RelationLanguage;
  /** In the order of the text. */
  readonly values: readonly TypedValue[];
  /** The same, where `values` are those of one kind of fact. */
  readonly allValues: readonly TypedValue[];
  /** Whether the token is one of the words of that set. */
  readonly isIn: (token: number, set: number) => boolean;
  /** Whether any token of the sentence is. */
  readonly has: (set: number) => boolean;
  /** The relations of a key whose words the sentence has; `inherited`: their topic may go before it. */
  readonly relationsOf: (key: string, inherited: boolean) => readonly Relation[];
  /** Stem of a token; empty outside the sentence. */
  readonly stem: (token: number) => string;
  /** The pair of letters that a token begins with. */
  readonly beginning: (token: number) => string;
  /** Whether one of its words begins with one of these pairs of letters. */
  readonly hasBeginning: (pairs: ReadonlySet<string>) => boolean;
  /** Common nouns that stand for an organisation. */
  readonly aliases: () => readonly TypedValue[];
  /** Words by which things stand in some way. */
  readonly states: (kind: StateKind) => readonly TypedValue[];
  /** Whether any word of it denies. */
  readonly denies: () => boolean;
  /** Years that it states, alone or as part of a date. */
  readonly years: () => readonly number[];
}

const none: readonly number[] = [];

/** `values`: those of the sentence, where they are known. */
export function scanSentence(
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  lang: Language,
  values: readonly TypedValue[] = readValues(tokens, first, last, lang),
): SentenceScan {
  const words = relationLanguage(lang);
  const told = values.some((value) => isOfTitle(value, tokens)) ? values.filter((value) => !isOfTitle(value, tokens)) : values; // prettier-ignore
  let sets: readonly (readonly number[])[] | undefined;
  let present: Uint8Array | undefined;
  const place = { tokens, first, last, words, lang };
  const statesOf = new Map<StateKind, readonly TypedValue[]>();
  const beginnings = once(() => {
    const pairs: string[] = [];
    for (let i = first; i <= last; i++) pairs.push(tokens[i]!.fold.slice(0, 2));
    return pairs;
  });
  const ownPairs = once(() => [...new Set(beginnings())]);
  const stems: (string | undefined)[] = [];
  const setsOf = (): readonly (readonly number[])[] => {
    if (sets) return sets;
    const read: (readonly number[])[] = [];
    for (let i = first; i <= last; i++) read.push(setsOfWord(tokens[i]!, words.wordSets));
    return (sets = read);
  };
  const presentIn = (): Uint8Array => {
    const marks = new Uint8Array(words.wordSets.size);
    for (const ids of setsOf()) for (const id of ids) marks[id] = 1;
    return marks;
  };
  const has = (set: number): boolean => (present ??= presentIn())[set] === 1;
  // The facts of a sentence share their few keys.
  const own = new Map<string, readonly Relation[]>();
  const goingBack = new Map<string, readonly Relation[]>();
  const relationsOf = (key: string, inherited: boolean): readonly Relation[] => {
    const kept = inherited ? goingBack : own;
    const known = kept.get(key);
    if (known) return known;
    const found = (words.byKey.get(key) ?? []).filter(({ needs, needsInherited }) =>
      (inherited ? needsInherited : needs).every(has),
    );
    kept.set(key, found);
    return found;
  };
  return {
    tokens,
    first,
    last,
    lang,
    words,
    values: told,
    allValues: told,
    isIn: (token, set) => (sets ?? setsOf())[token - first]?.includes(set) ?? false,
    has,
    relationsOf,
    stem: (token) =>
      token < first || token > last ? "" : (stems[token - first] ??= stemOf(tokens[token]!.fold, lang)),
    beginning: (token) => beginnings()[token - first] ?? "",
    hasBeginning: (pairs) => ownPairs().some((pair) => pairs.has(pair)),
    aliases: once(() => findAliases(place)),
    states: (kind) => {
      const known = statesOf.get(kind);
      if (known) return known;
      const found = findStateWords(place, kind);
      statesOf.set(kind, found);
      return found;
    },
    denies: once(() =>
      tokens.slice(first, last + 1).some(({ fold }) => words.negators.has(fold) || words.outside.has(fold)),
    ),
    years: once(() => yearsIn(told)),
  };
}

/** "de Defensienota 2022": the year of its title, in which nothing need have been. */
const isOfTitle = ({ type, first }: TypedValue, tokens: readonly Token[]): boolean =>
  type === "year" &&
  /(?:nota|brief|begroting|visie|note|paper|memorandum)$/.test(tokens[first - 1]?.fold ?? "");

const yearsIn = (values: readonly TypedValue[]): readonly number[] =>
  values.flatMap(({ type, value }) =>
    type === "year"
      ? [Number(value)]
      : type === "month" && !String(value).startsWith("-")
        ? [Number(String(value).slice(0, 4))]
        : [],
  );

function setsOfWord({ fold, kind }: Token, { byFold, ofWord }: WordSetIndex): readonly number[] {
  return kind !== "word" || fold.length < tailLength ? (byFold.get(fold) ?? none) : ofWord(fold);
}
