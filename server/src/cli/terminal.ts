import type { Severity } from "../analysis/finding";
import type { Io, Output } from "./io";

export type Style = "bold" | "dim" | Severity;

/** Puts a style around a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, string>> = {
  bold: "1",
  dim: "2",
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
};

/** Colours only for someone who reads along and did not ask for none (no-color.org). */
export function painter(output: Output, io: Io, noColor: boolean): Paint {
  const plain = noColor || !output.isTerminal || Boolean(io.env["NO_COLOR"]) || io.env["TERM"] === "dumb";
  return plain ? (_style, text) => text : (style, text) => `\x1b[${codes[style]}m${text}\x1b[0m`;
}

/** The width to write in: that of the terminal, at most 100 columns. */
export const widthOf = ({ isTerminal, columns }: Output): number =>
  isTerminal && columns ? Math.max(40, Math.min(columns, 100)) : 100;

/** The text on lines of at most `width`, all but the first after `indent`, which the first has as `first`. */
export function wrap(text: string, width: number, first = "", indent = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n\t]+/)) {
    if (word === "") continue;
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}

/** Control characters of a draft or a file's name must not reach the terminal. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (unit) =>
    unit === "\n" || unit === "\t" ? " " : "\ufffd",
  );
