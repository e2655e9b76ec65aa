import type { VerbEntry } from "./lexicon-entries";
import { wordsOf } from "./phrase-index";
import { entriesAt, fixedWordsOf, type PlacedEntry, type VerbTable } from "./verb-table";

/** A verb entry with its fixed groups cut into words. */
export interface VerbFrame {
  readonly entry: VerbEntry;
  readonly fixed: readonly (readonly string[])[];
  /** The words of the groups that must stand in the clause as they are. */
  readonly fixedWords: readonly string[];
  /** Words of the fixed groups: the more, the surer. */
  readonly weight: number;
  /** Its place among the entries of its verb. */
  readonly place: number;
}

/** The frames of verbs by lemma (with its separable prefix or, after a blank, its particle). */
export interface VerbFrames {
  readonly has: (lemma: string) => boolean;
  /** Most fixed words first. Of a common verb there are hundreds: `framesIn` reads only those that a clause can have. */
  readonly get: (lemma: string) => readonly VerbFrame[] | undefined;
  /** Those that a clause with these words can have, most fixed words first. */
  readonly framesIn: (lemma: string, present: ReadonlySet<string>) => readonly VerbFrame[];
}

/** The frames of a verb by the rarest of their fixed words, of each word the index of its group until it is asked for. */
interface Verb {
  /** Those that ask for no word. */
  readonly plain: readonly VerbFrame[];
  readonly keyed: Map<string, number | readonly VerbFrame[]>;
  /** All, once somebody has asked for them. */
  all: readonly VerbFrame[] | undefined;
}

/** Reads frames when they are first asked for. */
export function readVerbFrames(table: VerbTable): VerbFrames {
  const indexes = new Map(table.keys.map((key, index) => [key, index]));
  const firstGroups = new Uint32Array(table.keys.length + 1);
  table.words.forEach((words, index) => {
    firstGroups[index + 1] = firstGroups[index]! + words.split("|").length;
  });
  const verbs = new Map<string, Verb>();
  const verbOf = (lemma: string): Verb | undefined => {
    const known = verbs.get(lemma);
    if (known) return known;
    const index = indexes.get(lemma);
    if (index === undefined) return undefined;
    const fresh = verbAt(index);
    verbs.set(lemma, fresh);
    return fresh;
  };
  const verbAt = (index: number): Verb => {
    let plain = none;
    const keyed: Verb["keyed"] = new Map();
    let group = firstGroups[index]!;
    for (const word of table.words[index]!.split("|")) {
      if (word === "") plain = framesAt(group);
      else keyed.set(word, group);
      group++;
    }
    return { plain, keyed, all: undefined };
  };
  const framesAt = (group: number): readonly VerbFrame[] => entriesAt(table, group).map(frameOf).sort(surest);
  const framesOf = ({ keyed }: Verb, word: string): readonly VerbFrame[] => {
    const known = keyed.get(word);
    if (known === undefined) return none;
    if (typeof known !== "number") return known;
    const fresh = framesAt(known);
    keyed.set(word, fresh);
    return fresh;
  };
  const get = (lemma: string): readonly VerbFrame[] | undefined => {
    const verb = verbOf(lemma);
    if (!verb || verb.all) return verb?.all;
    const keyed = [...verb.keyed.keys()].flatMap((word) => framesOf(verb, word));
    return (verb.all = [...verb.plain, ...keyed].sort(surest));
  };
  const framesIn = (lemma: string, present: ReadonlySet<string>): readonly VerbFrame[] => {
    const verb = verbOf(lemma);
    if (!verb) return none;
    const { plain, keyed } = verb;
    let found: VerbFrame[] | undefined;
    const add = (word: string): void => {
      for (const frame of framesOf(verb, word))
        if (areThere(frame.fixedWords, present)) (found ??= plain.slice()).push(frame);
    };
    if (keyed.size < present.size) {
      for (const word of keyed.keys()) if (present.has(word)) add(word);
    } else for (const word of present) add(word);
    return found ? found.sort(surest) : plain;
  };
  return { has: (lemma) => indexes.has(lemma), get, framesIn };
}

const none: readonly VerbFrame[] = [];

const surest = (a: VerbFrame, b: VerbFrame): number => b.weight - a.weight || a.place - b.place;

function areThere(words: readonly string[], present: ReadonlySet<string>): boolean {
  for (const word of words) if (!present.has(word)) return false;
  return true;
}

const noGroups: readonly (readonly string[])[] = [];
const noWords: readonly string[] = [];

function frameOf([place, entry]: PlacedEntry): VerbFrame {
  const fixed = entry.fixed ? entry.fixed.map(wordsOf) : noGroups;
  return {
    entry: verbEntry(entry),
    fixed,
    fixedWords: entry.fixed ? fixedWordsOf(fixed) : noWords,
    weight: fixed.reduce((sum, group) => sum + (group.join(" ").length > 3 ? group.length : 0.5), 0),
    place,
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
