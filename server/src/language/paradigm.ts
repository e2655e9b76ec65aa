import inseparable from "../../../data/language/nl/inseparable-verbs.json";
import strong from "../../../data/language/nl/strong-verbs.json";
import stress from "../../../data/language/nl/verb-stress.json";

/** One place of a paradigm: a form, several that are equally right, or null where the verb has none. */
export type Slot = string | readonly string[] | null;

/**
 * The forms of a Dutch verb without separable prefix, in fixed order: first person singular (also imperative), third person
 * singular present, past singular, past plural, past participle, the same inflected, present participle, the same
 * inflected. The infinitive (also present plural) is the key that the paradigm stands under.
 */
export type DutchParadigm = readonly [Slot, Slot, Slot, Slot, Slot, Slot, Slot, Slot];

/** What a verb does not make by rule. Whatever is left out is regular; null: the form does not exist. */
export interface IrregularForms {
  readonly stem?: Slot;
  readonly third?: Slot;
  readonly past?: Slot;
  readonly pastPlural?: Slot;
  readonly participle?: Slot;
  readonly participleInflected?: Slot;
  readonly presentParticiple?: Slot;
}

interface IrregularVerb extends IrregularForms {
  readonly infinitive: string;
  /** Regular, though what it is derived from is not: ontmoeten. Its prefix need not be listed elsewhere. */
  readonly weak?: boolean;
}

const irregularVerbs: ReadonlyMap<string, IrregularVerb> = new Map(
  (strong as unknown as readonly IrregularVerb[]).map((verb) => [verb.infinitive, verb]),
);
const listedInseparable: ReadonlySet<string> = new Set(inseparable.verbs);
const unprefixed: ReadonlySet<string> = new Set(inseparable.unprefixed);
const reduced: ReadonlySet<string> = new Set(stress.reduced);
const full: ReadonlySet<string> = new Set(stress.full);

/** A verb as unstressed prefix and the rest: verlagen = ver + lagen. Without one: undefined. */
function splitInseparable(
  infinitive: string,
): { readonly prefix: string; readonly rest: string } | undefined {
  if (unprefixed.has(infinitive)) return undefined;
  const listed = listedInseparable.has(infinitive);
  for (const prefix of listed ? inseparable.listedPrefixes : inseparable.prefixes) {
    if (!infinitive.startsWith(prefix)) continue;
    const rest = infinitive.slice(prefix.length);
    if (listed) return { prefix, rest };
    // vergen and bellen are no prefixed verbs: nothing to stress is left. Nor are beuken, beitelen, beeldhouwen, bekkenen.
    if (!/[aeiouyëïöüé].*[eë]n$|(?:aa|oe|ie)n$/.test(rest)) continue;
    if (prefix.endsWith("e") && /^(?:e|u|i(?!j)|([b-df-hj-np-tv-z])\1)/.test(rest)) continue;
    if (prefix === "her" && isLoan(rest)) continue;
    return { prefix, rest };
  }
  return undefined;
}

const each = (slot: Slot, change: (form: string) => string | null): Slot => {
  if (slot === null) return null;
  const forms = [...new Set([slot].flat().map(change))].filter((form) => form !== null);
  return forms.length > 1 ? forms : (forms[0] ?? null);
};

/** In stressed -eren, with a syllable before: formuleren, definiëren; not keren, nor leveren. */
const isLoan = (infinitive: string): boolean =>
  /[aeiouyëïöü].*[eë]ren$/.test(infinitive) && !isReduced(infinitive, infinitive.slice(0, -2));

const isReduced = (infinitive: string, bare: string): boolean => {
  if (full.has(infinitive)) return false;
  if (reduced.has(infinitive)) return true;
  // handelen, rekenen, ademen: the stress lies before; delen, lenen: there is nothing before.
  return /[aeiouyëïöü].*e[lmn]$/.test(bare);
};

/** The stem in spelling, and whether its last sound, as the infinitive shows it, is voiceless. */
function regularStem(infinitive: string): { readonly stem: string; readonly voiceless: boolean } {
  const split = splitInseparable(infinitive);
  if (split && !reduced.has(infinitive)) {
    const { stem, voiceless } = regularStem(split.rest);
    return { stem: split.prefix + stem, voiceless };
  }
  const bare = infinitive.slice(0, -2);
  const voiceless = /(?:[ctkfspx]|[cs]h)$/.test(bare);
  const finish = (stem: string): { stem: string; voiceless: boolean } => ({
    stem: stem.replace(/v$/, "f").replace(/z$/, "s"),
    voiceless,
  });
  if (/([bcdfgklmnprstvz])\1$/.test(bare)) return finish(bare.slice(0, -1));
  if (/[ie]ër$/.test(bare))
    return finish(bare.endsWith("iër") ? bare.slice(0, -2) + "eer" : bare.slice(0, -1) + "er");
  const open = /(^|[^aeiou]|qu|[^aeoq]u(?=e)|[aeo]i(?=a|o))([aeou])([bcdfgklmnprstvz])$/.exec(bare);
  if (!open || isReduced(infinitive, bare)) return finish(bare);
  const [, , vowel, consonant] = open;
  return finish(bare.slice(0, -1) + vowel + consonant);
}

/** An irregular participle with -e: verkocht – verkochte, bestaan – bestane; one in -en has none, but gezien – geziene. */
function inflected(participle: string): string | null {
  if (/[^i]en$/.test(participle)) return null;
  return `${participle.replace(/([aeo])\1([dn])$/, "$1$2")}e`;
}

/** ge- before a stem, with the trema that keeps two vowels apart: geëindigd, geïnvesteerd, geüpload; but geijkt, geuit. */
function withPrefixGe(stem: string): string {
  const first = stem[0]!;
  const apart = { e: "ë", i: "ï", u: "ü" }[first];
  return apart === undefined || /^(?:ij|ui)/.test(stem) ? `ge${stem}` : `ge${apart}${stem.slice(1)}`;
}

/** The irregular forms of a verb, its own or those of the verb that it is made from: onderzoeken as zoeken. */
export function irregularForms(infinitive: string): IrregularForms | undefined {
  const own = irregularVerbs.get(infinitive);
  if (own) return own.weak ? undefined : own;
  const split = splitInseparable(infinitive);
  const base = split && irregularForms(split.rest);
  if (!base) return undefined;
  const { prefix } = split;
  const put = (slot: Slot): Slot => each(slot, (form) => prefix + form);
  const { stem, third, past, pastPlural, participle, presentParticiple } = base;
  return {
    // The short form (hou, rij) belongs to the simple verb.
    ...(stem !== undefined && { stem: put([stem].flat()[0] ?? null) }),
    ...(third !== undefined && { third: put(third) }),
    ...(past !== undefined && { past: put(past) }),
    ...(pastPlural !== undefined && { pastPlural: put(pastPlural) }),
    ...(participle !== undefined && {
      participle: each(participle, (form) => prefix + (takesGe(split.rest) ? form.replace(/^ge/, "") : form)),
    }),
    ...(presentParticiple !== undefined && { presentParticiple: put(presentParticiple) }),
  };
}

/**
 * The paradigm of a Dutch verb by the rules of spelling (Technische handleiding van de Nederlandse Taalunie, 2015): open
 * and closed syllables, f/v and s/z, 't kofschip, ge- unless the first syllable is an unstressed prefix. `irregular`
 * gives what is not by rule; what it leaves out is.
 */
export function paradigmOf(
  infinitive: string,
  irregular: IrregularForms = irregularForms(infinitive) ?? {},
): DutchParadigm {
  const regular = regularForms(infinitive);
  const { stem = regular.stem, past = regular.past, participle = regular.participle } = irregular;
  const {
    third = each(stem, (form) =>
      form.endsWith("t") ? form : form + (regular.stem.endsWith("d") && !form.endsWith("d") ? "dt" : "t"),
    ),
    pastPlural = each(past, (form) => `${form}n`),
    participleInflected = participle === regular.participle
      ? regular.participleInflected
      : each(participle, inflected),
    presentParticiple = `${infinitive}d`,
  } = irregular;
  const presentInflected = each(presentParticiple, (form) => `${form}e`);
  return [
    stem,
    third,
    past,
    pastPlural,
    participle,
    participleInflected,
    presentParticiple,
    presentInflected,
  ];
}

interface RegularForms {
  readonly stem: string;
  readonly past: string;
  readonly participle: string;
  readonly participleInflected: string;
}

function regularForms(infinitive: string): RegularForms {
  const { stem, voiceless } = regularStem(infinitive);
  const dental = voiceless ? "t" : "d";
  const ending = /[dt]$/.test(stem) ? "" : dental;
  const participle = takesGe(infinitive) ? withPrefixGe(stem + ending) : stem + ending;
  // gezet – gezette, vergroot – vergrote, geaudit – geaudite: a stem in -d or -t before a vowel is as in the infinitive.
  const longer = ending === "" ? infinitive.length - 2 - stem.length : 0;
  const inflectedStem =
    longer > 0
      ? participle + participle.at(-1)
      : longer < 0
        ? participle.slice(0, -2) + participle.at(-1)
        : participle;
  return { stem, past: `${stem}${dental}e`, participle, participleInflected: `${inflectedStem}e` };
}

/** Whether the past participle begins with ge-. */
function takesGe(infinitive: string): boolean {
  return splitInseparable(infinitive) === undefined;
}
