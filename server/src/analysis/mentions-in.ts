import type { Mention } from "./mentions";

/** Index of the first mention that ends at token `from` or behind it; mentions are in order and do not overlap. */
function firstFrom(mentions: readonly Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.last < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that touch the tokens from `first` to `last`, both in it. */
export function mentionsIn(mentions: readonly Mention[], first: number, last: number): readonly Mention[] {
  const from = firstFrom(mentions, first);
  let to = from;
  while (to < mentions.length && mentions[to]!.first <= last) to++;
  return mentions.slice(from, to);
}

/** The mention that begins at token `index`. */
export function mentionFrom(mentions: readonly Mention[], index: number): Mention | undefined {
  const mention = mentions[firstFrom(mentions, index)];
  return mention?.first === index ? mention : undefined;
}

/** The mention whose last token is at `index`. */
export function mentionEnding(mentions: readonly Mention[], index: number): Mention | undefined {
  const mention = mentions[firstFrom(mentions, index)];
  return mention?.last === index ? mention : undefined;
}
