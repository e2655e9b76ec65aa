import { valuesIn } from "../analysis/values-in";
import type { CommitmentSource } from "../knowledge/read-commitments";
import type { TopicNamer } from "./name-topics";
import { specOf } from "./propose-values";
import type { Proposal } from "./proposal";
import type { ReadNoteSentence } from "./read-things";
import { cueWords, eventIn } from "./value-cues";

/** Facts of the rows of a table: what its first cell names has the value of another cell ("Start X | 1 januari 2025"). */
export function proposeTableFacts(
  sentences: readonly ReadNoteSentence[],
  namer: TopicNamer,
  idOf: () => string,
): readonly Proposal<CommitmentSource>[] {
  const found: Proposal<CommitmentSource>[] = [];
  sentences.forEach((read, at) => {
    const { block, things, source } = read;
    const cell = block.content.cell;
    if (!cell || cell.column !== 0 || cell.row === 0) return;
    const thing = [...things]
      .filter(({ rank, actor }) => rank >= 2 && !actor)
      .sort((a, b) => b.rank - a.rank)[0];
    const { lang } = block;
    const event = eventIn(
      block.tokens.map(({ fold }) => fold),
      lang,
    );
    if (!thing || event === undefined) return;
    for (const other of sentences.slice(at + 1, at + 8)) {
      if (other.block.content.cell?.row !== cell.row) break;
      const values = valuesIn(other.block, other.sentence);
      const spec = values.length === 1 ? specOf(values[0]!) : undefined;
      if (!spec || (spec.type !== "date" && spec.type !== "month" && spec.type !== "year")) continue;
      found.push({
        kind: "commitment",
        entry: {
          id: idOf(),
          kind: "fact",
          ...(source.headings.length > 0 && { section: source.headings.at(-1)! }),
          title: `${source.quote}: ${other.source.quote}`,
          quote: source.quote,
          values: namer
            .idsOf(thing)
            .map((of) => ({ of, key: event, ...spec, cues: { [lang]: cueWords[lang].events[event]! } })),
        },
        confidence: 0.7,
        reason: { nl: "een rij van een tabel", en: "a row of a table" },
      });
    }
  });
  return found;
}
