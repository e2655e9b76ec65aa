import type { VerbUse } from "../../model/clause";
import { awaitsFinite, type OpenClause } from "./open-clause";
import { zeroThatAt } from "./sharing";
import type { VerbGroup } from "./verbs";
import { isHyphenVerb } from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/**
 * An English sentence while its clauses are read. A value of one reading that its steps change in place; nothing outlives the
 * reading but the clauses.
 */
export interface Parse {
  readonly sentence: SentenceWords;
  readonly isQuestion: boolean;
  /** All clauses so far, in the order in which they begin. */
  readonly clauses: OpenClause[];
  /** Indexes of the clauses that are open, the innermost last. */
  stack: number[];
  /** The stacks to go back to at the end of a parenthesis. */
  readonly saved: number[][];
  /** Index of the last comma, or other mark that divides. */
  lastBreak: number;
  /** The coordinator that the next clause begins with. */
  pending: string | undefined;
  /** Where a clause begins that a verb holds without "that". */
  zeroThat: number | undefined;
}

export const beginParse = (sentence: SentenceWords): Parse => ({
  sentence,
  isQuestion: sentence.words.at(-1)?.fold === "?",
  clauses: [],
  stack: [],
  saved: [],
  lastBreak: -1,
  pending: undefined,
  zeroThat: undefined,
});

export const top = ({ stack, clauses }: Parse): OpenClause | undefined =>
  stack.length > 0 ? clauses[stack.at(-1)!] : undefined;

/** The clauses around the innermost one. */
export const around = ({ stack, clauses }: Parse): readonly OpenClause[] =>
  stack.slice(0, -1).map((k) => clauses[k]!);

export function open(parse: Parse, clause: OpenClause): OpenClause {
  if (parse.pending !== undefined && clause.coordinator === undefined) clause.coordinator = parse.pending;
  parse.pending = undefined;
  parse.stack.push(parse.clauses.push(clause) - 1);
  return clause;
}

/** A clause that depends on the innermost one. */
export function openInner(
  parse: Parse,
  kind: OpenClause["kind"],
  more: Partial<Pick<OpenClause, "connective" | "antecedent" | "loose" | "words">> = {},
): OpenClause {
  const parent = parse.stack.at(-1);
  return open(parse, { kind, words: [], verbs: [], ...(parent !== undefined && { parent }), ...more });
}

export const openRoot = (parse: Parse, words: number[] = []): OpenClause =>
  open(parse, { kind: "fragment", words, verbs: [] });

/** The innermost clause; one that waits for its verb where none is open. */
export const current = (parse: Parse): OpenClause => top(parse) ?? openRoot(parse);

export function append(parse: Parse, from: number, to: number): void {
  const { words } = current(parse);
  for (let k = from; k <= to; k++) if (isWord(parse.sentence.words[k])) words.push(k);
}

export function replaceTop(parse: Parse, clause: OpenClause): OpenClause {
  parse.stack.pop();
  return open(parse, clause);
}

/** Ends what is open within the clause at `depth` of the stack. */
export function popTo(parse: Parse, depth: number): void {
  parse.stack = parse.stack.slice(0, depth + 1);
}

/** Depth of the innermost clause that waits for a finite verb; −1: none does. */
export const awaiting = ({ stack, clauses }: Parse): number =>
  stack.findLastIndex((k) => awaitsFinite(clauses[k]!));

export function popNonFinite(parse: Parse): void {
  while (parse.stack.length > 1 && top(parse)!.finite === undefined) parse.stack.pop();
}

/** Adds a verb group to the innermost clause, with the words from `from` on; gives its last word. */
export function take(parse: Parse, group: VerbGroup, from: number): number {
  const { sentence } = parse;
  const clause = current(parse);
  const skip = new Set(group.dropped);
  for (let k = from; k <= group.last; k++)
    if (isWord(sentence.words[k]) && !skip.has(k) && !isHyphenVerb(sentence, k + 1)) clause.words.push(k);
  clause.verbs.push(...group.verbs);
  parse.zeroThat = zeroThatAt(sentence, clause, group.last);
  return group.last;
}

/** Takes the words from `from` on out of a clause. */
export function cutFrom(clause: OpenClause, from: number): number[] {
  const moved = clause.words.filter((k) => k >= from);
  clause.words = clause.words.filter((k) => k < from);
  return moved;
}

/** What a clause joined to another has in common with it, its words and verbs apart. */
export const headOf = ({
  kind,
  connective,
  parent,
  antecedent,
  loose,
}: OpenClause): Pick<OpenClause, "kind" | "connective" | "parent" | "antecedent" | "loose"> => ({
  kind,
  ...(connective && { connective }),
  ...(parent !== undefined && { parent }),
  ...(antecedent !== undefined && { antecedent }),
  ...(loose !== undefined && { loose }),
});

/** Where the verbs of a clause end. */
export const lastVerbAt = ({ verbs, finite }: OpenClause): number =>
  Math.max(finite ?? -1, ...verbs.map(({ at }: VerbUse) => at));
