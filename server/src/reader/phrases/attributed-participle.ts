import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** So many words at most stand between a determiner and its participle. */
const longest = 9;

/**
 * "de | in de afgelopen jaren | opgebouwde samenwerking": the place of the participle that the words behind a determiner belong to.
 * Undefined where somebody or a topic is named among them, since that may be of the noun too.
 */
export function participleOfNoun(sentence: SentenceWords, determiner: number): number | undefined {
  const { words, topics, lang } = sentence;
  const next = words[determiner + 1];
  if (lang !== "nl" || !isWord(next)) return undefined;
  if (!next.lexical.isPreposition && next.adverb?.first !== determiner + 1) return undefined;
  for (let i = determiner + 1; i < Math.min(words.length - 1, determiner + longest); i++) {
    const { verbs, actor, lexical } = words[i]!;
    if (!isWord(words[i]) || actor || topics.some(({ first, last }) => first <= i && i <= last))
      return undefined;
    if (verbs.some(({ features }) => features.kind === "participle" && features.inflected))
      return i > determiner + 1 && isWord(words[i + 1]) && !words[i + 1]!.lexical.isPreposition
        ? i
        : undefined;
    // Another verb: the clause goes on.
    const isAttribute = verbs.every(({ features }) => features.kind === "participle");
    if (
      verbs.length > 0 &&
      !isAttribute &&
      lexical.nouns === undefined &&
      !lexical.isPreposition &&
      !words[i]!.adverb
    )
      return undefined;
  }
  return undefined;
}
