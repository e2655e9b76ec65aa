import en from "../../../data/language/en/importing.json";
import nl from "../../../data/language/nl/importing.json";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";

/** Words by which a language tells one thing: what begins, what is paid, how long something takes. */
interface CueWords {
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly money: readonly string[];
  readonly share: readonly string[];
  readonly duration: readonly string[];
  /** Of bodies and things that everybody knows by them. */
  readonly acronyms: readonly string[];
}

export const cueWords: Readonly<Record<Language, CueWords>> = { nl, en };

/** The event that one of the words tells, by its name: "start" of "ingevoerd". */
export function eventIn(folds: readonly string[], lang: Language): string | undefined {
  const stems = new Set(folds.map((fold) => stemOf(fold, lang)));
  return Object.entries(cueWords[lang].events).find(([, words]) =>
    words.some((word) => {
      const [first, apart] = word.split(" + ");
      return stems.has(stemOf(first!, lang)) && (apart === undefined || stems.has(stemOf(apart, lang)));
    }),
  )?.[0];
}
