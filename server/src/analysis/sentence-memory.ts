import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";

/** Keeps what was last read of sentences, by all that it depends on: one that is written again, or stands beside what changes, is read once. */
export interface SentenceMemory<T> {
  readonly of: (key: string, read: () => T) => T;
}

export function createSentenceMemory<T>(size: number): SentenceMemory<T> {
  const known = createRecent<T>(size);
  return {
    of: (key, read) => {
      const old = known.get(key);
      if (old !== undefined) return old;
      const value = read();
      known.set(key, value);
      return value;
    },
  };
}

/** All that the reading of a sentence depends on, as texts. */
export interface SentenceKeys {
  /** Without what goes before it. */
  readonly own: () => string;
  /** With it; making this text reads that. */
  readonly whole: () => string;
}

/** The same of what may hang on what goes before the sentence: only where it does, that counts. */
export interface ContextMemory<T extends { readonly goesBack: boolean }> {
  readonly of: (keys: SentenceKeys, read: () => T) => T;
}

export function createContextMemory<T extends { readonly goesBack: boolean }>(
  size: number,
): ContextMemory<T> {
  const known = createRecent<T | typeof hanging>(size);
  const readWhole = (key: string, read: () => T): T => {
    const old = known.get(key);
    if (old !== undefined && old !== hanging) return old;
    const value = read();
    known.set(key, value);
    return value;
  };
  return {
    of: ({ own, whole }, read) => {
      const key = own();
      const old = known.get(key);
      if (old === hanging) return readWhole(whole(), read);
      if (old !== undefined) return old;
      const value = read();
      known.set(key, value.goesBack ? hanging : value);
      if (value.goesBack) known.set(whole(), value);
      return value;
    },
  };
}

/** Of a sentence whose reading hangs on what goes before it. */
const hanging = Symbol("hanging");

interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

/** The last `size` that were asked for. */
function createRecent<T>(size: number): Recent<T> {
  const known = new Map<string, T>();
  return {
    get: (key) => {
      const value = known.get(key);
      if (value === undefined) return undefined;
      known.delete(key);
      known.set(key, value);
      return value;
    },
    set: (key, value) => {
      if (known.size >= size && !known.has(key)) known.delete(known.keys().next().value!);
      known.set(key, value);
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
