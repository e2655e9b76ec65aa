import type { Pack } from "../knowledge/pack";
import { overlaps } from "../text/span";
import { aliasesIn } from "./organisation-aliases";
import { bindByCues, findCues } from "./bind-by-cues";
import { bindByRole } from "./bind-by-role";
import {
  isCued,
  isOfFormer,
  isOthersCase,
  isOthersLevel,
  isOthersPartner,
  isPartOfMore,
  isRightOf,
  isWholeCase,
} from "./case-of-fact";
import { clashOf, denialOf, labelClashOf, wordClashOf } from "./clash-of";
import { isComparable } from "./compare-value";
import { indexFacts, type Fact, type FactIndex } from "./facts";
import { continentsIn } from "./continents";
import { findLabelClash } from "./label-clashes";
import { judgeMembers } from "./judge-members";
import { laterTimesIn } from "./later-times";
import {
  isDated,
  isDeniable,
  isMembership,
  isPartner,
  judgeValue,
  likenessOf,
  stanceOf,
  wordsOfDenial,
  type Binding,
  type Circumstances,
  type TokenStatus,
} from "./judge-value";
import { matchRelations, type RelationContext } from "./match-relation";
import type { NamedTopic } from "./named-topic";
import { findPartClash } from "./part-clashes";
import { findStateClash, stateKey } from "./state-clashes";
import { contextOf } from "./relation-context";
import { roleCuesOf } from "./role-cues";
import type { SentenceScan } from "./sentence-scan";
import type { ValueClash } from "./value-clash";
import type { TypedValue } from "../language/typed-values";
import { keepByObject } from "../text/keep-by-object";

export type { NamedTopic } from "./named-topic";
export type { ValueClash, ValueClashKind } from "./value-clash";
export { scanSentence, type SentenceScan } from "./sentence-scan";

export interface ValueInput {
  readonly scan: SentenceScan;
  readonly topics: readonly NamedTopic[];
  readonly pack: Pack;
  /** ISO date. Without one what a later entry makes true is no clash. */
  readonly draftDate?: string;
  /** The sentence ascribes what it says to the note or to its year. */
  readonly ascribed: boolean;
  readonly status: (token: number) => TokenStatus;
  /** Number of the clause that the token is in; -1 of none. */
  readonly clause: (token: number) => number;
}

// By the pack's identity, which holds as long as its content does.
const factsOf = keepByObject((pack: Pack): FactIndex => indexFacts(pack));

/** The id in its pack of a topic that is written with the pack's, if it is this pack's and the pack has facts of it. */
export const topicWithFacts = (pack: Pack, qualified: string): string | undefined =>
  factsOf(pack).topics.get(qualified);

/** The values of a sentence that go against those of the note's facts of which it speaks. */
export function readValueClashes(input: ValueInput): readonly ValueClash[] {
  const { topics, pack } = input;
  const index = factsOf(pack);
  const found: Found[] = [];
  topics.forEach(({ id }, t) => {
    if (topics.findIndex((topic) => topic.id === id) < t) return;
    for (const fact of index.byTopic.get(id) ?? []) {
      if (fact.twins.length === 0 || !isLookedFor(fact, topics.slice(0, t), topics))
        found.push(...clashesOf(fact, index, input));
    }
  });
  if (found.length === 0) return [];
  return withoutDoubles(input.ascribed ? found : withoutOtherCases(found));
}

/** Whether the same words have named the thing by its other name already. */
const isLookedFor = (
  { twins, spec }: Fact,
  before: readonly NamedTopic[],
  topics: readonly NamedTopic[],
): boolean =>
  twins.some(
    (twin) =>
      before.some(({ id }) => id === twin) &&
      topics.every(
        (one) =>
          one.id !== spec.of ||
          topics.some(
            ({ id, first, last, inherited }) =>
              id === twin && first === one.first && last === one.last && inherited === one.inherited,
          ),
      ),
  );

interface Found {
  /** Absent of a value that belongs to another year. */
  readonly clash?: ValueClash;
  readonly fact: Fact;
  /** Tokens that the relation takes: the shorter, the surer. */
  readonly length: number;
}

const none: readonly Found[] = [];

function clashesOf(fact: Fact, index: FactIndex, given: ValueInput): readonly Found[] {
  const noteYear = Number(given.pack.date.slice(0, 4));
  const more = [
    ...continentsIn(fact, given.scan),
    ...aliasesIn(fact, given.scan),
    ...laterTimesIn(fact, given.scan, noteYear),
  ];
  const input = more.length === 0 ? given : { ...given, scan: withValues(given.scan, more) };
  const { scan, draftDate, topics } = input;
  const { words, lang, values } = scan;
  const { spec } = fact;
  if (fact.labels || spec.key === stateKey) return wordsIn(fact, index, input);
  const comparable = values.filter((value) => isComparable(spec.type, fact.rights[0], value));
  if (comparable.length === 0 || (!isMembership(fact) && isPlainlyRight(fact, comparable, input)))
    return none;
  const byPattern = !fact.cues || words.also.has(spec.key);
  const inherited = topics.some(({ id, inherited: from }) => from && id === spec.of);
  const relations = byPattern ? scan.relationsOf(spec.key, inherited) : [];
  const mayBeRole = byPattern && roleCuesOf(lang).has(spec.key);
  if (byPattern ? relations.length === 0 && !mayBeRole : !fact.cues) return none;
  const cues = fact.cues && findCues(scan, fact.cues[lang]);
  if (cues?.length === 0) return none;
  const context = contextOf(fact, index, scan, topics, input.clause);
  if (!context) return none;
  const former = (index.byTopic.get(spec.of) ?? []).filter((other) => isOfFormer(other, fact));

  const circumstances: Circumstances = {
    context,
    status: input.status,
    ascribed: input.ascribed,
    ...(draftDate !== undefined && { draftDate }),
    noteYear,
    years: scan.years,
  };
  if (
    !isWholeCase(fact, values, circumstances) ||
    isOthersLevel(fact, values, index, circumstances) ||
    (!input.ascribed && isOthersCase(fact, values, circumstances))
  )
    return none;
  const matched = byPattern
    ? matchRelations(relations, context).filter(
        (match) =>
          !isPartOfMore(fact, match, scan) &&
          isCued(fact, match, cues, context) &&
          !isOthersPartner(fact, match, index, topics),
      )
    : bindingsByCues(fact, context);
  const role = mayBeRole && matched.length === 0 ? bindByRole(fact, context) : undefined;
  const bindings: readonly Binding[] = role ? [role] : matched;
  const own = bindings.filter(({ group }) => !former.some((other) => isRightOf(other, group, draftDate)));
  if (own.length === 0) return none;
  return isMembership(fact)
    ? membersIn(fact, own, circumstances, counts(topics, values, fact), input)
    : valueIn(fact, own, circumstances, values, input);
}

const withValues = (scan: SentenceScan, more: readonly TypedValue[]): SentenceScan => ({
  ...scan,
  // What is read as a whole is more than the numbers in it.
  values: [
    ...scan.values.filter(
      ({ first, last }) =>
        !more.some((one) => one.part !== undefined && one.first <= first && last <= one.last),
    ),
    ...more,
  ].sort((a, b) => a.first - b.first),
});

/** The values are those of the fact, and nothing denies them. */
const isPlainlyRight = (
  fact: Fact,
  comparable: readonly TypedValue[],
  { scan, draftDate, status }: ValueInput,
): boolean =>
  comparable.every((value) => likenessOf(fact, value, draftDate) === "same") &&
  (!isDeniable(fact) || !(scan.denies() || comparable.some(({ first }) => status(first).negated)));

/** Of facts that are no typed values: lists, and how things stand. */
function wordsIn(fact: Fact, index: FactIndex, input: ValueInput): readonly Found[] {
  const { scan, topics, ascribed, status, clause, pack } = input;
  if (fact.cues && findCues(scan, fact.cues[scan.lang]).length === 0) return none;
  const given = { status, ascribed, clause, years: scan.years, noteYear: Number(pack.date.slice(0, 4)) };
  const found = (
    kind: "scope" | "status",
    span: { readonly first: number; readonly last: number },
  ): Found => ({
    clash: wordClashOf(fact, kind, span, scan, ascribed),
    fact,
    length: span.last - span.first,
  });
  if (fact.spec.key === stateKey) {
    const state = findStateClash(fact, index, scan, topics, given);
    return state ? [found("status", state)] : none;
  }
  if (!fact.labels || !scan.hasBeginning(fact.labels[scan.lang].heads)) return none;
  const clash = findLabelClash(fact, scan, topics, ascribed, status);
  if (clash) return [{ clash: labelClashOf(fact, clash, scan, ascribed), fact, length: 0 }];
  const part = findPartClash(fact, index, scan, topics, given);
  return part ? [found("scope", part)] : none;
}

function bindingsByCues(fact: Fact, context: RelationContext): readonly Binding[] {
  const group = bindByCues(fact, context);
  return group ? [{ group, first: group.first, last: group.last, named: [] }] : [];
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
  return withRuledOut(bindings, circumstances).flatMap((binding) => {
    const { wrong, denied, missing, short } = judgeMembers(fact, binding, circumstances, counted);
    const length = binding.last - binding.first;
    const rights = missing.length > 0 ? missing : fact.rights;
    const found = [
      ...wrong.map((value) => clashOf(fact, [value], rights, input.scan, input.ascribed)),
      ...denied.map((value) =>
        denialOf(fact, value, wordsOfDenial(binding, circumstances), input.scan, input.ascribed),
      ),
      ...(short ? [clashOf(fact, binding.group.values, fact.rights, input.scan, input.ascribed)] : []),
    ];
    return found.map((clash) => ({ clash, fact, length }));
  });
}

/** "…, X niet": where others are said to take part, a group that is ruled out beside them is said not to. */
function withRuledOut(bindings: readonly Binding[], circumstances: Circumstances): readonly Binding[] {
  const { contrasted } = circumstances.context;
  const said = bindings.find(
    (binding) =>
      binding.relation !== undefined && binding.relation.force !== "not" && isSaidOf(binding, circumstances),
  );
  if (!said) return bindings;
  const loose = contrasted.filter(({ group }) => bindings.every((binding) => binding.group !== group));
  return [
    ...bindings,
    ...loose.map(({ group }) => ({ ...said, group, first: group.first, last: group.last, named: [] })),
  ];
}

const isSaidOf = (binding: Binding, circumstances: Circumstances): boolean => {
  const { asserted, negated } = stanceOf(binding, circumstances);
  return asserted && !negated;
};

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
      !isRuledOutIn(value, context) &&
      (!isName(fact) || isPartner(fact) || isContrasted(value, context.scan)),
  );
  const found = judged.flatMap(({ binding, judgement }): readonly Found[] => {
    if (judgement.verdict === "stray") return [{ fact, length: binding.last - binding.first }];
    if (!("values" in judgement)) return [];
    const denied = judgement.verdict === "denied";
    if (!denied && rightElsewhere) return [];
    const clash = denied
      ? denialOf(
          fact,
          judgement.values[0]!,
          wordsOfDenial(binding, circumstances),
          input.scan,
          input.ascribed,
        )
      : clashOf(fact, judgement.values, fact.rights, input.scan, input.ascribed);
    return [{ clash, fact, length: binding.last - binding.first }];
  });
  // What stands in the place of a right value says more than that the right one is denied.
  const told = found.some(({ clash }) => clash?.denied === false)
    ? found.filter(({ clash }) => !clash?.denied)
    : found;
  const shortest = Math.min(...told.map(({ length }) => length));
  const nearest = told.filter(({ length }) => length === shortest);
  // Two values equally near: which of them is the fact's stays open.
  return new Set(nearest.map(({ clash }) => clash?.written.start)).size > 1 ? [] : nearest.slice(0, 1);
}

const isRuledOutIn = ({ first }: TypedValue, { contrasted }: RelationContext): boolean =>
  contrasted.some(({ group }) => group.first <= first && first <= group.last);

const isName = ({ spec }: Fact): boolean => spec.type === "country" || spec.type === "organisation";

/** "niet …, maar X": what stands behind the contrast is what is so. */
const isContrasted = ({ first }: TypedValue, { tokens, words, first: start }: SentenceScan): boolean =>
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
