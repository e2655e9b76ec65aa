import { spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from "vscode-languageserver/node";
import type { FileHost } from "../../server/src/host/file-host";
import type { Pack } from "../../server/src/knowledge/pack";
import { startServer, type ServerOptions } from "../../server/src/lsp/start-server";
import * as requests from "../../server/src/lsp/requests";
import { rules } from "../../server/src/rules";

/** An editor that has initialized a server. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** The section `notawijzer` by URI; "" holds for all others. Change it and call `changeSettings`. */
  readonly settings: Map<string, unknown>;
  readonly files: Map<string, string>;
  readonly log: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly statuses: requests.StatusParams[];
  readonly refreshes: () => number;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: readonly Change[]) => Promise<void>;
  readonly changeSettings: () => Promise<void>;
  readonly request: <R>(method: string, params: unknown) => Promise<R>;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly findings: (uri: string) => Promise<Diagnostic[]>;
  readonly end: () => Promise<void>;
}

export type Change = { readonly range: Range; readonly text: string } | { readonly text: string };

export interface ClientOptions {
  /** Announces pull diagnostics. */
  readonly pull?: boolean;
  /** Can be asked to pull anew; yes where nothing is said. */
  readonly refresh?: boolean;
  readonly own?: requests.InitializationOptions;
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  readonly files?: Readonly<Record<string, string>>;
}

export const fullClient: requests.InitializationOptions = {
  notaDocuments: true,
  files: true,
  commands: true,
};

/** A client and a server over streams in this process. */
export function connectInMemory(
  packs: readonly Pack[],
  options: ClientOptions = {},
  server: Partial<ServerOptions> = {},
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const served = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(served, {
    version: "0.0.0-test",
    rules,
    shippedPacks: async () => packs.map((pack) => ({ pack, noteUri: `file:///packs/${pack.id}/note.md` })),
    rulePages: async () => ({ "misname/compound": { nl: "# Samenstelling" } }),
    ownHost: () => emptyHost,
    today: () => "2026-11-24",
    ...server,
  });
  served.listen();
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return initialize(connection, options, async () => {
    await connection.sendRequest("shutdown");
    connection.dispose();
    served.dispose();
  });
}

const emptyHost: FileHost = {
  readFile: async () => ({ error: "FileNotFound" }),
  readFiles: async (uris) => uris.map(() => ({ error: "FileNotFound" })),
  findFiles: async () => [],
};

/** A client and the built server as a process. */
export function connectProcess(
  script: string,
  args: readonly string[],
  options: ClientOptions = {},
): Promise<TestClient> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return initialize(connection, options, async () => {
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    await ended;
    connection.dispose();
  });
}

/** Initializes the server at the other end of a connection, as an editor does. `end` ends it. */
export async function initialize(
  connection: ProtocolConnection,
  options: ClientOptions,
  end: () => Promise<void>,
): Promise<TestClient> {
  const settings = new Map<string, unknown>([["", options.settings ?? {}]]);
  const files = new Map(Object.entries(options.files ?? {}));
  const log: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const statuses: requests.StatusParams[] = [];
  let refreshes = 0;
  connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings.get(scopeUri ?? "") ?? settings.get("")),
  );
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshes++;
    return null;
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest(requests.readFile, async ({ uri }: requests.ReadFileParams) => {
    const text = files.get(uri);
    return text === undefined ? { error: "FileNotFound" } : { text };
  });
  connection.onRequest(
    requests.readFiles,
    ({ uris }: requests.ReadFilesParams): requests.ReadFilesResult => ({
      files: uris.map((uri) => {
        const text = files.get(uri);
        return text === undefined ? { error: "FileNotFound" } : { text };
      }),
    }),
  );
  connection.onRequest(requests.findFiles, ({ max }: requests.FindFilesParams): requests.FindFilesResult => ({
    uris: [...files.keys()].filter((uri) => /\.(?:md|txt)$/.test(uri)).slice(0, max),
  }));
  connection.onNotification(requests.status, (params: requests.StatusParams) => void statuses.push(params));
  connection.onNotification(
    "window/logMessage",
    ({ message }: { message: string }) => void log.push(message),
  );
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.listen();
  const folders = options.folders ?? ["file:///werk"];
  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: options.own ?? fullClient,
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: options.refresh ?? true },
        workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
      },
      textDocument: {
        publishDiagnostics: { relatedInformation: true },
        ...((options.pull ?? true) && { diagnostic: {} }),
      },
    },
  };
  const result = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification("initialized", {});
  const request = <R>(method: string, sent: unknown): Promise<R> => connection.sendRequest(method, sent);
  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    request("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  return {
    connection,
    result,
    settings,
    files,
    log,
    published,
    statuses,
    refreshes: () => refreshes,
    open: (uri, text, languageId = "markdown") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      }),
    changeSettings: () => connection.sendNotification("workspace/didChangeConfiguration", { settings: null }),
    request,
    pull,
    findings: async (uri) => {
      const report = await pull(uri);
      return report.kind === "full" ? report.items : [];
    },
    end,
  };
}

/** The text with the cursor mark `¦` taken out, and where it stood. */
export function cursor(marked: string): { readonly text: string; readonly position: Position } {
  const before = marked.slice(0, marked.indexOf("¦")).split("\n");
  return {
    text: marked.replace("¦", ""),
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}

/** Polls until `check` gives something. */
export async function until<T>(what: string, check: () => T | undefined | false): Promise<T> {
  const end = Date.now() + 5000;
  for (;;) {
    const result = check();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}
