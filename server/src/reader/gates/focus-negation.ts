import type { ClauseSite } from "../model/clause-site";
import { topicsIn } from "../phrases/topics-in";
import { chainOf } from "../model/phrase";
import type { Raw } from "../model/raw-claim";

const plain = new Set(["niet", "not"]);

/**
 * "wordt niet in een verdrag vastgelegd", "gebeurt niet van de ene op de andere dag": what is denied is the phrase behind the negator, and
 * not what is done. Not where that phrase is what the verb is about.
 */
function deniesPhrase({ sentence, parsed, negation }: ClauseSite, { object, verb }: Raw): boolean {
  const [negator, ...others] = negation.negators;
  if (!negator || others.length > 0 || !plain.has(sentence.words[negator.last]!.fold)) return false;
  const { phrases, predicates } = parsed;
  const k = phrases.findIndex(({ preposition }) => preposition?.at === negator.last + 1);
  if (k < 0) return false;
  const { preposition, last } = phrases[k]!;
  if (last >= object.words.first && preposition!.at <= object.words.last) return false;
  const isArgument = predicates.some(({ frame }) => frame?.entry.arg.includes(preposition!.form));
  if (isArgument || (verb !== undefined && verb > negator.first && verb < last)) return false;
  const chain = chainOf(phrases, k).map((c) => phrases[c]!);
  return (
    chain.every(({ actor, kind }) => !actor && kind === "noun") && topicsIn(sentence, chain).length === 0
  );
}

/** "Daarvoor wordt geen extra budget vrijgemaakt": what is denied is more of something else. */
const deniesMore = ({ parsed: { phrases }, negation }: ClauseSite, { object }: Raw): boolean =>
  object.anaphoric &&
  phrases.some(
    ({ determiner, comparative, first, last }) =>
      determiner === "negative" &&
      comparative === "up" &&
      negation.negators.some((negator) => negator.first === first) &&
      (last < object.words.first || first > object.words.last),
  );

const universal = new Set(["alle", "al", "elk", "elke", "ieder", "iedere", "all", "every", "each"]);

/** "neemt niet deel aan alle projecten": at some it does. */
const deniesAll = ({ sentence: { words }, negation }: ClauseSite, { object }: Raw): boolean => {
  const [negator] = negation.negators;
  if (!negator || !plain.has(words[negator.last]!.fold)) return false;
  const { first, last } = object.words;
  return words.some(({ fold }, i) => i >= first && i <= last && i > negator.last && universal.has(fold));
};

/** "financiert geen projecten die dubbel werk opleveren": others it may well do. */
const deniesSome = ({ reading, parsed: { phrases } }: ClauseSite, { object }: Raw): boolean =>
  phrases.some(
    ({ determiner, first, last }) =>
      determiner === "negative" &&
      first <= object.words.last &&
      last >= object.words.first &&
      reading.parsed.some(
        ({ clause }) => clause.kind === "relative" && !clause.loose && clause.antecedent === last,
      ),
  );

const sites = new Set(["op", "in", "bij", "te", "nabij", "at", "in", "on", "near"]);

/** "op het terrein van Vlieland vinden geen oefeningen plaats": elsewhere they may well. */
const deniesThere = ({ sentence, parsed: { phrases }, negation }: ClauseSite, { object }: Raw): boolean =>
  negation.negators.length === 1 &&
  phrases.some(({ preposition, inside, first }, k) => {
    if (preposition === undefined || inside !== undefined || !sites.has(preposition.form)) return false;
    if (first >= object.words.first && first <= object.words.last) return false;
    const chain = chainOf(phrases, k).map((c) => phrases[c]!);
    return (
      topicsIn(sentence, chain).length === 0 &&
      chain.every(({ actor, kind }) => !actor && kind === "noun") &&
      chain.some(({ first: from, last }) =>
        sentence.words
          .slice(from, last + 1)
          .some(({ text, fold }) => text !== fold && /\p{Lu}\p{Ll}/u.test(text)),
      )
    );
  });

/** "no need for every country to have it": some of them may. */
const isNotForAll = ({ sentence: { words, lang }, parsed, outer }: ClauseSite): boolean =>
  lang === "en" &&
  outer.some(({ fixed, verb }) => {
    const from = fixed.find((i) => words[i]!.fold === "no");
    const next = parsed.clause.verbs.find(({ at }) => at > verb.at)?.at;
    if (from === undefined || next === undefined) return false;
    return words.slice(from, next).some(({ fold }) => universal.has(fold));
  });

const purposes = new Set(["voor", "for"]);

/** "mag niet worden gebruikt voor uitgaven die …": for something else it is, where what is named is of no promise or only some of it. */
const deniesPurpose = (
  { reading, sentence, parsed: { phrases } }: ClauseSite,
  { object, via }: Raw,
): boolean =>
  via === "USE" &&
  phrases.some(({ preposition, inside, first, last, kind, actor }, k) => {
    if (!preposition || !purposes.has(preposition.form) || inside !== undefined || actor) return false;
    if (kind !== "noun" || (first <= object.words.last && last >= object.words.first)) return false;
    const isSome = reading.parsed.some(
      ({ clause }) => clause.kind === "relative" && !clause.loose && clause.antecedent === last,
    );
    const chain = chainOf(phrases, k).map((c) => phrases[c]!);
    return isSome || topicsIn(sentence, chain).length === 0;
  });

const sources = new Set(["uit", "from", "ten laste van", "op de begroting van", "out of"]);

/** "Uit het fonds worden geen uitgaven voor personeel betaald": from elsewhere they may well be. */
const deniesSource = ({ parsed: { phrases } }: ClauseSite, { object, via }: Raw): boolean =>
  via === "FUND" &&
  phrases.some(
    ({ preposition, inside, first, last }) =>
      preposition !== undefined &&
      sources.has(preposition.form) &&
      inside === undefined &&
      (last < object.words.first || first > object.words.last),
  );

/** What rules ask: that a thing is no duty says nothing of whether it is done. */
const duties = new Set(["verplicht", "verplichte", "obligatory", "mandatory", "compulsory"]);

const deniesDuty = (
  { sentence: { words }, parsed: { clause } }: ClauseSite,
  { via, isJudged }: Raw,
): boolean =>
  (via === "REQUIRE" || isJudged === true) &&
  clause.words.some((i) => i !== clause.finite && duties.has(words[i]!.fold));

/**
 * "dient niet om te weigeren, maar om …", "is niet bedoeld om …, maar om …": what is denied is what it is for. Where nothing
 * stands in its place only a verb that has no other meaning tells so.
 */
function deniesAim({ sentence: { words }, parsed, negation }: ClauseSite): boolean {
  const [negator, ...others] = negation.negators;
  if (!negator || others.length > 0 || !plain.has(words[negator.last]!.fold)) return false;
  const at = words.findIndex(({ fold }, i) => i > negator.last && i <= negator.last + 2 && aims.has(fold));
  if (at < 0) return false;
  return (
    parsed.predicates.some(({ verb: { lemma } }) => serving.has(lemma)) ||
    words.some(({ fold }, i) => i > at && contrasting.has(fold) && words[i + 1]?.fold === words[at]!.fold)
  );
}

const aims = new Set(["om", "omdat", "opdat", "zodat", "teneinde", "doordat", "because", "to"]);
const serving = new Set(["dienen", "strekken", "serve"]);
const contrasting = new Set(["maar", "doch", "but"]);

/** Whether a negation denies a part of what is said, and not that it is done. */
export const isPartial = (site: ClauseSite, raw: Raw): boolean =>
  deniesPhrase(site, raw) ||
  deniesMore(site, raw) ||
  deniesAll(site, raw) ||
  deniesSome(site, raw) ||
  deniesThere(site, raw) ||
  deniesPurpose(site, raw) ||
  deniesSource(site, raw) ||
  deniesDuty(site, raw) ||
  deniesAim(site) ||
  isNotForAll(site);
