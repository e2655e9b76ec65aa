import type { Mask } from "./block";

/** Stands in a comparison form where something unreadable stands in the text. */
export const OPAQUE = "\ufffc";

/**
 * A text as it is compared: NFC; no-break and other blanks as spaces; curly quotes straight; hyphens and the en dash as
 * `-`, the em dash as `—`; soft hyphens, zero-width characters and marks left out; each opaque mask one {@link OPAQUE}.
 * Case stays as it is.
 */
export interface ComparisonForm {
  readonly text: string;
  /** The offset in the raw text of the unit at `index`; for `text.length`, the raw length. */
  readonly at: (index: number) => number;
  /** The offset in the raw text just after the unit before `index` (so that left-out marks do not widen a span). */
  readonly endAt: (index: number) => number;
}

// Characters with another comparison form, and all that NFC may compose with what stands before.
const special = /[\u00a0\u00ab\u00ad\u00b4\u00bb\u0300-\u036f\u1680\u2000-\u206f\u2212\u3000\ufeff]/;

const replacements = new Map<number, string>();
for (const code of [0x00a0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) replacements.set(code, " ");
for (let code = 0x2000; code <= 0x200a; code++) replacements.set(code, " ");
for (const code of [0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x00b4]) replacements.set(code, "'");
for (const code of [0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x00ab, 0x00bb]) replacements.set(code, '"');
for (const code of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212]) replacements.set(code, "-");
replacements.set(0x2014, "—");
replacements.set(0x2015, "—");
for (const code of [0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) replacements.set(code, "");

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** The comparison form of one short string: a name, a form from a pack. */
export function comparable(raw: string): string {
  return comparisonForm(raw, []).text;
}

const identity = (index: number): number => index;

export function comparisonForm(raw: string, masks: readonly Mask[]): ComparisonForm {
  if (masks.length === 0 && !special.test(raw)) return { text: raw, at: identity, endAt: identity };
  const form = createForm(raw);
  let mask = 0;
  for (let i = 0; i < raw.length;) {
    const here = masks[mask];
    if (here && here.start <= i) {
      if (here.kind === "opaque" && here.end > i) form.put(OPAQUE, i, here.end);
      i = Math.max(i, here.end);
      mask++;
      continue;
    }
    const limit = here ? here.start : raw.length;
    let next = i + 1;
    while (next < limit && isCombining(raw.charCodeAt(next))) next++;
    const replaced = next > i + 1 ? raw.slice(i, next).normalize("NFC") : replacements.get(raw.charCodeAt(i));
    if (replaced === undefined) form.keep(i);
    else form.put(replaced, i, next);
    i = next;
  }
  return form.done();
}

/** Stretches of a form that go on unit by unit are one entry of its map to the raw text; most forms have few. */
function createForm(raw: string) {
  let text = "";
  /** The raw units that are kept as they are and not in `text` yet. */
  let [from, to] = [0, 0];
  let length = 0;
  /** Of each stretch: its first unit in the form, and that in the raw text. */
  const firsts: number[] = [];
  const starts: number[] = [];
  /** Where its units end in the raw text, of one that stands for other units there; else -1. */
  const ends: number[] = [];
  const goesOn = (start: number): boolean =>
    ends.length > 0 && ends.at(-1) === -1 && starts.at(-1)! + length - firsts.at(-1)! === start;
  const begin = (start: number, end: number): void => {
    firsts.push(length);
    starts.push(start);
    ends.push(end);
  };
  const flush = (): void => {
    if (to > from) text += raw.slice(from, to);
  };
  const stretchOf = (index: number): number => {
    let [low, high] = [0, firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    keep: (at: number): void => {
      if (!goesOn(at)) begin(at, -1);
      if (at !== to) {
        flush();
        from = at;
      }
      to = at + 1;
      length++;
    },
    /** `units` stand for the raw ones from `start` to `end`. */
    put: (units: string, start: number, end: number): void => {
      flush();
      from = to = end;
      if (units === "") return;
      text += units;
      if (units.length !== 1 || end !== start + 1) begin(start, end);
      else if (!goesOn(start)) begin(start, -1);
      length += units.length;
    },
    done: (): ComparisonForm => {
      flush();
      return {
        text,
        at: (index) => {
          if (index >= length) return raw.length;
          const k = stretchOf(index);
          return ends[k] === -1 ? starts[k]! + index - firsts[k]! : starts[k]!;
        },
        endAt: (index) => {
          if (index <= 0) return 0;
          const k = stretchOf(index - 1);
          return ends[k] === -1 ? starts[k]! + index - firsts[k]! : ends[k]!;
        },
      };
    },
  };
}
