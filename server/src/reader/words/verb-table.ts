import type { VerbEntry } from "./lexicon-entries";
import { wordsOf } from "./phrase-index";

/**
 * The verbs of a lexicon as one text, of which entries are parsed when a sentence asks for them: of two thousand verbs a draft has some
 * two hundred, and of their idioms few. The build makes it of the list; whoever reads the list itself makes it at once.
 */
export interface VerbTable {
  /** Each lemma of the list with the separable prefix that its entries name, in the order in which they first come. */
  readonly lemmas: readonly (readonly [lemma: string, prefix: string | null])[];
  /** Prefixes and particles, each once. */
  readonly particles: readonly string[];
  /** What entries are found by: the lemma, with its particle behind a blank; in the order of `text`. */
  readonly keys: readonly string[];
  /** For each key the groups of its entries, by the longest fixed word that they ask for (empty: none), parted by `|`. */
  readonly words: readonly string[];
  /** Where each group ends in `text`, in UTF-16 code units. */
  readonly ends: readonly number[];
  /** The entries as JSON, each with its place among those of its key, a comma behind each. */
  readonly text: string;
}

/** An entry, and its place among those of its verb in the list. */
export type PlacedEntry = readonly [place: number, entry: VerbEntry];

/** Words of a fixed group that may be others in the text. */
const changing = new Set(["zich", "oneself", "zijn", "one's", "een", "de", "het", "a", "an", "the"]);

/** The words of fixed groups that must stand in the clause as they are. */
export const fixedWordsOf = (fixed: readonly (readonly string[])[]): readonly string[] =>
  fixed.flat().filter((word) => !changing.has(word));

/** The longest of the words, the first of those that are as long: few clauses have it. Empty where there are none. */
export const rarestOf = (words: readonly string[]): string =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");

/** `write`: an entry as JSON. */
export function tableOfVerbs(
  entries: readonly VerbEntry[],
  write: (entry: PlacedEntry) => string = (entry) => JSON.stringify(entry),
): VerbTable {
  const lemmas = new Map<string, readonly [string, string | null]>();
  const particles = new Set<string>();
  const verbs = new Map<string, { count: number; readonly texts: Map<string, string> }>();
  for (const entry of entries) {
    const { lemma, also = [], prefix, particle, fixed = [] } = entry;
    const pair = [lemma, prefix ?? null] as const;
    if (!lemmas.has(pair.join(" "))) lemmas.set(pair.join(" "), pair);
    const separable = prefix ?? particle;
    if (separable !== undefined) particles.add(separable);
    const word = rarestOf(fixedWordsOf(fixed.map(wordsOf)));
    for (const one of [lemma, ...also]) {
      const key = particle === undefined ? one : `${one} ${particle}`;
      const verb = verbs.get(key) ?? { count: 0, texts: new Map<string, string>() };
      verbs.set(key, verb);
      verb.texts.set(word, `${verb.texts.get(word) ?? ""}${write([verb.count++, entry])},`);
    }
  }
  const texts = [...verbs.values()].flatMap((verb) => [...verb.texts.values()]);
  let end = 0;
  return {
    lemmas: [...lemmas.values()],
    particles: [...particles],
    keys: [...verbs.keys()],
    words: [...verbs.values()].map((verb) => [...verb.texts.keys()].join("|")),
    ends: texts.map((text) => (end += text.length)),
    text: texts.join(""),
  };
}

/** The entries of the group at `index`, in the order of the list. */
export function entriesAt({ ends, text }: VerbTable, index: number): readonly PlacedEntry[] {
  const list = text.slice(index === 0 ? 0 : ends[index - 1]!, ends[index]! - 1);
  return JSON.parse(`[${list}]`) as readonly PlacedEntry[];
}
