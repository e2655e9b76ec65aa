import { window } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { scopeEdit, type ScopeEditParams } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { ActionNode } from "../views/actions-tree";
import { applyAndSave } from "./apply-and-save";
import type { CommandContext } from "./context";
import { actionOf } from "./subject-node";

/** Leaves an action out of scope for the team, with a reason; `asked`: the reason, without it the writer is asked. */
export const leaveOutOfScope =
  (context: CommandContext) =>
  async (node?: ActionNode, asked?: unknown): Promise<void> => {
    const row = actionOf(context, node);
    if (!row) return;
    const words = texts();
    const reason =
      typeof asked === "string"
        ? asked
        : await window.showInputBox({
            title: words.actions.scopeTitle(row.action.title),
            prompt: words.actions.scopePrompt,
            ignoreFocusOut: true,
            validateInput: (value) => (value.trim() === "" ? words.reasonMissing : undefined),
          });
    if (reason === undefined || reason.trim() === "") return;
    await setScope(context, { key: row.action.key, reason: reason.trim() });
  };

/** Takes an action back into scope. */
export const takeIntoScope =
  (context: CommandContext) =>
  async (node?: ActionNode): Promise<void> => {
    const row = actionOf(context, node);
    if (row) await setScope(context, { key: row.action.key });
  };

async function setScope({ session }: CommandContext, params: ScopeEditParams): Promise<void> {
  const answer = await session.request<WorkspaceEdit | null>(scopeEdit, params);
  if (!(await applyAndSave(session, answer))) throw new Error("the action is not known");
}
