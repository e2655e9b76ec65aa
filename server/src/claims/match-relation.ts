import type { Contrasted } from "./contrasted-groups";
import type { PatternElement, ValueForm } from "./relation-pattern";
import type { Relation } from "./relations";
import type { SentenceScan } from "./sentence-scan";
import type { TopicSpot } from "./topic-spots";
import type { ValueGroup } from "./value-groups";

/** What a relation is looked for in: a sentence, where its topic is named and the values that may belong to it. */
export interface RelationContext {
  readonly scan: SentenceScan;
  readonly spots: readonly TopicSpot[];
  /** The topic comes from what goes before: a pronoun may stand for it. */
  readonly inherited: boolean;
  readonly groups: readonly ValueGroup[];
  /** The country that the note speaks for. */
  readonly own?: string;
  /** Those of the groups that are ruled out in favour of another. */
  readonly contrasted: readonly Contrasted[];
  /** Whether a near or light gap may run over the token. */
  readonly isOpen: (token: number) => boolean;
  /** Whether a gap over a clause may, if the token is of that clause. */
  readonly isPassable: (token: number) => boolean;
  /** Number of the clause that the token is in; -1 of punctuation and connectives. */
  readonly clause: (token: number) => number;
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
const longestClauseGap = 24;
/** Longer ones take too long for what they tell: nobody writes them. */
const longestSentence = 100;
/** Behind these another sentence begins. */
const closing: ReadonlySet<string> = new Set([";", ":"]);

/** All places where one of the relations holds, the shortest for each group and relation. */
export function matchRelations(
  relations: readonly Relation[],
  context: RelationContext,
): readonly RelationMatch[] {
  const matches: RelationMatch[] = [];
  if (context.scan.last - context.scan.first > longestSentence) return matches;
  for (const relation of relations) {
    if (!context.groups.some((group) => fitsForm(group, relation.form))) continue;
    for (let i = context.scan.first; i <= context.scan.last; i++) {
      if (!mayBegin(relation.elements[0]!, i, context)) continue;
      const found = matchFrom(relation.elements, 0, i, nothing, context);
      if (!found?.group) continue;
      const { group, spot, named, end } = found;
      matches.push({ relation, group, first: i, last: end - 1, named, ...(spot && { spot }) });
    }
  }
  return matches;
}

interface State {
  readonly group?: ValueGroup;
  readonly spot?: TopicSpot;
  readonly named: readonly number[];
}

const nothing: State = { named: [] };

function mayBegin(element: PatternElement, at: number, context: RelationContext): boolean {
  switch (element.kind) {
    case "word":
      return element.optional || context.scan.isIn(at, element.set.id) || context.inherited;
    case "topic":
      return context.inherited || context.spots.some(({ first }) => first === at);
    case "value":
      return context.groups.some(({ first }) => first === at || first === at + 1);
    case "gap":
      return true;
  }
}

/** Where elements `e` and following end if they stand from token `i`: the index behind the last. */
function matchFrom(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  state: State,
  context: RelationContext,
): (State & { readonly end: number }) | undefined {
  const element = elements[e];
  if (!element) return { ...state, end: i };
  switch (element.kind) {
    case "word": {
      if (context.scan.isIn(i, element.set.id)) {
        const found = matchFrom(elements, e + 1, i + 1, withNamed(state, i), context);
        if (found) return found;
      }
      if (context.inherited && isPronominal(elements, e, i, context))
        return matchFrom(elements, e + 2, i + 1, withNamed(state, i), context);
      return element.optional ? matchFrom(elements, e + 1, i, state, context) : undefined;
    }
    case "gap":
      return element.reach === "clause"
        ? overClause(elements, e + 1, i, state, context)
        : overGap(elements, e + 1, i, state, context, element.reach);
    case "topic":
      return atTopic(elements, e + 1, i, state, context, element.subject);
    case "value": {
      const group = state.group ? undefined : groupFrom(element.form, elements[e + 1], i, context);
      if (!group) return undefined;
      const then = { ...state, group };
      return (
        matchFrom(elements, e + 1, group.last + 1, then, context) ??
        matchFrom(elements, e + 1, behindContrast(group, context), then, context)
      );
    }
  }
}

/** "X, maar niet Y, …": where what is said of X goes on. */
function behindContrast({ last }: ValueGroup, { contrasted, scan: { tokens } }: RelationContext): number {
  const comma = tokens[last + 1]?.fold === "," ? 1 : 0;
  const next = contrasted.find(({ from }) => from > last && from <= last + 1 + comma);
  if (!next) return last + 1;
  return next.to + (tokens[next.to + 1]?.fold === "," ? 2 : 1);
}

const withNamed = (state: State, token: number): State => ({ ...state, named: [...state.named, token] });

/** "daaraan" where the pattern has "aan" and the topic. */
function isPronominal(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  { scan: { tokens, last, words } }: RelationContext,
): boolean {
  const element = elements[e];
  if (element?.kind !== "word" || elements[e + 1]?.kind !== "topic" || i > last) return false;
  const { fold } = tokens[i]!;
  for (const head of words.pronominal) {
    if (fold.startsWith(head) && element.set.folds.includes(fold.slice(head.length))) return true;
  }
  return false;
}

function overGap(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  state: State,
  context: RelationContext,
  reach: "light" | "near",
): ReturnType<typeof matchFrom> {
  const { tokens, last, words } = context.scan;
  const light = reach === "light";
  for (let at = i; at <= i + (light ? longestLightGap : longestGap); at++) {
    const found = matchFrom(elements, e, at, state, context);
    if (found) return found;
    if (at > last || !context.isOpen(at)) return undefined;
    const { fold, kind } = tokens[at]!;
    if (light && kind !== "number" && !words.light.has(fold)) return undefined;
  }
  return undefined;
}

/** Over the words of the clause that the gap begins in, and over what interrupts it. */
function overClause(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  state: State,
  context: RelationContext,
): ReturnType<typeof matchFrom> {
  const { clause, contrasted } = context;
  const { tokens, first, last } = context.scan;
  const own = i > first ? clause(i - 1) : -1;
  for (let at = i; at <= Math.min(last, i + longestClauseGap); at++) {
    if (closing.has(tokens[at]!.fold)) return undefined;
    const goesOn = contrasted.some(({ to }) => to + 1 === at);
    if (at > i && clause(at) !== own && !goesOn) continue;
    const found = matchFrom(elements, e, at, state, context);
    if (found) return found;
    if (!context.isPassable(at) || own < 0) return undefined;
  }
  return undefined;
}

function atTopic(
  elements: readonly PatternElement[],
  e: number,
  i: number,
  state: State,
  context: RelationContext,
  subject: boolean,
): ReturnType<typeof matchFrom> {
  for (const spot of context.spots) {
    if (i < spot.from || i > spot.first || (subject && !spot.subject)) continue;
    const then = { ...state, spot };
    const found = matchFrom(elements, e, spot.last + 1, then, context);
    if (found) return found;
    const bracketed =
      spot.bare < spot.last ? matchFrom(elements, e, spot.bare + 1, then, context) : undefined;
    if (bracketed) return bracketed;
    const resumed = behindRelative(spot, context);
    const later = resumed === undefined ? undefined : matchFrom(elements, e, resumed, then, context);
    if (later) return later;
  }
  const { inherited, scan } = context;
  const { tokens, first, last, words } = scan;
  if (!inherited || i > last || i - first > 6) return undefined;
  if (subject && i > first && words.prepositions.has(tokens[i - 1]!.fold)) return undefined;
  const { fold } = tokens[i]!;
  const noun = i < last ? tokens[i + 1] : undefined;
  if (
    words.demonstratives.has(fold) &&
    noun?.kind === "word" &&
    noun.fold.length >= 4 &&
    !words.adverbial.has(noun.fold)
  ) {
    const found = matchFrom(elements, e, i + 2, state, context);
    if (found) return found;
  }
  if (!words.pronouns.has(fold)) return undefined;
  // A noun behind it would make it a determiner.
  const alone = elements[e]?.kind === "word" || !noun || words.prepositions.has(noun.fold);
  return alone ? matchFrom(elements, e, i + 1, state, context) : undefined;
}

/** Words that may stand between a topic and a relative clause about it: "de raad langs de rivier, waarin …". */
const longestPostmodifier = 4;

/** Where the topic's clause goes on behind a relative clause about the topic. */
function behindRelative(
  { last }: TopicSpot,
  { scan: { tokens, last: end, words }, clause }: RelationContext,
): number | undefined {
  const foldAt = (at: number): string => (at <= end ? tokens[at]!.fold : "");
  let lead = last + 1;
  if (words.prepositions.has(foldAt(lead))) {
    const most = lead + longestPostmodifier;
    while (lead < most && lead <= end && tokens[lead]!.kind === "word" && !words.breaks.has(foldAt(lead)))
      lead++;
  }
  if (foldAt(lead) === ",") lead++;
  if (!words.breaks.has(foldAt(lead)) && !words.prepositions.has(foldAt(lead))) return undefined;
  const own = clause(last);
  let other = false;
  for (let i = lead; i <= end && own >= 0; i++) {
    const here = clause(i);
    if (here === own) return other ? i : undefined;
    if (here >= 0) other = true;
  }
  return undefined;
}

function groupFrom(
  form: ValueForm,
  next: PatternElement | undefined,
  i: number,
  { scan: { tokens, last, words }, groups, contrasted }: RelationContext,
): ValueGroup | undefined {
  const article = i < last && words.articles.has(tokens[i]!.fold);
  const group = groups.find(
    (one) => one.first === i || (article && one.first === i + 1) || isBoundedFrom(one, i),
  );
  if (!group) return undefined;
  // What is ruled out for another is passed over on the way to that one.
  if (contrasted.length < groups.length && contrasted.some((one) => one.group === group)) return undefined;
  if (!fitsForm(group, form)) return undefined;
  // "NAVO-bondgenoten" is not the NAVO, unless the pattern asks for what follows.
  const follows = group.last < last ? tokens[group.last + 1]! : undefined;
  const compound = follows?.joint === "-" && follows.kind === "word";
  return compound && next?.kind !== "word" && next?.kind !== "topic" ? undefined : group;
}

/** Words of a bound before a value: "niet meer dan". */
const longestBound = 3;

/** "hooguit drie jaar": the value begins with the words that bound it. */
const isBoundedFrom = ({ values: [value], first }: ValueGroup, at: number): boolean =>
  (value?.bound !== undefined || value?.approx === true) && at < first && first - at <= longestBound;

function fitsForm({ values, open }: ValueGroup, form: ValueForm): boolean {
  if (open) return false;
  const adjective = form === "adjective" || form === "adjectives";
  if (values.length < 2 && (form === "adjectives" || form === "list")) return false;
  return values.every((value) => (value.form === "adjective") === adjective);
}
