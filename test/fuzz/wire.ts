import { spawn } from "node:child_process";
import { join } from "node:path";
import * as requests from "../../server/src/lsp/requests";

export const script = join(__dirname, "../../dist/server.js");

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server as a process, spoken to byte by byte: what a library would not let one send can be sent too. */
export interface Wire {
  readonly pid: number;
  readonly send: (message: unknown) => void;
  readonly sendBytes: (bytes: string | Uint8Array) => void;
  readonly closeInput: () => void;
  readonly request: (method: string, params?: unknown) => Promise<Answer>;
  readonly notify: (method: string, params?: unknown) => void;
  /** Answers the server's requests from now on. */
  readonly answerWith: (answer: (method: string, params: unknown) => unknown) => void;
  readonly stderr: () => string;
  /** Exit code or signal; undefined while it runs. */
  readonly ended: () => string | undefined;
  readonly end: Promise<string>;
  readonly kill: () => Promise<string>;
  /** With a channel (`memory`): what the process answers to a message. */
  readonly ask: (message: string) => Promise<unknown>;
}

export interface WireOptions {
  /** Arguments of Node before the script. */
  readonly node?: readonly string[];
  readonly args?: readonly string[];
  readonly ipc?: boolean;
  readonly script?: string;
}

export const frame = (body: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(body as string);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
};

/** Milliseconds without an answer after which a server counts as hanging. */
const patience = 60_000;

export function startWire({ node = [], args = ["--stdio"], ipc = false, ...more }: WireOptions = {}): Wire {
  const child = spawn(process.execPath, [...node, more.script ?? script, ...args], {
    stdio: ["pipe", "pipe", "pipe", ...(ipc ? (["ipc"] as const) : [])],
  });
  const pending = new Map<number, (answer: Answer) => void>();
  let answering: (method: string, params: unknown) => unknown = () => null;
  let ended: string | undefined;
  let stderr = "";
  let lastId = 0;
  let buffer = Buffer.alloc(0);
  const end = new Promise<string>((resolve) =>
    child.once("exit", (code, signal) => {
      ended = String(code ?? signal);
      for (const done of pending.values()) done({ error: { code: 0, message: `ended: ${ended}` } });
      pending.clear();
      resolve(ended);
    }),
  );
  child.stdin!.on("error", () => {}); // it has ended
  child.stderr!.on("data", (chunk: Buffer) => (stderr = (stderr + String(chunk)).slice(-20_000)));
  const sendBytes = (bytes: string | Uint8Array): void => void child.stdin!.write(bytes);
  const send = (message: unknown): void => sendBytes(frame(JSON.stringify(message)));

  const receive = (message: Record<string, unknown>): void => {
    const { id, method } = message;
    if (typeof method === "string") {
      if (id === undefined) return;
      try {
        send({ jsonrpc: "2.0", id, result: answering(method, message["params"]) ?? null });
      } catch (error) {
        send({ jsonrpc: "2.0", id, error: { code: -32603, message: String(error) } });
      }
      return;
    }
    pending.get(id as number)?.(message as Answer);
    pending.delete(id as number);
  };
  child.stdout!.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, head))![1]);
      if (buffer.length < head + 4 + length) return;
      const body = buffer.toString("utf8", head + 4, head + 4 + length);
      buffer = buffer.subarray(head + 4 + length);
      receive(JSON.parse(body) as Record<string, unknown>);
    }
  });

  const kill = (): Promise<string> => {
    child.kill("SIGKILL");
    return end;
  };
  return {
    pid: child.pid!,
    send,
    sendBytes,
    closeInput: () => void child.stdin!.end(),
    request: (method, params) => {
      const id = ++lastId;
      if (ended !== undefined) return Promise.resolve({ error: { code: 0, message: `ended: ${ended}` } });
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no answer to ${method}; ${stderr}`)), patience);
        pending.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        send({ jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) });
      });
    },
    notify: (method, params) => send({ jsonrpc: "2.0", method, ...(params !== undefined && { params }) }),
    answerWith: (answer) => void (answering = answer),
    stderr: () => stderr,
    ended: () => ended,
    end,
    kill,
    ask: (message) =>
      new Promise((resolve) => {
        child.once("message", resolve);
        child.send(message);
      }),
  };
}

export const initializeParams = (
  own: requests.InitializationOptions = {},
  folders = ["file:///werk"],
): object => ({
  processId: null,
  rootUri: null,
  workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  initializationOptions: own,
  capabilities: {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    },
    textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
  },
});

/** What a well-behaved editor without files answers. */
export function plainAnswer(method: string, params: unknown): unknown {
  const { items, uris } = (params ?? {}) as { readonly items?: unknown[]; readonly uris?: unknown[] };
  if (method === "workspace/configuration") return items?.map(() => ({}));
  if (method === requests.readFile) return { error: "FileNotFound" };
  if (method === requests.readFiles) return { files: uris?.map(() => ({ error: "FileNotFound" })) };
  if (method === requests.findFiles) return { uris: [] };
  return null;
}

export async function startInitialized(
  options: WireOptions = {},
  params = initializeParams(),
): Promise<Wire> {
  const wire = startWire(options);
  wire.answerWith(plainAnswer);
  const { error } = await wire.request("initialize", params);
  if (error) throw new Error(`${error.message}; ${wire.stderr()}`);
  wire.notify("initialized", {});
  return wire;
}
