import { finitesIn, isStrong } from "./finite";
import type { Segment } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** ", zo staat in de brief,": says only where it stands. */
export const isAside = (
  { words }: SentenceWords,
  { first, before }: Segment,
  finites: readonly number[],
): boolean => before === "," && words[first]!.fold === "zo" && finites.includes(first + 1);

/** Whether the last of the words, of three or more, is of no lexicon and may be a verb by its ending. */
export function endsUnknown({ words, lexicon }: SentenceWords, list: readonly number[]): boolean {
  const { fold, text, verbs, lexical, adverb, actor } = words[list.at(-1)!]!;
  return (
    list.length > 2 &&
    /(?:en|t)$/u.test(fold) &&
    text === fold &&
    verbs.length === 0 &&
    lexical.nouns === undefined &&
    lexical.adjective === undefined &&
    !lexical.isPreposition &&
    adverb === undefined &&
    actor === undefined &&
    !lexicon.compoundOf(fold)
  );
}

/** A participle with what belongs to it, "zoals voorzien …", "hoe … ook": no verb of its own. */
export function isPassing(sentence: SentenceWords, { first, last, connective }: Segment): boolean {
  const { words } = sentence;
  const isConcessive =
    connective !== undefined &&
    words[connective.first]!.fold === "hoe" &&
    words.slice(first, last + 1).some(({ fold }) => fold === "ook");
  // ", door de Kamer al vaker besproken,"
  const closing = words[last]!;
  const isClosedByParticiple =
    connective === undefined &&
    words[first]!.lexical.isPreposition &&
    closing.lexical.nouns === undefined &&
    closing.lexical.adjective === undefined &&
    closing.verbs.some(({ features }) => features.kind === "participle" && !features.inflected);
  const at = words[first]!.fold === "zoals" || words[first]!.fold === "als" ? first + 1 : first;
  const isParticiple =
    connective === undefined &&
    words[at]!.connective === undefined &&
    words[at]!.verbs.some(({ features }) => features.kind === "participle" && !features.inflected);
  return (
    (isConcessive || isParticiple || isClosedByParticiple) &&
    !finitesIn(sentence, at + 1, last + 1).some((i) => isStrong(sentence, i))
  );
}
