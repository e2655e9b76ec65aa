import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  ResponseError,
  type Connection,
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
import { changedDocument, closedDocument, fileChanges, folderUris, openedDocument } from "./incoming";
import { abilitiesOf, initializeResult } from "./initialize-result";
import { registerLanguageHandlers } from "./language-handlers";
import { isLong } from "./opening";
import { createRegister } from "./register";
import { registerRegisterHandlers } from "./register-handlers";
import { ownFile, status, type OwnFileResult, type StatusParams } from "./requests";
import { presentationOf, traceOf, type Session } from "./session";
import { decode, pathInFolder } from "./uris";
import { createViews } from "./views";
import { warmUp } from "./warm-up";
import { registerWordHandlers, type OpenWord } from "./word-handlers";
import type { PackSource } from "./workspace-packs";
import { once } from "../text/once";

/** A rule's page in Markdown, by code and language. */
export type RulePages = Readonly<Record<string, { readonly nl?: string; readonly en?: string }>>;

/** The text of a file beside the bundle, by its path from there, from the client. Rejects where it cannot be had. */
export type OwnFile = (path: string) => Promise<string>;

export interface ServerOptions {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** Read when first needed. What rejects is reported, and the server goes on without packs. */
  readonly shippedPacks: (ownFile: OwnFile) => Promise<readonly PackSource[]>;
  /** The shipped packs and no others. */
  readonly onlyShipped?: boolean;
  readonly rulePages: (ownFile: OwnFile) => Promise<RulePages>;
  /** Files for a client that does not read them itself. `folders`: URIs. */
  readonly ownHost: (folders: readonly string[]) => FileHost;
  /** The day of the calendar as an ISO date. */
  readonly today: () => string;
  /** Absent where Word documents cannot be read. */
  readonly openWord?: OpenWord;
  /** Told once, when somebody begins to type. */
  readonly onFirstEdit?: () => void;
  /** Told of each long draft that is opened. */
  readonly onLongDraft?: () => void;
}

/** Serves one client. Nothing is read before it is initialized. */
export function startServer(connection: Connection, options: ServerOptions): void {
  let isInitialized = false;
  connection.onInitialize((params) => {
    if (isInitialized) throw new ResponseError(ErrorCodes.InvalidRequest, "initialize comes once");
    isInitialized = true;
    return initialize(connection, options, params);
  });
}

function initialize(
  connection: Connection,
  options: ServerOptions,
  params: InitializeParams,
): InitializeResult {
  const client = abilitiesOf(params);
  let folders = folderUris(params?.workspaceFolders ?? [{ uri: params?.rootUri }]);
  let pushed: unknown;
  const host: FileHost = client.files
    ? clientHost((method, request) => connection.sendRequest(method, request))
    : {
        readFile: (uri, within) => options.ownHost(folders).readFile(uri, within),
        readFiles: (uris) => options.ownHost(folders).readFiles(uris),
        findFiles: (globs, max) => options.ownHost(folders).findFiles(globs, max),
      };
  const own: OwnFile = async (path) => {
    const answer = await connection.sendRequest<OwnFileResult>(ownFile, { path });
    if ("text" in answer) return answer.text;
    throw new Error(answer.error);
  };
  const documents = createDocuments();
  const contexts = createContexts({
    rules: options.rules,
    shippedPacks: () =>
      options.shippedPacks(own).catch((error: unknown) => {
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

  connection.onDidOpenTextDocument((params) => {
    const opened = openedDocument(params);
    if (!opened) return;
    const { uri, languageId, version, text } = opened;
    if (isLong(text)) options.onLongDraft?.();
    documents.open(uri, languageId, version, text);
    reads.changed(uri);
    register.changed();
    channel.changed(uri);
  });
  const firstEdit = once(() => options.onFirstEdit?.());
  connection.onDidChangeTextDocument((params) => {
    const changed = changedDocument(params);
    if (!changed) return;
    firstEdit();
    const { uri, version, changes } = changed;
    documents.change(uri, version, changes);
    reads.changed(uri);
    register.changed();
    channel.changed(uri);
  });
  connection.onDidCloseTextDocument((params) => {
    const uri = closedDocument(params);
    if (uri === undefined) return;
    documents.close(uri);
    views.forget(uri);
    reads.changed(uri);
    register.changed();
    channel.closed(uri);
  });
  connection.onDidChangeConfiguration((params) => {
    pushed = (params?.settings as { readonly notawijzer?: unknown } | null | undefined)?.notawijzer;
    renew(false);
  });
  connection.onDidChangeWatchedFiles((params) => {
    const changes = fileChanges(params);
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
  // The library has logged it; what is not watched is read when something else changes.
  const refused = (): void => {};
  connection.onInitialized(() => {
    if (client.configuration && client.configurationRegistration)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "notawijzer" })
        .catch(refused);
    if (!client.files && client.watchRegistration)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: "**/*.{md,markdown,txt}" },
            { globPattern: "**/{notawijzer,pack,terms,topics,commitments}.yaml" },
          ],
        })
        .catch(refused);
    if (client.folderChanges)
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        const gone = new Set(folderUris(change?.removed));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...folderUris(change?.added)];
        renew(true);
      });
    report()
      .then(() => warmUp(contexts, documents))
      .catch((error: unknown) => connection.console.error(`status: ${traceOf(error)}`));
  });
  connection.onShutdown(() => {
    channel.dispose();
    register.dispose();
    reads.dispose();
  });
  registerLanguageHandlers(session);
  registerComposingHandlers(session);
  registerRegisterHandlers(session);
  registerCustomHandlers(
    session,
    once(() => options.rulePages(own)),
  );
  registerDeviationHandlers(session);
  registerCoverageHandlers(session);
  registerWordHandlers(session, options.openWord);

  return initializeResult(client, options.version);
}
