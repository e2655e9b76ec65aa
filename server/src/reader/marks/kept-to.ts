import type { ParsedClause } from "../model/parsed-clause";
import { isBounding } from "../predicates/bounding";
import type { Claim } from "../model/claim";
import { chainOf } from "../model/phrase";
import type { SentenceWords, WordSpan } from "../words/sentence-words";
import { topicsIn } from "../phrases/topics-in";

type Phrases = ParsedClause["phrases"];

/** What a clause keeps to: "alleen met X", "louter te land", "beperkt zich tot X", "in X and nowhere else". */
export const readExclusive = (sentence: SentenceWords, parsed: ParsedClause): Claim["exclusive"] =>
  behindAdverb(sentence, parsed) ?? keptBehind(sentence, parsed) ?? boundBy(sentence, parsed);

/** "alleen met X" */
function behindAdverb(
  sentence: SentenceWords,
  { clause, phrases, predicates }: ParsedClause,
): Claim["exclusive"] {
  const { words } = sentence;
  const idiomatic = new Set(predicates.flatMap(({ fixed }) => fixed));
  for (const { particle } of predicates) if (particle !== undefined) idiomatic.add(particle);
  for (const i of clause.words) {
    const { adverb } = words[i]!;
    if (adverb?.first !== i || adverb.entry.class !== "EXCLUSIVE") continue;
    // "niet langer alleen bij X"
    if (words[i - 1]?.adverb?.entry.class.startsWith("NEG")) continue;
    // "alleen samen met partners": not by oneself, and with whom is left open.
    if (isTogetherOnly(words, adverb.last + 1)) continue;
    // "komt uitsluitend ten goede aan X", "gaat alleen in op X": words of the verb are between.
    let from = adverb.last + 1;
    while (idiomatic.has(from)) from++;
    // English "only" is the first word of its phrase.
    const next = phrases.findIndex(({ first, preposition }) => (preposition?.at ?? first) >= adverb.first);
    const scope = next < 0 ? undefined : phrases[next]!;
    if (scope && (scope.preposition?.at ?? scope.first) <= from && scope.last > adverb.last)
      return {
        words: { first: adverb.first, last: adverb.last },
        topics: topicsOf(sentence, phrases, next),
        scope: { first: adverb.first, last: scope.last },
        partners: partnerOf(scope),
      };
    // "louter te land", "alleen bilateraal": no phrase, but what the packs know.
    const named = sentence.topics.filter(({ first }) => first === from);
    const last = named.reduce((far, hit) => Math.max(far, hit.last), adverb.last);
    const isCut = phrases.some((phrase) => phrase.first <= last && from <= phrase.last && phrase.last > last);
    if (named.length === 0 || isCut) continue;
    return {
      words: { first: adverb.first, last: adverb.last },
      topics: named.map(({ id }) => id),
      scope: { first: adverb.first, last },
      partners: [],
    };
  }
  return undefined;
}

const together = new Set(["samen", "gezamenlijk", "together", "jointly"]);
const anyOthers = new Set(["partners", "bondgenoten", "anderen", "andere", "onze", "zijn", "haar", "allies", "others", "other", "our", "its"]); // prettier-ignore

const isTogetherOnly = (words: SentenceWords["words"], at: number): boolean =>
  together.has(words[at]?.fold ?? "") &&
  words[at + 1]?.lexical.isPreposition === true &&
  anyOthers.has(words[at + 2]?.fold ?? "");

const topicsOf = (sentence: SentenceWords, phrases: Phrases, k: number): readonly string[] =>
  topicsIn(
    sentence,
    chainOf(phrases, k).map((c) => phrases[c]!),
  );

/** "alleen met X" */
const partnerOf = ({ preposition, actor }: Phrases[number]): readonly string[] =>
  actor?.side === "other" && (preposition?.form === "met" || preposition?.form === "with") ? [actor.id] : [];

/** "with NATO alone", "in NATO and nowhere else", "binnen X en nergens anders" */
function keptBehind(sentence: SentenceWords, { phrases }: ParsedClause): Claim["exclusive"] {
  for (const [k, { last, preposition, kind }] of phrases.entries()) {
    if (kind !== "noun" || preposition === undefined) continue;
    const closer = closerAt(sentence, last + 1);
    if (closer === undefined) continue;
    return {
      words: { first: last + 1, last: closer },
      topics: topicsOf(sentence, phrases, k),
      scope: { first: preposition.at, last: closer },
      partners: partnerOf(phrases[k]!),
    };
  }
  return undefined;
}

/** The last word of what says that there is nothing else, if it begins at `from`. */
function closerAt({ words, lexicon, lang }: SentenceWords, from: number): number | undefined {
  // "with NATO only": at the end, for one that stands before another phrase may be of that.
  const isEnd = words[from + 1] === undefined || words[from + 1]!.kind === "punctuation";
  if (lang === "en" && words[from]?.fold === "only" && isEnd)
    return words.slice(Math.max(0, from - 8), from).some(({ fold }) => fold === "not") ? undefined : from;
  for (const closer of lexicon.words.closers)
    if (closer.every((word, k) => words[from + k]?.fold === word)) return from + closer.length - 1;
  return undefined;
}

/** "beperkt zich tot X", "confines itself to X": a verb that keeps its subject to what stands behind its preposition. */
function boundBy(sentence: SentenceWords, { predicates, phrases }: ParsedClause): Claim["exclusive"] {
  const bound = predicates.at(-1);
  if (!bound || !isBounding(bound.frame?.entry)) return undefined;
  // "beperkt zich in deze brief tot X": what is said, and not what is done.
  const { papers } = sentence.lexicon.words;
  const isOfPaper = phrases.some(
    ({ head, determiner }) => determiner === "demonstrative" && papers.has(sentence.words[head]!.fold),
  );
  if (isOfPaper) return undefined;
  const k = phrases.findIndex(
    ({ preposition }) =>
      preposition !== undefined &&
      bound.frame!.entry.arg.includes(preposition.form) &&
      preposition.at > bound.verb.at,
  );
  if (k < 0) return undefined;
  const words: WordSpan = { first: bound.verb.at, last: bound.verb.at };
  const listed = phrases.filter((phrase) => phrase.listedWith === k);
  const last = Math.max(phrases[k]!.last, ...listed.map((phrase) => phrase.last));
  return {
    words,
    topics: [
      ...new Set(
        [k, ...listed.map((phrase) => phrases.indexOf(phrase))].flatMap((at) =>
          topicsOf(sentence, phrases, at),
        ),
      ),
    ],
    scope: { first: bound.verb.at, last },
    partners: [],
  };
}
