import type { LocalText } from "../../knowledge/problem";
import type { WordPlace } from "./word-paragraph";

const longestHeading = 60;

/** Where somebody who has the document open in Word finds a place: “blz. 2, onder “Inzet”, alinea 3”. */
export function describePlace(place: WordPlace): LocalText {
  const { page, heading, isHeading, paragraph, cell, footnote, endnote, box } = place;
  const short =
    heading !== undefined && heading.length > longestHeading
      ? `${heading.slice(0, longestHeading).trimEnd()}…`
      : heading;
  const parts: (LocalText | undefined)[] = [
    page === undefined ? undefined : { nl: `blz. ${page}`, en: `page ${page}` },
    footnote === undefined ? undefined : { nl: `voetnoot ${footnote}`, en: `footnote ${footnote}` },
    endnote === undefined ? undefined : { nl: `eindnoot ${endnote}`, en: `endnote ${endnote}` },
    box ? { nl: "tekstvak", en: "text box" } : undefined,
    cell && {
      nl: `tabel ${cell.table}, rij ${cell.row}, kolom ${cell.column}`,
      en: `table ${cell.table}, row ${cell.row}, column ${cell.column}`,
    },
    short === undefined
      ? undefined
      : isHeading
        ? { nl: `kop “${short}”`, en: `heading “${short}”` }
        : { nl: `onder “${short}”`, en: `under “${short}”` },
    paragraph === undefined ? undefined : { nl: `alinea ${paragraph}`, en: `paragraph ${paragraph}` },
  ];
  const said = parts.filter((part) => part !== undefined);
  return { nl: said.map(({ nl }) => nl).join(", "), en: said.map(({ en }) => en).join(", ") };
}
