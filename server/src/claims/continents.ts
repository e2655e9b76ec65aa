import type { TypedValue } from "../language/typed-values";
import type { Fact } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/**
 * Groups of countries that a sentence names, as values of the kind of a fact of who holds something: of "Europese landen" is
 * not what is of a country elsewhere. None where the fact's country is one of them.
 */
export function continentsIn({ spec, rights }: Fact, scan: SentenceScan): readonly TypedValue[] {
  if (spec.key !== "holder" || spec.type !== "country") return [];
  const { tokens, first, last, words } = scan;
  return words.continents.flatMap(({ id, rows, outside }) =>
    rights.every((right) => outside.includes(String(right)))
      ? rows.flatMap((row) => {
          const found: TypedValue[] = [];
          for (let at = first; at + row.length - 1 <= last; at++) {
            if (!row.every((word, k) => tokens[at + k]!.fold === word)) continue;
            const end = at + row.length - 1;
            found.push({
              type: "country",
              value: id,
              form: "noun",
              first: at,
              last: end,
              start: tokens[at]!.start,
              end: tokens[end]!.end,
            });
          }
          return found;
        })
      : [],
  );
}
