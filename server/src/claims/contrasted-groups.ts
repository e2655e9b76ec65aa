import type { SentenceScan } from "./sentence-scan";
import type { ValueGroup } from "./value-groups";

/** A group that the sentence rules out in favour of another, with all tokens that say so. */
export interface Contrasted {
  readonly group: ValueGroup;
  readonly from: number;
  /** The last token of it: the contrast word, where what is so follows. */
  readonly to: number;
}

/** Words that may stand between a negation and what it denies: a preposition and an article. */
const longestGovernor = 2;
/** Words of a clause that only denies: "… doet daaraan niet mee". */
const longestDenial = 4;

/** "niet met X, maar met Y", "met Y, niet met X", "X niet", "in plaats van met X": the groups that are ruled out. */
export function contrastedGroups(groups: readonly ValueGroup[], scan: SentenceScan): readonly Contrasted[] {
  const { tokens, first, last, words } = scan;
  const may =
    scan.denies() ||
    tokens.slice(first, last + 1).some(({ fold }) => words.instead.some(([row]) => row === fold));
  return may ? groups.flatMap((group) => readContrast(group, scan) ?? []) : [];
}

function readContrast(group: ValueGroup, scan: SentenceScan): Contrasted | undefined {
  const { tokens, words, first } = scan;
  for (let at = group.first - 1; at >= first && group.first - 1 - at <= longestGovernor; at--) {
    const instead = words.instead.find((row) =>
      row.every((word, k) => foldAt(at - row.length + 1 + k, scan) === word),
    );
    if (instead) return { group, from: at - instead.length + 1, to: group.last };
    if (isNegator(at, scan)) {
      const led = foldAt(at - 1, scan);
      const to = contrastBehind(group.last, scan);
      if (to !== undefined) return { group, from: at, to };
      return at === first || words.listJoiners.has(led) || words.contrast.has(led) || led === "("
        ? { group, from: words.contrast.has(led) ? at - 1 : at, to: group.last }
        : undefined;
    }
    const { fold } = tokens[at]!;
    if (!words.prepositions.has(fold) && !words.determiners.has(fold)) return denialBehind(group, at, scan);
  }
  return denialBehind(group, group.first - 1, scan);
}

/** "…, X niet": a clause of its own that says only that. `before`: the token before the group and its governor. */
function denialBehind(group: ValueGroup, before: number, scan: SentenceScan): Contrasted | undefined {
  const { tokens, words, last } = scan;
  const led = foldAt(before, scan);
  if (!words.listJoiners.has(led) && !words.contrast.has(led) && led !== ";") return undefined;
  let denied = false;
  for (let at = group.last + 1; at <= group.last + longestDenial; at++) {
    const ends = at > last || tokens[at]!.kind === "punctuation";
    if (ends) return denied ? { group, from: before, to: at - 1 } : undefined;
    const { fold } = tokens[at]!;
    if (isNegator(at, scan)) denied = true;
    else if (!words.predicates.has(fold) && !words.pronouns.has(fold) && !words.particles.has(fold))
      return undefined;
  }
  return undefined;
}

const foldAt = (at: number, { tokens, first, last }: SentenceScan): string =>
  at >= first && at <= last ? tokens[at]!.fold : "";

const isNegator = (at: number, scan: SentenceScan): boolean =>
  scan.words.negators.has(foldAt(at, scan)) && !scan.words.notNegating.has(foldAt(at + 1, scan));

/** The contrast word behind a group, which a comma may set off. */
function contrastBehind(last: number, scan: SentenceScan): number | undefined {
  for (let at = last + 1; at <= last + 2; at++) {
    const fold = foldAt(at, scan);
    if (scan.words.contrast.has(fold)) return at;
    if (fold !== ",") return undefined;
  }
  return undefined;
}
