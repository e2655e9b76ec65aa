import type { Language } from "../knowledge/pack";
import type { Coverage, CoverageRow, CoverageSection } from "./coverage";
import { columnsOf, type ShownColumn } from "./coverage-columns";
import { signs, signShape, signSize, signsOf, type Sign } from "./coverage-signs";
import { coverageTexts, describeMark, rowName, signName } from "./texts/coverage-texts";
import { escapeXml as escape } from "./escape-xml";

/**
 * The coverage as a table for a page of ours, with its legend. What comes from drafts and packs is escaped; there are no styles,
 * scripts, links and pictures from elsewhere in it.
 *
 * Each cell is of class `cell` and has in `data-tip` what there is to know of it. `data-key` is the action's, `data-column` the
 * index among the coverage's columns; a cell that leads somewhere is of class `leads`.
 */
export function coverageHtml(coverage: Coverage, lang: Language): string {
  const texts = coverageTexts[lang];
  if (coverage.drafts === 0 || coverage.sections.length === 0) return emptyPage(coverage, lang);
  const columns = columnsOf(coverage, lang);
  const heads = columns.map(
    ({ name }) =>
      `<th scope="col" class="cell" data-tip="${escape(name)}"><span>${breakable(name)}</span></th>`,
  );
  return (
    `<table role="grid" lang="${lang}">\n<caption>${escape(texts.title(coverage.counts, coverage.drafts))}</caption>\n` +
    `<thead><tr><th scope="col" class="cell" data-tip="${escape(texts.keys)}">${texts.action}</th>${heads.join("")}</tr></thead>\n` +
    coverage.sections.map((section) => body(section, columns, lang)).join("\n") +
    `\n</table>\n${legend(lang)}\n<p class="source">${escape(texts.source(coverage.packs))}</p>`
  );
}

/** Escaped, and to be broken where a name has its parts. */
const breakable = (name: string): string =>
  name
    .split(/(?<=[/_-])(?=[^/_-])/)
    .map(escape)
    .join("<wbr>");

function body(
  { title, titleEn, rows }: CoverageSection,
  columns: readonly ShownColumn[],
  lang: Language,
): string {
  const heading = escape(lang === "en" ? (titleEn ?? title) : title);
  return (
    `<tbody><tr class="section"><th scope="rowgroup" class="cell" colspan="${columns.length + 1}" data-tip="${heading}"><span>${heading}</span></th></tr>\n` +
    `${rows.map((row) => tableRow(row, columns, lang)).join("\n")}</tbody>`
  );
}

function tableRow(row: CoverageRow, columns: readonly ShownColumn[], lang: Language): string {
  const texts = coverageTexts[lang];
  const { action, key, outOfScope } = row;
  const label = rowName(action.position, action.title[lang]);
  const reason = outOfScope === undefined ? "" : texts.reason(outOfScope);
  const quoted = `“${action.quote.replace(/\s+/g, " ").trim()}”`;
  const tip = [reason, quoted, texts.openNote].filter(Boolean).join(" – ");
  const cells = columns.map((column) => {
    const mark = column.of(row);
    const words = [describeMark(mark, lang), column.told(row)].filter(Boolean).join(", ");
    const leads = column.index !== undefined && mark.state !== "none";
    const said = [`${label} – ${column.name}: ${words}.`, leads && texts.open].filter(Boolean).join(" ");
    return (
      `<td class="cell${leads ? " leads" : ""}" data-key="${escape(key)}" data-column="${column.index ?? ""}" data-tip="${escape(said)}">` +
      `${signsOf(mark, outOfScope !== undefined)
        .map(picture)
        .join("")}<span class="read">${escape(words)}</span></td>`
    );
  });
  return (
    `<tr${outOfScope === undefined ? "" : ` class="left"`}>` +
    `<th scope="row" class="cell leads" data-key="${escape(key)}" data-tip="${escape(tip)}">${escape(label)}` +
    `${reason ? `<span class="reason">${escape(reason)}</span>` : ""}</th>${cells.join("")}</tr>`
  );
}

const picture = (sign: Sign): string =>
  `<svg aria-hidden="true" width="${signSize}" height="${signSize}" viewBox="0 0 ${signSize} ${signSize}">${signShape(sign)}</svg>`;

function legend(lang: Language): string {
  const texts = coverageTexts[lang];
  const items = signs.map(
    (sign) =>
      `<li>${picture(sign)} <span>${escape(signName(sign, lang))} <span class="explained">${escape(texts.explained[sign])}</span></span></li>`,
  );
  return `<h2>${escape(texts.legend)}</h2>\n<ul class="legend" lang="${lang}">${items.join("")}</ul>`;
}

/** A page that says what is missing and what to do. */
function emptyPage({ counts, drafts }: Coverage, lang: Language): string {
  const texts = coverageTexts[lang];
  const none = drafts === 0 ? texts.empty : texts.title(counts, drafts);
  return (
    `<p class="empty" lang="${lang}">${escape(none)}</p>\n<p class="empty" lang="${lang}">${escape(texts.emptyHow)}</p>\n` +
    `<p><button type="button" data-command="practice">${escape(texts.practice)}</button></p>`
  );
}
