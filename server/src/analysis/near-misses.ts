import type { Knowledge } from "../knowledge/knowledge";
import type { Name } from "../knowledge/names";
import type { Language } from "../language/language";
import { isFunctionWord } from "../language/function-words";
import { editDistance } from "../language/edit-distance";
import { isInflection, isKnownWord } from "../language/word-forms";
import type { Token } from "../text/tokens";
import type { BlockReading } from "./block-reading";
import { isQuoted } from "./quotations";

/** A stretch that differs from a right form in one word by a slip of the pen. */
export interface NearMiss {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** The form as it should stand. */
  readonly form: string;
}

/** A single word must be this long before one slip tells enough. */
const longEnoughAlone = 10;
/** This long beside a short word of a name. */
const longEnoughBeside = 6;
/** And this long before two do. */
const longEnoughForTwo = 18;

export function readNearMisses(
  { tokens, mentions, quotations, content, lang }: BlockReading,
  knowledge: Knowledge,
): readonly NearMiss[] {
  if (content.kind === "quotation") return [];
  const taken = new Uint8Array(tokens.length);
  for (const { first, last, rest } of mentions) if (rest.length < 3) taken.fill(1, first, last + 1);
  const found: NearMiss[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || isQuoted(quotations, i)) continue;
    const miss =
      besideKnownWords(tokens, i, taken, lang, knowledge) ??
      (taken[i] ? undefined : alone(tokens, i, lang, knowledge));
    if (!miss) continue;
    found.push(miss);
    i = miss.last;
  }
  return found;
}

/** A window over a form of several words, anchored on a word that is right, with exactly one word that is nearly right. */
function besideKnownWords(
  tokens: readonly Token[],
  at: number,
  taken: Uint8Array,
  lang: Language,
  knowledge: Knowledge,
): NearMiss | undefined {
  const names = knowledge.names.byWord.get(tokens[at]!.fold);
  if (!names) return undefined;
  let best: NearMiss | undefined;
  // By index: this is asked of each word of a draft, and iterating makes objects.
  for (let n = 0; n < names.length; n++) {
    const { name, at: position } = names[n]!;
    const size = name.tokens.length;
    const first = at - position;
    if (size < 2 || first < 0 || first + size > tokens.length || !fitsLanguage(name, lang)) continue;
    if (best && size <= best.last - best.first + 1) continue;
    const wrong = oneSlip(tokens, first, name);
    if (wrong < 0 || taken[wrong]) continue;
    if (firstRight(tokens, first, name) !== at) continue;
    best = { name, first, last: first + size - 1, form: spelled(tokens, first, name) };
  }
  return best;
}

/** English names occur in Dutch drafts; English words do not. */
const fitsLanguage = (name: Name, lang: Language): boolean => name.term.proper || name.lang === lang;

const firstRight = (tokens: readonly Token[], first: number, name: Name): number =>
  first +
  name.tokens.findIndex((token, k) => token.fold === tokens[first + k]!.fold && !isFunctionWord(token.fold));

/** Index of the one token that is a slip of the form's, all others being right; else -1. */
function oneSlip(tokens: readonly Token[], first: number, { tokens: form, term }: Name): number {
  let wrong = -1;
  let content = 0;
  for (let k = 0; k < form.length; k++) {
    const token = tokens[first + k]!;
    if (k > 0 && token.joint !== form[k]!.joint) return -1;
    if (token.fold === form[k]!.fold) {
      if (token.fold.length >= 4 || /\d/.test(token.fold)) content++;
      continue;
    }
    if (wrong >= 0 || token.kind !== "word") return -1;
    wrong = first + k;
  }
  if (wrong < 0) return -1;
  if (content === 0) {
    // "Top van Madrit": a short word of a name, and a capital where the name has one.
    const { text, fold } = tokens[wrong]!;
    if (!term.proper || text === fold || form[wrong - first]!.fold.length < longEnoughBeside) return -1;
    if (!isLedByShort(tokens, first, form, wrong)) return -1;
  }
  const own = form[wrong - first]!;
  // A common noun within a name: "militaire diplomatieke" is no slip of "militaire diplomatie".
  if (own.text === own.fold && isDerived(tokens[wrong]!.fold, own.fold)) return -1;
  const surrounded = term.proper && content >= 2;
  return isSlip(tokens[wrong]!.fold, own.fold, term.proper, surrounded) ? wrong : -1;
}

const isLedByShort = (
  tokens: readonly Token[],
  first: number,
  form: readonly Token[],
  wrong: number,
): boolean =>
  form.some(
    ({ fold: right }, k) =>
      right.length === 3 &&
      first + k !== wrong &&
      tokens[first + k]!.text !== right &&
      !isFunctionWord(right),
  );

/**
 * Whether `word` is `right` with a slip of the pen, and no other inflection of the same; a word of its own only in a name
 * of which two other words are right.
 */
function isSlip(word: string, right: string, proper: boolean, surrounded = false): boolean {
  if (right.length < 4 || word.length < 4) return false;
  const limit = (proper && right.length >= 8) || right.length >= longEnoughForTwo ? 2 : 1;
  if (Math.abs(word.length - right.length) > limit || isInflection(word, right, proper)) return false;
  if (isKnownWord(word) && !surrounded) return false;
  if (!proper && isDerived(word, right)) return false;
  // financiering is no slip of cofinanciering, and minister none of ministerie
  if (word.endsWith(right) || right.endsWith(word)) return false;
  if (right.startsWith(word) && right.length - word.length > 1) return false;
  const [a, b] = [withoutAccents(word), withoutAccents(right)];
  return editDistance(a, b, limit) <= limit && (a[0] === b[0] || proper);
}

/** "diplomatieke", "diplomaten" beside "diplomatie": another word of the same stem, told by its ending. */
function isDerived(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same >= shortestStem && suffixes.has(a.slice(same)) && suffixes.has(b.slice(same));
}

const shortestStem = 6;
const suffixes: ReadonlySet<string> = new Set([
  "", "k", "ke", "en", "n", "s", "e", "er", "ers", "ie", "ies", "iek", "ieke", "aat", "aten", "isch", "ische", "ic", "ics", "al", "ical",
  "ist", "isten", "ing", "ings", "ed", "eel", "ele", "ief", "ieve", "or", "oren", "y",
]); // prettier-ignore

const withoutAccents = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** A long word that is a right form of one word but for one slip. */
function alone(
  tokens: readonly Token[],
  at: number,
  lang: Language,
  knowledge: Knowledge,
): NearMiss | undefined {
  const { fold } = tokens[at]!;
  if (fold.length < longEnoughAlone - 1) return undefined;
  for (const name of knowledge.names.longWords.near(fold)) {
    const [right] = name.tokens;
    if (!fitsLanguage(name, lang)) continue;
    if (right!.fold[0] !== fold[0] || !isSlip(fold, right!.fold, false)) continue;
    return { name, first: at, last: at, form: spelled(tokens, at, name) };
  }
  return undefined;
}

/** The form with the capitals of the text where the term is no proper name. */
function spelled(tokens: readonly Token[], first: number, name: Name): string {
  if (name.term.proper) return name.term.prefLabel[name.lang] ?? name.form;
  return name.tokens
    .map((token, k) => {
      const text = tokens[first + k]!;
      const word = token.fold === text.fold ? text.text : token.text;
      const capital = k === 0 && text.text !== text.fold && word === word.toLowerCase();
      return (k ? token.joint : "") + (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    })
    .join("");
}
