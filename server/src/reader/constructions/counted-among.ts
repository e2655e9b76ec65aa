import type { Denotation } from "../model/denotation";
import { isPassive, readArguments } from "../phrases/arguments";
import { copyObject, type Claim } from "../model/claim";
import { denotationOf } from "../phrases/head-topics";
import type { Reading } from "../model/reading";

/** Prepositions of what something is counted among. */
const among = new Set(["tot", "bij", "onder", "among"]);

/**
 * "X behoort tot de taken die worden afgestoten", "X is een van de taken die wij afstoten": what the relative clause at `index` says of the
 * noun before it, it says of X. Undefined where the clause hangs on no such noun, or X is denied to be one.
 */
export function countedAmong(reading: Reading, index: number): Denotation | undefined {
  const { sentence, parsed, negations } = reading;
  const { kind, antecedent, parent } = parsed[index]!.clause;
  if (kind !== "relative" || antecedent === undefined || parent === undefined) return undefined;
  if (negations[parent]!.negators.length > 0) return undefined;
  const matrix = parsed[parent]!;
  const main = matrix.predicates.at(-1);
  if (matrix.predicates.length !== 1 || !main) return undefined;
  const isCopula = main.verb.role === "copula" && main.fixed.length === 0;
  if (!isCopula && main.frame?.entry.class !== "INCLUDE") return undefined;
  const held = matrix.phrases.findIndex(({ first, last }) => first <= antecedent && antecedent <= last);
  const phrase = matrix.phrases[held];
  if (!phrase?.preposition) return undefined;
  const isListed =
    among.has(phrase.preposition.form) || (isCopula && isOneOf(reading, phrase.preposition.at));
  const { subject } = readArguments(sentence, matrix, isPassive(matrix.clause.verbs, main), false);
  if (!isListed || subject === undefined || subject === held) return undefined;
  const { kind: kindOfSubject, actor } = matrix.phrases[subject]!;
  if (kindOfSubject !== "noun" || actor) return undefined;
  const theme = denotationOf(sentence, matrix, subject);
  return theme.event || theme.blocked || theme.object.topics.length === 0 ? undefined : theme;
}

/** "een van de", "één van de", "one of the" */
const isOneOf = ({ sentence: { words } }: Reading, of: number): boolean =>
  ["een", "één", "one"].includes(words[of - 1]?.fold ?? "");

/** The claims of the relative clause, of what is counted among what they speak of. */
export const saidOf = (
  theme: Denotation,
  claims: readonly Claim[],
  antecedent: number | undefined,
): readonly Claim[] =>
  claims.map((claim): Claim => {
    const { object } = claim;
    if (antecedent === undefined || object.words.first > antecedent || object.words.last < antecedent)
      return claim;
    return {
      ...claim,
      object: copyObject(theme.object, { words: object.words }),
      gates: claim.gates.filter((gate) => gate !== "relative" && gate !== "other-head"),
    };
  });
