import type { ParsedClause } from "../model/parsed-clause";
import type { SentenceWords, Word, WordSpan } from "../words/sentence-words";

/** "een lichte verhoging", "een fractie groter", "op een enkel onderdeel", "voor de duur van één project": it grows, by next to nothing. */
export const readSmallGrowth = (sentence: SentenceWords, parsed: ParsedClause): WordSpan | undefined =>
  smallIncrease(sentence, parsed) ??
  smallSum(sentence, parsed) ??
  hardlyMore(sentence, parsed) ??
  inSmallMeasure(sentence, parsed) ??
  singledOut(sentence, parsed) ??
  forOneOnly(sentence, parsed);

/** "een lichte verhoging", "a modest increase": a small one. */
function smallIncrease({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  for (const i of clause.words) {
    if (!lexicon.words.small.has(words[i]!.fold) || isDenied(words, lexicon, i)) continue;
    const noun = isGrowth(words[i + 1]) ? i + 1 : words[i + 1]?.lexical.adjective ? i + 2 : -1;
    if (noun > 0 && clause.words.includes(noun) && isGrowth(words[noun])) return { first: i, last: noun };
  }
  return undefined;
}

/** "een bescheiden bedrag extra", "a modest sum": so much, and no more. */
function smallSum(
  { words, lexicon }: SentenceWords,
  { clause, phrases }: ParsedClause,
): WordSpan | undefined {
  const phrase = phrases.find(
    ({ preposition, nouns, first, head }) =>
      preposition === undefined &&
      (nouns.some(({ carrier }) => carrier === "amount") || sums.has(words[head]!.fold)) &&
      words
        .slice(first, head)
        .some(({ fold }, k) => lexicon.words.small.has(fold) && !isDenied(words, lexicon, first + k)),
  );
  return phrase && clause.words.includes(phrase.first)
    ? { first: phrase.first, last: phrase.head }
    : undefined;
}

const sums = new Set(["bedrag", "budget", "som", "sommetje", "bedragje", "sum", "amount", "budget"]);

const isGrowth = (word: Word | undefined): boolean =>
  word?.lexical.nouns?.some(({ class: kind }) => kind === "UP") === true;

/** "geen geringe verhoging", "a not inconsiderable increase" */
const isDenied = (words: readonly Word[], { words: known }: SentenceWords["lexicon"], i: number): boolean =>
  [i - 1, i - 2].some((k) => {
    const fold = words[k]?.fold ?? "";
    return known.negativeDeterminers.has(fold) || fold === "niet" || fold === "not" || fold === "no";
  });

/** "een tikje groter", "iets meer", "a touch larger" */
function hardlyMore({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find(
    (i) =>
      lexicon.words.trifles.has(words[i]!.fold) &&
      (words[i + 1]?.lexical.adjective?.degree === "comparative" || more.has(words[i + 1]?.fold ?? "")),
  );
  return at === undefined ? undefined : { first: at, last: at + 1 };
}

const more = new Set(["meer", "vaker", "more"]);

/** "groeit bescheiden": an adjective that tells how far it grows, and is not of a noun. */
function inSmallMeasure({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) => {
    if (lexicon.lang !== "nl" || !lexicon.words.small.has(words[i]!.fold)) return false;
    const next = words[i + 1];
    const isOfNoun =
      next?.kind === "word" && (next.lexical.nouns !== undefined || next.lexical.adjective !== undefined);
    return (
      !isOfNoun &&
      !words[i]!.fold.endsWith("e") &&
      words[i]!.adverb === undefined &&
      !isDenied(words, lexicon, i)
    );
  });
  return at === undefined ? undefined : { first: at, last: at };
}

/** Of what stands behind these there may be only one. */
const places = new Set(["op", "bij", "in", "voor", "met", "tijdens", "aan", "on", "in", "at", "for", "with", "by", "during"]); // prettier-ignore

/** With these it grows by what stands behind them. */
const amounts = new Set(["met", "with", "by"]);

/** "op een enkel onderdeel", "met één officier", "for a handful of projects" */
function singledOut({ words, lexicon }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  for (const i of clause.words) {
    if (!places.has(words[i]!.fold) || isDenied(words, lexicon, i)) continue;
    const few = fewAt(words, i + 1);
    if (!few) continue;
    let noun = few.last + 1;
    while (words[noun]?.lexical.adjective && words[noun + 1]?.kind === "word") noun++;
    if (!clause.words.includes(noun) || words[noun]!.kind !== "word") continue;
    const { fold, lexical } = words[noun]!;
    const isSingle = lexicon.words.singles.has(fold);
    const isThing = isSingle || (!amounts.has(words[i]!.fold) && lexical.verbs.length === 0);
    const isOneOfMany = lexical.nouns?.some(({ class: kind }) => kind === "CARRIER") === true;
    if (few.sure ? !isThing && !isOneOfMany : !isSingle) continue;
    // "op een enkel punt na": all but that.
    if (words[noun + 1]?.fold === "na" || exceptions.has(fold)) continue;
    return { first: i, last: noun };
  }
  return undefined;
}

const exceptions = new Set(["uitzondering", "exception"]);

/** "een enkel", "een handvol", "a single"; not as sure: "één", "one". */
function fewAt(
  words: readonly Word[],
  i: number,
): { readonly last: number; readonly sure: boolean } | undefined {
  const [one, two, three] = [words[i]?.fold ?? "", words[i + 1]?.fold ?? "", words[i + 2]?.fold ?? ""];
  if (one === "een" && few.has(two)) return { last: i + 1, sure: true };
  if (one === "a" && two === "single") return { last: i + 1, sure: true };
  if (one === "a" && (two === "handful" || two === "couple") && three === "of")
    return { last: i + 2, sure: true };
  return one === "één" || one === "1" || one === "one" ? { last: i, sure: false } : undefined;
}

const few = new Set(["enkel", "enkele", "paar", "handvol", "handjevol"]);

/** "voor de duur van één project": no longer than that. */
function forOneOnly({ words }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  const at = clause.words.find((i) =>
    durations.some(
      (row) =>
        row.every((word, k) => words[i + k]?.fold === word) && ones.has(words[i + row.length]?.fold ?? ""),
    ),
  );
  return at === undefined ? undefined : { first: at, last: Math.min(at + 5, clause.words.at(-1)!) };
}

const durations = [["voor", "de", "duur", "van"], ["for", "the", "duration", "of"]]; // prettier-ignore
const ones = new Set(["één", "een", "1", "one", "a"]);
