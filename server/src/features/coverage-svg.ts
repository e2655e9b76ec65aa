import type { Language } from "../knowledge/pack";
import { rowsOf, type Coverage, type CoverageRow, type CoverageSection } from "./coverage";
import { columnsOf, type ShownColumn } from "./coverage-columns";
import { darkSigns, signs, signShape, signSize, signsOf, type Sign } from "./coverage-signs";
import { coverageTexts, describeMark, rowName, signName } from "./texts/coverage-texts";
import { escapeXml as escape } from "./escape-xml";
import { shorten, wrapText } from "./wrap-text";

const margin = 24;
const labelWidth = 430;
const lineHeight = 18;
const rowPadding = 6;
const wideColumn = 116;
const narrowColumn = 60;
/** Up to so many columns their names stand upright. */
const fewColumns = 4;
const longestName = 36;
/** What a letter takes, in parts of the font's size: what a line of text is about as wide as. */
const letter = 0.54;
const boldLetter = 0.66;

const fills = { ink: "#1A1A1A", faint: "#595959" };
const style =
  `text{font-family:system-ui,"Segoe UI",Arial,sans-serif}` +
  `@media (prefers-color-scheme:dark){.ground{fill:#1F1F1F}.ink{fill:#EDEDED}.faint{fill:#B8B8B8}.line{stroke:#4A4A4A}${darkSigns}}`;

/** A picture being drawn from top to bottom. */
interface Sheet {
  readonly lang: Language;
  readonly columns: readonly ShownColumn[];
  readonly upright: boolean;
  readonly columnWidth: number;
  readonly width: number;
  readonly parts: string[];
  /** How far it has come. */
  y: number;
}

/**
 * The coverage as a picture that stands by itself: a table of signs with its title, legend and source. It names no file
 * outside it, brings light and dark colours, and has its text as text.
 */
export function coverageSvg(coverage: Coverage, lang: Language): string {
  const texts = coverageTexts[lang];
  const title = texts.title(coverage.counts, coverage.drafts);
  const columns = columnsOf(coverage, lang);
  const upright = columns.length <= fewColumns;
  const columnWidth = upright ? wideColumn : narrowColumn;
  const slant = upright ? 0 : slantOf(columns);
  const width = Math.max(760, 2 * margin + labelWidth + columns.length * columnWidth + slant);
  const sheet: Sheet = { lang, columns, upright, columnWidth, width, parts: [], y: margin };

  for (const words of wrapText(title, lettersIn(sheet, 18, boldLetter), 4)) {
    sheet.y += 22;
    write(sheet, margin, sheet.y, words, 18, { bold: true });
  }
  sheet.y += 20;
  drawHeads(sheet, slant);
  for (const section of coverage.sections) drawSection(sheet, section);
  drawRule(sheet);
  drawLegend(sheet);
  sheet.y += 24;
  for (const words of wrapText(texts.source(coverage.packs), lettersIn(sheet, 12, letter), 4)) {
    sheet.y += lineHeight;
    write(sheet, margin, sheet.y, words, 12, { faint: true });
  }
  const height = sheet.y + margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" lang="${lang}" aria-labelledby="notawijzer-title notawijzer-desc">\n` +
    `<title id="notawijzer-title">${escape(title)}</title>\n` +
    `<desc id="notawijzer-desc">${escape(describe(coverage, lang))}</desc>\n` +
    `<style>${style}</style>\n` +
    `<rect class="ground" width="${width}" height="${height}" fill="#FFFFFF"/>\n` +
    `${sheet.parts.join("\n")}\n</svg>\n`
  );
}

const lettersIn = ({ width }: Sheet, size: number, wide: number): number =>
  Math.floor((width - 2 * margin) / (size * wide));

/** The height of names at an angle of 45 degrees. */
const slantOf = (columns: readonly ShownColumn[]): number =>
  Math.round(
    Math.max(0, ...columns.map(({ name }) => shorten(name, longestName).length)) * 13 * letter * 0.72,
  );

interface Look {
  readonly bold?: boolean;
  readonly faint?: boolean;
  readonly more?: string;
}

function write({ parts }: Sheet, x: number, y: number, words: string, size: number, look: Look = {}): void {
  const ink = look.faint ? "faint" : "ink";
  const weight = look.bold ? ` font-weight="600"` : "";
  parts.push(
    `<text x="${x}" y="${y}" font-size="${size}" class="${ink}" fill="${fills[ink]}"${weight}${look.more ?? ""}>${escape(words)}</text>`,
  );
}

function drawRule({ parts, columns, columnWidth, y }: Sheet): void {
  const length = labelWidth + columns.length * columnWidth;
  parts.push(`<path class="line" d="M${margin} ${y}h${length}" stroke="#C8C8C8" stroke-width="1"/>`);
}

const columnStart = ({ columnWidth }: Sheet, index: number): number =>
  margin + labelWidth + index * columnWidth;

/** The states of a column stand below each other, whatever else stands beside them. */
const signsFrom = (sheet: Sheet, index: number): number =>
  columnStart(sheet, index) + (sheet.upright ? (wideColumn - signSize) / 2 : 4);

function drawHeads(sheet: Sheet, slant: number): void {
  const { columns, upright, parts } = sheet;
  const heads = columns.map(({ name }) => (upright ? wrapText(name, 15, 3) : [shorten(name, longestName)]));
  sheet.y += upright ? Math.max(1, ...heads.map(({ length }) => length)) * lineHeight : slant + 8;
  heads.forEach((lines, index) => {
    const x = signsFrom(sheet, index) + signSize / 2;
    parts.push(`<g><title>${escape(columns[index]!.name)}</title>`);
    lines.forEach((words, at) => {
      const y = sheet.y - 6 - (lines.length - 1 - at) * lineHeight;
      const more = upright ? ` text-anchor="middle"` : ` transform="rotate(-45 ${x} ${y})"`;
      write(sheet, x, y, words, 13, { more });
    });
    parts.push("</g>");
  });
}

function drawSection(sheet: Sheet, { title, titleEn, rows }: CoverageSection): void {
  drawRule(sheet);
  for (const words of wrapText(sheet.lang === "en" ? (titleEn ?? title) : title, 58, 3)) {
    sheet.y += lineHeight + 4;
    write(sheet, margin, sheet.y, words, 13, { bold: true });
  }
  sheet.y += rowPadding;
  for (const row of rows) drawRow(sheet, row);
}

function drawRow(sheet: Sheet, row: CoverageRow): void {
  const { lang, columns, columnWidth, parts, y } = sheet;
  const texts = coverageTexts[lang];
  drawRule(sheet);
  const label = rowName(row.action.position, row.action.title[lang]);
  const lines = wrapText(label, 58, 3);
  const reasons = row.outOfScope === undefined ? [] : wrapText(texts.reason(row.outOfScope), 58, 3);
  const height = (lines.length + reasons.length) * lineHeight + 2 * rowPadding;
  const baseline = (at: number): number => y + rowPadding + 13 + at * lineHeight;
  lines.forEach((words, at) => write(sheet, margin + 8, baseline(at), words, 13));
  reasons.forEach((words, at) =>
    write(sheet, margin + 24, baseline(lines.length + at), words, 12, { faint: true }),
  );
  columns.forEach(({ name, of, told }, index) => {
    const mark = of(row);
    const tip = [`${label} – ${name}: ${describeMark(mark, lang)}`, told(row)].filter(Boolean).join(", ");
    const shown = signsOf(mark, row.outOfScope !== undefined).map((sign, at) =>
      placed(sign, signsFrom(sheet, index) + at * (signSize + 2), y + (height - signSize) / 2),
    );
    // Nothing to see, but the whole cell shows its tip.
    const area = `x="${columnStart(sheet, index)}" y="${y}" width="${columnWidth}" height="${height}"`;
    parts.push(
      `<g><title>${escape(tip)}</title><rect ${area} fill="none" pointer-events="all"/>${shown.join("")}</g>`,
    );
  });
  sheet.y += height;
}

function drawLegend(sheet: Sheet): void {
  sheet.y += 12;
  let x = margin;
  for (const sign of signs) {
    const words = signName(sign, sheet.lang);
    const room = signSize + 8 + Math.ceil(words.length * 12 * letter) + 18;
    if (x + room > sheet.width - margin) {
      x = margin;
      sheet.y += 24;
    }
    sheet.parts.push(placed(sign, x, sheet.y));
    write(sheet, x + signSize + 8, sheet.y + 12.5, words, 12);
    x += room;
  }
}

const placed = (sign: Sign, x: number, y: number): string =>
  `<g transform="translate(${x} ${y})">${signShape(sign)}</g>`;

/** For who does not see the picture: which actions are in which state, over all drafts. */
function describe(coverage: Coverage, lang: Language): string {
  const texts = coverageTexts[lang];
  const rows = rowsOf(coverage).filter(({ outOfScope }) => outOfScope === undefined);
  const left = rowsOf(coverage).filter(({ outOfScope }) => outOfScope !== undefined);
  const named = (label: string, chosen: readonly CoverageRow[]): string =>
    chosen.length === 0 ? "" : `${label}: ${chosen.map(({ action }) => action.title[lang]).join("; ")}.`;
  const inState = (["reference", "quotation", "mention", "none"] as const).map((state) =>
    named(
      texts.states[state],
      rows.filter((row) => row.state === state),
    ),
  );
  const against = rows.filter(({ clash }) => clash);
  const weaker = rows.filter(({ weakened }) => weakened);
  return [
    texts.described,
    ...inState,
    named(texts.clash, against),
    named(texts.weakened, weaker),
    named(texts.outOfScope, left),
  ]
    .filter(Boolean)
    .join(" ");
}
