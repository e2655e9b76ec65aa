import type { Span } from "../text/span";
import type { Token } from "../text/tokens";

/** Words between quotation marks: the tokens from `first` to `last`, marks left out. */
export interface Quotation extends Span {
  readonly first: number;
  readonly last: number;
}

/** No writer quotes more than this in running text; a mark that finds no partner nearer is an apostrophe or a slip. */
const longest = 400;

/** Quotations in double or single marks of any shape; nested ones belong to the outer one. */
export function readQuotations(tokens: readonly Token[]): readonly Quotation[] {
  const quotations: Quotation[] = [];
  for (let open = 0; open < tokens.length; open++) {
    const mark = tokens[open]!;
    if (mark.kind !== "punctuation" || (mark.text !== '"' && mark.text !== "'")) continue;
    if (!opens(tokens, open)) continue;
    const close = closingMark(tokens, open, mark.text);
    if (close < 0 || close === open + 1) continue;
    quotations.push({
      first: open + 1,
      last: close - 1,
      start: tokens[open + 1]!.start,
      end: tokens[close - 1]!.end,
    });
    open = close;
  }
  return quotations;
}

/** An opening mark stands before a word and not against the word before it. */
function opens(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  const free =
    tokens[at]!.joint === " " ||
    at === 0 ||
    (previous!.kind === "punctuation" && /[([—"'-]/.test(previous!.text));
  return free && next !== undefined && next.joint === "";
}

function closingMark(tokens: readonly Token[], open: number, mark: string): number {
  const end = Math.min(tokens.length, open + longest);
  for (let i = open + 1; i < end; i++) {
    const token = tokens[i]!;
    if (token.text !== mark || token.kind !== "punctuation" || token.joint !== "") continue;
    const next = tokens[i + 1];
    if (!next || next.joint !== "" || next.kind === "punctuation") return i;
  }
  return -1;
}

/** Whether the token at `index` stands in a quotation. */
export function isQuoted(quotations: readonly Quotation[], index: number): boolean {
  for (const { first, last } of quotations) if (first <= index && index <= last) return true;
  return false;
}
