import type { TypedValue } from "../language/typed-values";
import { keepByObject } from "../text/keep-by-object";
import type { Fact } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/** Common nouns that stand for an organisation ("het bondgenootschap"), as values for facts of that type. */
export function findAliases({
  tokens,
  first,
  last,
  words,
}: Pick<SentenceScan, "tokens" | "first" | "last" | "words">): readonly TypedValue[] {
  const byFirst = rowsOf(words.aliases);
  const found: { readonly rank: number; readonly value: TypedValue }[] = [];
  for (let at = first; at <= last; at++)
    for (const { id, row, rank } of byFirst.get(tokens[at]!.fold) ?? []) {
      const end = at + row.length - 1;
      if (end > last || !row.every((word, k) => tokens[at + k]!.fold === word)) continue;
      const value: TypedValue = {
        type: "organisation",
        value: id,
        first: at,
        last: end,
        start: tokens[at]!.start,
        end: tokens[end]!.end,
      };
      found.push({ rank, value });
    }
  return found.sort((a, b) => a.rank - b.rank).map(({ value }) => value);
}

interface Row {
  readonly id: string;
  readonly row: readonly string[];
  readonly rank: number;
}

/** By their first words. */
const rowsOf = keepByObject(
  (aliases: SentenceScan["words"]["aliases"]): ReadonlyMap<string, readonly Row[]> => {
    const map = new Map<string, Row[]>();
    let rank = 0;
    for (const { id, rows } of aliases)
      for (const row of rows) {
        const list = map.get(row[0]!) ?? [];
        list.push({ id, row, rank: rank++ });
        map.set(row[0]!, list);
      }
    return map;
  },
);

const none: readonly TypedValue[] = [];

/** Those that count for a fact: no part of a name that is read anyway ("Europese Unie"). */
export const aliasesIn = ({ spec }: Fact, scan: SentenceScan): readonly TypedValue[] =>
  spec.type === "organisation"
    ? scan
        .aliases()
        .filter(({ first, last }) => !scan.values.some((one) => one.first <= first && last <= one.last))
    : none;
