import type { InitializeParams, InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import type { InitializationOptions } from "./requests";
import type { ClientAbilities } from "./session";

// The protocol's library is not loaded for what it calls these: the first answer comes before it.
const incremental: typeof TextDocumentSyncKind.Incremental = 2;
export const fixAllKind = "source.fixAll.notawijzer";

/** What a server for that client can do. */
export const initializeResult = (client: ClientAbilities, version: string): InitializeResult => ({
  serverInfo: { name: "notawijzer", version },
  capabilities: {
    // Nothing is done on saving, but clients that pull findings then go by the notice.
    textDocumentSync: { openClose: true, change: incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ["@", "("], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    codeActionProvider: {
      codeActionKinds: ["quickfix", "refactor.rewrite", fixAllKind],
    },
    ...(client.pullDiagnostics && {
      diagnosticProvider: {
        identifier: "notawijzer",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    ...(client.folderChanges && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  },
});

/** What a client says of itself; what is missing or of another kind it cannot. */
export function abilitiesOf(params: Partial<InitializeParams> | null | undefined): ClientAbilities {
  const own = (params?.initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument } = params?.capabilities ?? {};
  return {
    notaDocuments: own.notaDocuments === true,
    files: own.files === true,
    commands: own.commands === true,
    trusted: own.trusted !== false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    createFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes?.("create") === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}
