import en from "../../../data/language/en/numerals.json";
import nl from "../../../data/language/nl/numerals.json";
import type { Language } from "./language";

/** The words that numbers are made of. */
export interface Numerals {
  readonly units: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  /** Hundred and above, with their abbreviations. */
  readonly scales: ReadonlyMap<string, number>;
  /** One and a half in one word. */
  readonly mixed: ReadonlyMap<string, number>;
  readonly halves: ReadonlySet<string>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly articles: ReadonlySet<string>;
  /** Stand in the place of an article. */
  readonly none: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** What makes an ordinal a fraction: "een derde van". */
  readonly parts: ReadonlySet<string>;
  readonly oneIn: readonly (readonly string[])[];
  readonly times: ReadonlySet<string>;
  readonly timesSuffixes: readonly string[];
}

const map = (words: Readonly<Record<string, number | undefined>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(words).map(([word, value]) => [word, value!]));

const read = (raw: typeof nl | typeof en): Numerals => ({
  units: map(raw.units),
  tens: map(raw.tens),
  scales: map(raw.scales),
  mixed: map(raw.mixed),
  halves: new Set(raw.halves),
  fractions: map(raw.fractions),
  vague: map(raw.vague),
  ordinals: map(raw.ordinals),
  articles: new Set(raw.articles),
  none: new Set(raw.none),
  and: new Set(raw.and),
  parts: new Set(raw.parts),
  oneIn: raw.oneIn,
  times: new Set(raw.times),
  timesSuffixes: raw.timesSuffixes,
});

export const numerals: Readonly<Record<Language, Numerals>> = { nl: read(nl), en: read(en) };

/** The number that one Dutch word spells, up to a million: "vijfentwintig", "honderdtwintig", "tweeduizend". */
function dutchCardinal(word: string): number | undefined {
  if (word.length > 60) return undefined;
  const thousands = splitAt(word, "duizend");
  if (thousands) {
    const left = thousands[0] === "" ? 1 : below(thousands[0]);
    const right = thousands[1] === "" ? 0 : below(withoutAnd(thousands[1]));
    return left === undefined || right === undefined ? undefined : left * 1000 + right;
  }
  return below(word);
}

/** Below a thousand, and "twaalfhonderd" to "negentienhonderd". */
function below(word: string): number | undefined {
  const hundreds = splitAt(word, "honderd");
  if (!hundreds) return belowHundred(word);
  const left = hundreds[0] === "" ? 1 : numerals.nl.units.get(hundreds[0]);
  const right = hundreds[1] === "" ? 0 : belowHundred(withoutAnd(hundreds[1]));
  return left === undefined || right === undefined ? undefined : left * 100 + right;
}

function belowHundred(word: string): number | undefined {
  const { units, tens } = numerals.nl;
  const whole = units.get(word) ?? tens.get(word);
  if (whole !== undefined) return whole;
  for (const [ten, value] of tens) {
    if (!word.endsWith(ten)) continue;
    const joint = /^(.+)(?:en|ën)$/.exec(word.slice(0, -ten.length));
    const unit = joint && units.get(joint[1]!);
    return unit && unit < 10 ? value + unit : undefined;
  }
  return undefined;
}

const splitAt = (word: string, part: string): readonly [string, string] | undefined => {
  const at = word.indexOf(part);
  return at < 0 ? undefined : [word.slice(0, at), word.slice(at + part.length)];
};

const withoutAnd = (word: string): string => (/^en(?!t)/.test(word) ? word.slice(2) : word);

/** The number that one word names; a scale alone ("miljoen") is none, "duizend" is. */
export function cardinalOf(fold: string, lang: Language): number | undefined {
  const { units, tens, scales, mixed } = numerals[lang];
  const known = units.get(fold) ?? tens.get(fold) ?? mixed.get(fold);
  if (known !== undefined || lang === "en") return known;
  const half = /^(.+)(?:en|ën)(?:half|halve)$/.exec(fold);
  if (half) {
    const whole = units.get(half[1]!);
    return whole === undefined ? undefined : whole + 0.5;
  }
  if (scales.has(fold)) return scales.get(fold)! <= 1000 ? scales.get(fold) : undefined;
  return dutchCardinal(fold);
}

/** The place in a row that one word names: "derde", "vijfentwintigste", "3e", "21st". */
export function ordinalOf(fold: string, lang: Language): number | undefined {
  const { ordinals } = numerals[lang];
  const digits = /^(\d{1,4})(?:e|de|ste|st|nd|rd|th)$/.exec(fold);
  if (digits) return Number(digits[1]);
  const known = ordinals.get(fold);
  if (known !== undefined || lang === "en") return known;
  for (const [word, value] of ordinals) {
    if (!fold.endsWith(word)) continue;
    const base = cardinalOf(fold.slice(0, -word.length), "nl");
    return base !== undefined && base % 100 === 0 ? base + value : undefined;
  }
  const stem = /^(.+?)(?:ste|de)$/.exec(fold);
  return stem ? cardinalOf(stem[1]!, "nl") : undefined;
}

/**
 * The number that digits write. Three digits behind a mark make it a mark of thousands where the language uses that mark
 * so ("2.500" in Dutch, "2,500" in English); otherwise it is a decimal mark.
 */
export function numberInDigits(text: string, lang: Language): number | undefined {
  const [thousands, decimal] = lang === "nl" ? [".", ","] : [",", "."];
  const parts = text.split(decimal);
  if (parts.length > 2) return grouped(text, decimal) ? Number(text.split(decimal).join("")) : undefined;
  const whole = parts[0]!;
  if (!whole.includes(thousands)) return Number(text.replace(",", "."));
  if (grouped(whole, thousands)) {
    return Number(whole.split(thousands).join("") + (parts[1] === undefined ? "" : `.${parts[1]}`));
  }
  return parts.length === 1 && whole.split(thousands).length === 2
    ? Number(whole.replace(thousands, "."))
    : undefined;
}

const grouped = (text: string, mark: string): boolean => {
  const [head, ...groups] = text.split(mark);
  return /^\d{1,3}$/.test(head!) && head !== "0" && groups.every((group) => /^\d{3}$/.test(group));
};
