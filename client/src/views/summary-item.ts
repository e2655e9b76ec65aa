import { Disposable, languages, StatusBarAlignment, window, workspace } from "vscode";
import { draftState, type DraftStateParams, type DraftStateResult } from "../../../server/src/lsp/requests";
import { countDraft } from "../draft-summary";
import { draftEditor } from "../draft-editor";
import type { Session } from "../session";
import { texts } from "../settings";

/** The status bar's summary of the draft in the active editor; a click opens the coverage. */
export interface SummaryItem extends Disposable {
  /** As it is to be read; undefined while there is none. */
  readonly text: string | undefined;
}

const rest = 300;

export function createSummaryItem(session: Session): SummaryItem {
  const item = window.createStatusBarItem("notawijzer.samenvatting", StatusBarAlignment.Left, 0);
  item.command = "notawijzer.actieoverzicht";
  let text: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to an older one is not shown. */
  let asked = 0;

  function hide(): void {
    text = undefined;
    item.hide();
  }

  async function draw(): Promise<void> {
    const mine = ++asked;
    const uri = draftEditor()?.document.uri.toString();
    if (uri === undefined || session.state !== "running") return hide();
    const params: DraftStateParams = { uri };
    const state = await session.request<DraftStateResult>(draftState, params).catch(() => null);
    if (mine !== asked) return;
    if (!state || state.actions.length === 0) return hide();
    const words = texts();
    text = words.summary(countDraft(state));
    item.name = words.summaryName;
    item.text = `$(checklist) ${text}`;
    item.tooltip = words.summaryTip;
    item.accessibilityInformation = {
      label: `${words.summaryName}: ${text}. ${words.summaryTip}`,
      role: "button",
    };
    item.show();
  }

  /** After the last of several changes: nobody reads it while typing. */
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), rest);
  }

  const listeners = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(later),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = draftEditor()?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) later();
    }),
    // A change may leave the findings as they are.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === draftEditor()?.document) later();
    }),
    session.onDidChangeState(later),
    session.onDidChangeStatus(later),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("notawijzer.language")) later();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    get text() {
      return text;
    },
    dispose: () => void listeners.dispose(),
  };
}
