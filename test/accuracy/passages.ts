import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A passage with one error (`span`, occurring once) or none; see README.md. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly lang: "nl" | "en";
  readonly label: "contradiction" | "weakened" | "misname" | "clean";
  readonly span: string | null;
  /** What makes the error one: the subject, the direction, a value… */
  readonly type: string;
  /** The turn of language that carries it, where its author named one. */
  readonly phenomenon?: string;
}

/** The lines of a .jsonl file of this folder. */
export const readLines = <T>(file: string): readonly T[] =>
  readFileSync(join(__dirname, file), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

export const readPassages = (file: string): readonly Passage[] => readLines<Passage>(file);
