import { env, window } from "vscode";
import { texts } from "../settings";
import type { ActionNode } from "../views/actions-tree";
import type { CommandContext } from "./context";
import { actionOf } from "./subject-node";

/** Puts the note's words of an action on the clipboard, between quotation marks. */
export const copyQuotation =
  (context: CommandContext) =>
  async (node?: ActionNode): Promise<void> => {
    const row = actionOf(context, node);
    if (!row) return;
    await env.clipboard.writeText(`“${row.action.quotation}”`);
    window.setStatusBarMessage(texts().actions.copied, 6000);
  };
