import { copyObject, type Claim } from "../reader/model/claim";
import type { SentenceReading } from "../reader/read-sentence";
import { isWord } from "../reader/clauses/segments";
import type { WordSpan } from "../reader/words/sentence-words";

const no = new Set(["nee", "neen", "geenszins", "allerminst", "integendeel", "no"]);
const yes = new Set(["ja", "yes"]);
/** "Dat is niet het geval." */
const denials: readonly (readonly string[])[] = [
  "dat is niet het geval", "dit is niet het geval", "het antwoord is nee", "het antwoord luidt nee",
  "het antwoord is ontkennend", "het antwoord luidt ontkennend", "daarvan is geen sprake", "hiervan is geen sprake",
  "daar is geen sprake van", "dat klopt niet", "dit klopt niet", "dat is onjuist", "dit is onjuist", "dat is niet juist",
  "dat is niet zo", "dat is niet waar", "in het geheel niet", "that is not the case", "this is not the case",
  "that is incorrect", "that is not correct", "not at all", "the answer is no",
].map((words) => words.split(" ")); // prettier-ignore

/** The same in two words, where nothing follows: "Zeker niet alleen …" answers something else. */
const curt: readonly (readonly string[])[] = [
  "beslist niet", "zeker niet", "absoluut niet", "volstrekt niet", "bepaald niet", "natuurlijk niet", "uiteraard niet",
  "vanzelfsprekend niet", "stellig niet", "welnee", "geen sprake van", "in geen geval", "certainly not", "definitely not",
  "absolutely not", "of course not", "by no means", "far from it",
].map((words) => words.split(" ")); // prettier-ignore

/** Words that an answer may open with. */
const openings: ReadonlySet<string> = new Set([
  ...no,
  ...yes,
  ...curt.map(([first]) => first!),
  "antwoord",
  "answer",
]);

export const opensAnswer = (fold: string): boolean => openings.has(fold);

/** What the answer "nee" or "ja" makes of the question before it: its claims, denied or held, at the word that answers. */
export function answeredClaims(question: SentenceReading, answer: SentenceReading): readonly Claim[] {
  const { words } = answer.sentence;
  // "Antwoord: nee, …"
  const labelled = words[1]?.fold === ":" && ["antwoord", "answer"].includes(words[0]!.fold);
  const from = labelled ? 2 : 0;
  const first = words[from]?.fold ?? "";
  const isHere = (row: readonly string[]): boolean => row.every((word, k) => words[from + k]?.fold === word);
  const denial = denials.find(isHere) ?? curt.find((row) => isHere(row) && !isWord(words[from + row.length]));
  const denied = no.has(first) || denial !== undefined;
  if (!question.isQuestion || (!denied && !yes.has(first))) return [];
  const span = { first: from, last: denial ? from + denial.length - 1 : from };
  return question.claims.flatMap((claim) =>
    claim.gates.every((gate) => gate === "question")
      ? [{ ...placedAt(claim, span), positive: claim.positive !== denied, gates: [] }]
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
    object: copyObject(object, { words }),
    actor: nameless,
    gates: claim.gates,
    hedges: [],
    partners,
    years,
    clause: 0,
    words,
    condition: condition && words,
    via,
    exclusive: undefined,
    without: undefined,
    alone: undefined,
    bounded: undefined,
    slight: undefined,
    seldom: undefined,
    narrowed: undefined,
    able: undefined,
    standing: undefined,
    notYet: undefined,
    excluded: undefined,
    passedTo: undefined,
    bearer: undefined,
    negation: undefined,
  };
};
