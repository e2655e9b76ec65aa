import type { StatusParams } from "../../server/src/lsp/requests";

/** Language of the client's own texts: the setting `notawijzer.language`. */
export type TextLanguage = "nl" | "en";

type Note = StatusParams["notes"][number];

/** Everything the client itself says to the writer. */
export interface Texts {
  readonly statusName: string;
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
}

const nl: Texts = {
  statusName: "Notawijzer: nota",
  starting: "Notawijzer start",
  restarting: "Notawijzer start opnieuw",
  stopped: "Notawijzer is gestopt",
  stoppedDetail: "Meldingen en uitleg zijn er weer nadat u Notawijzer opnieuw start.",
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
  reasonPlaceholder: "Bijvoorbeeld: de naam uit het Kamerstuk wordt aangehaald",
  reasonMissing: "Geef een reden.",
  reasonMarks: "De tekens “-->” kunnen niet in de reden staan.",
  documentUnavailable:
    "Deze tekst is nu niet beschikbaar. Start Notawijzer opnieuw met “Notawijzer: Opnieuw starten”.",
  documentUnknown: "Notawijzer kent deze tekst niet.",
  practiceMissing: "De oefentekst ontbreekt in deze installatie.",
  citedActions: "Aangehaalde acties",
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
};

const en: Texts = {
  statusName: "Notawijzer: policy note",
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
};

const catalogue: Readonly<Record<TextLanguage, Texts>> = { nl, en };

export function textsIn(language: TextLanguage): Texts {
  return catalogue[language];
}

/** An ISO date in words; what is no date stays as it is. */
function date(iso: string, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, format).format(time);
}
