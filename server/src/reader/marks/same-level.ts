import type { Predicate, ParsedClause } from "../model/parsed-clause";
import type { SentenceWords } from "../words/sentence-words";

/** "op het huidige niveau", "bij het oude", "gelijk": kept as it is, and not more. */
export const sameWords: ReadonlySet<string> = new Set([
  "huidige",
  "zelfde",
  "hetzelfde",
  "dezelfde",
  "oude",
  "gelijk",
  "ongewijzigd",
  "onveranderd",
  "ongemoeid",
  "bestaande",
  "nullijn",
  "nulgroei",
  "onaangeroerd",
  "constant",
  "stabiel",
  "verandering",
  "wijziging",
  "current",
  "same",
  "existing",
  "present",
  "unchanged",
  "flat",
  "stable",
]);

/** "Aan de bijdrage verandert niets": it stays as it is. */
const changing = new Set(["veranderen", "wijzigen", "passen", "aanpassen", "stellen", "bijstellen", "verschuiven", "komen", "bijkomen", "change", "alter"]); // prettier-ignore
const nothing = new Set(["niets", "niks", "nothing"]);

/** "op hetzelfde adres": the same place says nothing of the level. */
const where = new Set(["adres", "kantoor", "gebouw", "pand", "plaats", "plek", "locatie", "stad", "straat", "terrein", "verdieping", "address", "office", "building", "premises", "place", "site", "location", "city", "street"]); // prettier-ignore

/** Whether what is kept is kept at the level that it has. */
export function staysSame(
  { words }: SentenceWords,
  { phrases }: ParsedClause,
  { fixed, verb }: Predicate,
): boolean {
  if (changing.has(verb.lemma) && fixed.some((i) => nothing.has(words[i]!.fold))) return true;
  if (fixed.some((i) => sameWords.has(words[i]!.fold))) return true;
  if (
    /^(?:(?:as|where) (?:it is|they are)|(?:zoals|wat) (?:zij|ze|het|hij) (?:is|zijn))$/.test(
      fixed.map((i) => words[i]!.fold).join(" "),
    )
  )
    return true;
  return phrases.some(
    ({ first, last, kind, adjectives, preposition }) =>
      (kind === "adjective" && adjectives.some(({ entry }) => entry.class === "SAME")) ||
      (preposition !== undefined &&
        (sameWords.has(words[first]!.fold) || sameWords.has(words[first + 1]?.fold ?? "")) &&
        last > first &&
        !words.slice(first, last + 1).some(({ fold }) => where.has(fold)) &&
        (first + 1 < last || words[last]!.lexical.nouns !== undefined)),
  );
}

/** Verbs of staying. */
const staying = new Set(["blijven", "remain", "stay"]);

/** "blijft gelijk" */
export const remainsSame = (sentence: SentenceWords, parsed: ParsedClause, predicate: Predicate): boolean =>
  staying.has(predicate.verb.lemma) && staysSame(sentence, parsed, predicate);
