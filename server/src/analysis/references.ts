import type { Knowledge } from "../knowledge/knowledge";
import type { Pack, Section } from "../knowledge/pack";
import { cardinalValue, ordinalValue } from "../language/ordinals";
import type { Span } from "../text/span";
import type { Token } from "../text/tokens";
import type { NoteName } from "./note-names";

/** A reference to an action line by its number: "actielijn 4", "de vierde actielijn", "Action Lines 1 and 2" (two of them). */
export interface LineReference extends Span {
  readonly kind: "line";
  readonly n: number;
  readonly first: number;
  readonly last: number;
  /** Tokens of the number itself, which a fix replaces. */
  readonly number: { readonly first: number; readonly last: number };
  /** It says that it is another plan's ("actielijn 2 van het Nationaal Preventieakkoord"). */
  readonly foreign: boolean;
}

/** A title given as a section of the note: onder ‘Samenwerking in NAVO- en EU-verband’. `section` is absent where none fits. */
export interface SectionReference extends Span {
  readonly kind: "section";
  readonly pack: Pack;
  readonly section?: Section;
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** A reference to an action by its place: "derde actie", with the section it names, if any. */
export interface ActionReference extends Span {
  readonly kind: "action";
  readonly ordinal: number;
  readonly first: number;
  readonly last: number;
  readonly section?: SectionReference;
}

export type Reference = LineReference | SectionReference | ActionReference;

const lineWords: ReadonlySet<string> = new Set(["actielijn", "actielijnen"]);
const sectionWords: ReadonlySet<string> = new Set([
  "onder",
  "kop",
  "kopje",
  "paragraaf",
  "onderdeel",
  "sectie",
  "under",
  "heading",
  "section",
]);
const actionWords: ReadonlySet<string> = new Set(["actie", "actiepunt", "action"]);

export function readReferences(
  tokens: readonly Token[],
  knowledge: Knowledge,
  noteNames: readonly NoteName[],
): readonly Reference[] {
  const lines: LineReference[] = [];
  const sections: SectionReference[] = [];
  const actions: { ordinal: number; first: number; last: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { fold } = tokens[i]!;
    const width = lineWords.has(fold)
      ? 1
      : fold === "action" && /^lines?$/.test(tokens[i + 1]?.fold ?? "")
        ? 2
        : 0;
    if (width) lines.push(...readLines(tokens, i, width, knowledge, noteNames));
    else if (sectionWords.has(fold)) {
      const section = readSection(tokens, i, knowledge);
      if (section) sections.push(section);
    } else if (actionWords.has(fold)) {
      const before = tokens[i - 1] && ordinalValue(tokens[i - 1]!.fold);
      if (before !== undefined) actions.push({ ordinal: before, first: i - 1, last: i });
    }
  }
  return [...lines, ...sections, ...actions.map((action) => withSection(tokens, action, sections))].sort(
    (a, b) => a.start - b.start,
  );
}

function readLines(
  tokens: readonly Token[],
  at: number,
  width: number,
  knowledge: Knowledge,
  noteNames: readonly NoteName[],
): LineReference[] {
  const found: LineReference[] = [];
  const add = (n: number, first: number, last: number, number: { first: number; last: number }): void => {
    found.push({
      kind: "line",
      n,
      first,
      last,
      number,
      foreign: false,
      start: tokens[first]!.start,
      end: tokens[last]!.end,
    });
  };
  const before = tokens[at - 1] && tokens[at]!.joint === " " ? ordinalValue(tokens[at - 1]!.fold) : undefined;
  if (before !== undefined) add(before, at - 1, at + width - 1, { first: at - 1, last: at - 1 });
  else {
    let i = at + width;
    for (; i < tokens.length; i++) {
      const n = cardinalValue(tokens[i]!.fold);
      if (n === undefined || tokens[i]!.fold === "een") break;
      if (tokens[i]!.text.includes(".")) break;
      add(n, found.length ? i : at, i, { first: i, last: i });
      const next = tokens[i + 1]?.fold;
      const more =
        next === "en" || next === "and" || next === "," || next === "t" || next === "of" || next === "or";
      if (!more || cardinalValue(tokens[i + 2]?.fold ?? "") === undefined || tokens[i + 2]!.fold === "een")
        break;
      i++;
    }
  }
  const last = found.at(-1)?.last ?? at;
  const foreign = isForeign(tokens, last, knowledge, noteNames);
  return found.map((reference) => ({ ...reference, foreign }));
}

/** "van het Nationaal Actieplan" behind it makes it another plan's line; "van de Defensienota" does not. */
function isForeign(
  tokens: readonly Token[],
  last: number,
  knowledge: Knowledge,
  noteNames: readonly NoteName[],
): boolean {
  const link = tokens[last + 1]?.fold;
  if (link !== "van" && link !== "uit" && link !== "of" && link !== "in") return false;
  if (tokens[last + 1]!.joint !== " ") return false;
  const article = tokens[last + 2];
  if (
    !article ||
    !["de", "het", "dit", "dat", "deze", "die", "the", "this", "that", "ons", "onze", "our"].includes(
      article.fold,
    )
  )
    return false;
  const named = noteNames.some((name) => name.first >= last + 2 && name.first <= last + 4);
  if (named || knowledge.packs.length === 0) return false;
  const head = tokens[last + 3];
  return (
    head !== undefined && head.kind === "word" && (link === "van" || link === "of" || head.text !== head.fold)
  );
}

/** The quoted title, or the known title without marks, that follows "onder". */
function readSection(
  tokens: readonly Token[],
  at: number,
  knowledge: Knowledge,
): SectionReference | undefined {
  let i = at + 1;
  while (tokens[i] && ["het", "de", "the", "kopje", "kop", "heading", "section"].includes(tokens[i]!.fold))
    i++;
  const quoted = tokens[i]?.text === "'" || tokens[i]?.text === '"';
  if (quoted) {
    let last = i + 1;
    while (tokens[last] && tokens[last]!.text !== tokens[i]!.text && last - i < 16) last++;
    if (tokens[last]?.text !== tokens[i]!.text || last === i + 1) return undefined;
    return sectionReference(tokens, i + 1, last - 1, knowledge);
  }
  for (const pack of knowledge.packs) {
    for (const section of pack.sections) {
      for (const title of [section.title, section.en ?? ""]) {
        const last = matchWords(tokens, i, title);
        if (last >= i) return sectionReference(tokens, i, last, knowledge);
      }
    }
  }
  return undefined;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Index of the last token of `title` where it stands at `from`, else -1. */
function matchWords(tokens: readonly Token[], from: number, title: string): number {
  const words = wordsOf(title);
  if (words.length === 0) return -1;
  const fits = words.every((word, k) => tokens[from + k]?.fold === word);
  return fits ? from + words.length - 1 : -1;
}

function sectionReference(
  tokens: readonly Token[],
  first: number,
  last: number,
  knowledge: Knowledge,
): SectionReference | undefined {
  const title = tokens
    .slice(first, last + 1)
    .map(({ fold }) => fold)
    .join(" ");
  const span = { first, last, start: tokens[first]!.start, end: tokens[last]!.end };
  for (const pack of knowledge.packs)
    for (const section of pack.sections)
      if (wordsOf(section.title).join(" ") === title || wordsOf(section.en ?? "").join(" ") === title)
        return { kind: "section", pack, section, title, ...span };
  const pack = knowledge.packs[0];
  return pack && { kind: "section", pack, title, ...span };
}

/** Joins "derde actie" with the section named in the same stretch: within twelve words before or behind. */
function withSection(
  tokens: readonly Token[],
  { ordinal, first, last }: { ordinal: number; first: number; last: number },
  sections: readonly SectionReference[],
): ActionReference {
  const near = sections.find((section) =>
    section.last < first ? first - section.last <= 6 : section.first - last <= 6 && section.first > last,
  );
  return {
    kind: "action",
    ordinal,
    first,
    last,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    ...(near && { section: near }),
  };
}
