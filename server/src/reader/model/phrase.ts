import type { Degree } from "../words/lexicon-types";
import type { VerbForm } from "../../language/verb-forms";
import type { AdjectiveEntry, NounEntry, PrepositionRole } from "../words/lexicon-entries";
import type { ActorHit, WordSpan } from "../words/sentence-words";

export type DeterminerKind = "definite" | "indefinite" | "negative" | "possessive" | "demonstrative" | "none";

export interface Preposition {
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
export type Bare = Omit<Phrase, "preposition" | "inside" | "listedWith" | Marked> &
  Partial<Pick<Phrase, Marked>>;

/** Each part by its name, so that all phrases have one shape. */
export const placed = (
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

/** A word that stands for a thing. */
export const pronounPhrase = (i: number): Bare => ({
  kind: "pronoun",
  first: i,
  last: i,
  head: i,
  nouns: [],
  determiner: "demonstrative",
  adjectives: [],
});

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
