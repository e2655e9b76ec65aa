import type { BlockContent } from "./block";
import { comparisonForm, OPAQUE } from "./comparison";
import type { Span } from "./span";

export type TokenKind = "word" | "number" | "punctuation" | "opaque";

/**
 * How a token is joined to the one before: `-` by a hyphen, ` ` by blanks, "" directly (punctuation, a bracket) or because
 * it is the first.
 */
export type Joint = "" | " " | "-";

/** One word, number or punctuation mark. F-35 and EU-missies are two tokens joined by a hyphen; programma's is one. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Comparison form with its case. */
  readonly text: string;
  /** Comparison form in lower case. */
  readonly fold: string;
  readonly joint: Joint;
  /** A hyphen that joins it to nothing: "veiligheids- en …" ends with one, "… en -operaties" begins with one. */
  readonly elided?: "start" | "end" | undefined;
}

const enum Class {
  Other,
  Blank,
  Letter,
  Digit,
}

const latin = new Uint8Array(0x250);
for (let code = 0; code < latin.length; code++) {
  const character = String.fromCharCode(code);
  latin[code] = /\s/.test(character)
    ? Class.Blank
    : /\p{Nd}/u.test(character)
      ? Class.Digit
      : /\p{L}/u.test(character)
        ? Class.Letter
        : Class.Other;
}
const classOf = (code: number): Class => {
  if (code < latin.length) return latin[code]! as Class;
  if (code >= 0xd800 && code <= 0xdfff) return Class.Other;
  return /\p{L}|\p{M}/u.test(String.fromCharCode(code)) ? Class.Letter : Class.Other;
};

const isWordly = (kind: TokenKind | undefined): boolean => kind === "word" || kind === "number";

/** The tokens of a block, their spans relative to its raw text. */
export function readTokens(content: Pick<BlockContent, "text" | "masks">): readonly Token[] {
  const form = comparisonForm(content.text, content.masks);
  const { text } = form;
  const tokens: Token[] = [];
  let joint: Joint = "";
  let hyphenAt = -1;
  let i = 0;

  const push = (kind: TokenKind, from: number, to: number, elided?: "start" | "end"): void => {
    const word = text.slice(from, to);
    tokens.push({
      start: form.at(from),
      end: form.endAt(to),
      kind,
      text: word,
      fold: kind === "word" ? word.toLowerCase() : word,
      joint: tokens.length === 0 ? "" : joint,
      elided,
    });
    joint = "";
    hyphenAt = -1;
  };

  while (i < text.length) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Class.Blank) {
      joint = " ";
      i++;
      continue;
    }
    if (kind === Class.Letter || kind === Class.Digit) {
      const end = wordEnd(text, i);
      const elided = hyphenAt >= 0 && hyphenAt === i - 1 && joint !== "-" ? "start" : undefined;
      if (elided) joint = tokens.length ? " " : "";
      push(isNumber(text, i, end) ? "number" : "word", i, end, elided);
      i = end;
      continue;
    }
    if (code === 0x2d) {
      const previous = tokens.at(-1);
      const after = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : Class.Blank;
      const wordAfter = after === Class.Letter || after === Class.Digit;
      const wordBefore =
        previous && isWordly(previous.kind) && joint === "" && previous.end === form.endAt(i);
      const percentBefore = previous?.text === "%" && joint === "" && previous.end === form.endAt(i);
      if ((wordBefore || percentBefore) && wordAfter) {
        joint = "-";
        i++;
        continue;
      }
      if (wordBefore && previous.kind === "word" && after !== Class.Other) {
        const { start, kind: of, text: word, fold, joint: before } = previous;
        const last: Token = {
          start,
          end: form.endAt(i + 1),
          kind: of,
          text: word,
          fold,
          joint: before,
          elided: "end",
        };
        tokens[tokens.length - 1] = last;
        i++;
        continue;
      }
      if (wordAfter && joint === " " && after === Class.Letter) {
        hyphenAt = i;
        i++;
        continue;
      }
    }
    if (text[i] === OPAQUE) push("opaque", i, i + 1);
    else push("punctuation", i, i + 1);
    i++;
  }
  return tokens;
}

/** Where the word or number that starts at `from` ends: inner apostrophes, decimal marks and dots of o.a. belong to it. */
function wordEnd(text: string, from: number): number {
  let i = from + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Class.Letter || kind === Class.Digit) continue;
    const next = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : Class.Blank;
    const before = classOf(text.charCodeAt(i - 1));
    if (code === 0x27 && next === Class.Letter) continue; // programma's
    if ((code === 0x2c || code === 0x2e) && before === Class.Digit && next === Class.Digit) continue; // 2,5 and 36.124
    if (code === 0x2e && isAbbreviation(text, from, i)) continue; // o.a., m.b.t.
    break;
  }
  return i;
}

/** Whether `text[from..dot]` is a run of single letters with dots, as in o.a. or d.w.z.: at least two of them. */
function isAbbreviation(text: string, from: number, dot: number): boolean {
  let letters = 0;
  for (let i = from; i <= dot; i += 2) {
    if (classOf(text.charCodeAt(i)) !== Class.Letter || text[i + 1] !== ".") return false;
    letters++;
  }
  if (letters >= 2) return true;
  const next = text.charCodeAt(dot + 1);
  return letters === 1 && classOf(next) === Class.Letter && text[dot + 2] === ".";
}

const isNumber = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (classOf(code) !== Class.Digit && code !== 0x2c && code !== 0x2e) return false;
  }
  return true;
};

/** How many units a stretch of tokens takes with one blank where there are some, so however its lines are broken and end. */
export function stretchLength(tokenAt: (index: number) => Token, first: number, last: number): number {
  let length = tokenAt(first).text.length;
  for (let index = first + 1; index <= last; index++) {
    const { text, joint } = tokenAt(index);
    length += joint.length + text.length;
  }
  return length;
}
