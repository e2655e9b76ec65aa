import type { BlockReading } from "../../analysis/block-reading";
import type { NoteName } from "../../analysis/note-names";
import type { BlockRule } from "../../analysis/rule";
import {
  readParliamentaryPapers,
  writePaper,
  type ParliamentaryPaper,
} from "../../language/parliamentary-papers";
import { fixTo } from "../support/right-form";

const code = "reference/note-paper";

/** A paper in brackets behind a note's name that is of another dossier than the note. */
export const notePaper: BlockRule = {
  code,
  severity: "error",
  check: (reading) =>
    reading.papers.flatMap((paper) => {
      const name = reading.noteNames.find((candidate) => isBehind(reading, candidate, paper));
      const [own] = name ? readParliamentaryPapers(name.pack.reference ?? "", []) : [];
      if (!own || !name || own.dossier === paper.dossier) return [];
      const { start, end } = paper;
      const right =
        (paper.session && writePaper({ ...own, session: paper.session }, "lawyers")) ||
        writePaper(own, "parliament")!;
      return [
        {
          code,
          severity: "error" as const,
          start,
          end,
          message: {
            nl: `De nota is verschenen als “${name.pack.reference}”; hier staat een ander dossier.`,
            en: `The note was published as “${name.pack.reference}”; this is another dossier.`,
          },
          fixes: [fixTo(right, [{ start, end, newText: right }])],
        },
      ];
    }),
};

/** "NOTE (Kamerstuk …": nothing but a bracket, and what says that it comes with a paper, stands between. */
function isBehind(
  { tokens, content }: BlockReading,
  { last, sure }: NoteName,
  paper: ParliamentaryPaper,
): boolean {
  const { end } = tokens[last]!;
  return (
    sure &&
    end < paper.start &&
    /^\s*\((?:[Bb]ijlage bij |[Zz]ie )?$/.test(content.text.slice(end, paper.start))
  );
}
