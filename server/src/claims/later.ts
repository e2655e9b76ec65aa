import type { Lexicon } from "../reader/words/lexicon-types";
import { calendars } from "../language/dates";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { readValues } from "../language/typed-values";
import type { Later } from "../knowledge/pack";
import { lexiconOf } from "../reader/words/lexicon";
import { readTokens, type Token } from "../text/tokens";
import type { NoteClaim } from "./claim-index";

/**
 * What had become of a commitment by the day of the draft, in the order of the pack. What concerns one of its values is
 * left out: it is compared with the value that is written. Of a month or a year the first day counts; without a date all
 * of it has come about.
 */
export function laterFor(
  { commitment: { later, values } }: NoteClaim,
  draftDate: string | undefined,
): readonly Later[] {
  const ofValues = new Set(values.map(({ key }) => key));
  return later.filter(
    ({ key, from }) =>
      (key === undefined || !ofValues.has(key)) &&
      (draftDate === undefined || from <= draftDate.slice(0, from.length)),
  );
}

/** Words of the text that must be named: one may stand there by chance. */
const wordsNamed = 2;

/**
 * Whether a sentence speaks of what has become of the commitment: all words of the value stand in it, or two words of the
 * text that the note has not.
 */
export function namesLater(
  later: Later,
  note: NoteClaim,
  sentence: readonly Token[],
  lang: Language,
): boolean {
  const stems = new Set(sentence.filter(({ kind }) => kind === "word").map(({ fold }) => stemOf(fold, lang)));
  if (typeof later.value === "string") {
    const value = wordsOfText(later.value);
    if (value.length > 0 && value.every(({ fold }) => stems.has(stemOf(fold, lang)))) return true;
  }
  const named = newStems(later, note, lang).filter((stem) => stems.has(stem));
  return named.length >= wordsNamed;
}

const wordsOfText = (text: string): readonly Token[] =>
  readTokens({ text, masks: [] }).filter(({ kind }) => kind === "word");

/** Stems of the words of its text that carry meaning and that are no words of the commitment itself. */
function newStems({ text }: Later, note: NoteClaim, lang: Language): readonly string[] {
  const { commitment, pack } = note;
  const known = new Set(
    [
      ...(pack.language === lang ? [commitment.quote] : []),
      commitment.title[lang],
      ...commitment.keywords[lang],
      ...pack.terms
        .filter(({ id }) => commitment.terms.includes(id))
        .flatMap(({ prefLabel, acronym }) => [prefLabel[lang], acronym?.[lang]]),
    ].flatMap((words) => wordsOfText(words ?? "").map(({ fold }) => stemOf(fold, lang))),
  );
  const tokens = readTokens({ text: text[lang], masks: [] });
  const own = readValues(tokens, 0, tokens.length - 1, lang).filter(({ value }) => value === "NL");
  const lexicon = lexiconOf(lang);
  const stems = tokens.flatMap(({ kind, fold }, i) => {
    if (kind !== "word" || fold.length < 3 || isGrammar(lexicon, fold)) return [];
    if (calendars[lang].months.has(fold) || own.some(({ first, last }) => first <= i && i <= last)) return [];
    return [stemOf(fold, lang)];
  });
  return [...new Set(stems)].filter((stem) => !known.has(stem));
}

const isGrammar = ({ words, adverbs, connectives }: Lexicon, fold: string): boolean =>
  words.determiners.has(fold) ||
  words.possessives.has(fold) ||
  words.pronouns.has(fold) ||
  words.demonstratives.has(fold) ||
  words.prepositions.has(fold) ||
  words.pronominalAdverbs.has(fold) ||
  words.coordinators.has(fold) ||
  words.auxiliaries.has(fold) ||
  adverbs.byFirst.has(fold) ||
  connectives.byFirst.has(fold);
