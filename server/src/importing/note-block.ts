/** A piece of a note as its file has it, before it is Markdown. */
export interface NoteBlock {
  readonly kind: "heading" | "paragraph" | "list-item" | "row" | "quotation";
  /** Of a heading 1–6, of a list item its depth from 1. */
  readonly level: number;
  /** Plain words without line ends; of a row its cells. */
  readonly text: string;
  readonly cells?: readonly string[];
}

/** What begins a line as something else than words, and what would be read as a mark within it. */
const lineStart = /^(?:[#>|]|[-+*•](?=\s)|(?:=+|-{3,}|_{3,}|\*{3,})$|~{3}|`{3})/;
const inLine = /[\\`*_[\]<>]/g;

/** Words as Markdown that reads as those words. An underscore or asterisk within a word is left as it is. */
function escaped(text: string): string {
  const marked = text.replace(inLine, (mark, at: number) => {
    if (mark === "_" && /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 1))) return mark;
    if ((mark === "<" || mark === ">") && /[\s\d]/.test(text.charAt(at + 1) || " ")) return mark;
    return `\\${mark}`;
  });
  const number = /^(\d{1,9})([.)])(?=\s)/.exec(marked);
  if (number) return `${number[1]!}\\${marked.slice(number[1]!.length)}`;
  return lineStart.test(marked) ? `\\${marked}` : marked;
}

/** The same where no line begins. */
const inHeading = (text: string): string => escaped(`a ${text}`).slice(2);

const inCell = (text: string): string => escaped(text).replaceAll("|", "\\|");

/** The note as Markdown: its structure, and its words verbatim. */
export function writeMarkdown(blocks: readonly NoteBlock[]): string {
  const parts: string[] = [];
  let before: NoteBlock | undefined;
  for (const block of blocks) {
    const { kind, level, text, cells = [] } = block;
    const joined = before?.kind === kind && (kind === "list-item" || kind === "row");
    if (parts.length > 0) parts.push(joined ? "\n" : "\n\n");
    switch (kind) {
      case "heading":
        parts.push(`${"#".repeat(Math.min(6, Math.max(1, level)))} ${inHeading(text)}`);
        break;
      case "list-item":
        parts.push(`${"  ".repeat(Math.max(0, level - 1))}- ${escaped(text)}`);
        break;
      case "quotation":
        parts.push(`> ${escaped(text)}`);
        break;
      case "row": {
        parts.push(`| ${cells.map(inCell).join(" | ")} |`);
        if (before?.kind !== "row") parts.push(`\n|${cells.map(() => " --- |").join("")}`);
        break;
      }
      case "paragraph":
        parts.push(escaped(text));
    }
    before = block;
  }
  return parts.length === 0 ? "" : `${parts.join("")}\n`;
}

export const plainText = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
