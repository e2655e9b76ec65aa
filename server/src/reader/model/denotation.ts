import type { WordSpan } from "../words/sentence-words";
import type { ObjectReading } from "./claim";
import type { Effect } from "./effects";

/** What an argument denotes: a thing, or an event of a thing ("de verlaging van de bijdrage"). */
export interface Denotation {
  readonly object: ObjectReading;
  /** Of an event: what it says of the object. */
  readonly event: Effect | undefined;
  /** Where the event is named. */
  readonly eventWords: WordSpan | undefined;
  /** The object is wrapped in a noun that takes it away, or that nobody knows. */
  readonly blocked: boolean;
  readonly comparative: { readonly direction: "up" | "down"; readonly words: WordSpan } | undefined;
  /** "een mogelijke …" */
  readonly hypothetical: boolean;
  readonly past: boolean;
  /** "de voorgenomen …", "de …": presented as decided. */
  readonly definite: boolean;
  readonly negative: boolean;
  /** What leads it in. */
  readonly preposition: string | undefined;
  /** "geen vergeefs beroep", "het budget van het fonds": what is said of it is said of something else. */
  readonly qualified: boolean;
}
