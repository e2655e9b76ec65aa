import type { Language } from "../language/language";
import type { VerbForm } from "../language/verb-forms";
import type { Token } from "../text/tokens";
import { lexiconOf, type Lexicon } from "./lexicon";
import type { ActorEntry, AdverbEntry, ConnectiveEntry } from "./lexicon-types";
import { matchPhrase, type PhraseIndex } from "./phrase-index";

/** A stretch of words from `first` to `last`, both in it; indexes into the sentence's words. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** Where a topic of a pack is named. */
export interface TopicHit extends WordSpan {
  readonly id: string;
}

/** Who is named as somebody that acts. */
export interface ActorHit extends WordSpan {
  readonly id: string;
  readonly side: "own" | "other";
  readonly kind: string;
}

export interface Word {
  readonly fold: string;
  /** As written, in comparison form. */
  readonly text: string;
  readonly token: Token;
  readonly kind: Token["kind"];
  readonly verbs: readonly VerbForm[];
  /** The adverb (of one word or more) that it is part of. */
  readonly adverb?: WordSpan & { readonly entry: AdverbEntry };
  readonly connective?: WordSpan & { readonly entry: ConnectiveEntry };
  readonly actor?: ActorHit;
  readonly quoted: boolean;
}

/** A sentence's words with what the lexicon knows of each; the input of all that reads its grammar. */
export interface SentenceWords {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly words: readonly Word[];
  readonly topics: readonly TopicHit[];
  readonly origins: readonly Origin[];
  /** English: how well each word does as a finite verb, where that has been found already. */
  readonly finiteScores?: readonly number[];
}

/** A country's adjective: "Finse". */
export interface Origin extends WordSpan {
  readonly country: string;
}

export interface SentenceInput {
  readonly lang: Language;
  readonly tokens: readonly Token[];
  readonly topics: readonly TopicHit[];
  /** Actors that the lexicon does not have: organisations, countries, those of the packs. */
  readonly actors: readonly ActorHit[];
  readonly origins?: readonly Origin[];
  readonly isQuoted: (word: number) => boolean;
}

const none: readonly VerbForm[] = [];

export function readWords({
  lang,
  tokens,
  topics,
  actors,
  origins = [],
  isQuoted,
}: SentenceInput): SentenceWords {
  const lexicon = lexiconOf(lang);
  const foldAt = (i: number): string | undefined => {
    const token = tokens[i];
    return token && (token.kind === "word" || token.kind === "number") ? token.fold : undefined;
  };
  const adverbs = spansOf(lexicon.adverbs, tokens.length, foldAt);
  const connectives = spansOf(lexicon.connectives, tokens.length, foldAt);
  const actorSpans: (ActorHit | undefined)[] = new Array<ActorHit | undefined>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const match = matchPhrase(lexicon.actors, foldAt, i, (entry) => fitsCase(entry, tokens, i, lang));
    if (!match) continue;
    const { form, side, kind } = match.value;
    const hit: ActorHit = { id: `${side}:${form}`, side, kind, first: i, last: match.last };
    for (let k = i; k <= match.last; k++) actorSpans[k] ??= hit;
    i = match.last;
  }
  for (const hit of actors) {
    const wider = lang === "en" ? widerThan(actorSpans[hit.first], hit) : undefined;
    // "the Netherlands Court of Audit" is not the Netherlands; "the Netherlands" is.
    const article = wider && wider.last === hit.last && wider.first === hit.first - 1;
    if (wider && !article) continue;
    const own = wider ? { ...hit, first: wider.first } : hit;
    for (let k = own.first; k <= own.last; k++) actorSpans[k] = own;
  }

  const words = tokens.map((token, i): Word => {
    const adverb = adverbs[i];
    const connective = connectives[i];
    const actor = actorSpans[i];
    return {
      fold: token.fold,
      text: token.text,
      token,
      kind: token.kind,
      verbs: verbsAt(lexicon, tokens, i),
      ...(adverb && { adverb: { first: adverb.first, last: adverb.last, entry: adverb.value } }),
      ...(connective && {
        connective: { first: connective.first, last: connective.last, entry: connective.value },
      }),
      ...(actor && { actor }),
      quoted: isQuoted(i),
    };
  });
  return { lang, lexicon, words, topics, origins };
}

const widerThan = (span: ActorHit | undefined, { first, last }: WordSpan): ActorHit | undefined =>
  span && span.first <= first && span.last >= last && span.last - span.first > last - first
    ? span
    : undefined;

/** In English a verb may be written with a hyphen ("co-funds"): its forms are with its last word. */
function verbsAt(lexicon: Lexicon, tokens: readonly Token[], i: number): readonly VerbForm[] {
  const { kind, fold, joint } = tokens[i]!;
  if (kind !== "word" || isNoVerb(lexicon, fold)) return none;
  if (lexicon.lang === "nl") return lexicon.verbForms.of(fold);
  const before = joint === "-" && i > 0 ? lexicon.verbForms.of(`${tokens[i - 1]!.fold}-${fold}`) : none;
  if (before.length > 0) return before;
  const next = tokens[i + 1];
  return next?.joint === "-" && lexicon.verbForms.of(`${fold}-${next.fold}`).length > 0
    ? none
    : lexicon.verbForms.of(fold);
}

/** Words of grammar that look like forms of verbs: "uit" of uiten, "zij" of zijn. In English the forms are told apart by their place. */
const isNoVerb = ({ lang, words }: Lexicon, fold: string): boolean =>
  words.pronouns.has(fold) || (lang === "nl" && words.prepositions.has(fold) && !words.auxiliaries.has(fold));

/** "Nederland" needs its capital; "het kabinet" may have one. In English a name has its capital behind its article. */
function fitsCase({ form }: ActorEntry, tokens: readonly Token[], at: number, lang: Language): boolean {
  const needsCapital = (part: string): boolean => part[0] !== part[0]!.toLowerCase();
  const isCapital = ({ text, fold }: Token): boolean => text !== fold;
  if (lang === "nl") return !needsCapital(form) || isCapital(tokens[at]!);
  return form.split(/[\s-]+/u).every((part, k) => !needsCapital(part) || isCapital(tokens[at + k]!));
}

interface PhraseSpan<T> extends WordSpan {
  readonly value: T;
}

function spansOf<T>(
  index: PhraseIndex<T>,
  length: number,
  foldAt: (i: number) => string | undefined,
): readonly (PhraseSpan<T> | undefined)[] {
  const spans = new Array<PhraseSpan<T> | undefined>(length);
  for (let i = 0; i < length; i++) {
    const match = matchPhrase(index, foldAt, i);
    if (!match) continue;
    const span = { first: i, last: match.last, value: match.value };
    for (let k = i; k <= match.last; k++) spans[k] = span;
    i = match.last;
  }
  return spans;
}
