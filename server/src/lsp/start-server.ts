import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  type Connection,
  type DidChangeWatchedFilesParams,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import type { Rule } from "../analysis/rule";
import { clientHost } from "../host/client-host";
import type { FileHost } from "../host/file-host";
import { teamFileName } from "../knowledge/team-file";
import { registerComposingHandlers } from "./composing-handlers";
import { createContexts } from "./contexts";
import { registerCoverageHandlers } from "./coverage-handlers";
import { registerCustomHandlers } from "./custom-handlers";
import { registerDeviationHandlers } from "./deviation-handlers";
import { createDiagnosticsChannel, createProblemSender } from "./diagnostics";
import { createDocuments } from "./documents";
import { createDraftList } from "./draft-list";
import { createDraftReads } from "./draft-reads";
import { createDrafts } from "./drafts";
import { fixAllKind, registerLanguageHandlers } from "./language-handlers";
import { createRegister } from "./register";
import { registerRegisterHandlers } from "./register-handlers";
import { status, type InitializationOptions, type StatusParams } from "./requests";
import { presentationOf, traceOf, type ClientAbilities, type Session } from "./session";
import { decode, pathInFolder } from "./uris";
import { createViews } from "./views";
import type { PackSource } from "./workspace-packs";

/** A rule's page in Markdown, by code and language. */
export type RulePages = Readonly<Record<string, { readonly nl?: string; readonly en?: string }>>;

export interface ServerOptions {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** Read when first needed. What rejects is reported, and the server goes on without packs. */
  readonly shippedPacks: () => Promise<readonly PackSource[]>;
  /** The shipped packs and no others. */
  readonly onlyShipped?: boolean;
  readonly rulePages: () => Promise<RulePages>;
  /** Files for a client that does not read them itself. `folders`: URIs. */
  readonly ownHost: (folders: readonly string[]) => FileHost;
  /** The day of the calendar as an ISO date. */
  readonly today: () => string;
}

/** Serves one client. Nothing is read before it is initialized. */
export function startServer(connection: Connection, options: ServerOptions): void {
  connection.onInitialize((params) => initialize(connection, options, params));
}

function initialize(
  connection: Connection,
  options: ServerOptions,
  params: InitializeParams,
): InitializeResult {
  const client = abilitiesOf(params);
  let folders: readonly string[] =
    params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  let pushed: unknown;
  const host: FileHost = client.files
    ? clientHost((method, request) => connection.sendRequest(method, request))
    : {
        readFile: (uri) => options.ownHost(folders).readFile(uri),
        readFiles: (uris) => options.ownHost(folders).readFiles(uris),
        findFiles: (globs, max) => options.ownHost(folders).findFiles(globs, max),
      };
  const documents = createDocuments();
  const contexts = createContexts({
    rules: options.rules,
    shippedPacks: () =>
      options.shippedPacks().catch((error: unknown) => {
        connection.console.error(`the shipped packs cannot be read: ${traceOf(error)}`);
        return [];
      }),
    onlyShipped: options.onlyShipped ?? false,
    host,
    folders: () => folders,
    configuration: async (uri) => {
      if (!client.configuration) return pushed;
      try {
        return await connection.workspace.getConfiguration({
          ...(uri !== undefined && { scopeUri: uri }),
          section: "notawijzer",
        });
      } catch {
        return undefined; // the client is ending
      }
    },
    notaDocuments: client.notaDocuments,
    trusted: client.trusted,
    complain: (complaint) => connection.console.warn(complaint),
  });
  const views = createViews(documents, contexts, options.today);
  const { today } = options;
  const parts = { connection, client, documents, contexts, views, host, today, folders: () => folders };
  const reads = createDraftReads({
    ...parts,
    list: createDraftList(host, contexts, () => folders),
    complain: (error) => connection.console.error(`drafts: ${traceOf(error)}`),
  });
  const register = createRegister(connection, contexts, reads, () => folders);
  const session: Session = { ...parts, drafts: createDrafts(parts, reads), register };
  const channel = createDiagnosticsChannel(connection, documents, views, {
    pull: client.pullDiagnostics,
    canRefresh: client.refreshDiagnostics,
    present: (view) => presentationOf(session, view),
  });
  const sendProblems = createProblemSender(connection);

  /** Tells the client which notes are in force and what is wrong with files; runs after the start and each change. */
  const report = async (): Promise<void> => {
    const { knowledge, problems, settings } = await contexts.of(undefined);
    const state: StatusParams = {
      notes: knowledge.packs
        .filter(({ note }) => note !== "")
        .map(({ id, title, date }) => ({ id, title, date })),
      problems: problems.map(({ uri, problem: { line, message } }) => {
        const file = decode(uri).split("/").at(-1);
        return `${file}${line === undefined ? "" : `:${line}`}: ${message[settings.lang]}`;
      }),
    };
    await connection.sendNotification(status, state);
    sendProblems(problems, settings.lang);
  };
  const renew = (files: boolean): void => {
    contexts.reset(files);
    reads.renew();
    register.changed();
    channel.refresh();
    report().catch(() => {}); // the client is ending
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    documents.open(uri, languageId, version, text);
    reads.changed(uri);
    register.changed();
    channel.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    reads.changed(uri);
    register.changed();
    channel.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    views.forget(uri);
    reads.changed(uri);
    register.changed();
    channel.closed(uri);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = (settings as { readonly notawijzer?: unknown } | null | undefined)?.notawijzer;
    renew(false);
  });
  connection.onDidChangeWatchedFiles(({ changes }: DidChangeWatchedFilesParams) => {
    for (const { uri, type } of changes) reads.fileChanged(uri, type !== FileChangeType.Changed);
    register.changed();
    void contexts.of(undefined).then(({ packFolders }) => {
      const knowing = changes.some(
        ({ uri }) =>
          uri.endsWith(`/${teamFileName}`) ||
          packFolders.some((folder) => pathInFolder(uri, folder) !== undefined) ||
          /\/(?:pack|terms|topics|commitments)\.yaml$/.test(uri),
      );
      if (knowing) renew(true);
    });
  });
  connection.onInitialized(() => {
    if (client.configuration && client.configurationRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "notawijzer" });
    if (!client.files && client.watchRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: "**/*.{md,markdown,txt}" },
          { globPattern: "**/{notawijzer,pack,terms,topics,commitments}.yaml" },
        ],
      });
    if (client.folderChanges)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        renew(true);
      });
    report().catch((error: unknown) => connection.console.error(`status: ${traceOf(error)}`));
  });
  connection.onShutdown(() => {
    channel.dispose();
    register.dispose();
    reads.dispose();
  });
  registerLanguageHandlers(session);
  registerComposingHandlers(session);
  registerRegisterHandlers(session);
  registerCustomHandlers(session, once(options.rulePages));
  registerDeviationHandlers(session);
  registerCoverageHandlers(session);

  return {
    serverInfo: { name: "notawijzer", version: options.version },
    capabilities: {
      // Nothing is done on saving, but clients that pull findings then go by the notice.
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ["@", "("], resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
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
  };
}

function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const own = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument } = capabilities;
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
      workspace.workspaceEdit.resourceOperations?.includes("create") === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
