import type { Coverage, CoverageRow } from "../../features/coverage";
import { coverageTexts, describeMark, rowName } from "../../features/texts/coverage-texts";
import type { ActionPlace, DraftSummary } from "../../features/draft-summary";
import type { Language } from "../../language/language";
import type { LocalText } from "../../knowledge/problem";
import type { Place } from "../report";
import { harmless, wrap, type Paint } from "../terminal";

/** A draft as far as the formats tell of it. */
export interface CoveredDraft {
  readonly name: string;
  readonly actions: DraftSummary["actions"];
  /** Of any offset of the draft. */
  readonly placeOf: (offset: number) => Place;
  /** Of a Word document: where a reader of it finds the offset. */
  readonly whereOf?: (offset: number) => LocalText;
}

/** The place that counts most: that of the finding, else of the strongest state. */
const weight: Readonly<Record<ActionPlace["kind"], number>> = {
  clash: 0,
  weakened: 1,
  reference: 2,
  quotation: 3,
  mention: 4,
};

/** Of each action the drafts that speak of it, each with the place that counts most. */
export function formatCoverageText(
  covered: Coverage,
  drafts: readonly CoveredDraft[],
  lang: Language,
  paint: Paint,
  width: number,
): string {
  const texts = coverageTexts[lang];
  const lines = [paint("bold", wrap(texts.title(covered.counts, drafts.length), width))];
  for (const { title, titleEn, rows } of covered.sections) {
    lines.push("", paint("bold", harmless(lang === "en" ? (titleEn ?? title) : title)));
    for (const row of rows) {
      const { action, outOfScope } = row;
      lines.push(wrap(harmless(rowName(action.position, action.title[lang])), width, "  ", "     "));
      if (outOfScope !== undefined)
        lines.push(paint("dim", wrap(harmless(texts.reason(outOfScope)), width, "     ")));
      const told = placesIn(row, drafts, lang).map(({ place, words }) =>
        wrap(words, width, `     ${harmless(place)}  `, "       "),
      );
      if (told.length > 0) lines.push(...told);
      else if (outOfScope === undefined) lines.push(paint("dim", `     ${texts.states.none}`));
    }
  }
  return `${lines.join("\n")}\n`;
}

function placesIn({ key, cells }: CoverageRow, drafts: readonly CoveredDraft[], lang: Language) {
  return drafts.flatMap(({ name, actions, placeOf, whereOf }, index) => {
    const places = actions.get(key) ?? [];
    const first = [...places].sort((a, b) => weight[a.kind] - weight[b.kind])[0];
    if (!first) return [];
    const { line, column } = placeOf(first.start);
    const place = whereOf ? `${name}, ${whereOf(first.start)[lang]}` : `${name}:${line}:${column}`;
    return [{ place, words: describeMark(cells[index]!, lang) }];
  });
}
