import type { Predicate } from "./model/parsed-clause";
import { readContext } from "./context/read-context";
import { cleftOf } from "./context/clefts";
import type { Reading } from "./model/reading";

/** What the grammar says of a word: whether its clause is held, denied, or history. */
export interface WordStatus {
  readonly asserted: boolean;
  readonly negated: boolean;
  readonly past: boolean;
}

/** Verbs of which a whole clause may be the object: that it is so is only asked for, feared or doubted. */
const opening: ReadonlySet<string> = new Set(["ASK", "ADVOCATE", "FEAR", "DOUBT"]);
const opens = ({ frame }: Predicate): boolean =>
  frame !== undefined && opening.has(frame.entry.class) && frame.entry.arg.includes("complement");

const history = new Set(["past", "relative", "unknown-verb", "no-object", "other-head"]);

/** A word of no clause (a bracket, punctuation) counts as the clause before it. */
export function wordStatus(reading: Reading, word: number): WordStatus {
  let index = reading.parsed.findIndex(({ clause }) => clause.words.includes(word));
  if (index < 0) index = reading.parsed.findLastIndex(({ clause }) => (clause.words[0] ?? 0) <= word);
  if (index < 0) return { asserted: !reading.isQuestion, negated: false, past: false };
  // "Het is X dat …" says what its clause says.
  const cleft = cleftOf(reading, index);
  const { gates, steps } = readContext(reading, cleft?.matrix ?? index);
  const { gates: stated } = reading.statuses[index]!;
  const own = isOfYear(reading, index) ? stated.filter((gate) => gate !== "condition") : stated;
  const all = [...own, ...gates];
  const flips = steps.filter(({ flip }) => flip).length + reading.negations[index]!.negators.length;
  const replaced = reading.negations[index]!.replaced.some(
    ({ first, last }) => first <= word && word <= last,
  );
  return {
    asserted:
      all.every((gate) => history.has(gate)) &&
      !steps.some(({ open }) => open) &&
      !reading.parsed[index]!.predicates.some(opens),
    negated: (flips % 2 === 1) !== replaced,
    past: all.includes("past"),
  };
}

/** "in 2025, wanneer X onder leiding van Y staat": what is so in that year. */
function isOfYear({ sentence: { words }, parsed }: Reading, index: number): boolean {
  const { connective } = parsed[index]!.clause;
  return (
    connective !== undefined &&
    ["wanneer", "when"].includes(connective.entry.form) &&
    words[connective.first - 1]?.fold === "," &&
    /^(?:19|20)\d\d$/.test(words[connective.first - 2]?.fold ?? "")
  );
}
