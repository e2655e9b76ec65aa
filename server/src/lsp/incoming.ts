import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";

/**
 * Parameters of notifications as they are worked with. A client may send anything by these names; what is not of the
 * protocol's shape gives undefined, and the notification is as good as not sent.
 */
type Params = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Params => typeof value === "object" && value !== null;
const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

export interface OpenedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export function openedDocument(params: unknown): OpenedDocument | undefined {
  const document = field(params, "textDocument");
  const [uri, languageId, text] = [
    field(document, "uri"),
    field(document, "languageId"),
    field(document, "text"),
  ];
  if (typeof uri !== "string" || typeof text !== "string") return undefined;
  return {
    uri,
    languageId: typeof languageId === "string" ? languageId : "",
    version: versionOf(document),
    text,
  };
}

export interface ChangedDocument {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

/** All changes or none: after one that cannot be made, the others would be made in another text than they are meant for. */
export function changedDocument(params: unknown): ChangedDocument | undefined {
  const document = field(params, "textDocument");
  const [uri, changes] = [field(document, "uri"), field(params, "contentChanges")];
  if (typeof uri !== "string" || !Array.isArray(changes) || !changes.every(isChange)) return undefined;
  return { uri, version: versionOf(document), changes };
}

export function closedDocument(params: unknown): string | undefined {
  const uri = field(field(params, "textDocument"), "uri");
  return typeof uri === "string" ? uri : undefined;
}

export interface FileChange {
  readonly uri: string;
  readonly type: number;
}

export function fileChanges(params: unknown): readonly FileChange[] {
  const changes = field(params, "changes");
  if (!Array.isArray(changes)) return [];
  return changes.filter((change): change is FileChange => typeof field(change, "uri") === "string");
}

/** URIs of folders, of a list of `{uri}`; what is no URI is left out. */
export function folderUris(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list
    .map((folder: unknown) => field(folder, "uri"))
    .filter((uri): uri is string => typeof uri === "string" && isUri(uri));
}

function isUri(text: string): boolean {
  try {
    new URL(`${text.replace(/\/+$/, "")}/`);
    return true;
  } catch {
    return false;
  }
}

function versionOf(document: unknown): number {
  const version = field(document, "version");
  return typeof version === "number" ? version : 0;
}

function isChange(value: unknown): value is TextDocumentContentChangeEvent {
  if (typeof field(value, "text") !== "string") return false;
  const range = field(value, "range");
  return range === undefined || (isPosition(field(range, "start")) && isPosition(field(range, "end")));
}

const isPosition = (value: unknown): boolean =>
  isIndex(field(value, "line")) && isIndex(field(value, "character"));

const isIndex = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
