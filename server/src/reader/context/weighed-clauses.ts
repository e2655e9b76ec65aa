import type { ParsedClause } from "../model/parsed-clause";
import type { NounClass } from "../words/lexicon-entries";
import type { Reading } from "../model/reading";

/** Connectives of what is asked. */
const asking = new Set(["of", "in hoeverre", "whether", "if"]);

/** Verbs that with a noun or by themselves say that a thing can be done, or is worth it: "of het zin heeft om", "whether it makes sense to". */
const yielding = new Set(["hebben", "bestaan", "lonen", "baten", "renderen", "have", "exist", "make", "pay"]);

const empty = new Set(["COPULA", "OTHER", "ALLOW", "DO", "INCLUDE"]);

/** "gaat na of het haalbaar is om …", "whether there is room to …": what is looked into is the clause itself. */
export function isAskedWhetherPossible({ parsed, negations }: Reading, matrix: number): boolean {
  const { clause, predicates } = parsed[matrix]!;
  if (!clause.connective || !asking.has(clause.connective.entry.form)) return false;
  if (negations[matrix]!.negators.length > 0) return false;
  // In a clause of its own, or governing the verb of the same one.
  return [predicates.at(-1), predicates[0]].some((predicate) => {
    const kind = predicate?.frame?.entry.class;
    const isEmpty = predicate !== undefined && (kind === undefined || empty.has(kind));
    return isEmpty && (predicate.verb.role === "copula" || yielding.has(predicate.verb.lemma));
  });
}

/** What would be nice, and is no more than that. */
const pleasing = new Set([
  "mooi", "fijn", "fraai", "prachtig", "prettig", "leuk", "ideaal", "aardig", "welkom", "nuttig", "goed", "beter", "wenselijk", "winst", "schitterend", "geweldig",
  "fantastisch", "heerlijk", "zinvol", "verstandig", "gunstig", "plezierig", "behulpzaam", "waardevol", "aantrekkelijk", "interessant", "passend", "logisch",
  "nice", "good", "great", "ideal", "welcome", "helpful", "useful", "desirable", "wonderful", "splendid", "lovely", "better", "preferable", "beneficial", "sensible",
  "wise", "valuable", "attractive", "interesting", "fitting", "excellent", "appreciated", "gratifying",
]); // prettier-ignore

const supposing = new Set(["als", "indien", "wanneer", "if", "when", "whether"]);
const impersonal = new Set(["het", "it"]);

/** "Het zou mooi zijn als …", "It would be welcome if …": what is wished for, and no condition. */
export function isWishedFor({ sentence: { words }, parsed }: Reading, at: number, parent: number): boolean {
  const { connective, kind } = parsed[at]!.clause;
  if (!connective || kind === "main" || !supposing.has(connective.entry.form)) return false;
  const { clause, phrases }: ParsedClause = parsed[parent]!;
  if (!clause.verbs.some(({ role }) => role === "conditional")) return false;
  const own = clause.words.filter((i) => i < connective.first);
  // Nobody and nothing else is what would be nice.
  const isOfIt =
    own.some((i) => impersonal.has(words[i]!.fold)) ||
    phrases.every(({ kind: phrase, preposition }) => phrase === "adjective" || preposition !== undefined);
  return isOfIt && own.some((i) => pleasing.has(words[i]!.fold));
}

/** What a question is that has been answered: "is zeker", "staat vast". */
const settled = new Set([
  "zeker", "weten", "weet", "know", "duidelijk", "helder", "vast", "bekend", "besloten", "beslist", "bepaald", "afgesproken", "beklonken", "vastgelegd", "uitgemaakt", "rond", "gezegd",
  "certain", "clear", "known", "decided", "settled", "agreed", "sure", "given", "foregone", "guaranteed",
]); // prettier-ignore

/** Classes of verbs that tell or answer it. */
const answering = new Set<NounClass | undefined>(["REPORT", "ADOPT", "PROMISE", "ASK", "THINK", "INCLUDE", "ACHIEVE", "DENY", "KEEP", "DO"]); // prettier-ignore

const putting = new Set(["of", "in hoeverre", "whether"]);

/**
 * "Of de bijdrage groeit, is een kwestie van geld": a question that stands first, and what is said of it leaves it open. "others": it is somebody
 * else who asks or decides it; "answered": it is none any more.
 */
export function isLeftOpen(
  { parsed, negations, sentence: { words } }: Reading,
  at: number,
  parent: number,
): "open" | "others" | "answered" | undefined {
  const { connective } = parsed[at]!.clause;
  const { clause, phrases, predicates } = parsed[parent]!;
  const { finite } = clause;
  if (parent < at || finite === undefined || !connective || !putting.has(connective.entry.form))
    return undefined;
  // "Of zij nu groeit of krimpt, Nederland …": whatever comes of it.
  if (connective.entry.form !== "whether" && clause.words[0] !== finite) return undefined;
  const isActing = ({ actor, preposition }: ParsedClause["phrases"][number]): boolean =>
    actor?.side === "other" &&
    (preposition === undefined || preposition.form === "door" || preposition.form === "by");
  if (phrases.some(isActing)) return "others";
  const predicate = predicates.at(-1);
  if (!predicate) return undefined;
  const isSettled = clause.words.some((i) => settled.has(words[i]!.fold));
  // "is nog niet uitgewerkt", "is niet zeker"; "is geen vraag meer"
  const { negators, notYet } = negations[parent]!;
  if (negators.length > 0) return isSettled || notYet ? "open" : "answered";
  const isYetToCome = clause.verbs.some(({ role, lemma }) => role === "future" || lemma === "moeten");
  const kind = predicate.frame?.entry.class;
  if (isSettled || (answering.has(kind) && !isYetToCome)) return undefined;
  return "open";
}

/** "would consider whether …", "zou ervoor voelen om …": willing, and no more than that. Dutch "zou" alone is hearsay. */
export const wouldWeigh = ({ parsed, sentence }: Reading, index: number): boolean =>
  parsed[index]!.predicates.some(
    ({ frame }) =>
      (frame?.entry.class === "CONSIDER" || frame?.entry.class === "INTEND") &&
      (frame.weight > 0 || sentence.lang === "en"),
  );
