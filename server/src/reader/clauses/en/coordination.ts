import { finiteIn, domainEnd } from "./domains";
import { finiteScore, likely, standsAsNoun } from "./nominal";
import { awaitsFinite, lastVerb, type OpenClause } from "./open-clause";
import {
  formsOfKind,
  hasKind,
  infinitiveAfter,
  isFiniteAuxiliary,
  mayStartPhrase,
  skipAdverbs,
  startsPhrase,
} from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";
import type { GroupKind } from "./verbs";

/** What stands behind a coordinator. */
export type Coordination =
  | { readonly type: "verb"; readonly at: number; readonly form: GroupKind }
  | { readonly type: "clause" }
  | { readonly type: "phrase" };

/** Coordinators that may join clauses. */
export const joining = new Set(["and", "or", "but", "nor", "yet"]);

const phrase: Coordination = { type: "phrase" };

/** Reads what the coordinator at `i` joins to the clause before it: a verb, a clause with its subject, or a mere phrase. */
export function coordinationAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause,
  lower: readonly OpenClause[],
): Coordination {
  const { words } = sentence;
  const direct = i + 1;
  const next = skipAdverbs(sentence, direct);
  if (!isWord(words[next])) return phrase;
  const verb = lastVerb(clause);
  // "…, nor does the Netherlands cut …"
  if (isFiniteAuxiliary(sentence, next) && startsPhrase(sentence, next + 1)) return { type: "clause" };

  const infinitive = infinitiveAfter(sentence, next);
  if (infinitive !== undefined && clause.verbs.some(({ forms }) => forms[0]?.features.kind === "infinitive"))
    return { type: "verb", at: infinitive, form: "infinitive" };
  for (const at of direct === next ? [next] : [direct, next]) {
    if (verb && at > verb.at) {
      const kind = verb.forms[0]?.features.kind;
      if (kind && kind !== "finite" && isSameForm(sentence, at, kind))
        return { type: "verb", at, form: kind };
    }
    if (clause.finite !== undefined && isFiniteVerb(sentence, at, clause))
      return { type: "verb", at, form: "finite" };
  }
  if (clause.finite === undefined && clause.verbs.length === 0) return phrase;
  // A list in a relative clause, and then the verb of the clause around it: "the fund that … and the mission will shrink".
  if (lower.some(awaitsFinite)) return phrase;
  if (!mayStartPhrase(sentence, next)) return phrase;
  const end = domainEnd(sentence, next);
  const finite = finiteIn(sentence, next + 1, end, likely + 1);
  if (finite === undefined) return phrase;
  for (let k = next; k < finite; k++)
    if (words[k]!.fold === "and" && k > next && !startsPhrase(sentence, next)) return phrase;
  return { type: "clause" };
}

/** A verb of the same form as the one that it is joined to, and no noun: "… its contribution and support the fund". */
function isSameForm(sentence: SentenceWords, at: number, kind: GroupKind): boolean {
  if (formsOfKind(sentence, at, kind).length === 0 || standsAsNoun(sentence, at)) return false;
  const { words } = sentence;
  if (kind === "present-participle")
    return words[at]!.lexical.nouns === undefined || startsPhrase(sentence, at + 1);
  const after = skipAdverbs(sentence, at + 1);
  if (kind === "participle") return isFollowedAsVerb(sentence, after);
  if (words[at]!.lexical.nouns === undefined) return true;
  return (
    startsPhrase(sentence, after) ||
    (mayStartPhrase(sentence, after) && !hasKind(sentence, after, "participle"))
  );
}

/** Behind a participle that is no attribute: nothing, a preposition, an article. */
function isFollowedAsVerb(sentence: SentenceWords, i: number): boolean {
  const word = sentence.words[i];
  if (!isWord(word)) return true;
  const { prepositions, particles, coordinators } = sentence.lexicon.words;
  return (
    prepositions.has(word.fold) ||
    particles.has(word.fold) ||
    coordinators.has(word.fold) ||
    startsPhrase(sentence, i) ||
    word.fold === "to"
  );
}

function isFiniteVerb(sentence: SentenceWords, at: number, clause: OpenClause): boolean {
  if (isFiniteAuxiliary(sentence, at)) return finiteScore(sentence, at) >= likely;
  const score = finiteScore(sentence, at);
  if (score >= likely) return true;
  // The same form as the verb before: "cuts … and increases".
  const own = formsOfKind(sentence, at, "finite")[0]?.features;
  const other = clause.verbs[0]?.forms[0]?.features;
  const parallel =
    own !== undefined && other?.kind === "finite" && own.tense === other.tense && own.number === other.number;
  return parallel && score >= 0;
}
