import type { Knowledge } from "../knowledge/knowledge";
import type { Name } from "../knowledge/names";
import { isFunctionWord } from "../language/function-words";
import type { Token } from "../text/tokens";
import type { Mention } from "./mentions";
import { mentionEnding, mentionFrom } from "./mentions-in";
import {
  connectors,
  isCapital,
  isNamePart,
  isWithin,
  namesOf,
  resembles,
  sharedWords,
  stem,
} from "./name-likeness";

/**
 * A full name and an acronym put side by side: "Europees Defensiefonds (EDF)", "PESCO (Permanent …)", "X, afgekort Y",
 * "Y, voluit X", "Y: X" in a list of abbreviations. Either may be unknown or wrong.
 */
export interface Definition {
  /** Tokens of the full name as far as it can be told. */
  readonly first: number;
  readonly last: number;
  /** Token of the acronym. */
  readonly acronym: number;
  /** The mention that is the full name, where it is known. */
  readonly mention?: Mention;
  /** What the acronym stands for, where it is known. */
  readonly known: readonly Name[];
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly knownAs: (token: Token) => readonly Name[];
}

const acronymShape = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{L}\d]{2,8}$/u;

export const isAcronymToken = (token: Token | undefined): token is Token =>
  token !== undefined &&
  token.kind === "word" &&
  token.text !== token.fold &&
  !token.elided &&
  acronymShape.test(token.text);

export function readDefinitions(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): readonly Definition[] {
  const knownAs = (token: Token): readonly Name[] => knowledge.names.acronyms.get(token.text) ?? [];
  const reader: Reader = { tokens, mentions, knownAs };
  const definitions: Definition[] = [];
  const add = (definition: Definition | undefined): void => {
    if (definition && !definitions.some(({ acronym }) => acronym === definition.acronym))
      definitions.push(definition);
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === "(") {
      add(bracketed(reader, i));
      add(reversed(reader, i));
    } else if (text === ",") add(shortened(reader, i));
    if (isAcronymToken(tokens[i]) && knownAs(tokens[i]!).length > 0) {
      add(spelledOut(reader, i));
      add(listed(reader, i));
    }
  }
  return definitions;
}

const introductions: ReadonlySet<string> = new Set([
  "hierna", "afgekort", "kortweg", "verder", "voortaan", "of", "oftewel", "ofwel", "hereafter", "abbreviated", "or", "short",
]); // prettier-ignore
const isQuoteMark = (token: Token | undefined): boolean => token?.text === "'" || token?.text === '"';

/** X (Y) and X (hierna: Y). */
function bracketed(reader: Reader, open: number): Definition | undefined {
  const { tokens } = reader;
  let i = open + 1;
  while (
    tokens[i] &&
    (introductions.has(tokens[i]!.fold) || tokens[i]!.text === ":" || isQuoteMark(tokens[i]))
  )
    i++;
  const acronym = tokens[i];
  if (tokens[i + 1]?.joint === "-") return undefined;
  if (!isAcronymToken(acronym) && !isLowerAcronym(reader, open - 1, acronym)) return undefined;
  let after = i + 1;
  while (isQuoteMark(tokens[after])) after++;
  const end = tokens[after]?.text;
  if (end !== ")" && end !== "," && end !== ";") return undefined;
  if (end !== ")" && isAcronymToken(tokens[after + 1])) return undefined; // a list of acronyms defines none
  return before(reader, open - 1, i);
}

/** An acronym that is written in lower case, or a slip of it behind its name: bruto binnenlands product (bpp). */
function isLowerAcronym({ mentions, knownAs }: Reader, last: number, word: Token | undefined): boolean {
  if (!word || word.kind !== "word" || word.text !== word.fold) return false;
  if (knownAs(word).some(({ role }) => role === "acronym")) return true;
  const right = mentionEnding(mentions, last)?.name.term.acronym?.nl;
  return right !== undefined && right === right.toLowerCase() && word.text.length === right.length;
}

/** X, afgekort Y – X, kortweg Y – X, oftewel Y. */
function shortened(reader: Reader, comma: number): Definition | undefined {
  const { tokens } = reader;
  const word = tokens[comma + 1]?.fold;
  if (!["afgekort", "kortweg", "oftewel", "ofwel", "abbreviated"].includes(word ?? "")) return undefined;
  const at = ["tot", "as", "to"].includes(tokens[comma + 2]?.fold ?? "") ? comma + 3 : comma + 2;
  return isAcronymToken(tokens[at]) ? before(reader, comma - 1, at) : undefined;
}

/** The full name that ends at `last`, with its acronym elsewhere. */
function before(
  { tokens, mentions, knownAs }: Reader,
  last: number,
  acronym: number,
): Definition | undefined {
  let end = last;
  while (end >= 0 && isQuoteMark(tokens[end])) end--;
  const mention = mentionEnding(mentions, end);
  const known = knownAs(tokens[acronym]!);
  const first = known.length ? nameStart(tokens, end, known) : -1;
  // "Nationaal Defensieplanningsproces (NDPP)": a short form, or another word, with a capital in front makes another name.
  const ownWords =
    first >= 0 && known.some((name) => namesOf(name).some((words) => isWithin(tokens, first, end, words)));
  const extended =
    mention !== undefined && first >= 0 && first < mention.first && !ownWords && !isFullName(mention);
  if (mention && !extended) return { first: mention.first, last: end, acronym, mention, known };
  return first < 0 ? undefined : { first, last: end, acronym, known };
}

/** The name as the pack prefers it, or an acronym: complete as it stands. */
const isFullName = ({ name }: Mention): boolean => name.role === "pref" && name.term.proper;

/** Y (X): what stands in the brackets is a name that resembles the real one, or spells the acronym. */
function reversed(reader: Reader, open: number): Definition | undefined {
  const { tokens, knownAs } = reader;
  const acronym = open - 1;
  if (
    !isAcronymToken(tokens[acronym]) ||
    tokens[acronym]!.joint === "-" ||
    knownAs(tokens[acronym]).length === 0
  )
    return undefined;
  return behind(reader, open + 1, acronym, false, [")", ",", ";"]);
}

/** Words that introduce a full name behind its acronym; the longest first. */
const spellers: readonly (readonly string[])[] = [
  ["dat", "wil", "zeggen"], ["dat", "staat", "voor"], ["wat", "staat", "voor"], ["is", "de", "afkorting", "van"], ["is", "short", "for"], ["which", "stands", "for"],
  ["staat", "voor"], ["stands", "for"], ["short", "for"], ["in", "full"], ["that", "is"], ["voluit"], ["oftewel"], ["ofwel"], ["namelijk"],
  ["de", "zogeheten"], ["het", "zogeheten"], ["de", "zogenoemde"], ["het", "zogenoemde"], ["the", "so", "called"],
]; // prettier-ignore

/** Y, voluit X – Y, dat wil zeggen X – Y staat voor X. */
function spelledOut(reader: Reader, acronym: number): Definition | undefined {
  const { tokens } = reader;
  const from = tokens[acronym + 1]?.text === "," ? acronym + 2 : acronym + 1;
  const apposed = tokens[acronym + 1]?.text === "," ? apposition(reader, acronym) : undefined;
  if (apposed) return apposed;
  const speller = spellers.find((words) => words.every((word, k) => tokens[from + k]?.fold === word));
  if (!speller) return undefined;
  return behind(reader, from + speller.length, acronym, true, [",", ".", ";", ")", ":"]);
}

/** "Het ICC, het Internationaal Gerechtshof in Den Haag, …": a known name in apposition, and no list of things. */
function apposition(reader: Reader, acronym: number): Definition | undefined {
  const { tokens, mentions, knownAs } = reader;
  const first = acronym + 3;
  if (!["de", "het", "the"].includes(tokens[acronym + 2]?.fold ?? "")) return undefined;
  const mention = mentionFrom(mentions, first);
  if (!mention || mention.last === first) return behind(reader, first, acronym, false, [","]);
  if (mention.name.role === "hidden") return undefined;
  const after = tokens[mention.last + 1];
  const list = after === undefined || ["en", "of", "and", "or", "zijn"].includes(after.fold);
  const more =
    after?.text === "," && ["de", "het", "the", "en", "and"].includes(tokens[mention.last + 2]?.fold ?? "");
  if (list || more || !["in", "te", ",", "at"].includes(after.fold)) return undefined;
  return { first, last: mention.last, acronym, mention, known: knownAs(tokens[acronym]!) };
}

/** Y: X and Y – X, as in a list of abbreviations: at the start of the block or behind a mark, to the next mark. */
function listed(reader: Reader, acronym: number): Definition | undefined {
  const { tokens } = reader;
  const mark = tokens[acronym + 1];
  if (!mark || ![":", "-", "—", "="].includes(mark.text) || mark.joint === "-") return undefined;
  if (acronym === 0 || [";", ":", ",", "."].includes(tokens[acronym - 1]!.text))
    return behind(reader, acronym + 2, acronym, false, [";", ".", ","]);
  // Between dashes in running text: "het EDF – het Europees … – betaalt".
  return mark.text === "-" || mark.text === "—"
    ? behind(reader, acronym + 2, acronym, false, [mark.text])
    : undefined;
}

/** The full name that begins at `from`. `told`: the text says that it is the full name, so it need not look like it. */
function behind(
  { tokens, mentions, knownAs }: Reader,
  from: number,
  acronym: number,
  told: boolean,
  closing: readonly string[],
): Definition | undefined {
  let first = from;
  while (
    tokens[first] &&
    (["de", "het", "the", "voluit", ":"].includes(tokens[first]!.fold) || isQuoteMark(tokens[first]))
  )
    first++;
  const known = knownAs(tokens[acronym]!);
  const mention = mentionFrom(mentions, first);
  if (mention && (!tokens[mention.last + 1] || tokens[mention.last + 1]!.kind === "punctuation" || told))
    return { first, last: mention.last, acronym, mention, known };
  let last = first - 1;
  const capital = tokens[first] !== undefined && isCapital(tokens[first]!);
  while (
    tokens[last + 1] &&
    last - first < 8 &&
    tokens[last + 1]!.kind === "word" &&
    (capital ? last + 1 === first || isNamePart(tokens[last + 1]!) || tokens[last + 1]!.joint === "-" : told)
  )
    last++;
  while (last >= first && connectors.has(tokens[last]!.fold)) last--;
  if (last < first) return undefined;
  const end = tokens[last + 1];
  const closed = end === undefined || closing.includes(end.text) || isQuoteMark(end);
  if (!closed && !(told && capital)) return undefined;
  if (!told && (last === first || !resembles(tokens, first, last, known))) return undefined;
  if (known.some((name) => namesOf(name).some((words) => isWithin(tokens, first, last, words))))
    return undefined;
  if (tokens.slice(first, last + 1).every((token) => isAcronymToken(token))) return undefined;
  return { first, last, acronym, known };
}

/** First token of the unknown name that ends at `end`, where it looks like one and resembles what the acronym stands for; else -1. */
function nameStart(tokens: readonly Token[], end: number, known: readonly Name[]): number {
  let first = end + 1;
  while (
    first > 0 &&
    end - first < 9 &&
    (tokens[first - 1]!.kind === "word" || tokens[first - 1]!.kind === "number")
  ) {
    const token = tokens[first - 1]!;
    if (first <= end && tokens[first]!.joint === "") break;
    const inCompound = token.joint === "-" && first >= 2 && isCapital(tokens[first - 2]!);
    if (!isCapital(token) && !connectors.has(token.fold) && !inCompound) break;
    first--;
  }
  while (first <= end && (connectors.has(tokens[first]!.fold) || isFunctionWord(tokens[first]!.fold)))
    first++;
  const endsName = first <= end && (isCapital(tokens[end]!) || tokens[end]!.joint === "-");
  if (endsName && (end > first || tokens[end]!.fold.length >= 9))
    return resembles(tokens, first, end, known) ? first : -1;
  return lowerNameStart(tokens, end, known);
}

/** In lower case: the words back to the article that have most of the real name, and something else. */
function lowerNameStart(tokens: readonly Token[], end: number, known: readonly Name[]): number {
  let first = end;
  const belongs = (i: number): boolean =>
    tokens[i]!.kind === "word" &&
    (!isFunctionWord(tokens[i]!.fold) || (tokens[i]!.fold === "van" && i < end));
  while (first > 0 && end - first < 5 && tokens[first]!.joint !== "" && belongs(first - 1)) first--;
  if (first === end) return -1;
  const isName = known
    .flatMap((name) => namesOf(name))
    .some((words) => {
      const shared = sharedWords(tokens, first, end, words);
      const sameHead = stem(words.at(-1) ?? "") === stem(tokens[end]!.fold);
      const enough = shared >= (sameHead ? 2 : 3);
      return enough && !isWithin(tokens, first, end, words);
    });
  return isName ? first : -1;
}
