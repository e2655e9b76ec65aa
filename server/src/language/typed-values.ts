import { readTokens, type Token } from "../text/tokens";
import { calendars, readDate } from "./dates";
import type { Language } from "./language";
import { numerals } from "./number-words";
import { organisationNames } from "./organisations";
import { placeNames } from "./places";
import { beginsYears, readQuantity } from "./quantities";
import type { TypedValue } from "./typed-value";
import { inLanguage } from "./in-language";

export type { TypedValue, TypedValueType, ValueRange } from "./typed-value";

/** A name as its tokens are written, and what it stands for. */
interface Name {
  readonly words: readonly { readonly text: string; readonly joint: string }[];
  readonly value: Pick<TypedValue, "type" | "value" | "form" | "ambiguous">;
}

/** What a word may begin: names, the longest first, and numbers or dates. */
interface Start {
  readonly names: readonly Name[];
  readonly numeric: boolean;
}

/** Begin a number only before another word of it ("een derde van", "a hundred"). */
const articles: ReadonlySet<string> = new Set(["een", "a", "an", "de", "het", "the"]);

function readStarts(lang: Language): ReadonlyMap<string, Start> {
  const starts = new Map<string, { names: Name[]; numeric: boolean }>();
  const seen = new Set<string>();
  const start = (fold: string): { names: Name[]; numeric: boolean } => {
    const known = starts.get(fold) ?? { names: [], numeric: false };
    starts.set(fold, known);
    return known;
  };
  const add = (form: string, value: Name["value"]): void => {
    if (seen.has(form)) return;
    seen.add(form);
    const tokens = readTokens({ text: form, masks: [] });
    const words = tokens.map(({ text, joint }) => ({ text, joint }));
    if (tokens[0]) start(tokens[0].fold).names.push({ words, value });
  };
  for (const { form, value } of placeNames(lang)) add(form, value);
  for (const { form, id } of organisationNames()) add(form, { type: "organisation", value: id });
  for (const { names } of starts.values()) names.sort((a, b) => b.words.length - a.words.length);

  const words = numerals[lang];
  const calendar = calendars[lang];
  for (const source of [
    words.units, words.tens, words.scales, words.mixed, words.fractions, words.vague, words.ordinals, words.halves,
    words.articles, calendar.months, calendar.shortMonths, calendar.parts, calendar.decade, calendar.decades,
  ]) for (const fold of source.keys()) start(fold).numeric = true; // prettier-ignore
  start("eur").numeric = true;
  return starts;
}

const starts = inLanguage({ nl: () => readStarts("nl"), en: () => readStarts("en") });

/** First letters of Dutch number words, which grow too long for a list. */
const onsets: ReadonlySet<string> = new Set([
  "een", "één", "twe", "dri", "vie", "vij", "zes", "zev", "ach", "neg", "tie", "elf", "twa", "der", "vee", "twi", "tac",
  "hon", "dui",
]); // prettier-ignore

/**
 * The values that tokens `first` to `last` (both in it) state, in their order; no two overlap. What may mean something else
 * is left out, but for capitals, which are marked by their form.
 */
export function readValues(
  tokens: readonly Token[],
  first: number,
  last: number,
  lang: Language,
): readonly TypedValue[] {
  const values: TypedValue[] = [];
  for (let i = first; i <= last; i++) {
    const found = readValueAt(tokens, i, last, lang);
    if (!found) continue;
    values.push(found);
    i = found.last;
  }
  return values;
}

function readValueAt(
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): TypedValue | undefined {
  const token = tokens[at]!;
  if (token.kind === "opaque") return undefined;
  if (token.kind === "number") {
    const short = token.joint === "" && tokens[at - 1]?.text === "'"; // '22 may be a year or a quotation
    return short ? undefined : numeric(tokens, at, last, lang);
  }
  if (token.kind === "punctuation") {
    return "€$£".includes(token.text) ? readQuantity(tokens, at, last, lang) : undefined;
  }
  const start = starts(lang).get(token.fold) ?? genitive(token, lang);
  if (start) {
    const name = start.names.length > 0 ? readName(tokens, at, last, start.names) : undefined;
    if (name || !start.numeric) return name;
    if (articles.has(token.fold) && !(at < last && beginsNumber(tokens[at + 1]!, lang)))
      return at < last && beginsYears(tokens[at + 1]!, lang)
        ? readQuantity(tokens, at, last, lang)
        : undefined;
    return numeric(tokens, at, last, lang);
  }
  return mayBeNumber(token.fold, lang) ? numeric(tokens, at, last, lang) : undefined;
}

const numeric = (
  tokens: readonly Token[],
  at: number,
  last: number,
  lang: Language,
): TypedValue | undefined => readDate(tokens, at, last, lang) ?? readQuantity(tokens, at, last, lang);

/** Words in one piece that no list holds: "vijfentwintig", "3e", "Q3", "1990s". */
function mayBeNumber(fold: string, lang: Language): boolean {
  const code = fold.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return true;
  if (fold.length === 2) return /^[qkh][1-4]$/.test(fold);
  return lang === "nl" && fold.length >= 5 && onsets.has(fold.slice(0, 3));
}

const beginsNumber = ({ fold, kind }: Token, lang: Language): boolean =>
  kind === "word" &&
  (starts(lang).get(fold)?.numeric === true || mayBeNumber(fold, lang) || fold === "procent");

const genitive = (token: Token, lang: Language): Start | undefined =>
  token.fold.endsWith("'s") ? starts(lang).get(token.fold.slice(0, -2)) : undefined;

const prefixes: ReadonlySet<string> = new Set([
  "niet", "non", "anti", "pro", "ex", "oud", "trans", "pan", "noord", "oost", "zuid", "west", "north", "east", "south", "midden", "centraal",
]); // prettier-ignore

/** The longest of the names that stands at `at`, with its capitals; the last word may have a genitive 's. */
function readName(
  tokens: readonly Token[],
  at: number,
  last: number,
  names: readonly Name[],
): TypedValue | undefined {
  const before = tokens[at]!.joint === "-" ? tokens[at - 1] : undefined;
  if (before && prefixes.has(before.fold)) return undefined;
  for (const { words, value } of names) {
    const end = at + words.length - 1;
    if (end > last) continue;
    const same = words.every(({ text, joint }, i) => {
      const token = tokens[at + i]!;
      if (i > 0 && token.joint !== joint) return false;
      return token.text === text || (i === words.length - 1 && token.text === `${text}'s`);
    });
    // Assigned, not spread: spreading gives each value a hidden class of its own.
    if (same)
      return Object.assign({ first: at, last: end, start: tokens[at]!.start, end: tokens[end]!.end }, value);
  }
  return undefined;
}
