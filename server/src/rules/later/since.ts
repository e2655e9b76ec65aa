import type { Finding } from "../../analysis/finding";
import type { LaterClash } from "../../analysis/later-clashes";
import type { ClaimRule } from "../../analysis/rule";
import type { LocalText } from "../../knowledge/problem";
import type { Provenance } from "../../knowledge/pack";

const sources: Readonly<Record<Provenance, LocalText>> = {
  nota: { nl: "nota", en: "note" },
  extern: { nl: "extern", en: "external" },
};

/** What the draft says differs from the note and is true by what came after it: for information. */
export const since: ClaimRule = {
  code: "later/since",
  severity: "information",
  checkClaims: (_reading, { laterClashes }) => laterClashes.map(finding),
};

const withoutStop = (text: string): string => text.replace(/\.$/, "");

function finding({ start, end, note: { commitment, pack }, later: { text, source } }: LaterClash): Finding {
  return {
    code: "later/since",
    severity: "information",
    start,
    end,
    message: {
      nl: `Sinds de nota gewijzigd: ${withoutStop(text.nl)} (${sources[source].nl}).`,
      en: `Changed since the note: ${withoutStop(text.en)} (${sources[source].en}).`,
    },
    fixes: [],
    commitment: commitment.id,
    passage: { pack: pack.id, start: commitment.quoteAt[0], end: commitment.quoteAt[1] },
  };
}
