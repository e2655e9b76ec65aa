import type { ClaimIndex, NoteClaim } from "../claims/claim-index";
import { compareClaims, type Comparison } from "../claims/compare";
import { findTopics, qualified } from "../claims/topic-index";
import { readValues } from "../language/typed-values";
import type { Claim } from "../reader/claim";
import { matchPhrase } from "../reader/phrase-index";
import type { Before } from "../reader/propositions";
import { readSentence, type SentenceReading } from "../reader/read-sentence";
import type { ActorHit, TopicHit } from "../reader/sentence-words";
import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";
import { isQuoted } from "./quotations";

/** What leads a block in: topics of its headings and of the sentence before its list. */
export interface LeadIn {
  readonly topics: readonly string[];
}

/** A claim of the draft beside one of the note. */
export interface Compared {
  readonly claim: Claim;
  readonly note: NoteClaim;
  readonly comparison: Comparison;
}

/** A sentence that speaks of what a note promises, with what it claims of it. */
export interface ClaimReading {
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly compared: readonly Compared[];
}

/** Reads the claims of a block's sentences that name a topic of the packs, or go on about one. */
export function readClaimsOf(
  block: BlockReading,
  index: ClaimIndex,
  leadIn: LeadIn,
): readonly ClaimReading[] {
  if (block.content.kind === "quotation" || block.content.kind === "comment" || block.content.kind === "heading") return [];
  const found: ClaimReading[] = [];
  let before: Before = { topics: [] };
  let distance = 0;
  for (const [at, sentence] of block.sentences.entries()) {
    const topics = topicsOf(block, sentence, at, index);
    const goesOn = before.topics.length > 0 && distance < 2;
    if (topics.length === 0 && !goesOn) continue;
    distance = topics.length > 0 ? 0 : distance + 1;
    const reading = readOne(block, sentence, topics, goesOn ? before : { topics: [] }, index);
    const own = new Set(topics.map(({ id }) => id));
    const all = new Set([...own, ...leadIn.topics, ...(goesOn ? before.topics : [])]);
    found.push({ sentence, reading, compared: compareAll(reading, index, all, block) });
    before = beforeNext(reading, own, before);
  }
  return found;
}

function topicsOf(block: BlockReading, sentence: Sentence, _at: number, index: ClaimIndex): readonly TopicHit[] {
  const { first, last } = sentence;
  const hits: TopicHit[] = [...findTopics(index.topics, block.tokens, first, last, block.lang)];
  for (const { name, first: from, last: to, quoted } of block.mentions) {
    if (from < first || to > last || quoted) continue;
    const id = qualified(name.pack, name.term.id);
    if (index.byTopic.has(id)) hits.push({ id, first: from - first, last: to - first });
  }
  return hits;
}

function readOne(
  block: BlockReading,
  sentence: Sentence,
  topics: readonly TopicHit[],
  before: Before,
  index: ClaimIndex,
): SentenceReading {
  const { first, last } = sentence;
  const tokens = block.tokens.slice(first, last + 1);
  return readSentence(
    {
      lang: block.lang,
      tokens,
      topics,
      actors: actorsOf(block, sentence, index),
      isQuoted: (i) => isQuoted(block.quotations, first + i),
    },
    before,
    (span) => block.noteNames.some((name) => name.first <= first + span.last && name.last >= first + span.first),
  );
}

/** Organisations, countries and the packs' own actors. */
function actorsOf(block: BlockReading, { first, last }: Sentence, index: ClaimIndex): readonly ActorHit[] {
  const hits: ActorHit[] = [];
  for (const value of readValues(block.tokens, first, last, block.lang)) {
    if (value.type !== "country" && value.type !== "organisation") continue;
    if (value.type === "country" && value.form === "adjective") continue;
    const own = value.value === "NL";
    hits.push({
      id: String(value.value),
      side: own ? "own" : "other",
      kind: value.type,
      first: value.first - first,
      last: value.last - first,
    });
  }
  const foldAt = (i: number): string | undefined => block.tokens[first + i]?.fold;
  for (let i = 0; i <= last - first; i++) {
    const match = matchPhrase(index.actors[block.lang], foldAt, i);
    if (!match || match.last > last - first) continue;
    hits.push({ id: match.value.id, side: match.value.side, kind: "pack", first: i, last: match.last });
    i = match.last;
  }
  return hits;
}

function compareAll(
  { claims }: SentenceReading,
  index: ClaimIndex,
  topics: ReadonlySet<string>,
  { lang }: BlockReading,
): readonly Compared[] {
  return claims.flatMap((claim) => {
    const notes = new Set<NoteClaim>();
    for (const id of [...claim.object.topics, ...claim.object.nearTopics])
      for (const note of index.byTopic.get(id) ?? []) notes.add(note);
    return [...notes].map((note) => ({
      claim,
      note,
      comparison: compareClaims(claim, note, { lang, topics, noteYear: Number(note.pack.date.slice(0, 4)) }),
    }));
  });
}

function beforeNext({ claims }: SentenceReading, own: ReadonlySet<string>, before: Before): Before {
  const object = claims.find(({ object }) => object.topics.length > 0)?.object ?? before.object;
  const actor = claims.find(({ actor }) => actor.side === "own" || actor.side === "other")?.actor ?? before.actor;
  return {
    topics: own.size > 0 ? [...own] : before.topics,
    ...(object && { object }),
    ...(actor && { actor }),
  };
}
