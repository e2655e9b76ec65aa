import { createAnalyser } from "../analysis/analyse";
import type { Rule } from "../analysis/rule";
import { defaultSettings } from "../analysis/settings";
import { buildKnowledge } from "../knowledge/knowledge";
import type { Commitment, Pack } from "../knowledge/pack";

/** A commitment of a note that a later note goes against. */
export interface Superseded {
  readonly older: Pack;
  readonly commitment: Commitment;
  readonly newer: Pack;
  /** The words of the later note, and where they stand in it. */
  readonly words: string;
  readonly at: readonly [start: number, end: number];
}

/** Families of findings by which one note goes against another. */
const against = /^(?:contradiction|weakened)\//;

/**
 * The commitments of `older` that `newer` goes against: the later note is read as a draft is, with the day that it is of. Empty
 * where it is not later.
 */
export function supersededBy(older: Pack, newer: Pack, rules: readonly Rule[]): readonly Superseded[] {
  if (newer.date <= older.date || newer.note === "" || older.note === "") return [];
  const analyser = createAnalyser(buildKnowledge([older]), rules, defaultSettings);
  const { findings, blocks } = analyser.analyse({
    text: newer.note,
    languageId: "markdown",
    today: newer.date,
  });
  return findings.flatMap(({ code, commitment: id, start, end }) => {
    const commitment = older.commitments.find((one) => one.id === id);
    if (!commitment || !against.test(code)) return [];
    const placed = blocks.find(
      ({ block }) => block.start <= start && end <= block.start + block.content.text.length,
    );
    const sentence = placed?.reading.sentences.find(
      (one) => placed.block.start + one.start <= start && start < placed.block.start + one.end,
    );
    const at: readonly [number, number] =
      placed && sentence
        ? [placed.block.start + sentence.start, placed.block.start + sentence.end]
        : [start, end];
    return [{ older, commitment, newer, words: newer.note.slice(...at).replace(/\s+/g, " "), at }];
  });
}
