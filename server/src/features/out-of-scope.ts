import type { Commitment, Pack } from "../knowledge/pack";
import type { OutOfScope } from "../knowledge/team-file";
import { subjectKey } from "./subject";

/** Why an action is out of scope, where it is. */
export const reasonOutOfScope = (
  pack: Pack,
  { id }: Commitment,
  outOfScope: readonly OutOfScope[],
): string | undefined =>
  outOfScope.find((one) => one.action === id && (one.pack === undefined || one.pack === pack.id))?.reason;

/** The reasons of all actions that are out of scope, by `action:PACK:ID`. */
export const reasonsOutOfScope = (
  packs: readonly Pack[],
  outOfScope: readonly OutOfScope[],
): ReadonlyMap<string, string> =>
  new Map(
    packs.flatMap((pack) =>
      pack.commitments.flatMap((action) => {
        const reason = action.kind === "action" ? reasonOutOfScope(pack, action, outOfScope) : undefined;
        return reason === undefined ? [] : [[subjectKey({ kind: "action", pack, action }), reason] as const];
      }),
    ),
  );
