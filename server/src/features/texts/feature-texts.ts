import type { Severity } from "../../analysis/finding";
import type { ReferenceStyle } from "../../analysis/rule";
import type { Firmness, Language } from "../../knowledge/pack";

/** Everything the features say to the writer, apart from what rules and packs say. */
export interface FeatureTexts {
  readonly otherName: string;
  readonly doNotCallIt: string;
  readonly actions: string;
  readonly sinceNote: string;
  readonly firmness: string;
  readonly firmnessOf: Readonly<Record<Firmness, string>>;
  readonly source: string;
  readonly sourceNote: string;
  readonly sourceExtern: string;
  readonly and: string;
  readonly more: (count: number) => string;
  readonly showInNote: string;
  readonly allMentions: string;
  readonly line: (n: number) => string;
  readonly inNote: (words: string) => string;
  readonly officialTitle: string;
  readonly actionsCount: (count: number) => string;
  readonly action: (ordinal: string) => string;
  readonly explainRule: string;
  readonly explainSentence: string;
  readonly keepHere: string;
  /** Of a finding that the draft goes against the note. */
  readonly deviateHere: string;
  readonly keepInDocument: string;
  readonly keepForTeam: string;
  readonly keptOnPurpose: string;
  readonly fixAll: (count: number) => string;
  readonly noteSays: (quotation: string) => string;
  readonly term: string;
  readonly openPaper: string;
  readonly paper: string;
  readonly firstChamber: string;
  readonly secondChamber: string;
  readonly paperOfNote: (title: string) => string;
  readonly writeAs: (form: string) => string;
  readonly convertReference: (style: ReferenceStyle) => string;
  readonly tooLong: (millions: number) => string;
  /** In a comment of a Word document. */
  readonly passageIn: (note: string, passage: string) => string;
  readonly proposal: (title: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
}

const nl: FeatureTexts = {
  otherName: "Engels",
  doNotCallIt: "Niet",
  actions: "Acties",
  sinceNote: "Sinds de nota",
  firmness: "Stelligheid",
  firmnessOf: { voornemen: "voornemen", inspanning: "inspanning", ambitie: "ambitie" },
  source: "Bron",
  sourceNote: "nota",
  sourceExtern: "extern",
  and: "en",
  more: (count) => `en nog ${count}`,
  showInNote: "Toon in de nota",
  allMentions: "Alle vermeldingen",
  line: (n) => `Actielijn ${n}`,
  inNote: (words) => `In de nota: “${words}”`,
  officialTitle: "Titel",
  actionsCount: (count) => (count === 1 ? "1 actie" : `${count} acties`),
  action: (ordinal) => `${ordinal} actie`,
  explainRule: "Uitleg over deze regel",
  explainSentence: "Waarom deze melding?",
  keepHere: "Behoud dit hier…",
  deviateHere: "Afwijking is bewust: behoud dit hier…",
  keepInDocument: "Behoud dit in dit document…",
  keepForTeam: "Behoud dit voor het team…",
  keptOnPurpose: "bewust",
  fixAll: (count) => `Herstel alles wat de betekenis niet raakt (${count})`,
  noteSays: (quotation) => `De nota: “${quotation}”`,
  term: "begrip",
  openPaper: "Open het Kamerstuk (externe webpagina)",
  paper: "Kamerstuk",
  firstChamber: "Eerste Kamer",
  secondChamber: "Tweede Kamer",
  paperOfNote: (title) => `Hiermee is de nota aangeboden: ${title}.`,
  writeAs: (form) => `Schrijf als “${form}”`,
  convertReference: (style) =>
    ({
      brackets: "Zet deze verwijzing tussen haakjes",
      sentence: "Neem deze verwijzing op in de zin",
      footnote: "Maak van deze verwijzing een voetnoot",
      pandoc: "Maak van deze verwijzing een Pandoc-verwijzing",
    })[style],
  tooLong: (millions) => `Dit document is te lang om te controleren (meer dan ${millions} miljoen tekens).`,
  passageIn: (note, passage) => `Uit ${note}: “${passage}”`,
  proposal: (title) => `Voorstel: ${title}`,
  severity: { error: "Fout", warning: "Waarschuwing", information: "Ter informatie", hint: "Wenk" },
};

const en: FeatureTexts = {
  otherName: "Dutch",
  doNotCallIt: "Not",
  actions: "Actions",
  sinceNote: "Since the note",
  firmness: "Firmness",
  firmnessOf: { voornemen: "intention", inspanning: "effort", ambitie: "ambition" },
  source: "Source",
  sourceNote: "note",
  sourceExtern: "external",
  and: "and",
  more: (count) => `and ${count} more`,
  showInNote: "Show in the note",
  allMentions: "All mentions",
  line: (n) => `Action line ${n}`,
  inNote: (words) => `In the note: “${words}”`,
  officialTitle: "Title",
  actionsCount: (count) => (count === 1 ? "1 action" : `${count} actions`),
  action: (ordinal) => `${ordinal} action`,
  explainRule: "About this rule",
  explainSentence: "Why this finding?",
  keepHere: "Keep this here…",
  deviateHere: "Deviates on purpose: keep this here…",
  keepInDocument: "Keep this in this document…",
  keepForTeam: "Keep this for the team…",
  keptOnPurpose: "on purpose",
  fixAll: (count) => `Repair all that cannot change the meaning (${count})`,
  noteSays: (quotation) => `The note: “${quotation}”`,
  term: "term",
  openPaper: "Open the parliamentary paper (external web page)",
  paper: "Parliamentary paper",
  firstChamber: "Senate",
  secondChamber: "House of Representatives",
  paperOfNote: (title) => `The note was presented with it: ${title}.`,
  writeAs: (form) => `Write as “${form}”`,
  convertReference: (style) =>
    ({
      brackets: "Put this reference in brackets",
      sentence: "Make this reference part of the sentence",
      footnote: "Turn this reference into a footnote",
      pandoc: "Turn this reference into a Pandoc citation",
    })[style],
  tooLong: (millions) =>
    `This document is too long to be checked (more than ${millions} million characters).`,
  passageIn: (note, passage) => `From ${note}: “${passage}”`,
  proposal: (title) => `Proposal: ${title}`,
  severity: { error: "Error", warning: "Warning", information: "For information", hint: "Hint" },
};

export const featureTexts: Readonly<Record<Language, FeatureTexts>> = { nl, en };
