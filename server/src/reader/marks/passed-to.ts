import type { Bearer } from "../model/bearer";
import type { ClauseSite } from "../model/clause-site";
import type { WordSpan } from "../words/sentence-words";

const denying: ReadonlySet<string> = new Set(["niet", "not"]);
const instead: ReadonlySet<string> = new Set(["maar", "but", "doch"]);
/** Behind the one that is ruled out they leave it beside the others: "niet Defensie alleen". */
const beside: ReadonlySet<string> = new Set(["alleen", "alone", "only", "zelf", "itself", "meer", "langer"]);
/** Between a negation and whom it rules out. */
const longestGovernor = 2;
/** A fragment behind the clause: ", niet door Defensie". */
const longestFragment = 5;
/** Words of whoever does it instead. */
const longestOther = 5;

/**
 * "Niet Defensie maar Justitie ondersteunt het hof", "… wordt vergroot door Buitenlandse Zaken, niet door Defensie": the words by
 * which one's own side is ruled out as the one that does what the clause says, and the other if that follows.
 */
export function passedTo({ sentence, reading, index, negation }: ClauseSite): WordSpan | undefined {
  const { words } = sentence;
  const { clause } = reading.parsed[index]!;
  for (let i = 1; i < words.length; i++) {
    const hit = words[i]!.actor;
    if (hit?.side !== "own" || hit.first !== i || beside.has(words[hit.last + 1]?.fold ?? "")) continue;
    const at = negatorBefore(sentence.words, i);
    if (at < 0 || !isOf(index, i, clause.parent, reading)) continue;
    const contrast = instead.has(words[hit.last + 1]?.fold ?? "");
    // Behind the clause it stands apart; within it another must follow.
    const before = words[at - 1];
    const isApart = before?.kind === "punctuation" || before?.fold === "en" || before?.fold === "and";
    if (!contrast && !isApart) continue;
    const others = negation.negators.filter(({ first }) => first !== at);
    if (others.length > 0) return undefined;
    return { first: at, last: contrast ? endOfOther(words, hit.last + 1) : hit.last };
  }
  return undefined;
}

type Words = ClauseSite["sentence"]["words"];

function negatorBefore(words: Words, i: number): number {
  for (let k = i - 1; k >= Math.max(0, i - 1 - longestGovernor); k--) {
    if (denying.has(words[k]!.fold)) return k;
    if (!words[k]!.lexical.isPreposition && !words[k]!.lexical.isDeterminer) return -1;
  }
  return -1;
}

/** The word is of the clause, of the one that it hangs on, or of a fragment right behind it. */
function isOf(
  index: number,
  word: number,
  parent: number | undefined,
  { parsed }: ClauseSite["reading"],
): boolean {
  const at = parsed.findIndex(({ clause }) => clause.words.includes(word));
  if (at === index || (at === parent && at >= 0)) return true;
  return at === index + 1 && parsed[at]!.clause.words.length <= longestFragment;
}

/** The last word of a name behind "maar". */
function endOfOther(words: Words, contrast: number): number {
  let last = contrast + 1;
  while (
    last + 1 < words.length &&
    last - contrast < longestOther &&
    words[last + 1]!.kind === "word" &&
    (words[last]!.adverb !== undefined ||
      words[last]!.lexical.isDeterminer ||
      words[last + 1]!.text !== words[last + 1]!.fold)
  )
    last++;
  return last;
}

/** Kinds of those that may do at home what a department does, and are none. */
export const atHome: ReadonlySet<string> = new Set(["industry", "company"]);

/** Nouns before the name of a department of state. */
export const departmentWords: readonly string[] = [
  "ministerie",
  "minister",
  "departement",
  "ministry",
  "department",
];
const heads: ReadonlySet<string> = new Set(departmentWords);
const agents: ReadonlySet<string> = new Set(["door", "by"]);

/** Beside these a department does it too, or does something of its own. */
const besides: ReadonlySet<string> = new Set([
  "ook", "mede", "eveneens", "tevens", "daarnaast", "naast", "samen", "gezamenlijk", "met", "evenals", "alsmede", "eigen", "zijn", "haar", "hun",
  "also", "too", "alongside", "together", "jointly", "with", "own", "its", "their", "besides",
]); // prettier-ignore

export function bearerOf(site: ClauseSite): Bearer | undefined {
  const { sentence, reading, index, args, negation } = site;
  if (negation.negators.length > 0) return undefined;
  const { words } = sentence;
  const { clause, phrases } = reading.parsed[index]!;
  if (args.passive) {
    const phrase = phrases.find(
      ({ preposition }) => preposition !== undefined && agents.has(preposition.form),
    );
    return phrase && bearerAt(words, phrase.head, site.actor.hit?.kind ?? phrase.actor?.kind);
  }
  const subject = args.subject === undefined ? undefined : phrases[args.subject];
  if (subject && isOtherDepartment(words, clause.words, subject.head))
    return bearerAt(words, subject.head, undefined);
  const start = clause.words[0] ?? 0;
  const parent = clause.parent === undefined ? undefined : reading.parsed[clause.parent];
  const isCleft =
    parent?.predicates.length === 1 &&
    parent.predicates[0]!.verb.role === "copula" &&
    reading.negations[clause.parent!]!.negators.length === 0 &&
    parent.clause.words.some((i) => words[i]!.fold === "het" || words[i]!.fold === "it");
  if (!isCleft) return undefined;
  const phrase = parent.phrases.find(
    ({ preposition, head }) => preposition === undefined && heads.has(words[head]!.fold) && head < start,
  );
  return phrase && bearerAt(words, phrase.head, undefined);
}

const isOtherDepartment = (words: Words, clause: readonly number[], head: number): boolean =>
  heads.has(words[head]!.fold) &&
  !clause.some((i) => besides.has(words[i]!.fold)) &&
  clause.some((i) => words[i]!.fold === "van" || words[i]!.fold === "of");

function bearerAt(words: Words, head: number, kind: string | undefined): Bearer {
  const isNamed =
    heads.has(words[head]!.fold) && ["van", "voor", "of", "for"].includes(words[head + 1]?.fold ?? "");
  let last = isNamed ? head + 2 : head;
  while (
    isNamed &&
    last + 1 < words.length &&
    words[last + 1]!.kind === "word" &&
    words[last + 1]!.text !== words[last + 1]!.fold
  )
    last++;
  const first = words[head - 1]?.lexical.isDeterminer ? head - 1 : head;
  const department = isNamed
    ? words
        .slice(head + 2, last + 1)
        .map(({ fold }) => fold)
        .join(" ")
    : undefined;
  return { words: { first, last: Math.min(last, words.length - 1) }, department, kind };
}
