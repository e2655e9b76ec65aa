import type { VerbEntry } from "./lexicon-types";
import { wordsOf } from "./phrase-index";
import { entriesAt, type VerbTable } from "./verb-table";

/** A verb entry with its fixed groups cut into words. */
export interface VerbFrame {
  readonly entry: VerbEntry;
  readonly fixed: readonly (readonly string[])[];
  /** Words of the fixed groups: the more, the surer. */
  readonly weight: number;
}

/** The frames of verbs by lemma (with its separable prefix or, after a blank, its particle). */
export interface VerbFrames {
  readonly has: (lemma: string) => boolean;
  /** Most fixed words first. */
  readonly get: (lemma: string) => readonly VerbFrame[] | undefined;
  /** Those that a clause with these words can have, most fixed words first. */
  readonly framesIn: (lemma: string, present: ReadonlySet<string>) => readonly VerbFrame[];
}

/** Words of a fixed group that may be others in the text. */
const changing = new Set(["zich", "oneself", "zijn", "one's", "een", "de", "het", "a", "an", "the"]);

/** The words of the fixed groups that must stand in the clause as they are. */
export const fixedWords = ({ fixed }: VerbFrame): readonly string[] =>
  fixed.flat().filter((word) => !changing.has(word));

/** A frame under the longest of its fixed words: few clauses have that; `rest`: the others. */
interface KeyedFrame {
  readonly frame: VerbFrame;
  readonly rest: readonly string[];
}

interface Verb {
  readonly all: readonly VerbFrame[];
  readonly plain: readonly VerbFrame[];
  readonly keyed: ReadonlyMap<string, readonly KeyedFrame[]>;
}

/** Reads the frames of each verb when it is first asked for. */
export function readVerbFrames(table: VerbTable): VerbFrames {
  const indexes = new Map(table.keys.map((key, index) => [key, index]));
  const known = new Map<string, Verb>();
  const verbOf = (lemma: string): Verb | undefined => {
    const old = known.get(lemma);
    if (old) return old;
    const index = indexes.get(lemma);
    if (index === undefined) return undefined;
    const fresh = readVerb(entriesAt(table, index));
    known.set(lemma, fresh);
    return fresh;
  };
  const framesIn = (lemma: string, present: ReadonlySet<string>): readonly VerbFrame[] => {
    const verb = verbOf(lemma);
    if (!verb) return [];
    const { plain, keyed } = verb;
    if (keyed.size === 0) return plain;
    const found: VerbFrame[] = [];
    const add = (frames: readonly KeyedFrame[] | undefined): void => {
      for (const { frame, rest } of frames ?? [])
        if (rest.every((word) => present.has(word))) found.push(frame);
    };
    if (keyed.size < present.size) {
      for (const [key, frames] of keyed) if (present.has(key)) add(frames);
    } else for (const word of present) add(keyed.get(word));
    if (found.length === 0) return plain;
    return [...found, ...plain].sort((a, b) => b.weight - a.weight);
  };
  return { has: (lemma) => indexes.has(lemma), get: (lemma) => verbOf(lemma)?.all, framesIn };
}

function readVerb(entries: readonly VerbEntry[]): Verb {
  const all = entries.map(frameOf).sort((a, b) => b.weight - a.weight);
  const plain: VerbFrame[] = [];
  const keyed = new Map<string, KeyedFrame[]>();
  for (const frame of all) {
    const [key, ...rest] = byLength(fixedWords(frame));
    if (key === undefined) {
      plain.push(frame);
      continue;
    }
    const list = keyed.get(key);
    if (list) list.push({ frame, rest });
    else keyed.set(key, [{ frame, rest }]);
  }
  return { all, plain, keyed };
}

function frameOf(entry: VerbEntry): VerbFrame {
  const fixed = (entry.fixed ?? []).map(wordsOf);
  return {
    entry: verbEntry(entry),
    fixed,
    weight: fixed.reduce((sum, group) => sum + (group.join(" ").length > 3 ? group.length : 0.5), 0),
  };
}

// Each part by its name: what is read from data has as many shapes as it leaves parts out, and all that reads it is slow for that.
const verbEntry = ({
  lemma,
  also,
  prefix,
  particle,
  fixed,
  class: kind,
  arg,
  to,
  of,
  carrier,
  force,
}: VerbEntry): VerbEntry => ({
  lemma,
  also,
  prefix,
  particle,
  fixed,
  class: kind,
  arg,
  to,
  of,
  carrier,
  force,
});

const byLength = (words: readonly string[]): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length);
