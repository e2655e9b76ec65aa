import { stemOf } from "../language/noun-stem";
import type { ReadNoteSentence, Thing } from "./read-things";

/** Sentences back that a short name may reach. */
const reach = 4;

/** What a term is said to be where it is introduced: "het programma Zee Zonder Grens" is a programma. */
export type ClassNouns = ReadonlyMap<string, string>;

/**
 * The things of the sentences with short names put right: "het programma" is the one that was named before, "de rekening" the
 * havenrekening. Only within a section.
 */
export function resolveThings(
  sentences: readonly ReadNoteSentence[],
  classNouns: ClassNouns,
): readonly ReadNoteSentence[] {
  const recent: { readonly thing: Thing; readonly at: number; readonly section: string }[] = [];
  const resolved: ReadNoteSentence[] = [];
  sentences.forEach((read, at) => {
    const section = read.source.headings.join("\n");
    const near = recent.filter((one) => one.section === section && at - one.at <= reach).reverse();
    const things = read.things.map((thing) => {
      if (!isShort(thing, read)) return thing;
      const found = near.find((one) => answers(one.thing, thing, classNouns, read.block.lang));
      return found ? { ...thing, key: found.thing.key, ...(found.thing.term !== undefined && { term: found.thing.term }), form: found.thing.form, rank: found.thing.rank, actor: false } : thing; // prettier-ignore
    });
    for (const thing of things) if (thing.rank >= 2 && !thing.actor) recent.push({ thing, at, section });
    if (recent.length > 400) recent.splice(0, 200);
    const before = read.before.length > 0 ? (resolved.at(-1)?.things ?? []) : [];
    resolved.push({ ...read, things, before });
  });
  return resolved;
}

const counting: ReadonlySet<string> = new Set([
  "eerste", "laatste", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "first", "two", "three", "four", "five",
]); // prettier-ignore

/** A common noun behind a definite article or a demonstrative. */
function isShort(thing: Thing, { block, sentence }: ReadNoteSentence): boolean {
  if (thing.first !== thing.last || thing.term !== undefined || thing.rank >= 2 || thing.form.length < 4)
    return false;
  // "de eerste vijf routes"
  for (let k = thing.first - 1; k >= Math.max(0, thing.first - 3); k--) {
    const { fold, kind } = block.tokens[sentence.first + k]!;
    if (["de", "het", "deze", "dit", "die", "dat", "the", "this", "these"].includes(fold)) return true;
    if (kind !== "number" && !counting.has(fold)) return false;
  }
  return false;
}

function answers(full: Thing, short: Thing, classNouns: ClassNouns, lang: "nl" | "en"): boolean {
  const stem = stemOf(short.form.toLowerCase(), lang);
  const isPlural = stem !== short.form.toLowerCase() && /(?:en|s)$/.test(short.form);
  const classNoun = full.term === undefined ? undefined : classNouns.get(full.term);
  if (classNoun !== undefined && stemOf(classNoun, lang) === stem && !isPlural) return true;
  const words = full.form.toLowerCase().split(/[ -]/);
  const last = stemOf(words.at(-1)!, lang);
  if (last.length > stem.length + 2 && last.endsWith(stem)) return true;
  const isPart = (word: string): boolean =>
    word === stem || (word.length > stem.length + 2 && word.endsWith(stem));
  return full.term !== undefined && words.length > 1 && words.some(isPart);
}
