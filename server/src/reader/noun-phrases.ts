import type { VerbForm } from "../language/verb-forms";
import {
  gerundNoun,
  goesOnListing,
  isAttribute,
  isUnbroken,
  modifierOfHead,
  nounsOfHead,
  particleOfNoun,
} from "./english-phrases";
import type { AdjectiveEntry, NounEntry, PrepositionRole } from "./lexicon-types";
import type { Degree } from "./lexicon";
import { openerOf } from "./dutch-nominal";
import { joinsAdjectives } from "./joined-adjectives";
import { isWord } from "./segments";
import type { ActorHit, SentenceWords, WordSpan } from "./sentence-words";

export type DeterminerKind = "definite" | "indefinite" | "negative" | "possessive" | "demonstrative" | "none";

interface Preposition {
  readonly form: string;
  readonly at: number;
  readonly role: PrepositionRole | undefined;
}

/** A noun phrase or the noun phrase of a prepositional phrase; without what hangs behind its head by a preposition. */
export interface Phrase extends WordSpan {
  /** "noun", or "adjective" for a predicate such as "onwenselijk". */
  readonly kind: "noun" | "adjective" | "pronoun";
  readonly preposition: Preposition | undefined;
  readonly head: number;
  /** Entries of the head, or of the tail of a closed compound. */
  readonly nouns: readonly NounEntry[];
  /** The first part of a closed compound, lower case ("landmacht" of landmachtintegratie). */
  readonly modifier: string | undefined;
  /** The head is an infinitive used as a noun ("het verlagen"). */
  readonly nominalised: readonly VerbForm[] | undefined;
  readonly determiner: DeterminerKind;
  readonly adjectives: readonly {
    readonly entry: AdjectiveEntry;
    readonly degree: Degree;
    readonly at: number;
  }[];
  readonly comparative: "up" | "down" | undefined;
  /** Where "minder", "kleinere" … stands. */
  readonly comparativeAt: number | undefined;
  readonly actor: ActorHit | undefined;
  /** Index of the phrase that it hangs on. */
  readonly inside: number | undefined;
  /** Index of the phrase that it is listed with. */
  readonly listedWith: number | undefined;
}

type Marked = "modifier" | "nominalised" | "comparative" | "comparativeAt" | "actor";

/** A phrase before it has its place among the others. */
type Bare = Omit<Phrase, "preposition" | "inside" | "listedWith" | Marked> & Partial<Pick<Phrase, Marked>>;

/** Each part by its name, so that all phrases have one shape. */
const placed = (
  phrase: Bare,
  preposition: Phrase["preposition"],
  inside: number | undefined,
  listedWith: number | undefined,
): Phrase => ({
  kind: phrase.kind,
  first: phrase.first,
  last: phrase.last,
  head: phrase.head,
  preposition,
  nouns: phrase.nouns,
  modifier: phrase.modifier,
  nominalised: phrase.nominalised,
  determiner: phrase.determiner,
  adjectives: phrase.adjectives,
  comparative: phrase.comparative,
  comparativeAt: phrase.comparativeAt,
  actor: phrase.actor,
  inside,
  listedWith,
});

interface Open {
  first: number;
  /** English: the particle of a gerund ("scaling back"). */
  particle?: number;
  words: number[];
  determiner: DeterminerKind;
  adjectives: { entry: AdjectiveEntry; degree: Degree; at: number }[];
  comparative?: "up" | "down";
  comparativeAt?: number;
}

/**
 * The phrases of a clause, in order. `skip`: words that are no part of any (verbs, particles, fixed groups).
 */
export function readPhrases(
  sentence: SentenceWords,
  clauseWords: readonly number[],
  skip: ReadonlySet<number>,
): readonly Phrase[] {
  const { words, lexicon } = sentence;
  const fw = lexicon.words;
  const phrases: Phrase[] = [];
  let open: Open | undefined;
  let preposition: Phrase["preposition"] | undefined;
  let listed = false;

  const close = (): void => {
    if (!open) return;
    const { phrase, behind } = finish(sentence, open);
    open = undefined;
    if (phrase) add(phrase);
    if (behind) add(behind);
  };
  const add = (phrase: Bare): void => {
    const previous = phrases.length - 1;
    const before = phrases[previous];
    const list = listed && before !== undefined && phrase.kind !== "adjective";
    const own =
      phrase.kind === "adjective" && !preposition
        ? undefined
        : (preposition ?? (list ? before.preposition : undefined));
    const adjacent =
      before !== undefined &&
      preposition !== undefined &&
      preposition.at === before.last + 1 &&
      (before.kind === "noun" || (preposition.form === "van" && isStandIn(words[before.head]!.fold))) &&
      !before.actor;
    const inside = adjacent ? previous : list && !preposition ? before.inside : undefined;
    phrases.push(placed(phrase, own, inside, list ? previous : undefined));
    preposition = undefined;
    listed = false;
  };
  const start = (i: number, determiner: DeterminerKind): Open => {
    close();
    return (open = { first: i, words: [], determiner, adjectives: [] });
  };
  const hasContent = (): boolean => open !== undefined && open.words.length > 0;
  const isNominal = (i: number | undefined): boolean => {
    const word = i === undefined ? undefined : words[i];
    return (
      isWord(word) &&
      !skip.has(i!) &&
      !word.lexical.isPreposition &&
      !(word.adverb && word.lexical.adjective === undefined) &&
      !word.lexical.isCoordinator &&
      !word.lexical.isPronoun
    );
  };

  for (let k = 0; k < clauseWords.length; k++) {
    const i = clauseWords[k]!;
    const word = words[i]!;
    const next = clauseWords[k + 1];
    const english = sentence.lang === "en";
    const gap =
      k > 0 && clauseWords[k - 1] !== i - 1 && !(english && isUnbroken(sentence, clauseWords[k - 1]!, i));
    if (gap) {
      close();
      // "de commissie (CTA) geen steun": what is in brackets lists nothing.
      const bracketed = words[i - 1]!.fold === ")" || words[i - 1]!.fold === "]";
      listed =
        !bracketed &&
        (english || onlyMarks(sentence, clauseWords[k - 1]! + 1, i)) &&
        phrases.at(-1)?.last === clauseWords[k - 1] &&
        !word.lexical.isPreposition &&
        !word.connective;
      if (english && listed)
        listed = goesOnListing(
          sentence,
          clauseWords,
          k,
          skip,
          phrases.length === 1 && phrases[0]!.preposition !== undefined,
        );
    }
    if (skip.has(i)) {
      close();
      preposition = undefined;
      listed = false;
      continue;
    }
    const { fold, lexical } = word;
    // "Despite the criticism the Netherlands …"
    if (english && word.actor?.first === i && lexical.isDeterminer) close();
    if (
      word.actor?.first === i &&
      words[word.actor.last + 1]?.token.joint !== "-" &&
      !hasContent() &&
      // "minder Nederlandse militairen": so many of them, and no actor.
      !open?.comparative &&
      !(english && isAttribute(sentence, word.actor.last, skip, clauseWords[k + word.actor.last - i + 1]))
    ) {
      const { actor } = word;
      const determiner = open?.determiner ?? "definite";
      const first = open?.first ?? i;
      open = undefined;
      add({
        kind: "noun",
        first,
        last: actor.last,
        head: actor.last,
        nouns: [],
        determiner,
        adjectives: [],
        actor,
      });
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= actor.last) k++;
      continue;
    }
    const phrasal = word.adverb;
    if (
      phrasal?.first === i &&
      phrasal.last > i &&
      !(
        word.connective &&
        word.connective.last >= phrasal.last &&
        word.connective.entry.kind === "preposition"
      )
    ) {
      close();
      const behind = clauseWords[k + phrasal.last - i + 1];
      if (!english && phrasal.entry.class === "NEG-DET" && isNominal(behind)) start(i, "negative");
      // "minder vaak inzetbaar", "steeds minder middelen"
      const compared = english ? undefined : degreeOf(phrasal.entry.class);
      const counts = words[phrasal.last]!.fold === "minder" || words[phrasal.last]!.fold === "meer";
      if (
        compared &&
        behind === phrasal.last + 1 &&
        (counts ? isNominal(behind) : isPredicative(sentence, behind))
      ) {
        const target = start(i, "none");
        target.comparative = compared;
        target.comparativeAt = i;
      }
      // "nog slechts twee officieren": fewer than there are.
      const counted = remaining.has(phrasal.entry.form) ? words[phrasal.last + 1] : undefined;
      if (counted && (counted.kind === "number" || numerals.has(counted.fold))) {
        const target = start(i, "none");
        target.comparative = "down";
        target.comparativeAt = i;
      }
      // "according to", "together with"
      const end = words[phrasal.last]!.fold;
      if (english && fw.prepositions.has(end)) preposition = { form: end, at: i, role: undefined };
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= phrasal.last) k++;
      continue;
    }
    if (
      english &&
      open &&
      open.words.length > 0 &&
      open.words.at(-1) === i - 1 &&
      particleOfNoun(sentence, i - 1, i)
    ) {
      open.particle = i;
      close();
      continue;
    }
    const connective = word.connective;
    if (connective?.first === i && connective.entry.kind === "preposition" && !word.token.elided) {
      close();
      preposition = leading(connective.entry.form, i, connective.entry.role, preposition);
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= connective.last) k++;
      continue;
    }
    // "Als gevolg daarvan": of several words, and no phrase.
    if (connective?.first === i && connective.entry.kind === "conjunctive-adverb" && connective.last > i) {
      close();
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= connective.last) k++;
      continue;
    }
    // "binnen- en buitenland" has none.
    if (lexical.isPreposition && !word.token.elided) {
      close();
      preposition = leading(fold, i, undefined, preposition);
      continue;
    }
    const pronominal = fw.pronominalAdverbs.get(fold);
    if (pronominal !== undefined) {
      close();
      phrases.push(placed(pronoun(i), { form: pronominal, at: i, role: undefined }, undefined, undefined));
      continue;
    }
    if (lexical.isNegativeDeterminer) {
      start(i, "negative");
      continue;
    }
    // "op nationale en internationale verzoeken": both are of the noun behind them.
    if (open && open.words.at(-1) === i - 1 && joinsAdjectives(sentence, open.words, i, clauseWords[k + 2]))
      continue;
    if (lexical.isCoordinator) {
      close();
      const left = phrases.at(-1);
      listed = left !== undefined && (left.kind !== "adjective" || left.determiner !== "none");
      continue;
    }
    // The article of a noun that belongs to an idiom ("een einde").
    if (
      lexical.isDeterminer &&
      next !== undefined &&
      skip.has(next) &&
      next === i + 1 &&
      !fw.demonstratives.has(fold) &&
      (words[next]!.verbs.length === 0 || words[next]!.lexical.nouns !== undefined)
    ) {
      close();
      continue;
    }
    const { adverb } = word;
    if (
      adverb?.first === i &&
      !(adverb.last === i && (lexical.nouns || (lexical.adjective && isNominal(next))))
    ) {
      const degree = degreeOf(adverb.entry.class);
      if (degree && adverb.last === i && isNominal(next) && next === i + 1 && !open?.words.length) {
        const target = open ?? start(i, "none");
        target.comparative = degree;
        target.comparativeAt = i;
        continue;
      }
      if (!(open && open.words.length === 0 && next === i + 1 && isNominal(next))) close();
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= adverb.last) k++;
      continue;
    }
    if (fw.reflexives.has(fold) && !lexical.isPossessive) continue;
    if (lexical.isPossessive && isNominal(next)) {
      start(i, "possessive");
      continue;
    }
    const infinitive = fold === "het" ? idiomAfter(sentence, clauseWords, k) : undefined;
    if (infinitive !== undefined) {
      start(i, "definite").words.push(infinitive);
      while (clauseWords[k + 1] !== undefined && clauseWords[k + 1]! <= infinitive) k++;
      continue;
    }
    const amount = english ? amounts[fold] : undefined;
    if (amount && isNominal(next) && next === i + 1 && !hasContent()) {
      const target = open ?? start(i, "none");
      target.comparative = amount;
      target.comparativeAt = i;
      continue;
    }
    if (
      lexical.isDeterminer &&
      isNominal(next) &&
      next === i + 1 &&
      !words[next]!.lexical.isPossessive &&
      !(fw.expletives.has(fold) && words[next]!.lexical.isDeterminer)
    ) {
      start(i, determinerKind(sentence, fold));
      continue;
    }
    if (fw.expletives.has(fold)) {
      close();
      if (fold === "het" || fold === "it") add(pronoun(i));
      continue;
    }
    if (lexical.isPronoun || fw.demonstratives.has(fold)) {
      close();
      add(pronoun(i));
      continue;
    }
    if (fold === "te" || fold === "to" || fold === "om") {
      close();
      continue;
    }
    const adjective = lexical.adjective;
    const noun = open?.words.at(-1);
    // Behind a noun an adjective begins something new: "volgens de nota | minder slagkracht".
    if (
      adjective &&
      noun !== undefined &&
      isNominal(next) &&
      word.text === fold &&
      word.token.joint !== "-" &&
      words[noun]!.lexical.adjective === undefined &&
      words[noun]!.kind === "word" &&
      words[noun]!.lexical.nouns !== undefined &&
      !measures.has(words[noun]!.fold)
    )
      close();
    open ??= { first: i, words: [], determiner: "none", adjectives: [] };
    if (adjective && !(lexical.nouns && !isNominal(next))) {
      open.adjectives.push({ entry: adjective.entry, degree: adjective.degree, at: i });
      const standing =
        adjective.degree === "positive" &&
        !adjective.entry.comparative?.length &&
        (adjective.entry.class === "UP" || adjective.entry.class === "DOWN");
      if (
        standing ||
        adjective.degree === "comparative" ||
        ["meer", "minder", "more", "less", "fewer"].includes(fold)
      ) {
        const direction =
          adjective.entry.class === "UP" || adjective.entry.class === "GOOD"
            ? "up"
            : adjective.entry.class === "DOWN" || adjective.entry.class === "BAD"
              ? "down"
              : undefined;
        if (direction && open.words.every((w) => words[w]!.lexical.adjective !== undefined)) {
          open.comparative = direction;
          open.comparativeAt = i;
        }
      }
    }
    open.words.push(i);
  }
  close();
  return phrases;
}

/** "rather than for the fund": the two prepositions are one. */
const leading = (
  form: string,
  at: number,
  role: PrepositionRole | undefined,
  before: Phrase["preposition"],
): Preposition =>
  before?.role === "instead" ? { form, at: before.at, role: "instead" } : { form, at, role };

/** Nouns that take what they count without a preposition: "het aantal afwijkende onderdelen". */
const measures = new Set(["aantal", "aantallen", "soort", "soorten", "type", "typen", "reeks", "scala"]);

/** What is left of more, before a number. */
const remaining = new Set(["nog maar", "nog slechts", "slechts nog", "alleen nog", "enkel nog"]);
const numerals = new Set([
  "één",
  "een",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "enkele",
]);

/** Whether nothing but punctuation stands between: a clause that another interrupts lists nothing. */
function onlyMarks({ words }: SentenceWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(words[i])) return false;
  return true;
}

/** English determiners that compare. */
const amounts: Readonly<Record<string, "up" | "down" | undefined>> = {
  more: "up",
  less: "down",
  fewer: "down",
};

/** "het in lijn brengen van": the infinitive that the article belongs to, with an idiom between them. */
function idiomAfter(sentence: SentenceWords, clauseWords: readonly number[], k: number): number | undefined {
  for (let j = k + 2; j <= k + 4; j++) {
    const i = clauseWords[j];
    if (i === undefined || sentence.words[i + 1]?.fold !== "van") continue;
    if (
      sentence.words[i]!.verbs.some(({ features }) => features.kind === "infinitive") &&
      openerOf(sentence, i) === clauseWords[k]
    )
      return i;
  }
  return undefined;
}

const degreeOf = (adverbClass: string): "up" | "down" | undefined =>
  adverbClass === "DEGREE-UP" ? "up" : adverbClass === "DEGREE-DOWN" ? "down" : undefined;

/** An adjective without the ending that it has before a noun. */
const isPredicative = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.lexical.adjective !== undefined && !words[i]!.fold.endsWith("e");

/** "met die van de buren": the pronoun stands for a noun. */
const isStandIn = (fold: string): boolean => fold === "die" || fold === "dat";

/** "de zijne": what was spoken of, and somebody's. */
const ownings = new Set(["zijne", "hare", "onze", "hunne", "ours", "theirs", "hers"]);

const pronoun = (i: number): Bare => ({
  kind: "pronoun",
  first: i,
  last: i,
  head: i,
  nouns: [],
  determiner: "demonstrative",
  adjectives: [],
});

function determinerKind({ lexicon }: SentenceWords, fold: string): DeterminerKind {
  if (lexicon.words.demonstratives.has(fold)) return "demonstrative";
  if (["een", "a", "an", "'n", "enkele", "enige", "some", "any"].includes(fold)) return "indefinite";
  return "definite";
}

function finish(
  sentence: SentenceWords,
  { first, words: own, determiner, adjectives, comparative, comparativeAt, particle }: Open,
): { readonly phrase?: Bare; readonly behind?: Bare | undefined } {
  const { words } = sentence;
  const kept = [...own];
  if (kept.length === 0) return {};
  const isPlainAdjective = (i: number): boolean => {
    const { adjective, nouns } = words[i]!.lexical;
    return adjective !== undefined && nouns === undefined;
  };
  // "de bijdrage structureel": an adjective behind the noun belongs to the verb.
  if (kept.length === 0) return {};
  let last = kept.length;
  while (last > 1 && isPlainAdjective(kept[last - 1]!)) last--;
  const trailing = isPlainAdjective(kept[last - 1]!) ? [] : kept.splice(last);
  const isTrailing =
    comparative !== undefined && comparativeAt !== undefined && trailing.includes(comparativeAt);
  const behind: Bare | undefined =
    trailing.length === 0
      ? undefined
      : {
          kind: "adjective",
          first: trailing[0]!,
          last: trailing.at(-1)!,
          head: trailing.at(-1)!,
          nouns: [],
          determiner: "none",
          adjectives: adjectives.filter(({ at }) => trailing.includes(at)),
          comparative: isTrailing ? comparative : undefined,
          comparativeAt: isTrailing ? comparativeAt : undefined,
        };
  const head = kept.at(-1);
  if (head === undefined) return {};
  const isCompared = comparative !== undefined && comparativeAt !== undefined && comparativeAt <= head;
  const phraseOf = (
    kind: Phrase["kind"],
    nouns: readonly NounEntry[],
    modifier?: string,
    nominalised?: readonly VerbForm[],
  ): Bare => ({
    kind,
    first,
    last: head,
    head,
    nouns,
    modifier,
    nominalised,
    determiner,
    adjectives: adjectives.filter(({ at }) => at <= head),
    comparative: isCompared ? comparative : undefined,
    comparativeAt: isCompared ? comparativeAt : undefined,
  });
  if (isPlainAdjective(head) && kept.every(isPlainAdjective)) return { phrase: phraseOf("adjective", []) };
  const { fold, lexical } = words[head]!;
  if (ownings.has(fold)) return { phrase: phraseOf("pronoun", []), behind };
  if (sentence.lang === "en") {
    const known = particle === undefined ? nounsOfHead(sentence, first, head) : undefined;
    const modifier = modifierOfHead(sentence, own[0]!, head);
    const gerund = known ? [] : gerundNoun(sentence, head, particle);
    const phrase = phraseOf("noun", known ?? [], modifier, gerund.length > 0 ? gerund : undefined);
    return { phrase: particle === undefined ? phrase : { ...phrase, last: particle }, behind };
  }
  // An infinitive behind its article stands for the verb, whatever noun looks like it.
  const led = words[first]!.fold === "het" || words[first]!.fold === "the";
  const nouns =
    led && words[head]!.verbs.some(({ features }) => features.kind === "infinitive")
      ? undefined
      : lexical.nouns;
  if (nouns) return { phrase: phraseOf("noun", nouns), behind };
  const nominalised = words[head]!.verbs.filter(({ features }) => features.kind === "infinitive");
  if (nominalised.length > 0) return { phrase: phraseOf("noun", [], undefined, nominalised), behind };
  const compound = sentence.lexicon.compoundOf(fold);
  return { phrase: phraseOf("noun", compound?.nouns ?? [], compound?.modifier), behind };
}

/** The phrase and everything that hangs on it or is listed with it. */
export function chainOf(phrases: readonly Phrase[], index: number): readonly number[] {
  const chain = [index];
  for (let k = 0; k < phrases.length; k++) {
    const { inside, listedWith } = phrases[k]!;
    if (chain.includes(k)) continue;
    const own =
      (inside !== undefined && chain.includes(inside)) ||
      (listedWith !== undefined && chain.includes(listedWith));
    if (own) chain.push(k);
  }
  return chain;
}
