import type { Before } from "./model/before";
import type { Language } from "../language/language";
import { readStatus } from "./context/assertion";
import type { Claim } from "./model/claim";
import type { Clause } from "./model/clause";
import { readDutchClauses } from "./clauses/nl/clauses";
import { readEnglishClauses } from "./clauses/en/clauses";
import { readNegation } from "./marks/negation";
import { underReport } from "./context/reporting-clauses";
import { parseClause } from "./predicates/predicates";
import { readClaims } from "./propositions";
import { nothingBefore } from "./context/before";
import type { Reading } from "./model/reading";
import { readWords, type SentenceInput, type WordSpan } from "./words/sentence-words";

export interface SentenceReading extends Reading {
  readonly clauses: readonly Clause[];
  readonly claims: readonly Claim[];
}

/** Reads a sentence's claims. `isNote`: whether the words name the note that the draft follows. */
export function readSentence(
  input: SentenceInput,
  before: Before = nothingBefore,
  isNote: (span: WordSpan) => boolean = () => false,
): SentenceReading {
  const sentence = readWords(input);
  const clauses = input.lang === "en" ? readEnglishClauses(sentence) : readDutchClauses(sentence);
  const parsed = clauses.map((clause, index) =>
    parseClause(
      sentence,
      clause,
      clauses.some((other, k) => other.parent === index && mayGovern(other, k > index, input.lang)),
    ),
  );
  const statuses = parsed.map((clause) => readStatus(sentence, clause, isNote));
  const reading: Reading = {
    sentence,
    parsed,
    statuses: underReport(sentence, parsed, statuses, isNote),
    negations: parsed.map((clause) => readNegation(sentence, clause)),
    isQuestion: input.tokens.at(-1)?.text === "?",
  };
  return withClaims(reading, clauses, readClaims(reading, before, isNote));
}

/** Each part by its name, so that all readings have one shape. */
export const withClaims = (
  { sentence, parsed, statuses, negations, isQuestion }: Reading,
  clauses: readonly Clause[],
  claims: readonly Claim[],
): SentenceReading => ({ sentence, parsed, statuses, negations, isQuestion, clauses, claims });

/** Whether a clause that depends on another may be the complement of its verb. */
const mayGovern = ({ kind, connective }: Clause, follows: boolean, lang: Language): boolean =>
  kind !== "relative" &&
  (lang === "en" ? connective?.entry.form === "that" || connective?.entry.form === "whether" : follows);
