import type { BlockReading } from "../../analysis/block-reading";
import type { Clash } from "../../analysis/clashes";
import type { Finding } from "../../analysis/finding";
import type { ClaimRule } from "../../analysis/rule";
import type { ClashKind } from "../../claims/compare";
import type { LocalText } from "../../knowledge/problem";

/** A rule that reports the clashes of its own kind. `says`: what the draft does to the note, for the message. */
export function clashRule(code: ClashKind, severity: ClaimRule["severity"], says: LocalText): ClaimRule {
  return {
    code,
    severity,
    checkClaims: (reading, { clashes }) =>
      clashes.filter(({ kind }) => kind === code).map((clash) => finding(reading, clash, severity, says)),
  };
}

function finding(
  reading: BlockReading,
  clash: Clash,
  severity: ClaimRule["severity"],
  says: LocalText,
): Finding {
  const { commitment, pack } = clash.note;
  const written = reading.content.text
    .slice(clash.start, clash.end)
    .replace(/[*_]/g, "")
    .replace(/\s+/g, " ");
  const quote = shortened(commitment.quote);
  const place = placeOf(clash);
  return {
    code: clash.kind,
    severity,
    start: clash.start,
    end: clash.end,
    message: {
      nl: `“${written}” ${says.nl}: “${quote}”${place.nl}`,
      en: `“${written}” ${says.en}: “${quote}”${place.en}`,
    },
    fixes: [],
    commitment: commitment.id,
    passage: { pack: pack.id, start: commitment.quoteAt[0], end: commitment.quoteAt[1] },
  };
}

const longest = 160;

/** A quotation for a message: cut at a word where it is long. */
export function shortened(quote: string): string {
  const text = quote.replace(/\s+/g, " ");
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longest))} …`;
}

export function placeOf({ note: { commitment } }: Pick<Clash, "note">): LocalText {
  const { line, section } = commitment;
  const nl = [line === undefined ? "" : `actielijn ${line}`, section ? `onder ‘${section}’` : ""].filter(
    Boolean,
  );
  const en = [line === undefined ? "" : `action line ${line}`, section ? `under ‘${section}’` : ""].filter(
    Boolean,
  );
  return { nl: nl.length ? ` (${nl.join(", ")}).` : ".", en: en.length ? ` (${en.join(", ")}).` : "." };
}
