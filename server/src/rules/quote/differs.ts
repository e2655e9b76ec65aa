import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import {
  alignQuote,
  type QuoteAlignment,
  type QuoteDifference,
  type QuoteWord,
} from "../../analysis/quote-check";
import type { Quotation } from "../../analysis/quotations";
import type { BlockRule, DocumentRule } from "../../analysis/rule";
import { quoteWords, shortestQuotation } from "../../analysis/quote-words";
import { shiftFinding } from "../../analysis/finding";
import type { NoteIndex } from "../../knowledge/note-index";
import type { Pack } from "../../knowledge/pack";
import { fixTo } from "../support/right-form";

const code = "quote/differs";

/** Less alike than this is another passage, or another text. */
const alike = 0.6;

/** A quotation ascribed to the note that departs from it, with the words that differ. */
export const differs: BlockRule & DocumentRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    if (reading.content.kind === "quotation") return [];
    return reading.quotations.flatMap((quotation) => {
      const pack = ascribedTo(reading, quotation);
      const note = pack && knowledge.notes.get(pack.id);
      return pack && note ? compare(reading, quotation.first, quotation.last, pack, note) : [];
    });
  },
  // A quotation set apart as a block, introduced by a sentence that names the note: "De nota zegt hierover:".
  concerns: ({ content, tokens }) => content.kind === "quotation" && tokens.length > 0,
  checkDocument: (blocks, concerned, { knowledge }) =>
    concerned.flatMap((index) => {
      const { block, reading } = blocks[index]!;
      const before = blocks[index - 1]?.reading;
      const pack = before && introduces(before) ? before.noteNames.at(-1)!.pack : undefined;
      const note = pack && knowledge.notes.get(pack.id);
      if (!pack || !note) return [];
      return compare(reading, 0, reading.tokens.length - 1, pack, note).map((finding) =>
        shiftFinding(finding, block.start),
      );
    }),
};

/** The note that the sentence of the quotation, or the sentence that introduces it with a colon, names as its source. */
function ascribedTo(reading: BlockReading, quotation: Quotation): Pack | undefined {
  const sentence = sentenceAt(reading, quotation.first);
  const from = Math.min(sentence.first, introduction(reading, sentence.first));
  const last = sentenceAt(reading, quotation.last).last;
  const outside = (at: number): boolean =>
    at >= from && at <= last + 1 && (at < quotation.first || at > quotation.last);
  const named = reading.noteNames.find(({ first }) => outside(first));
  if (named) return named.pack;
  return undefined;
}

/** First token of the sentence before, where it ends in a colon; else of this one. */
function introduction({ tokens, sentences, sentenceOf }: BlockReading, first: number): number {
  const before = sentences[sentenceOf[first]! - 1];
  return before && tokens[before.last]?.text === ":" ? before.first : first;
}

const introduces = ({ tokens, noteNames, sentences }: BlockReading): boolean => {
  const last = sentences.at(-1);
  return (
    tokens.at(-1)?.text === ":" && last !== undefined && noteNames.some(({ first }) => first >= last.first)
  );
};

function compare(
  reading: BlockReading,
  first: number,
  last: number,
  pack: Pack,
  note: NoteIndex,
): readonly Finding[] {
  const words = quoteWords(reading, first, last);
  if (words.filter((word) => word !== "gap").length < shortestQuotation) return [];
  const alignment = alignQuote(words, note);
  if (!alignment || alignment.similarity < alike) return [];
  const differences = alignment.differences.filter((difference) => !isSlip(difference, words, note, pack));
  if (differences.length === 0) return [];
  return [departure(reading, words, { ...alignment, differences }, pack, note)];
}

/** The difference lies within a slip of the note that the quotation puts right. */
function isSlip(
  difference: QuoteDifference,
  words: readonly QuoteWord[],
  note: NoteIndex,
  { slips = [] }: Pack,
): boolean {
  const from = Math.max(0, difference.noteStart - 3);
  const noteText = note.words
    .slice(from, difference.noteEnd + 3)
    .map(({ fold }) => fold)
    .join(" ");
  const start = Math.max(0, difference.start - 3);
  const own = words
    .slice(start, difference.end + 3)
    .map((word) => (word === "gap" ? "…" : word.fold))
    .join(" ");
  const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return slips.some(
    ({ wrong, right }) => plain(noteText).includes(plain(wrong)) && plain(own).includes(plain(right)),
  );
}

function departure(
  reading: BlockReading,
  words: readonly QuoteWord[],
  { differences, passage }: QuoteAlignment,
  pack: Pack,
  note: NoteIndex,
): Finding {
  const tokens = words.map((word) => (word === "gap" ? undefined : word));
  const places = differences.map((difference) => edited(reading, tokens, difference, pack, note));
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const count = places.length;
  const [only] = places;
  const added = differences.length === 1 && differences[0]!.noteEnd === differences[0]!.noteStart;
  const moved = isReordered(differences, words, note);
  const nl =
    count === 1
      ? added
        ? `Dit citaat wijkt af van de nota: “${reading.content.text.slice(only!.start, only!.end)}” staat daar niet.`
        : `Dit citaat wijkt af van de nota: daar staat “${only!.note}”.`
      : `Dit citaat wijkt op ${count} plaatsen af van de nota: ${places.map((place) => `“${place.note}”`).join(", ")}.`;
  const en =
    count === 1
      ? added
        ? `This quotation departs from the note, which does not have “${reading.content.text.slice(only!.start, only!.end)}”.`
        : `This quotation departs from the note, which has “${only!.note}”.`
      : `This quotation departs from the note in ${count} places: ${places.map((place) => `“${place.note}”`).join(", ")}.`;
  const fix = fixTo(
    count === 1 ? only!.note : "…",
    places.map(({ edit }) => edit),
  );
  return {
    code,
    severity: "error",
    start,
    end,
    message: { nl, en },
    fixes: moved
      ? []
      : [{ ...fix, title: { nl: "Neem de woorden van de nota over", en: "Use the note's words" } }],
    passage: { pack: pack.id, ...passage },
  };
}

/**
 * The quotation begins or ends with words that the note has elsewhere in the sentence: it is turned round to fit its own
 * sentence, which a repair word for word would break.
 */
function isReordered(
  differences: readonly QuoteDifference[],
  words: readonly QuoteWord[],
  note: NoteIndex,
): boolean {
  if (differences.length < 2) return false;
  const theirs = differences.flatMap(({ noteStart, noteEnd }) =>
    note.words.slice(noteStart, noteEnd).map(({ fold }) => fold),
  );
  const isMoved = (word: QuoteWord): boolean => word !== "gap" && theirs.includes(word.fold);
  return differences.some(
    ({ start, end }) => (start <= 1 || end >= words.length - 1) && words.slice(start, end).some(isMoved),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly edit: { readonly start: number; readonly end: number; readonly newText: string };
}

/** One difference: what is marked, and the edit that puts the note's words there. Of words left out the neighbours are marked. */
function edited(
  reading: BlockReading,
  tokens: readonly (QuoteWord | undefined)[],
  { start, end, noteStart, noteEnd }: QuoteDifference,
  pack: Pack,
  { words }: NoteIndex,
): Place {
  const wordAt = (index: number): Extract<QuoteWord, object> | undefined => {
    const word = tokens[index];
    return word === "gap" || word === undefined ? undefined : word;
  };
  const text =
    noteEnd > noteStart
      ? pack.note.slice(words[noteStart]!.start, words[noteEnd - 1]!.end).replace(/\s+/g, " ")
      : "";
  if (end > start) {
    const from = wordAt(start)!.start;
    let to = wordAt(end - 1)!.end;
    if (text === "" && reading.content.text[to] === " ") to++;
    const shown = text || words[noteStart]?.text || "";
    return {
      start: from,
      end: wordAt(end - 1)!.end,
      note: shown,
      edit: { start: from, end: to, newText: text },
    };
  }
  const before = wordAt(start - 1);
  const after = wordAt(start);
  const anchor = (before ?? after)!;
  return before
    ? {
        start: anchor.start,
        end: anchor.end,
        note: `${anchor.text} ${text}`,
        edit: { start: anchor.end, end: anchor.end, newText: ` ${text}` },
      }
    : {
        start: anchor.start,
        end: anchor.end,
        note: `${text} ${anchor.text}`,
        edit: { start: anchor.start, end: anchor.start, newText: `${text} ` },
      };
}
