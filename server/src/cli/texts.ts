import type { Severity } from "../analysis/finding";
import type { Language } from "../language/language";
import type { Counts } from "./report";

/** What the commands say, beside their help and the messages of findings and troubles. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly note: string;
  readonly summary: (drafts: number, counts: Counts, troubles: number) => string;
  readonly progress: (done: number, of: number) => string;
  readonly copied: (file: string, comments: number, left: number) => string;
  readonly unusedList: (file: string) => string;
  readonly unusedSome: (count: number, file: string) => string;
  readonly problem: string;
  readonly attention: string;
  readonly moreHelp: (command: string) => string;
  readonly internal: string;
  readonly repaired: (file: string, count: number) => string;
  readonly wouldRepair: (file: string, count: number) => string;
  readonly repairSummary: (files: number, count: number, written: boolean) => string;
  readonly left: (count: number) => string;
  readonly rulesList: string;
  readonly termsList: string;
  readonly actionsList: string;
  readonly noAction: (words: string) => string;
  readonly noTerm: (words: string) => string;
  readonly didYouMean: string;
  readonly source: Readonly<Record<"nota" | "extern", string>>;
  readonly definitionSource: string;
  readonly owner: string;
  readonly alsoRight: string;
  readonly notCalled: string;
  readonly andMore: (count: number) => string;
  readonly notToConfuse: string;
  readonly legalBasis: string;
  readonly since: string;
  readonly actions: string;
  readonly related: string;
  readonly terms: string;
  readonly firmness: string;
  readonly wrongForm: (written: string, name: string) => string;
  readonly inSection: (section: string, action: string) => string;
  readonly action: string;
  readonly termsExported: (file: string, count: number) => string;
  /** `to`: the file that they are written in. */
  readonly termsImported: (file: string, count: number, to: string | undefined) => string;
}

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const nl: Texts = {
  severity: { error: "fout", warning: "waarschuwing", information: "informatie", hint: "wenk" },
  note: "Nota",
  summary: (drafts, counts, troubles) => {
    const kinds = [
      counts.error && count(counts.error, "fout", "fouten"),
      counts.warning && count(counts.warning, "waarschuwing", "waarschuwingen"),
      counts.information && `${counts.information} ter informatie`,
      counts.hint && count(counts.hint, "wenk", "wenken"),
    ].filter(Boolean);
    const found =
      counts.total === 0
        ? "geen meldingen"
        : `${count(counts.total, "melding", "meldingen")} (${kinds.join(", ")})`;
    const unread = troubles ? ` Niet alles is gelezen: ${count(troubles, "probleem", "problemen")}.` : "";
    if (drafts === 0) return `Geen concept gecontroleerd.${unread}`;
    return `${count(drafts, "concept", "concepten")} gecontroleerd: ${found}.${unread}`;
  },
  progress: (done, of) => `Controleren: ${done} van ${of} concepten`,
  copied: (file, n, left) =>
    n === 0
      ? "Er zijn geen meldingen en dus is er geen kopie gemaakt."
      : `${file}: kopie met ${count(n, "opmerking", "opmerkingen")} gemaakt${left === 0 ? "" : `; de laatste ${count(left, "melding staat", "meldingen staan")} er niet in`}.`,
  unusedList: (file) => `Afspraken in ${file} die in de gecontroleerde concepten niets tegenhouden:`,
  unusedSome: (n, file) =>
    `${count(n, "afspraak", "afspraken")} in ${file} ${n === 1 ? "houdt" : "houden"} in deze concepten niets tegen; controleer alle concepten om te zien welke overbodig zijn.`,
  problem: "probleem",
  attention: "let op",
  moreHelp: (command) => `Uitleg: notawijzer ${command}--help`,
  internal: "Interne fout in Notawijzer. Meld deze met de regels hieronder; uw tekst staat er niet in.",
  repaired: (file, n) => `${file}: ${count(n, "herstel", "herstellingen")} toegepast`,
  wouldRepair: (file, n) => `${file}: ${count(n, "herstel", "herstellingen")} mogelijk`,
  repairSummary: (files, n, written) =>
    n === 0
      ? "Niets te herstellen."
      : written
        ? `${count(files, "bestand", "bestanden")} gewijzigd, ${count(n, "herstel", "herstellingen")}.`
        : `${count(files, "bestand", "bestanden")} te wijzigen, ${count(n, "herstel", "herstellingen")}; schrijf ze met --write.`,
  left: (n) => `${count(n, "melding blijft", "meldingen blijven")} over; zie notawijzer check.`,
  rulesList: "Regels. Uitleg van een regel: notawijzer explain CODE",
  termsList: "Begrippen. Meer over een begrip: notawijzer term NAAM",
  actionsList: "Acties uit de nota. Meer over een actie: notawijzer action A4-03, of met woorden",
  noAction: (words) => `Geen actie past bij “${words}”; notawijzer action toont ze alle.`,
  noTerm: (words) => `“${words}” komt niet in de begrippen voor.`,
  didYouMean: "Bedoelt u",
  source: { nota: "nota", extern: "extern" },
  definitionSource: "bron",
  owner: "Van",
  alsoRight: "Ook juist",
  notCalled: "Niet",
  andMore: (n) => `en nog ${n}`,
  notToConfuse: "Niet te verwarren met",
  legalBasis: "Grondslag",
  since: "Sinds de nota",
  actions: "Acties",
  related: "Zie ook",
  terms: "Begrippen",
  firmness: "Stelligheid",
  wrongForm: (written, name) => `“${written}” is geen juiste naam; bedoeld is wellicht ${name}.`,
  inSection: (section, action) => `onder ‘${section}’, ${action} actie`,
  action: "Actie",
  termsExported: (file, n) => `${file}: ${count(n, "begrip", "begrippen")} geschreven.`,
  termsImported: (file, n, to) =>
    `${file}: ${count(n, "begrip", "begrippen")} gelezen${to === undefined ? "" : ` en in ${to} gezet`}.`,
};

const en: Texts = {
  severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  note: "Note",
  summary: (drafts, counts, troubles) => {
    const kinds = [
      counts.error && count(counts.error, "error", "errors"),
      counts.warning && count(counts.warning, "warning", "warnings"),
      counts.information && `${counts.information} for information`,
      counts.hint && count(counts.hint, "hint", "hints"),
    ].filter(Boolean);
    const found =
      counts.total === 0
        ? "no findings"
        : `${count(counts.total, "finding", "findings")} (${kinds.join(", ")})`;
    const unread = troubles ? ` Not everything was read: ${count(troubles, "problem", "problems")}.` : "";
    if (drafts === 0) return `No draft checked.${unread}`;
    return `${count(drafts, "draft", "drafts")} checked: ${found}.${unread}`;
  },
  progress: (done, of) => `Checking: ${done} of ${of} drafts`,
  copied: (file, n, left) =>
    n === 0
      ? "There are no findings, so no copy was made."
      : `${file}: copy with ${count(n, "comment", "comments")} made${left === 0 ? "" : `; it lacks the last ${count(left, "finding", "findings")}`}.`,
  unusedList: (file) => `Agreements in ${file} that suppress nothing in the drafts checked:`,
  unusedSome: (n, file) =>
    `${count(n, "agreement", "agreements")} in ${file} ${n === 1 ? "suppresses" : "suppress"} nothing in these drafts; check all drafts to see which are superfluous.`,
  problem: "problem",
  attention: "note",
  moreHelp: (command) => `Help: notawijzer ${command}--help`,
  internal:
    "Internal error in Notawijzer. Please report it with the lines below; they hold none of your text.",
  repaired: (file, n) => `${file}: ${count(n, "repair", "repairs")} made`,
  wouldRepair: (file, n) => `${file}: ${count(n, "repair", "repairs")} possible`,
  repairSummary: (files, n, written) =>
    n === 0
      ? "Nothing to repair."
      : written
        ? `${count(files, "file", "files")} changed, ${count(n, "repair", "repairs")}.`
        : `${count(files, "file", "files")} to change, ${count(n, "repair", "repairs")}; write them with --write.`,
  left: (n) => `${count(n, "finding remains", "findings remain")}; see notawijzer check.`,
  rulesList: "Rules. A rule explained: notawijzer explain CODE",
  termsList: "Terms. More about a term: notawijzer term NAME",
  actionsList: "Actions of the note. More about an action: notawijzer action A4-03, or by words",
  noAction: (words) => `No action fits “${words}”; notawijzer action lists them all.`,
  noTerm: (words) => `“${words}” is not among the terms.`,
  didYouMean: "Did you mean",
  source: { nota: "note", extern: "external" },
  definitionSource: "source",
  owner: "Of",
  alsoRight: "Also right",
  notCalled: "Not",
  andMore: (n) => `and ${n} more`,
  notToConfuse: "Not to be confused with",
  legalBasis: "Legal basis",
  since: "Since the note",
  actions: "Actions",
  related: "See also",
  terms: "Terms",
  firmness: "Firmness",
  wrongForm: (written, name) => `“${written}” is no right name; perhaps ${name} is meant.`,
  inSection: (section, action) => `under ‘${section}’, ${action} action`,
  action: "Action",
  termsExported: (file, n) => `${file}: ${count(n, "term", "terms")} written.`,
  termsImported: (file, n, to) =>
    `${file}: ${count(n, "term", "terms")} read${to === undefined ? "" : ` and put into ${to}`}.`,
};

const catalogue: Readonly<Record<Language, Texts>> = { nl, en };

export const textsIn = (lang: Language): Texts => catalogue[lang];
