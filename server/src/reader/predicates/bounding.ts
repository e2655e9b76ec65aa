import type { VerbEntry } from "../words/lexicon-entries";

export const bounding = new Set(["tot", "to"]);

/** A verb of which the only argument is what it keeps to. */
export const isBounding = (entry: VerbEntry | undefined): boolean =>
  entry?.class === "LIMIT" && entry.arg.length === 1 && bounding.has(entry.arg[0]!);
