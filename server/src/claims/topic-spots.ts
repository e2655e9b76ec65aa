import type { Token } from "../text/tokens";
import type { RelationLanguage } from "./relations";

/** Where a sentence names a topic: the noun phrase around it. */
export interface TopicSpot {
  /** The first token that may begin it: its article, an adjective. */
  readonly from: number;
  readonly first: number;
  /** With an acronym in brackets behind it. */
  readonly last: number;
  /** Its last token before such brackets. */
  readonly bare: number;
  /** No preposition governs it. */
  readonly subject: boolean;
  /** Only set beside what the clause is about. */
  readonly beside: boolean;
}

/** The noun phrase of a topic named from token `first` to `last`; undefined where it is only part of a compound. */
export function spotOf(
  tokens: readonly Token[],
  { first, last: end }: { readonly first: number; readonly last: number },
  sentence: { readonly first: number; readonly last: number },
  words: RelationLanguage,
): TopicSpot | undefined {
  const next = end < sentence.last ? tokens[end + 1]! : undefined;
  const isJoined = next?.joint === "-" && next.kind === "word";
  if (isJoined && !words.continuations.has(next.fold)) return undefined;
  const last = isJoined ? end + 1 : end;
  let from = first;
  let governor: Token | undefined;
  let joined = true;
  for (let k = first - 1; k >= sentence.first && k >= first - 4; k--) {
    const token = tokens[k]!;
    joined &&= tokens[k + 1]!.joint === "-";
    if (joined) from = k;
    if (words.determiners.has(token.fold)) {
      from = k;
      governor = k > sentence.first ? tokens[k - 1] : undefined;
      break;
    }
    const stops =
      token.kind !== "word" ||
      words.prepositions.has(token.fold) ||
      words.breaks.has(token.fold) ||
      words.predicates.has(token.fold) ||
      words.coordinators.has(token.fold);
    if (stops) {
      governor = token;
      break;
    }
  }
  return {
    from,
    first,
    last: overBrackets(tokens, last, sentence.last),
    bare: last,
    subject: !(governor && words.prepositions.has(governor.fold)),
    beside: governor !== undefined && words.companions.has(governor.fold),
  };
}

/** Behind "(RDC)", if that follows. */
function overBrackets(tokens: readonly Token[], last: number, end: number): number {
  if (last + 2 > end || tokens[last + 1]!.text !== "(") return last;
  for (let i = last + 2; i <= end && i <= last + 6; i++) if (tokens[i]!.text === ")") return i;
  return last;
}
