import { finiteScore, likely } from "./nominal";
import {
  adverbEnd,
  framesAt,
  isGenitive,
  isPreposition,
  mayStartPhrase,
  skipAdverbs,
  startsPhrase,
} from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Subordinators that are prepositions or adverbs as well. */
export const doubtful = new Set(["after", "before", "since", "until", "till", "as", "once", "for", "given", "pending", "like", "than", "so", "considering", "except", "now", "providing", "provided", "suppose", "supposing", "assuming"]); // prettier-ignore

export const relativePronouns = new Set(["which", "who", "whom", "whose", "where", "whereby", "wherein"]);
export const questionWords = new Set([
  "which",
  "who",
  "whom",
  "whose",
  "where",
  "what",
  "how",
  "why",
  "when",
  "whether",
]);

/**
 * Where the stretch ends in which a finite verb of the clause that begins at `from` may stand. `strict`: a subordinator that may be
 * a preposition ends it as well.
 */
export function domainEnd(
  { words }: SentenceWords,
  from: number,
  pastCommas = false,
  strict = false,
): number {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind === "punctuation") {
      if ([";", ":", "(", ")", "[", "]"].includes(word.fold)) return i;
      if (!pastCommas && [",", "–", "—"].includes(word.fold)) return i;
      continue;
    }
    if (i === from) continue;
    if (relativePronouns.has(word.fold) || word.fold === "that" || word.fold === "whether") return i;
    const { connective } = word;
    const leads = connective?.first === i && connective.entry.kind === "subordinator";
    if (leads && (strict || !doubtful.has(word.fold))) return i;
  }
  return words.length;
}

/** The first word from `from` on, before `to`, that does well as a finite verb. */
export function finiteIn(
  sentence: SentenceWords,
  from: number,
  to: number,
  least = likely,
): number | undefined {
  for (let i = from; i < to; i++) if (finiteScore(sentence, i) >= least) return i;
  return undefined;
}

/** Whether the word is a noun, or somebody's name, as what a relative clause may stand behind. */
export function isNominalWord(sentence: SentenceWords, i: number): boolean {
  const word = sentence.words[i];
  if (!word) return false;
  if (word.kind === "punctuation")
    return [")", '"', "”", "'"].includes(word.fold) && i > 0 && isNominalWord(sentence, i - 1);
  if (word.actor || word.kind === "number" || word.kind === "opaque") return true;
  if (
    ["those", "that", "these", "all", "one", "ones", "something", "anything", "everything"].includes(
      word.fold,
    )
  )
    return true;
  if (isPreposition(sentence, i) || word.lexical.isCoordinator || adverbEnd(sentence, i) !== undefined)
    return false;
  if (word.lexical.nouns !== undefined) return true;
  if (word.lexical.adjective !== undefined) return false;
  return word.verbs.length === 0 || finiteScore(sentence, i) < likely;
}

/** Whether a present participle is a noun where it stands: "the scaling back of", "defence spending". */
const courses: ReadonlySet<string> = new Set(["STOP", "START", "KEEP"]);

export function isGerundNoun(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[i]!;
  if (word.token.joint === "-" || words[i + 1]?.token.joint === "-" || word.actor) return true;
  if (word.text !== word.fold && word.token.joint !== "" && i > 0 && isWord(words[i - 1])) return true;
  const before = words[i - 1];
  const { determiners, possessives, negativeDeterminers } = lexicon.words;
  if (
    before &&
    (determiners.has(before.fold) || possessives.has(before.fold) || negativeDeterminers.has(before.fold))
  )
    return true;
  if (isGenitive(sentence, i - 1)) return true;
  const behind = words[i + 1]?.lexical.isParticle === true ? i + 2 : i + 1;
  if (words[behind]?.fold === "of" && !framesAt(sentence, i).some(({ entry }) => entry.arg.includes("of")))
    return true;
  // "stops buying equipment": a verb of course has its gerund behind it.
  const isCourse =
    isWord(before) &&
    !determiners.has(words[i - 2]?.fold ?? "") &&
    !possessives.has(words[i - 2]?.fold ?? "") &&
    framesAt(sentence, i - 1).some(
      ({ entry, weight }) => weight === 0 && courses.has(entry.class) && entry.arg.includes("complement"),
    );
  if (isCourse && isWord(words[i + 1])) return false;
  const objectFollows = startsPhrase(sentence, skipAdverbs(sentence, i + 1)) || behind === i + 2;
  if (before && before.lexical.adjective !== undefined && before.adverb === undefined) return !objectFollows;
  if (word.lexical.nouns !== undefined) return !objectFollows;
  // "shrinking budgets", but "from shrinking"
  if (word.lexical.adjective !== undefined) return !objectFollows && mayStartPhrase(sentence, i + 1);
  return false;
}
