import { texts } from "../settings";
import type { ActionNode } from "../views/actions-tree";
import { choosePlace } from "../views/open-place";
import type { CommandContext } from "./context";
import { actionOf } from "./subject-node";

/** Opens a draft where it speaks of an action; where several do, the writer chooses. */
export const goToMention =
  (context: CommandContext) =>
  async (node?: ActionNode): Promise<void> => {
    const row = actionOf(context, node);
    if (!row) return;
    const words = texts().actions;
    const only = node?.kind === "draft" ? node.draft.uri : undefined;
    const places = row.drafts
      .filter(({ uri }) => only === undefined || uri === only)
      .flatMap(({ uri, name, places: own }) =>
        own.map(({ kind, at }) => ({ uri, name, at, detail: words.place[kind] })),
      );
    await choosePlace(places, row.action.title);
  };
