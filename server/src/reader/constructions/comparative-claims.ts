import type { Denotation } from "../model/denotation";
import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { cover, predicateWords } from "../predicates/claim-words";
import { denotationOf } from "../phrases/head-topics";
import { neutral, supporting } from "../predicates/predicate-classes";
import { gatesOf, type Raw } from "../model/raw-claim";
import type { Reading } from "../model/reading";

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

/** "De samenwerking komt op een lager niveau": the level is the subject's. */
function levelOf(
  sentence: Reading["sentence"],
  parsed: ParsedClause,
  { object }: Denotation,
  { subject }: Arguments,
): Denotation | undefined {
  const isLevel = object.carriers.some((carrier) => carrier === "quality" || carrier === "amount");
  if (!isLevel || subject === undefined || parsed.phrases[subject]!.actor) return undefined;
  const theme = denotationOf(sentence, parsed, subject);
  return theme.event || theme.object.topics.length === 0 ? undefined : theme;
}

/** "stelt zijn eenheden op een lagere gereedheid", "volstaat met een kleinere bijdrage". */
export function ofComparatives(
  reading: Reading,
  parsed: ParsedClause,
  predicate: Predicate,
  used: readonly number[],
  args: Arguments,
): readonly Raw[] {
  const { sentence } = reading;
  const entry = predicate.frame?.entry;
  const known = entry && (neutral.has(entry.class) || entry.class === "LIMIT");
  const isSupporting = supporting.has(predicate.verb.lemma);
  if (!known && !isSupporting) return [];
  return parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (
      used.includes(k) ||
      !phrase.comparative ||
      !phrase.preposition ||
      !resulting.has(phrase.preposition.form)
    )
      return [];
    const own = denotationOf(sentence, parsed, k);
    if (own.event || !own.comparative) return [];
    const level = isSupporting ? levelOf(sentence, parsed, own, args) : undefined;
    const theme = level ?? own;
    const words = cover(predicateWords(parsed, predicate), [
      { first: own.comparative.words.first, last: phrase.head },
    ]);
    return [
      {
        effect: { change: phrase.comparative, positive: true, force: "does" },
        object: theme.object,
        gates: gatesOf(theme),
        words,
        core: own.comparative.words,
        comparative: true,
      },
    ];
  });
}
