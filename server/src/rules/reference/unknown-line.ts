import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { LineReference } from "../../analysis/references";
import type { BlockRule, RuleContext } from "../../analysis/rule";

const code = "reference/unknown-line";

/** A number of an action line that the note does not have, where the draft is about the note. */
export const unknownLine: BlockRule = {
  code,
  severity: "error",
  check: (reading, context) =>
    reading.references
      .filter((reference): reference is LineReference => reference.kind === "line" && !reference.foreign)
      .filter((reference) => isUnknown(reading, reference, context))
      .map(({ start, end, n }) => ({
        code,
        severity: "error" as const,
        start,
        end,
        message: {
          nl: `De nota kent geen actielijn ${n}; de actielijnen zijn genummerd van 1 tot en met ${last(context)}.`,
          en: `The note has no action line ${n}; its action lines are numbered 1 to ${last(context)}.`,
        },
        fixes: [],
      })),
};

const last = ({ knowledge }: RuleContext): number =>
  Math.max(0, ...knowledge.packs.flatMap(({ lines }) => lines.map(({ n }) => n)));

function isUnknown(reading: BlockReading, { n, first }: LineReference, context: RuleContext): boolean {
  const known = context.knowledge.packs.some(({ lines }) => lines.some((line) => line.n === n));
  if (known || last(context) === 0) return false;
  const sentence = sentenceAt(reading, first);
  return (
    context.namesNote ||
    reading.noteNames.some((name) => name.sure && name.first >= sentence.first && name.last <= sentence.last)
  );
}
