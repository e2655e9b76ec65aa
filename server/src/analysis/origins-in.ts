import { readValues } from "../language/typed-values";
import type { Origin } from "../reader/sentence-words";
import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";

/** Adjectives of countries other than our own in a sentence ("Finse"); indexes count from its first token. */
export const originsIn = (block: BlockReading, { first, last }: Sentence): readonly Origin[] =>
  readValues(block.tokens, first, last, block.lang).flatMap((value) =>
    value.type === "country" && value.form === "adjective" && value.value !== "NL"
      ? [{ country: String(value.value), first: value.first - first, last: value.last - first }]
      : [],
  );
