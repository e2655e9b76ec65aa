import { commands, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { apiOf, type Api } from "./api";
import { startClient } from "./client";
import { registerAuthoring } from "./authoring/authoring";
import { importNote, testPack } from "./node/import-note";
import type { Connect } from "./session";

let end: (() => Promise<void>) | undefined;

/** Desktop and remote: the server is a child process. */
export function activate(context: ExtensionContext): Api {
  const server: ServerOptions = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.stdio,
    // Megabytes. What is read of a draft soon makes room for what is kept; with V8's own 16 the server keeps 25 MB more, and is no faster.
    options: { execArgv: ["--max-semi-space-size=4"] },
  };
  let current: LanguageClient | undefined;
  const connect: Connect = (options) => {
    const client = new LanguageClient("notawijzer", "Notawijzer", server, options);
    current = client;
    return { client, kill: () => void client.serverProcess?.kill() };
  };
  void commands.executeCommand("setContext", "notawijzer.host", "node");
  const started = startClient(context, connect);
  end = started.session.end;
  context.subscriptions.push(
    registerAuthoring(),
    commands.registerCommand("notawijzer.leesNotaIn", importNote(context)),
    commands.registerCommand("notawijzer.probeerPakket", testPack(context)),
  );
  return apiOf(context, started, {
    serverId: () => current?.serverProcess?.pid,
    crash: () => void current?.serverProcess?.kill("SIGKILL"),
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
