import type { Token } from "../text/tokens";

const auxiliaries: ReadonlySet<string> = new Set([
  "heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden", "zal", "zullen", "zou", "zouden", "kan", "kunnen", "kon", "konden", "wil", "willen", "moet", "moeten", "mag", "mogen", "gaat", "gaan", "blijft", "blijven", "laat", "laten", "doet", "doen", "te", "geeft", "geven", "biedt", "steunt", "helpt",
]); // prettier-ignore

/**
 * Whether the word behind the noun at `head` looks like a verb at the clause's end, so that what stands before the noun
 * may be its subject: "omdat de EU missies uitvoert". Dutch; unsure counts as a verb only for these endings.
 */
export function verbNeighbours(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1];
  if (!next || next.kind !== "word" || next.joint !== " ") return false;
  const after = tokens[head + 2];
  const closes = !after || after.kind === "punctuation" || after.fold === "en";
  if (auxiliaries.has(next.fold)) return false; // "de NAVO bondgenoten hebben": the noun is the subject
  return closes && /(?:t|en|de|te)$/.test(next.fold);
}
