import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { LineReference } from "../../analysis/references";
import type { BlockRule, DocumentRule, PlacedReading, RuleContext } from "../../analysis/rule";
import type { ActionLine, Pack } from "../../knowledge/pack";
import { cardinalValue, ordinalValue, ordinalWord } from "../../language/ordinals";
import type { Token } from "../../text/tokens";
import { shiftFinding } from "../../analysis/finding";
import { headerCells, neighbourCells } from "../../analysis/table-row";
import { findPhrase, wordsOf } from "../support/phrases";
import { fixTo } from "../support/right-form";

const code = "misname/action-line";

/** A number of an action line that does not go with the subject or title beside it. */
export const actionLine: BlockRule & DocumentRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    const lines = reading.references.filter((reference) => reference.kind === "line" && !reference.foreign);
    const findings: Finding[] = [];
    const titles = titlesBySentence(reading);
    for (const reference of lines as readonly LineReference[]) {
      if (isDenied(reading, reference)) continue;
      for (const pack of knowledge.packs) {
        const right =
          byTitle(reading, reference, titles(reference, pack)) ??
          (lines.length === 1 ? byTopic(reading, reference, pack) : undefined);
        if (right) findings.push(wrongNumber(reading, reference, pack, right));
      }
    }
    return findings;
  },
  concerns: (reading) =>
    reading.content.cell !== undefined &&
    (wholeReference(reading) !== undefined || numberAlone(reading) !== undefined),
  checkDocument: (blocks, concerned, context) => {
    let made: ReturnType<typeof headerCells> | undefined;
    const headOf = (index: number): PlacedReading | undefined => (made ??= headerCells(blocks))[index];
    return concerned.flatMap((index) => inRow(blocks, blocks[index]!, index, headOf, context));
  },
};

/** Titles of a line as the note and its publisher word them; an empty title is compared with nothing. */
const titlesOf = (line: ActionLine): readonly string[] =>
  [line.inNote, line.title?.nl, line.title?.en].filter(
    (title): title is string => title !== undefined && title !== "",
  );

/** The titles without the word of degree before them, where enough is left: "Europese samenwerking". */
const shortTitlesOf = (line: ActionLine): readonly string[] =>
  titlesOf(line)
    .map((title) => title.replace(/^(?:meer|betere|more|better) /i, ""))
    .filter((title) => title.includes(" ") && !titlesOf(line).includes(title));

/** Words that join a number and a shortened title: only such as say that it is one. */
const shortLinks: ReadonlySet<string> = new Set([
  "over", "gaat", "betreft", "heet", "luidt", "getiteld", "met", "als", "titel", "onderwerp", "de", "het", "the", "about", "concerns", "entitled", "titled",
  "is", "vormt", "van", "thema", "hoofdthema", "hoofdonderwerp", "kern", "behandelt", "draait", "om", "subject", "theme", "topic", "focus", "of", "deals", "with", "covers", "addresses", "headed",
]); // prettier-ignore

/** Subjects of several words that the note ties to a line other than its own, where nearly everything stands. */
const subjectsOf = (line: ActionLine, pack: Pack): readonly string[] =>
  line.n === pack.sections[0]?.line
    ? []
    : line.topics.map(({ phrase }) => phrase).filter((phrase) => phrase.includes(" "));

/** Words that join a line's number and a subject of it: "zoals voorzien in". */
const tightLinks: ReadonlySet<string> = new Set([
  "zoals", "in", "beschreven", "genoemd", "voorzien", "opgenomen", "uitgewerkt", "vermeld", "aangekondigd", "conform", "as", "described", "set", "out", "onder", "valt", "vallen", "hoort", "horen", "bij", "behoort", "behoren", "tot", "falls", "belongs", "to",
]); // prettier-ignore

/** Words that join a line's number and its title. */
const links: ReadonlySet<string> = new Set([
  "over", "gaat", "ging", "betreft", "richt", "zich", "op", "draait", "om", "heet", "luidt", "getiteld", "is", "gewijd", "aan", "met", "als", "titel", "de", "het", "van", "uit", "onder", "the", "of", "on", "about", "concerns", "entitled", "titled", "namely", "te", "weten", "namelijk", "onderwerp", "thema", "staat", "voor", "stands", "for", ...tightLinks, "volgens", "via", "under", "kern", "zie", "see", "noemt", "noemde", "names", "die", "dat", "which", "that", "waarin",
]); // prettier-ignore

interface TitleMatch {
  readonly line: ActionLine;
  readonly first: number;
  readonly last: number;
  readonly links: ReadonlySet<string>;
}

function titlesIn(tokens: readonly Token[], pack: Pack, from: number, to: number): readonly TitleMatch[] {
  const found: TitleMatch[] = [];
  for (const line of pack.lines)
    for (const [titles, between] of [
      [titlesOf(line), links],
      [shortTitlesOf(line), shortLinks],
      [subjectsOf(line, pack), tightLinks],
    ] as const)
      for (const title of titles) {
        const words = wordsOf(title);
        for (let i = from; i + words.length - 1 <= to; i++) {
          const last = findPhrase(tokens, i, words);
          if (last >= 0 && last <= to) found.push({ line, first: i, last, links: between });
        }
      }
  return found;
}

type Titles = (reference: LineReference, pack: Pack) => readonly TitleMatch[];

/** The titles in a reference's sentence, read once for each sentence. */
function titlesBySentence(reading: BlockReading): Titles {
  const known = new Map<string, readonly TitleMatch[]>();
  return (reference, pack) => {
    const sentence = sentenceAt(reading, reference.first);
    const key = `${sentence.first} ${pack.id}`;
    const titles = known.get(key) ?? titlesIn(reading.tokens, pack, sentence.first, sentence.last);
    known.set(key, titles);
    return titles;
  };
}

/** The line whose title stands against the number, where none of the number's own does. */
function byTitle(
  reading: BlockReading,
  reference: LineReference,
  titles: readonly TitleMatch[],
): ActionLine | undefined {
  const beside = titles.filter((title) =>
    title.first > reference.last
      ? joins(reading, reference.last + 1, title.first - 1, title.links)
      : title.last < reference.first &&
        joins(
          reading,
          behindRelative(reading, title.last + 1, reference.first),
          reference.first - 1,
          title.links,
        ) &&
        !isOfEarlier(reading, title),
  );
  if (beside.length === 0 || beside.some(({ line }) => line.n === reference.n)) return undefined;
  return beside[0]!.line;
}

/** "Actielijn 4 gaat over X, actielijn 3 over Y": X is the title of the number before it. */
const isOfEarlier = (reading: BlockReading, title: TitleMatch): boolean =>
  reading.references.some(
    (other) =>
      other.kind === "line" &&
      other.n === title.line.n &&
      other.last < title.first &&
      joins(reading, other.last + 1, title.first - 1, title.links),
  );

const relatives = /^(?:die|dat|waar\p{L}*|which|that|by|through)$/u;

/** Behind "…, waardoor Defensie vaker kan helpen, | is uitgewerkt in …" the sentence goes on about the title. */
function behindRelative({ tokens }: BlockReading, from: number, to: number): number {
  const at = tokens[from]?.text === "," ? from + 1 : from;
  if (at >= to || !relatives.test(tokens[at]!.fold)) return from;
  const end = tokens.findIndex(({ text }, i) => i > at && text === ",");
  return end > 0 && end < to ? end : from;
}

/** Whether only marks, linking words and the note's name stand between number and title. */
function joins(
  { tokens, noteNames, references }: BlockReading,
  from: number,
  to: number,
  between: ReadonlySet<string>,
): boolean {
  if (to - from > 11) return false;
  for (let i = from; i <= to; i++) {
    const token = tokens[i]!;
    if (references.some((other) => other.kind === "line" && other.first <= i && i <= other.last))
      return false;
    const transparent =
      token.kind === "punctuation"
        ? token.text !== "." && token.text !== ";" && token.text !== "?"
        : between.has(token.fold);
    if (!transparent && !noteNames.some(({ first, last }) => first <= i && i <= last)) return false;
  }
  return true;
}

/** Words of topics that must stand in the sentence before a number is called wrong. */
const enoughWords = 3;

/**
 * The line that the note ties the sentence's subject to. All of it stands in the note's own line too, so that number is
 * always right.
 */
function byTopic(reading: BlockReading, reference: LineReference, pack: Pack): ActionLine | undefined {
  const { tokens } = reading;
  const own = pack.sections[0]?.line;
  if (reference.n === own) return undefined;
  const sentence = sentenceAt(reading, reference.first);
  let best: { line: ActionLine; score: number } | undefined;
  for (const line of pack.lines) {
    const covered = new Set<number>();
    for (const phrase of new Set([...line.topics.map((topic) => topic.phrase), ...titlesOf(line)])) {
      const words = wordsOf(phrase);
      for (let i = sentence.first; i <= sentence.last; i++) {
        const last = findPhrase(tokens, i, words);
        for (let k = i; k <= last && last <= sentence.last; k++) covered.add(k);
      }
    }
    if (line.n === reference.n && covered.size > 0) return undefined;
    if (line.n !== own && covered.size > (best?.score ?? 0)) best = { line, score: covered.size };
  }
  return best && best.score >= enoughWords ? best.line : undefined;
}

/** "niet actielijn 3", a question: not stated. */
function isDenied(reading: BlockReading, reference: LineReference): boolean {
  const { tokens } = reading;
  const sentence = sentenceAt(reading, reference.first);
  if (tokens[sentence.last]?.text === "?") return true;
  for (let i = Math.max(sentence.first, reference.first - 3); i < reference.first; i++)
    if (["niet", "geen", "not"].includes(tokens[i]!.fold)) return true;
  return false;
}

function wrongNumber(
  reading: BlockReading,
  reference: LineReference,
  pack: Pack,
  right: ActionLine,
): Finding {
  const { tokens } = reading;
  const number = tokens[reference.number.first]!;
  const asOrdinal = cardinalValue(number.fold) === undefined && ordinalValue(number.fold) !== undefined;
  const newText = asOrdinal ? ordinalWord(right.n, reading.lang) : String(right.n);
  const title = right.inNote ?? right.title?.nl ?? "";
  const quote = right.topics[0]?.quoteAt;
  return {
    code,
    severity: "error",
    start: reference.start,
    end: reference.end,
    message: {
      nl: `Dit onderwerp hoort bij actielijn ${right.n} (${title}), niet bij actielijn ${reference.n}.`,
      en: `This subject belongs to action line ${right.n} (${right.title?.en ?? title}), not to action line ${reference.n}.`,
    },
    fixes: [
      fixTo(asOrdinal ? newText : `${reading.lang === "nl" ? "actielijn" : "action line"} ${right.n}`, [
        { start: number.start, end: number.end, newText },
      ]),
    ],
    ...(quote && { passage: { pack: pack.id, start: quote[0], end: quote[1] } }),
  };
}

/** A row of a table: the line in one cell, or its number alone under a head that says so, and the title in the next. */
function inRow(
  blocks: readonly PlacedReading[],
  { block, reading }: PlacedReading,
  index: number,
  headOf: (index: number) => PlacedReading | undefined,
  { knowledge }: RuleContext,
): readonly Finding[] {
  const reference = wholeReference(reading) ?? numberUnderHead(reading, () => headOf(index));
  if (!reference) return [];
  for (const pack of knowledge.packs)
    for (const other of neighbourCells(blocks, index)) {
      const last = other.reading.tokens.length - 1;
      const title = titlesIn(other.reading.tokens, pack, 0, last).find(
        (match) => match.first === 0 && match.last === last,
      );
      if (title && title.line.n !== reference.n)
        return [shiftFinding(wrongNumber(reading, reference, pack, title.line), block.start)];
    }
  return [];
}

/** The reference that is all of the cell. */
function wholeReference({ references, tokens }: BlockReading): LineReference | undefined {
  const reference = references.find(
    (candidate): candidate is LineReference => candidate.kind === "line" && !candidate.foreign,
  );
  return reference && tokens.length === reference.last - reference.first + 1 ? reference : undefined;
}

const heads: ReadonlySet<string> = new Set(["actielijn", "action line"]);

const numberAlone = ({ tokens }: BlockReading): number | undefined =>
  tokens.length === 1 ? cardinalValue(tokens[0]!.fold) : undefined;

function numberUnderHead(
  reading: BlockReading,
  headOf: () => PlacedReading | undefined,
): LineReference | undefined {
  const n = numberAlone(reading);
  if (n === undefined) return undefined;
  const head = headOf()
    ?.reading.tokens.map(({ fold }) => fold)
    .join(" ");
  if (head === undefined || !heads.has(head)) return undefined;
  const { start, end } = reading.tokens[0]!;
  return { kind: "line", n, first: 0, last: 0, number: { first: 0, last: 0 }, foreign: false, start, end };
}
