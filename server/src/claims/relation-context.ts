import type { TypedValue } from "../language/typed-values";
import { isComparable } from "./compare-value";
import type { Fact, FactIndex } from "./facts";
import { isMembership, isPartner } from "./judge-value";
import type { RelationContext } from "./match-relation";
import type { SentenceScan } from "./sentence-scan";
import { spotOf, type TopicSpot } from "./topic-spots";
import type { NamedTopic } from "./named-topic";
import { contrastedGroups } from "./contrasted-groups";
import { groupValues } from "./value-groups";

/**
 * The sentence as it is looked at for one fact: the places of its topic and the values that may be the fact's. Undefined
 * where either is not there.
 */
export function contextOf(
  fact: Fact,
  index: FactIndex,
  scan: SentenceScan,
  topics: readonly NamedTopic[],
  clause: (token: number) => number,
): RelationContext | undefined {
  const { tokens, first: start, words, values } = scan;
  const comparable = values.filter((value) => isComparable(fact.spec.type, fact.rights[0], value));
  const about = topics.filter(({ id }) => id === fact.spec.of);
  // A part of a topic's phrase may itself be a value ("inkoop + Duitsland"): then it is the value that counts.
  const own = about.filter(
    (topic) =>
      !topic.inherited && !comparable.some(({ first, last }) => first === topic.first && last === topic.last),
  );
  const inherited = own.length === 0 && about.some((topic) => topic.inherited);
  if (own.length === 0 && !inherited) return undefined;
  const inside = (value: TypedValue): boolean =>
    own.some(({ first, last }) => first <= value.first && value.last <= last);
  const bracketed = ({ first, last }: TypedValue): boolean =>
    tokens[first - 1]?.text === "(" && tokens[last + 1]?.text === ")";
  const kin = comparable.filter((value) => !inside(value) && !isOwnBeside(value, fact, index));
  const loose = kin.filter((value) => !bracketed(value));
  if (loose.length === 0) return undefined;
  const groups = groupValues(tokens, loose, words);
  const contrasted = contrastedGroups(groups, scan);
  const isContrast = (token: number): boolean =>
    contrasted.some(({ from, to }) => from <= token && token <= to);
  const spots = own
    .flatMap((topic) => spotOf(tokens, topic, scan, words) ?? [])
    .filter((spot) => fact.spec.key.startsWith("previous") || !isFormer(spot, scan));
  if (spots.length === 0 && !inherited) return undefined;
  let barred: Uint8Array | undefined;
  const isBarred = (token: number): boolean =>
    (barred ??= bars(fact, scan, topics, index, spots, kin))[token - start] === 1;
  const others = values.filter((value) => !comparable.includes(value));
  return {
    scan,
    spots,
    inherited,
    groups,
    ...(index.own !== undefined && { own: index.own }),
    contrasted,
    isOpen: (token) => {
      if (isContrast(token)) return true;
      if (isBarred(token)) return false;
      const { kind, fold } = tokens[token]!;
      const ends = kind === "punctuation" ? fold !== '"' && fold !== "'" : words.breaks.has(fold);
      return !ends || others.some(({ first, last }) => first <= token && token <= last);
    },
    isPassable: (token) => isContrast(token) || !isBarred(token),
    clause,
  };
}

/** Marks the tokens that no gap runs over: values that may be the fact's, other topics that have such a fact. */
function bars(
  { spec }: Fact,
  { tokens, first: start, last: end }: SentenceScan,
  topics: readonly NamedTopic[],
  index: FactIndex,
  spots: readonly TopicSpot[],
  kin: readonly TypedValue[],
): Uint8Array {
  const barred = new Uint8Array(end - start + 1);
  const mark = ({ first, last }: { readonly first: number; readonly last: number }, as: 0 | 1): void =>
    void barred.fill(as, first - start, last - start + 1);
  for (const rival of topics) {
    const { id, inherited } = rival;
    if (inherited || id === spec.of) continue;
    if (index.byTopic.get(id)?.some((other) => other.spec.key === spec.key)) mark(rival, 1);
  }
  for (const spot of spots) mark(spot, 0);
  // One's own country is one of any two that have something together: "vormt Nederland met België".
  for (const value of kin) if (value.value !== index.own) mark(value, 1);
  for (let i = start; i <= end; i++) if (tokens[i]!.kind === "opaque") barred[i - start] = 1;
  return barred;
}

/** "het vorige …" is another one than the thing itself. */
const isFormer = ({ from, first }: TopicSpot, { tokens, words }: SentenceScan): boolean =>
  tokens.slice(from, first).some(({ fold }) => words.former.has(fold));

/** One's own country beside partners: "de Nederlandse en Duitse landmacht", "de partners van Nederland". */
const isOwnBeside = (value: TypedValue, fact: Fact, { own }: FactIndex): boolean =>
  (isPartner(fact) || isMembership(fact)) &&
  value.value === own &&
  !fact.rights.includes(String(value.value));
