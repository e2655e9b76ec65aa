import { createSlot } from "./slot";

/** What `make` gives for an object, made once; forgotten with the object, which must not change. */
export function keepByObject<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = createSlot<Key, { readonly value: Value }>();
  return (key) => {
    const old = known.get(key);
    if (old) return old.value;
    const fresh = { value: make(key) };
    known.set(key, fresh);
    return fresh.value;
  };
}
