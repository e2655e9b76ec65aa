import type { VerbUse } from "../../model/clause";
import { finiteScore, certain } from "./nominal";
import { lastVerb, subjectStart, type OpenClause } from "./open-clause";
import { domainEnd } from "./domains";
import { framesAt, isPreposition, mayStartPhrase, skipAdverbs } from "./words";
import type { VerbClass } from "../../words/lexicon-entries";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** The words of a clause's subject, without what says when: what a verb joined to its verb has for a subject too. */
export function shareSubject({ words }: SentenceWords, { words: own, finite }: OpenClause): number[] {
  if (finite === undefined) return [];
  const before = own.filter((k) => k < finite);
  const run: number[] = [];
  for (let n = before.length - 1; n >= 0; n--) {
    const k = before[n]!;
    const next = run[0];
    if (
      next !== undefined &&
      next !== k + 1 &&
      words.slice(k + 1, next).some((word) => [",", ";", ":", "–"].includes(word.fold))
    )
      break;
    run.unshift(k);
  }
  return run.filter((k) => !words[k]!.adverb?.entry.class.startsWith("TIME") && !isNegator(words[k]!));
}

const negating = new Set(["NEG", "NEG-ASPECT", "NOT-YET", "NOT-NEG", "BARELY"]);

const isNegator = ({ adverb, fold }: SentenceWords["words"][number]): boolean =>
  fold === "not" || fold === "neither" || (adverb !== undefined && negating.has(adverb.entry.class));

/**
 * What a non-finite verb joined to the last verb of a clause has in common with it: subject, auxiliaries, and by "or" the negation.
 * By "and" a negation may reach the second verb or not ("will not cut … and leave …"): nothing is known of it then, and it has no verbs.
 */
export function shareVerbs(
  sentence: SentenceWords,
  clause: OpenClause,
  coordinator: string,
): { readonly words: number[]; readonly verbs: VerbUse[] } {
  const { words, lexicon } = sentence;
  const kept = [...clause.verbs];
  while (kept.length > 0) {
    const last = kept.pop()!;
    if (!last.coordinated) break;
  }
  if (clause.finite === undefined || kept.length === 0)
    return { words: clause.finite === undefined ? [] : shareSubject(sentence, clause), verbs: kept };
  const dropped = clause.verbs[kept.length]!.at;
  const between = clause.words.filter((k) => k >= clause.finite! && k < dropped);
  const contracted = (k: number): boolean =>
    lexicon.words.contractions.get(words[k]!.fold)?.includes("not") === true;
  const negated = between.some(
    (k) => contracted(k) || (isNegator(words[k]!) && words[k]!.adverb?.entry.class !== "NOT-NEG"),
  );
  const auxiliaries = kept.every(({ role }) => role !== "lexical" && role !== "copula");
  if (negated && coordinator === "and" && auxiliaries) return { words: [], verbs: [] };
  const withNegation = coordinator !== "but" && coordinator !== "yet";
  return {
    words: [
      ...shareSubject(sentence, clause),
      ...between.filter((k) => withNegation || !(contracted(k) || isNegator(words[k]!))),
    ],
    verbs: kept,
  };
}

const telling = new Set<VerbClass>(["REPORT", "THINK", "FEAR", "DOUBT", "DENY", "PROVE", "ADVOCATE"]);

/** Whether the finite verb at `i` is of a clause that only says who said the rest: "…, the minister says." */
export function isTail(sentence: SentenceWords, i: number): boolean {
  if (
    !framesAt(sentence, i).some(({ entry }) => telling.has(entry.class) && entry.arg.includes("complement"))
  )
    return false;
  const { words } = sentence;
  let k = i + 1;
  while (isWord(words[k])) k++;
  return k - i <= 7 && !words.slice(i + 1, k).some(({ fold }) => fold === "that" || fold === "to");
}

/**
 * Where a clause begins that the last verb of `clause` holds without "that": "says | the Netherlands will …". `behind`: the last word
 * of its verbs; `finite`: the verb of the clause held, where that is known.
 */
export function zeroThatAt(
  sentence: SentenceWords,
  clause: OpenClause,
  behind: number,
  finite?: number,
): number | undefined {
  const verb = lastVerb(clause);
  if (!verb || verb.role === "copula") return undefined;
  const frames = framesAt(sentence, verb.at, verb.forms.length > 0 ? undefined : verb.lemma).filter(
    ({ entry, weight }) => weight === 0 && entry.arg.includes("complement"),
  );
  if (frames.length === 0) return undefined;
  const { words } = sentence;
  const start = skipAdverbs(sentence, behind + 1);
  if (
    !isWord(words[start]) ||
    words[start]!.fold === "that" ||
    words[start]!.fold === "to" ||
    isPreposition(sentence, start)
  )
    return undefined;
  if (finite !== undefined) return start;
  if (!mayStartPhrase(sentence, start)) return undefined;
  const lists = frames.some(({ entry }) => telling.has(entry.class));
  const end = domainEnd(sentence, start);
  for (let k = start + 1; k < end; k++) {
    if (["and", "or", "but"].includes(words[k]!.fold)) {
      const next = skipAdverbs(sentence, k + 1);
      // "says the army and the navy will …", but "maintains the fund and expands it"
      if (!lists || finiteScore(sentence, next) > 0 || !mayStartPhrase(sentence, next)) return undefined;
    }
    if (finiteScore(sentence, k) < (lists ? 4 : certain)) continue;
    const subject = subjectStart(sentence, start, k);
    return subject === undefined || subject === start || lists ? start : undefined;
  }
  return undefined;
}
