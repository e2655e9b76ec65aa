import type { Language } from "../../knowledge/pack";
import { dateInWords } from "../../language/dates";
import type { Sign } from "../coverage-signs";
import type { CoverageCell, CoverageColumn, CoverageCounts, CoverageMark, CoverageState } from "../coverage";

/** What the coverage of a note says to the writer, in all its forms. */
export interface CoverageTexts {
  readonly name: string;
  /** A sentence that states the finding. */
  readonly title: (counts: CoverageCounts, drafts: number) => string;
  readonly states: Readonly<Record<CoverageState, string>>;
  readonly clash: string;
  readonly weakened: string;
  readonly outOfScope: string;
  /** What each sign stands for, a sentence. */
  readonly explained: Readonly<Record<Sign, string>>;
  readonly legend: string;
  readonly action: string;
  readonly all: string;
  readonly others: (drafts: number) => string;
  readonly places: (count: number) => string;
  readonly inDrafts: (count: number) => string;
  readonly reason: (reason: string) => string;
  readonly source: (notes: readonly { readonly title: string; readonly date: string }[]) => string;
  readonly described: string;
  readonly empty: string;
  readonly emptyHow: string;
  readonly open: string;
  readonly openNote: string;
  readonly keys: string;
  readonly practice: string;
}

const nl: CoverageTexts = {
  name: "Actieoverzicht",
  title: ({ actions, spoken, clashes, weakened, outOfScope }, drafts) => {
    if (actions + outOfScope === 0) return "De nota kent geen acties.";
    if (drafts === 0) return "Er zijn nog geen concepten.";
    if (actions === 0) return "Alle acties blijven buiten beschouwing.";
    const where = drafts === 1 ? "het concept" : "de concepten";
    const one = spoken === 0 ? `De actie komt niet in ${where} voor` : `De actie komt in ${where} voor`;
    const parts = [
      actions === 1
        ? one
        : spoken === 0
          ? `Geen van de ${actions} acties komt in ${where} voor`
          : spoken === actions
            ? `Alle ${actions} acties komen in ${where} voor`
            : `${spoken} van de ${actions} acties ${spoken === 1 ? "komt" : "komen"} in ${where} voor`,
      clashes > 0 && `${clashes} ${clashes === 1 ? "wordt" : "worden"} tegengesproken`,
      weakened > 0 && `${weakened} ${weakened === 1 ? "wordt" : "worden"} afgezwakt`,
      outOfScope > 0 && `${outOfScope} ${outOfScope === 1 ? "blijft" : "blijven"} buiten beschouwing`,
    ];
    return sentence(parts, "en");
  },
  states: {
    reference: "met verwijzing",
    quotation: "geciteerd",
    mention: "genoemd",
    none: "niet genoemd",
  },
  clash: "strijdig",
  weakened: "afgezwakt",
  outOfScope: "buiten beschouwing",
  explained: {
    reference: "het concept verwijst naar de actie",
    quotation: "het concept citeert de actie",
    mention: "een zin gaat over hetzelfde",
    none: "geen van deze",
    clash: "een melding zegt dat het concept iets anders stelt",
    weakened: "een melding zegt dat het concept minder stellig is",
    outOfScope: "telt niet mee, met de reden",
  },
  legend: "Verklaring van de tekens",
  action: "Actie",
  all: "Alle concepten",
  others: (drafts) => (drafts === 1 ? "1 ander concept" : `${drafts} andere concepten`),
  places: (count) => (count === 1 ? "1 plaats" : `${count} plaatsen`),
  inDrafts: (count) => (count === 1 ? "in 1 concept" : `in ${count} concepten`),
  reason: (reason) => `buiten beschouwing: ${reason}`,
  source: (notes) =>
    `Nota: ${notes.map(({ title, date }) => `${title} (${dateInWords(date, "nl")})`).join("; ")}.`,
  described: "Tabel met een rij voor elke actie, in de volgorde van de nota, en een kolom voor elk concept.",
  empty: "Er zijn nog geen concepten om te vergelijken.",
  emptyHow:
    "Open een Markdown- of tekstbestand, of een map met concepten; dit overzicht vult zich dan vanzelf. De oefentekst laat zien hoe dat eruitziet.",
  open: "Enter opent de plaats in het concept.",
  openNote: "Enter opent de nota bij deze actie.",
  keys: "Pijltjestoetsen gaan door de tabel; Enter opent de plaats in het concept of de nota.",
  practice: "Open de oefentekst",
};

const en: CoverageTexts = {
  name: "Coverage of actions",
  title: ({ actions, spoken, clashes, weakened, outOfScope }, drafts) => {
    if (actions + outOfScope === 0) return "The note has no actions.";
    if (drafts === 0) return "There are no drafts yet.";
    if (actions === 0) return "All actions are out of scope.";
    const where = drafts === 1 ? "the draft" : "the drafts";
    const one =
      spoken === 0 ? `The action is not spoken of in ${where}` : `The action is spoken of in ${where}`;
    const parts = [
      actions === 1
        ? one
        : spoken === 0
          ? `None of the ${actions} actions is spoken of in ${where}`
          : spoken === actions
            ? `All ${actions} actions are spoken of in ${where}`
            : `${spoken} of the ${actions} actions ${spoken === 1 ? "is" : "are"} spoken of in ${where}`,
      clashes > 0 && `${clashes} ${clashes === 1 ? "is" : "are"} contradicted`,
      weakened > 0 && `${weakened} ${weakened === 1 ? "is" : "are"} weakened`,
      outOfScope > 0 && `${outOfScope} ${outOfScope === 1 ? "is" : "are"} out of scope`,
    ];
    return sentence(parts, "and");
  },
  states: { reference: "referred to", quotation: "quoted", mention: "mentioned", none: "not mentioned" },
  clash: "contradicted",
  weakened: "weakened",
  outOfScope: "out of scope",
  explained: {
    reference: "the draft refers to the action",
    quotation: "the draft quotes the action",
    mention: "a sentence is about the same",
    none: "none of these",
    clash: "a finding says that the draft states otherwise",
    weakened: "a finding says that the draft is less firm",
    outOfScope: "not counted, with the reason",
  },
  legend: "What the signs mean",
  action: "Action",
  all: "All drafts",
  others: (drafts) => (drafts === 1 ? "1 other draft" : `${drafts} other drafts`),
  places: (count) => (count === 1 ? "1 place" : `${count} places`),
  inDrafts: (count) => (count === 1 ? "in 1 draft" : `in ${count} drafts`),
  reason: (reason) => `out of scope: ${reason}`,
  source: (notes) =>
    `Note: ${notes.map(({ title, date }) => `${title} (${dateInWords(date, "en")})`).join("; ")}.`,
  described: "Table with a row for each action, in the note's order, and a column for each draft.",
  empty: "There are no drafts to compare yet.",
  emptyHow:
    "Open a Markdown or text file, or a folder with drafts; this overview then fills itself. The practice draft shows what it looks like.",
  open: "Enter opens the place in the draft.",
  openNote: "Enter opens the note at this action.",
  keys: "Arrow keys move through the table; Enter opens the place in the draft or the note.",
  practice: "Open the practice draft",
};

export const coverageTexts: Readonly<Record<Language, CoverageTexts>> = { nl, en };

/** A mark in words: "genoemd, strijdig". */
export function describeMark({ state, clash, weakened }: CoverageMark, lang: Language): string {
  const texts = coverageTexts[lang];
  return [texts.states[state], clash && texts.clash, weakened && texts.weakened].filter(Boolean).join(", ");
}

/** What a sign stands for: "met verwijzing". */
export function signName(sign: Sign, lang: Language): string {
  const texts = coverageTexts[lang];
  return sign === "clash" || sign === "weakened" || sign === "outOfScope" ? texts[sign] : texts.states[sign];
}

/** How often a cell's column speaks of the action, or nothing where it does not. */
export const describeCount = ({ count }: CoverageCell, column: CoverageColumn, lang: Language): string => {
  if (count === 0) return "";
  const texts = coverageTexts[lang];
  return column.kind === "draft" ? texts.places(count) : texts.inDrafts(count);
};

export const columnName = (column: CoverageColumn, lang: Language): string =>
  column.kind === "draft" ? column.name : coverageTexts[lang].others(column.drafts);

/** The first behind a semicolon, the rest as a list: "A; B, C en D." */
function sentence(parts: readonly (string | false)[], and: string): string {
  const [first, ...rest] = parts.filter((part) => part !== false);
  if (rest.length === 0) return `${first}.`;
  const last = rest.at(-1)!;
  const list = rest.length === 1 ? last : `${rest.slice(0, -1).join(", ")} ${and} ${last}`;
  return `${first}; ${list}.`;
}

/** What a row is called: its place under the heading and its title. */
export function rowName(position: number | undefined, title: string): string {
  return position === undefined ? title : `${position}. ${title}`;
}
