import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { ClaimRule } from "../../analysis/rule";
import type { ClashKind } from "../../claims/compare";
import type { ValueClashKind } from "../../claims/value-clashes";
import type { LocalText } from "../../knowledge/problem";
import { clashRule } from "./clash";
import { valueFindings } from "./value-clash";

/** A rule for claims that clash and for words of `kind` that go against a fact. What a verb says of it tells more: where a claim clashes these words are left alone. */
export function clashOrWordRule(code: ClashKind, says: LocalText, kind: ValueClashKind): ClaimRule {
  const ofClaims = clashRule(code, "warning", says);
  return {
    code,
    severity: "warning",
    checkClaims: (reading, context) => {
      const { clashes, valueClashes } = context;
      const others = valueClashes.filter(
        ({ clash: { written } }) =>
          !clashes.some(({ start }) => sentenceAt(reading, start) === sentenceAt(reading, written.start)),
      );
      const all = [
        ...ofClaims.checkClaims(reading, context),
        ...valueFindings(code, [kind], reading, others),
      ];
      return all.filter((finding) => !all.some((other) => isSaidBefore(other, finding, reading)));
    },
  };
}

/** "… hebben slechts op X betrekking. Y is uitgezonderd": the sentence before has said as much. */
const isSaidBefore = (before: Finding, finding: Finding, reading: BlockReading): boolean =>
  before.commitment === finding.commitment &&
  sentenceAt(reading, before.start) === sentenceAt(reading, finding.start) - 1;

const sentenceAt = ({ sentences, tokens }: BlockReading, offset: number): number =>
  sentences.findLastIndex(({ first }) => tokens[first]!.start <= offset);
