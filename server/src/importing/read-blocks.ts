import type { BlockDocument } from "../text/block";
import { plainText, type NoteBlock } from "./note-block";

/** The blocks of a document that is read as a draft: a Word document's paragraphs, items and cells. */
export function readDocumentBlocks({ blocks }: BlockDocument): readonly NoteBlock[] {
  const found: NoteBlock[] = [];
  let row: { at: number; cells: string[] } | undefined;
  const close = (): void => {
    if (row) found.push({ kind: "row", level: 0, text: row.cells.join(" "), cells: row.cells });
    row = undefined;
  };
  for (const { content } of blocks) {
    const { kind, level, cell } = content;
    const text = plainText(content.text);
    if (text === "" || kind === "comment") continue;
    if (cell) {
      if (row && (row.at !== cell.row || cell.column < row.cells.length - 1)) close();
      row ??= { at: cell.row, cells: [] };
      while (row.cells.length <= cell.column) row.cells.push("");
      row.cells[cell.column] = plainText(`${row.cells[cell.column]!} ${text}`);
      continue;
    }
    close();
    found.push({
      kind: kind === "heading" || kind === "list-item" || kind === "quotation" ? kind : "paragraph",
      level: kind === "heading" || kind === "list-item" ? Math.max(1, level) : 0,
      text,
    });
  }
  close();
  return evenRows(found);
}

/** Rows that follow each other, with as many cells each. */
function evenRows(blocks: readonly NoteBlock[]): readonly NoteBlock[] {
  let width = 0;
  return blocks.map((block, at) => {
    if (block.kind !== "row") return block;
    if (blocks[at - 1]?.kind !== "row") {
      width = 0;
      for (let k = at; blocks[k]?.kind === "row"; k++) width = Math.max(width, blocks[k]!.cells!.length);
    }
    return { ...block, cells: [...block.cells!, ...new Array<string>(width - block.cells!.length).fill("")] };
  });
}
