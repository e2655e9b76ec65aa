import { goesOnListing, isUnbroken } from "./english-phrases";
import type { Phrase } from "../model/phrase";
import { close, type PhraseReading } from "./phrase-reading";
import * as steps from "./phrase-steps";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/**
 * The phrases of a clause, in order. `skip`: words that are no part of any (verbs, particles, fixed groups). `takesRole`: "als" leads
 * in what the verb makes of somebody ("geldt als hoeksteen").
 */
export function readPhrases(
  sentence: SentenceWords,
  clauseWords: readonly number[],
  skip: ReadonlySet<number>,
  takesRole = false,
): readonly Phrase[] {
  const reading: PhraseReading = {
    sentence,
    clauseWords,
    skip,
    english: sentence.lang === "en",
    takesRole,
    phrases: [],
    open: undefined,
    preposition: undefined,
    listed: false,
  };
  for (let k = 0; k < clauseWords.length; k++) {
    const i = clauseWords[k]!;
    const at: steps.At = { k, i, word: sentence.words[i]!, next: clauseWords[k + 1] };
    if (k > 0) acrossGap(reading, at);
    k = takeWord(reading, at);
  }
  close(reading);
  return reading.phrases;
}

/** The first kind that the word is of decides. */
const takeWord = (reading: PhraseReading, at: steps.At): number =>
  steps.skipped(reading, at) ??
  steps.actor(reading, at) ??
  steps.phrasalAdverb(reading, at) ??
  steps.particleBehindNoun(reading, at) ??
  steps.phrasalPreposition(reading, at) ??
  steps.conjunctiveAdverb(reading, at) ??
  steps.preposition(reading, at) ??
  steps.role(reading, at) ??
  steps.pronominalAdverb(reading, at) ??
  steps.negativeDeterminer(reading, at) ??
  steps.adjectiveJoiner(reading, at) ??
  steps.coordinator(reading, at) ??
  steps.idiomArticle(reading, at) ??
  steps.adverb(reading, at) ??
  steps.reflexive(reading, at) ??
  steps.withParticiple(reading, at) ??
  steps.possessive(reading, at) ??
  steps.nominalisedIdiom(reading, at) ??
  steps.amount(reading, at) ??
  steps.determiner(reading, at) ??
  steps.expletive(reading, at) ??
  steps.pronoun(reading, at) ??
  steps.infinitiveMark(reading, at) ??
  steps.ofPhrase(reading, at);

/** Behind a gap a new phrase begins, which marks alone may make one of a list. */
function acrossGap(reading: PhraseReading, { k, i, word }: steps.At): void {
  const { sentence, clauseWords, english, phrases, skip } = reading;
  const previous = clauseWords[k - 1]!;
  if (previous === i - 1 || (english && isUnbroken(sentence, previous, i))) return;
  close(reading);
  // "de commissie (CTA) geen steun": what is in brackets lists nothing.
  const mark = sentence.words[i - 1]!.fold;
  reading.listed =
    mark !== ")" &&
    !isParenthesis(reading, i) &&
    mark !== "]" &&
    (english || onlyMarks(sentence, previous + 1, i)) &&
    phrases.at(-1)?.last === previous &&
    !word.lexical.isPreposition &&
    !word.connective;
  if (english && reading.listed)
    reading.listed = goesOnListing(
      sentence,
      clauseWords,
      k,
      skip,
      phrases.length === 1 && phrases[0]!.preposition !== undefined,
    );
}

/** "verlaagt, in afwachting van besluiten, zijn bijdrage": what stands between commas with its preposition lists nothing. */
function isParenthesis({ sentence: { words }, phrases, english }: PhraseReading, behind: number): boolean {
  let at = phrases.length - 1;
  while (at >= 0 && phrases[at]!.inside !== undefined) at = phrases[at]!.inside!;
  const first = phrases[at]?.preposition?.at;
  if (english || first === undefined || words[behind - 1]!.fold !== ",") return false;
  let opener = first - 1;
  // ", mede gelet op de krapte,"
  if (words[opener]?.adverb !== undefined) opener--;
  if (words[opener]?.fold !== ",") return false;
  // ", in de unie, de bond en het verbond, …"
  for (let i = behind; i < words.length && words[i]!.fold !== ","; i++)
    if (words[i]!.lexical.isCoordinator) return !words.slice(i, i + listEnd).some(({ fold }) => fold === ",");
  return true;
}

/** So far behind its coordinator a list ends. */
const listEnd = 5;

/** Whether nothing but punctuation stands between: a clause that another interrupts lists nothing. */
function onlyMarks({ words }: SentenceWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(words[i])) return false;
  return true;
}
