import { domainEnd, doubtful, finiteIn, isNominalWord, questionWords } from "./domains";
import { gerundFactuality, isGerund } from "./gerunds";
import { finiteScore } from "./nominal";
import { type OpenClause, subjectStart } from "./open-clause";
import { type Connective, leading, type Opener } from "./opener";
import { isComplementOf } from "./relatives";
import { framesAt, hasKind, infinitiveAfter, isPreposition, skipAdverbs, startsPhrase } from "./words";
import type { ConnectiveEntry, Factuality } from "../../words/lexicon-entries";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** "Whether the Netherlands leaves | remains to be seen": a clause that is itself the subject of what follows. */
export function subjectClauseAt(sentence: SentenceWords, i: number): Connective | undefined {
  const { words } = sentence;
  const { fold } = words[i]!;
  if (!questionWords.has(fold) && fold !== "that") return undefined;
  if (fold === "that" && !startsPhrase(sentence, i + 1)) return undefined;
  const end = domainEnd(sentence, i + 1);
  const first = finiteIn(sentence, i + 1, end);
  const second = first === undefined ? undefined : finiteIn(sentence, first + 1, end);
  if (second === undefined || crossesCoordinator(sentence, first!, second)) return undefined;
  return leading(i, i, fold === "that" ? "that" : "whether", fold === "that" ? "+" : "0");
}

/** Prepositions that lead in a clause as well. */
const temporal: Readonly<Record<string, Factuality>> = {
  after: "+", as: "+", before: "0", once: "0", since: "+", till: "0", until: "0",
}; // prettier-ignore

export function subordinate(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { connective, fold } = sentence.words[i]!;
  if (connective?.first === i && connective.entry.kind === "subordinator")
    return subordinatorAt(sentence, i, connective, clause);
  const factuality = temporal[fold];
  if (factuality === undefined || (connective && connective.last > connective.first)) return undefined;
  return subordinatorAt(sentence, i, leading(i, i, fold, factuality), clause);
}

function subordinatorAt(
  sentence: SentenceWords,
  i: number,
  connective: Connective,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  const { entry, last } = connective;
  const direct =
    hasKind(sentence, last + 1, "infinitive") || hasKind(sentence, last + 1, "present-participle");
  const after = direct ? last + 1 : skipAdverbs(sentence, last + 1);
  if (words[last]!.fold === "to" && hasKind(sentence, after, "infinitive"))
    return { kind: "infinitive", connective, from: last + 1, nonFinite: after, form: "infinitive" };
  const infinitive = infinitiveAfter(sentence, after);
  if (infinitive !== undefined && entry.form === "whether")
    return {
      kind: "infinitive",
      connective: { ...connective, entry: { ...entry, factuality: "+" } },
      from: after,
      nonFinite: infinitive,
      form: "infinitive",
    };
  if (isGerund(sentence, after)) {
    const factuality = gerundFactuality[entry.form] ?? entry.factuality;
    return {
      kind: "infinitive",
      connective: { ...connective, entry: { ...entry, factuality } },
      from: last + 1,
      nonFinite: after,
      form: "present-participle",
    };
  }
  // "Critics say that": the verb, and no "say that" for "suppose that".
  if (last > i && hasKind(sentence, i, "infinitive") && isWord(words[i - 1])) return undefined;
  // "the fact that": a noun with its clause.
  if (entry.form.startsWith("the ") && entry.form.endsWith(" that")) return undefined;
  const unsure = doubtful.has(words[i]!.fold) && last === i;
  const end = domainEnd(sentence, last + 1);
  // "though costly, …", "when needed, …"
  if (end < words.length && isVerbless(sentence, last + 1, end)) return undefined;
  const finite =
    finiteIn(sentence, last + 1, end) ??
    (startsPhrase(sentence, last + 1) ? intransitiveIn(sentence, last + 2, end) : undefined) ??
    (unsure ? undefined : finiteIn(sentence, end, words.length));
  if (finite === undefined || skipAdverbs(sentence, last + 1) >= finite) return undefined;
  if (unsure) {
    const start = subjectStart(sentence, last + 1, finite);
    const direct = start === undefined || skipAdverbs(sentence, last + 1) >= start;
    // "After the summer the Netherlands cuts …": a preposition, unless another clause follows.
    if (!direct) return undefined;
    if (clause === undefined && finiteIn(sentence, end, words.length, 0) === undefined) return undefined;
    if (finite < end && crossesCoordinator(sentence, last + 1, finite)) return undefined;
  }
  const asked = entry.form === "if" && clause !== undefined && isComplementOf(sentence, clause, i);
  const own: ConnectiveEntry = {
    ...entry,
    form: asked ? "whether" : entry.form,
    // "as if", "lest": what is not so leaves open what is.
    factuality: entry.factuality === "-" ? "0" : entry.factuality,
  };
  return { kind: "subordinate", connective: { ...connective, entry: own }, from: last + 1 };
}

/** "once the mission ends": a form that may be a noun, of a verb that needs no object. */
function intransitiveIn(sentence: SentenceWords, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    if (finiteScore(sentence, i) < 0) continue;
    if (framesAt(sentence, i).some(({ entry, weight }) => weight === 0 && entry.arg.includes("subj")))
      return i;
  }
  return undefined;
}

/** "if circumstances change, …": several that do something, though both words may be nouns. */
export const endsInVerb = (sentence: SentenceWords, from: number, at: number): boolean =>
  at > from &&
  sentence.words[at]!.verbs.some(({ features }) => features.kind === "infinitive") &&
  isNominalWord(sentence, at - 1) &&
  sentence.words[at - 1]!.fold.endsWith("s");

/** No subject stands between: only what says how or when. */
function isVerbless(sentence: SentenceWords, from: number, to: number): boolean {
  const { words } = sentence;
  if (to - from > 5 || finiteIn(sentence, from, to) !== undefined) return false;
  if (endsInVerb(sentence, from, to - 1)) return false;
  for (let i = from; i < to; i++)
    if (startsPhrase(sentence, i) || words[i]!.lexical.nouns !== undefined)
      return isPreposition(sentence, i - 1);
  return true;
}

const crossesCoordinator = ({ words }: SentenceWords, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (words[k]!.fold === "and" || words[k]!.fold === "but") return true;
  return false;
};

/** "less than Germany does": what it is compared with is no claim. */
export function comparisonAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  if (clause?.finite === undefined) return undefined;
  const finite = finiteIn(sentence, i + 1, domainEnd(sentence, i + 1));
  if (finite === undefined || crossesCoordinator(sentence, i + 1, finite)) return undefined;
  return { kind: "subordinate", connective: leading(i, i, "than", "0"), from: i + 1 };
}
