import type { Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { readValues, type TypedValue } from "../language/typed-values";
import { overlaps } from "../text/span";
import type { Token } from "../text/tokens";
import { bindByCues, findCues } from "./bind-by-cues";
import { isComparable } from "./compare-value";
import { indexFacts, type Fact, type FactIndex, type RightValue } from "./facts";
import { judgeMembers } from "./judge-members";
import {
  isDated,
  isMembership,
  isPartner,
  judgeValue,
  likenessOf,
  type Binding,
  type Circumstances,
  type TokenStatus,
} from "./judge-value";
import { matchRelations, type RelationContext } from "./match-relation";
import { relations, type RelationLanguage } from "./relations";
import { rightText } from "./right-text";
import { spotOf, type TopicSpot } from "./topic-spots";
import type { ValueClash, ValueClashKind } from "./value-clash";
import { groupValues } from "./value-groups";

export type { ValueClash, ValueClashKind } from "./value-clash";

/** Where a sentence names a term or topic of the pack; tokens count from the start of the block. */
export interface NamedTopic {
  /** As in the pack. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** Named in what goes before: `first` and `last` say nothing. */
  readonly inherited?: boolean;
}

export interface ValueInput {
  readonly tokens: readonly Token[];
  readonly sentence: { readonly first: number; readonly last: number };
  readonly lang: Language;
  readonly topics: readonly NamedTopic[];
  readonly pack: Pack;
  /** ISO date. Without one what a later entry makes true is no clash. */
  readonly draftDate?: string;
  /** The sentence ascribes what it says to the note or to its year. */
  readonly ascribed: boolean;
  readonly status: (token: number) => TokenStatus;
}

// By the pack's identity, which holds as long as its content does.
const indexes = new WeakMap<Pack, FactIndex>();
function factsOf(pack: Pack): FactIndex {
  const known = indexes.get(pack);
  if (known) return known;
  const index = indexFacts(pack);
  indexes.set(pack, index);
  return index;
}

/** The values of a sentence that go against those of the note's facts of which it speaks. */
export function readValueClashes(input: ValueInput): readonly ValueClash[] {
  const { tokens, sentence, lang, topics, pack } = input;
  const index = factsOf(pack);
  const ids = [...new Set(topics.map(({ id }) => id))].filter((id) => index.byTopic.has(id));
  if (ids.length === 0) return [];
  const values = readValues(tokens, sentence.first, sentence.last, lang);
  if (values.length === 0) return [];
  const found = ids.flatMap((id) =>
    index.byTopic.get(id)!.flatMap((fact) => clashesOf(fact, values, index, input)),
  );
  return withoutDoubles(input.ascribed ? found : withoutOtherCases(found));
}

interface Found {
  /** Absent of a value that belongs to another year. */
  readonly clash?: ValueClash;
  readonly fact: Fact;
  /** Tokens that the relation takes: the shorter, the surer. */
  readonly length: number;
}

function clashesOf(
  fact: Fact,
  values: readonly TypedValue[],
  index: FactIndex,
  input: ValueInput,
): readonly Found[] {
  const { lang, draftDate, topics } = input;
  const words = relations[lang];
  const { spec } = fact;
  const patterns = !fact.cues || words.also.has(spec.key) ? (words.byKey.get(spec.key) ?? []) : [];
  if (patterns.length === 0 && !fact.cues) return [];
  const context = contextOf(fact, values, index, input);
  if (!context) return [];
  if (fact.cues && findCues(context, fact.cues[lang], lang).length === 0) return [];

  const circumstances: Circumstances = {
    context,
    status: input.status,
    ascribed: input.ascribed,
    ...(draftDate !== undefined && { draftDate }),
    years: values.flatMap(({ type, value }) =>
      type === "year"
        ? [Number(value)]
        : type === "month" && !String(value).startsWith("-")
          ? [Number(String(value).slice(0, 4))]
          : [],
    ),
  };
  if (
    !isWholeCase(fact, values, circumstances) ||
    (!input.ascribed && isOthersCase(fact, values, circumstances))
  )
    return [];
  const cued = patterns.length === 0 ? bindByCues(fact, context, lang) : undefined;
  const bindings: readonly Binding[] =
    patterns.length > 0
      ? matchRelations(patterns, context).filter((match) => !isPartOfMore(fact, match, context))
      : cued
        ? [{ group: cued, first: cued.first, last: cued.last, named: [] }]
        : [];
  if (bindings.length === 0) return [];
  const found = isMembership(fact)
    ? membersIn(fact, bindings, circumstances, counts(topics, values, fact), input)
    : valueIn(fact, bindings, circumstances, values, input);
  return found;
}

/** The sentence as it is looked at for one fact: its topic's places and the values that may be the fact's. */
function contextOf(
  fact: Fact,
  values: readonly TypedValue[],
  index: FactIndex,
  { tokens, sentence, lang, topics }: ValueInput,
): RelationContext | undefined {
  const words = relations[lang];
  const comparable = values.filter((value) => isComparable(fact.spec.type, fact.rights[0], value));
  // A part of a topic's phrase may itself be a value ("inkoop + Duitsland"): then it is the value that counts.
  const own = topics.filter(
    ({ id, inherited, ...hit }) =>
      id === fact.spec.of &&
      !inherited &&
      !comparable.some(({ first, last }) => first === hit.first && last === hit.last),
  );
  const spots = own.flatMap((topic) => spotOf(tokens, topic, sentence, words) ?? []);
  const inherited = own.length === 0 && topics.some(({ id, inherited: from }) => id === fact.spec.of && from);
  if (spots.length === 0 && !inherited) return undefined;
  const inside = (value: TypedValue): boolean =>
    own.some(({ first, last }) => first <= value.first && value.last <= last);
  const bracketed = ({ first, last }: TypedValue): boolean =>
    tokens[first - 1]?.text === "(" && tokens[last + 1]?.text === ")";
  const kin = comparable.filter((value) => !inside(value) && !isOwnBeside(value, fact, index));
  const groups = groupValues(
    tokens,
    kin.filter((value) => !bracketed(value)),
    words,
  );
  if (groups.length === 0) return undefined;
  const others = values.filter((value) => !comparable.includes(value));
  const rivals = topics.filter(
    ({ id, inherited: from }) =>
      !from &&
      id !== fact.spec.of &&
      (index.byTopic.get(id) ?? []).some(({ spec }) => spec.key === fact.spec.key),
  );
  return {
    tokens,
    first: sentence.first,
    last: sentence.last,
    words,
    spots,
    inherited,
    groups,
    isOpen: (token) =>
      others.some(({ first, last }) => first <= token && token <= last) ||
      isOpen(token, tokens, words, kin, rivals, spots),
  };
}

/** One's own country beside partners: "de Nederlandse en Duitse landmacht", "de partners van Nederland". */
const isOwnBeside = (value: TypedValue, fact: Fact, { own }: FactIndex): boolean =>
  (isPartner(fact) || isMembership(fact)) &&
  value.value === own &&
  !fact.rights.includes(String(value.value));

function isOpen(
  token: number,
  tokens: readonly Token[],
  words: RelationLanguage,
  kin: readonly TypedValue[],
  rivals: readonly NamedTopic[],
  spots: readonly TopicSpot[],
): boolean {
  const { kind, text, fold } = tokens[token]!;
  if (kind === "opaque" || (kind === "punctuation" && text !== '"' && text !== "'") || words.breaks.has(fold))
    return false;
  if (kin.some(({ first, last }) => first <= token && token <= last)) return false;
  const own = spots.some(({ first, last }) => first <= token && token <= last);
  return own || !rivals.some(({ first, last }) => first <= token && token <= last);
}

/** Who has how much is one fact: the one half is wrong only beside the right other half. */
function isWholeCase(
  { counterpart }: Fact,
  values: readonly TypedValue[],
  { draftDate }: Circumstances,
): boolean {
  if (!counterpart) return true;
  return values.some(
    (value) =>
      isComparable(counterpart.spec.type, counterpart.rights[0], value) &&
      likenessOf(counterpart, value, draftDate) === "same",
  );
}

/** The year of something that others did: the sentence names somebody, and not the one whose year it is. */
function isOthersCase({ who }: Fact, values: readonly TypedValue[], { draftDate }: Circumstances): boolean {
  if (!who) return false;
  const likeness = values
    .filter((value) => isComparable(who.spec.type, who.rights[0], value))
    .map((value) => likenessOf(who, value, draftDate));
  return likeness.includes("different") && !likeness.includes("same");
}

/** "drie andere partners" are some of them. */
function isPartOfMore({ spec }: Fact, { group, spot }: Binding, { tokens, words }: RelationContext): boolean {
  if (spec.key !== "count" || !spot) return false;
  const [from, to] = group.last < spot.first ? [group.last + 1, spot.first] : [spot.from, spot.first];
  return tokens.slice(from, to).some(({ fold }) => words.others.has(fold));
}

/** Whether the sentence says of the members' topic how many there are, and says it rightly. */
function counts(topics: readonly NamedTopic[], values: readonly TypedValue[], fact: Fact): boolean {
  const named = topics.filter(({ id, inherited }) => id === fact.spec.of && !inherited);
  return values.some(
    ({ type, value, last }) =>
      type === "number" &&
      value === fact.rights.length &&
      named.some(({ first }) => first - last <= 3 && first > last),
  );
}

function membersIn(
  fact: Fact,
  bindings: readonly Binding[],
  circumstances: Circumstances,
  counted: boolean,
  input: ValueInput,
): readonly Found[] {
  return bindings.flatMap((binding) => {
    const { wrong, denied, missing, short } = judgeMembers(fact, binding, circumstances, counted);
    const length = binding.last - binding.first;
    const rights = missing.length > 0 ? missing : fact.rights;
    const found = [
      ...wrong.map((value) => clashOf(fact, [value], rights, false, input)),
      ...denied.map((value) => clashOf(fact, [value], [String(value.value)], true, input)),
      ...(short ? [clashOf(fact, binding.group.values, fact.rights, false, input)] : []),
    ];
    return found.map((clash) => ({ clash, fact, length }));
  });
}

function valueIn(
  fact: Fact,
  bindings: readonly Binding[],
  circumstances: Circumstances,
  values: readonly TypedValue[],
  input: ValueInput,
): readonly Found[] {
  const judged = bindings.map((binding) => ({
    binding,
    judgement: judgeValue(fact, binding, circumstances),
  }));
  if (judged.some(({ judgement }) => judgement.verdict === "agrees")) return [];
  const { context, draftDate } = circumstances;
  const rightElsewhere = values.some(
    (value) =>
      isComparable(fact.spec.type, fact.rights[0], value) &&
      likenessOf(fact, value, draftDate) === "same" &&
      (!isName(fact) || isContrasted(value, context)),
  );
  const found = judged.flatMap(({ binding, judgement }): readonly Found[] => {
    if (judgement.verdict === "stray") return [{ fact, length: binding.last - binding.first }];
    if (!("values" in judgement)) return [];
    const denied = judgement.verdict === "denied";
    if (!denied && rightElsewhere) return [];
    const clash = clashOf(fact, judgement.values, fact.rights, denied, input);
    return [{ clash, fact, length: binding.last - binding.first }];
  });
  const shortest = Math.min(...found.map(({ length }) => length));
  const nearest = found.filter(({ length }) => length === shortest);
  // Two values equally near: which of them is the fact's stays open.
  return new Set(nearest.map(({ clash }) => clash?.written.start)).size > 1 ? [] : nearest.slice(0, 1);
}

const isName = ({ spec }: Fact): boolean => spec.type === "country" || spec.type === "organisation";

/** "niet …, maar X": what stands behind the contrast is what is so. */
const isContrasted = ({ first }: TypedValue, { tokens, words, first: start }: RelationContext): boolean =>
  tokens.slice(Math.max(start, first - 4), first).some(({ fold }) => words.contrast.has(fold));

/** Another year and another leader together speak of another case. */
function withoutOtherCases(found: readonly Found[]): readonly Found[] {
  return found.filter(
    ({ fact }) =>
      !found.some(
        (other) =>
          other.fact.commitment === fact.commitment &&
          other.fact.spec.of === fact.spec.of &&
          isDated(other.fact) !== isDated(fact) &&
          (isName(other.fact) || isName(fact)),
      ),
  );
}

/** One clash for the same words, that of the nearest relation. */
function withoutDoubles(found: readonly Found[]): readonly ValueClash[] {
  const kept: ValueClash[] = [];
  for (const { clash } of [...found].sort((a, b) => a.length - b.length)) {
    if (clash && !kept.some(({ written }) => overlaps(written, clash.written))) kept.push(clash);
  }
  return kept.sort((a, b) => a.written.start - b.written.start);
}

function clashOf(
  fact: Fact,
  values: readonly TypedValue[],
  rights: readonly RightValue[],
  denied: boolean,
  { tokens, sentence, lang, ascribed }: ValueInput,
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
      text: from === sentence.first ? right[0]!.toUpperCase() + right.slice(1) : right,
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
  return isName(fact) ? "actor" : "value";
}
