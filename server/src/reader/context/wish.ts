import type { ParsedClause } from "../model/parsed-clause";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

const rather = new Set(["liever", "liefst", "gaarne", "rather", "gladly"]);

/** "zou liever", "would rather": the word that makes what a clause says a wish. */
/** "zou graag": a wish. */
export function wishOf({ words }: SentenceWords, { clause }: ParsedClause): WordSpan | undefined {
  // "zou liever", "would rather"
  const isConditional = clause.verbs.some(({ role }) => role === "conditional");
  const at = clause.words.find(
    (i) => words[i]!.fold === "graag" || (isConditional && rather.has(words[i]!.fold)),
  );
  return at === undefined ? undefined : { first: at, last: at };
}
