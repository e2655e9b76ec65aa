/** A map that keeps the last `most` entries at least, and at most twice as many: what is asked for again moves on, and the rest goes. */
export interface Generations<K, T> {
  readonly get: (key: K) => T | undefined;
  readonly set: (key: K, value: T) => void;
}

/** `toKeep`: the key as it is kept, where the one that is asked for holds more in memory than itself. */
export function createGenerations<K, T>(
  most: number,
  toKeep: (key: K) => K = (key) => key,
): Generations<K, T> {
  let known = new Map<K, T>();
  let older = new Map<K, T>();
  const set = (key: K, value: T): void => {
    if (known.size >= most) {
      older = known;
      known = new Map();
    }
    known.set(toKeep(key), value);
  };
  return {
    get: (key) => {
      const value = known.get(key);
      if (value !== undefined) return value;
      const old = older.get(key);
      if (old !== undefined) set(key, old);
      return old;
    },
    set,
  };
}
