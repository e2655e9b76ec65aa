import type { ClaimIndex } from "../claims/claim-index";
import type { Language } from "../language/language";
import type { ActorReading } from "../reader/model/claim";
import { lexiconOf } from "../reader/words/lexicon";
import { readWords, type ActorHit, type TopicHit, type Word } from "../reader/words/sentence-words";
import { readTokens, type Token } from "../text/tokens";
import { actorsIn } from "./actors-in";
import type { BlockReading } from "./block-reading";
import type { LeadPath } from "./lead-path";
import { isQuoted } from "./quotations";
import { topicsIn } from "./topics-in";
import { once } from "../text/once";
import { keepByObject } from "../text/keep-by-object";

/** What leads a block in: its headings, the sentence before its list, the heads of its row and column. */
export interface LeadIn {
  /** Ids of the topics that any of them names. */
  readonly topics: readonly string[];
  /** What there is in it but for its topics: for each sentence of the block, and for the one that opens it. */
  readonly keys: { readonly all: string; readonly opening: string };
  /** Who acts in what they lead in: the subject of the sentence before the list, or a head or heading that is a name. */
  readonly actor?: ActorReading;
  /**
   * The words that the item goes on from, without their colon ("Nederland zal de komende jaren"); of nested lists one
   * behind the other. Their offsets are those of their own blocks.
   */
  readonly introTokens?: readonly Token[];
  /** Whether any of them says that what is told is decided or done ("Maatregelen", "Stand"), and none that it is open ("Opties"). */
  readonly decided: boolean;
  /** Whether the nearest of them says that it is open ("Risico's"). */
  readonly open: boolean;
  /** The first cell of the row, and where it names topics and actors. */
  readonly row?: Intro;
  /** Where these words name topics and actors; indexes into them. */
  readonly introTopics?: readonly TopicHit[];
  readonly introActors?: readonly ActorHit[];
}

/** A block's lead-in, as far as it is needed. */
export interface LedIn {
  readonly topics: readonly string[];
  /** For a block in `lang`. Blocks with the same content and key have the same lead-in. */
  readonly in: (lang: Language) => { readonly key: string; readonly leadIn: LeadIn };
}

const nothing: LedIn = {
  topics: [],
  in: () => ({
    key: "",
    leadIn: { topics: [], keys: { all: "", opening: "" }, decided: false, open: false },
  }),
};

/** Reads lead-ins, each thing at most once; what no block that names a topic needs is not read. */
export function createLeadIns(index: ClaimIndex): (path: LeadPath) => LedIn {
  let count = 0;
  const elementOf = keepByObject((reading: BlockReading) => readElement(reading, index, ++count));
  return keepByObject((path: LeadPath) => readPath(path, elementOf));
}

/** What one heading, cell or introducing block says. */
interface Element {
  readonly id: number;
  readonly lang: Language;
  readonly topics: readonly string[];
  readonly label: () => ActorReading | undefined;
  readonly intro: () => Intro;
  readonly whole: () => Intro;
  readonly mood: () => Mood | undefined;
}

/** Whether what is told is decided or done, open, of some year, or somebody else's. */
type Mood = "decided" | "open" | "dated" | "elsewhere";

export interface Intro {
  readonly tokens: readonly Token[];
  readonly topics: readonly TopicHit[];
  readonly actors: readonly ActorHit[];
  readonly actor: ActorReading | undefined;
}

function readElement(reading: BlockReading, index: ClaimIndex, id: number): Element {
  const topics = new Set(
    reading.sentences.flatMap((sentence) => topicsIn(reading, sentence, index).map((hit) => hit.id)),
  );
  return {
    id,
    lang: reading.lang,
    topics: [...topics],
    label: once(() => readLabel(reading, index)),
    intro: once(() => readIntro(reading, index)),
    whole: once(() => readWhole(reading, index)),
    mood: once(() => moodOf(reading, index)),
  };
}

function readPath(path: LeadPath, elementOf: (reading: BlockReading) => Element): LedIn {
  /** Nearest first. */
  const labels: Element[] = [];
  /** Outermost first. */
  const intros: Element[] = [];
  // A cell has the head of its column and the first of its row; that of the row is the nearer.
  const row =
    path.step === "cell" && path.parent?.step === "cell" && path.reading
      ? elementOf(path.reading)
      : undefined;
  for (let at: LeadPath | undefined = path; at?.reading; at = at.parent) {
    const element = elementOf(at.reading);
    if (at.step === "intro") intros.unshift(element);
    else labels.push(element);
  }
  const near = row ? [elementOf(path.parent!.reading!)] : [...intros, ...labels.slice(0, 1)];
  const all = [...labels, ...intros];
  if (labels.length === 0 && intros.length === 0) return nothing;
  const topics = [...new Set([...labels, ...intros].flatMap((element) => element.topics))];
  const make = (lang: Language): { readonly key: string; readonly leadIn: LeadIn } => {
    const own = intros.filter((element) => element.lang === lang);
    const spoken = own.map((element) => element.intro());
    const actor =
      spoken.findLast((intro) => intro.actor)?.actor ??
      (spoken.length > 0 ? undefined : firstOf(labels.filter((element) => element.lang === lang)));
    const closed = (element: Element): boolean => {
      const mood = element.mood();
      return mood === "open" || mood === "dated" || (mood === "elsewhere" && element !== row);
    };
    const isNear = (mood: Mood): boolean => near.some((element) => element.mood() === mood);
    const decided = isNear("decided") && !all.some(closed);
    const open = isNear("open");
    const head = decided && row?.lang === lang ? row : undefined;
    const keys = {
      all: [actor?.hit?.id ?? "", open ? "open" : ""].join("|"),
      opening: [
        own.map(({ id }) => id).join(" "),
        decided ? `decided ${head?.id ?? ""}` : open ? "open" : "",
      ].join("|"),
    };
    return {
      key: [topics.join(" "), keys.all, keys.opening].join("|"),
      leadIn: {
        topics,
        keys,
        decided,
        open,
        ...(actor && { actor }),
        ...(head && { row: head.whole() }),
        ...(spoken.length > 0 && joined(spoken)),
      },
    };
  };
  const made: Partial<Record<Language, ReturnType<typeof make>>> = {};
  return { topics, in: (lang) => (made[lang] ??= make(lang)) };
}

function firstOf(labels: readonly Element[]): ActorReading | undefined {
  for (const element of labels) {
    const actor = element.label();
    if (actor) return actor;
  }
  return undefined;
}

/** The intros as one row of words. */
function joined(
  intros: readonly Intro[],
): Required<Pick<LeadIn, "introTokens" | "introTopics" | "introActors">> {
  const tokens: Token[] = [];
  const topics: TopicHit[] = [];
  const actors: ActorHit[] = [];
  for (const intro of intros) {
    const from = tokens.length;
    const shifted = <T extends TopicHit>(hit: T): T => ({
      ...hit,
      first: hit.first + from,
      last: hit.last + from,
    });
    tokens.push(...intro.tokens);
    topics.push(...intro.topics.map(shifted));
    actors.push(...intro.actors.map(shifted));
  }
  return { introTokens: tokens, introTopics: topics, introActors: actors };
}

/** The last sentence of the block, without its colon. */
function readIntro(reading: BlockReading, index: ClaimIndex): Intro {
  const { first, last: colon } = reading.sentences.at(-1)!;
  if (colon === first) return { tokens: [], topics: [], actors: [], actor: undefined };
  const sentence = { ...reading.sentences.at(-1)!, last: colon - 1 };
  const actors = actorsIn(reading, sentence, index);
  return {
    tokens: reading.tokens.slice(first, colon),
    topics: topicsIn(reading, sentence, index),
    actors,
    actor: subjectOf(reading, sentence.first, sentence.last, actors),
  };
}

/** The whole block, as the subject of what stands beside it. */
function readWhole(reading: BlockReading, index: ClaimIndex): Intro {
  const sentence = reading.sentences.at(-1)!;
  const tokens = reading.tokens.slice(sentence.first, sentence.last + 1);
  const topics = topicsIn(reading, sentence, index);
  const at = gapIn(tokens, reading.lang, topics);
  const shifted = <T extends TopicHit | ActorHit>(hit: T): T =>
    at === undefined || hit.last < at
      ? hit
      : { ...hit, first: hit.first + (hit.first < at ? 0 : 1), last: hit.last + 1 };
  return {
    tokens:
      at === undefined ? tokens : [...tokens.slice(0, at), ...linking[reading.lang], ...tokens.slice(at)],
    topics: topics.map(shifted),
    actors: actorsIn(reading, sentence, index).map(shifted),
    actor: undefined,
  };
}

/** What is left out between "Uitbreiding" and "samenwerking". */
const linking: Readonly<Record<Language, readonly Token[]>> = {
  nl: readTokens({ text: "van", masks: [] }),
  en: readTokens({ text: "of", masks: [] }),
};

/** Between two nouns that no preposition joins, in Dutch, where they are no name of one thing. */
function gapIn(tokens: readonly Token[], lang: Language, topics: readonly TopicHit[]): number | undefined {
  if (lang !== "nl") return undefined;
  const { nouns, words } = lexiconOf(lang);
  const at = tokens.findIndex(({ fold }) => nouns.has(fold) || fold.endsWith("ing"));
  const next = tokens[at + 1];
  if (at < 0 || next?.kind !== "word" || next.joint !== " ") return undefined;
  const isOne = topics.some(({ first, last }) => first <= at && last > at);
  const isJoined = words.prepositions.has(next.fold) || words.coordinators.has(next.fold);
  return isOne || isJoined ? undefined : at + 1;
}

/** What the words of a heading, a head or an introduction say of what they lead in; a year, or another actor, makes it no one's decision. */
function moodOf(reading: BlockReading, index: ClaimIndex): Mood | undefined {
  const { tokens, lang, sentences } = reading;
  const { decided, open } = lexiconOf(lang).words.moods;
  const isOf = (list: readonly string[]) =>
    tokens.some(({ fold }) => list.some((word) => fold === word || (word.length > 5 && fold.endsWith(word))));
  if (isOf(open)) return "open";
  // "In 2023 neemt Defensie de volgende maatregelen:" is said now.
  const isSaid = tokens.at(-1)?.text === ":" && isOf(following[lang]);
  if (!isSaid && tokens.some(({ fold }) => /^(?:19|20)\d\d$/.test(fold))) return "dated";
  const isOthers = sentences.some((sentence) =>
    wordsOf(reading, sentence.first, sentence.last, actorsIn(reading, sentence, index)).words.some(
      ({ actor }) => actor?.side === "other" && actor.kind !== "organisation" && actor.kind !== "EU-body",
    ),
  );
  if (isOthers) return "elsewhere";
  return isOf(decided) ? "decided" : undefined;
}

/** Words of an introduction that is of what stands under it. */
const following: Readonly<Record<Language, readonly string[]>> = {
  nl: ["volgende", "onderstaande"],
  en: ["following"],
};

/** The first actor that hangs on no preposition. */
function subjectOf(
  reading: BlockReading,
  first: number,
  last: number,
  actors: readonly ActorHit[],
): ActorReading | undefined {
  const { words, lexicon } = wordsOf(reading, first, last, actors);
  const { prepositions, determiners } = lexicon.words;
  for (let i = 0; i < words.length; i++) {
    const { actor } = words[i]!;
    if (!actor) continue;
    let before = actor.first - 1;
    while (before >= 0 && determiners.has(words[before]!.fold)) before--;
    if (before < 0 || !prepositions.has(words[before]!.fold)) return actorOf(actor);
    i = actor.last;
  }
  return undefined;
}

/** The actor that the block is the name of, and nothing else. */
function readLabel(reading: BlockReading, index: ClaimIndex): ActorReading | undefined {
  const [sentence, more] = reading.sentences;
  if (!sentence || more || sentence.last - sentence.first > longestLabel) return undefined;
  const hits = actorsIn(reading, sentence, index);
  const { words, lexicon } = wordsOf(reading, sentence.first, sentence.last, hits);
  const own = words.filter(
    (word: Word) => word.kind !== "punctuation" && !lexicon.words.determiners.has(word.fold),
  );
  const actor = own[0]?.actor;
  return actor && own.every((word) => word.actor === actor) ? actorOf(actor) : undefined;
}

/** Tokens; names of actors are shorter. */
const longestLabel = 12;

const wordsOf = (reading: BlockReading, first: number, last: number, actors: readonly ActorHit[]) =>
  readWords({
    lang: reading.lang,
    tokens: reading.tokens.slice(first, last + 1),
    topics: [],
    actors,
    isQuoted: (i) => isQuoted(reading.quotations, first + i),
  });

const actorOf = (hit: ActorHit): ActorReading => ({ side: hit.side, hit, topics: [] });
