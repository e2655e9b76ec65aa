import type { Knowledge } from "../knowledge/knowledge";
import { isAcronym, matchName, type Name, type NameMatch } from "../knowledge/names";
import type { Language } from "../knowledge/pack";
import type { Span } from "../text/span";
import type { Token } from "../text/tokens";
import { isQuoted, type Quotation } from "./quotations";

/** A place where a term is named, rightly or wrongly: the tokens from `first` to `last`. */
export interface Mention extends Span {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** Joined and split as the form is. */
  readonly exact: boolean;
  /** What the last token has behind the form: an inflection or the rest of a closed compound. */
  readonly rest: string;
  /** In a quotation or a quoted block: somebody's words, to be left alone. */
  readonly quoted: boolean;
}

/** All mentions, leftmost and longest first, none overlapping. */
export function readMentions(
  tokens: readonly Token[],
  lang: Language,
  quotations: readonly Quotation[],
  quotedBlock: boolean,
  knowledge: Knowledge,
): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" || token.kind === "opaque") continue;
    const match = matchName(knowledge.names, tokens, i, lang);
    if (!match || !plausible(match, tokens)) continue;
    const { name, first, last, exact, rest } = match;
    const quoted = quotedBlock || isQuoted(quotations, i);
    mentions.push({ name, first, last, exact, rest, start: token.start, end: tokens[last]!.end, quoted });
    i = match.last;
  }
  return mentions;
}

/** Small words that begin no name when the rest is split off: "in zet" is not "inzet". */
const prefixes: ReadonlySet<string> = new Set([
  "in", "op", "aan", "af", "uit", "om", "door", "voor", "over", "onder", "mee", "na", "bij", "tot", "de", "het", "een", "te", "en", "of", "as", "on", "a", "an", "the",
]); // prettier-ignore

function plausible({ name, first, last, exact, rest }: NameMatch, tokens: readonly Token[]): boolean {
  // "… van de NAVO-landen": the last word of the listed form goes on.
  const next = tokens[last + 1];
  if (name.role === "hidden" && last > first && next?.joint === "-" && /^\p{Lu}+$/u.test(tokens[last]!.text))
    return false;
  if (exact) return true;
  // A split of a name that is one word: a prefix that stands on its own, or a hyphen at the end of a line, is no split.
  for (let i = first; i <= last; i++) if (tokens[i]!.elided) return false;
  if (isAcronym(name) && tokens[first]!.kind === "number") return false;
  // More words than the form has: a word of grammar among them shows that they are no name.
  if (last - first + 1 > name.tokens.length)
    for (let i = first; i <= last; i++)
      if (prefixes.has(tokens[i]!.fold) && !name.tokens.some(({ fold }) => fold === tokens[i]!.fold))
        return false;
  return rest === "" || !prefixes.has(tokens[first]!.fold);
}
