import type { ReadContext } from "./read-context";
import { leftOut, shorten } from "./problem-text";

/** The entries whose id is not that of an earlier one; the others are reported. */
export function readEntries<T extends { readonly id: string }>(
  sources: readonly T[],
  context: ReadContext,
): readonly T[] {
  const lines = new Map<string, number>();
  return sources.filter((source) => {
    const line = lines.get(source.id);
    if (line === undefined) {
      lines.set(source.id, context.lineOf(source));
      return true;
    }
    context.error(
      context.at(source, "id"),
      "pack/duplicate-id",
      leftOut(
        {
          nl: `Het kenmerk «${shorten(source.id)}» is al gebruikt op regel ${line}.`,
          en: `The id “${shorten(source.id)}” is used on line ${line} already.`,
        },
        undefined,
      ),
    );
    return false;
  });
}
