import { valuesIn } from "../analysis/values-in";
import type { TopicNamer } from "./name-topics";
import type { ValueProposal } from "./propose-values";
import type { ReadNoteSentence } from "./read-things";

/** Between a body and the place that it is in: its acronym in brackets, and that it has its seat there. */
const between: ReadonlySet<string> = new Set([
  "(",
  ")",
  ",",
  "gevestigd",
  "dat",
  "die",
  "is",
  "based",
  "located",
]);
const before: ReadonlySet<string> = new Set(["in", "te"]);

/** Where a body has its seat: "de Dienst Uitvoering Scholing (DUS) in Heerlen". */
export function proposePlaces(
  { block, sentence, things }: ReadNoteSentence,
  namer: TopicNamer,
): readonly ValueProposal[] {
  const { tokens } = block;
  return valuesIn(block, sentence).flatMap((value): readonly ValueProposal[] => {
    if (value.type !== "place" || !before.has(tokens[value.first - 1]?.fold ?? "")) return [];
    let at = value.first - 2 - sentence.first;
    const covering = (token: number) => things.find(({ term, first, last }) => term !== undefined && first <= token && token <= last); // prettier-ignore
    while (at >= 0 && between.has(tokens[sentence.first + at]!.fold) && !covering(at)) at--;
    const body = covering(at);
    if (!body || body.rank < 3) return [];
    const name = tokens
      .slice(value.first, value.last + 1)
      .map(({ text, joint }, k) => (k > 0 ? joint : "") + text)
      .join("");
    return namer.idsOf(body).map((of) => ({
      source: { of, key: "place", type: "place", value: name },
      confidence: 0.7,
      reason: { nl: `plaats van “${body.form}”`, en: `place of “${body.form}”` },
    }));
  });
}
