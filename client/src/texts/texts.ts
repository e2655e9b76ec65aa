import type { StatusParams } from "../../../server/src/lsp/requests";
import type { DraftCounts } from "../draft-summary";
import { registerTexts, type RegisterTexts } from "./register-texts";

/** Language of the client's own texts: the setting `notawijzer.language`. */
export type TextLanguage = "nl" | "en";

type Note = StatusParams["notes"][number];

/** Everything the client itself says to the writer. */
export interface Texts extends RegisterTexts {
  readonly statusName: string;
  /** Of the draft in the active editor: "14 van 19 acties, 1 strijdig, 3 afkortingen niet voluit". */
  readonly summary: (counts: DraftCounts) => string;
  readonly summaryName: string;
  readonly summaryTip: string;
  readonly overviewName: string;
  readonly readingDrafts: (read: number, total: number) => string;
  readonly exportTitle: string;
  readonly exported: (file: string) => string;
  readonly exportSvg: string;
  readonly exportMarkdown: string;
  readonly starting: string;
  readonly restarting: string;
  readonly stopped: string;
  readonly stoppedDetail: string;
  readonly noNote: string;
  readonly restart: string;
  readonly showLog: string;
  readonly showNote: string;
  readonly ofDate: (note: Note) => string;
  readonly problems: (count: number) => string;
  readonly commandFailed: string;
  readonly findingGone: string;
  readonly chooseNote: string;
  readonly reasonTitle: Readonly<Record<"here" | "document" | "team", string>>;
  readonly reasonPrompt: Readonly<Record<"here" | "document" | "team", string>>;
  readonly reasonPlaceholder: string;
  readonly reasonMissing: string;
  readonly reasonMarks: string;
  readonly documentUnavailable: string;
  readonly documentUnknown: string;
  readonly practiceMissing: string;
  readonly citedActions: string;
  readonly chooseStyle: string;
  readonly styleOf: Readonly<Record<"brackets" | "sentence" | "footnote" | "pandoc", string>>;
  readonly nothingToConvert: string;
  readonly noAbbreviations: string;
  readonly chooseSkeleton: string;
  /** Where the caret went, of how many findings. */
  readonly findingOf: (index: number, count: number) => string;
  readonly noFindings: string;
  readonly noFindingHere: string;
  readonly notInBrowser: string;
  readonly noRepair: string;
  readonly repaired: (title: string) => string;
  readonly deviationsTitle: string;
  readonly deviationsPlaceholder: string;
  readonly noDeviations: string;
  readonly noDeviationsDetail: string;
  readonly nothingToInsert: string;
  readonly insertDeviations: string;
  readonly line: (line: number) => string;
  readonly keptBy: Readonly<Record<"draft" | "team", string>>;
  readonly word: {
    readonly title: string;
    readonly documents: string;
    readonly saveTitle: string;
    /** In the name of a copy. */
    readonly suffix: string;
    readonly checking: (file: string) => string;
    readonly none: (file: string) => string;
    readonly made: (comments: number, file: string) => string;
    readonly refused: (file: string) => string;
    readonly tooLarge: string;
    readonly open: string;
    readonly close: string;
  };
}

const nl: Texts = {
  statusName: "Notawijzer: nota",
  summary: ({ actions, spoken, clashes, weakened, acronyms }) =>
    joined([
      `${spoken} van ${actions} acties`,
      clashes > 0 && `${clashes} strijdig`,
      weakened > 0 && `${weakened} afgezwakt`,
      acronyms > 0 && `${acronyms} ${acronyms === 1 ? "afkorting" : "afkortingen"} niet voluit`,
    ]),
  summaryName: "Notawijzer: dit document",
  summaryTip: "Opent het actieoverzicht",
  overviewName: "Actieoverzicht",
  readingDrafts: (read, total) => `${read} van ${total} concepten gelezen`,
  exportTitle: "Bewaar het actieoverzicht",
  exported: (file) => `Bewaard als ${file}`,
  exportSvg: "Bewaar als afbeelding (SVG)…",
  exportMarkdown: "Bewaar als Markdown…",
  starting: "Notawijzer start",
  restarting: "Notawijzer start opnieuw",
  stopped: "Notawijzer is gestopt",
  stoppedDetail: "Meldingen en uitleg zijn er weer zodra u Notawijzer opnieuw hebt gestart.",
  noNote: "Geen nota geladen",
  restart: "Opnieuw starten",
  showLog: "Toon logboek",
  showNote: "Toon",
  ofDate: (note) => date(note.date, "nl-NL"),
  problems: (count) => (count === 1 ? "1 probleem" : `${count} problemen`),
  commandFailed: "Dit lukte niet; het logboek zegt waarom.",
  findingGone: "Deze melding is er niet meer; de tekst is intussen gewijzigd.",
  chooseNote: "Kies een nota",
  reasonTitle: {
    here: "Behoud dit hier",
    document: "Behoud dit in dit document",
    team: "Behoud dit voor het team",
  },
  reasonPrompt: {
    here: "Waarom blijft dit zo staan? De reden komt bij de tekst te staan.",
    document: "Waarom blijft dit zo staan? De reden komt in het document te staan.",
    team: "Waarom blijft dit zo staan? De reden komt in notawijzer.yaml te staan.",
  },
  reasonPlaceholder: "Bijvoorbeeld: zo staat de naam in het Kamerstuk",
  reasonMissing: "Geef een reden.",
  reasonMarks: "De tekens “-->” kunnen niet in de reden staan.",
  documentUnavailable:
    "Deze tekst is nu niet beschikbaar. Start Notawijzer opnieuw met “Notawijzer: Opnieuw starten”.",
  documentUnknown: "Notawijzer kent deze tekst niet.",
  practiceMissing: "De oefentekst ontbreekt in deze installatie.",
  citedActions: "Acties waarnaar wordt verwezen",
  chooseStyle: "Zet de verwijzingen in dit document om",
  styleOf: {
    brackets: "Tussen haakjes",
    sentence: "In de zin (“, zie …”)",
    footnote: "Als voetnoot",
    pandoc: "Als Pandoc-verwijzing",
  },
  nothingToConvert: "Er zijn geen verwijzingen om om te zetten.",
  noAbbreviations: "Dit document gebruikt geen afkortingen uit de nota.",
  chooseSkeleton: "Kies een soort concept",
  findingOf: (index, count) => `Melding ${index} van ${count}`,
  noFindings: "Geen meldingen in dit document",
  noFindingHere: "Hier staat geen melding; ga eerst naar een melding.",
  notInBrowser: "Dit kan niet in een browser; gebruik VS Code op uw computer of de opdrachtregel.",
  noRepair: "Voor deze melding is er geen herstel; Ctrl+. toont wat wel kan.",
  repaired: (title) => `Hersteld: ${title}`,
  deviationsTitle: "Bewuste afwijkingen",
  deviationsPlaceholder: "Kies een plaats om erheen te gaan",
  noDeviations: "In dit document staan geen bewuste afwijkingen",
  noDeviationsDetail: "Met “Behoud een melding, met een reden” komt een afwijking in dit overzicht.",
  nothingToInsert: "Dit document wijkt nergens bewust af van wat de nota toezegt.",
  insertDeviations: "Voeg dit overzicht in de tekst in",
  line: (line) => `regel ${line}`,
  keptBy: { draft: "in het document", team: "afspraak van het team" },
  word: {
    title: "Controleer een Word-document",
    documents: "Word-documenten",
    saveTitle: "Bewaar de kopie met opmerkingen",
    suffix: "opmerkingen",
    checking: (file) => `Notawijzer leest ${file}`,
    none: (file) => `Geen meldingen in ${file}; er is geen kopie gemaakt.`,
    made: (comments, file) =>
      comments === 1
        ? `1 melding staat als opmerking in ${file}.`
        : `${comments} meldingen staan als opmerkingen in ${file}.`,
    refused: (file) => `${file} is niet gelezen`,
    tooLarge: "Het bestand is te groot.",
    open: "Open de kopie",
    close: "Sluit",
  },
  ...registerTexts.nl,
};

const en: Texts = {
  statusName: "Notawijzer: policy note",
  summary: ({ actions, spoken, clashes, weakened, acronyms }) =>
    joined([
      `${spoken} of ${actions} actions`,
      clashes > 0 && `${clashes} contradicted`,
      weakened > 0 && `${weakened} weakened`,
      acronyms > 0 && `${acronyms} ${acronyms === 1 ? "acronym" : "acronyms"} not in full`,
    ]),
  summaryName: "Notawijzer: this document",
  summaryTip: "Opens the coverage of actions",
  overviewName: "Coverage of actions",
  readingDrafts: (read, total) => `${read} of ${total} drafts read`,
  exportTitle: "Save the coverage of actions",
  exported: (file) => `Saved as ${file}`,
  exportSvg: "Save as a picture (SVG)…",
  exportMarkdown: "Save as Markdown…",
  starting: "Notawijzer is starting",
  restarting: "Notawijzer is restarting",
  stopped: "Notawijzer has stopped",
  stoppedDetail: "Findings and explanations return once you restart Notawijzer.",
  noNote: "No note loaded",
  restart: "Restart",
  showLog: "Show log",
  showNote: "Show",
  ofDate: (note) => date(note.date, "en-GB"),
  problems: (count) => (count === 1 ? "1 problem" : `${count} problems`),
  commandFailed: "This did not succeed; the log says why.",
  findingGone: "This finding no longer exists; the text has changed since.",
  chooseNote: "Choose a note",
  reasonTitle: {
    here: "Keep this here",
    document: "Keep this in this document",
    team: "Keep this for the team",
  },
  reasonPrompt: {
    here: "Why does this stay as it is? The reason is put beside the text.",
    document: "Why does this stay as it is? The reason is put into the document.",
    team: "Why does this stay as it is? The reason is put into notawijzer.yaml.",
  },
  reasonPlaceholder: "For example: quotes the name used in the parliamentary paper",
  reasonMissing: "Give a reason.",
  reasonMarks: "The reason cannot contain “-->”.",
  documentUnavailable:
    "This text is not available now. Restart Notawijzer with “Notawijzer: Opnieuw starten”.",
  documentUnknown: "Notawijzer does not know this text.",
  practiceMissing: "The practice draft is missing from this installation.",
  citedActions: "Actions referred to",
  chooseStyle: "Convert the references in this document",
  styleOf: {
    brackets: "In brackets",
    sentence: "In the sentence (“, see …”)",
    footnote: "As a footnote",
    pandoc: "As a Pandoc citation",
  },
  nothingToConvert: "There are no references to convert.",
  noAbbreviations: "This document uses no abbreviations from the note.",
  chooseSkeleton: "Choose a kind of draft",
  findingOf: (index, count) => `Finding ${index} of ${count}`,
  noFindings: "No findings in this document",
  noFindingHere: "There is no finding here; go to one first.",
  notInBrowser: "This cannot be done in a browser; use VS Code on your computer or the command line.",
  noRepair: "There is no repair for this finding; Ctrl+. shows what can be done.",
  repaired: (title) => `Repaired: ${title}`,
  deviationsTitle: "Deliberate deviations",
  deviationsPlaceholder: "Choose a place to go there",
  noDeviations: "Nothing in this document is kept on purpose",
  noDeviationsDetail: "“Keep a finding, with a reason” puts a deviation into this overview.",
  nothingToInsert: "This document deviates on purpose from nothing that the note promises.",
  insertDeviations: "Insert this overview into the text",
  line: (line) => `line ${line}`,
  keptBy: { draft: "in the document", team: "agreed by the team" },
  word: {
    title: "Check a Word document",
    documents: "Word documents",
    saveTitle: "Save the copy with comments",
    suffix: "comments",
    checking: (file) => `Notawijzer is reading ${file}`,
    none: (file) => `No findings in ${file}; no copy was made.`,
    made: (comments, file) =>
      comments === 1 ? `1 finding is a comment in ${file}.` : `${comments} findings are comments in ${file}.`,
    refused: (file) => `${file} was not read`,
    tooLarge: "The file is too large.",
    open: "Open the copy",
    close: "Close",
  },
  ...registerTexts.en,
};

const catalogue: Readonly<Record<TextLanguage, Texts>> = { nl, en };

export function textsIn(language: TextLanguage): Texts {
  return catalogue[language];
}

const joined = (parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false).join(", ");

/** An ISO date in words; what is no date stays as it is. */
function date(iso: string, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(time);
}
