import { ExtensionMode, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { startClient } from "./client";
import type { Preview } from "./preview/preview";
import type { Connect } from "./session";
import type { ActionsView } from "./views/actions-view";
import type { OverviewPanel } from "./views/overview-panel";
import type { SummaryItem } from "./views/summary-item";
import type { TermsView } from "./views/terms-view";

/** What `activate` returns. */
export interface Api {
  /** Asked for by the editor's Markdown preview. */
  readonly extendMarkdownIt: Preview["extendMarkdownIt"];
  /** Process id of the server that runs, if one does; for the tests in the editor, nobody else gets it. */
  readonly serverPid?: () => number | undefined;
  /** For those tests too. */
  readonly overview?: OverviewPanel;
  readonly summary?: SummaryItem;
  readonly actions?: ActionsView;
  readonly terms?: TermsView;
}

let end: (() => Promise<void>) | undefined;

/** Desktop and remote: the server is a child process. */
export function activate(context: ExtensionContext): Api {
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
  const { session, preview, overview, summary, actions, terms } = startClient(context, connect);
  end = session.end;
  const isTest = context.extensionMode === ExtensionMode.Test;
  return {
    extendMarkdownIt: preview.extendMarkdownIt,
    ...(isTest && { serverPid: () => pid(), overview, summary, actions, terms }),
  };
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
