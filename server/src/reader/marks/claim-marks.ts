import type { ParsedClause } from "../model/parsed-clause";
import type { Claim, Hedge } from "../model/claim";
import { idiomOf } from "../predicates/claim-words";
import { chainOf } from "../model/phrase";
import { topicsIn } from "../phrases/topics-in";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** Classes of adverbs that hedge. */
const hedgeKinds: Readonly<Record<string, Hedge>> = {
  "HEDGE-POSSIBLE": "possible",
  "HEDGE-CONDITION": "condition",
  "HEDGE-TIME": "time",
  "HEDGE-PRINCIPLE": "principle",
};

/** In idioms that mean doing it alone: "in eigen hand houden". */
export const ownWords = new Set(["eigen", "nationale", "own"]);

export function readHedges({ words }: SentenceWords, { clause, predicates }: ParsedClause): Claim["hedges"] {
  // "alleen op papier": words of the idiom.
  const idiomatic = new Set(predicates.flatMap(({ fixed }) => fixed));
  return clause.words.flatMap((i) => {
    if (idiomatic.has(i)) return [];
    const { adverb } = words[i]!;
    // "niet pas op termijn"
    const later = ["pas", "niet", "not"].includes(words[i - 1]?.fold ?? "");
    const kind =
      adverb?.first === i && !later && !isOfAdjunct(words, adverb)
        ? hedgeKinds[adverb.entry.class]
        : undefined;
    return adverb && kind ? [{ kind, words: { first: adverb.first, last: adverb.last } }] : [];
  });
}

/** ", mogelijk met meer schepen", ", possibly into new areas": of what is added, and not of what is said. */
function isOfAdjunct(words: SentenceWords["words"], { first, last }: WordSpan): boolean {
  const next = words[last + 1];
  if (words[first - 1]?.fold !== "," || next === undefined) return false;
  return next.lexical.isPreposition || next.adverb?.entry.class === "INCLUSIVE" || adding.has(next.fold);
}

const adding = new Set(["zelfs", "even"]);

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
  // "ook op eigen gelegenheid": besides doing it together; "kan ook zonder partners": it needs none.
  const isBesides = clause.words.some((i) => words[i]!.adverb?.entry.class === "INCLUSIVE");
  const isAble = clause.verbs.some(({ role, lemma }) => role === "modal" && lemma === "kunnen");
  for (const i of clause.words) {
    const { adverb, fold } = words[i]!;
    if (isBesides && !(isAble && fold === "zonder")) continue;
    // "rather than nationally"
    const isPassedOver = words[i - 1]?.connective?.entry.role === "instead";
    if (adverb?.first === i && adverb.entry.class === "ALONE" && !isPassedOver)
      return { first: adverb.first, last: adverb.last };
  }
  return undefined;
}

/** "moet nog van de grond komen" */
export function isNotYet({ words }: SentenceWords, { clause, predicates }: ParsedClause): boolean {
  const kind = predicates.at(-1)?.frame?.entry.class;
  if (kind !== "START" && kind !== "ACHIEVE" && kind !== "DO") return false;
  return clause.words.some(
    (i) => words[i]!.fold === "nog" && words[i]!.adverb?.last === i && words[i]!.adverb.first === i,
  );
}
