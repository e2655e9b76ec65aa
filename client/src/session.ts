import {
  EventEmitter,
  type CancellationToken,
  type Disposable,
  type Event,
  type LogOutputChannel,
} from "vscode";
import {
  CloseAction,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  ErrorAction,
  ShowMessageNotification,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient";
import * as requests from "../../server/src/lsp/requests";
import { answerReadFile, answerReadFiles } from "./files";
import { answerFindFiles } from "./find-files";
import { pauseAfter } from "./restart-policy";
import { watchFiles } from "./watchers";

/** One run of the server. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends a server that does not listen. */
  readonly kill: () => void;
}
/**
 * Makes a client that has not started; desktop and web differ here only. `died` is to be called where a server has ended in a way that
 * the client does not notice by itself.
 */
export type Connect = (options: LanguageClientOptions, died: () => void) => Connection;

export type SessionState = "starting" | "running" | "restarting" | "failed" | "ended";

/** The server's life: started, restarted after a crash, each time with a client of its own. */
export interface Session {
  readonly state: SessionState;
  readonly onDidChangeState: Event<SessionState>;
  /** What the server last said of its notes. */
  readonly status: requests.StatusParams | undefined;
  readonly onDidChangeStatus: Event<requests.StatusParams>;
  /** The server knows more of how the drafts speak of the notes. */
  readonly onDidChangeRegister: Event<requests.RegisterChangedParams>;
  /** The client of this moment; it changes with each start. */
  readonly connection: Connection | undefined;
  readonly start: () => void;
  /** Starts anew, forgetting earlier crashes. */
  readonly restart: () => Promise<void>;
  /** Waits until the server runs; rejects where it will not. */
  readonly request: <R>(method: string, params: unknown, token?: CancellationToken) => Promise<R>;
  /** Asks for the findings of all visible documents again. */
  readonly refreshFindings: () => void;
  /** Watches the packs anew, after a change of the setting. */
  readonly refreshWatchers: () => void;
  readonly end: () => Promise<void>;
}

export function createSession(
  connect: Connect,
  /** Called for each run. */
  options: () => LanguageClientOptions,
  log: LogOutputChannel,
): Session {
  const stateEmitter = new EventEmitter<SessionState>();
  const statusEmitter = new EventEmitter<requests.StatusParams>();
  const registerEmitter = new EventEmitter<requests.RegisterChangedParams>();
  let state: SessionState = "ended";
  let status: requests.StatusParams | undefined;
  let connection: Connection | undefined;
  let watchers: Disposable | undefined;
  let crashes: readonly number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the starts: what an older run still reports is not heard. */
  let run = 0;

  function enter(next: SessionState): void {
    if (state === next) return;
    state = next;
    stateEmitter.fire(next);
  }

  function start(): void {
    const mine = ++run;
    const hasEnded = () => mine !== run;
    enter(crashes.length > 0 ? "restarting" : "starting");
    const errorHandler: ErrorHandler = {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (!hasEnded()) crashed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
    const died = () => {
      if (hasEnded()) return;
      void finish(opened);
      crashed();
    };
    const opened = connect({ ...options(), errorHandler, initializationFailedHandler: () => false }, died);
    connection = opened;
    const { client } = opened;
    silence(client);
    client.onNotification(ShowMessageNotification.type, ({ message }) => log.info(message));
    client.onRequest(requests.readFile, answerReadFile);
    client.onRequest(requests.readFiles, answerReadFiles);
    client.onRequest(requests.findFiles, answerFindFiles);
    client.onNotification(requests.status, (params: requests.StatusParams) => {
      if (hasEnded()) return;
      status = params;
      statusEmitter.fire(params);
    });
    client.onNotification(requests.registerChanged, (params: requests.RegisterChangedParams) => {
      if (!hasEnded()) registerEmitter.fire(params);
    });
    client.start().then(
      () => {
        if (hasEnded()) return;
        watch(client);
        enter("running");
      },
      (error: unknown) => {
        if (hasEnded()) return;
        log.error("start failed", error instanceof Error ? error.message : String(error));
        opened.kill();
        crashed();
      },
    );
  }

  function crashed(): void {
    run++;
    watchers?.dispose();
    crashes = [...crashes, Date.now()].slice(-10);
    const pause = pauseAfter(crashes);
    if (pause === undefined) {
      log.error("the server crashed too often and is not started again");
      enter("failed");
      return;
    }
    log.warn(`the server ended unasked; it starts again in ${pause} ms`);
    enter("restarting");
    timer = setTimeout(start, pause);
  }

  function watch(client: BaseLanguageClient): void {
    watchers?.dispose();
    watchers = watchFiles((changes) => {
      client.sendNotification(DidChangeWatchedFilesNotification.type, { changes }).catch(() => {}); // logged
    });
  }

  /** False where something else was started or stopped meanwhile. */
  async function stop(): Promise<boolean> {
    const mine = ++run;
    clearTimeout(timer);
    watchers?.dispose();
    const old = connection;
    connection = undefined;
    await finish(old);
    return mine === run;
  }

  async function finish(old: Connection | undefined): Promise<void> {
    if (old?.client.isRunning()) await old.client.stop();
    old?.kill(); // a worker outlives its client
  }

  function running(): Promise<BaseLanguageClient> {
    return new Promise((resolve, reject) => {
      const settle = (): boolean => {
        if (state === "running" && connection) resolve(connection.client);
        else if (state === "failed" || state === "ended")
          reject(new Error(`the server is not there: ${state}`));
        else return false;
        return true;
      };
      if (settle()) return;
      const listener = stateEmitter.event(() => {
        if (settle()) listener.dispose();
      });
    });
  }

  return {
    get state() {
      return state;
    },
    get status() {
      return status;
    },
    get connection() {
      return connection;
    },
    onDidChangeState: stateEmitter.event,
    onDidChangeStatus: statusEmitter.event,
    onDidChangeRegister: registerEmitter.event,
    start,
    restart: async () => {
      if (!(await stop())) return;
      crashes = [];
      start();
    },
    request: async <R>(method: string, params: unknown, token?: CancellationToken) => {
      const client = await running();
      return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
    },
    refreshFindings: () => {
      connection?.client.getFeature(DocumentDiagnosticRequest.method).refresh();
    },
    refreshWatchers: () => {
      if (state === "running" && connection) watch(connection.client);
    },
    end: async () => {
      await stop();
      enter("ended");
      stateEmitter.dispose();
      statusEmitter.dispose();
      registerEmitter.dispose();
    },
  };
}

/** The library reports much in a message over the editor; here it goes to the log only. */
function silence(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  const stop = client.stop.bind(client);
  client.stop = (timeout) => stop(timeout).catch(() => {}); // it has been logged
}
