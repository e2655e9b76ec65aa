import type { Lexicon } from "../reader/words/lexicon-types";
import type { ClaimIndex, NoteClaim } from "../claims/claim-index";
import { lexiconOf } from "../reader/words/lexicon";
import { mayPointBack } from "../reader/context/pointing-words";
import { isTurned, turningOf, type Triggers } from "../reader/turning-words";
import { isWeaker } from "../reader/model/effects";
import type { Sentence } from "../text/sentences";
import type { Token } from "../text/tokens";
import type { BlockReading } from "./block-reading";

/** The topics that a sentence is about, as sets of ids. */
export interface TopicsOfSentence {
  readonly named: ReadonlySet<string>;
  /** With those of the sentences that it goes on from. */
  readonly all: ReadonlySet<string>;
}

/**
 * Whether a sentence can go against a note, hold it less firmly, or promise more: some claim has all that it asks for, and some word
 * turns what is said. Reading the claims of any other sentence gives nothing; most are such.
 */
export function mayClash(
  block: BlockReading,
  sentence: Sentence,
  { named, all }: TopicsOfSentence,
  index: ClaimIndex,
): boolean {
  let kinds = kindsOf(named, all, index);
  // What it does not name it can only speak of by a word that stands for it.
  if (named.size < all.size && !isEnough(kinds)) {
    const others = [...all].filter((id) => !named.has(id));
    const inherited = kindsOf(others, all, index);
    if (inherited !== 0 && pointsSomewhere(block, sentence)) kinds |= inherited;
  }
  if (kinds === 0 || (kinds & reversed) !== 0) return kinds !== 0;
  return hasTrigger(block, sentence, (kinds & ambitious) !== 0);
}

const isEnough = (kinds: number): boolean => kinds === (plain | ambitious) || (kinds & reversed) !== 0;

/** Whether what the sentence opens with may stand for what was named before it. */
export const pointsSomewhere = ({ tokens, lang }: BlockReading, { first, last }: Sentence): boolean =>
  mayPointBack((at) => tokens[at]!.fold, first, last, lexiconOf(lang));

const plain = 1;
const reversed = 2;
const ambitious = 4;

/** What there is among the claims that the topics can be of. */
function kindsOf(topics: Iterable<string>, all: ReadonlySet<string>, { byTopic }: ClaimIndex): number {
  let kinds = 0;
  for (const id of topics)
    for (const note of byTopic.get(id) ?? []) if (isThere(note, all)) kinds |= kindOf(note);
  return kinds;
}

/** Whether a sentence can speak of what a claim is about: of the whole of it, with what must stand beside that, or of a part. */
function isThere(note: NoteClaim, all: ReadonlySet<string>): boolean {
  if (!hasSome(note.about, all)) return false;
  return note.with.every((other) => all.has(other)) || hasSome(note.parts, all);
}

function hasSome(ids: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const id of ids) if (all.has(id)) return true;
  return false;
}

function kindOf({ spec, own, commitment }: NoteClaim): number {
  // What is ruled out, or is to shrink, is gone against by plain words.
  if (spec.polarity === "negative" || shrinking.has(spec.direction)) return reversed;
  return own && commitment.firmness === "ambitie" && isWeaker(spec.force, "will") ? plain | ambitious : plain;
}

const shrinking: ReadonlySet<string> = new Set(["down", "stop", "leave"]);

function hasTrigger({ tokens, lang }: BlockReading, { first, last }: Sentence, firmly: boolean): boolean {
  const lexicon = lexiconOf(lang);
  let present: Set<string> | undefined;
  const wordsThere = (): ReadonlySet<string> => {
    if (present) return present;
    present = new Set<string>();
    for (let i = first; i <= last; i++) {
      const { fold } = tokens[i]!;
      present.add(fold);
      const preposition = lexicon.words.pronominalAdverbs.get(fold);
      if (preposition !== undefined) present.add(preposition);
    }
    return present;
  };
  const fires = ({ always, beside }: Triggers): boolean => {
    if (always) return true;
    if (beside.size === 0) return false;
    const there = wordsThere();
    for (const word of there) {
      const rows = beside.get(word);
      if (rows?.some((row) => row.every((other) => there.has(other)))) return true;
    }
    return false;
  };
  // "Mochten de middelen het toelaten, …", "Should budgets allow, …": a verb that opens the sentence may make a condition of it.
  // "Of dat gebeurt, ligt aan …", "Whether it does …": a question that opens it leaves it open.
  if (opensWithVerb(tokens, first, last, lexicon) || asking.has(tokens[first]!.fold)) return true;
  for (let i = first; i <= last; i++) {
    const { kind, fold } = tokens[i]!;
    if (kind !== "word" && kind !== "number") continue;
    const { turns, firm, verbs } = turningOf(fold, lexicon);
    if (fires(turns) || (firmly && fires(firm))) return true;
    if (verbs.length > 0 && isTurned(verbs, wordsThere(), firmly, lexicon)) return true;
  }
  return false;
}

const asking: ReadonlySet<string> = new Set(["of", "whether"]);

function opensWithVerb(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): boolean {
  const { fold, kind } = tokens[first]!;
  if (kind !== "word" || tokens[last]!.text === "?") return false;
  const { auxiliary, verbs, nouns, adjective } = lexicon.ofWord(fold);
  if (auxiliary !== undefined) return true;
  return (
    nouns === undefined && adjective === undefined && verbs.some(({ features }) => features.kind === "finite")
  );
}
