import type { BlockReading } from "../../analysis/block-reading";
import type { BlockRule } from "../../analysis/rule";
import { clashRule } from "../support/clash";
import { valueFindings } from "../support/value-clash";

const code = "contradiction/scope";

const excluded = clashRule(code, "warning", {
  nl: "sluit uit wat de nota erbij noemt",
  en: "excludes what the note includes",
});

/** The draft excludes outright what the note includes, or keeps to a part of it. */
export const scope: BlockRule = {
  code,
  severity: "warning",
  check: (reading, context) => {
    const { clashes, valueClashes } = context;
    // One finding for a promise in a sentence: what its verb says of it tells more than a part does.
    const others = valueClashes.filter(
      ({ commitment, clash: { written } }) =>
        !clashes.some(
          ({ note, start }) =>
            note.commitment === commitment &&
            sentenceAt(reading, start) === sentenceAt(reading, written.start),
        ),
    );
    return [...excluded.check(reading, context), ...valueFindings(code, ["scope"], reading, others)];
  },
};

const sentenceAt = ({ sentences, tokens }: BlockReading, offset: number): number =>
  sentences.findLastIndex(({ first }) => tokens[first]!.start <= offset);
