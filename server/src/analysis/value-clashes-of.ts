import {
  readValueClashes,
  scanSentence,
  topicWithFacts,
  type NamedTopic,
  type SentenceScan,
  type ValueClash,
} from "../claims/value-clashes";
import { doerFacts, readDoerClashes } from "../claims/doer-clashes";
import { readDoings } from "../claims/doings";
import type { Commitment, Pack } from "../knowledge/pack";
import type { Reading } from "../reader/model/reading";
import { wordStatus } from "../reader/word-status";
import type { BlockReading } from "./block-reading";
import type { ClaimReading } from "./claim-reading";
import { partiesIn } from "./parties-in";
import { sentenceKey, type SentenceMemory } from "./sentence-memory";
import { valuesIn } from "./values-in";

/** A value in a block that is not the note's, with the commitment that has it. */
export interface PlacedValueClash {
  readonly clash: ValueClash;
  readonly pack: Pack;
  readonly commitment: Commitment;
}

/** The clashes of a sentence, with the offset in its block that their spans go by. */
export interface ValuesRead {
  readonly start: number;
  readonly clashes: readonly PlacedValueClash[];
}

/** The values of a block that go against those of the packs' facts. `memory`: what is kept of sentences read before. */
export function valueClashesOf(
  block: BlockReading,
  readings: readonly ClaimReading[],
  packs: readonly Pack[],
  draftDate: string | undefined,
  memory: SentenceMemory<ValuesRead>,
): readonly PlacedValueClash[] {
  return readings.flatMap((claimReading) => {
    const { sentence, inherited } = claimReading;
    const led = inherited.filter((id) => packs.some((pack) => topicWithFacts(pack, id) !== undefined));
    const key = `${sentenceKey(block, sentence)}\n${draftDate ?? ""} ${led.join(" ")} ${isAscribed(block, sentence)}`;
    const { start, clashes } = memory.of(key, () => ({
      start: sentence.start,
      clashes: clashesOfSentence(block, claimReading, packs, draftDate),
    }));
    return start === sentence.start ? clashes : clashes.map((clash) => moved(clash, sentence.start - start));
  });
}

const moved = ({ clash, pack, commitment }: PlacedValueClash, by: number): PlacedValueClash => {
  const { start, end, text } = clash.written;
  return { clash: { ...clash, written: { start: start + by, end: end + by, text } }, pack, commitment };
};

function clashesOfSentence(
  block: BlockReading,
  claimReading: ClaimReading,
  packs: readonly Pack[],
  draftDate: string | undefined,
): readonly PlacedValueClash[] {
  const { sentence, reading } = claimReading;
  let scan: SentenceScan | undefined;
  return packs.flatMap((pack) => {
    const topics = topicsOf(pack, claimReading);
    if (topics.length === 0) return [];
    scan ??= scanSentence(block.tokens, sentence, block.lang, valuesIn(block, sentence));
    const clashes = readValueClashes({
      scan,
      topics,
      pack,
      ascribed: isAscribed(block, sentence),
      status: (token) => wordStatus(reading(), token - sentence.first),
      clause: clauseOf(reading, sentence.first),
      ...(draftDate !== undefined && { draftDate }),
    });
    // The grammar is read where the sentence names what such a fact is of.
    const speaksOfDoing = doerFacts(pack).some(({ of }) => claimReading.topics.some(({ id }) => id === of));
    const all = speaksOfDoing ? [...clashes, ...doersIn(block, claimReading, pack)] : clashes;
    return all.flatMap((clash) => {
      const commitment = pack.commitments.find(({ id }) => id === clash.commitment);
      return commitment ? [{ clash, pack, commitment }] : [];
    });
  });
}

/** Who is said to do what the note leaves to another. */
function doersIn(
  block: BlockReading,
  { sentence, topics, reading }: ClaimReading,
  pack: Pack,
): readonly ValueClash[] {
  const read = reading();
  const parties = partiesIn(block, sentence, read.sentence);
  return readDoerClashes(pack, {
    doings: readDoings(read, topics, parties),
    parties,
    isAsserted: (word) => {
      const { asserted, negated } = wordStatus(read, word);
      return asserted && !negated;
    },
    ascribed: isAscribed(block, sentence),
    tokens: block.tokens,
    from: sentence.first,
  });
}

/** Gives the number of the clause that a token of the sentence is in; -1 of none. */
function clauseOf(reading: () => Reading, from: number): (token: number) => number {
  let clauses: Int16Array | undefined;
  return (token) => (clauses ??= clauseOfWords(reading()))[token - from] ?? -1;
}

function clauseOfWords({ sentence, parsed }: Reading): Int16Array {
  const clauses = new Int16Array(sentence.words.length).fill(-1);
  parsed.forEach(({ clause }, index) => {
    for (const word of clause.words) clauses[word] = index;
  });
  return clauses;
}

/** Where the sentence names topics of which the pack has facts. */
function topicsOf(
  pack: Pack,
  { topics: hits, inherited, sentence: { first: from } }: ClaimReading,
): readonly NamedTopic[] {
  const topics: NamedTopic[] = [];
  for (const hit of hits) {
    const id = topicWithFacts(pack, hit.id);
    if (id !== undefined) topics.push({ id, first: hit.first + from, last: hit.last + from });
  }
  for (const one of inherited) {
    const id = topicWithFacts(pack, one);
    if (id !== undefined) topics.push({ id, first: from, last: from, inherited: true });
  }
  return topics;
}

/** The sentence names the note, or one of its action lines, as the source of what it says. */
const isAscribed = (
  { noteNames, references }: BlockReading,
  { first, last }: { readonly first: number; readonly last: number },
): boolean =>
  noteNames.some((name) => name.first >= first && name.last <= last) ||
  references.some((reference) => reference.first >= first && reference.last <= last);
