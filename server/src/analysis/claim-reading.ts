import type { Before } from "../reader/model/before";
import type { ClaimIndex, NoteClaim } from "../claims/claim-index";
import { compareClaims, type Comparison } from "../claims/compare";
import type { ActorReading, Claim } from "../reader/model/claim";
import { isAdverse, type Effect } from "../reader/model/effects";
import { askedBefore, beforeOf } from "../reader/context/before";
import { mayClash, pointsSomewhere } from "./may-clash";
import { sentenceKey, type ContextMemory, type SentenceKeys } from "./sentence-memory";
import { readSentence, withClaims, type SentenceReading } from "../reader/read-sentence";
import type { TopicHit } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import { actorsIn } from "./actors-in";
import { answeredClaims, opensAnswer, placedAt } from "./answers";
import { topicsBeside } from "./asked-lead-in";
import type { BlockReading } from "./block-reading";
import { goesOnAbout, opensWithPart } from "./goes-on";
import type { LeadIn } from "./lead-in";
import { originsIn } from "./origins-in";
import { isQuoted } from "./quotations";
import { noContext, soFar } from "./so-far";
import { terseLead, type TerseLead } from "./terse-lead";
import { once } from "../text/once";

/** A claim of the draft beside one of the note. */
export interface Compared {
  readonly claim: Claim;
  readonly note: NoteClaim;
  readonly comparison: Comparison;
}

/** A sentence that speaks of what a note promises; what it claims of it is read when somebody asks. */
export interface ClaimReading {
  readonly sentence: Sentence;
  /** Where it names topics itself; indexes are counted from its first token. */
  readonly topics: readonly TopicHit[];
  /** Ids of topics that what goes before or leads in names, and the sentence does not. */
  readonly inherited: readonly string[];
  /** False: none of its claims can go against a note, be weaker or stronger. */
  readonly mayClash: () => boolean;
  /** All that its claims, and what they are compared with, depend on. */
  readonly keys: SentenceKeys;
  /** Whether its claims hang on what goes before it. */
  readonly goesBack: () => boolean;
  readonly reading: () => SentenceReading;
  readonly compared: () => readonly Compared[];
}

/** A sentence's claims; its spans are of the sentence's own words, wherever it stands. */
export interface ClaimsRead {
  readonly reading: SentenceReading;
  readonly compared: readonly Compared[];
  /** They hang on what goes before the sentence. */
  readonly goesBack: boolean;
}

/** Kinds of blocks that claim nothing of their own. */
export const isClaimless = ({ content: { kind } }: BlockReading): boolean =>
  kind === "quotation" || kind === "comment" || kind === "heading";

/** Reads the claims of a block's sentences that name a topic of the packs, or go on about one. `topics`: those of each sentence. */
export function readClaimsOf(
  block: BlockReading,
  index: ClaimIndex,
  leadIn: LeadIn,
  topics: readonly (readonly TopicHit[])[],
  memory: ContextMemory<ClaimsRead>,
): readonly ClaimReading[] {
  if (isClaimless(block)) return [];
  const found: ClaimReading[] = [];
  // "de bijdrage" under a heading is the one that the heading names.
  const { shortIds } = index;
  let before = soFar(leadIn.topics, shortIds, () => beforeOf({ topics: leadIn.topics }));
  let distance = 0;
  for (const [at, sentence] of block.sentences.entries()) {
    const hits = topics[at]!;
    const goesOn = before.topics.length > 0 && distance < 2;
    const touches = mayTouch(hits, [...leadIn.topics, ...before.topics], index);
    const terse = at === 0 ? terseLead(block, sentence, leadIn) : undefined;
    const goesBack =
      goesOn && (pointsSomewhere(block, sentence) || opensWithPart(sentence, hits, before.topics, index));
    const isRead = touches || goesBack || (goesOn && (terse !== undefined || answers(block, sentence)));
    distance = isRead && hits.length > 0 ? 0 : distance + 1;
    if (!isRead) continue;
    const earlier = before;
    const previous = found.at(-1);
    const question =
      previous && block.sentences[at - 1] === previous.sentence && asks(block, previous.sentence)
        ? previous
        : undefined;
    const own = new Set(hits.map(({ id }) => id));
    const context = goesBack ? earlier : noContext;
    const leads = at === 0 && (terse !== undefined || (leadIn.introTokens?.length ?? 0) > 0);
    const led = leads ? leadIn.topics : topicsBeside(own, leadIn.topics, index);
    const all = new Set([...own, ...leadIn.topics, ...context.topics]);
    const keys: SentenceKeys = {
      own: once(() =>
        [
          sentenceKey(block, sentence),
          leads ? `first ${leadIn.keys.opening}` : "",
          leadIn.keys.all,
          shortIds(led),
          question ? question.keys.whole() : "",
        ].join("\n"),
      ),
      // What it goes on from may be of more topics than the sentence before names.
      whole: once(() => [keys.own(), shortIds(leadIn.topics), context.key()].join("\n")),
    };
    const compare = (): ClaimsRead => {
      const { before: spokenOf, wasAsked } = askedBefore(context.topics, context.read);
      const reading = readLed(
        { block, sentence, hits, index, leadIn, terse, opens: at === 0 },
        spokenOf,
        question?.reading(),
      );
      const goesBack = wasAsked() || reading.claims.some((claim) => goesOnAbout(reading, claim));
      const topics = goesBack
        ? { own: new Set([...own, ...leadIn.topics]), all }
        : { own: new Set([...own, ...led]), all: new Set([...own, ...led]) };
      return { reading, compared: compareAll(reading, index, topics, block), goesBack };
    };
    // Kept by the memory alone: what is kept of a block for long must not hold its grammar.
    const read = (): ClaimsRead => memory.of(keys, compare);
    found.push({
      sentence,
      topics: hits,
      inherited: [...all].filter((id) => !own.has(id)),
      mayClash: once(
        () => leads || question !== undefined || mayClash(block, sentence, { named: own, all }, index),
      ),
      keys,
      goesBack: () => read().goesBack,
      reading: () => read().reading,
      compared: () => read().compared,
    });
    before = soFar(own.size > 0 ? [...own] : earlier.topics, shortIds, () =>
      beforeNext(read().reading, own, earlier.read),
    );
  }
  return found;
}

const asks = ({ tokens }: BlockReading, { last }: Sentence): boolean => tokens[last]!.text === "?";

interface LedSentence {
  readonly block: BlockReading;
  readonly sentence: Sentence;
  readonly hits: readonly TopicHit[];
  readonly index: ClaimIndex;
  readonly leadIn: LeadIn;
  readonly terse: TerseLead | undefined;
  /** It is the first of its block. */
  readonly opens: boolean;
}

/** The sentence's own claims, with those that a question before it or the words that lead it in give it. */
function readLed(
  { block, sentence, hits, index, leadIn, terse, opens }: LedSentence,
  before: Before,
  question: SentenceReading | undefined,
): SentenceReading {
  const alone = readOne(block, sentence, hits, before, index, leadIn);
  const answers = question ? answeredClaims(question, alone) : [];
  const intro = opens && answers.length === 0 ? introOf(leadIn, alone) : undefined;
  const led = ledClaims(block, sentence, hits, intro, index);
  const said = terse && led.length === 0 ? terseClaims(block, sentence, hits, terse, leadIn, index) : led;
  const isReplaced = intro?.replaces === true || (terse?.replaces === true && said.length > 0);
  const kept = isReplaced ? [] : alone.claims;
  return isReplaced || answers.length + said.length > 0
    ? withClaims(alone, alone.clauses, [...answers, ...said, ...kept])
    : alone;
}

function readOne(
  block: BlockReading,
  sentence: Sentence,
  topics: readonly TopicHit[],
  before: Before,
  index: ClaimIndex,
  leadIn: LeadIn,
): SentenceReading {
  const { first, last } = sentence;
  const tokens = block.tokens.slice(first, last + 1);
  const reading = readSentence(
    {
      lang: block.lang,
      tokens,
      topics,
      actors: actorsIn(block, sentence, index),
      origins: originsIn(block, sentence),
      isQuoted: (i) => isQuoted(block.quotations, first + i),
    },
    before,
    (span) =>
      block.noteNames.some((name) => name.first <= first + span.last && name.last >= first + span.first),
  );
  if (!leadIn.actor && !leadIn.open) return reading;
  return withClaims(
    reading,
    reading.clauses,
    reading.claims.map((claim) => withLeadMood(withLeadActor(claim, leadIn), block, leadIn)),
  );
}

/** Whether the topics named can be those of a claim or a fact: of some claim all that it asks for is there. */
function mayTouch(hits: readonly TopicHit[], others: readonly string[], index: ClaimIndex): boolean {
  if (hits.length === 0) return false;
  const named = new Set([...hits.map(({ id }) => id), ...others]);
  for (const { id } of hits) {
    const notes = index.byTopic.get(id);
    if (notes && (index.facts.has(id) || notes.some((note) => note.with.every((other) => named.has(other)))))
      return true;
  }
  return false;
}

/** Whether one of the block's first sentences may go on from what leads it in; further on nothing does. */
export const goesOnFromLead = (block: BlockReading): boolean =>
  block.sentences
    .slice(0, 2)
    .some((sentence) => pointsSomewhere(block, sentence) || answers(block, sentence));

/** "Nee, …", "Antwoord: …", behind a quotation mark or a dash too. */
function answers({ tokens }: BlockReading, { first, last }: Sentence): boolean {
  let at = first;
  while (at < last && tokens[at]!.kind === "punctuation") at++;
  return opensAnswer(tokens[at]!.fold);
}

/** The words that an item without a finite verb of its own goes on from ("Nederland zal:" – "zijn bijdrage verlagen"). */
const introOf = (
  { introTokens = [], introTopics = [], introActors = [] }: LeadIn,
  alone: SentenceReading,
): TerseLead | undefined => {
  // "Voorkomen wordt dat:": the item is its clause, with its own verb.
  const replaces = leadingIn.has(introTokens.at(-1)?.fold ?? "");
  const hasVerb = alone.clauses.some(({ finite }) => finite !== undefined);
  if (introTokens.length === 0 || (hasVerb && !replaces)) return undefined;
  return { tokens: introTokens, topics: introTopics, actors: introActors, from: 0, replaces };
};

const leadingIn = new Set(["dat", "of", "om", "that", "whether", "to"]);

/** What an item or cell in telegram style says; its label and what leads it in name what it is about. */
function terseClaims(
  block: BlockReading,
  sentence: Sentence,
  topics: readonly TopicHit[],
  lead: TerseLead,
  { topics: leading }: LeadIn,
  index: ClaimIndex,
): readonly Claim[] {
  const label = topics.filter(({ last }) => last < lead.from).map(({ id }) => id);
  return ledClaims(block, sentence, topics, lead, index, {
    ...beforeOf({ topics: [...new Set([...leading, ...label])] }),
    terse: true,
  });
}

/** What the words of a sentence say as the end of others: the claims whose words stand in the sentence itself. */
function ledClaims(
  block: BlockReading,
  sentence: Sentence,
  topics: readonly TopicHit[],
  lead: TerseLead | undefined,
  index: ClaimIndex,
  before?: Before,
): readonly Claim[] {
  if (!lead) return [];
  const { from } = lead;
  const by = lead.tokens.length - from;
  const { first, last } = sentence;
  const shift = <T extends { readonly first: number; readonly last: number }>(hit: T): T => ({
    ...hit,
    first: hit.first + by,
    last: hit.last + by,
  });
  const isRead = (hit: { readonly first: number }): boolean => hit.first >= from;
  const own = block.tokens.slice(first + from, last + 1);
  // The item goes on from the words before it, whatever their offsets.
  const tokens = [
    ...lead.tokens,
    ...own.map((token, i) => (i === 0 ? { ...token, joint: " " as const } : token)),
  ];
  const joined = readSentence(
    {
      lang: block.lang,
      tokens,
      topics: [...lead.topics, ...topics.filter(isRead).map(shift)],
      actors: [...lead.actors, ...actorsIn(block, sentence, index).filter(isRead).map(shift)],
      origins: originsIn(block, sentence).filter(isRead).map(shift),
      isQuoted: (i) => i >= lead.tokens.length && isQuoted(block.quotations, first + i - by),
    },
    before,
  );
  return joined.claims.flatMap((claim) => {
    const words = { first: claim.words.first - by, last: claim.words.last - by };
    if (words.last < from) return [];
    const shown = { first: Math.max(words.first, from), last: words.last };
    return [placedAt(claim, shown)];
  });
}

/** What names nobody that acts is done by whom the lead-in names ("Duitsland:" above a list). */
const withLeadActor = (claim: Claim, { actor }: LeadIn): Claim =>
  actor && claim.actor.side === "none" ? { ...claim, actor } : claim;

/** "Risico's:" – "de bijdrage daalt": what stands in such a list is not held. */
const withLeadMood = (claim: Claim, { content: { kind } }: BlockReading, { open }: LeadIn): Claim =>
  open && (kind === "list-item" || kind === "table-cell") && isAdverse(claim)
    ? { ...claim, gates: [...claim.gates, "hypothetical"] }
    : claim;

function compareAll(
  reading: SentenceReading,
  index: ClaimIndex,
  topics: { readonly own: ReadonlySet<string>; readonly all: ReadonlySet<string> },
  { lang }: BlockReading,
): readonly Compared[] {
  return reading.claims.flatMap((claim) => {
    const notes = new Set<NoteClaim>();
    const { actor, object } = claim;
    // "The battalion will receive less support": what acts is what it is about.
    const acting = actor.side === "thing" ? actor.topics : [];
    for (const id of [...object.topics, ...object.nearTopics, ...acting])
      for (const note of index.byTopic.get(id) ?? []) notes.add(note);
    // What only the sentence before names counts for what goes on about it.
    const known = goesOnAbout(reading, claim) ? topics.all : topics.own;
    // "…; smaller formats are left aside": out of what the clause before names.
    const near = claim.via === "EXCLUDE" ? known : withoutFar(reading, claim, known);
    return [...notes].map((note) => ({
      claim,
      note,
      comparison: compareClaims(claim, note, {
        lang,
        topics: near,
        noteYear: Number(note.pack.date.slice(0, 4)),
      }),
    }));
  });
}

/**
 * Without the topics that only a main clause names that another one parts from the claim's: "X is naar Y, Z blijft, maar Nederland …" are
 * three things in a row.
 */
function withoutFar(
  { parsed, sentence }: SentenceReading,
  { clause: index, object }: Claim,
  all: ReadonlySet<string>,
): ReadonlySet<string> {
  const isMain = (k: number): boolean => parsed[k]?.clause.kind === "main";
  let between = index - 1;
  while (between > 0 && !isMain(between)) between--;
  if (between <= 0 || !isMain(index)) return all;
  const far = parsed.slice(0, between).filter(({ clause }) => clause.kind === "main");
  if (far.length === 0) return all;
  const isFar = ({ first }: TopicHit): boolean => far.some(({ clause }) => clause.words.includes(first));
  const near = sentence.topics.filter((hit) => !isFar(hit)).map(({ id }) => id);
  const elsewhere = new Set([...near, ...object.topics]);
  const only = sentence.topics.filter((hit) => isFar(hit) && !elsewhere.has(hit.id)).map(({ id }) => id);
  return only.length === 0 ? all : new Set([...all].filter((id) => !only.includes(id)));
}

function beforeNext({ claims }: SentenceReading, own: ReadonlySet<string>, before: () => Before): Before {
  const { object } = claims.find(({ object }) => object.topics.length > 0) ?? before();
  const { actor } = claims.find(({ actor }) => actor.side === "own" || actor.side === "other") ?? before();
  const event = eventOf(claims);
  return beforeOf({
    topics: own.size > 0 ? [...own] : before().topics,
    ...(object && { object }),
    ...(actor && { actor: withoutPlace(actor) }),
    ...(event && { event }),
  });
}

/** Where it stands is told by words of another sentence than the next one. */
const withoutPlace = ({ side, hit, topics }: ActorReading): ActorReading => ({
  side,
  topics,
  ...(hit && { hit }),
});

/** What the claims say of what they are about, where all say the same. */
function eventOf(claims: readonly Claim[]): Effect | undefined {
  // What only says which thing is meant, is not what "dit" stands for.
  const [first, ...others] = claims.filter(
    ({ object, via, gates }) =>
      object.topics.length > 0 && via !== "REPORT" && via !== "THINK" && !gates.includes("relative"),
  );
  if (!first || others.some(({ change, positive }) => change !== first.change || positive !== first.positive))
    return undefined;
  // How firmly it was held has been said.
  const { change, positive } = first;
  return { change, positive, force: "does" };
}
