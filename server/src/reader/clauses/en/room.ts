import { isNominalWord } from "./domains";
import { firm, maybeNoun } from "./nominal";
import { subjectStart, type OpenClause } from "./open-clause";
import { leading } from "./opener";
import {
  cutFrom,
  headOf,
  lastVerbAt,
  open,
  openInner,
  openRoot,
  popNonFinite,
  top,
  type Parse,
} from "./parse";
import { isTail, shareSubject, zeroThatAt } from "./sharing";
import { hasKind } from "./words";

/**
 * Makes a clause wait for the finite verb at `i` where each that is open has one already: the earlier verb was none, or belonged to a
 * clause within, or a new clause begins with the subject of this one.
 */
export function makeRoom(parse: Parse, i: number): void {
  popNonFinite(parse);
  const { sentence, lastBreak } = parse;
  const clause = top(parse)!;
  const behind = lastVerbAt(clause);
  const start = subjectStart(sentence, Math.max(behind, lastBreak) + 1, i);
  if (start === undefined && leaveToRelative(parse, clause)) return;
  if (lastBreak > behind) {
    openBehindBreak(parse, clause, i);
    return;
  }
  if (start !== undefined && isHeld(parse, clause, start, i)) {
    openInner(parse, "subordinate", {
      connective: leading(start, start, "that", "+"),
      words: cutFrom(clause, start),
    });
    return;
  }
  const fronted = start !== undefined && clause.kind === "subordinate" && clause.parent === undefined;
  if (!fronted && isWeak(clause) && maybeNoun(sentence, clause.finite!)) {
    clause.verbs = [];
    delete clause.finite;
    return;
  }
  if (
    !fronted &&
    start !== undefined &&
    clause.words.includes(start - 1) &&
    isNominalWord(sentence, start - 1)
  ) {
    // "the budget | it receives"
    openInner(parse, "relative", { words: cutFrom(clause, start), antecedent: start - 1, loose: false });
    return;
  }
  const moved = start === undefined ? [] : cutFrom(clause, start);
  const inversion = moved.length === 0 && ["should", "were", "had"].includes(sentence.words[i]!.fold);
  if (!inversion) parse.stack = [];
  openRoot(parse, moved);
}

/** Its finite verb is lexical, and may be something else. */
const isWeak = ({ finite, verbs, score }: OpenClause): boolean =>
  finite !== undefined && verbs[0]?.role === "lexical" && (score ?? 0) < firm;

/** "the contribution agreed in 2022 | will be …", "the contribution | the Netherlands makes | will be …": the verb was another's. */
function leaveToRelative({ sentence, clauses, stack }: Parse, clause: OpenClause): boolean {
  const { finite } = clause;
  if (finite === undefined) return false;
  const give = (from: number, own: number | undefined): void => {
    clauses.push({
      kind: "relative",
      words: cutFrom(clause, from),
      verbs: clause.verbs,
      antecedent: from - 1,
      loose: false,
      parent: stack.at(-1)!,
      ...(own !== undefined && { finite: own }),
    });
    clause.verbs = [];
    delete clause.finite;
  };
  if (isWeak(clause) && hasKind(sentence, finite, "participle")) {
    give(finite, undefined);
    return true;
  }
  const subject = subjectStart(sentence, clause.words[0]!, finite);
  if (subject === undefined || !clause.words.includes(subject - 1) || !isNominalWord(sentence, subject - 1))
    return false;
  give(subject, finite);
  return true;
}

/** A comma before: "The army grows, the navy shrinks", "cuts the fund, leaves the mission", "…, the minister says." */
function openBehindBreak(parse: Parse, clause: OpenClause, i: number): void {
  const { sentence, clauses, stack, lastBreak } = parse;
  const moved = cutFrom(clause, lastBreak + 1);
  const tail = isTail(sentence, i);
  if (tail && clauses[stack[0]!]!.parent === undefined) {
    for (const told of clauses) {
      if (told.kind !== "main" || told.parent !== undefined) continue;
      told.kind = "subordinate";
      told.connective = leading(told.words[0]!, told.words[0]!, "that", "+");
      told.parent = clauses.length;
    }
  } else if (!tail && moved.length === 0) {
    stack.pop();
    open(parse, { ...headOf(clause), coordinator: ",", words: shareSubject(sentence, clause), verbs: [] });
    return;
  }
  parse.stack = [];
  openRoot(parse, moved);
}

/** "says | the fund will …", "is clear | the fund will …" */
function isHeld({ sentence }: Parse, clause: OpenClause, start: number, i: number): boolean {
  const { words, lexicon } = sentence;
  const predicate =
    clause.verbs[0]?.role === "copula" && lexicon.adjectives.has(words[start - 1]?.fold ?? "");
  return predicate || zeroThatAt(sentence, clause, lastVerbAt(clause), i) !== undefined;
}
