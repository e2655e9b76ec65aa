import type { VerbEntry } from "./lexicon-entries";
import type { SentenceWords } from "./sentence-words";

/**
 * The verb that a Dutch noun in -ing is made of: "versobering" → versoberen. Undefined where no verb of the lexicon fits, or its
 * object is not what is affected.
 */
export function verbOfNoun({ lexicon }: SentenceWords, fold: string): VerbEntry | undefined {
  if (lexicon.lang !== "nl") return undefined;
  const singular = fold.endsWith("ingen") ? fold.slice(0, -2) : fold;
  if (!singular.endsWith("ing") || singular.length < 7) return undefined;
  const stem = singular.slice(0, -3);
  for (const lemma of [`${stem}en`, `${stem}n`]) {
    const frame = lexicon.verbs
      .get(lemma)
      ?.find(({ weight, entry }) => weight === 0 && entry.arg.includes("obj"));
    if (frame) return frame.entry;
  }
  return undefined;
}
