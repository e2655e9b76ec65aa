import type { Finding } from "../../analysis/finding";
import type { BlockRule } from "../../analysis/rule";
import { readSplitMotions, writePaper, type ParliamentaryPaper } from "../../language/parliamentary-papers";
import { fixTo } from "../support/right-form";

const code = "style/kamerstuk-form";

/** References to papers of parliament and names of motions that are not written as parliament does. */
export const kamerstukForm: BlockRule = {
  code,
  severity: "hint",
  check: ({ content, papers, quotations }) => {
    if (content.kind === "quotation") return [];
    const forms = [
      ...papers
        .filter(({ wellFormed }) => !wellFormed)
        .map((paper) => ({ ...paper, right: rightForm(paper) })),
      ...readSplitMotions(content.text, content.masks),
    ];
    return forms
      .filter(
        ({ start }) => !quotations.some((quotation) => quotation.start <= start && start < quotation.end),
      )
      .map(({ start, end, right }): Finding => ({
        code,
        severity: "hint",
        start,
        end,
        message: {
          nl: `Schrijf dit als “${right}”.`,
          en: `Write this as “${right}”.`,
        },
        fixes: [fixTo(right, [{ start, end, newText: right }], true)],
      }));
  },
};

/** The form that the writer has chosen, written as it should be. */
const rightForm = (paper: ParliamentaryPaper): string =>
  (paper.session && writePaper(paper, "lawyers")) || writePaper(paper, "parliament")!;
