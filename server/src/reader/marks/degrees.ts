import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { cardinalOf } from "../../language/number-words";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** "minder vaak bijdragen": a degree of the verb itself. */
export function adverbDegree(
  { words, lexicon }: SentenceWords,
  parsed: ParsedClause,
  predicate: Predicate,
): { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined {
  const { clause, phrases } = parsed;
  const { fixed, verb } = predicate;
  const range = rangeOf(parsed, predicate);
  // "geeft ruimere steun": the noun is in the idiom, its adjective stands alone.
  const own = phrases.find(
    ({ kind, comparative, first, last }) =>
      kind === "adjective" &&
      comparative &&
      (clause.kind !== "main" || clause.finite === undefined || first > clause.finite) &&
      (!range || (first >= range.first && last <= range.last)) &&
      (fixed.includes(last + 1) || verb.role === "lexical"),
  );
  if (own)
    return {
      direction: own.comparative!,
      words: { first: own.first, last: fixed.includes(own.last + 1) ? own.last + 1 : own.last },
    };
  let negated = false;
  let found: { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined;
  for (const i of clause.words) {
    const { adverb, fold } = words[i]!;
    if (range && (i < range.first || i > range.last)) continue;
    if (lexicon.words.negativeDeterminers.has(fold) || adverb?.entry.class === "NEG") negated = true;
    if (adverb?.first !== i || phrases.some(({ comparativeAt }) => comparativeAt === i)) continue;
    // "eerder te veel dan te weinig": what it is compared with.
    if (than.has(words[i - 1]?.fold ?? "")) continue;
    // "geen bijdrage meer": no longer.
    if (negated && (fold === "meer" || fold === "more")) continue;
    const direction =
      adverb.entry.class === "DEGREE-DOWN" ? "down" : adverb.entry.class === "DEGREE-UP" ? "up" : undefined;
    if (!direction) continue;
    // "minder vaak en intensiever": which of the two counts, nobody can say.
    if (found && found.direction !== direction) return undefined;
    found ??= { direction, words: adverb };
  }
  return found;
}

const than = new Set(["dan", "than"]);

/** Of verbs joined by "en" each has the words between it and the one before. */
export function rangeOf({ predicates }: ParsedClause, predicate: Predicate): WordSpan | undefined {
  const at = predicates.indexOf(predicate);
  const before = predicate.verb.coordinated ? predicates[at - 1] : undefined;
  const after = predicates[at + 1]?.verb.coordinated ? predicate : undefined;
  if (!before && !after) return undefined;
  return {
    first: before ? before.verb.at + 1 : 0,
    last: after ? predicate.verb.at : Number.MAX_SAFE_INTEGER,
  };
}

/** Verbs that only say that a number becomes another. */
const turning = new Set(["gaan", "go"]);
const from = new Set(["van", "from"]);
const to = new Set(["naar", "to"]);

/** "gaat van twaalf naar acht": fewer or more than there were. */
export function numbersDegree(
  { words, lang }: SentenceWords,
  { clause }: ParsedClause,
  { verb }: Predicate,
): { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined {
  if (!turning.has(verb.lemma)) return undefined;
  const value = (i: number): number | undefined => {
    const { fold, kind } = words[i] ?? { fold: "", kind: "punctuation" };
    if (kind === "number") return /^(?:19|20)\d\d$/u.test(fold) ? undefined : Number(fold.replace(",", "."));
    return cardinalOf(fold, lang);
  };
  for (const i of clause.words) {
    if (!from.has(words[i]!.fold)) continue;
    const before = value(i + 1);
    const at = clause.words.find((k) => k > i + 1 && k <= i + 4 && to.has(words[k]!.fold));
    const after = at === undefined ? undefined : value(at + 1);
    if (before === undefined || after === undefined || !(before !== after)) continue;
    return { direction: after < before ? "down" : "up", words: { first: i, last: at! + 1 } };
  }
  return undefined;
}
