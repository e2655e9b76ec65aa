import type { Token } from "../text/tokens";
import type { PatternElement } from "./relation-pattern";
import type { Relation, RelationLanguage } from "./relations";
import type { TopicSpot } from "./topic-spots";
import type { ValueGroup } from "./value-groups";

/** What a relation is looked for in: a sentence's tokens, where its topic is named and the values that may belong to it. */
export interface RelationContext {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly words: RelationLanguage;
  readonly spots: readonly TopicSpot[];
  /** The topic comes from what goes before: a pronoun may stand for it. */
  readonly inherited: boolean;
  readonly groups: readonly ValueGroup[];
  /** Whether a gap may run over the token. */
  readonly isOpen: (token: number) => boolean;
}

export interface RelationMatch {
  readonly relation: Relation;
  readonly group: ValueGroup;
  readonly first: number;
  readonly last: number;
  /** Tokens that the pattern names. */
  readonly named: readonly number[];
  readonly spot?: TopicSpot;
}

const longestGap = 7;
const longestLightGap = 4;

/** All places where one of the relations holds, the shortest for each group and relation. */
export function matchRelations(
  relations: readonly Relation[],
  context: RelationContext,
): readonly RelationMatch[] {
  const matches: RelationMatch[] = [];
  const byFirst = new Map(context.groups.map((group) => [group.first, group]));
  const folds = context.tokens.slice(context.first, context.last + 1).map(({ fold }) => fold);
  const present = new Set(folds);
  for (const relation of relations) {
    if (!hasWords(relation, folds, present)) continue;
    for (let i = context.first; i <= context.last; i++) {
      if (!mayBegin(relation.elements[0]!, i, context, byFirst)) continue;
      const found = matchFrom(relation.elements, 0, i, { named: [] }, context, byFirst);
      if (!found?.group) continue;
      const { group, spot, named, end } = found;
      matches.push({ relation, group, first: i, last: end - 1, named, ...(spot && { spot }) });
    }
  }
  return matches;
}

/** Whether the sentence has a word for each that the pattern asks for. "daaraan" has those of "aan". */
const hasWords = ({ elements }: Relation, folds: readonly string[], present: ReadonlySet<string>): boolean =>
  elements.every((element, e) => {
    if (element.kind !== "word" || element.optional || elements[e + 1]?.kind === "topic") return true;
    for (const fold of element.folds) if (present.has(fold)) return true;
    return element.endings.some((ending) => folds.some((fold) => fold.endsWith(ending)));
  });

interface State {
  readonly group?: ValueGroup;
  readonly spot?: TopicSpot;
  readonly named: readonly number[];
}

function mayBegin(
  element: PatternElement,
  at: number,
  context: RelationContext,
  groups: ReadonlyMap<number, ValueGroup>,
): boolean {
  switch (element.kind) {
    case "word":
      return element.optional || isWord(element, at, context) || context.inherited;
    case "topic":
      return context.inherited || context.spots.some(({ from, first }) => from <= at && at <= first);
    case "value":
      return groups.has(at) || groups.has(at + 1);
    case "gap":
      return true;
  }
}

function isWord(
  element: PatternElement & { readonly kind: "word" },
  at: number,
  { tokens, last }: RelationContext,
): boolean {
  const token = at <= last ? tokens[at]! : undefined;
  if (!token) return false;
  if (element.folds.has(token.fold)) return true;
  return token.kind === "word" && element.endings.some((ending) => token.fold.endsWith(ending));
}

/** Where elements `e` and following end if they stand from token `i`: the index behind the last. */
function matchFrom(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  state: State,
  context: RelationContext,
  groups: ReadonlyMap<number, ValueGroup>,
): (State & { readonly end: number }) | undefined {
  const element = elements[e];
  if (!element) return { ...state, end: i };
  const go = (next: number, to: number, then: State = state): ReturnType<typeof matchFrom> =>
    matchFrom(elements, next, to, then, context, groups);
  switch (element.kind) {
    case "word": {
      if (isWord(element, i, context)) {
        const found = go(e + 1, i + 1, { ...state, named: [...state.named, i] });
        if (found) return found;
      }
      const pronominal = context.inherited ? pronominalAt(elements, e, i, context) : undefined;
      if (pronominal) return go(e + 2, i + 1, { ...state, named: [...state.named, i] });
      return element.optional ? go(e + 1, i) : undefined;
    }
    case "gap":
      return overGap(element.light, elements[e + 1], i, context, (to) => go(e + 1, to));
    case "topic":
      return atTopic(element.subject, elements[e + 1], i, context, (to, spot) =>
        go(e + 1, to, spot ? { ...state, spot } : state),
      );
    case "value": {
      const group = groupAt(element.form, elements[e + 1], i, context, groups);
      return group && !state.group ? go(e + 1, group.last + 1, { ...state, group }) : undefined;
    }
  }
}

/** "daaraan" where the pattern has "aan" and the topic. */
function pronominalAt(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  { tokens, last, words }: RelationContext,
): boolean {
  const element = elements[e];
  if (element?.kind !== "word" || elements[e + 1]?.kind !== "topic" || i > last) return false;
  const { fold } = tokens[i]!;
  for (const head of words.pronominal) {
    if (fold.startsWith(head) && element.folds.has(fold.slice(head.length))) return true;
  }
  return false;
}

function overGap<T>(
  light: boolean,
  next: PatternElement | undefined,
  i: number,
  context: RelationContext,
  then: (to: number) => T | undefined,
): T | undefined {
  const { tokens, last, words } = context;
  for (let length = 0; length <= (light ? longestLightGap : longestGap); length++) {
    const found = then(i + length);
    if (found) return found;
    const at = i + length;
    if (at > last || !context.isOpen(at)) return undefined;
    const { fold, kind } = tokens[at]!;
    if (light && kind !== "number" && !words.light.has(fold)) return undefined;
    if (words.coordinators.has(fold)) {
      // "bestaat sinds 2022 en staat onder …": the same subject goes on where the verb follows at once.
      return next?.kind === "word" && isWord(next, at + 1, context) ? then(at + 1) : undefined;
    }
  }
  return undefined;
}

function atTopic<T>(
  subject: boolean,
  next: PatternElement | undefined,
  i: number,
  context: RelationContext,
  then: (to: number, spot?: TopicSpot) => T | undefined,
): T | undefined {
  for (const spot of context.spots) {
    if (i < spot.from || i > spot.first || (subject && !spot.subject)) continue;
    const found = then(spot.last + 1, spot);
    if (found) return found;
  }
  if (!context.inherited || i > context.last) return undefined;
  const { tokens, first, words } = context;
  const { fold } = tokens[i]!;
  if (i - first > 6) return undefined;
  if (subject && i > first && words.prepositions.has(tokens[i - 1]!.fold)) return undefined;
  const noun = tokens[i + 1];
  if (
    words.demonstratives.has(fold) &&
    noun?.kind === "word" &&
    noun.fold.length >= 4 &&
    i + 1 <= context.last
  ) {
    const found = then(i + 2);
    if (found) return found;
  }
  return words.pronouns.has(fold) && next?.kind === "word" ? then(i + 1) : undefined;
}

function groupAt(
  form: (PatternElement & { readonly kind: "value" })["form"],
  next: PatternElement | undefined,
  i: number,
  { tokens, last, words }: RelationContext,
  groups: ReadonlyMap<number, ValueGroup>,
): ValueGroup | undefined {
  let at = i;
  if (at <= last && words.articles.has(tokens[at]!.fold) && !groups.has(at)) at++;
  const group = groups.get(at);
  if (!group || group.open) return undefined;
  const adjectives = group.values.filter((value) => value.form === "adjective").length;
  const several = group.values.length > 1;
  const fits =
    form === "adjective"
      ? adjectives === group.values.length
      : form === "adjectives"
        ? several && adjectives === group.values.length
        : adjectives === 0 && (form === "any" || several);
  if (!fits) return undefined;
  // "NAVO-bondgenoten" is not the NAVO, unless the pattern asks for what follows.
  const follows = group.last < last ? tokens[group.last + 1]! : undefined;
  const compound = follows?.joint === "-" && follows.kind === "word";
  return compound && next?.kind !== "word" && next?.kind !== "topic" ? undefined : group;
}
