import { isIsoDate } from "./is-iso-date";
import type { ReadContext } from "./read-context";
import type { Later, Provenance } from "./pack";
import type { LocalText } from "./problem";
import { leftOut, shorten } from "./problem-text";

/** A text in both languages, or only in Dutch. */
export type TextSource = string | { readonly nl: string; readonly en?: string };

export interface LaterSource {
  readonly from: string;
  readonly key?: string;
  readonly value?: string | number;
  readonly text: TextSource;
  readonly source: Provenance;
  readonly url?: string;
}

export const readText = (source: TextSource): LocalText =>
  typeof source === "string" ? { nl: source, en: source } : { nl: source.nl, en: source.en ?? source.nl };

export function readLater(
  sources: readonly LaterSource[] | undefined,
  context: ReadContext,
): readonly Later[] {
  return (sources ?? []).flatMap((source) => {
    if (isIsoDate(source.from, true)) return [{ ...source, text: readText(source.text) }];
    context.error(
      context.at(source, "from"),
      "pack/date",
      leftOut(
        {
          nl: `«${shorten(source.from)}» is geen datum; schrijf jjjj-mm-dd, jjjj-mm of jjjj.`,
          en: `“${shorten(source.from)}” is not a date; write yyyy-mm-dd, yyyy-mm or yyyy.`,
        },
        undefined,
      ),
    );
    return [];
  });
}
