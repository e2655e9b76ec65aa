import { closePhrase, type OpenPhrase } from "./close-phrase";
import { placed, type Bare, type DeterminerKind, type Phrase, type Preposition } from "../model/phrase";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** Where the reading of a clause's phrases is. */
export interface PhraseReading {
  readonly sentence: SentenceWords;
  readonly clauseWords: readonly number[];
  /** Words that are no part of any phrase: verbs, particles, fixed groups. */
  readonly skip: ReadonlySet<number>;
  readonly english: boolean;
  /** Dutch: "als" leads in what the verb makes of somebody. */
  readonly takesRole: boolean;
  readonly phrases: Phrase[];
  open: OpenPhrase | undefined;
  /** What leads the next phrase in. */
  preposition: Preposition | undefined;
  /** The next phrase is listed with the one before. */
  listed: boolean;
}

export function close(reading: PhraseReading): void {
  if (!reading.open) return;
  const { phrase, behind } = closePhrase(reading.sentence, reading.open);
  reading.open = undefined;
  if (phrase) add(reading, phrase);
  if (behind) add(reading, behind);
}

export function add(reading: PhraseReading, phrase: Bare): void {
  const { phrases, listed, preposition: led, sentence } = reading;
  const previous = phrases.length - 1;
  const before = phrases[previous];
  const list = listed && before !== undefined && phrase.kind !== "adjective";
  const own =
    phrase.kind === "adjective" && !led ? undefined : (led ?? (list ? before.preposition : undefined));
  const adjacent =
    before !== undefined &&
    led !== undefined &&
    led.at === before.last + 1 &&
    (before.kind === "noun" || (led.form === "van" && isStandIn(sentence.words[before.head]!.fold))) &&
    !before.actor;
  const isName = before !== undefined && !led && !list && isNameOf(reading, phrase, before);
  const inside = adjacent || isName ? previous : list && !led ? before.inside : undefined;
  phrases.push(placed(phrase, own, inside, list ? previous : undefined));
  reading.preposition = undefined;
  reading.listed = false;
}

/** "het project militaire mobiliteit": what the project is called, right behind it. */
const isNameOf = ({ sentence }: PhraseReading, phrase: Bare, before: Phrase): boolean =>
  phrase.kind === "noun" &&
  phrase.determiner === "none" &&
  phrase.comparative === undefined &&
  phrase.first === before.last + 1 &&
  before.kind === "noun" &&
  before.determiner !== "none" &&
  named.has(sentence.words[before.head]!.fold);

const named = new Set([
  "project", "programma", "thema", "onderwerp", "initiatief", "traject", "dossier", "domein", "beleidsterrein", "speerpunt", "pijler",
]); // prettier-ignore

export function start(reading: PhraseReading, i: number, kind: DeterminerKind): OpenPhrase {
  close(reading);
  return (reading.open = newPhrase(i, kind));
}

export const newPhrase = (first: number, kind: DeterminerKind): OpenPhrase => ({
  first,
  words: [],
  determiner: kind,
  adjectives: [],
});

/** The phrase that is open, or a new one, has more or less of what its noun is. */
export function compareFrom(reading: PhraseReading, i: number, degree: "up" | "down"): void {
  const target = reading.open ?? start(reading, i, "none");
  target.comparative = degree;
  target.comparativeAt = i;
}

/** The place of the last clause word that is part of a group of words that ends at `last`. */
export function endOf({ clauseWords }: PhraseReading, k: number, last: number): number {
  let end = k;
  while (clauseWords[end + 1] !== undefined && clauseWords[end + 1]! <= last) end++;
  return end;
}

export const hasContent = ({ open }: PhraseReading): boolean => open !== undefined && open.words.length > 0;

/** Whether a noun phrase may go on with the word. */
export function isNominal({ sentence, skip }: PhraseReading, i: number | undefined): boolean {
  const word = i === undefined ? undefined : sentence.words[i];
  return (
    isWord(word) &&
    !skip.has(i!) &&
    !word.lexical.isPreposition &&
    !(word.adverb && word.lexical.adjective === undefined) &&
    !word.lexical.isCoordinator &&
    !word.lexical.isPronoun
  );
}

/** "met die van de buren": the pronoun stands for a noun. */
const isStandIn = (fold: string): boolean => fold === "die" || fold === "dat";
