import type { TypedValue } from "../language/typed-values";
import type { Token } from "../text/tokens";
import type { RelationLanguage } from "./relations";

/** Values of one kind that stand together: one, or a list of them ("de VS, Canada en Noorwegen"). */
export interface ValueGroup {
  readonly values: readonly TypedValue[];
  readonly first: number;
  readonly last: number;
  /** "of" stands between them: which of them is meant is open. */
  readonly open: boolean;
}

/** The groups among `values`, which are in the order of the text. */
export function groupValues(
  tokens: readonly Token[],
  values: readonly TypedValue[],
  words: RelationLanguage,
): readonly ValueGroup[] {
  const groups: ValueGroup[] = [];
  for (const value of values) {
    const before = groups.at(-1);
    const joint = before && jointBetween(tokens, before.last, value.first, words);
    if (before && joint && before.values[0]!.type === value.type) {
      groups[groups.length - 1] = {
        values: [...before.values, value],
        first: before.first,
        last: value.last,
        open: before.open || joint === "open",
      };
    } else groups.push({ values: [value], first: value.first, last: value.last, open: false });
  }
  return groups;
}

/** How the tokens between two values join them: only by commas, "en" and articles; by "of"; or not at all. */
function jointBetween(
  tokens: readonly Token[],
  last: number,
  first: number,
  words: RelationLanguage,
): "list" | "open" | undefined {
  if (first - last > 4) return undefined;
  let open = false;
  let joined = tokens[first]!.joint === "-" && first === last + 1;
  for (let i = last + 1; i < first; i++) {
    const { fold } = tokens[i]!;
    if (words.alternatives.has(fold)) open = true;
    else if (words.listJoiners.has(fold)) joined = true;
    else if (!words.articles.has(fold)) return undefined;
  }
  return open ? "open" : joined ? "list" : undefined;
}

/** What the few words before a group do to it. */
export interface GroupMarks {
  readonly additive: boolean;
  readonly exclusive: boolean;
  readonly negated: boolean;
  readonly outside: boolean;
}

/** Reads back from the group, over its preposition and article, to what marks it; not across punctuation, and not by the words of its own relation (`named`) behind it. */
export function marksOf(
  tokens: readonly Token[],
  group: ValueGroup,
  sentenceFirst: number,
  words: RelationLanguage,
  named: readonly number[] = [],
): GroupMarks {
  let additive = false;
  let exclusive = false;
  let negated = false;
  let outside = false;
  for (let i = group.first - 1, steps = 0; i >= sentenceFirst && steps < 4; i--, steps++) {
    const { fold, kind } = tokens[i]!;
    if ((kind === "punctuation" && fold !== '"') || words.contrast.has(fold)) break;
    const near = steps < 3;
    // "for the next ten years": of its own relation. "integreert verder met …": of the verb.
    const goesOn =
      words.onward.has(fold) && i > sentenceFirst && words.prepositions.has(tokens[i + 1]?.fold ?? "");
    if (words.additive.has(fold) && !named.includes(i) && !goesOn) additive = true;
    if (near && words.exclusive.has(fold)) exclusive = true;
    if (steps < 2 && words.outside.has(fold)) outside = true;
    if (words.negators.has(fold)) {
      if (words.notNegating.has(tokens[i + 1]?.fold ?? "")) exclusive = false;
      else if (near) negated = true;
      break;
    }
    if (words.breaks.has(fold) && steps > 0) break;
  }
  for (let i = group.last + 1; i <= group.last + 2 && i < tokens.length; i++) {
    if (tokens[i]!.kind === "punctuation") break;
    // "de Duitse landmacht verder integreren"
    if (words.onward.has(tokens[i]!.fold)) continue;
    if (words.additive.has(tokens[i]!.fold) && !named.includes(i)) additive = true;
  }
  return { additive, exclusive, negated, outside };
}
