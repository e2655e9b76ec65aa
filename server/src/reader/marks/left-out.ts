import type { NegationReading } from "../model/negation-reading";
import type { ParsedClause } from "../model/parsed-clause";
import type { Claim } from "../model/claim";
import { chainOf } from "../model/phrase";
import { isWord } from "../clauses/segments";
import type { SentenceWords, WordSpan } from "../words/sentence-words";
import { topicsIn } from "../phrases/topics-in";

/** "… en niet met X", "met uitzondering van X", "X niet meegerekend": what is left out beside what is said. */
export function readLeftOut(
  sentence: SentenceWords,
  parsed: ParsedClause,
  { leftOut }: NegationReading,
): Claim["excluded"] {
  if (leftOut) return { words: leftOut, topics: topicsIn(sentence, [leftOut]) };
  return ledIn(sentence, parsed) ?? leftBehind(sentence, parsed);
}

/** "met uitzondering van X" */
function ledIn(sentence: SentenceWords, { clause, phrases }: ParsedClause): Claim["excluded"] {
  // "Los van X …" at the start means besides.
  const k = phrases.findIndex(
    ({ preposition, first }) =>
      preposition?.role === "except" &&
      (clause.finite === undefined || first > clause.finite || leavingOut.has(preposition.form)),
  );
  if (k < 0) return undefined;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return {
    words: { first: phrases[k]!.preposition!.at, last: phrases[k]!.last },
    topics: topicsIn(sentence, chain),
  };
}

/** These leave out wherever they stand; at the start "los van" and "behalve" mean besides. */
const leavingOut = new Set([
  "met uitzondering van",
  "met uitsluiting van",
  "met weglating van",
  "exclusief",
  "uitgezonderd",
  "with the exception of",
]);

/** ", X uitgezonderd", ", X niet meegerekend", ", X excluded": between a comma and the words that leave it out. */
function leftBehind(sentence: SentenceWords, { clause }: ParsedClause): Claim["excluded"] {
  const { words } = sentence;
  for (const i of clause.words) {
    const { adverb } = words[i]!;
    if (adverb?.first !== i || adverb.entry.class !== "EXCEPT") continue;
    if (isWord(words[adverb.last + 1])) continue;
    let first = i;
    while (first > 0 && isWord(words[first - 1])) first--;
    const opener = words[first - 1];
    if (first === i || opener === undefined || clause.finite === undefined || first <= clause.finite)
      continue;
    const span: WordSpan = { first, last: adverb.last };
    return { words: span, topics: topicsIn(sentence, [{ first, last: i - 1 }]) };
  }
  return undefined;
}
