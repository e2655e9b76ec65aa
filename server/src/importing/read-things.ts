import type { Before } from "../reader/model/before";
import type { BlockReading } from "../analysis/block-reading";
import { mentionsIn } from "../analysis/mentions-in";
import { actorsIn } from "../analysis/actors-in";
import { originsIn } from "../analysis/origins-in";
import { isQuoted } from "../analysis/quotations";
import { partiesIn } from "../analysis/parties-in";
import { valuesIn } from "../analysis/values-in";
import type { ClaimIndex } from "../claims/claim-index";
import { readDoings, type Doing, type Party } from "../claims/doings";
import { isFunctionWord } from "../language/function-words";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { lexiconOf } from "../reader/words/lexicon";
import type { NounClass } from "../reader/words/lexicon-entries";
import { readClaims } from "../reader/propositions";
import { beforeOf, nothingBefore } from "../reader/context/before";
import { readSentence, withClaims, type SentenceReading } from "../reader/read-sentence";
import type { TopicHit } from "../reader/words/sentence-words";
import { wordStatus } from "../reader/word-status";
import type { Sentence } from "../text/sentences";
import { namedEventsIn, type NamedEvent } from "./named-events";
import type { NoteSentence } from "./note-sentences";

/** Something that a sentence of the note is about: a noun, a term or a country. Indexes are counted from the sentence's first token. */
export interface Thing {
  /** What the reader calls it in the claims of its sentence. */
  readonly id: string;
  /** Its stem, or "term:" and the term's id, or "country:" and the country's code. */
  readonly key: string;
  readonly term?: string;
  readonly country?: string;
  /** As a draft may write it: in lower case but for names and what stands before a hyphen. */
  readonly form: string;
  readonly first: number;
  readonly last: number;
  /** How much it singles out: 0 hardly anything, 1 a common noun, 2 a compound, 3 a name. */
  readonly rank: number;
  /** Who acts, and no thing. */
  readonly actor: boolean;
}

/** A sentence of the note as it is read for what it claims. */
export interface ReadNoteSentence {
  readonly source: NoteSentence;
  readonly block: BlockReading;
  readonly sentence: Sentence;
  readonly things: readonly Thing[];
  /** Things of the sentence before in its block, that pronouns may stand for. */
  readonly before: readonly Thing[];
  /** What it claims; its grammar is not kept, as a long note has many sentences. */
  readonly reading: Pick<SentenceReading, "claims" | "sentence">;
  /** Who does what with which of the things, where the sentence holds it. */
  readonly doings: readonly Doing[];
  readonly parties: readonly Party[];
  readonly events: readonly NamedEvent[];
}

/** Nouns that begin or end so many sentences that they single out nothing. */
const pale: ReadonlySet<string> = new Set([
  "jaar", "jaren", "maand", "week", "dag", "tijd", "keer", "moment", "periode", "mee", "nota", "beleidsnota", "notitie", "hoofdstuk", "paragraaf", "bijlage", "begin", "einde", "min", "max", "plaats", "deel", "geval",
  "manier", "wijze", "basis", "gebied", "terrein", "terreinen", "vlak", "kader", "orde", "aantal", "procent", "percentage",
  "euro", "miljoen", "miljard", "helft", "kwart", "derde", "paar", "reeks", "soort", "vorm", "vormen", "zin", "hand", "kant",
  "punt", "stap", "stappen", "doel", "verband", "voorbeeld", "rol", "licht", "toe", "gebruik", "year", "years", "month", "time",
  "part", "way", "number", "percent", "million", "billion", "half", "end", "case", "area", "basis", "role", "cent", "meter", "kilometer", "kilo", "kilogram", "ton", "uur", "uren", "minuut",
  "voorjaar", "najaar", "zomer", "winter", "herfst", "lente", "minuten", "liter", "hectare", "graden", "graad", "dagen", "weken", "maanden", "hour", "hours", "kilometre", "metre", "days", "weeks",
]); // prettier-ignore

/** Nouns that say what happens to a thing, and are none. */
const eventful: ReadonlySet<NounClass> = new Set<NounClass>([
  "UP", "DOWN", "LIMIT", "STOP", "START", "LEAVE", "DELAY", "KEEP", "DEFUND", "WITHHOLD", "REJECT", "FAIL", "EXCLUDE",
  "DELEGATE", "SPLIT", "DIVERGE", "HINDER", "IGNORE", "PREVENT", "FORBID", "ADOPT", "PROMISE", "INTEND", "CONSIDER", "REQUIRE",
  "ACHIEVE", "ALLOW",
]); // prettier-ignore

/** What singles out a word: its length, whether it is a compound, and what the lexicon says of it. */
function rankOf(fold: string, lang: Language): number {
  const lexicon = lexiconOf(lang);
  if (pale.has(fold)) return 0;
  const entries = lexicon.ofWord(fold).nouns;
  if (entries) {
    const isThing = entries.some(({ class: kind }) => kind === "OTHER");
    return fold.length >= 12 ? 1.3 : isThing ? 0.9 : 0.5;
  }
  if (lexicon.compoundOf(fold) && fold.length >= 8) return 2;
  return fold.length >= 11 ? 2 : fold.length >= 7 ? 1.3 : 1;
}

/** Reads a sentence with each of its nouns as a topic, so that the reader claims something of each. */
export function readWithThings(
  source: NoteSentence,
  block: BlockReading,
  index: ClaimIndex,
  previous?: ReadNoteSentence,
): ReadNoteSentence {
  const { sentence } = source;
  const { first, last } = sentence;
  const given = {
    lang: block.lang,
    tokens: block.tokens.slice(first, last + 1),
    actors: actorsIn(block, sentence, index),
    origins: originsIn(block, sentence),
    isQuoted: (i: number) => isQuoted(block.quotations, first + i),
  };
  const bare = readSentence({ ...given, topics: [] });
  const things = thingsIn(block, sentence, bare);
  const topics: readonly TopicHit[] = things.map(({ id, first: from, last: to }) => ({
    id,
    first: from,
    last: to,
  }));
  const before = previous?.block === block ? beforeNext(previous) : undefined;
  // The grammar of a sentence is the same whatever it is about; only what it claims is not.
  const about = { ...bare, sentence: { ...bare.sentence, topics } };
  const reading =
    topics.length === 0 && !before
      ? bare
      : withClaims(
          about,
          bare.clauses,
          readClaims(about, before ?? nothingBefore, () => false),
        );
  const parties = partiesIn(block, sentence, bare.sentence);
  return {
    source,
    block,
    sentence,
    things,
    parties,
    events: namedEventsIn(bare),
    doings: readDoings(about, topics, parties).filter(({ at }) => {
      const { asserted, negated } = wordStatus(about, at);
      return asserted && !negated;
    }),
    before: previous && before ? previous.things : [],
    reading: { claims: reading.claims, sentence: reading.sentence },
  };
}

/** What the next sentence may point back to. */
function beforeNext({ things, reading: { claims } }: ReadNoteSentence): Before {
  const object = claims.find(({ object: { topics } }) => topics.length > 0)?.object;
  const actor = claims.find(({ actor: { side } }) => side === "own" || side === "other")?.actor;
  return beforeOf({
    topics: things.map(({ id }) => id),
    ...(object && { object }),
    ...(actor && { actor }),
  });
}

/** Adjectives of countries and parts of the world are written with a capital, and are no names. */
const isDemonym = (fold: string): boolean => /(?:[^aeiou]ese|ische?|aanse?|andse?|onse|ense|ijnse|itse|russe|europees)$/.test(fold); // prettier-ignore

function thingsIn(
  block: BlockReading,
  sentence: Sentence,
  { parsed, sentence: { words } }: SentenceReading,
): readonly Thing[] {
  const { lang, tokens } = block;
  const lexicon = lexiconOf(lang);
  const things: Thing[] = [];
  const taken = new Set<number>();
  const take = (thing: Omit<Thing, "id">): void => {
    for (let i = thing.first; i <= thing.last; i++) taken.add(i);
    things.push({ id: thing.key, ...thing });
  };
  for (const { first, last } of ministriesIn(words)) for (let i = first; i <= last; i++) taken.add(i);
  const written = (first: number, last: number): string =>
    tokens
      .slice(sentence.first + first, sentence.first + last + 1)
      .map(({ text, joint }, k) => (k > 0 ? joint : "") + text)
      .join("");
  for (const { name, first, last } of mentionsIn(block.mentions, sentence.first, sentence.last)) {
    if (first < sentence.first || last > sentence.last || name.role === "hidden") continue;
    // "EDF-projecten" are no EDF.
    if (tokens[last + 1]?.joint === "-" && last < sentence.last) continue;
    const [from, to] = [first - sentence.first, last - sentence.first];
    take({
      key: `term:${name.term.id}`,
      term: name.term.id,
      form: written(from, to),
      first: from,
      last: to,
      // Of what everybody names, little is told apart by it.
      rank: name.term.kind === "organisation" ? 0.5 : name.term.proper ? 3 : 2.2,
      actor: words.slice(from, to + 1).every(({ actor }) => actor !== undefined),
    });
  }
  for (const { type, value, form, first, last } of valuesIn(block, sentence)) {
    const [from, to] = [first - sentence.first, last - sentence.first];
    if (type !== "country" && type !== "place" && type !== "organisation")
      for (let i = from; i <= to; i++) taken.add(i);
    if (type !== "country" || form === "capital" || value === "NL" || taken.has(from)) continue;
    if (form === "adjective" || tokens[last + 1]?.joint === "-") {
      for (let i = from; i <= to; i++) taken.add(i);
      continue;
    }
    take({
      key: `country:${String(value)}`,
      country: String(value),
      form: written(from, to),
      first: from,
      last: to,
      rank: 1,
      actor: false,
    });
  }
  const add = (at: number, actor: boolean): void => {
    const { fold, token, kind } = words[at]!;
    if (kind !== "word" || taken.has(at) || token.elided) return;
    let first = at;
    while (first > 0 && words[first]!.token.joint === "-" && !taken.has(first - 1)) first--;
    let last = at;
    while (last + 1 < words.length && words[last + 1]!.token.joint === "-" && !words[last]!.token.elided)
      last++;
    if (last > first) {
      if (words[last]!.token.elided) return;
      const form = written(first, last);
      return take({ key: stemOf(form.toLowerCase(), lang), form, first, last, rank: actor ? 0.5 : 2, actor });
    }
    if (isFunctionWord(fold) || fold.length < 3) return;
    // "per pakje": a measure, and no thing.
    if (at > 0 && words[at - 1]!.fold === "per") return;
    const { nouns, adjective, verbs, adverbs } = lexicon.ofWord(fold);
    if (nouns && nouns.every(({ class: kind }) => eventful.has(kind))) return;
    const isName = token.text !== fold && (at > 0 || !lexicon.ofWord(fold).nouns);
    if (isName && at > 0 && isDemonym(fold)) return;
    if (!nouns && (adjective || adverbs.length > 0 || lexicon.words.pronominalAdverbs.has(fold))) return;
    // "herkenbaarder": no noun, but more of an adjective.
    if (
      !nouns &&
      isComparative(fold) &&
      !/^(?:een|de|het|deze|die|geen|a|the)$/.test(words[at - 1]?.fold ?? "")
    )
      return;
    const behindArticle =
      at > 0 && (words[at - 1]!.lexical.isDeterminer || words[at - 1]!.lexical.isPossessive);
    if (!nouns && verbs.length > 0 && (!isName || at === 0) && !isPlainNoun(fold) && !behindArticle) return;
    const proper = isName && at > 0;
    if (pale.has(fold)) return;
    if (!nouns && !proper && isPredicative(fold)) return;
    const rank = actor ? 0.5 : proper ? 3 : rankOf(fold, lang);
    // "maritieme routes": the adjective makes a common noun the note's own.
    const attribute = !actor && !proper && rank > 0 && rank < 2 ? attributeBefore(at) : undefined;
    take({
      key: attribute === undefined ? stemOf(fold, lang) : `${stemOf(attribute, lang)} ${stemOf(fold, lang)}`,
      form: attribute === undefined ? (proper ? token.text : fold) : `${attribute} ${fold}`,
      first: attribute === undefined ? at : at - 1,
      last: at,
      rank: attribute === undefined ? rank : rank + 0.7,
      actor,
    });
  };
  const attributeBefore = (at: number): string | undefined => {
    const word = words[at - 1];
    if (!word || word.kind !== "word" || taken.has(at - 1) || words[at]!.token.joint !== " ")
      return undefined;
    const { fold, token, lexical } = word;
    if (token.text !== fold || token.joint === "-" || isFunctionWord(fold) || fold.length < 6)
      return undefined;
    // What says how much or how new a thing is does not single it out.
    if (
      (lexical.adjective && !["OTHER", "NEW"].includes(lexical.adjective.entry.class)) ||
      lexical.nouns ||
      lexical.isDeterminer ||
      plainAttributes.has(fold)
    )
      return undefined;
    return /(?:e|en)$/.test(fold) && lang === "nl" ? fold : undefined;
  };
  // A noun that looks like a verb: what stands right behind an article is none ("het spoor").
  words.forEach(({ fold, kind, lexical }, at) => {
    if (kind !== "word" || lexical.verbs.length === 0 || lexical.nouns || lexical.adjective || at === 0)
      return;
    const previous = words[at - 1]!;
    const article = previous.fold;
    const next = words[at + 1];
    // "alle 90 onbewaakte overwegen"
    const isCounted =
      (previous.kind === "number" || (previous.kind === "word" && isBareAttribute(previous.lexical, article))) &&
      /en$/.test(fold) && at >= 2 && (previous.kind === "number" || words[at - 2]!.kind === "number" || words[at - 2]!.lexical.isDeterminer); // prettier-ignore
    const closes = next === undefined || next.kind === "punctuation" || isFunctionWord(next.fold);
    if (isCounted && closes) {
      taken.add(at - 1);
      add(at, false);
      return;
    }
    if (["de", "het"].includes(article) && closes && !/end$|de$/.test(fold)) add(at, false);
  });
  for (const { phrases } of parsed)
    for (const phrase of phrases)
      if (phrase.kind === "noun" && !phrase.nominalised) add(phrase.head, phrase.actor !== undefined);
  return things.sort((a, b) => a.first - b.first);
}

const isBareAttribute = (
  { nouns, verbs, isDeterminer, isPreposition }: SentenceReading["sentence"]["words"][number]["lexical"],
  fold: string,
): boolean =>
  nouns === undefined &&
  verbs.length === 0 &&
  !isDeterminer &&
  !isPreposition &&
  /e$/.test(fold) &&
  fold.length >= 5;

const offices: ReadonlySet<string> = new Set(["ministerie", "minister", "staatssecretaris", "ministry"]);

/** What a ministry is of is none of the note's things: "het ministerie van Onderwijs, Cultuur en Wetenschap". */
function ministriesIn(
  words: SentenceReading["sentence"]["words"],
): readonly { readonly first: number; readonly last: number }[] {
  return words.flatMap(({ fold }, at) => {
    if (!offices.has(fold) || !["van", "of", "voor"].includes(words[at + 1]?.fold ?? "")) return [];
    let last = at;
    for (let i = at + 2; i < words.length; i++) {
      const { kind, text, fold: own } = words[i]!;
      if (kind === "word" && text !== own) last = i;
      else if (!["en", ",", "and"].includes(own)) break;
    }
    return last > at ? [{ first: at + 2, last }] : [];
  });
}

/** Adjectives by their endings, where they stand as a predicate: "kosteloos". */
const isPredicative = (fold: string): boolean =>
  /(?:baar|vrij|lijks?|loos|matig|zaam|ig|digd|isch|ief|eel|air|end|able|ful|ous|ive)$/.test(fold);

/** Attributes that go with everything. */
const plainAttributes: ReadonlySet<string> = new Set([
  "huidige", "overige", "andere", "eerste", "tweede", "derde", "laatste", "grootste", "kleine", "verschillende",
  "diverse", "enkele", "volgende", "komende", "afgelopen", "jaarlijkse", "dergelijke", "bepaalde", "zulke", "beide", "minstens",
  "eigen", "kleinere", "grotere", "gehele", "volledige", "belangrijkste", "achtergelaten",
]); // prettier-ignore

const isComparative = (fold: string): boolean =>
  /(?:baar|lijk|zaam|vol|loos|ief|ig|isch|imm|ell|kkelijk)er$/.test(fold) ||
  fold === "datgene" ||
  fold === "hetgeen";

/** Forms of verbs that are nouns as often: their endings are those of nouns. */
const isPlainNoun = (fold: string): boolean => /(?:ing|heid|schap|teit|sel|nis)(?:en)?$/.test(fold);
