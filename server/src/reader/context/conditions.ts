import type { ParsedClause } from "../model/parsed-clause";
import type { VerbClass } from "../words/lexicon-entries";
import type { Reading } from "../model/reading";
import type { WordSpan } from "../words/sentence-words";

/** Whatever the condition: "…, dan vergroot Defensie evengoed". */
const regardless = new Set([
  "evengoed",
  "toch",
  "niettemin",
  "desondanks",
  "desalniettemin",
  "still",
  "nevertheless",
  "regardless",
  "anyway",
]);

/** Subordinators that make a promise depend on something; "wanneer" and "zodra" only say when. */
const depending = new Set([
  "als",
  "indien",
  "mits",
  "tenzij",
  "voor zover",
  "voorzover",
  "zolang",
  "op voorwaarde dat",
  "mocht",
  "mochten",
  "if",
  "provided that",
  "provided",
  "unless",
  "insofar as",
  "in so far as",
  "as long as",
  "on condition that",
  "to the extent that",
  "should",
]);

/** "alleen als" depends, "ook als" does not. */
export function isDepending(form: string): boolean {
  const words = form.split(" ");
  return (
    !words.some((word) => ["ook", "zelfs", "even", "because"].includes(word)) &&
    (depending.has(form) || words.some((word) => depending.has(word)))
  );
}

/** These say when, and on what it depends where what they lead in is allowed or made possible: "zodra er geld is". */
const timely = new Set(["wanneer", "zodra", "when", "once", "as soon as"]);

export const isTimely = (form: string): boolean => timely.has(form);

const makesDepend = ({ words, lexicon }: Reading["sentence"], clause: ParsedClause["clause"]): boolean => {
  const form = clause.connective?.entry.form ?? "";
  return (
    isDepending(form) ||
    (timely.has(form) && clause.words.some((i) => lexicon.words.enablers.has(words[i]!.fold)))
  );
};

/** The clause that makes this one depend on something. */
export function conditionOf({ parsed, sentence }: Reading, index: number): WordSpan | undefined {
  // "…, dan vergroot Defensie evengoed": whatever happens.
  if (parsed[index]!.clause.words.some((i) => regardless.has(sentence.words[i]!.fold))) return undefined;
  // "supports the court in investigating … if capacity allows": at the end of what belongs to it.
  const hangsBelow = (at: number | undefined): boolean =>
    at !== undefined && parsed[at]!.clause.parent === index && parsed[at]!.clause.kind === "infinitive";
  const found = parsed.find(
    ({ clause }, k) =>
      k !== index &&
      // While "… indien" is all that is written of it, it is none yet.
      clause.words.length > 0 &&
      (clause.kind === "condition" ||
        (clause.kind === "subordinate" &&
          (clause.parent === index || hangsBelow(clause.parent)) &&
          makesDepend(sentence, clause))),
  );
  if (!found) return undefined;
  const { words, connective } = found.clause;
  return { first: connective?.first ?? words[0]!, last: words.at(-1)! };
}

/** Whether what the clause depends on is seen to, or only says when it pays off: no reserve about doing it. */
export const isNoReserve = ({ parsed, sentence }: Reading, index: number): boolean =>
  isMetThen(parsed, sentence, index) || isYield(parsed[index]!);

/** "…, en daarom investeert Defensie eerst in mensen": what it depends on is seen to. */
export const isMetThen = (
  parsed: Reading["parsed"],
  { words }: Reading["sentence"],
  index: number,
): boolean =>
  parsed.some(
    ({ clause, predicates }, k) =>
      k > index &&
      clause.kind === "main" &&
      clause.words.slice(0, 2).some((i) => therefore.has(words[i]!.fold)) &&
      caring.has(predicates.at(-1)?.frame?.entry.class),
  );

const therefore = new Set(["daarom", "vandaar", "daartoe", "daarvoor", "therefore", "hence"]);
const caring = new Set<VerbClass | undefined>(["UP", "START", "FUND", "DO", "KEEP", "ACHIEVE"]);

/** "Pas als …, levert de integratie alles op": when a thing pays off, and not whether it is done. */
const isYield = ({ predicates }: ParsedClause): boolean =>
  predicates.some(({ verb: { lemma }, frame }) => yielding.has(frame?.entry.lemma ?? lemma));

const yielding = new Set(["opleveren", "renderen", "lonen", "uitbetalen", "pay off", "yield"]);

/** Whether a clause of the sentence makes this one depend on it. */
export const conditioned = ({ parsed, statuses }: Reading, index: number): boolean =>
  parsed.some(
    ({ clause }, k) =>
      k !== index &&
      statuses[k]!.gates.includes("condition") &&
      (clause.parent === index || clause.kind === "condition"),
  );

/** Where "zou" stands. */
export const conditionalAt = ({ clause }: ParsedClause): WordSpan => {
  const at = clause.verbs.find(({ role }) => role === "conditional")?.at ?? clause.finite ?? clause.words[0]!;
  return { first: at, last: at };
};
