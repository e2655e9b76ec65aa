import en from "../../../data/language/en/states.json";
import nl from "../../../data/language/nl/states.json";
import { inLanguage } from "../language/in-language";
import type { Language } from "../language/language";
import type { TypedValue } from "../language/typed-values";
import type { Token } from "../text/tokens";

/** One word of a row: one of some words, or with one of some endings, or any. */
interface RowWord {
  readonly folds: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly any: boolean;
  readonly optional: boolean;
}

type Row = readonly RowWord[];

/** Rows of words by the words that they may begin with. */
type Rows = ReadonlyMap<string, readonly Row[]>;

/** How a language says how things stand. */
export interface StateWords {
  /** By which a thing is still to come. */
  readonly pending: Rows;
  /** By which it is there no more. */
  readonly ended: Rows;
  /** Of the first, those that stand right before the thing, or behind "wordt": "nog op te richten", "opgericht". */
  readonly starting: Rows;
  /** By which somebody is still to take part in it. */
  readonly entering: Rows;
  /** Words of which a noun of taking part tells: "over de toetreding van X wordt nog onderhandeld". */
  readonly settling: Rows;
  /** By which something is still to be decided. */
  readonly deciding: Rows;
  /** By which something is done. */
  readonly done: Rows;
  /** The same, with the verb and what stands between. */
  readonly doneFar: Rows;
  /** By which it has been so for many years. */
  readonly longDone: Rows;
  /** By which there is no more to be done of it. */
  readonly finished: Rows;
  /** Of the time at which a note came out. */
  readonly noteTime: Rows;
  /** Of a time after the year of whoever speaks. */
  readonly laterTime: Rows;
  /** By which something has not been so for long. */
  readonly recent: Rows;
  /** By which something is not over. */
  readonly remaining: Rows;
}

export type StateKind = keyof StateWords;

type Macros = Readonly<Record<string, readonly string[] | undefined>>;

function readWord(part: string, macros: Macros): RowWord {
  const optional = part.length > 1 && part.endsWith("?");
  const bare = optional ? part.slice(0, -1) : part;
  const words = bare.split("|").flatMap((word) => macros[word] ?? [word]);
  const isEnding = (word: string): boolean => word.length > 2 && word.startsWith("-");
  return {
    folds: new Set(words.filter((word) => !isEnding(word))),
    endings: words.filter(isEnding).map((word) => word.slice(1)),
    any: bare === "_",
    optional,
  };
}

function readRows(texts: readonly string[], macros: Macros): Rows {
  const rows = new Map<string, Row[]>();
  for (const text of texts) {
    const row = text.split(" ").map((part) => readWord(part, macros));
    for (const [at, { folds, optional }] of row.entries()) {
      for (const fold of folds) {
        const list = rows.get(fold);
        if (list) list.push(row.slice(at));
        else rows.set(fold, [row.slice(at)]);
      }
      if (!optional) break;
    }
  }
  return rows;
}

const read = ({ macros, ...raw }: typeof nl | typeof en): StateWords => ({
  pending: readRows(raw.pending, macros),
  ended: readRows(raw.ended, macros),
  starting: readRows(raw.starting, macros),
  entering: readRows(raw.entering, macros),
  settling: readRows(raw.settling, macros),
  deciding: readRows(raw.deciding, macros),
  done: readRows(raw.done, macros),
  doneFar: readRows(raw.doneFar, macros),
  longDone: readRows(raw.longDone, macros),
  finished: readRows(raw.finished, macros),
  noteTime: readRows(raw.noteTime, macros),
  recent: readRows(raw.recent, macros),
  remaining: readRows(raw.remaining, macros),
  laterTime: readRows(raw.laterTime, macros),
});

const stateWords = inLanguage({ nl: () => read(nl), en: () => read(en) });

interface Place {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lang: Language;
}

/** The rows of a kind that a sentence has, the longest first where several begin at a word, as values. */
export function findStateWords(place: Place, kind: StateKind): readonly TypedValue[] {
  const { tokens, first, last, lang } = place;
  const rows = stateWords(lang)[kind];
  const values: TypedValue[] = [];
  for (let at = first; at <= last; at++) {
    const found = rows.get(tokens[at]!.fold);
    if (!found) continue;
    let end = -1;
    for (const row of found) end = Math.max(end, endOf(row, 0, at, place));
    if (end < 0) continue;
    values.push({
      type: "label",
      value: kind,
      ...(kind === "starting" && { form: "adjective" as const }),
      first: at,
      last: end,
      start: tokens[at]!.start,
      end: tokens[end]!.end,
    });
    at = end;
  }
  return values;
}

/** The last token of the words from the one at `part` of a row, if they stand from token `at`; else -1. */
function endOf(row: Row, part: number, at: number, place: Place): number {
  const word = row[part];
  if (!word) return at - 1;
  const here = isAt(word, at, place) ? endOf(row, part + 1, at + 1, place) : -1;
  return here >= 0 || !word.optional ? here : endOf(row, part + 1, at, place);
}

function isAt({ folds, endings, any }: RowWord, at: number, { tokens, last }: Place): boolean {
  if (at > last) return false;
  const { fold, kind } = tokens[at]!;
  if (any) return kind === "word" || kind === "number";
  return folds.has(fold) || endings.some((ending) => fold.endsWith(ending) || fold === ending);
}
