import neighbours from "../../../data/language/neighbours.json";

const known: ReadonlySet<string> = new Set(neighbours.words);

/** A real word that looks like a slip of a name's word ("polling" is not in it: nobody polls and shares). */
export const isKnownWord = (fold: string): boolean => known.has(fold);

const endings: readonly string[] = ["", "e", "s", "en", "n", "'s", "es", "er", "ers", "ed", "ing"];

/**
 * Whether the two are forms of one word by their endings alone: Europees and Europese, partner and partners. `proper`: of a
 * name, which may gain an ending but lose none: Forces is not inflected to Force.
 */
export function isInflection(a: string, b: string, proper = false): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (same < 3) return false;
  const restA = a.slice(same);
  const restB = b.slice(same);
  if (proper && restA === "" && restB !== "e" && restB !== "") return false;
  // A word in s takes no other: Kompass is no form of Kompas.
  const doubled = [restA, restB].includes("s") && [restA, restB].includes("") && a[same - 1] === "s";
  if (!doubled && endings.includes(restA) && endings.includes(restB)) return true;
  if (Math.max(restA.length, restB.length) > 4 || isDoubled(a, b) || isDoubled(b, a)) return false;
  // Vowel length and voicing: Europees/Europese, massief/massieve, vloot/vloten.
  const bare = (word: string): string =>
    word
      .replace(/(?:en|e|s)$/, "")
      .replace(/([aeou])\1/g, "$1")
      .replace(/z$/, "s")
      .replace(/v$/, "f")
      .replace(/([a-z])\1$/, "$1");
  return bare(a) === bare(b);
}

/** Nothing but a vowel written twice: Kompaas is no form of Kompas, nor Europeese of Europese. */
const isDoubled = (long: string, short: string): boolean =>
  long.length === short.length + 1 && long.replace(/([aeou])\1(?=[^aeou](?:[aeou]|$))/, "$1") === short;
