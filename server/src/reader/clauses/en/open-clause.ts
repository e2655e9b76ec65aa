import type { Clause, ClauseKind, VerbUse } from "../../model/clause";
import { beforeAdverbs, holdsSubject, isPreposition, startsPhrase } from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** A clause of an English sentence while its words are still being read. */
export interface OpenClause {
  kind: ClauseKind;
  words: number[];
  verbs: VerbUse[];
  finite?: number;
  /** How well its finite verb did as one. */
  score?: number;
  connective?: NonNullable<Clause["connective"]>;
  coordinator?: string;
  parent?: number;
  antecedent?: number;
  loose?: boolean;
}

/** Whether it still waits for a finite verb. */
export const awaitsFinite = ({ kind, finite, connective }: OpenClause): boolean =>
  finite === undefined &&
  (kind === "fragment" ||
    kind === "main" ||
    kind === "subordinate" ||
    (kind === "relative" && connective !== undefined));

export const isNonFinite = (clause: OpenClause): boolean =>
  clause.finite === undefined && clause.verbs.length > 0;

export const lastVerb = ({ verbs }: OpenClause): VerbUse | undefined =>
  verbs.findLast(({ role }) => role === "lexical" || role === "copula");

/**
 * Where the noun phrase begins that stands right before `to`, with what hangs on it by a preposition; not before `from`.
 * "… says | the contribution to the fund" ends at `to`.
 */
export function subjectStart(sentence: SentenceWords, from: number, to: number): number | undefined {
  const { words } = sentence;
  if (holdsSubject(sentence, to)) return to;
  let k = beforeAdverbs(sentence, to);
  let start: number | undefined;
  while (k >= from) {
    if (!isWord(words[k])) return start;
    const coordinator = words[k]!.lexical.isCoordinator;
    if (startsPhrase(sentence, k)) {
      const before = words[k - 1];
      if (!before || k - 1 < from) return k;
      if (isPreposition(sentence, k - 1)) {
        start = undefined;
        k -= 2;
      } else if (before.lexical.isCoordinator) {
        start = k;
        k -= 2;
      } else return k;
      continue;
    }
    if (coordinator && start !== undefined) return start;
    k--;
  }
  return (
    start ??
    (k < from && from < to && !isPreposition(sentence, from) && isWord(words[from]) ? from : undefined)
  );
}
