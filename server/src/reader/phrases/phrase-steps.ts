import { participleOfNoun } from "./attributed-participle";
import { openerOf } from "../clauses/nl/nominal";
import { isAttribute, particleOfNoun } from "./english-phrases";
import { joinsAdjectives } from "./joined-adjectives";
import type { PrepositionRole } from "../words/lexicon-entries";
import { placed, pronounPhrase, type DeterminerKind, type Phrase, type Preposition } from "../model/phrase";
import {
  add,
  close,
  compareFrom,
  endOf,
  hasContent,
  isNominal,
  newPhrase,
  start,
  type PhraseReading,
} from "./phrase-reading";
import type { SentenceWords, Word } from "../words/sentence-words";

/** A clause word that is looked at: its place in the clause and in the sentence, and the place of the one behind it. */
export interface At {
  readonly k: number;
  readonly i: number;
  readonly word: Word;
  readonly next: number | undefined;
}

/** What a word of some kind does to the phrases: the place in the clause of the last word that it takes, undefined where it is not of that kind. */
export type Step = (reading: PhraseReading, at: At) => number | undefined;

export const skipped: Step = (reading, { k, i }) => {
  if (!reading.skip.has(i)) return undefined;
  close(reading);
  reading.preposition = undefined;
  reading.listed = false;
  return k;
};

export const actor: Step = (reading, { k, i, word }) => {
  const { sentence, clauseWords, english, skip } = reading;
  const named = word.actor;
  if (named?.first !== i) return undefined;
  // "Despite the criticism the Netherlands …"
  if (english && word.lexical.isDeterminer) close(reading);
  if (
    sentence.words[named.last + 1]?.token.joint === "-" ||
    hasContent(reading) ||
    // "minder Nederlandse militairen": so many of them, and no actor.
    reading.open?.comparative ||
    (english && isAttribute(sentence, named.last, skip, clauseWords[k + named.last - i + 1]))
  )
    return undefined;
  const kind = reading.open?.determiner ?? "definite";
  const first = reading.open?.first ?? i;
  reading.open = undefined;
  add(reading, {
    kind: "noun",
    first,
    last: named.last,
    head: named.last,
    nouns: [],
    determiner: kind,
    adjectives: [],
    actor: named,
  });
  return endOf(reading, k, named.last);
};

/** An adverb of several words, and what it says of the phrase behind it. */
export const phrasalAdverb: Step = (reading, { k, i, word }) => {
  const { sentence, clauseWords, english } = reading;
  const { words, lexicon } = sentence;
  const phrasal = word.adverb;
  if (phrasal?.first !== i || phrasal.last === i) return undefined;
  const { connective } = word;
  if (connective && connective.last >= phrasal.last && connective.entry.kind === "preposition")
    return undefined;
  close(reading);
  const behind = clauseWords[k + phrasal.last - i + 1];
  if (!english && phrasal.entry.class === "NEG-DET" && isNominal(reading, behind))
    start(reading, i, "negative");
  // "minder vaak inzetbaar", "steeds minder middelen"
  const compared = english ? undefined : degreeOf(phrasal.entry.class);
  const end = words[phrasal.last]!.fold;
  const counts = end === "minder" || end === "meer";
  if (
    compared &&
    behind === phrasal.last + 1 &&
    (counts ? isNominal(reading, behind) : isPredicative(sentence, behind))
  ) {
    start(reading, i, "none");
    compareFrom(reading, i, compared);
  }
  // "nog slechts twee officieren": fewer than there are.
  const counted = remaining.has(phrasal.entry.form) ? words[phrasal.last + 1] : undefined;
  if (counted && (counted.kind === "number" || numerals.has(counted.fold))) {
    start(reading, i, "none");
    compareFrom(reading, i, "down");
  }
  // "according to", "together with"
  if (english && lexicon.words.prepositions.has(end))
    reading.preposition = { form: end, at: i, role: undefined };
  return endOf(reading, k, phrasal.last);
};

/** What is left of more, before a number. */
const remaining = new Set(["nog maar", "nog slechts", "slechts nog", "alleen nog", "enkel nog"]);
const numerals = new Set([
  "één", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "enkele",
]); // prettier-ignore

/** English: the particle of a gerund ("scaling back"). */
export const particleBehindNoun: Step = (reading, { k, i }) => {
  const { open, english, sentence } = reading;
  if (!english || !open || open.words.length === 0 || open.words.at(-1) !== i - 1) return undefined;
  if (!particleOfNoun(sentence, i - 1, i)) return undefined;
  open.particle = i;
  close(reading);
  return k;
};

export const phrasalPreposition: Step = (reading, { k, i, word }) => {
  const { connective } = word;
  if (connective?.first !== i || connective.entry.kind !== "preposition" || word.token.elided)
    return undefined;
  close(reading);
  reading.preposition = leading(connective.entry.form, i, connective.entry.role, reading.preposition);
  return endOf(reading, k, connective.last);
};

/** "Als gevolg daarvan": of several words, and no phrase. */
export const conjunctiveAdverb: Step = (reading, { k, i, word: { connective } }) => {
  if (connective?.first !== i || connective.last === i) return undefined;
  if (connective.entry.kind !== "conjunctive-adverb") return undefined;
  close(reading);
  return endOf(reading, k, connective.last);
};

/** "binnen- en buitenland" has none. */
export const preposition: Step = (reading, { k, i, word }) => {
  if (!word.lexical.isPreposition || word.token.elided) return undefined;
  close(reading);
  reading.preposition = leading(word.fold, i, undefined, reading.preposition);
  return k;
};

/** "geldt als hoeksteen", and not "zowel in X als in Y". */
export const role: Step = (reading, { k, i, word, next }) => {
  const { takesRole, sentence, clauseWords } = reading;
  if (!takesRole || word.fold !== "als" || next !== i + 1) return undefined;
  if (clauseWords.slice(Math.max(0, k - 8), k).some((j) => matching.has(sentence.words[j]!.fold)))
    return undefined;
  close(reading);
  reading.preposition = { form: "als", at: i, role: undefined };
  return k;
};

/** What "als" answers to. */
const matching = new Set(["zowel", "even", "zo", "zover", "evenveel", "zoveel", "evenzeer"]);

/** "rather than for the fund": the two prepositions are one. */
const leading = (
  form: string,
  at: number,
  role: PrepositionRole | undefined,
  before: Phrase["preposition"],
): Preposition =>
  before?.role === "instead" ? { form, at: before.at, role: "instead" } : { form, at, role };

export const pronominalAdverb: Step = (reading, { k, i, word }) => {
  const form = reading.sentence.lexicon.words.pronominalAdverbs.get(word.fold);
  if (form === undefined) return undefined;
  close(reading);
  reading.phrases.push(placed(pronounPhrase(i), { form, at: i, role: undefined }, undefined, undefined));
  return k;
};

export const negativeDeterminer: Step = (reading, { k, i, word }) => {
  if (!word.lexical.isNegativeDeterminer) return undefined;
  start(reading, i, "negative");
  return k;
};

/** "op nationale en internationale verzoeken": both are of the noun behind them. */
export const adjectiveJoiner: Step = ({ open, sentence, clauseWords }, { k, i }) =>
  open?.words.at(-1) === i - 1 && joinsAdjectives(sentence, open.words, i, clauseWords[k + 2])
    ? k
    : undefined;

export const coordinator: Step = (reading, { k, word }) => {
  if (!word.lexical.isCoordinator) return undefined;
  close(reading);
  const left = reading.phrases.at(-1);
  reading.listed = left !== undefined && (left.kind !== "adjective" || left.determiner !== "none");
  return k;
};

/** The article of a noun that belongs to an idiom ("een einde"). */
export const idiomArticle: Step = (reading, { k, i, word, next }) => {
  const { words, lexicon } = reading.sentence;
  if (!word.lexical.isDeterminer || next !== i + 1 || !reading.skip.has(next)) return undefined;
  if (lexicon.words.demonstratives.has(word.fold)) return undefined;
  if (words[next]!.verbs.length > 0 && words[next]!.lexical.nouns === undefined) return undefined;
  close(reading);
  return k;
};

export const adverb: Step = (reading, { k, i, word, next }) => {
  const { lexical, adverb: own } = word;
  if (own?.first !== i) return undefined;
  const isAlone = own.last === i;
  if (isAlone && (lexical.nouns || (lexical.adjective && isNominal(reading, next)))) return undefined;
  const leads = next === i + 1 && isNominal(reading, next);
  const degree = degreeOf(own.entry.class);
  if (degree && isAlone && leads && !hasContent(reading)) {
    compareFrom(reading, i, degree);
    return k;
  }
  if (!(reading.open?.words.length === 0 && leads)) close(reading);
  return endOf(reading, k, own.last);
};

export const reflexive: Step = ({ sentence }, { k, word }) =>
  sentence.lexicon.words.reflexives.has(word.fold) && !word.lexical.isPossessive ? k : undefined;

/** "de in de afgelopen jaren opgebouwde samenwerking": what stands between belongs to the participle. */
export const withParticiple: Step = (reading, { k, i, word }) => {
  const { isDeterminer, isPossessive } = word.lexical;
  if (!isDeterminer && !isPossessive) return undefined;
  const participle = participleOfNoun(reading.sentence, i);
  if (participle === undefined) return undefined;
  for (let j = i; j <= participle + 1; j++) if (reading.skip.has(j)) return undefined;
  start(reading, i, isPossessive ? "possessive" : determinerKind(reading.sentence, word.fold));
  return endOf(reading, k, participle - 1);
};

export const possessive: Step = (reading, { k, i, word, next }) => {
  if (!word.lexical.isPossessive || !isNominal(reading, next)) return undefined;
  // "krijgt van ons minder geld": whom, and not whose.
  const isWhom = reading.preposition?.at === i - 1 && objects.has(word.fold);
  if (isWhom && next !== undefined && degrees.has(reading.sentence.words[next]!.fold)) return undefined;
  start(reading, i, "possessive");
  return k;
};

/** Possessives that are pronouns as well. */
const objects = new Set(["ons", "haar", "her"]);
const degrees = new Set(["minder", "meer", "weinig", "geen", "nauwelijks", "less", "more"]);

/** "het in lijn brengen van": the infinitive that the article belongs to, with an idiom between them. */
export const nominalisedIdiom: Step = (reading, { k, i, word }) => {
  if (word.fold !== "het") return undefined;
  const { sentence, clauseWords } = reading;
  for (let j = k + 2; j <= k + 4; j++) {
    const infinitive = clauseWords[j];
    if (infinitive === undefined) continue;
    const { words } = sentence;
    // "het vaker ingaan op"
    const isSaidHow = j === k + 2 && infinitive === i + 2 && words[i + 1]!.adverb !== undefined;
    const follows = words[infinitive + 1];
    if (follows?.fold !== "van" && !(isSaidHow && follows?.lexical.isPreposition === true)) continue;
    if (!sentence.words[infinitive]!.verbs.some(({ features }) => features.kind === "infinitive")) continue;
    if (openerOf(sentence, infinitive) !== i) continue;
    start(reading, i, "definite").words.push(infinitive);
    return endOf(reading, k, infinitive);
  }
  return undefined;
};

export const amount: Step = (reading, { k, i, word, next }) => {
  const degree = reading.english ? amounts[word.fold] : undefined;
  if (!degree || next !== i + 1 || !isNominal(reading, next) || hasContent(reading)) return undefined;
  compareFrom(reading, i, degree);
  return k;
};

/** English determiners that compare. */
const amounts: Readonly<Record<string, "up" | "down" | undefined>> = {
  more: "up",
  less: "down",
  fewer: "down",
};

export const determiner: Step = (reading, { k, i, word, next }) => {
  const { words, lexicon } = reading.sentence;
  if (!word.lexical.isDeterminer || next !== i + 1 || !isNominal(reading, next)) return undefined;
  const { isPossessive, isDeterminer } = words[next]!.lexical;
  if (isPossessive || (lexicon.words.expletives.has(word.fold) && isDeterminer)) return undefined;
  start(reading, i, determinerKind(reading.sentence, word.fold));
  return k;
};

function determinerKind({ lexicon }: SentenceWords, fold: string): DeterminerKind {
  if (lexicon.words.demonstratives.has(fold)) return "demonstrative";
  return indefinite.has(fold) ? "indefinite" : "definite";
}

const indefinite = new Set(["een", "a", "an", "'n", "enkele", "enige", "some", "any"]);

export const expletive: Step = (reading, { k, i, word: { fold } }) => {
  if (!reading.sentence.lexicon.words.expletives.has(fold)) return undefined;
  close(reading);
  if (fold === "het" || fold === "it") add(reading, pronounPhrase(i));
  return k;
};

export const pronoun: Step = (reading, { k, i, word }) => {
  if (!word.lexical.isPronoun && !reading.sentence.lexicon.words.demonstratives.has(word.fold))
    return undefined;
  close(reading);
  add(reading, pronounPhrase(i));
  return k;
};

export const infinitiveMark: Step = (reading, { k, word: { fold } }) => {
  if (fold !== "te" && fold !== "to" && fold !== "om") return undefined;
  close(reading);
  return k;
};

/** Any other word is part of a phrase. */
export function ofPhrase(reading: PhraseReading, { k, i, word, next }: At): number {
  const { words } = reading.sentence;
  const { adjective, nouns } = word.lexical;
  if (adjective && beginsAnew(reading, word, next)) close(reading);
  const open = (reading.open ??= newPhrase(i, "none"));
  if (adjective && !(nouns && !isNominal(reading, next))) {
    open.adjectives.push({ entry: adjective.entry, degree: adjective.degree, at: i });
    const degree = comparedBy(word);
    if (degree && open.words.every((w) => words[w]!.lexical.adjective !== undefined)) {
      open.comparative = degree;
      open.comparativeAt = i;
    }
  }
  open.words.push(i);
  return k;
}

/** Behind a noun an adjective begins something new: "volgens de nota | minder slagkracht". */
function beginsAnew(reading: PhraseReading, { text, fold, token }: Word, next: number | undefined): boolean {
  const last = reading.open?.words.at(-1);
  if (last === undefined || !isNominal(reading, next) || text !== fold || token.joint === "-") return false;
  const noun = reading.sentence.words[last]!;
  return (
    noun.lexical.adjective === undefined &&
    noun.kind === "word" &&
    // "of het bataljon | betere steun krijgt": a noun that only the packs know.
    (noun.lexical.nouns !== undefined || isName(reading, last)) &&
    !measures.has(noun.fold)
  );
}

/** A topic ends in the word, and none goes on behind it. */
const isName = ({ sentence: { topics, words } }: PhraseReading, at: number): boolean =>
  words[at]!.verbs.length === 0 &&
  topics.some(({ last }) => last === at) &&
  topics.every(({ first, last }) => first > at || last <= at);

/** Nouns that take what they count without a preposition: "het aantal afwijkende onderdelen". */
const measures = new Set(["aantal", "aantallen", "soort", "soorten", "type", "typen", "reeks", "scala"]);

/** Which way an adjective compares: by its degree, or by what it means where it has none ("dalende"). */
function comparedBy({ fold, lexical }: Word): "up" | "down" | undefined {
  const { entry, degree } = lexical.adjective!;
  const isStanding =
    degree === "positive" && !entry.comparative?.length && (entry.class === "UP" || entry.class === "DOWN");
  if (!isStanding && degree !== "comparative" && !comparing.has(fold)) return undefined;
  if (entry.class === "UP" || entry.class === "GOOD") return "up";
  return entry.class === "DOWN" || entry.class === "BAD" ? "down" : undefined;
}

const comparing = new Set(["meer", "minder", "more", "less", "fewer"]);

const degreeOf = (adverbClass: string): "up" | "down" | undefined =>
  adverbClass === "DEGREE-UP" ? "up" : adverbClass === "DEGREE-DOWN" ? "down" : undefined;

/** An adjective without the ending that it has before a noun. */
const isPredicative = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.lexical.adjective !== undefined && !words[i]!.fold.endsWith("e");
