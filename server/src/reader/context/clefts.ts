import type { Reading } from "../model/reading";
import type { ActorHit } from "../words/sentence-words";

/** What stands for somebody in "X is het land dat …". */
const standIns = new Set([
  "land",
  "lidstaat",
  "partner",
  "degene",
  "bondgenoot",
  "partij",
  "country",
  "one",
  "ally",
]);

const openers = new Set(["dat", "die", "that", "who"]);

/** Who does what a clause says where the one before it only singles somebody out: "Het is X dat …", "X is het land dat …". */
export interface Cleft {
  readonly actor: ActorHit;
  /** Index of the clause that names them. */
  readonly matrix: number;
  /** "Het is niet X dat …" */
  readonly denied: boolean;
}

export function cleftOf(
  { sentence: { words }, parsed, negations }: Reading,
  index: number,
): Cleft | undefined {
  const { connective, parent } = parsed[index]!.clause;
  if (!connective || parent === undefined || !openers.has(connective.entry.form)) return undefined;
  // "Het is X dat Nederland steunt": somebody else acts.
  if (parsed[index]!.phrases.some(({ actor, preposition }) => actor && !preposition)) return undefined;
  const { clause, predicates, phrases } = parsed[parent]!;
  const [copula] = predicates;
  if (predicates.length !== 1 || copula!.verb.role !== "copula" || copula!.fixed.length > 0) return undefined;
  const before = words[connective.first - 1];
  const denied = negations[parent]!.negators.length % 2 === 1;
  const isExpletive = clause.words.some((i) => words[i]!.fold === "het" || words[i]!.fold === "it");
  const isLed = phrases.some(
    ({ actor, preposition }) => preposition !== undefined && actor === before?.actor,
  );
  if (before?.actor && isExpletive && !isLed) return { actor: before.actor, matrix: parent, denied };
  const singled = phrases.find(({ actor, preposition }) => actor && !preposition)?.actor;
  return singled && before && standIns.has(before.fold)
    ? { actor: singled, matrix: parent, denied }
    : undefined;
}
