import type { Clause, VerbUse } from "../../model/clause";
import { adverbEnd, isPreposition, skipAdverbs, startsPhrase } from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Particles that are hardly ever a preposition with a noun behind it. */
const pure = new Set(["back", "away", "ahead", "aside", "forward", "together", "apart", "forth", "down", "up", "out", "off", "behind", "through", "over"]); // prettier-ignore
const always = new Set(["back", "away", "ahead", "aside", "forward", "together", "apart", "forth"]);

/**
 * Whether the word at `i` is the particle of the verb: right behind it ("scales back the contribution"), behind its object ("scales
 * the contribution back"), and no preposition with a noun of its own ("relies on the fund").
 */
export function isEnglishParticle(
  sentence: SentenceWords,
  clause: Clause,
  verb: VerbUse,
  i: number,
): boolean {
  if (i <= verb.at || !clause.words.includes(i)) return false;
  const { words } = sentence;
  if (clause.verbs.some(({ at, coordinated }) => at > verb.at && at < i && !coordinated)) return false;
  const { fold } = words[i]!;
  if (skipAdverbs(sentence, verb.at + 1) >= i) return true;
  if (!pure.has(fold)) return false;
  for (let k = verb.at + 1; k < i; k++) {
    if (words[k]!.kind === "punctuation" && words[k]!.fold === ",") return false;
    if (isPreposition(sentence, k) && !always.has(fold) && isWord(words[i + 1])) return false;
  }
  // "scales the contribution back | in 2025", but "sends units up the river"
  const next = i + 1;
  return (
    always.has(fold) ||
    !isWord(words[next]) ||
    isPreposition(sentence, next) ||
    adverbEnd(sentence, next) !== undefined ||
    !startsPhrase(sentence, next)
  );
}
