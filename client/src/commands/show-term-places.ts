import { places, type PlacesParams, type PlacesResult } from "../../../server/src/lsp/requests";
import { choosePlace } from "../views/open-place";
import { labelOf } from "../views/terms-tree";
import type { TermNode } from "../views/terms-view";
import type { CommandContext } from "./context";
import { termOf } from "./subject-node";

/** Opens a draft where it names a term; where several do, the writer chooses. */
export const showTermPlaces =
  (context: CommandContext) =>
  async (node?: TermNode): Promise<void> => {
    const row = termOf(context, node);
    if (!row) return;
    const params: PlacesParams = { key: row.term.key };
    const { drafts } = await context.session.request<PlacesResult>(places, params);
    const all = drafts.flatMap(({ uri, name, at }) => at.map((spot) => ({ uri, name, at: spot })));
    await choosePlace(all, labelOf(row.term));
  };
