import type { Lexicon, LexicalWord } from "./lexicon-types";
import type { Language } from "../../language/language";
import type { VerbForm } from "../../language/verb-forms";
import type { Token } from "../../text/tokens";
import { lexiconOf } from "./lexicon";
import type { ActorEntry, AdverbEntry, ConnectiveEntry } from "./lexicon-entries";
import type { Phrase } from "./phrase-index";
import { isOneWord, strandedBehind } from "./stranded";

/** A stretch of words from `first` to `last`, both in it; indexes into the sentence's words. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** Where a topic of a pack is named. */
export interface TopicHit extends WordSpan {
  readonly id: string;
  /** It only narrows down what others are about: "de bijdrage" alone does not tell which. */
  readonly narrows?: boolean;
  /** It is only the first part of a compound: "onderhoudskosten". */
  readonly inCompound?: boolean;
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
  /** What the lexicon says of it wherever it stands. */
  readonly lexical: LexicalWord;
  readonly verbs: readonly VerbForm[];
  /** The adverb (of one word or more) that it is part of. */
  readonly adverb: (WordSpan & { readonly entry: AdverbEntry }) | undefined;
  readonly connective: (WordSpan & { readonly entry: ConnectiveEntry }) | undefined;
  readonly actor: ActorHit | undefined;
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
  const lexical = tokens.map(({ fold }) => lexicon.ofWord(fold));
  const adverbs = spansOf(tokens, lexical, (word) => word.adverbs).map((span) =>
    span && span.entry.form === "zij het" && isWordAt(tokens, span.first - 1) ? undefined : span,
  );
  const connectives = spansOf(tokens, lexical, (word) => word.connectives);
  const actorSpans = withoutNames(actorsIn(tokens, lexical, lang, actors), topics, tokens, lexicon);
  const words = tokens.map((token, i): Word => ({
    fold: lexical[i]!.fold,
    text: token.text,
    token,
    kind: token.kind,
    lexical: lexical[i]!,
    verbs: verbsAt(lexicon, tokens, lexical, i),
    adverb: adverbs[i],
    connective: connectives[i],
    actor: actorSpans[i],
    quoted: isQuoted(i),
  }));
  return { lang, lexicon, words: lang === "nl" ? withJoined(words, lexicon) : words, topics, origins };
}

/** "doet daar niets mee": read as "doet daarmee niets". */
function withJoined(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  let joined: Word[] | undefined;
  const foldOf = (i: number): string => words[i]!.fold;
  const last = words.length - 1;
  for (let at = 0; at < words.length; at++) {
    const preposition = strandedBehind(foldOf, at, last, lexicon.ofWord);
    if (preposition === undefined || !isOneWord(foldOf, { at, preposition, last }, lexicon)) continue;
    joined ??= [...words];
    const lexical = lexicon.ofWord(foldOf(at) + foldOf(preposition));
    joined[at] = inPlaceOf(words[at]!, lexical, undefined);
    // What is left in its place says nothing.
    joined[preposition] = inPlaceOf(words[preposition]!, lexicon.ofWord(filler.form), {
      first: preposition,
      last: preposition,
      entry: filler,
    });
  }
  return joined ?? words;
}

const filler: AdverbEntry = { form: "daar", class: "OTHER" };

const inPlaceOf = (
  { text, token, kind, quoted }: Word,
  lexical: LexicalWord,
  adverb: Word["adverb"],
): Word => ({
  fold: lexical.fold,
  text,
  token,
  kind,
  lexical,
  verbs: none,
  adverb,
  connective: undefined,
  actor: undefined,
  quoted,
});

/** "dat zij het onderzoek steunt": the pronoun; what restricts stands behind a mark. */
const isWordAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isWordly(token);
};

/** "the municipality's" */
function isGenitiveAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  const last = tokens[i + words.length - 1]?.fold;
  if (last === undefined || words.length < 2 || !/['’]s$/u.test(last)) return false;
  return words.every((word, k) =>
    k < words.length - 1 ? tokens[i + k]!.fold === word : last.slice(0, -2) === word,
  );
}

/** Who is named, word by word: the lexicon's actors, and over them those given. */
function actorsIn(
  tokens: readonly Token[],
  lexical: readonly LexicalWord[],
  lang: Language,
  given: readonly ActorHit[],
): readonly (ActorHit | undefined)[] {
  const spans = new Array<ActorHit | undefined>(tokens.length).fill(undefined);
  for (let i = 0; i < tokens.length; i++) {
    if (!isWordly(tokens[i]!)) continue;
    for (const { words, value } of lexical[i]!.actors) {
      if (
        !(isPhraseAt(tokens, i, words) || (lang === "en" && isGenitiveAt(tokens, i, words))) ||
        !fitsCase(value, tokens, i, lang)
      )
        continue;
      const { form, side, kind } = value;
      const last = i + words.length - 1;
      const hit: ActorHit = { id: `${side}:${form}`, side, kind, first: i, last };
      for (let k = i; k <= last; k++) spans[k] ??= hit;
      i = last;
      break;
    }
  }
  for (const hit of given) {
    const wider = lang === "en" ? widerThan(spans[hit.first], hit) : undefined;
    // "the Netherlands Court of Audit" is not the Netherlands; "the Netherlands" is.
    const article = wider && wider.last === hit.last && wider.first === hit.first - 1;
    if (wider && !article) continue;
    const own = wider ? { ...hit, first: wider.first } : hit;
    for (let k = own.first; k <= own.last; k++) spans[k] = own;
  }
  return spans;
}

/** The actors that are none because the name of a thing begins with theirs: "de EU rapid deployment capacity". */
function withoutNames(
  actors: readonly (ActorHit | undefined)[],
  topics: readonly TopicHit[],
  tokens: readonly Token[],
  { words, nouns, verbForms }: Lexicon,
): readonly (ActorHit | undefined)[] {
  let spans: (ActorHit | undefined)[] | undefined;
  for (const { first, last } of topics) {
    const actor = actors[first];
    if (!actor || last <= actor.last) continue;
    const behind = tokens[actor.last + 1]!;
    const goesOn =
      behind.joint === " " &&
      behind.kind === "word" &&
      !words.prepositions.has(behind.fold) &&
      !words.coordinators.has(behind.fold) &&
      (nouns.has(behind.fold) || verbForms.of(behind.fold).length === 0);
    if (!goesOn) continue;
    spans ??= [...actors];
    // An article may be part of the actor.
    for (let k = actor.last; k >= 0 && actors[k] && actors[k]!.last >= actor.first; k--) spans[k] = undefined;
  }
  return spans ?? actors;
}

const isWordly = ({ kind }: Token): boolean => kind === "word" || kind === "number";

/** Whether a phrase whose first word stands at `at` goes on as `words` do. */
function isPhraseAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[at + k];
    if (!token || token.fold !== words[k] || !isWordly(token)) return false;
  }
  return true;
}

const widerThan = (span: ActorHit | undefined, { first, last }: WordSpan): ActorHit | undefined =>
  span && span.first <= first && span.last >= last && span.last - span.first > last - first
    ? span
    : undefined;

/** In English a verb may be written with a hyphen ("co-funds"): its forms are with its last word. */
function verbsAt(
  { lang, verbForms }: Lexicon,
  tokens: readonly Token[],
  lexical: readonly LexicalWord[],
  i: number,
): readonly VerbForm[] {
  const { kind, fold, joint } = tokens[i]!;
  const { verbs, isNoVerb } = lexical[i]!;
  if (kind !== "word" || isNoVerb) return none;
  if (lang === "nl") return verbs;
  const before = joint === "-" && i > 0 ? verbForms.of(`${tokens[i - 1]!.fold}-${fold}`) : none;
  if (before.length > 0) return before;
  const next = tokens[i + 1];
  return next?.joint === "-" && verbForms.of(`${fold}-${next.fold}`).length > 0 ? none : verbs;
}

/** "Nederland" needs its capital; "het kabinet" may have one. In English a name has its capital behind its article. */
function fitsCase({ form }: ActorEntry, tokens: readonly Token[], at: number, lang: Language): boolean {
  const needsCapital = (part: string): boolean => part[0] !== part[0]!.toLowerCase();
  const isCapital = ({ text, fold }: Token): boolean => text !== fold;
  if (lang === "nl") return !needsCapital(form) || isCapital(tokens[at]!);
  return form.split(/[\s-]+/u).every((part, k) => !needsCapital(part) || isCapital(tokens[at + k]!));
}

interface EntrySpan<T> extends WordSpan {
  readonly entry: T;
}

/** The longest phrases of the lexicon, from left to right, word by word; `begun`: those that a word may begin. */
function spansOf<T>(
  tokens: readonly Token[],
  lexical: readonly LexicalWord[],
  begun: (word: LexicalWord) => readonly Phrase<T>[],
): readonly (EntrySpan<T> | undefined)[] {
  const spans = new Array<EntrySpan<T> | undefined>(tokens.length).fill(undefined);
  for (let i = 0; i < tokens.length; i++) {
    if (!isWordly(tokens[i]!)) continue;
    for (const { words, value } of begun(lexical[i]!)) {
      if (!isPhraseAt(tokens, i, words)) continue;
      const span = { first: i, last: i + words.length - 1, entry: value };
      for (let k = i; k <= span.last; k++) spans[k] = span;
      i = span.last;
      break;
    }
  }
  return spans;
}
