import { ExtensionMode, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { startClient } from "./client";
import type { Connect } from "./session";

/** What the tests in the editor get from `activate`; nobody else does. */
export interface TestApi {
  /** Process id of the server that runs, if one does. */
  readonly serverPid: () => number | undefined;
}

let end: (() => Promise<void>) | undefined;

/** Desktop and remote: the server is a child process. */
export function activate(context: ExtensionContext): TestApi | undefined {
  const server: ServerOptions = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.stdio,
  };
  let pid: () => number | undefined = () => undefined;
  const connect: Connect = (options) => {
    const client = new LanguageClient("notawijzer", "Notawijzer", server, options);
    pid = () => client.serverProcess?.pid;
    return { client, kill: () => void client.serverProcess?.kill() };
  };
  const session = startClient(context, connect);
  end = session.end;
  return context.extensionMode === ExtensionMode.Test ? { serverPid: () => pid() } : undefined;
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
