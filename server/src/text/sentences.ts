import nl from "../../../data/language/nl/abbreviations.json";
import en from "../../../data/language/en/abbreviations.json";
import type { Span } from "./span";
import type { Token } from "./tokens";

/** A sentence of a block: its tokens from `first` to `last`, both in it. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

const abbreviations: ReadonlySet<string> = new Set([...nl, ...en]);
/** "lid", "no", "p", "u" are words too: they hold a sentence together only before a number. */
const beforeNumberOnly: ReadonlySet<string> = new Set([
  "lid", "no", "p", "u", "st", "nl", "vs", "ver", "gem", "min", "max", "hand", "red", "ed", "col", "co", "mar",
  "jan", "dec", "nov", "aug", "sec", "ref", "gen", "maj", "tel", "dd", "ex", "est",
]); // prettier-ignore

/** More words without an end mark are no sentence: cut, so that what looks through a sentence has a bound. */
const longest = 250;

const closing = new Set([")", "]", '"', "'"]);
const ending = new Set([".", "!", "?", "…"]);

/** Splits a block's tokens into sentences. A block without an end mark is one sentence. */
export function readSentences(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (last: number): void => {
    sentences.push({ start: tokens[first]!.start, end: tokens[last]!.end, first, last });
    first = last + 1;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (i - first >= longest) {
      close(i);
      continue;
    }
    if (tokens[i]!.kind !== "punctuation" || !ending.has(tokens[i]!.text)) continue;
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.joint === "" && isTail(tokens[last + 1]!)) last++;
    const next = tokens[last + 1];
    if (!next) break;
    if (next.joint !== " " || !startsSentence(tokens, last + 1)) continue;
    if (tokens[i]!.text === "." && holdsTogether(tokens, i, next)) continue;
    close(last);
    i = last;
  }
  if (first < tokens.length) close(tokens.length - 1);
  return sentences;
}

const isTail = (token: Token): boolean =>
  token.kind === "opaque" || ending.has(token.text) || closing.has(token.text);

/** A capital, a number or an opening mark; a lower-case word only where it stands behind no period. */
function startsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === "punctuation") {
    if (!['"', "'", "(", "["].includes(token.text)) return token.text === "-" || token.text === "•";
    const inner = tokens[at + 1];
    return inner !== undefined && inner.kind !== "punctuation" && startsSentence(tokens, at + 1);
  }
  return token.kind !== "word" || token.text !== token.fold;
}

/** Whether the period at `dot` belongs to an abbreviation, an initial or an ordinal and ends no sentence. */
function holdsTogether(tokens: readonly Token[], dot: number, next: Token): boolean {
  const before = tokens[dot - 1];
  if (!before || tokens[dot]!.joint !== "") return false;
  if (before.kind === "number") return next.kind === "word" && dot - 1 === 0;
  if (before.kind !== "word") return false;
  if (before.text.includes("."))
    return next.text === next.fold || next.kind === "number" || /^[a-z]\.[a-z]/.test(before.text);
  if (before.text.length === 1 && before.text !== before.fold) return next.kind === "word";
  if (!abbreviations.has(before.fold)) return false;
  return beforeNumberOnly.has(before.fold) ? next.kind === "number" : true;
}
