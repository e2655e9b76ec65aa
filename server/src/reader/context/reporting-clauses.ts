import type { ClauseStatus } from "../model/clause-status";
import type { ParsedClause } from "../model/parsed-clause";
import { embeddingGate, isEmbedding } from "../predicates/predicate-classes";
import { isOwnSource } from "./own-source";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** Words before the verb of a reporting clause: "…, zo schrijft de krant". */
const leading = new Set(["zo", "aldus", "so"]);

/**
 * "De bijdrage daalt, schrijft de krant": what stands before a reporting clause with its verb in front is what somebody else says. Not where
 * the author or the note is quoted.
 */
export function underReport(
  sentence: SentenceWords,
  parsed: readonly ParsedClause[],
  statuses: readonly ClauseStatus[],
  isNote: (span: WordSpan) => boolean,
): readonly ClauseStatus[] {
  // "Of X groeit, is afhankelijk van Y": what stands before is the subject.
  const isSubject = (k: number): boolean =>
    parsed[k - 1]!.clause.parent === k && asking.has(parsed[k - 1]!.clause.connective?.entry.form ?? "");
  const at = parsed.findIndex((clause, k) => k > 0 && !isSubject(k) && isReporting(sentence, clause, isNote));
  if (at < 0) return statuses;
  const { class: verbClass } = parsed[at]!.predicates.at(-1)!.frame!.entry;
  return statuses.map((status, k) =>
    k < at ? { ...status, gates: [...status.gates, embeddingGate(verbClass)] } : status,
  );
}

const asking = new Set(["of", "in hoeverre"]);

function isReporting(
  sentence: SentenceWords,
  { clause, predicates, phrases }: ParsedClause,
  isNote: (span: WordSpan) => boolean,
): boolean {
  if (clause.kind !== "main" || clause.coordinator !== undefined || clause.finite === undefined) return false;
  const before = clause.words.filter((i) => i < clause.finite!);
  if (!before.every((i) => leading.has(sentence.words[i]!.fold))) return false;
  const entry = predicates.at(-1)?.frame?.entry;
  if (!entry || !isEmbedding(entry.class)) return false;
  const isOwn = phrases.some(
    (phrase) =>
      phrase.actor?.side === "own" ||
      isNote(phrase) ||
      (phrase.preposition === undefined && isOwnSource(sentence, phrase)),
  );
  if (isOwn) return false;
  if (phrases.some((phrase) => isOwnPaper(sentence, phrase))) return false;
  return phrases.some(({ preposition, kind }) => preposition === undefined && kind !== "adjective");
}

/** "zo blijkt uit het overzicht": one's own paper, where nobody else's name stands behind it. */
const isOwnPaper = (
  { words, lexicon }: SentenceWords,
  { head, last }: ParsedClause["phrases"][number],
): boolean =>
  lexicon.words.ownPapers.has(words[head]!.fold) &&
  !words.slice(last + 1, last + 4).some(({ actor }) => actor?.side === "other");
