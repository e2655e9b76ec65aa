import type { ActionReference } from "../../analysis/references";
import type { BlockRule } from "../../analysis/rule";
import { ordinalWord } from "../../language/ordinals";
import { actionsUnder } from "../support/actions";

const code = "reference/unknown-action";

/** "negende actie" under a section that has eight. */
export const unknownAction: BlockRule = {
  code,
  severity: "error",
  check: ({ references, lang }) =>
    references
      .filter((reference): reference is ActionReference => reference.kind === "action")
      .flatMap(({ start, end, ordinal, section }) => {
        if (!section?.section) return [];
        const actions = actionsUnder(section.pack, section.section);
        if (ordinal >= 1 && ordinal <= actions.length) return [];
        const { title } = section.section;
        return {
          code,
          severity: "error" as const,
          start,
          end,
          message: {
            nl: `Onder ‘${title}’ staan ${actions.length} acties; een ${ordinalWord(ordinal, "nl")} is er niet.`,
            en: `There are ${actions.length} actions under ‘${title}’; there is no ${ordinalWord(ordinal, lang)} one.`,
          },
          fixes: [],
        };
      }),
};
