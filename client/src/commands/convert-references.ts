import { window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { convertReferences as request, type ConvertReferencesParams } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { CommandContext } from "./context";

const styles = ["brackets", "sentence", "footnote", "pandoc"] as const;
type Style = ConvertReferencesParams["style"];

/** Gives all references of the active draft another style; without `asked` the writer chooses. */
export const convertReferences =
  ({ session }: CommandContext) =>
  async (asked?: unknown): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const words = texts();
    const items = styles.map((style) => ({ label: words.styleOf[style], style }));
    const style =
      styles.find((one) => one === asked) ??
      (await window.showQuickPick(items, { title: words.chooseStyle }))?.style;
    if (!style) return;
    const params: ConvertReferencesParams = { uri: document.uri.toString(), style: style satisfies Style };
    const answer = await session.request<WorkspaceEdit | null>(request, params);
    const edit = await session.connection?.client.protocol2CodeConverter.asWorkspaceEdit(answer);
    if (!edit || edit.size === 0) window.setStatusBarMessage(words.nothingToConvert, 6000);
    else if (!(await workspace.applyEdit(edit))) throw new Error("the edit was refused");
  };
