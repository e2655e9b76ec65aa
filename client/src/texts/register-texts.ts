import type { ActionPlaceKind } from "../../../server/src/lsp/requests";
import type { Grouping, Standing } from "../views/actions-tree";

/** What the views on the register say. */
export interface RegisterTexts {
  readonly actions: ActionTexts;
  readonly terms: TermTexts;
}

/** Of the view Acties uit de nota. */
export interface ActionTexts {
  readonly standing: Readonly<Record<Standing, string>>;
  readonly place: Readonly<Record<ActionPlaceKind, string>>;
  readonly firmness: Readonly<Record<"voornemen" | "inspanning" | "ambitie", string>>;
  readonly groupBy: Readonly<Record<Grouping, string>>;
  readonly asNow: string;
  readonly chooseGrouping: string;
  readonly chooseFilter: string;
  readonly filtered: (shown: readonly Standing[]) => string;
  readonly counts: (counts: Readonly<Record<"actions" | "spoken" | "clashes", number>>) => string;
  readonly groupCounts: (spoken: number, actions: number, clashes: number) => string;
  readonly ofActions: (count: number) => string;
  readonly inDrafts: (count: number) => string;
  readonly noDrafts: string;
  readonly noDraft: string;
  readonly noReferenceHere: string;
  readonly times: (count: number) => string;
  readonly line: (line: number) => string;
  readonly actionLine: (n: number, title: string) => string;
  readonly ordinalAction: (position: number) => string;
  readonly because: (reason: string) => string;
  readonly open: string;
  readonly copied: string;
  readonly scopeTitle: (action: string) => string;
  readonly scopePrompt: string;
}

/** Of the view Begrippen. */
export interface TermTexts {
  readonly counts: (terms: number, used: number) => string;
  readonly found: (count: number, query: string) => string;
  readonly uses: (count: number) => string;
  readonly misuses: (count: number) => string;
  readonly unused: string;
  readonly misuseAt: (draft: string, line: number) => string;
  readonly own: string;
  readonly external: string;
  readonly searchTitle: string;
  readonly searchPlaceholder: string;
  readonly nameTitle: string;
  readonly namePrompt: string;
  readonly nameMissing: string;
  readonly acronymTitle: string;
  readonly acronymPrompt: string;
  readonly definitionTitle: string;
  readonly definitionPrompt: string;
  readonly choosePack: string;
  readonly newPack: string;
  readonly packTitle: string;
  readonly folderTitle: string;
  readonly folderPrompt: string;
  readonly folderWrong: string;
  readonly added: (name: string, folder: string) => string;
}

const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(" · ");

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;

const nl: RegisterTexts = {
  actions: {
    standing: {
      clash: "strijdig",
      reference: "met verwijzing",
      quotation: "geciteerd",
      mention: "genoemd",
      none: "niet genoemd",
      outOfScope: "buiten beschouwing",
    },
    place: {
      reference: "verwijzing",
      quotation: "citaat",
      mention: "vermelding",
      clash: "strijdig",
      weakened: "afgezwakt",
    },
    firmness: { voornemen: "voornemen", inspanning: "inspanning", ambitie: "ambitie" },
    groupBy: { section: "Per kop van de nota", state: "Per stand", draft: "Per concept" },
    asNow: "zoals nu",
    chooseGrouping: "Groepeer de acties",
    chooseFilter: "Welke acties wilt u zien?",
    filtered: (shown) =>
      `alleen ${listed(
        shown.map((one) => nl.actions.standing[one]),
        "en",
      )}`,
    counts: ({ actions, spoken, clashes }) =>
      joined([`${spoken} van ${actions} acties genoemd`, clashes > 0 && `${clashes} strijdig`]),
    groupCounts: (spoken, actions, clashes) =>
      joined([`${spoken} van ${actions}`, clashes > 0 && `${clashes} strijdig`]),
    ofActions: (count) => (count === 1 ? "1 actie" : `${count} acties`),
    inDrafts: (count) => (count === 1 ? "1 concept" : `${count} concepten`),
    noDrafts: "Geen concepten gevonden; open een map of een concept.",
    noDraft: "Open eerst een concept.",
    noReferenceHere: "Hier kan geen verwijzing staan; zet de cursor in de lopende tekst.",
    times: (count) => `${count} plaatsen`,
    line: (line) => `regel ${line}`,
    actionLine: (n, title) => `Actielijn ${n} – ${title}`,
    ordinalAction: (position) => `actie ${position} onder deze kop`,
    because: (reason) => `reden: ${reason}`,
    open: "Open",
    copied: "De zin uit de nota staat op het klembord.",
    scopeTitle: (action) => `Buiten beschouwing: ${action}`,
    scopePrompt: "Waarom blijft deze actie buiten beschouwing? De reden komt in notawijzer.yaml te staan.",
  },
  terms: {
    counts: (terms, used) => `${used} van ${terms} begrippen gebruikt`,
    found: (count, query) => `${count === 1 ? "1 begrip" : `${count} begrippen`} bij “${query}”`,
    uses: (count) => `${count}×`,
    misuses: (count) => `${count}× onjuist`,
    unused: "niet gebruikt",
    misuseAt: (draft, line) => `${draft}, regel ${line}`,
    own: "eigen begrip",
    external: "extern",
    searchTitle: "Zoek een begrip",
    searchPlaceholder: "Naam, afkorting of trefwoord",
    nameTitle: "Eigen begrip toevoegen (1 van 3): naam",
    namePrompt: "Hoe heet het begrip voluit?",
    nameMissing: "Geef een naam.",
    acronymTitle: "Eigen begrip toevoegen (2 van 3): afkorting",
    acronymPrompt: "Welke afkorting hoort erbij? Laat leeg als er geen is.",
    definitionTitle: "Eigen begrip toevoegen (3 van 3): betekenis",
    definitionPrompt: "Wat betekent het, in één zin? Mag leeg blijven.",
    choosePack: "In welk pakket komt het begrip?",
    newPack: "Nieuw pakket…",
    packTitle: "Eigen begrippen",
    folderTitle: "Nieuw pakket",
    folderPrompt: "In welke map komt het pakket, vanaf de hoofdmap van de werkruimte?",
    folderWrong: "Geef een map in de werkruimte, met “/” tussen de namen.",
    added: (name, folder) => `“${name}” staat in ${folder}.`,
  },
};

const en: RegisterTexts = {
  actions: {
    standing: {
      clash: "contradicted",
      reference: "referred to",
      quotation: "quoted",
      mention: "mentioned",
      none: "not mentioned",
      outOfScope: "out of scope",
    },
    place: {
      reference: "reference",
      quotation: "quotation",
      mention: "mention",
      clash: "contradiction",
      weakened: "weakened",
    },
    firmness: { voornemen: "intention", inspanning: "effort", ambitie: "ambition" },
    groupBy: { section: "By heading of the note", state: "By state", draft: "By draft" },
    asNow: "as now",
    chooseGrouping: "Group the actions",
    chooseFilter: "Which actions do you want to see?",
    filtered: (shown) =>
      `only ${listed(
        shown.map((one) => en.actions.standing[one]),
        "and",
      )}`,
    counts: ({ actions, spoken, clashes }) =>
      joined([`${spoken} of ${actions} actions mentioned`, clashes > 0 && `${clashes} contradicted`]),
    groupCounts: (spoken, actions, clashes) =>
      joined([`${spoken} of ${actions}`, clashes > 0 && `${clashes} contradicted`]),
    ofActions: (count) => (count === 1 ? "1 action" : `${count} actions`),
    inDrafts: (count) => (count === 1 ? "1 draft" : `${count} drafts`),
    noDrafts: "No drafts found; open a folder or a draft.",
    noDraft: "Open a draft first.",
    noReferenceHere: "A reference cannot stand here; put the cursor in running text.",
    times: (count) => `${count} places`,
    line: (line) => `line ${line}`,
    actionLine: (n, title) => `Action line ${n} – ${title}`,
    ordinalAction: (position) => `action ${position} under this heading`,
    because: (reason) => `reason: ${reason}`,
    open: "Open",
    copied: "The note's sentence is on the clipboard.",
    scopeTitle: (action) => `Out of scope: ${action}`,
    scopePrompt: "Why is this action out of scope? The reason is put into notawijzer.yaml.",
  },
  terms: {
    counts: (terms, used) => `${used} of ${terms} terms used`,
    found: (count, query) => `${count === 1 ? "1 term" : `${count} terms`} for “${query}”`,
    uses: (count) => `${count}×`,
    misuses: (count) => `${count}× wrong`,
    unused: "not used",
    misuseAt: (draft, line) => `${draft}, line ${line}`,
    own: "own term",
    external: "external",
    searchTitle: "Search a term",
    searchPlaceholder: "Name, abbreviation or key word",
    nameTitle: "Add an own term (1 of 3): name",
    namePrompt: "What is the term's full name?",
    nameMissing: "Give a name.",
    acronymTitle: "Add an own term (2 of 3): abbreviation",
    acronymPrompt: "Which abbreviation goes with it? Leave empty if there is none.",
    definitionTitle: "Add an own term (3 of 3): meaning",
    definitionPrompt: "What does it mean, in one sentence? May stay empty.",
    choosePack: "Which pack does the term go into?",
    newPack: "New pack…",
    packTitle: "Own terms",
    folderTitle: "New pack",
    folderPrompt: "Which folder does the pack go into, from the workspace's folder?",
    folderWrong: "Give a folder within the workspace, with “/” between the names.",
    added: (name, folder) => `“${name}” is in ${folder}.`,
  },
};

export const registerTexts: Readonly<Record<"nl" | "en", RegisterTexts>> = { nl, en };
