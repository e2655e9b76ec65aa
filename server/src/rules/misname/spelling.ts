import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { BlockRule } from "../../analysis/rule";
import { listedAs } from "../support/context";
import { readNearMisses } from "../../analysis/near-misses";
import { misname, renamed, written } from "../support/misname";

const code = "misname/spelling";

/** A name that is a slip of the pen away from a right one, where all else of it is right. */
export const spelling: BlockRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    const findings: Finding[] = [];
    for (const { name, first, last } of listedAs(reading, "spelling")) {
      findings.push(renamed(reading, code, name, first, last));
    }
    for (const { name, first, last, form } of readNearMisses(reading, knowledge))
      findings.push(
        misname(reading, {
          code,
          ...name,
          first,
          last,
          form,
          message: likelyMeant(reading, first, last, form),
        }),
      );
    return findings;
  },
};

const likelyMeant = (
  reading: BlockReading,
  first: number,
  last: number,
  form: string,
): Finding["message"] => ({
  nl: `“${written(reading, first, last)}” lijkt een verschrijving van “${form}”.`,
  en: `“${written(reading, first, last)}” looks like a slip for “${form}”.`,
});
