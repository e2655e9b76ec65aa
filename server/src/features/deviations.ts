import type { Analysis, Deviation } from "../analysis/analyse";
import type { TextEdit } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Pack } from "../knowledge/pack";
import { isOfClaims } from "./explain-claims";
import { noteName, referenceText } from "./reference-text";
import { draftTexts } from "./texts/draft-texts";

/** Where a draft goes against the note on purpose; other findings that are kept, as of a name, are none. */
export interface PolicyDeviation {
  readonly deviation: Deviation;
  readonly pack: Pack;
  readonly commitment: Commitment;
}

/** In the order of the text. */
export const policyDeviations = (
  { deviations }: Analysis,
  { packs }: Pick<Knowledge, "packs">,
): readonly PolicyDeviation[] =>
  deviations.flatMap((deviation) => {
    const { finding } = deviation;
    if (!isOfClaims(finding)) return [];
    const pack = packs.find(({ id }) => id === finding.passage?.pack);
    const commitment = pack?.commitments.find(({ id }) => id === finding.commitment);
    return pack && commitment ? [{ deviation, pack, commitment }] : [];
  });

/** The note's words for a commitment, on one line. */
export const quotationOf = ({ quote }: Commitment): string => quote.replace(/\s+/g, " ").trim();

/**
 * The edit that puts a paragraph and a list of the draft's deviations, each with the note's sentence, its place and the reason,
 * behind the paragraph at `offset`, in the language of the draft. Undefined where there are none.
 */
export function insertDeviations(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
): TextEdit | undefined {
  const found = policyDeviations(analysis, knowledge);
  if (found.length === 0) return undefined;
  const { text, blocks } = analysis;
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const block = blocks.find(
    ({ block: { start, content } }) => start <= offset && offset <= start + content.text.length,
  )?.block;
  const end = block ? block.start + block.content.text.length : offset;
  const at = lineEnd(text, end);
  const before = text.slice(0, at);
  const written = linesOf(found, analysis).join(eol);
  const lead = /^\s*$/.test(before) || endsBlank(before) ? "" : endsLine(before) ? eol : eol + eol;
  const rest = text.slice(at);
  const tail = rest === "" ? eol : /^(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)/.test(rest) ? "" : eol;
  return { start: at, end: at, newText: `${lead}${written}${tail}` };
}

function linesOf(found: readonly PolicyDeviation[], analysis: Analysis): readonly string[] {
  const { lang, languageId, text } = analysis;
  const w = draftTexts[lang].deviations;
  const items = new Set(
    found.map(({ pack, commitment, deviation: { reason } }) => {
      const place =
        referenceText(pack, commitment, lang, "brackets", { text, languageId })?.text ??
        `(${noteName(pack, lang)})`;
      return `- ${w.item(quotationOf(commitment), place, closed(reason))}`;
    }),
  );
  const notes = new Set(found.map(({ pack }) => pack.id)).size;
  return [w.intro(items.size, notes), "", ...items];
}

/** A reason as the end of a sentence. */
function closed(reason: string): string {
  const line = reason.replace(/\s+/g, " ").trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

const endsLine = (text: string): boolean => /[\r\n][ \t]*$/.test(text);
const endsBlank = (text: string): boolean => /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text);
