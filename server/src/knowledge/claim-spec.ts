import type { Language } from "../language/language";
import type { Force } from "../reader/words/lexicon-entries";

/** What is said to happen to an object. */
export type Change = "up" | "down" | "keep" | "do" | "start" | "join" | "stop" | "leave" | "delay";

/** Something that claims and values are about and that is no term: its phrases per language, matched whatever their inflection. */
export interface Topic {
  readonly id: string;
  /** Each a row of words ("gezamenlijke inkoop"); " + " joins parts that stand in one sentence in any order. */
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
}

/** Who acts: an organisation or group that the language's own list of actors does not have. */
export interface PackActor {
  readonly id: string;
  /** Whether its acts are those of the note's own author. */
  readonly side: "own" | "other";
  readonly forms: Readonly<Record<Language, readonly string[]>>;
}

/** One claim of a commitment, as the pack states it. */
export interface ClaimSpec {
  /** "NL", an organisation, a country code or the id of an actor of the pack. */
  readonly actor: string;
  /** The note names nobody: whoever of its own country does the opposite goes against it. */
  readonly anyone?: boolean;
  readonly direction: Change;
  readonly polarity: "positive" | "negative";
  readonly force: Force;
  readonly from?: number;
  readonly by?: number;
  readonly until?: number;
  readonly object: {
    readonly head: string;
    /** Ids of terms and topics: one of them makes a sentence speak of this claim. */
    readonly about: readonly string[];
    /** Ids that must all be named too, in the sentence or what leads it in. */
    readonly with: readonly string[];
    /** More words that the thing may be headed by, apart from the head and its kind ("inbreng" for "bijdrage"). */
    readonly heads: Readonly<Record<Language, readonly string[]>>;
  };
  readonly partners: readonly string[];
  /** The partners are all there are. */
  readonly closed: boolean;
  /** Done together with others: doing it alone goes against it. */
  readonly joint: boolean;
  /** Ids of what it extends to: excluding one, or keeping to one, goes against it. */
  readonly parts: readonly string[];
}

export type ValueType =
  | "year" | "month" | "date" | "percentage" | "number" | "amount" | "range" | "ordinal" | "country" | "place"
  | "organisation" | "label" | "party"; // prettier-ignore

/** A fact with a value that a draft can get wrong. A party is who does what the key says: "NL", a term's id, or the words for a group. */
export interface ValueSpec {
  /** Id of the term or topic. */
  readonly of: string;
  /** Which fact of it: leader, owner, member, partner, year, place, count, share, … */
  readonly key: string;
  readonly type: ValueType;
  /** One value, or with `set` several. Countries by ISO code, months as "2022-06". */
  readonly value?: string | number | { readonly min: number; readonly max: number; readonly unit: string };
  readonly set?: readonly (string | number)[];
  /** The value is the least or the most that there is: more, or less, does not go against it. */
  readonly bound?: "min" | "max";
  /** How each of a set of labels may be named. Without it nothing is compared with them. */
  readonly labels?: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
  /** The set is the whole list. */
  readonly closed: boolean;
  /** Words of which one must stand in the sentence for it to speak of this fact; absent: the usual words of the key. */
  readonly cues?: Readonly<Record<Language, readonly string[]>>;
  readonly source?: "nota" | "extern";
  readonly url?: string;
}
