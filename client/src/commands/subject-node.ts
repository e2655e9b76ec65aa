import type { RegisterAction, RegisterTerm } from "../../../server/src/lsp/requests";
import type { ActionNode, ActionRow } from "../views/actions-tree";
import type { TermNode } from "../views/terms-view";
import type { TermRow } from "../views/terms-tree";
import type { CommandContext } from "./context";

/** The action of an entry of the view, or of the one that is selected there. */
export function actionOf({ actions }: CommandContext, node: ActionNode | undefined): ActionRow | undefined {
  const chosen = node?.kind ? node : actions.tree.selection[0];
  return chosen && "row" in chosen ? chosen.row : undefined;
}

/** The term of an entry of the view, or of the one that is selected there. */
export const termOf = ({ terms }: CommandContext, node: TermNode | undefined): TermRow | undefined =>
  (node?.kind ? node : terms.tree.selection[0])?.row;

/** What an entry of one of the views is about. */
export function subjectOf(
  context: CommandContext,
  node: ActionNode | TermNode | undefined,
): RegisterAction | RegisterTerm | undefined {
  if (node?.kind === "term" || node?.kind === "misuse") return node.row.term;
  return actionOf(context, node)?.action;
}
