import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { stretchLength } from "../../text/tokens";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** The words from the first to the last of `span` and the others. */
export const cover = (span: WordSpan, others: readonly WordSpan[]): WordSpan => ({
  first: Math.min(span.first, ...others.map(({ first }) => first)),
  last: Math.max(span.last, ...others.map(({ last }) => last)),
});

export const isWithin = (span: WordSpan, first: number, last: number): boolean =>
  span.first >= first && span.last <= last;

/** Longer stretches are cut down to what makes the clash; in units of text. */
const longestSpan = 48;

export const isShort = ({ words }: SentenceWords, { first, last }: WordSpan): boolean =>
  stretchLength((index) => words[index]!.token, first, last) <= longestSpan;

/** The verb with its auxiliaries beside it, or what denies it, where the whole would be most of the sentence. */
export function tight(
  sentence: SentenceWords,
  span: WordSpan,
  verb: number,
  negator: WordSpan | undefined,
  core: WordSpan | undefined,
): WordSpan {
  if (isShort(sentence, span)) return span;
  if (negator) {
    const both = { first: Math.min(negator.first, verb), last: Math.max(negator.last, verb) };
    return isShort(sentence, both) ? both : negator;
  }
  if (core && isShort(sentence, core)) return { first: core.first, last: core.last };
  const { words } = sentence;
  if (verb < span.first || verb > span.last) return span;
  let { first, last } = { first: verb, last: verb };
  while (first > span.first && words[first - 1]!.verbs.length > 0) first--;
  while (last < span.last && (words[last + 1]!.verbs.length > 0 || words[last + 1]!.fold === "zich")) last++;
  return { first, last };
}

/** The noun that names the event, with the verb where that is near. */
export const nearest = (noun: WordSpan, verb: WordSpan): WordSpan => {
  const both = { first: Math.min(noun.first, verb.first), last: Math.max(noun.last, verb.last) };
  return both.last - both.first <= 4 ? both : noun;
};

/** The words of an idiom beside its verb. */
export const idiomOf = ({ fixed }: Predicate): WordSpan | undefined =>
  fixed.length === 0 ? undefined : { first: Math.min(...fixed), last: Math.max(...fixed) };

/** The verb with its particle, its idiom and its auxiliaries. */
export function predicateWords(
  { clause, predicates }: ParsedClause,
  { verb, particle, fixed }: Predicate,
): WordSpan {
  // Behind another lexical verb ("heeft besloten … stop te zetten") the auxiliaries are that one's.
  const embedded = predicates.some(
    ({ verb: other }) => other.at < verb.at && other.at !== verb.at && !verb.coordinated,
  );
  const outer =
    verb.at === clause.finite || embedded
      ? []
      : clause.verbs.filter(({ role }) => role !== "lexical" && role !== "copula").map(({ at }) => at);
  const all = [verb.at, ...outer, ...(particle === undefined ? [] : [particle]), ...fixed];
  return { first: Math.min(...all), last: Math.max(...all) };
}
