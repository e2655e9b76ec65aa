/**
 * One step of a pattern. A word has alternatives, among them endings ("-project" is any word that ends so); a gap is a few
 * words of the same clause, a light gap only adverbs and years.
 */
export type PatternElement =
  | {
      readonly kind: "word";
      readonly folds: ReadonlySet<string>;
      readonly endings: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly light: boolean }
  | { readonly kind: "topic"; readonly subject: boolean }
  | { readonly kind: "value"; readonly form: "any" | "adjective" | "adjectives" | "list" };

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

/**
 * Reads a pattern: words with `|` between alternatives and `?` behind what may be missing, `*` a gap, `~` a light gap,
 * `{t}` the topic and `{s}` the topic where no preposition governs it, `{v}` a value, `{adj}` one as an adjective,
 * `{adjs}` at least two of those, `{list}` at least two values.
 */
export function readPatterns(text: string, words: PatternWords): readonly RelationPattern[] {
  const parts = text.split(" ");
  const at = parts.findIndex((part) => part.startsWith("$"));
  if (at >= 0) {
    return (words.sequences[parts[at]!] ?? []).flatMap((sequence) =>
      readPatterns([...parts.slice(0, at), sequence, ...parts.slice(at + 1)].join(" "), words),
    );
  }
  return [{ elements: parts.map((part) => readElement(part, words)) }];
}

const slots: Readonly<Record<string, PatternElement | undefined>> = {
  "*": { kind: "gap", light: false },
  "~": { kind: "gap", light: true },
  "{t}": { kind: "topic", subject: false },
  "{s}": { kind: "topic", subject: true },
  "{v}": { kind: "value", form: "any" },
  "{adj}": { kind: "value", form: "adjective" },
  "{adjs}": { kind: "value", form: "adjectives" },
  "{list}": { kind: "value", form: "list" },
};

function readElement(part: string, { macros }: PatternWords): PatternElement {
  const slot = slots[part];
  if (slot) return slot;
  const optional = part.length > 1 && part.endsWith("?");
  const folds: string[] = [];
  const endings: string[] = [];
  for (const word of (optional ? part.slice(0, -1) : part)
    .split("|")
    .flatMap((one) => macros[one] ?? [one])) {
    if (word.length > 2 && word.startsWith("-")) endings.push(word.slice(1));
    else folds.push(word);
  }
  return { kind: "word", folds: new Set(folds), endings, optional };
}
