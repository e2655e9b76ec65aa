import type { Degree } from "../words/lexicon-types";
import type { VerbForm } from "../../language/verb-forms";
import { gerundNoun, modifierOfHead, nounsOfHead } from "./english-phrases";
import type { AdjectiveEntry, NounEntry } from "../words/lexicon-entries";
import type { Bare, DeterminerKind, Phrase } from "../model/phrase";
import type { SentenceWords } from "../words/sentence-words";

/** A phrase whose end has not come yet. */
export interface OpenPhrase {
  first: number;
  /** English: the particle of a gerund ("scaling back"). */
  particle?: number;
  words: number[];
  determiner: DeterminerKind;
  adjectives: { entry: AdjectiveEntry; degree: Degree; at: number }[];
  comparative?: "up" | "down";
  comparativeAt?: number;
}

/** "de zijne": what was spoken of, and somebody's. */
const ownings = new Set(["zijne", "hare", "onze", "hunne", "ours", "theirs", "hers"]);

/** What an open phrase is, with an adjective behind its noun that is no part of it. */
export function closePhrase(
  sentence: SentenceWords,
  { first, words: own, determiner, adjectives, comparative, comparativeAt, particle }: OpenPhrase,
): { readonly phrase?: Bare; readonly behind?: Bare | undefined } {
  const { words } = sentence;
  const kept = [...own];
  if (kept.length === 0) return {};
  const isPlainAdjective = (i: number): boolean => {
    const { adjective, nouns } = words[i]!.lexical;
    return adjective !== undefined && nouns === undefined;
  };
  // "de bijdrage structureel": an adjective behind the noun belongs to the verb.
  if (kept.length === 0) return {};
  let last = kept.length;
  while (last > 1 && isPlainAdjective(kept[last - 1]!)) last--;
  const trailing = isPlainAdjective(kept[last - 1]!) ? [] : kept.splice(last);
  const isTrailing =
    comparative !== undefined && comparativeAt !== undefined && trailing.includes(comparativeAt);
  const behind: Bare | undefined =
    trailing.length === 0
      ? undefined
      : {
          kind: "adjective",
          first: trailing[0]!,
          last: trailing.at(-1)!,
          head: trailing.at(-1)!,
          nouns: [],
          determiner: "none",
          adjectives: adjectives.filter(({ at }) => trailing.includes(at)),
          comparative: isTrailing ? comparative : undefined,
          comparativeAt: isTrailing ? comparativeAt : undefined,
        };
  const head = kept.at(-1);
  if (head === undefined) return {};
  // "de kleinere verbanden": the comparative is of the name.
  const isOfName =
    comparative === "down" &&
    sentence.topics.some(({ first: from, last: to }) => from === comparativeAt && to >= head);
  const isCompared =
    comparative !== undefined && comparativeAt !== undefined && comparativeAt <= head && !isOfName;
  const phraseOf = (
    kind: Phrase["kind"],
    nouns: readonly NounEntry[],
    modifier?: string,
    nominalised?: readonly VerbForm[],
  ): Bare => ({
    kind,
    first,
    last: head,
    head,
    nouns,
    modifier,
    nominalised,
    determiner,
    adjectives: adjectives.filter(({ at }) => at <= head),
    comparative: isCompared ? comparative : undefined,
    comparativeAt: isCompared ? comparativeAt : undefined,
  });
  if (isPlainAdjective(head) && kept.every(isPlainAdjective)) return { phrase: phraseOf("adjective", []) };
  const { fold, lexical } = words[head]!;
  if (ownings.has(fold)) return { phrase: phraseOf("pronoun", []), behind };
  if (sentence.lang === "en") {
    const known = particle === undefined ? nounsOfHead(sentence, first, head) : undefined;
    const modifier = modifierOfHead(sentence, own[0]!, head);
    const gerund = known ? [] : gerundNoun(sentence, head, particle);
    const phrase = phraseOf("noun", known ?? [], modifier, gerund.length > 0 ? gerund : undefined);
    return { phrase: particle === undefined ? phrase : { ...phrase, last: particle }, behind };
  }
  // An infinitive behind its article stands for the verb, whatever noun looks like it.
  const led = words[first]!.fold === "het" || words[first]!.fold === "the";
  const nouns =
    led && words[head]!.verbs.some(({ features }) => features.kind === "infinitive")
      ? undefined
      : lexical.nouns;
  if (nouns) return { phrase: phraseOf("noun", nouns), behind };
  const nominalised = words[head]!.verbs.filter(({ features }) => features.kind === "infinitive");
  if (nominalised.length > 0) return { phrase: phraseOf("noun", [], undefined, nominalised), behind };
  const compound = sentence.lexicon.compoundOf(fold);
  return { phrase: phraseOf("noun", compound?.nouns ?? [], compound?.modifier), behind };
}
