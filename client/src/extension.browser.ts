import { commands, Uri, window, workspace, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { ownFile, type OwnFileParams, type OwnFileResult } from "../../server/src/lsp/requests";
import { apiOf, type Api } from "./api";
import { startClient } from "./client";
import type { Connect } from "./session";
import { texts } from "./settings";

/** Commands that start a program. */
const onlyElsewhere = ["notawijzer.leesNotaIn", "notawijzer.probeerPakket"];

let end: (() => Promise<void>) | undefined;

/** vscode.dev and other editors in a browser: the server is a Web Worker. */
export function activate(context: ExtensionContext): Api {
  const dist = Uri.joinPath(context.extensionUri, "dist");
  let current: Worker | undefined;
  let starts = 0;
  const connect: Connect = (options, died) => {
    const worker = new Worker(Uri.joinPath(dist, "server.worker.js").toString(true));
    starts++;
    current = worker;
    // A worker that cannot be loaded, or in which something was thrown, says so and does not end.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      died();
    });
    const client = new LanguageClient("notawijzer", "Notawijzer", worker, options);
    client.onRequest(ownFile, (params: OwnFileParams) => readOwnFile(dist, params));
    return {
      client,
      kill: () => {
        worker.terminate();
        if (current === worker) current = undefined;
      },
    };
  };
  void commands.executeCommand("setContext", "notawijzer.host", "browser");
  const started = startClient(context, connect);
  end = started.session.end;
  for (const id of onlyElsewhere)
    context.subscriptions.push(
      commands.registerCommand(id, () => void window.setStatusBarMessage(texts().notInBrowser, 10_000)),
    );
  return apiOf(context, started, {
    serverId: () => current && starts,
    crash: () => void current?.dispatchEvent(new Event("error")),
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}

/** Names without a dot in front, so that none leads out of the folder. */
const ownName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u;

/** UTF-8, whatever the writer's setting of encodings says. */
async function readOwnFile(dist: Uri, { path }: OwnFileParams): Promise<OwnFileResult> {
  if (!ownName.test(path)) return { error: "FileNotFound" };
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(dist, path));
    return { text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
