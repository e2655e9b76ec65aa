import type { DraftStateResult } from "../../server/src/lsp/requests";

/** What there is to tell of a draft in a few words. */
export interface DraftCounts {
  /** Actions in scope, and those that the draft speaks of. */
  readonly actions: number;
  readonly spoken: number;
  readonly clashes: number;
  readonly weakened: number;
  /** Acronyms that are not written in full where they first stand. */
  readonly acronyms: number;
}

const acronymRule = "style/first-use";

export function countDraft({ draft, actions }: NonNullable<DraftStateResult>): DraftCounts {
  const states = actions.flatMap((key) => {
    const found = draft.actions[key];
    return found ? [found] : [];
  });
  return {
    actions: actions.length,
    spoken: states.filter(({ state }) => state !== "none").length,
    clashes: states.filter(({ state }) => state === "clash").length,
    weakened: states.filter(({ places }) => places.some(({ kind }) => kind === "weakened")).length,
    acronyms: draft.codes[acronymRule] ?? 0,
  };
}
