import type { Lexicon, LexicalWord } from "./lexicon-types";

/** "daar … mee": the words that a preposition may stand apart from. */
export const pointing: ReadonlySet<string> = new Set(["er", "daar", "hier"]);

/** Prepositions as they stand apart: "met" is "mee" there, "tot" is "toe". */
const apart: ReadonlySet<string> = new Set([
  "aan", "achter", "af", "bij", "buiten", "door", "in", "mee", "naar", "om", "onder", "op", "over", "tegen", "toe", "uit", "van", "voor",
]); // prettier-ignore

/** Words between the two at most. */
const longestGap = 8;

const isMark = (fold: string): boolean => !/[\p{L}\p{N}]/u.test(fold);

/**
 * Where the preposition stands that belongs to the "daar", "er" or "hier" at `at`: "Defensie doet daar niets mee." Behind it there is nothing
 * but what ends a clause: its verbs, and a particle of theirs.
 */
export function strandedBehind(
  foldOf: (at: number) => string,
  at: number,
  last: number,
  ofWord: (fold: string) => LexicalWord,
): number | undefined {
  if (!pointing.has(foldOf(at))) return undefined;
  // "daarmee" written as two words is another's to read; "daar mee" may be "mee" of the verb.
  for (let i = at + 1; i <= last && i <= at + longestGap; i++) {
    const fold = foldOf(i);
    if (isMark(fold) || pointing.has(fold) || ofWord(fold).isCoordinator) return undefined;
    if (apart.has(fold) && i > at + 1 && isEnd(foldOf, i + 1, last, ofWord)) return i;
  }
  return undefined;
}

function isEnd(
  foldOf: (at: number) => string,
  from: number,
  last: number,
  ofWord: (fold: string) => LexicalWord,
): boolean {
  const endsAt = (i: number): boolean => i > last || isMark(foldOf(i));
  if (endsAt(from)) return true;
  const { isParticle, auxiliary, verbs, nouns } = ofWord(foldOf(from));
  const closes = isParticle || auxiliary !== undefined;
  if (endsAt(from + 1)) return closes || (verbs.length > 0 && nouns === undefined);
  return closes && endsAt(from + 2) && ofWord(foldOf(from + 1)).verbs.length > 0;
}

/** Whether the two are one word rather than a place and the particle of the verb ("Nederland doet daar niet mee"). */
export function isOneWord(
  foldOf: (at: number) => string,
  { at, preposition, last }: { readonly at: number; readonly preposition: number; readonly last: number },
  lexicon: Lexicon,
): boolean {
  const particle = foldOf(preposition);
  const form = lexicon.words.pronominalAdverbs.get(foldOf(at) + particle);
  if (form === undefined) return false;
  const present = new Set<string>();
  const bases = new Set<string>();
  for (let i = Math.max(0, at - longestGap); i <= Math.min(last, preposition + 3); i++) {
    const fold = foldOf(i);
    present.add(fold);
    for (const { base } of lexicon.ofWord(fold).verbs) bases.add(base);
  }
  const { verbs } = lexicon;
  for (const base of bases) {
    const idioms = lexicon.verbs.framesIn(base, present).filter(({ weight }) => weight > 0);
    // "Daar komt niets van in": an idiom that has them both.
    const isIdiom = idioms.some(({ entry }) =>
      entry.fixed?.some((group) => group.split(" ").some((word) => pointing.has(word))),
    );
    if (isIdiom) return false;
    // "besteedt daar geen aandacht aan": rather the idiom's than "aanbesteden".
    const isOfIdiom = idioms.some(({ entry }) => entry.arg.includes(form));
    if (verbs.has(particle + base) && !isOfIdiom) return false;
  }
  return true;
}
