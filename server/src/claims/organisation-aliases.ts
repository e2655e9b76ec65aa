import type { TypedValue } from "../language/typed-values";
import type { Fact } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/** Common nouns that stand for an organisation ("het bondgenootschap"), as values for a fact of that type. */
export function aliasesIn(
  { spec }: Fact,
  { tokens, first, last, words }: SentenceScan,
): readonly TypedValue[] {
  if (spec.type !== "organisation") return [];
  return words.aliases.flatMap(({ id, rows }) =>
    rows.flatMap((row) => {
      const found: TypedValue[] = [];
      for (let at = first; at + row.length - 1 <= last; at++) {
        if (!row.every((word, k) => tokens[at + k]!.fold === word)) continue;
        const end = at + row.length - 1;
        const { start } = tokens[at]!;
        found.push({ type: "organisation", value: id, first: at, last: end, start, end: tokens[end]!.end });
      }
      return found;
    }),
  );
}
