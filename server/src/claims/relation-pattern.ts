/** Words of which one stands at a place in a pattern; "-project" among them is any word that ends so. */
export interface WordSet {
  /** Counts from 0 within a language; equal sets share one. */
  readonly id: number;
  readonly folds: readonly string[];
  readonly endings: readonly string[];
}

/**
 * One step of a pattern. A gap is a few words of the same clause (`near`), only adverbs and years (`light`), or as many words
 * of the clause as there are, whatever clause interrupts it (`clause`).
 */
export type PatternElement =
  | { readonly kind: "word"; readonly set: WordSet; readonly optional: boolean }
  | { readonly kind: "gap"; readonly reach: "light" | "near" | "clause" }
  | { readonly kind: "topic"; readonly subject: boolean }
  | { readonly kind: "value"; readonly form: ValueForm };

/** How a value or a row of them is written; `any` is one or more that are no adjectives. */
export type ValueForm = "any" | "adjective" | "adjectives" | "list";

/** A way to say that a value belongs to a topic. */
export interface RelationPattern {
  readonly elements: readonly PatternElement[];
}

export interface PatternWords {
  /** Sets of words, by "@name". */
  readonly macros: Readonly<Record<string, readonly string[] | undefined>>;
  /** Rows of elements, by "$name"; each gives a pattern of its own. */
  readonly sequences: Readonly<Record<string, readonly string[] | undefined>>;
}

/** The set of a row of words. */
export type SetOf = (words: readonly string[]) => WordSet;

/** Gives equal rows of words the same set; `sets` grows with them. */
export function wordSetsInto(sets: WordSet[]): SetOf {
  const known = new Map<string, WordSet>();
  return (words) => {
    const key = words.join(" ");
    const found = known.get(key);
    if (found) return found;
    const isEnding = (word: string): boolean => word.length > 2 && word.startsWith("-");
    const set: WordSet = {
      id: sets.length,
      folds: words.filter((word) => !isEnding(word)),
      endings: words.filter(isEnding).map((word) => word.slice(1)),
    };
    known.set(key, set);
    sets.push(set);
    return set;
  };
}

/**
 * Reads a pattern: words with `|` between alternatives and `?` behind what may be missing; `*` a near gap, `~` a light one,
 * `**` one over the clause; `{t}` the topic and `{s}` the topic where no preposition governs it; `{v}` a value, `{adj}` one
 * as an adjective, `{adjs}` at least two of those, `{list}` at least two values.
 */
export function readPatterns(text: string, words: PatternWords, setOf: SetOf): readonly RelationPattern[] {
  const parts = text.split(" ");
  const at = parts.findIndex((part) => part.startsWith("$"));
  if (at >= 0) {
    return (words.sequences[parts[at]!] ?? []).flatMap((sequence) =>
      readPatterns([...parts.slice(0, at), sequence, ...parts.slice(at + 1)].join(" "), words, setOf),
    );
  }
  return [{ elements: parts.map((part) => readElement(part, words, setOf)) }];
}

const slots: Readonly<Record<string, PatternElement | undefined>> = {
  "*": { kind: "gap", reach: "near" },
  "~": { kind: "gap", reach: "light" },
  "**": { kind: "gap", reach: "clause" },
  "{t}": { kind: "topic", subject: false },
  "{s}": { kind: "topic", subject: true },
  "{v}": { kind: "value", form: "any" },
  "{adj}": { kind: "value", form: "adjective" },
  "{adjs}": { kind: "value", form: "adjectives" },
  "{list}": { kind: "value", form: "list" },
};

function readElement(part: string, { macros }: PatternWords, setOf: SetOf): PatternElement {
  const slot = slots[part];
  if (slot) return slot;
  const optional = part.length > 1 && part.endsWith("?");
  const words = (optional ? part.slice(0, -1) : part).split("|").flatMap((one) => macros[one] ?? [one]);
  return { kind: "word", set: setOf(words), optional };
}
