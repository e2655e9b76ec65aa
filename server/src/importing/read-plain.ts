import { plainText, type NoteBlock } from "./note-block";

const bullet = /^(\s*)(?:[-–—*•·o▪‣]|\(?[a-z0-9]{1,2}[).])\s+(?=\S)/;
const numbered = /^((?:\d{1,2}\.){0,4}\d{1,2})\.?\s+(?=\p{Lu})/u;
const chapter = /^(?:hoofdstuk|chapter|deel|part)\s+[\dIVX]+\b/i;

/** Longer lines are no headings. */
const longestHeading = 90;

/**
 * Reads plain text: paragraphs with blank lines between or one a line, headings by their numbers, their capitals or a blank
 * line on either side, and lists by their bullets.
 */
export function readPlain(text: string): readonly NoteBlock[] {
  const lines = text.split(/\r\n|\r|\n|\f/);
  const blocks: NoteBlock[] = [];
  const wrapped = isWrapped(lines);
  let open: { kind: "paragraph" | "list-item"; level: number; words: string[] } | undefined;
  const close = (): void => {
    if (!open) return;
    blocks.push({ kind: open.kind, level: open.level, text: plainText(open.words.join(" ")) });
    open = undefined;
  };
  lines.forEach((line, at) => {
    const words = plainText(line);
    if (words === "") return close();
    const alone = plainText(lines[at - 1] ?? "") === "" && plainText(lines[at + 1] ?? "") === "";
    const heading = headingLevel(words, alone, blocks.length === 0 && !open);
    if (heading > 0) {
      close();
      blocks.push({ kind: "heading", level: heading, text: words });
      return;
    }
    const item = bullet.exec(line);
    if (item) {
      close();
      open = {
        kind: "list-item",
        level: 1 + Math.min(4, Math.floor(item[1]!.length / 2)),
        words: [line.slice(item[0].length)],
      };
      return;
    }
    if (open && (wrapped || open.kind === "list-item")) {
      open.words.push(words);
      return;
    }
    close();
    open = { kind: "paragraph", level: 0, words: [words] };
  });
  close();
  return blocks;
}

/** Lines are broken at a width, so that a paragraph has several. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== "");
  const long = full.filter(({ length }) => length > 140).length;
  return full.length > 0 && long / full.length < 0.15;
}

/** The level of a heading, 0 of what is none. `first`: nothing goes before it. */
function headingLevel(words: string, alone: boolean, first: boolean): number {
  if (words.length > longestHeading || /[.;:,]$/.test(words)) return 0;
  if (first) return 1;
  const number = numbered.exec(words)?.[1];
  if (number !== undefined && alone) return Math.min(6, 1 + number.split(".").length);
  if (chapter.test(words)) return 2;
  const letters = words.replace(/[^\p{L}]/gu, "");
  if (letters.length >= 4 && letters === letters.toUpperCase() && alone) return 2;
  const isSentence = /[!?]$/.test(words) || words.split(" ").length > 10;
  return alone && !isSentence && /^\p{Lu}/u.test(words) && !bullet.test(words) ? 3 : 0;
}
