import { joining } from "./coordination";
import { domainEnd, finiteIn, isNominalWord } from "./domains";
import { certain, finiteScore, firm, likely } from "./nominal";
import { awaitsFinite, subjectStart, type OpenClause } from "./open-clause";
import { awaiting, current, popTo, take, top, type Parse } from "./parse";
import { makeRoom } from "./room";
import { isTail } from "./sharing";
import { endsInVerb } from "./subordinators";
import { readEnglishVerbs, type VerbGroup } from "./verbs";
import { beforeAdverbs, isFiniteAuxiliary, isPreposition, startsPhrase } from "./words";
import { isWord } from "../segments";

/** How well the word at `i` does as a finite verb of the clauses that are open; undefined: it is none. */
export function finiteHere(parse: Parse, i: number): number | undefined {
  const { sentence, stack, clauses, lastBreak } = parse;
  const { words } = sentence;
  if (isOwnParticle(parse, i)) return undefined;
  const clause = top(parse);
  const waiting = stack.filter((k) => awaitsFinite(clauses[k]!)).length;
  const depth = awaiting(parse);
  const doubled = clause !== undefined && isDoubled(parse, clause);
  // "the support the Netherlands gives | depends": a verb right behind another is of the clause around it.
  const adjacent =
    clause !== undefined && beforeAdverbs(sentence, i) === clause.finite && (doubled || depth >= 0);
  // "Whether it grows | depends on …": a question that stands first is of a verb behind it.
  const asked =
    clause?.connective?.entry.form === "whether" &&
    isFronted(clause) &&
    beforeAdverbs(sentence, i) === clause.verbs.at(-1)?.at;
  // "that the Netherlands leads | will be": so is an auxiliary that follows.
  const followed = waiting > 1 || (clause !== undefined && isFronted(clause));
  const own = finiteScore(sentence, i, subjectHead(parse)) + (adjacent ? 3 : asked ? 4 : 0);
  const score = followed && own < certain && finiteScore(sentence, i + 1) >= certain ? own + 4 : own;
  if (score < 0) return isLastResort(parse, i, score) || endsFronted(parse, i, score) ? score : undefined;
  if (score >= certain) return score;
  if (depth < 0) {
    const tail = i === lastBreak + 1 && isTail(sentence, i);
    return score >= (tail || doubled || asked ? likely : firm - 1) ? score : undefined;
  }
  if (score >= firm) return score;
  const inner = !awaitsFinite(clause!);
  if (inner && score < likely && finiteIn(sentence, i + 1, words.length) !== undefined) return undefined;
  const end = Math.min(domainEnd(sentence, i, false, true), nextCoordinator(parse, i));
  let best = i;
  let later = 0;
  for (let k = i + 1; k < end; k++) {
    const other = finiteScore(sentence, k);
    if (other >= likely) later++;
    if (other > finiteScore(sentence, best)) best = k;
  }
  const next = i + 1;
  // "If costs rise | the Netherlands will leave", "Only if all agree | will it leave": a clause before its main clause.
  const fronted =
    isFronted(clause!) &&
    (isFiniteAuxiliary(sentence, next) ||
      (startsPhrase(sentence, next) && subjectStart(sentence, next, best) === next));
  // "The mission that the Netherlands leads | will be extended": a verb for each clause that waits for one.
  const needed = score >= likely && waiting > 1 && later > 0 && later < waiting;
  if (best > i && !fronted && !needed) return undefined;
  const led = isWord(words[end]) && !joining.has(words[end]!.fold);
  const waits =
    clause!.connective !== undefined || led || finiteIn(sentence, end, words.length, likely) === undefined;
  return score >= likely || waits ? score : undefined;
}

/** "steps back": the particle of the verb before it, where no object follows that it could have itself. */
function isOwnParticle({ sentence }: Parse, i: number): boolean {
  const { words, lexicon } = sentence;
  const { fold, lexical } = words[i]!;
  if (!lexical.isParticle || i === 0 || startsPhrase(sentence, i + 1)) return false;
  return words[i - 1]!.verbs.some(
    ({ base, features }) => features.kind === "finite" && lexicon.verbs.has(`${base} ${fold}`),
  );
}

/** A clause that stands before the one that it depends on. */
export const isFronted = ({ kind, parent }: OpenClause): boolean =>
  kind === "subordinate" && parent === undefined;

/** Head of the subject of the clause that waits for its verb: "states | contributing to the fund | meet". */
function subjectHead(parse: Parse): number | undefined {
  const { sentence, stack, clauses } = parse;
  const clause = clauses[stack[awaiting(parse)] ?? -1];
  if (!clause) return undefined;
  const own = clause.words.filter((k) => sentence.words[k]!.adverb === undefined);
  if (isPreposition(sentence, own[0] ?? 0)) return undefined;
  const led = own.findIndex((k, n) => n > 0 && (isPreposition(sentence, k) || own[n - 1] !== k - 1));
  return own[(led < 0 ? own.length : led) - 1];
}

/** "the support | the Netherlands gives …": a noun before the subject waits for a verb of its own. */
function isDoubled({ sentence }: Parse, { finite, words }: OpenClause): boolean {
  if (finite === undefined) return false;
  const subject = subjectStart(sentence, words[0]!, finite);
  return subject !== undefined && words.includes(subject - 1) && isNominalWord(sentence, subject - 1);
}

/** A sentence has a verb: where no word does well as one, the best behind a noun is it. */
function isLastResort(parse: Parse, i: number, score: number): boolean {
  const { sentence, clauses } = parse;
  const { words } = sentence;
  if (score < -3 || ![".", "?"].includes(words.at(-1)!.fold) || awaiting(parse) < 0 || i === 0) return false;
  if (!isNominalWord(sentence, i - 1) || clauses.some(({ finite }) => finite !== undefined)) return false;
  return words.every((_, k) => {
    const other = k === i ? -Infinity : finiteScore(sentence, k);
    return other < score || (k > i && other === score);
  });
}

/** "If circumstances change, …": the last word of a clause that stands first and has no verb yet. */
function endsFronted(parse: Parse, i: number, score: number): boolean {
  const { sentence } = parse;
  const { words } = sentence;
  const clause = top(parse);
  if (score < -3 || words[i + 1]?.fold !== "," || clause?.connective === undefined) return false;
  return isFronted(clause) && awaitsFinite(clause) && endsInVerb(sentence, clause.words[0] ?? i, i);
}

function nextCoordinator({ sentence: { words } }: Parse, i: number): number {
  for (let k = i + 1; k < words.length; k++) if (joining.has(words[k]!.fold)) return k;
  return words.length;
}

/** Gives the finite verb at `i` to the clause that waits for it, or finds one; gives the last word of its group. */
export function onFinite(parse: Parse, i: number, score: number): number {
  const { sentence, isQuestion } = parse;
  if (!awaitsFinite(current(parse))) {
    const depth = awaiting(parse);
    if (depth >= 0) popTo(parse, depth);
    else makeRoom(parse, i);
  }
  const clause = top(parse)!;
  const { coordinators } = sentence.lexicon.words;
  const first = clause.words.every((k) => k > i || coordinators.has(sentence.words[k]!.fold));
  const opens = first || isQuestion || isInverted(parse, clause, i);
  return takeFinite(parse, readEnglishVerbs(sentence, i, "finite", opens), score);
}

/** "Only then will the …", "nor does …": no noun before the auxiliary. */
function isInverted({ sentence }: Parse, { words }: OpenClause, i: number): boolean {
  const isNoun = (k: number): boolean =>
    sentence.words[k]!.adverb === undefined && isNominalWord(sentence, k);
  return i > 0 && !isNoun(i - 1) && !words.some(isNoun);
}

export function takeFinite(parse: Parse, group: VerbGroup, score: number): number {
  const clause = current(parse);
  const opens = clause.words.length === 0 || parse.clauses.length === 1;
  clause.finite = group.verbs[0]?.at ?? group.first;
  clause.score = score;
  if (clause.kind === "fragment") clause.kind = opens && isCondition(parse, group) ? "condition" : "main";
  return take(parse, group, group.first);
}

/** "Were the Netherlands to leave, …" */
const isCondition = ({ sentence, isQuestion }: Parse, { first, inverted }: VerbGroup): boolean =>
  (inverted || startsPhrase(sentence, first + 1)) &&
  !isQuestion &&
  ["were", "had", "should"].includes(sentence.words[first]!.fold) &&
  !isWord(sentence.words[first - 1]);

/** "expanding, not reducing, its contribution": the end of what is only named to be denied. */
export function contrastEnd(parse: Parse, i: number): number | undefined {
  const { words } = parse.sentence;
  const kind = top(parse)?.verbs.at(-1)?.forms[0]?.features.kind;
  if (words[i]!.fold !== "not" || words[i - 1]?.fold !== "," || kind === undefined) return undefined;
  if (!words[i + 1]?.verbs.some(({ features }) => features.kind === kind)) return undefined;
  for (let k = i + 2; k <= i + 6; k++) if (words[k]?.fold === "," || words[k]?.fold === ".") return k - 1;
  return undefined;
}

/** Words that look like a clause and are none: "if the budget allows", "as it is". Gives their last word. */
export function wholeAt({ sentence: { words } }: Parse, i: number): number | undefined {
  const { adverb, connective, fold } = words[i]!;
  if (adverb?.first === i && adverb.last > i && connective && adverb.last > connective.last)
    return adverb.last;
  const pronoun = ["it", "they"].includes(words[i + 1]?.fold ?? "");
  const asItIs = fold === "as" && pronoun && ["is", "are"].includes(words[i + 2]?.fold ?? "");
  return asItIs && !isWord(words[i + 3]) ? i + 2 : undefined;
}
