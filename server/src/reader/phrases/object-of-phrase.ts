import type { ParsedClause } from "../model/parsed-clause";
import type { ObjectReading } from "../model/claim";
import { holderOf } from "./holder";
import type { Carrier } from "../words/lexicon-entries";
import { chainOf, type Phrase } from "../model/phrase";
import type { SentenceWords } from "../words/sentence-words";
import { topicsIn } from "./topics-in";

export function objectOf(
  sentence: SentenceWords,
  { phrases }: ParsedClause,
  index: number,
  carriers: readonly Carrier[],
  headTopics: readonly string[],
): ObjectReading {
  const phrase = phrases[index]!;
  const chain = chainOf(phrases, index);
  const holder = holderOf(sentence, phrases, index);
  const isPossibility = phrase.nouns.some(({ class: kind }) => kind === "CONSIDER" || kind === "ALLOW");
  const first = Math.min(...chain.map((k) => phrases[k]!.first));
  const last = Math.max(...chain.map((k) => phrases[k]!.last));
  return {
    head: phrase.nouns[0]?.lemma ?? sentence.words[phrase.head]!.fold,
    carriers,
    headTopics,
    topics: topicsIn(
      sentence,
      chain.map((k) => phrases[k]!),
    ),
    nearTopics: [],
    anaphoric: phrase.kind === "pronoun",
    words: { first, last },
    modifier: phrase.modifier,
    possible: isPossibility || undefined,
    holder,
    separate: separateness(phrase),
  };
}

/** Not of "de eigen processen", which only says whose they are. */
function separateness({ determiner, adjectives }: Phrase): ObjectReading["separate"] {
  const found = adjectives.find(({ entry }) => entry.class === "SEPARATE")?.entry;
  if (!found) return undefined;
  if (!["eigen", "own"].includes(found.lemma)) return "alone";
  return determiner === "negative" || determiner === "none" ? "own" : undefined;
}

/** "landmachtintegratie", "PESCO-deelname": the first part of the compound is the object. */
export function compoundObject(
  sentence: SentenceWords,
  phrase: Phrase,
  headTopics: readonly string[],
): ObjectReading | undefined {
  const topics = topicsIn(sentence, [phrase]);
  if (topics.length === 0) return undefined;
  return {
    head: phrase.modifier ?? sentence.words[phrase.head]!.fold,
    carriers: [],
    headTopics: headTopics.length > 0 ? headTopics : topics,
    topics,
    nearTopics: [],
    anaphoric: false,
    words: { first: phrase.first, last: phrase.last },
    modifier: phrase.modifier,
    possible: undefined,
    separate: undefined,
    holder: undefined,
  };
}
