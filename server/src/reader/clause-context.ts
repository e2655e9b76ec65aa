import { isComplementizer } from "./assertion";
import type { ActorReading, Gate } from "./claim";
import { cover, predicateWords } from "./claim-words";
import { underClause, type Effect } from "./effects";
import { turnedBy } from "./held-noun";
import type { NounClass } from "./lexicon-types";
import type { ParsedClause } from "./predicates";
import type { Reading } from "./reading";
import type { WordSpan } from "./sentence-words";

/** The context of a clause for whoever looks at something else in it than its claims. */
export function readContext(
  reading: Reading,
  index: number,
): { readonly gates: readonly Gate[]; readonly steps: readonly { readonly flip?: boolean; readonly open?: boolean }[] } {
  const { gates, steps } = contextOf(reading, index, () => true, []);
  return {
    gates,
    steps: steps.map(({ class: kind, flip: flips }) => {
      const under = kind === undefined ? undefined : underClause({ change: "do", positive: true, force: "does" }, kind, undefined);
      return { flip: flips === true || under?.positive === false, open: kind !== undefined && under === undefined };
    }),
  };
}

/** What one embedder or connective around a clause makes of what it says. */
export interface Step {
  /** A question is looked into: the embedder is what weakens, whatever the clause says. */
  readonly asks?: boolean;
  /** Where it stands, in words of the sentence. */
  readonly words?: WordSpan;
  readonly class?: NounClass;
  readonly force?: Effect["force"];
  readonly flip?: boolean;
  /** Where the connective stands that denies what it leads in. */
  readonly opener?: number;
}

/** What the clauses that it depends on, and the sentence, make of what it says. */
export function contextOf(
  reading: Reading,
  index: number,
  isNote: (span: WordSpan) => boolean,
  subjects: readonly (ActorReading | undefined)[],
): { readonly gates: readonly Gate[]; readonly steps: readonly Step[]; readonly possible: boolean } {
  let possible = false;
  const gates: Gate[] = reading.isQuestion ? ["question"] : [];
  const steps: Step[] = [];
  let at = index;
  for (let depth = 0; depth < 8; depth++) {
    const { clause } = reading.parsed[at]!;
    const { connective, parent } = clause;
    if (connective?.entry.factuality === "-") steps.push({ flip: true, opener: connective.first });
    if (parent === undefined || parent === at) break;
    // "… niet zonder …": the one takes the other back.
    if (connective?.entry.factuality === "-" && reading.negations[parent]!.negators.length % 2 === 1) steps.push({ flip: true });
    const matrix = reading.parsed[parent]!;
    const status = reading.statuses[parent]!;
    const form = connective?.entry.form ?? "";
    const takes = matrix.predicates.at(-1)?.frame?.entry.arg.includes("complement") === true;
    const nominal = connective && form === "om" ? nounBefore(reading, connective.first) : undefined;
    const complement = connective !== undefined && isComplementizer(form) && (form !== "om" || takes || nominal !== undefined);
    const open = form === "om" || (clause.kind === "infinitive" && connective?.entry.factuality === "0");
    if (open && !complement) gates.push("purpose");
    if (complement) {
      // "hopes that": a verb, whatever noun looks like it.
      const verb = matrix.clause.verbs.some(({ at }) => at === connective.first - 1);
      const noun = verb ? undefined : nounBefore(reading, connective.first);
      const holder: { readonly class: NounClass; readonly force?: Effect["force"] } | undefined =
        (noun && noun.class !== "ASK" ? noun : undefined) ??
        (noun && matrix.predicates.at(-1)?.frame?.entry.class !== "CONSIDER" ? noun : undefined) ??
        (form === "te" ? matrix.predicates[0] : matrix.predicates.at(-1))?.frame?.entry;
      // "De Kamer wil dat Nederland …": somebody else's wish.
      if (clause.kind === "subordinate" && subjects[parent]?.side === "other" && !matrixIsNote(reading, parent, isNote)) gates.push("reported");
      if (holder?.class === "CONSIDER" && reading.negations[parent]!.aspect) gates.push("contrast");
      if (noun && (noun.class === "CONSIDER" || noun.class === "ALLOW")) possible = true;
      if (!holder) gates.push("embedded");
      else {
        const asks = form === "of" || form === "whether" || form === "if";
        if (asks && holder.class !== "CONSIDER") gates.push("embedded");
        else if (isReporting(holder.class) && matrixIsNote(reading, parent, isNote)) {
          // The note itself is quoted: what it is said to say is what the draft holds of it.
        } else if (holder.class === "REPORT" && !noun && subjects[parent]?.side === "own" && !asks) {
          // "Met deze brief informeer ik u dat …": the author's own word.
        } else steps.push({ class: holder.class, ...(asks && { asks: true }), ...(holder.force && { force: holder.force }), words: holderWords(matrix, noun ? connective.first - 1 : undefined, connective.first) });
      }
      const turned = noun && turnedBy(matrix, connective.first - 1);
      if (turned) steps.push({ class: turned.class, ...(turned.force && { force: turned.force }), words: predicateWords(matrix, matrix.predicates.at(-1)!) });
      const [negator] = reading.negations[parent]!.negators;
      if (negator && reading.negations[parent]!.negators.length % 2 === 1)
        steps.push({ flip: true, words: cover(holderWords(matrix, undefined, -1), [negator]) });
      gates.push(...status.gates.filter((gate) => gate !== "relative"));
    } else gates.push(...status.gates.filter((gate) => gate !== "past" && gate !== "relative"));
    at = parent;
  }
  return { gates, steps, possible };
}

/** The embedder with the connective behind it, where that follows at once. */
function holderWords(matrix: ParsedClause, noun: number | undefined, connective: number): WordSpan {
  if (noun !== undefined) return { first: noun, last: noun };
  const predicate = matrix.predicates.at(-1);
  if (!predicate) return { first: matrix.clause.words[0]!, last: matrix.clause.words.at(-1)! };
  const { first, last } = predicateWords(matrix, predicate);
  return { first, last: connective === last + 1 ? connective : last };
}

const isReporting = (verbClass: NounClass): boolean => verbClass === "REPORT" || verbClass === "THINK" || verbClass === "PROVE";

function matrixIsNote(reading: Reading, parent: number, isNote: (span: WordSpan) => boolean): boolean {
  return reading.parsed[parent]!.phrases.some((phrase) => isNote({ first: phrase.first, last: phrase.last }));
}

/** "het plan dat …", "de vrees dat …": the noun before the clause holds it. */
export function nounBefore({ sentence }: Reading, at: number): { readonly class: NounClass } | undefined {
  const before = sentence.words[at - 1];
  if (!before) return undefined;
  const entry = sentence.lexicon.nouns.get(before.fold)?.find(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER");
  return entry && { class: entry.class };
}
