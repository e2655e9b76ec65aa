import type { Gate } from "../model/claim";
import { contextOf } from "./clause-context";
import { underClause } from "../model/effects";
import type { Reading } from "../model/reading";

/** The context of a clause for whoever looks at something else in it than its claims. */
export function readContext(
  reading: Reading,
  index: number,
): {
  readonly gates: readonly Gate[];
  readonly steps: readonly { readonly flip?: boolean; readonly open?: boolean }[];
} {
  const { gates, steps } = contextOf(reading, index, () => true, []);
  const isContent = reading.parsed[index]!.clause.kind === "subordinate";
  return {
    gates,
    steps: steps.map(({ class: kind, force, flip: flips }, s) => {
      const under =
        kind === undefined
          ? undefined
          : underClause({ change: "do", positive: true, force: "does" }, kind, undefined);
      return {
        flip: flips === true || under?.positive === false,
        // "wil dat …": a wish is no fact, though what is wanted may be promised.
        open:
          kind !== undefined &&
          (under === undefined || (isContent && s === 0 && kind === "INTEND" && force === "wants")),
      };
    }),
  };
}
