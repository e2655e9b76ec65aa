import type { SentenceWords, WordSpan } from "../words/sentence-words";

/**
 * "meldt de factsheet", "aldus de passage over …", "noteert de secretaris": the own side's papers and those who write them; what they say is
 * the draft's own word. Not where they are another's ("het verslag van Clingendael").
 */
export function isOwnSource({ words, lexicon }: SentenceWords, { first, last }: WordSpan): boolean {
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (!word || word.lexical.isPreposition) return false;
    if (lexicon.words.ownSources.has(word.fold)) return !isOfOther(words, i + 1);
    const leads =
      word.lexical.isDeterminer || word.lexical.isPossessive || word.lexical.adjective !== undefined;
    if (!leads) return false;
  }
  return false;
}

/** Behind "van" or "of" a name, or somebody known to be another. */
function isOfOther(words: SentenceWords["words"], at: number): boolean {
  if (words[at]?.token.joint === "-") return true;
  const of = words[at]?.fold;
  if (of !== "van" && of !== "of" && of !== "by" && of !== "door") return false;
  for (let i = at + 1; i <= at + 3 && i < words.length; i++) {
    const { actor, text, fold } = words[i]!;
    if (actor) return actor.side === "other";
    if (text !== fold) return true;
  }
  return false;
}
