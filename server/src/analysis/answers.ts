import type { Claim } from "../reader/claim";
import { flip } from "../reader/effects";
import type { SentenceReading } from "../reader/read-sentence";
import type { WordSpan } from "../reader/sentence-words";

const no = new Set(["nee", "neen", "no"]);
const yes = new Set(["ja", "yes"]);
/** "Dat is niet het geval." */
const denials: readonly (readonly string[])[] = [
  ["dat", "is", "niet", "het", "geval"],
  ["het", "antwoord", "is", "nee"],
  ["het", "antwoord", "luidt", "nee"],
  ["het", "antwoord", "is", "ontkennend"],
  ["het", "antwoord", "luidt", "ontkennend"],
  ["that", "is", "not", "the", "case"],
  ["the", "answer", "is", "no"],
];

/** What the answer "nee" or "ja" makes of the question before it: its claims, denied or held, at the word that answers. */
export function answeredClaims(question: SentenceReading, answer: SentenceReading): readonly Claim[] {
  const { words } = answer.sentence;
  // "Antwoord: nee, …"
  const labelled = words[1]?.fold === ":" && ["antwoord", "answer"].includes(words[0]!.fold);
  const from = labelled ? 2 : 0;
  const first = words[from]?.fold ?? "";
  const denial = denials.find((row) => row.every((word, k) => words[from + k]?.fold === word));
  const denied = no.has(first) || denial !== undefined;
  if (!question.isQuestion || (!denied && !yes.has(first))) return [];
  const span = { first: from, last: denial ? from + denial.length - 1 : from };
  return question.claims.flatMap((claim) =>
    claim.gates.every((gate) => gate === "question")
      ? [{ ...placedAt(claim, span), ...(denied && flip(claim)), gates: [] }]
      : [],
  );
}

/** A claim of other words than the sentence's own, as far as its parts can be shown there: at `words`. */
export const placedAt = (claim: Claim, words: WordSpan): Claim => {
  const { change, positive, force, object, actor, partners, years, condition, via } = claim;
  const { words: shownElsewhere, ...nameless } = actor;
  return {
    change,
    positive,
    force,
    object: { ...object, words },
    actor: nameless,
    gates: claim.gates,
    hedges: [],
    partners,
    years,
    clause: 0,
    words,
    ...(condition && { condition: words }),
    ...(via && { via }),
  };
};
