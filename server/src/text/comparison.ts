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
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (units: string, start: number, end: number): void => {
    for (let i = 0; i < units.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    text += units;
  };
  let mask = 0;
  for (let i = 0; i < raw.length;) {
    const here = masks[mask];
    if (here && here.start <= i) {
      if (here.kind === "opaque" && here.end > i) push(OPAQUE, i, here.end);
      i = Math.max(i, here.end);
      mask++;
      continue;
    }
    const code = raw.charCodeAt(i);
    const limit = here ? here.start : raw.length;
    let next = i + 1;
    while (next < limit && isCombining(raw.charCodeAt(next))) next++;
    if (next > i + 1) push(raw.slice(i, next).normalize("NFC"), i, next);
    else push(replacements.get(code) ?? raw[i]!, i, next);
    i = next;
  }
  return {
    text,
    at: (index) => (index < starts.length ? starts[index]! : raw.length),
    endAt: (index) => (index > 0 ? ends[index - 1]! : 0),
  };
}
