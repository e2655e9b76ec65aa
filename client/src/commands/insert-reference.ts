import { commands, Selection, window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { clientCommands, referenceEdit, type ReferenceEditParams } from "../../../server/src/lsp/requests";
import { focusDraft } from "../draft-editor";
import { texts } from "../settings";
import type { ActionNode } from "../views/actions-tree";
import type { CommandContext } from "./context";
import { actionOf } from "./subject-node";

/** Refers to an action at the caret of the draft, in the style of the settings, and goes on behind it. */
export const insertReference =
  (context: CommandContext) =>
  async (node?: ActionNode): Promise<void> => {
    const row = actionOf(context, node);
    if (!row) return;
    const words = texts().actions;
    const editor = await focusDraft();
    if (!editor) {
      window.setStatusBarMessage(words.noDraft, 6000);
      return;
    }
    const { document, selection } = editor;
    const at = selection.active;
    const params: ReferenceEditParams = {
      uri: document.uri.toString(),
      position: { line: at.line, character: at.character },
      key: row.action.key,
    };
    const { version } = document;
    const answer = await context.session.request<WorkspaceEdit | null>(referenceEdit, params);
    const converter = context.session.connection?.client.protocol2CodeConverter;
    const edit = await converter?.asWorkspaceEdit(answer);
    const [, edits] = edit?.entries()[0] ?? [];
    const inserted = edits?.[0];
    if (!edit || !inserted) {
      window.setStatusBarMessage(words.noReferenceHere, 6000);
      return;
    }
    if (document.version !== version || !(await workspace.applyEdit(edit)))
      throw new Error("the edit was refused");
    const [first = ""] = inserted.newText.split("\n");
    const end = at.translate(0, first.length);
    editor.selection = new Selection(end, end);
    await commands.executeCommand(clientCommands.referred);
  };
