import type { Origin } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import type { BlockReading } from "./block-reading";
import { valuesIn } from "./values-in";

/** Adjectives of countries other than our own in a sentence ("Finse"); indexes count from its first token. */
export const originsIn = (block: BlockReading, sentence: Sentence): readonly Origin[] =>
  valuesIn(block, sentence).flatMap((value) =>
    value.type === "country" && value.form === "adjective" && value.value !== "NL"
      ? [
          {
            country: String(value.value),
            first: value.first - sentence.first,
            last: value.last - sentence.first,
          },
        ]
      : [],
  );
