import { readValues, type TypedValue } from "../language/typed-values";
import type { Sentence } from "../text/sentences";
import { createSlot } from "../text/slot";
import type { BlockReading } from "./block-reading";

// By the sentence's identity: it is of one block, whose words and language stay as they are.
const known = createSlot<Sentence, readonly TypedValue[]>();

/** The values that a sentence states, read once for all who ask; indexes are of the block's tokens. */
export function valuesIn({ tokens, lang }: BlockReading, sentence: Sentence): readonly TypedValue[] {
  const old = known.get(sentence);
  if (old) return old;
  const fresh = readValues(tokens, sentence.first, sentence.last, lang);
  known.set(sentence, fresh);
  return fresh;
}
