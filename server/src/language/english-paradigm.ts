import irregular from "../../../data/language/en/irregular-verbs.json";
import type { Slot } from "./paradigm";

/**
 * The forms of an English verb, in fixed order: base (infinitive and present but for the third person singular), third
 * person singular present, past, past participle, -ing; and where the present plural is not the base (be, modals), that
 * form. British and American spellings stand side by side: organise, organize; travelled, traveled.
 */
export type EnglishParadigm = readonly [Slot, Slot, Slot, Slot, Slot, Slot?];

interface IrregularVerb {
  readonly base: string;
  readonly third?: Slot;
  readonly past?: Slot;
  readonly participle?: Slot;
  readonly ing?: Slot;
  /** Regular, though its last letters are those of an irregular verb. */
  readonly weak?: boolean;
}

const irregularVerbs: ReadonlyMap<string, IrregularVerb> = new Map(
  (irregular.verbs as readonly IrregularVerb[]).map((verb) => [verb.base, verb]),
);
const auxiliaries: ReadonlyMap<string, EnglishParadigm> = new Map(
  Object.entries(irregular.auxiliaries) as unknown as [string, EnglishParadigm][],
);
const stressedLast: ReadonlySet<string> = new Set(irregular.doubling);
const britishDoubling: ReadonlySet<string> = new Set(irregular.britishDoubling);
const oneSpelling: ReadonlySet<string> = new Set(irregular.oneSpelling);
const britishSpelling: ReadonlyMap<string, string> = new Map(Object.entries(irregular.american));
const americanSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular.american).map(([british, american]) => [american, british]),
);

const slotOf = (forms: readonly string[]): Slot => {
  const unique = [...new Set(forms)];
  return unique.length > 1 ? unique : (unique[0] ?? null);
};
const listOf = (slot: Slot): readonly string[] => (slot === null ? [] : [slot].flat());

/** The spellings of a base form on both sides of the ocean, the given one first. */
function spellings(base: string): readonly string[] {
  const other = britishSpelling.get(base) ?? americanSpelling.get(base);
  if (other !== undefined) return [base, other];
  if (!/[^aeiou][iy][sz]e$/.test(base) || oneSpelling.has(base)) return [base];
  return [base, base.slice(0, -2) + (base.endsWith("se") ? "ze" : "se")];
}

const third = (base: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(base) || /[^aeiou]o$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};

/** What -ed and -ing are put after: the base, its last consonant doubled where it must or, in British, may be. */
function stems(base: string): readonly string[] {
  if (britishDoubling.has(base)) return [base + base.at(-1), base];
  const closed = /(?:^|[^aeiou]|qu)([aeiou])([bdfgklmnprstvz])$/.exec(base);
  if (!closed) return [base];
  const doubled = base + closed[2];
  const syllables = base.replace(/qu/g, "q").match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || stressedLast.has(base) ? [doubled] : [base];
}

function withEd(stem: string): string {
  if (stem.endsWith("e")) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function withIng(stem: string): string {
  if (stem.endsWith("ie")) return `${stem.slice(0, -2)}ying`;
  return /[^eyo]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

/** The irregular verb that a base is or ends in, with what goes before: undertake, outgrow, re-send. */
function irregularOf(base: string): { readonly before: string; readonly verb: IrregularVerb } | undefined {
  const own = irregularVerbs.get(base);
  if (own) return own.weak ? undefined : { before: "", verb: own };
  for (const prefix of irregular.prefixes) {
    const verb = base.startsWith(prefix) ? irregularVerbs.get(base.slice(prefix.length)) : undefined;
    if (verb && !verb.weak) return { before: prefix, verb };
  }
  return undefined;
}

/** The paradigm of an English verb: doubling after a stressed short vowel, -ies, -ied, -ying, both spellings. */
export function englishParadigmOf(base: string): EnglishParadigm {
  const auxiliary = auxiliaries.get(base);
  if (auxiliary) return auxiliary;
  const bases = spellings(base);
  const found = irregularOf(base);
  const put = (slot: Slot | undefined, ruled: (base: string) => readonly string[]): Slot => {
    if (slot === null) return null;
    if (slot === undefined) return slotOf(bases.flatMap(ruled));
    return slotOf(listOf(slot).map((form) => found!.before + form));
  };
  return [
    slotOf(bases),
    put(found?.verb.third, (one) => [third(one)]),
    put(found?.verb.past, (one) => stems(one).map(withEd)),
    put(found?.verb.participle ?? found?.verb.past, (one) => stems(one).map(withEd)),
    put(found?.verb.ing, (one) => stems(one).map(withIng)),
  ];
}
