import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";

/** Keeps what was last read of sentences, by all that it depends on: one that is written again, or stands beside what changes, is read once. */
export interface SentenceMemory<T> {
  readonly of: (key: string, read: () => T) => T;
}

export function createSentenceMemory<T>(size: number): SentenceMemory<T> {
  const known = new Map<string, T>();
  return {
    of: (key, read) => {
      const old = known.get(key);
      const value = old ?? read();
      if (old !== undefined) known.delete(key);
      else if (known.size >= size) known.delete(known.keys().next().value!);
      known.set(key, value);
      return value;
    },
  };
}

/** A sentence's own words, with what of its block bears on how they are read: its kind, masks, quotations and names of notes. */
export function sentenceKey(
  { content: { kind, text, masks }, lang, quotations, noteNames }: BlockReading,
  { start, end, first, last }: Sentence,
): string {
  let key = `${lang} ${kind}`;
  for (const mask of masks)
    if (mask.start < end && mask.end > start)
      key += ` m${mask.kind}${mask.start - start}-${mask.end - start}`;
  for (const one of quotations)
    if (one.first <= last && one.last >= first) key += ` q${one.first - first}-${one.last - first}`;
  for (const one of noteNames)
    if (one.first <= last && one.last >= first) key += ` n${one.first - first}-${one.last - first}`;
  return `${key}\n${text.slice(start, end)}`;
}
