import type { Analysis } from "../analysis/analyse";
import type { TextEdit } from "../analysis/finding";
import type { PlacedReading, ReferenceStyle } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Language, Pack } from "../knowledge/pack";
import type { Span } from "../text/span";
import { appendLines } from "./append-lines";
import { blockBefore } from "./caret";
import { referenceText } from "./reference-text";
import { draftTexts } from "./texts/draft-texts";
import { keepByObject } from "../text/keep-by-object";

/** A reference as `referenceText` writes it, in whatever style; its span is what the reference takes up, brackets and all. */
export interface WrittenReference extends Span {
  readonly pack: Pack;
  readonly action: Commitment;
  readonly style: ReferenceStyle;
  readonly lang: Language;
  /** The definition that a footnote has in the draft. */
  readonly definition?: Span;
}

interface Form {
  readonly pack: Pack;
  readonly action: Commitment;
  readonly style: ReferenceStyle;
  readonly lang: Language;
  readonly text: string;
}

/** Every text that a reference can have, longest first, so that none is found within another. */
const formsOf = keepByObject(writeForms);

function writeForms({ packs }: Knowledge): readonly Form[] {
  const forms: Form[] = [];
  for (const pack of packs)
    for (const action of pack.commitments) {
      if (action.kind !== "action") continue;
      for (const lang of ["nl", "en"] as const)
        for (const style of ["brackets", "sentence", "footnote", "pandoc"] as const)
          for (const atStart of style === "sentence" ? [false, true] : [false]) {
            const written = referenceText(
              pack,
              action,
              lang,
              style,
              { text: "", languageId: "markdown" },
              atStart,
            );
            if (written) forms.push({ pack, action, style, lang, text: written.text });
          }
    }
  return forms.sort((a, b) => b.text.length - a.text.length);
}

/** White space counts as one blank, so that a wrapped line and a no-break space hide no reference. */
const plain = (text: string): string => text.replace(/\s/g, " ");

/**
 * The references of a draft that were written as Notawijzer does, in the order of the text; `within`: those in this stretch, which
 * is all that is looked through.
 */
export function writtenReferences(
  analysis: Analysis,
  knowledge: Knowledge,
  within: Span = { start: 0, end: analysis.text.length },
): readonly WrittenReference[] {
  const text = plain(analysis.text.slice(within.start, within.end));
  const found: WrittenReference[] = [];
  for (const form of formsOf(knowledge)) {
    for (let at = text.indexOf(form.text); at >= 0; at = text.indexOf(form.text, at + 1)) {
      const start = at + within.start;
      const span = { start, end: start + form.text.length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      // A footnote's definition begins with the same mark.
      if (form.style === "footnote" && text[at + form.text.length] === ":") continue;
      const placed = proseWith(analysis, span, form.style);
      if (!placed) continue;
      const definition = form.style === "footnote" && definitionOf(analysis.text, form.text);
      found.push({ ...form, ...span, lang: placed.reading.lang, ...(definition && { definition }) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The line of a footnote's definition with its line break. */
function definitionOf(text: string, mark: string): Span | undefined {
  const start = text.indexOf(`${mark}:`);
  if (start < 0) return undefined;
  const end = /\r\n|\r|\n/g;
  end.lastIndex = start;
  const line = end.exec(text);
  return { start, end: line ? line.index + line[0].length : text.length };
}

/** The block of prose with the reference: no code, no definition of a footnote. Marks and citations are opaque themselves. */
function proseWith(
  analysis: Analysis,
  { start, end }: Span,
  style: ReferenceStyle,
): PlacedReading | undefined {
  const placed = blockBefore(analysis, start);
  if (!placed) return undefined;
  const { block } = placed;
  const { kind, text, masks } = block.content;
  if (kind === "footnote" || kind === "comment" || end > block.start + text.length) return undefined;
  const at = start - block.start;
  const opaque = masks.find((mask) => mask.kind === "opaque" && mask.start <= at && at < mask.end);
  const isWhole = opaque !== undefined && opaque.start === at;
  return opaque === undefined || (isWhole && (style === "footnote" || style === "pandoc"))
    ? placed
    : undefined;
}

/**
 * The edits that give references another style: of the whole draft, or of those at `only`. In order and without overlaps.
 * What has the style already stays, and so does a reference that is part of its sentence's grammar. A footnote that loses
 * its last mark loses its definition too.
 */
export function convertReferences(
  analysis: Analysis,
  knowledge: Knowledge,
  style: ReferenceStyle,
  only?: Span,
): readonly TextEdit[] {
  const { text, languageId } = analysis;
  // Plain text has no footnotes and no citations.
  if (languageId === "plaintext" && (style === "footnote" || style === "pandoc")) return [];
  const all = writtenReferences(analysis, knowledge);
  const places = all.flatMap((reference) => {
    const asked = !only || (reference.start <= only.end && only.start <= reference.end);
    const place = asked && reference.style !== style ? takenUp(text, reference) : undefined;
    return place ? [{ reference, place }] : [];
  });
  const edits: TextEdit[] = [];
  const gone = new Map<number, Span>();
  const definitions = new Set<string>();
  for (const { reference, place } of places) {
    const { pack, action, lang, definition } = reference;
    const written = referenceText(pack, action, lang, style, { text, languageId });
    if (!written) continue;
    const joint =
      style === "footnote"
        ? ""
        : style === "sentence"
          ? draftTexts[lang].reference.see
          : place.start === 0
            ? ""
            : " ";
    edits.push({ ...place, newText: `${joint}${written.text}` });
    const stays = all.some(
      (other) =>
        other.definition?.start === definition?.start && !places.some(({ reference: one }) => one === other),
    );
    if (definition && !stays) gone.set(definition.start, definition);
    if (written.definition) definitions.add(written.definition.newText.trim());
  }
  for (const { start, end } of gone.values()) edits.push({ start, end, newText: "" });
  if (definitions.size > 0) edits.push(appendLines(text, [...definitions]));
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The reference with what joins it to the sentence. Undefined where its words cannot be taken out of the sentence. */
function takenUp(text: string, { start, end, style }: WrittenReference): Span | undefined {
  const before = text.slice(Math.max(0, start - 10), start);
  const joint = style === "sentence" ? /,\s(?:zie|see)\s$/.exec(before) : /[ \u00a0]?$/.exec(before);
  return joint ? { start: start - joint[0].length, end } : undefined;
}
