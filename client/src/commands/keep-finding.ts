import { Uri, window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { keepEdit, type KeepEditParams } from "../../../server/src/lsp/requests";
import { draftEditor } from "../draft-editor";
import { codeOf, findingAtCaret } from "../findings";
import { texts } from "../settings";
import type { CommandContext } from "./context";

type Kept = Omit<KeepEditParams, "reason">;

/**
 * Keeps a finding here, in the document, or for the team, with a reason that the writer is asked for; without a finding that at the
 * caret, here. A key binding may bring the reason along.
 */
export const keepFinding =
  ({ session }: CommandContext) =>
  async (given: Kept | { readonly reason?: unknown } = {}): Promise<void> => {
    const words = texts();
    const finding = "uri" in given ? given : atCaret();
    if (!finding) {
      window.setStatusBarMessage(words.noFindingHere, 6000);
      return;
    }
    const brought = "reason" in given && typeof given.reason === "string" ? given.reason : undefined;
    const reason = brought ?? (await askReason(finding.scope));
    if (reason === undefined) return;
    const { uri, code, range, scope } = finding;
    const params: KeepEditParams = { uri, code, range, scope, reason: reason.trim() };
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

const askReason = (scope: Kept["scope"]): Thenable<string | undefined> => {
  const words = texts();
  return window.showInputBox({
    title: words.reasonTitle[scope],
    prompt: words.reasonPrompt[scope],
    placeHolder: words.reasonPlaceholder,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === "") return words.reasonMissing;
      return value.includes("-->") ? words.reasonMarks : undefined;
    },
  });
};

function atCaret(): Kept | undefined {
  const editor = draftEditor();
  const finding = editor && findingAtCaret(editor);
  if (!finding) return undefined;
  const { start, end } = finding.range;
  return {
    uri: editor.document.uri.toString(),
    code: codeOf(finding),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    scope: "here",
  };
}
