import { Uri, window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { keepEdit, type KeepEditParams } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { CommandContext } from "./context";

/** Asks for a reason and keeps a finding here, in the document, or for the team. */
export const keepFinding =
  ({ session }: CommandContext) =>
  async (finding: Omit<KeepEditParams, "reason">): Promise<void> => {
    const words = texts();
    const reason = await window.showInputBox({
      title: words.reasonTitle[finding.scope],
      prompt: words.reasonPrompt[finding.scope],
      placeHolder: words.reasonPlaceholder,
      ignoreFocusOut: true,
      validateInput: (value) => {
        if (value.trim() === "") return words.reasonMissing;
        return value.includes("-->") ? words.reasonMarks : undefined;
      },
    });
    if (reason === undefined) return;
    const params: KeepEditParams = { ...finding, reason: reason.trim() };
    const answer = await session.request<WorkspaceEdit | null>(keepEdit, params);
    const edit = await session.connection?.client.protocol2CodeConverter.asWorkspaceEdit(answer);
    if (!edit) {
      window.setStatusBarMessage(words.findingGone, 6000);
      return;
    }
    if (!(await workspace.applyEdit(edit))) throw new Error("the edit was refused");
    // The team's file counts once it is saved; the draft is the writer's to save.
    const draft = Uri.parse(finding.uri).toString();
    for (const [uri] of edit.entries()) {
      if (uri.toString() !== draft) await (await workspace.openTextDocument(uri)).save();
    }
  };
