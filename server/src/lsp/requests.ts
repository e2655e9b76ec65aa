/**
 * What client and server say to each other beyond the protocol. The only file of the server that the client imports.
 */

/** `initializationOptions` of our own client; other editors may leave all of it out. */
export interface InitializationOptions {
  /** The client serves `notawijzer-nota:/PACK/note.md` documents; else passages are `file:` URIs to the shipped note. */
  readonly notaDocuments?: boolean;
  /** The client answers {@link readFile} and {@link findFiles}; else the server reads `file:` URIs itself. */
  readonly files?: boolean;
  /** The client has the commands of {@link clientCommands}; else code actions carry plain edits only. */
  readonly commands?: boolean;
  /** False in an untrusted workspace: packs that the team's file names are left aside. */
  readonly trusted?: boolean;
}

/** Server → client: the text of a file, decoded by the editor. Answer: {@link ReadFileResult}. */
export const readFile = "notawijzer/readFile";
export interface ReadFileParams {
  readonly uri: string;
  /** False: a symbolic link is not found. It could lead out of the folder that the file is wanted of. */
  readonly links?: boolean;
}
export type ReadFileResult = { readonly text: string } | { readonly error: string };

/** Server → client: URIs of the workspace's files that match the globs (the setting `notawijzer.drafts`). */
export const findFiles = "notawijzer/findFiles";
export interface FindFilesParams {
  readonly globs: readonly string[];
  readonly max: number;
}
export interface FindFilesResult {
  readonly uris: readonly string[];
  /** Where nobody searches these files: the path of each from its folder, with `/`. Then `uris` are all files, matching or not. */
  readonly paths?: readonly string[];
}

/** Server → client: the texts of several files at once, in the order of `uris`; else as {@link readFile}. */
export const readFiles = "notawijzer/readFiles";
export interface ReadFilesParams {
  readonly uris: readonly string[];
}
export interface ReadFilesResult {
  readonly files: readonly ReadFileResult[];
}

/**
 * Server → client: the text of a file of the extension's own, by its path in dist/. Asked by the server of the web, which has no files of
 * its own, of the client that started it.
 */
export const ownFile = "notawijzer/ownFile";
export interface OwnFileParams {
  readonly path: string;
}
export type OwnFileResult = ReadFileResult;

/** Client → server: the text of a pack's note, for the document `notawijzer-nota:/PACK/note.md`. */
export const noteText = "notawijzer/noteText";
export interface NoteTextParams {
  readonly pack: string;
}
export type NoteTextResult = { readonly text: string } | null;

/** Client → server: a rule's page in Markdown, for the document `notawijzer-regel:/FAMILY/RULE.md`. */
export const rulePage = "notawijzer/rulePage";
export interface RulePageParams {
  readonly code: string;
}
export type RulePageResult = { readonly text: string } | null;

/**
 * Client → server: how the sentence at a place of an open draft is read, in Markdown, for the document
 * `notawijzer-lezing:/Waarom.md`. Null where the document is not open.
 */
export const reading = "notawijzer/reading";
export interface ReadingParams {
  readonly uri: string;
  /** LSP position. */
  readonly position: { readonly line: number; readonly character: number };
}
export type ReadingResult = { readonly text: string } | null;

/** Client → server: the edit that keeps a finding, with the writer's reason. Answer: a WorkspaceEdit, or null where the finding is gone. */
export const keepEdit = "notawijzer/keepEdit";
export interface KeepEditParams {
  readonly uri: string;
  readonly code: string;
  /** LSP range of the finding. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly scope: "here" | "document" | "team";
  readonly reason: string;
}

/**
 * Client → server: which actions of the notes the workspace's drafts speak of, as known by then: as a table in HTML for a page of ours
 * (what comes from drafts and packs is escaped), as a picture or in Markdown. It begins to read the drafts as {@link register} does;
 * {@link registerChanged} says when there is more.
 */
export const coverage = "notawijzer/coverage";
/** `statusTable`: a table for a progress report, in Markdown, to be inserted in a draft. */
export type CoverageForm = "html" | "svg" | "markdown" | "statusTable";
export interface CoverageParams {
  readonly form: CoverageForm;
}
export interface CoverageResult {
  readonly text: string;
  /** A sentence that states the finding. */
  readonly title: string;
  /** Of the drafts with a column, by `data-column` in the HTML: where they speak of an action, by its key; what counts most first. */
  readonly columns: readonly {
    readonly uri: string;
    readonly places: Readonly<Record<string, readonly Spot[]>>;
  }[];
  /** Where the note has an action, by its key. */
  readonly actions: Readonly<Record<string, PassageLocation>>;
  readonly progress: RegisterProgress;
}

/** Client → server: what an open draft keeps on purpose, in the order of the text. Null where it is not open, or no draft. */
export const deviations = "notawijzer/deviations";
export interface DeviationsParams {
  readonly uri: string;
}
export type DeviationsResult = { readonly items: readonly DeviationItem[] } | null;
export interface DeviationItem {
  readonly code: string;
  readonly at: Spot;
  /** The words of the draft. */
  readonly words: string;
  /** What the finding says. */
  readonly message: string;
  readonly reason: string;
  readonly by: "draft" | "team";
  /** The note's words, where the draft goes against what the note promises. */
  readonly quotation?: string;
}

/**
 * Client → server: the edit that puts a paragraph on what an open draft deviates in behind the paragraph at a place. A WorkspaceEdit,
 * or null where it goes against nothing that the note promises.
 */
export const deviationsEdit = "notawijzer/deviationsEdit";
export interface DeviationsEditParams {
  readonly uri: string;
  /** LSP position. */
  readonly position: { readonly line: number; readonly character: number };
}

/** An LSP range as four numbers: start line, start character, end line, end character. A register holds thousands. */
export type Spot = readonly [line: number, character: number, endLine: number, endCharacter: number];

/** A passage of a note, where the client can open it. */
export interface PassageLocation {
  readonly uri: string;
  readonly at: Spot;
}

/**
 * Client → server: how the workspace's drafts speak of the notes. The first such request begins to read the drafts; the answer has what
 * is known by then, and {@link registerChanged} says when there is more. Nothing is read again unless it has changed.
 */
export const register = "notawijzer/register";
export interface RegisterParams {
  /** `revision` of the last answer; absent: from the beginning. */
  readonly since?: string;
}
export interface RegisterResult {
  readonly revision: string;
  /** What the client has is of no use: this answer begins anew. */
  readonly full: boolean;
  /** Absent where they are as they were at `since`. In the order of the packs. */
  readonly notes?: readonly RegisterNote[];
  /** Drafts that are new or have changed since; at most {@link draftsPerAnswer}. */
  readonly drafts: readonly RegisterDraft[];
  /** URIs that are no drafts any more. */
  readonly gone: readonly string[];
  /** There is more already: ask again at once. */
  readonly more: boolean;
  readonly progress: RegisterProgress;
}
export const draftsPerAnswer = 100;

/** How far the reading is. `total` may grow; `complete`: all drafts are as the answer says. */
export interface RegisterProgress {
  readonly read: number;
  readonly total: number;
  readonly complete: boolean;
}

/** Server → client, once somebody has asked for the register: it has changed; at most five a second. */
export const registerChanged = "notawijzer/registerChanged";
export interface RegisterChangedParams {
  readonly progress: RegisterProgress;
}

/** What a pack says. Texts are in the language of `notawijzer.language`, where the pack has them in it. */
export interface RegisterNote {
  readonly id: string;
  readonly title: string;
  /** What it is called in running text. */
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly lines: readonly { readonly n: number; readonly title?: string }[];
  /** In the note's order. */
  readonly sections: readonly { readonly line: number; readonly order: number; readonly title: string }[];
  /** In the note's order. */
  readonly actions: readonly RegisterAction[];
  readonly terms: readonly RegisterTerm[];
  /** The pack has the text of a note; else it is one of terms alone. */
  readonly hasText: boolean;
  /** URI of the pack's folder; absent of a shipped pack. */
  readonly folder?: string;
}

export interface RegisterAction {
  /** `action:PACK:ID`, in `RegisterDraft.actions` too. */
  readonly key: string;
  readonly id: string;
  readonly line?: number;
  /** `order` of its section. */
  readonly section?: number;
  /** Within its section, from 1. */
  readonly position?: number;
  /** Ours; the note has no titles of actions. */
  readonly title: string;
  /** The note's words, white space folded. */
  readonly quotation: string;
  readonly firmness?: "voornemen" | "inspanning" | "ambitie";
  readonly passage?: PassageLocation;
  /** Why the team left it out of scope; absent: it is in scope. */
  readonly outOfScope?: string;
}

export interface RegisterTerm {
  /** `term:PACK:ID`, in `RegisterDraft.terms` too. */
  readonly key: string;
  readonly id: string;
  /** In full. */
  readonly name: string;
  readonly acronym?: string;
  /** Other right names, in all languages, and key words: to search by. */
  readonly others: readonly string[];
  /** `nota`: the note names it. */
  readonly source: "nota" | "extern";
  readonly passage?: PassageLocation;
}

/** Of how a draft, or all drafts, speak of an action; the first that holds of any draft holds of all together. */
export const actionStates = ["clash", "reference", "quotation", "mention", "none"] as const;
export type ActionState = (typeof actionStates)[number];

export type ActionPlaceKind = "reference" | "quotation" | "mention" | "clash" | "weakened";

export interface RegisterDraft {
  readonly uri: string;
  /** Its path from the workspace's folder, with `/`; the last part of its URI where it stands outside. */
  readonly name: string;
  /** By key of the action, those that the draft speaks of; places in the order of the text. */
  readonly actions: Readonly<
    Record<string, { readonly state: ActionState; readonly places: readonly RegisterPlace[] }>
  >;
  /** By key of the term, those that it uses: how often by a right name, and the places of wrong ones. */
  readonly terms: Readonly<Record<string, { readonly uses: number; readonly misuses: readonly Spot[] }>>;
  /** Findings by severity. */
  readonly findings: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
  /** Findings by code. */
  readonly codes: Readonly<Record<string, number>>;
  /** What is kept on purpose, in the order of the text. */
  readonly deviations: readonly RegisterDeviation[];
}

export interface RegisterPlace {
  readonly kind: ActionPlaceKind;
  readonly at: Spot;
}

export interface RegisterDeviation {
  readonly code: string;
  readonly at: Spot;
  readonly reason: string;
  readonly by: "draft" | "team";
  /** What the finding says. */
  readonly message: string;
  /** Key of the action or term that it is about. */
  readonly subject?: string;
}

/** Client → server: how one open draft speaks of the notes; reads no other draft. Null where it is not open, or no draft. */
export const draftState = "notawijzer/draftState";
export interface DraftStateParams {
  readonly uri: string;
}
export type DraftStateResult = {
  readonly draft: RegisterDraft;
  /** Keys of the actions in scope, in the notes' order. */
  readonly actions: readonly string[];
} | null;

/** Client → server: all places of an action, term, line or section in the drafts, by its key; reads the drafts where need be. */
export const places = "notawijzer/places";
export interface PlacesParams {
  readonly key: string;
}
export interface PlacesResult {
  readonly drafts: readonly { readonly uri: string; readonly name: string; readonly at: readonly Spot[] }[];
}

/** Client → server: what there is to know of an action or a term, in Markdown that is not to be trusted. */
export const card = "notawijzer/card";
export interface CardParams {
  readonly key: string;
}
export type CardResult = { readonly markdown: string } | null;

/** Client → server: the edit that refers to an action at a place of an open draft, in the style of the settings. A WorkspaceEdit or null. */
export const referenceEdit = "notawijzer/referenceEdit";
export interface ReferenceEditParams {
  readonly uri: string;
  /** LSP position. */
  readonly position: { readonly line: number; readonly character: number };
  /** Of the action. */
  readonly key: string;
}

/**
 * Client → server: the edit that adds a term of the team's own to a pack in the workspace's first folder. A WorkspaceEdit, which makes the
 * pack and names it in notawijzer.yaml where need be; null where a file of it cannot be written on, or the name is none.
 */
export const termEdit = "notawijzer/termEdit";
export interface TermEditParams {
  /** The pack's folder, from the workspace's, with `/`. */
  readonly folder: string;
  /** Title of the pack, if it is to be made. */
  readonly title: string;
  /** In full. */
  readonly name: string;
  readonly acronym?: string;
  readonly definition?: string;
}

/** Client → server: the edit of notawijzer.yaml that leaves an action out of scope, or takes it back. A WorkspaceEdit or null. */
export const scopeEdit = "notawijzer/scopeEdit";
export interface ScopeEditParams {
  /** Of the action. */
  readonly key: string;
  /** Why; absent: it is in scope again. */
  readonly reason?: string;
}

/**
 * Client → server: the edit that gives the references of an open draft another style. Answer: a WorkspaceEdit, without edits where
 * there is nothing to convert; null where the document is not open. `version`: of the document that the edit is for.
 */
export const convertReferences = "notawijzer/convertReferences";
export interface ConvertReferencesParams {
  readonly uri: string;
  readonly style: "brackets" | "sentence" | "footnote" | "pandoc";
}

/** Client → server: a text made from a draft, to be inserted in it. Null where the document is not open. */
export const generatedText = "notawijzer/generatedText";
export interface GeneratedTextParams {
  readonly uri: string;
  /** `abbreviations`: the list of those that the draft uses. */
  readonly what: "abbreviations";
}
/** Empty where there is nothing to list. */
export type GeneratedTextResult = { readonly text: string } | null;

/**
 * Client → server: a copy of a Word document (.docx) with the findings as comments. Null where the server cannot read such
 * documents.
 */
export const wordComments = "notawijzer/wordComments";
export interface WordCommentsParams {
  /** Of the document: which settings hold for it. */
  readonly uri: string;
  /** The file as base64. */
  readonly data: string;
}
export type WordCommentsResult =
  | {
      readonly comments: number;
      /** The copy as base64; absent without comments. */
      readonly data?: string;
    }
  | {
      /** Why the document is not read. */
      readonly refused: string;
    }
  | null;

/** Client → server: what the Markdown preview shows of the notes in force. No parameters. */
export const glossary = "notawijzer/glossary";
export interface GlossaryResult {
  readonly acronyms: readonly { readonly form: string; readonly name: string }[];
  readonly actions: readonly {
    readonly id: string;
    readonly section: string;
    readonly ordinal: string;
    /** The note's words, white space folded. */
    readonly quotation: string;
    readonly place: string;
  }[];
}

/** Server → client, after start and whenever the packs change. */
export const status = "notawijzer/status";
export interface StatusParams {
  readonly notes: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  /** Problems in packs or in notawijzer.yaml, one line each, for the status item's tooltip. */
  readonly problems: readonly string[];
}

/** Commands that code actions and hovers may name; the client registers them. */
export const clientCommands = {
  /** Opens the note at a passage. Arguments: uri string, LSP range. */
  showPassage: "notawijzer.toonPassage",
  /** Asks for a reason and keeps a finding. Argument: {@link KeepEditParams} without `reason`. */
  keep: "notawijzer.behoud",
  /** Opens a rule's page. Argument: code. */
  explainRule: "notawijzer.uitleg",
  /** Shows how a sentence is read. Arguments: uri of the draft, LSP position; without them the sentence at the caret. */
  explainSentence: "notawijzer.waarom",
  /** Nothing but a sign that a reference was inserted from a list: the walkthrough goes by it. */
  referred: "notawijzer.verwezen",
  /** Shows all mentions of a term or action in the drafts. Arguments: uri, LSP position. */
  showMentions: "notawijzer.vermeldingen",
} as const;
