import type { Language } from "../../language/language";
import { severities, type CheckReport, type ShownFinding } from "../report";
import { harmless, wrap, type Paint } from "../terminal";
import { textsIn } from "../texts";

/** For a reader at a terminal: the place, what it is, the message, and what the note says. Empty without findings. */
export function formatText({ drafts }: CheckReport, lang: Language, paint: Paint, width: number): string {
  const texts = textsIn(lang);
  const label = Math.max(...severities.map((severity) => texts.severity[severity].length));
  const indent = "    ";

  const show = (name: string, finding: ShownFinding, placeWidth: number): string => {
    const { severity, code, message, passage, where, text } = finding;
    const place = placeOf(name, finding, lang);
    const head = [
      paint("bold", place) + " ".repeat(Math.max(0, placeWidth - place.length)),
      paint(severity, texts.severity[severity].padEnd(label)),
      paint("dim", code),
    ].join("  ");
    const lines = [head, wrap(harmless(message[lang]), width, indent)];
    // A reader of the document finds words, not columns.
    if (where) lines.splice(1, 0, wrap(`“${harmless(text)}”`, width, indent, `${indent}  `));
    if (passage)
      lines.push(
        paint("dim", wrap(`${texts.note}: “${harmless(passage.text)}”`, width, indent, `${indent}  `)),
      );
    return lines.join("\n");
  };

  return drafts
    .filter(({ findings }) => findings.length > 0)
    .map(({ name, findings }) => {
      const placeWidth = Math.max(...findings.map((finding) => placeOf(name, finding, lang).length));
      return findings.map((finding) => `${show(name, finding, placeWidth)}\n`).join("\n");
    })
    .join("\n");
}

const placeOf = (name: string, { start, where }: ShownFinding, lang: Language): string =>
  where ? `${harmless(name)}, ${harmless(where[lang])}` : `${harmless(name)}:${start.line}:${start.column}`;
