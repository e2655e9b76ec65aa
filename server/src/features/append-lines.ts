import type { TextEdit } from "../analysis/finding";

/** Lines as a paragraph of their own at the text's end; footnote definitions may follow each other without a blank line. */
export function appendLines(text: string, lines: readonly string[]): TextEdit {
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const body = text.trimEnd();
  const last = body.slice(Math.max(body.lastIndexOf("\n"), body.lastIndexOf("\r")) + 1);
  const gap = body === "" ? "" : /^\[\^[^\]]+\]:/.test(last) ? eol : eol + eol;
  return { start: body.length, end: text.length, newText: `${gap}${lines.join(eol)}${eol}` };
}
