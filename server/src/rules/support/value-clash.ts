import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { ClaimRule } from "../../analysis/rule";
import type { PlacedValueClash } from "../../analysis/value-clashes-of";
import type { ValueClashKind } from "../../claims/value-clashes";
import { shortened } from "./clash";
import { fixTo } from "./right-form";

/** The findings for values of one of `kinds` that are not the note's. */
export const valueFindings = (
  code: string,
  kinds: readonly ValueClashKind[],
  reading: BlockReading,
  clashes: readonly PlacedValueClash[],
): readonly Finding[] =>
  clashes
    .filter(({ clash }) => kinds.includes(clash.kind))
    .map((placed) => finding(code, reading, placed))
    .reduce<readonly Finding[]>((found, next) => {
      const last = found.at(-1);
      return last && isListed(last, next, reading)
        ? [...found.slice(0, -1), joined(last, next, reading)]
        : [...found, next];
    }, []);

/** "Italië en Spanje": what a list has too many of is one slip. */
const isListed = (a: Finding, b: Finding, { content: { text } }: BlockReading): boolean =>
  a.commitment === b.commitment &&
  a.severity === b.severity &&
  b.start > a.end &&
  b.start - a.end <= longestJoint &&
  /^(?:,? (?:en|of|and|or|alsook|evenals) |, )(?:de |het |the )?$/.test(text.slice(a.end, b.start));

const longestJoint = 16;

/** One finding for both, which quotes them together; what to put in their place is not said. */
function joined(a: Finding, b: Finding, { content: { text } }: BlockReading): Finding {
  const quoted = `“${text.slice(a.start, b.end)}”`;
  const message = {
    nl: a.message.nl.replace(/^“[^”]*”/, quoted),
    en: a.message.en.replace(/^“[^”]*”/, quoted),
  };
  return { ...a, end: b.end, message, fixes: [] };
}

/** A rule for values of one of `kinds`. */
export const valueRule = (code: string, kinds: readonly ValueClashKind[]): ClaimRule => ({
  code,
  severity: "warning",
  checkClaims: (reading, { valueClashes }) => valueFindings(code, kinds, reading, valueClashes),
});

function finding(
  code: string,
  reading: BlockReading,
  { clash, pack, commitment }: PlacedValueClash,
): Finding {
  const { written, right, denied, severity } = clash;
  const found = reading.content.text
    .slice(written.start, written.end)
    .replace(/[*_]/g, "")
    .replace(/\s+/g, " ");
  const quote = shortened(commitment.quote);
  const later = clash.laterText;
  const told = denied || right.text === "" ? "" : `: ${right.text}`;
  return {
    code,
    severity,
    start: written.start,
    end: written.end,
    message: {
      nl: `“${found}” wijkt af van de nota${told}. De nota zegt: “${quote}”${later ? ` Sindsdien: ${later.nl}` : ""}`,
      en: `“${found}” differs from the note${told}. The note says: “${quote}”${later ? ` Since then: ${later.en}` : ""}`,
    },
    fixes:
      denied || right.text === ""
        ? []
        : [fixTo(right.text, [{ start: written.start, end: written.end, newText: right.text }])],
    commitment: commitment.id,
    passage: { pack: pack.id, start: commitment.quoteAt[0], end: commitment.quoteAt[1] },
  };
}
