import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from "vscode-languageserver";
import type { FileHost } from "../host/file-host";
import type { Contexts } from "./contexts";
import type { Documents } from "./documents";
import type { Drafts } from "./drafts";
import type { Register } from "./register";
import type { Presentation } from "./to-lsp";
import type { View, Views } from "./views";

/** What the client can do, as it said at the start. */
export interface ClientAbilities {
  readonly notaDocuments: boolean;
  readonly files: boolean;
  readonly commands: boolean;
  readonly trusted: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly watchRegistration: boolean;
  readonly configurationRegistration: boolean;
  readonly folderChanges: boolean;
  readonly createFiles: boolean;
  readonly definitionLinks: boolean;
  readonly snippets: boolean;
}

/** All that handlers work with. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly documents: Documents;
  readonly contexts: Contexts;
  readonly views: Views;
  readonly drafts: Drafts;
  readonly register: Register;
  readonly host: FileHost;
  readonly folders: () => readonly string[];
  /** The day of the calendar as an ISO date. */
  readonly today: () => string;
}

export const presentationOf = ({ client }: Session, { settings, notes }: View): Presentation => ({
  lang: settings.lang,
  notes,
  relatedInformation: client.relatedInformation,
  rulePages: client.notaDocuments,
});

/**
 * A handler that never fails a request: what goes wrong in it gives `empty` and a line in the log, without the message,
 * which could hold a draft's words. Cancelled requests are answered as such.
 */
export function guarded<P, R>(
  { connection }: Pick<Session, "connection">,
  name: string,
  empty: R,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    let result: R;
    try {
      result = await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name}: ${traceOf(error)}`);
      return empty;
    }
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    return result;
  };
}

export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 5)].join("\n");
}

/** The view of the document that a request names; undefined where it names none that is open. */
export async function viewFor(
  { views }: Session,
  params: { readonly textDocument?: { readonly uri?: unknown } } | undefined | null,
): Promise<View | undefined> {
  const uri = params?.textDocument?.uri;
  return typeof uri === "string" ? views.of(uri) : undefined;
}
