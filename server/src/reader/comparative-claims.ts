import { cover, predicateWords } from "./claim-words";
import { denotationOf } from "./head-topics";
import { neutral, supporting } from "./predicate-classes";
import type { ParsedClause, Predicate } from "./predicates";
import { gatesOf, type Raw } from "./raw-claim";
import type { Reading } from "./reading";

/** Prepositions under which a comparative says how things will be: "op een lagere gereedheid", "met een kleinere bijdrage". */
const resulting = new Set([
  "op",
  "met",
  "naar",
  "tot",
  "door",
  "dankzij",
  "at",
  "with",
  "to",
  "by",
  "through",
]);

/** "stelt zijn eenheden op een lagere gereedheid", "volstaat met een kleinere bijdrage". */
export function ofComparatives(
  reading: Reading,
  parsed: ParsedClause,
  predicate: Predicate,
  used: readonly number[],
): readonly Raw[] {
  const { sentence } = reading;
  const entry = predicate.frame?.entry;
  const known = entry && (neutral.has(entry.class) || entry.class === "LIMIT");
  if (!known && !supporting.has(predicate.verb.lemma)) return [];
  return parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (
      used.includes(k) ||
      !phrase.comparative ||
      !phrase.preposition ||
      !resulting.has(phrase.preposition.form)
    )
      return [];
    const theme = denotationOf(sentence, parsed, k);
    if (theme.event || !theme.comparative) return [];
    const words = cover(predicateWords(parsed, predicate), [
      { first: theme.comparative.words.first, last: phrase.head },
    ]);
    return [
      {
        effect: { change: phrase.comparative, positive: true, force: "does" },
        object: theme.object,
        gates: gatesOf(theme),
        words,
        core: theme.comparative.words,
        comparative: true,
      },
    ];
  });
}
