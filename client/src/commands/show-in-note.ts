import type { ActionNode } from "../views/actions-tree";
import { rangeOf } from "../views/open-place";
import type { TermNode } from "../views/terms-view";
import type { CommandContext } from "./context";
import { showPassage } from "./show-passage";
import { subjectOf } from "./subject-node";

/** Opens the note where it has the action or names the term. */
export const showInNote =
  (context: CommandContext) =>
  async (node?: ActionNode | TermNode): Promise<void> => {
    const passage = subjectOf(context, node)?.passage;
    if (passage) await showPassage(passage.uri, rangeOf(passage.at));
  };
