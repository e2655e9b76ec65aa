import type { Claim, Hedge } from "./claim";
import { idiomOf } from "./claim-words";
import type { NegationReading } from "./negation";
import { chainOf } from "./noun-phrases";
import { topicsIn } from "./objects";
import type { ParsedClause } from "./predicates";
import type { SentenceWords, WordSpan } from "./sentence-words";

/** Classes of adverbs that hedge. */
const hedgeKinds: Readonly<Record<string, Hedge>> = {
  "HEDGE-POSSIBLE": "possible",
  "HEDGE-CONDITION": "condition",
  "HEDGE-TIME": "time",
  "HEDGE-PRINCIPLE": "principle",
};

/** In idioms that mean doing it alone: "in eigen hand houden". */
const ownWords = new Set(["eigen", "own"]);

export function readHedges({ words }: SentenceWords, { clause, predicates }: ParsedClause): Claim["hedges"] {
  // "alleen op papier": words of the idiom.
  const idiomatic = new Set(predicates.flatMap(({ fixed }) => fixed));
  return clause.words.flatMap((i) => {
    if (idiomatic.has(i)) return [];
    const { adverb } = words[i]!;
    // "niet pas op termijn"
    const later = ["pas", "niet", "not"].includes(words[i - 1]?.fold ?? "");
    const kind = adverb?.first === i && !later ? hedgeKinds[adverb.entry.class] : undefined;
    return adverb && kind ? [{ kind, words: { first: adverb.first, last: adverb.last } }] : [];
  });
}

/** "alleen met X" */
export function readExclusive(
  sentence: SentenceWords,
  { clause, phrases }: ParsedClause,
): Claim["exclusive"] {
  for (const i of clause.words) {
    const { adverb } = sentence.words[i]!;
    if (adverb?.first !== i || adverb.entry.class !== "EXCLUSIVE") continue;
    const next = phrases.findIndex(({ first, preposition }) => (preposition?.at ?? first) > adverb.last);
    if (next < 0 || (phrases[next]!.preposition?.at ?? phrases[next]!.first) > adverb.last + 1) continue;
    const scope = phrases[next]!;
    return {
      words: { first: adverb.first, last: adverb.last },
      topics: topicsIn(
        sentence,
        chainOf(phrases, next).map((k) => phrases[k]!),
      ),
      scope: { first: adverb.first, last: scope.last },
    };
  }
  return undefined;
}

/** "… en niet met X", "met uitzondering van X": what is left out beside what is said. */
export function readLeftOut(
  sentence: SentenceWords,
  { clause, phrases }: ParsedClause,
  negation: NegationReading,
): Claim["excluded"] {
  const { leftOut } = negation;
  if (leftOut) return { words: leftOut, topics: topicsIn(sentence, [leftOut]) };
  // "Los van X …" at the start means besides.
  const k = phrases.findIndex(
    ({ preposition, first }) =>
      preposition?.role === "except" && (clause.finite === undefined || first > clause.finite),
  );
  if (k < 0) return undefined;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return {
    words: { first: phrases[k]!.preposition!.at, last: phrases[k]!.last },
    topics: topicsIn(sentence, chain),
  };
}

/** "enigszins", "in beperkte mate": hardly more. */
export function readSlight(
  { words, lexicon }: SentenceWords,
  { clause }: ParsedClause,
): WordSpan | undefined {
  const at = clause.words.find((i) => lexicon.words.slight.has(words[i]!.fold));
  return at === undefined ? undefined : { first: at, last: at };
}

/** "zonder X" */
export function readWithout(sentence: SentenceWords, { phrases }: ParsedClause): Claim["without"] {
  const k = phrases.findIndex(
    ({ preposition }) => preposition?.form === "zonder" || preposition?.form === "without",
  );
  if (k < 0) return undefined;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return {
    words: { first: phrases[k]!.preposition!.at, last: phrases[k]!.last },
    topics: topicsIn(sentence, chain),
    carriers: phrases[k]!.nouns.flatMap(({ carrier }) => (carrier ? [carrier] : [])),
  };
}

/** "op eigen gelegenheid" */
export function readAlone(
  { words }: SentenceWords,
  { clause, predicates }: ParsedClause,
): WordSpan | undefined {
  const idiom = predicates.find(({ fixed }) => fixed.some((i) => ownWords.has(words[i]!.fold)));
  if (idiom) return idiomOf(idiom);
  // "ook op eigen gelegenheid": besides doing it together.
  if (clause.words.some((i) => words[i]!.adverb?.entry.class === "INCLUSIVE")) return undefined;
  for (const i of clause.words) {
    const { adverb } = words[i]!;
    if (adverb?.first === i && adverb.entry.class === "ALONE")
      return { first: adverb.first, last: adverb.last };
  }
  return undefined;
}

/** "zou graag": a wish. */
export function wishOf({ words }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) => words[i]!.fold === "graag");
  return at === undefined ? undefined : { first: at, last: at };
}

/** "moet nog van de grond komen" */
export function isNotYet({ words }: SentenceWords, { clause, predicates }: ParsedClause): boolean {
  const kind = predicates.at(-1)?.frame?.entry.class;
  if (kind !== "START" && kind !== "ACHIEVE" && kind !== "DO") return false;
  return clause.words.some(
    (i) => words[i]!.fold === "nog" && words[i]!.adverb?.last === i && words[i]!.adverb.first === i,
  );
}
