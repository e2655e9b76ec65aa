import type { VerbEntry } from "./lexicon-types";

/**
 * The verbs of a lexicon as one text, of which the entries of a verb are parsed when a sentence has it: of two thousand verbs a draft has
 * some two hundred. The build makes it of the list; whoever reads the list itself makes it at once.
 */
export interface VerbTable {
  /** Each lemma of the list with the separable prefix that its entries name, in the order in which they first come. */
  readonly lemmas: readonly (readonly [lemma: string, prefix: string | null])[];
  /** Prefixes and particles, each once. */
  readonly particles: readonly string[];
  /** What entries are found by: the lemma, with its particle behind a blank; in the order of `text`. */
  readonly keys: readonly string[];
  /** Where the entries of each key end in `text`, in UTF-16 code units. */
  readonly ends: readonly number[];
  /** The entries as JSON, those of a key in the order of the list, a comma behind each. */
  readonly text: string;
}

/** `write`: an entry as JSON. */
export function tableOfVerbs(
  entries: readonly VerbEntry[],
  write: (entry: VerbEntry) => string = (entry) => JSON.stringify(entry),
): VerbTable {
  const lemmas = new Map<string, readonly [string, string | null]>();
  const particles = new Set<string>();
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const { lemma, also = [], prefix, particle } = entry;
    const pair = [lemma, prefix ?? null] as const;
    if (!lemmas.has(pair.join(" "))) lemmas.set(pair.join(" "), pair);
    const separable = prefix ?? particle;
    if (separable !== undefined) particles.add(separable);
    const text = `${write(entry)},`;
    for (const one of [lemma, ...also]) {
      const key = particle === undefined ? one : `${one} ${particle}`;
      texts.set(key, (texts.get(key) ?? "") + text);
    }
  }
  let end = 0;
  const ends = [...texts.values()].map((text) => (end += text.length));
  return {
    lemmas: [...lemmas.values()],
    particles: [...particles],
    keys: [...texts.keys()],
    ends,
    text: [...texts.values()].join(""),
  };
}

/** The entries of the key at `index`. */
export function entriesAt({ ends, text }: VerbTable, index: number): readonly VerbEntry[] {
  const list = text.slice(index === 0 ? 0 : ends[index - 1]!, ends[index]! - 1);
  return JSON.parse(`[${list}]`) as readonly VerbEntry[];
}
