import { Disposable, Uri, window, workspace, type ExtensionContext } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/lsp/requests";
import { createCheckGate } from "./check-gate";
import { registerCommands, trustedCommands } from "./commands";
import { registerNoteDocuments } from "./note-documents";
import { createOpenDocuments } from "./open-documents";
import { createPreview, type Preview } from "./preview/preview";
import { createReadingDocument } from "./reading-document";
import { createRegister } from "./register";
import { draftSelector } from "./schemes";
import { createSession, type Connect, type Session } from "./session";
import { answerConfiguration } from "./settings";
import { createStatus } from "./status";
import { createActionsView, type ActionsView } from "./views/actions-view";
import { createTermsView, type TermsView } from "./views/terms-view";
import { createOverviewPanel, type OverviewPanel } from "./views/overview-panel";
import { createSummaryItem, type SummaryItem } from "./views/summary-item";

const initializationOptions = (): InitializationOptions => ({
  notaDocuments: true,
  files: true,
  commands: true,
  trusted: workspace.isTrusted,
});

/** What runs once the extension is active. */
export interface Started {
  readonly session: Session;
  readonly preview: Preview;
  readonly overview: OverviewPanel;
  readonly summary: SummaryItem;
  readonly actions: ActionsView;
  readonly terms: TermsView;
}

/** Starts what desktop and web share. The server starts beside it; nothing here waits for it. */
export function startClient(context: ExtensionContext, connect: Connect): Started {
  const log = window.createOutputChannel("Notawijzer", { log: true });
  const gate = createCheckGate();
  const options = (): LanguageClientOptions => {
    const documents = createOpenDocuments();
    return {
      documentSelector: draftSelector,
      initializationOptions,
      outputChannel: log,
      diagnosticPullOptions: gate.pullOptions,
      // Text of packs stands in hovers: no HTML, and links to a few commands that only show something.
      markdown: { isTrusted: { enabledCommands: trustedCommands }, supportHtml: false },
      middleware: {
        ...documents.middleware,
        provideDiagnostics: gate.provideDiagnostics(documents),
        workspace: {
          configuration: ({ items }) =>
            items.map(({ section, scopeUri }) =>
              answerConfiguration(section, scopeUri === undefined ? undefined : Uri.parse(scopeUri)),
            ),
        },
      },
    };
  };
  const session = createSession(connect, options, log);
  const status = createStatus(session);
  const reading = createReadingDocument(session);
  const preview = createPreview(session);
  const summary = createSummaryItem(session);
  const overview = createOverviewPanel(session, context, (error) =>
    log.error("overview:", error instanceof Error ? error.message : String(error)),
  );
  const register = createRegister(session);
  const actions = createActionsView(session, register);
  const terms = createTermsView(session, register);
  const problems = session.onDidChangeStatus((params) => {
    for (const problem of params.problems) log.warn(problem);
  });
  const trust = workspace.onDidGrantWorkspaceTrust(() => void session.restart());
  const settings = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("notawijzer.check")) session.refreshFindings();
    if (event.affectsConfiguration("notawijzer.packs")) session.refreshWatchers();
  });
  context.subscriptions.push(
    Disposable.from(
      log,
      status,
      problems,
      settings,
      trust,
      registerNoteDocuments(session),
      reading,
      register,
      actions,
      terms,
      preview,
      summary,
      overview,
      registerCommands({
        session,
        status,
        log,
        gate,
        reading,
        overview,
        extensionUri: context.extensionUri,
        register,
        actions,
        terms,
      }),
    ),
  );
  session.start();
  return { session, preview, overview, summary, actions, terms };
}
