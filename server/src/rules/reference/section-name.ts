import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { SectionReference } from "../../analysis/references";
import type { BlockRule } from "../../analysis/rule";
import { editDistance } from "../../language/edit-distance";
import { wordsOf } from "../support/phrases";
import { fixTo } from "../support/right-form";

const code = "reference/section-name";

/** A heading of the note that is cited in other words than the note's. */
export const sectionName: BlockRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) =>
    reading.references
      .filter(
        (reference): reference is SectionReference => reference.kind === "section" && !reference.section,
      )
      .flatMap((reference) => {
        const { start, end, title, pack } = reference;
        if (!citesNote(reading, reference) || knowledge.notes.get(pack.id)?.headings.has(title)) return [];
        const right = nearest(
          title,
          pack.sections.map((section) => section.title),
        );
        const written = reading.content.text.slice(start, end);
        if (!right) return [];
        return {
          code,
          severity: "error" as const,
          start,
          end,
          message: {
            nl: `De nota kent geen kop ‘${written}’; bedoeld lijkt ‘${right}’.`,
            en: `The note has no heading ‘${written}’; ‘${right}’ seems to be meant.`,
          },
          fixes: [fixTo(right, [{ start, end, newText: right }])],
        };
      }),
};

/** The sentence names the note, a line of it or one of its actions. */
function citesNote(reading: BlockReading, { first }: SectionReference): boolean {
  const sentence = sentenceAt(reading, first);
  const inSentence = (at: number): boolean => at >= sentence.first && at <= sentence.last;
  return (
    reading.noteNames.some((name) => inSentence(name.first)) ||
    reading.references.some((other) => other.kind !== "section" && inSentence(other.first))
  );
}

/** The title that shares most words with what is written, by at least half of them. */
function nearest(written: string, titles: readonly string[]): string | undefined {
  const words = wordsOf(written);
  const share = (title: string): number => {
    const own = wordsOf(title);
    const common = own.filter((word) => words.some((other) => editDistance(word, other, 1) <= 1)).length;
    return common / Math.max(own.length, words.length);
  };
  const [best] = [...titles].sort((a, b) => share(b) - share(a));
  return best !== undefined && share(best) >= 0.5 ? best : undefined;
}
