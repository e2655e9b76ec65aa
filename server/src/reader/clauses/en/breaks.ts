import { joining } from "./coordination";
import { finiteIn } from "./domains";
import { firm } from "./nominal";
import { awaitsFinite } from "./open-clause";
import { awaiting, popTo, top, type Parse } from "./parse";

const hardBreaks = new Set([";", ":"]);
const softBreaks = new Set([",", "–", "—", "…"]);

/** What a punctuation mark does to the clauses that are open. */
export function onPunctuation(parse: Parse, i: number): void {
  const { words } = parse.sentence;
  const { fold, token } = words[i]!;
  if (hardBreaks.has(fold)) {
    parse.stack = [];
    parse.lastBreak = i;
    parse.zeroThat = undefined;
  } else if (softBreaks.has(fold) || (fold === "-" && token.joint === " ")) onComma(parse, i);
  else if (fold === "(" || fold === "[") onBracket(parse, i);
  else if (fold === ")" || fold === "]") parse.stack = parse.saved.pop() ?? parse.stack;
}

/** A comma ends a clause within another that waits for its verb, and one before its main clause. */
function onComma(parse: Parse, i: number): void {
  const { sentence } = parse;
  parse.lastBreak = i;
  parse.zeroThat = undefined;
  const clause = top(parse);
  if (!clause || clause.verbs.length === 0 || awaitsFinite(clause)) return;
  if (finiteIn(sentence, i + 1, sentence.words.length, 0) === undefined) return;
  const depth = awaiting(parse);
  if (depth >= 0) popTo(parse, depth);
  else if (
    clause.parent === undefined &&
    clause.kind !== "main" &&
    !joining.has(sentence.words[i + 1]?.fold ?? "")
  )
    parse.stack = [];
}

/** A parenthesis with a verb is a sentence of its own; without, its words belong to the clause around it. */
function onBracket(parse: Parse, i: number): void {
  const { words } = parse.sentence;
  parse.saved.push([...parse.stack]);
  const end = words.findIndex(({ fold }, k) => k > i && (fold === ")" || fold === "]"));
  if (end < 0 || finiteIn(parse.sentence, i + 1, end, firm) === undefined) return;
  parse.stack = [];
  parse.lastBreak = i;
}
