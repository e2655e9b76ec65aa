import type { ParsedClause } from "../model/parsed-clause";
import en from "../../../../data/language/en/small-things.json";
import nl from "../../../../data/language/nl/small-things.json";
import type { Language } from "../../language/language";
import type { Reading } from "../model/reading";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

type Things = Readonly<Record<Language, ReadonlySet<string>>>;

/** Next to nothing wherever one is all that is named. */
const trifles: Things = { nl: new Set(nl.trifles), en: new Set(en.trifles) };
/** Where there is said to be but one, or a small one. */
const things: Things = { nl: new Set(nl.things), en: new Set(en.things) };

/** Shorter ones are the end of too many words. */
const shortestTail = 5;

/** Whether it is one of the things, or a compound of one: "kennismakingsbijeenkomst". */
function isIn(set: Things, fold: string, lang: Language): boolean {
  if (set[lang].has(fold)) return true;
  if (lang !== "nl" || fold.length < 9) return false;
  for (let from = 3; from <= fold.length - shortestTail; from++)
    if (set.nl.has(fold.slice(from))) return true;
  return false;
}

/** Whether the word alone may make next to nothing of what is said. */
export const isTrifling = (fold: string, lang: Language): boolean =>
  isIn(trifles, fold, lang) || brief.has(fold) || one.has(fold);

/** Prepositions of what it is done with. */
const means = new Set([
  "met",
  "door",
  "via",
  "middels",
  "door middel van",
  "in de vorm van",
  "with",
  "by",
  "through",
  "by means of",
  "in the form of",
]);

/** "onder meer met een cursus": it is not all. */
const besides = new Set([
  "meer",
  "andere",
  "mede",
  "ook",
  "bijvoorbeeld",
  "zoals",
  "onder",
  "o.a",
  "tevens",
  "eveneens",
  "including",
  "also",
  "among",
  "partly",
  "such",
  "too",
]);

const one = new Set(["één", "eén", "1", "halve", "half", "one"]);
const article = new Set(["een", "a", "an"]);
const single = new Set(["enkel", "enkele", "single"]);

/** "wordt uitgebreid met een jaarlijks overleg", "grows by half a post": one small thing, and nothing else. */
export function readSmallMeans(
  sentence: SentenceWords,
  { clause, phrases, predicates }: ParsedClause,
): WordSpan | undefined {
  // "wordt bezegeld met een handdruk": how it is marked, and not how far it goes.
  const isOfGrowth = predicates.some(
    ({ frame, verb }) => frame?.entry.class === "UP" || filling.has(frame?.entry.lemma ?? verb.lemma),
  );
  if (!isOfGrowth) return undefined;
  const phrase = phrases.find(({ preposition }) => {
    if (!preposition || !means.has(preposition.form)) return false;
    return smallFrom(sentence, behind(preposition.at, preposition.form)) !== undefined;
  });
  if (!phrase) return undefined;
  const { at, form } = phrase.preposition!;
  const last = smallFrom(sentence, behind(at, form))!;
  const { words } = sentence;
  // More is named behind it.
  const isListed = words[last + 1]?.lexical.isCoordinator === true || words[last + 1]?.fold === ",";
  const goesOn = clause.words.some((k) => k > last && words[k]!.lexical.isCoordinator);
  const isBesides = [at - 1, at - 2].some((k) => besides.has(words[k]?.fold ?? ""));
  return (isListed && goesOn) || isBesides ? undefined : { first: at, last };
}

const behind = (at: number, form: string): number => at + form.split(" ").length;

/** Verbs of how it takes shape. */
const filling = new Set([
  "vormgeven",
  "invullen",
  "realiseren",
  "bewerkstelligen",
  "uitvoeren",
  "bereiken",
  "implement",
  "achieve",
  "deliver",
  "realise",
]);

const deeds = new Set(["door", "by", "middels"]);

/** "door zo nu en dan een bijeenkomst voor te zitten", "by sending an observer": next to nothing is what is done. */
export function readSmallDeed(reading: Reading, index: number): WordSpan | undefined {
  const { sentence, parsed } = reading;
  const inner = parsed.find(
    ({ clause }) =>
      clause.parent === index &&
      clause.kind === "infinitive" &&
      deeds.has(clause.connective?.entry.form ?? ""),
  );
  if (!inner) return undefined;
  const { words, connective } = inner.clause;
  const isBesides = [connective!.first - 1, connective!.first - 2].some((i) => besides.has(sentence.words[i]?.fold ?? "")); // prettier-ignore
  // "door een bijeenkomst te organiseren en meer mensen te sturen": not all.
  if (isBesides || words.some((k) => sentence.words[k]!.lexical.isCoordinator)) return undefined;
  const object = inner.phrases.find(({ preposition, kind }) => !preposition && kind === "noun");
  const last = object && smallFrom(sentence, object.first);
  return last === undefined ? undefined : { first: Math.min(connective!.first, words[0]!), last };
}

/** Adjectives that may stand before it. */
const longestRun = 3;

/** The last word of one of the things, with "een" or "één" before it and no adjective that makes it large, from word `from`. */
export function smallFrom({ words, lang, lexicon }: SentenceWords, from: number): number | undefined {
  const fold = (k: number): string => words[k]?.fold ?? "";
  const isOne = one.has(fold(from)) || single.has(fold(from + 1));
  if (!isOne && !article.has(fold(from))) return undefined;
  let isLittle = isOne;
  for (let k = from + 1; k <= from + 1 + longestRun; k++) {
    const word = words[k];
    if (word?.kind !== "word") return undefined;
    const isEnd = !words[k + 1] || words[k + 1]!.token.joint !== "-";
    if (isEnd && (isIn(trifles, word.fold, lang) || (isLittle && isIn(things, word.fold, lang)))) return k;
    if ((!isLittle && large.has(word.fold)) || word.lexical.adjective?.degree === "comparative")
      return undefined;
    if (lexicon.words.small.has(word.fold) || brief.has(word.fold)) isLittle = true;
    else if (!word.lexical.adjective && !single.has(word.fold) && !article.has(word.fold) && word.token.joint !== "-" && words[k + 1]?.token.joint !== "-") return undefined; // prettier-ignore
  }
  return undefined;
}

/** Adjectives of what takes little time or money. */
const brief = new Set([
  "kort",
  "korte",
  "jaarlijks",
  "jaarlijkse",
  "eendaags",
  "eendaagse",
  "parttime",
  "halve",
  "half",
  "los",
  "losse",
  "gratis",
  "onbezoldigd",
  "onbezoldigde",
  "tweewekelijks",
  "short",
  "annual",
  "yearly",
  "one-day",
  "part-time",
  "one-off",
  "brief",
  "single",
  "unpaid",
]);

/** "een reeks cursussen", "een nieuw systeem" */
const large = new Set([
  "reeks",
  "serie",
  "tweede",
  "nieuw",
  "nieuwe",
  "vast",
  "vaste",
  "permanent",
  "permanente",
  "extra",
  "volwaardig",
  "volwaardige",
  "tweejarige",
  "meerjarige",
  "eigen",
  "compleet",
  "complete",
  "geheel",
  "intensief",
  "intensieve",
  "gezamenlijk",
  "gezamenlijke",
  "series",
  "second",
  "new",
  "permanent",
  "additional",
  "fully",
  "complete",
  "whole",
  "joint",
  "multi-year",
  "comprehensive",
]);
