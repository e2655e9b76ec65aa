/**
 * What is kept with objects of one kind, and goes with them: as a WeakMap, by other means. V8 holds whatever stands in a WeakMap that has
 * itself grown old until it collects all memory, also when the key is long dead; what is read for each keystroke would fill the old
 * generation. So it is held by the key itself, out of sight of whoever lists, copies or compares that.
 */
export interface Slot<Key extends object, Value> {
  /** `owner`: who kept it; what another one kept is not there. */
  readonly get: (key: Key, owner?: object) => Value | undefined;
  /** In the place of what was kept before, by whomever. The key must not be frozen. */
  readonly set: (key: Key, value: Value, owner?: object) => void;
}

export function createSlot<Key extends object, Value>(): Slot<Key, Value> {
  const slot = Symbol("slot");
  type Holder = { readonly [slot]?: { readonly owner: object | undefined; readonly value: Value } };
  return {
    get: (key, owner) => {
      const kept = (key as Holder)[slot];
      return kept !== undefined && kept.owner === owner ? kept.value : undefined;
    },
    set: (key, value, owner) => {
      Object.defineProperty(key, slot, { value: { owner, value }, configurable: true });
    },
  };
}
