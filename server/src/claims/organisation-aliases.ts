import type { TypedValue } from "../language/typed-values";
import type { Fact } from "./facts";
import type { SentenceScan } from "./sentence-scan";

/** Common nouns that stand for an organisation ("het bondgenootschap"), as values for facts of that type. */
export const findAliases = ({
  tokens,
  first,
  last,
  words,
}: Pick<SentenceScan, "tokens" | "first" | "last" | "words">): readonly TypedValue[] =>
  words.aliases.flatMap(({ id, rows }) =>
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

const none: readonly TypedValue[] = [];

/** Those that count for a fact: no part of a name that is read anyway ("Europese Unie"). */
export const aliasesIn = ({ spec }: Fact, scan: SentenceScan): readonly TypedValue[] =>
  spec.type === "organisation"
    ? scan
        .aliases()
        .filter(({ first, last }) => !scan.values.some((one) => one.first <= first && last <= one.last))
    : none;
