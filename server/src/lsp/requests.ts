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
}
export type ReadFileResult = { readonly text: string } | { readonly error: string };

/** Server → client: URIs of the workspace's files that match the globs (the setting `notawijzer.drafts`). */
export const findFiles = "notawijzer/findFiles";
export interface FindFilesParams {
  readonly globs: readonly string[];
  readonly max: number;
}
export type FindFilesResult = { readonly uris: readonly string[] };

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
  /** Shows all mentions of a term or action in the drafts. Arguments: uri, LSP position. */
  showMentions: "notawijzer.vermeldingen",
} as const;
