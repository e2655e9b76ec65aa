import { isFunctionWord } from "../language/function-words";
import { readValues } from "../language/typed-values";
import type { Language } from "../language/language";
import type { Token } from "../text/tokens";

/** A stretch of tokens, both in it. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Small words that may stand within a name: "Wet op het primair onderwijs" is found by its acronym only. */
const links: ReadonlySet<string> = new Set([
  "van", "voor", "der", "den", "de", "het", "op", "tot", "of", "for", "the", "on",
]); // prettier-ignore

/** What stands before the name of a person. */
const titles: ReadonlySet<string> = new Set([
  "heer", "mevrouw", "minister", "staatssecretaris", "dhr", "mw", "mr", "mrs", "ms", "drs", "dr", "prof",
]); // prettier-ignore

/** Offices are named with a capital now and then, and are no names of things. */
const offices: ReadonlySet<string> = new Set([
  "kabinet", "minister", "staatssecretaris", "ministerie", "regering", "rijk", "kamer", "tweede", "eerste", "koning",
  "overheid", "grondwet", "nota", "kamerbrief", "hoofdstuk", "bijlage", "paragraaf", "actielijn",
]); // prettier-ignore

export const isCapital = ({ kind, text, fold }: Token): boolean => kind === "word" && text !== fold;

/** Names written with capitals in the tokens of a sentence, without countries, places and offices. */
export function readNameRuns(
  tokens: readonly Token[],
  sentence: Run,
  lang: Language,
): readonly (Run & { readonly opens: boolean })[] {
  const taken = new Set<number>();
  for (const { first, last, type } of readValues(tokens, sentence.first, sentence.last, lang))
    if (type === "country" || type === "place" || type === "organisation" || type === "month")
      for (let i = first; i <= last; i++) taken.add(i);
  const runs: (Run & { opens: boolean })[] = [];
  for (let i = sentence.first; i <= sentence.last; i++) {
    const token = tokens[i]!;
    if (!isCapital(token) || (i === sentence.first && isFunctionWord(token.fold))) continue;
    let last = i;
    for (let k = i + 1; k <= sentence.last; k++) {
      if (isCapital(tokens[k]!)) last = k;
      else if (tokens[k]!.joint === "-" && last === k - 1 && tokens[k]!.kind === "word") last = k;
      else if (!links.has(tokens[k]!.fold) || tokens[k]!.joint !== " ") break;
    }
    // "F-35 User Group", "oud-Minister": a name may begin before its hyphen.
    let first = i;
    while (first > sentence.first && tokens[first]!.joint === "-") first--;
    const run = { first, last, opens: first === sentence.first };
    i = last;
    const words = tokens.slice(run.first, run.last + 1);
    if (words.every((word, k) => taken.has(run.first + k) || links.has(word.fold))) continue;
    if (run.first > 0 && titles.has(tokens[run.first - 1]!.fold)) continue;
    if (isOfOffice(tokens, sentence.first, run.first)) continue;
    if (words.length === 1 && offices.has(words[0]!.fold)) continue;
    if (offices.has(words[0]!.fold) || titles.has(words[0]!.fold)) continue;
    runs.push(run);
  }
  return runs;
}

/** "de minister van Onderwijs, Cultuur en Wetenschap": what somebody is minister of is no name of a thing. */
function isOfOffice(tokens: readonly Token[], least: number, first: number): boolean {
  for (let k = first - 1; k >= Math.max(least, first - 8); k--) {
    const { fold, text } = tokens[k]!;
    if (
      /^(?:ministers?|ministeries?|staatssecretaris(?:sen)?|bewindslieden|ministry|departement)$/.test(fold)
    )
      return true;
    if (text === fold && !["van", "en", ",", "of", "and", "voor"].includes(fold)) return false;
  }
  return false;
}

/** The name with capitals that ends at `end`, whatever it is a name of; -1 where none does. */
export function nameFrom(tokens: readonly Token[], end: number, least: number): number {
  if (end < 0 || !isCapital(tokens[end]!)) return -1;
  let first = end;
  for (let k = end - 1; k >= Math.max(least, end - 7); k--) {
    if (isCapital(tokens[k]!) && !isFunctionWord(tokens[k]!.fold)) first = k;
    else if (!links.has(tokens[k]!.fold)) break;
  }
  return end - first >= 1 ? first : -1;
}

/** Where the full name begins that ends before an acronym in brackets; -1 where none spells it. */
export function spelledFrom(tokens: readonly Token[], end: number, acronym: string): number {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, "");
  let best = -1;
  let bestScore = 0;
  let text = "";
  const initials: string[] = [];
  let content = 0;
  for (let start = end; start >= 0 && start > end - 9; start--) {
    const { kind, fold, text: written } = tokens[start]!;
    if (kind !== "word" && kind !== "number" && !(kind === "punctuation" && written === ",")) break;
    if (fold === "een" || fold === "dit" || fold === "deze") break;
    text = fold + text;
    initials.unshift(fold.charAt(0));
    if (!isFunctionWord(fold)) content++;
    if (fold.charAt(0) !== letters.charAt(0) || isFunctionWord(fold) || !isWithin(letters, text)) continue;
    const matched = inOrder(letters, initials);
    const score = matched - 0.6 * Math.max(0, content - matched) + (isCapital(tokens[start]!) ? 0.3 : 0);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  return best;
}

/** Whether the letters occur in the text in their order. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}

/** How many of the letters are initials, in their order. */
function inOrder(letters: string, initials: readonly string[]): number {
  let at = 0;
  let matched = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found < 0) continue;
    matched++;
    at = found + 1;
  }
  return matched;
}
