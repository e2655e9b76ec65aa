import {
  commands,
  Disposable,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from "vscode";
import {
  coverage,
  type CoverageForm,
  type CoverageParams,
  type CoverageResult,
  type Spot,
} from "../../../server/src/lsp/requests";
import { showPassage } from "../commands/show-passage";
import type { Session } from "../session";
import { texts, textLanguage } from "../settings";
import { isOverviewMessage, type OverviewCommand, type ShowCoverage } from "./overview-messages";
import { overviewPage } from "./overview-page";

/** The panel with the coverage, one at most. */
export interface OverviewPanel extends Disposable {
  readonly show: () => void;
  /** Takes over a panel that the editor brings back, as after a restart of the window. */
  readonly restore: (panel: WebviewPanel) => Promise<void>;
  /** What the page was last told; undefined while there is none. */
  readonly shown: ShowCoverage | undefined;
  /** As if the page had said it. */
  readonly receive: (message: unknown) => Promise<void>;
  readonly get: (form: CoverageForm) => Promise<CoverageResult>;
}

/** Milliseconds between two tables while the drafts are read for the first time. */
const pause = 400;

const viewType = "notawijzer.actieoverzicht";

/** What the page's buttons run. */
const commandOf: Readonly<Record<OverviewCommand, string>> = {
  svg: "notawijzer.actieoverzichtSvg",
  markdown: "notawijzer.actieoverzichtMarkdown",
  practice: "notawijzer.oefentekst",
};

export function createOverviewPanel(
  session: Session,
  { extensionUri }: Pick<ExtensionContext, "extensionUri">,
  report: (error: unknown) => void,
): OverviewPanel {
  const folder = Uri.joinPath(extensionUri, "dist");
  let panel: WebviewPanel | undefined;
  let ready = false;
  let shown: ShowCoverage | undefined;
  let answer: CoverageResult | undefined;
  /** The cell that was opened last, and which of its places. */
  let opened = { cell: "", index: 0 };
  let asking = false;
  let askAgain = false;

  const get = (form: CoverageForm): Promise<CoverageResult> => {
    const params: CoverageParams = { form };
    return session.request<CoverageResult>(coverage, params);
  };

  /** One question at a time: what changes meanwhile is asked for once more. */
  async function refresh(): Promise<void> {
    if (!panel || !ready) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      do {
        askAgain = false;
        const next = await get("html");
        // Closed meanwhile, or taken over by a page that has not loaded yet: that one asks anew.
        if (!panel || !ready) return;
        answer = next;
        const { read, total, complete } = answer.progress;
        shown = {
          type: "show",
          html: answer.text,
          title: answer.title,
          exportable: answer.columns.length > 0,
          ...(!complete && { progress: { read, total, text: texts().readingDrafts(read, total) } }),
        };
        await panel?.webview.postMessage(shown);
        // While the drafts are being read there is something new all the time.
        if (!complete) await new Promise((done) => setTimeout(done, pause));
      } while (askAgain);
    } catch (error) {
      report(error);
    } finally {
      asking = false;
    }
  }

  async function open(key: string, column: number | undefined): Promise<void> {
    if (column === undefined) {
      const passage = answer?.actions[key];
      if (passage) await showPassage(passage.uri, lspRange(passage.at));
      return;
    }
    const draft = answer?.columns[column];
    const places = draft?.places[key];
    if (!draft || !places || places.length === 0) return;
    // The same cell once more leads to the next place.
    const cell = `${draft.uri}\n${key}`;
    const index = opened.cell === cell ? (opened.index + 1) % places.length : 0;
    opened = { cell, index };
    const document = await workspace.openTextDocument(Uri.parse(draft.uri, true));
    const visible = window.visibleTextEditors.find((editor) => editor.document === document);
    const { start } = new Range(...places[index]!);
    await window.showTextDocument(document, {
      viewColumn: visible?.viewColumn ?? ViewColumn.Beside,
      // Only the caret: what is selected would be lost at the next key.
      selection: new Range(start, start),
    });
  }

  async function receive(message: unknown): Promise<void> {
    if (!isOverviewMessage(message)) return;
    if (message.type === "ready") {
      ready = true;
      await refresh();
    } else if (message.type === "open") await open(message.key, message.column);
    else await commands.executeCommand(commandOf[message.command]);
  }

  const create = (): WebviewPanel =>
    window.createWebviewPanel(viewType, texts().overviewName, ViewColumn.Active, { enableFindWidget: true });

  /** Makes a panel ours: a new one, or one that was open when the window was closed. */
  function adopt(created: WebviewPanel): void {
    panel?.dispose();
    panel = created;
    ready = false;
    shown = undefined;
    answer = undefined;
    const words = texts();
    const { webview } = created;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [folder],
    };
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.onDidReceiveMessage((message: unknown) => void receive(message).catch(report));
    created.onDidDispose(() => {
      if (panel !== created) return;
      panel = undefined;
      ready = false;
      shown = undefined;
      answer = undefined;
    });
    webview.html = overviewPage({
      language: textLanguage(),
      texts: words,
      nonce: createNonce(),
      styleSource: webview.cspSource,
      script: address("overview.js"),
      style: address("overview.css"),
    });
  }

  const restore = (restored: WebviewPanel): Promise<void> => Promise.resolve(adopt(restored));
  const listeners = Disposable.from(
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    session.onDidChangeRegister(() => void refresh()),
    session.onDidChangeStatus(() => void refresh()),
  );
  return {
    show: () => {
      if (panel) panel.reveal();
      else adopt(create());
    },
    restore,
    get shown() {
      return shown;
    },
    receive,
    get,
    dispose: () => {
      listeners.dispose();
      panel?.dispose();
    },
  };
}

const lspRange = ([line, character, endLine, endCharacter]: Spot) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

/** 128 bits that nobody can guess, in letters and digits. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
