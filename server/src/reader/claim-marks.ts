import type { Claim, Hedge } from "./claim";
import { idiomOf, predicateWords } from "./claim-words";
import type { NegationReading } from "./negation";
import { chainOf } from "./phrase";
import { topicsIn } from "./topics-in";
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

/** "alleen met X" */
export function readExclusive(
  sentence: SentenceWords,
  { clause, phrases, predicates }: ParsedClause,
): Claim["exclusive"] {
  const idiomatic = new Set(predicates.flatMap(({ fixed }) => fixed));
  for (const i of clause.words) {
    const { adverb } = sentence.words[i]!;
    if (adverb?.first !== i || adverb.entry.class !== "EXCLUSIVE") continue;
    // "niet langer alleen bij X"
    if (sentence.words[i - 1]?.adverb?.entry.class.startsWith("NEG")) continue;
    // English "only" is the first word of its phrase.
    const next = phrases.findIndex(({ first, preposition }) => (preposition?.at ?? first) >= adverb.first);
    // "komt uitsluitend ten goede aan X": the idiom is between.
    let from = adverb.last + 1;
    while (idiomatic.has(from)) from++;
    if (next < 0 || (phrases[next]!.preposition?.at ?? phrases[next]!.first) > from) continue;
    const scope = phrases[next]!;
    if (scope.last <= adverb.last) continue;
    return {
      words: { first: adverb.first, last: adverb.last },
      topics: topicsIn(
        sentence,
        chainOf(phrases, next).map((k) => phrases[k]!),
      ),
      scope: { first: adverb.first, last: scope.last },
      partners: partnerOf(scope),
    };
  }
  return keptAlone(sentence, phrases);
}

/** "alleen met X" */
const partnerOf = ({ preposition, actor }: ParsedClause["phrases"][number]): readonly string[] =>
  actor?.side === "other" && (preposition?.form === "met" || preposition?.form === "with") ? [actor.id] : [];

/** "with NATO alone" */
function keptAlone(sentence: SentenceWords, phrases: ParsedClause["phrases"]): Claim["exclusive"] {
  const { words, lexicon } = sentence;
  if (lexicon.lang !== "en") return undefined;
  const k = phrases.findIndex(
    ({ last, preposition, kind }) =>
      kind === "noun" && preposition !== undefined && words[last + 1]?.fold === "alone",
  );
  if (k < 0) return undefined;
  const { preposition, last } = phrases[k]!;
  return {
    words: { first: last + 1, last: last + 1 },
    topics: topicsIn(
      sentence,
      chainOf(phrases, k).map((c) => phrases[c]!),
    ),
    scope: { first: preposition!.at, last: last + 1 },
    partners: partnerOf(phrases[k]!),
  };
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

/** "enigszins", "in beperkte mate", "niet meer dan één keer": hardly more. */
export function readSlight(sentence: SentenceWords, parsed: ParsedClause): WordSpan | undefined {
  return (
    slightAdverb(sentence, parsed) ??
    readSeldom(sentence, parsed) ??
    smallNumber(sentence, parsed) ??
    shareOf(sentence, parsed) ??
    keptSmall(parsed)
  );
}

/** "eenmalig", "bij één enkele compagnie": hardly ever, or hardly anywhere. */
export function readSeldom(
  { words, lexicon }: SentenceWords,
  { clause }: ParsedClause,
): WordSpan | undefined {
  const once = clause.words.find((i) => {
    const { fold, adverb } = words[i]!;
    return (
      !isDeniedAt(words, i) &&
      (lexicon.words.seldom.has(fold) || (adverb?.first === i && lexicon.words.seldom.has(adverb.entry.form)))
    );
  });
  if (once !== undefined) return { first: once, last: Math.max(once, words[once]!.adverb?.last ?? once) };
  for (const i of clause.words) {
    if (!isOne(words[i]!.fold)) continue;
    const limit = [i - 1, i - 2, i - 3].find((k) => k >= 0 && isLimiting(words[k]!));
    const only = words[i + 1]?.fold === "enkel" || words[i + 1]?.fold === "enkele";
    if (limit === undefined && !only) continue;
    const first = limit === undefined ? i : (words[limit]!.adverb?.first ?? limit);
    let last = only ? i + 2 : i + 1;
    while (words[last] && words[last]!.lexical.adjective !== undefined && words[last + 1]?.kind === "word")
      last++;
    return { first, last: Math.min(last, clause.words.at(-1)!) };
  }
  return undefined;
}

/** "hooguit twee officieren", "niet meer dan een cursus" */
function smallNumber({ words }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  for (const i of clause.words) {
    if (!isLimiting(words[i]!) || words[i]!.adverb!.first !== i) continue;
    const { last } = words[i]!.adverb!;
    const next = words[last + 1];
    if (!next || !clause.words.includes(last + 1)) continue;
    const isFew = few.has(next.fold) || /^[1-9]$/.test(next.fold);
    if (!isFew || words[last + 2]?.kind !== "word" || isUnit(words[last + 2]!.fold)) continue;
    return { first: i, last: last + 2 };
  }
  return undefined;
}

const few = new Set(["een", "één", "twee", "drie", "vier", "vijf", "enkele", "a", "an", "one", "two", "three", "four", "five", "a few"]); // prettier-ignore
const units = new Set(["procent", "jaar", "maanden", "maand", "weken", "week", "dagen", "dag", "uur", "keer", "maal", "percent", "years", "year", "months", "weeks", "days", "day", "times"]); // prettier-ignore
const isUnit = (fold: string): boolean => units.has(fold);

/** "een deel van de bijdrage" */
function shareOf({ words, lexicon }: SentenceWords, { clause, phrases }: ParsedClause): WordSpan | undefined {
  // "een deel van de versterking": how far it has come.
  const isOfThing = (of: number): boolean =>
    phrases.some(({ preposition, nouns }) => preposition?.at === of && nouns.some(({ carrier }) => carrier));
  const at = clause.words.find(
    (i) =>
      lexicon.words.shares.has(words[i]!.fold) &&
      (words[i]!.fold === "part" || ["een", "a"].includes(words[i - 1]?.fold ?? "")) &&
      ["van", "of"].includes(words[i + 1]?.fold ?? "") &&
      isOfThing(i + 1),
  );
  if (at === undefined) return undefined;
  return { first: ["een", "a"].includes(words[at - 1]?.fold ?? "") ? at - 1 : at, last: at };
}

/** "De versterking blijft beperkt tot twee officieren" */
function keptSmall(parsed: ParsedClause): WordSpan | undefined {
  const predicate = parsed.predicates.at(-1);
  return predicate?.frame?.entry.class === "LIMIT" ? predicateWords(parsed, predicate) : undefined;
}

/** "…, maar alleen in een proefproject": what is said is kept to what a phrase behind "but only" names. */
export function readNarrowed(
  { words }: SentenceWords,
  { clause, phrases }: ParsedClause,
): WordSpan | undefined {
  const at = clause.words.find((i) => {
    const only = words[i + 1]?.adverb;
    return butWords.has(words[i]!.fold) && only?.first === i + 1 && only.entry.class === "EXCLUSIVE";
  });
  if (at === undefined) return undefined;
  const { last } = words[at + 1]!.adverb!;
  const phrase = phrases.find(({ preposition }) => preposition?.at === last + 1);
  if (!phrase || phrase.kind !== "noun" || fixing.has(phrase.preposition!.form)) return undefined;
  return { first: at + 1, last: phrase.last };
}

const butWords = new Set(["maar", "zij", "but"]);

/** Behind these stands when, or with whom. */
const fixing = new Set(["vanaf", "na", "sinds", "met", "samen met", "tot", "from", "after", "since", "with", "until", "together with"]); // prettier-ignore

/** "niet eenmalig, maar structureel" */
const isDeniedAt = (words: SentenceWords["words"], i: number): boolean =>
  words[i - 1]?.fold === "niet" || words[i - 1]?.fold === "not";

const isOne = (fold: string): boolean => fold === "één" || fold === "1" || fold === "one";

/** "slechts één", "niet meer dan één" */
const isLimiting = ({ adverb }: SentenceWords["words"][number]): boolean =>
  adverb !== undefined &&
  (adverb.entry.class === "EXCLUSIVE" ||
    adverb.entry.form === "niet meer dan" ||
    ceilings.has(adverb.entry.form));

const ceilings = new Set(["hooguit", "hoogstens", "ten hoogste", "op zijn hoogst", "maximaal", "at most"]);

function slightAdverb({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) => lexicon.words.slight.has(words[i]!.fold) && !isDeniedAt(words, i));
  if (at !== undefined) return { first: at, last: at };
  // "iets grotere"
  const hardly = clause.words.find(
    (i) => words[i]!.fold === "iets" && words[i + 1]?.lexical.adjective?.degree === "comparative",
  );
  if (hardly !== undefined) return { first: hardly, last: hardly + 1 };
  // "to a limited extent"
  const long = clause.words.find((i) => {
    const { adverb } = words[i]!;
    return adverb?.first === i && adverb.last > i && lexicon.words.slight.has(adverb.entry.form);
  });
  return long === undefined ? undefined : { first: long, last: words[long]!.adverb!.last };
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
    // "rather than nationally"
    const isPassedOver = words[i - 1]?.connective?.entry.role === "instead";
    if (adverb?.first === i && adverb.entry.class === "ALONE" && !isPassedOver)
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
