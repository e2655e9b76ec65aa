import type { ParsedClause } from "../model/parsed-clause";
import { predicateWords } from "../predicates/claim-words";
import { readSmallGrowth } from "./small-growth";
import { readSmallMeans } from "./small-means";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** "enigszins", "in beperkte mate", "niet meer dan één keer": hardly more. */
export function readSlight(sentence: SentenceWords, parsed: ParsedClause): WordSpan | undefined {
  return (
    slightAdverb(sentence, parsed) ??
    readSeldom(sentence, parsed) ??
    smallNumber(sentence, parsed) ??
    shareOf(sentence, parsed) ??
    readSmallGrowth(sentence, parsed) ??
    readSmallMeans(sentence, parsed) ??
    keptSmall(parsed)
  );
}

/** "eenmalig", "bij één enkele compagnie": hardly ever, or hardly anywhere. */
export function readSeldom(sentence: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const { words, lexicon } = sentence;
  const once = clause.words.find((i) => {
    const { fold, adverb } = words[i]!;
    return (
      !isDeniedAt(words, i) &&
      (lexicon.words.seldom.has(fold) || (adverb?.first === i && lexicon.words.seldom.has(adverb.entry.form)))
    );
  });
  if (once !== undefined) return { first: once, last: Math.max(once, words[once]!.adverb?.last ?? once) };
  for (const i of clause.words) {
    const only = words[i + 1]?.fold === "enkel" || words[i + 1]?.fold === "enkele";
    if (!isOne(words[i]!.fold) && !(only && words[i]!.fold === "een" && isSingle(sentence, i + 2))) continue;
    const limit = [i - 1, i - 2, i - 3].find((k) => k >= 0 && isLimiting(words[k]!));
    // "op één terrein": the accent says that there is no more.
    const isStressed =
      words[i]!.fold === "één" && words[i - 1]?.lexical.isPreposition === true && isSingle(sentence, i + 1);
    if (limit === undefined && !only && !isStressed) continue;
    const first = limit === undefined ? i : (words[limit]!.adverb?.first ?? limit);
    let last = only ? i + 2 : i + 1;
    while (words[last] && words[last]!.lexical.adjective !== undefined && words[last + 1]?.kind === "word")
      last++;
    return { first, last: Math.min(last, clause.words.at(-1)!) };
  }
  return undefined;
}

/** A noun of which there are many, with an adjective before it or none. */
const isSingle = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  lexicon.words.singles.has(words[i]?.fold ?? "") ||
  (words[i]?.lexical.adjective !== undefined && lexicon.words.singles.has(words[i + 1]?.fold ?? ""));

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
  // "een klein deel"
  const articleBefore = (i: number): number | undefined =>
    [i - 1, ...(lexicon.words.small.has(words[i - 1]?.fold ?? "") ? [i - 2] : [])].find((k) =>
      ["een", "a"].includes(words[k]?.fold ?? ""),
    );
  const at = clause.words.find(
    (i) =>
      lexicon.words.shares.has(words[i]!.fold) &&
      (words[i]!.fold === "part" || articleBefore(i) !== undefined) &&
      ["van", "of"].includes(words[i + 1]?.fold ?? "") &&
      (isOfThing(i + 1) || words[(articleBefore(i) ?? i) - 1]?.lexical.isPreposition === true),
  );
  if (at !== undefined) return { first: articleBefore(at) ?? at, last: at };
  // "some of its processes", "enkele van haar processen"
  const some = clause.words.find(
    (i) =>
      someWords.has(words[i]!.fold) && ["van", "of"].includes(words[i + 1]?.fold ?? "") && isOfThing(i + 1),
  );
  return some === undefined ? undefined : { first: some, last: some + 1 };
}

const someWords = new Set(["some", "enkele", "sommige", "enkelen", "sommigen"]);

/** "De versterking blijft beperkt tot twee officieren" */
function keptSmall(parsed: ParsedClause): WordSpan | undefined {
  const predicate = parsed.predicates.at(-1);
  return predicate?.frame?.entry.class === "LIMIT" ? predicateWords(parsed, predicate) : undefined;
}

/** "…, maar alleen in een proefproject": what is said is kept to what a phrase behind "but only" names. */
export function readNarrowed(
  sentence: SentenceWords,
  { clause, phrases }: ParsedClause,
): WordSpan | undefined {
  const { words } = sentence;
  const tail = atLeastSome(sentence, clause.words);
  if (tail) return tail;
  const at = clause.words.find((i) => {
    const only = words[i + 1]?.adverb;
    const isBut = butWords.has(words[i]!.fold) || words[i]!.adverb?.entry.form === "zij het";
    return isBut && only?.first === i + 1 && only.entry.class === "EXCLUSIVE";
  });
  if (at === undefined) return undefined;
  const { last } = words[at + 1]!.adverb!;
  const phrase = phrases.find(({ preposition }) => preposition?.at === last + 1);
  if (!phrase || phrase.kind !== "noun" || fixing.has(phrase.preposition!.form)) return undefined;
  return { first: at + 1, last: phrase.last };
}

/** "…, althans met enkele landen", "…, in elk geval die met een paar van hen": said of some only. */
function atLeastSome({ words }: SentenceWords, own: readonly number[]): WordSpan | undefined {
  for (const i of own) {
    if (words[i - 1]?.fold !== ",") continue;
    const row = leastRows.find((one) => one.every((word, k) => words[i + k]?.fold === word));
    if (!row) continue;
    for (let k = i + row.length; k < i + row.length + 4; k++) {
      if (!own.includes(k)) continue;
      const isBound = bound.has(row[0]!) && k === i + row.length && articles.has(words[k]!.fold);
      if (!someOf.has(words[k]!.fold) && !isBound) continue;
      return { first: i, last: own.includes(k + 1) ? k + 1 : k };
    }
  }
  return undefined;
}

const leastRows = [
  ["althans"], ["tenminste"], ["zij", "het"], ["in", "elk", "geval"], ["in", "ieder", "geval"], ["at", "least"], ["albeit"], ["if", "only"], ["or", "rather"], ["dat", "wil", "zeggen"],
  ["beperkt", "tot"], ["begrensd", "tot"], ["limited", "to"], ["restricted", "to"], ["confined", "to"],
]; // prettier-ignore
const bound = new Set(["beperkt", "begrensd", "limited", "restricted", "confined"]);
const articles = new Set(["een", "a", "an"]);
const someOf = new Set(["enkele", "paar", "één", "sommige", "deel", "handvol", "few", "some", "one", "handful", "part"]); // prettier-ignore

const butWords = new Set(["maar", "but", "though", "albeit", "if"]);

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
