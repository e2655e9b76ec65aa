import assert from "node:assert/strict";
import type { Block, BlockDocument } from "../../../server/src/text/block";

/** `kind level|text`, without what marks cover, `¤` for what is opaque, `⏎` for a line break. */
function line({ content }: Block): string {
  const { kind, level, text, masks, cell } = content;
  let shown = "";
  let at = 0;
  for (const mask of masks) {
    shown += text.slice(at, mask.start) + (mask.kind === "opaque" ? "¤" : "");
    at = mask.end;
  }
  shown += text.slice(at);
  const where = cell ? ` ${cell.row},${cell.column}` : level ? ` ${level}` : "";
  return `${kind}${where}|${shown.replace(/ *(\r\n|\r|\n)/g, "⏎")}`;
}

export const show = (document: BlockDocument): string[] => document.blocks.map(line);

/** What holds of every document of blocks. */
export function checkBlocks({ text, blocks }: BlockDocument): void {
  let before = 0;
  for (const { content, start } of blocks) {
    const { text: own, masks, comments } = content;
    assert.ok(start >= before, "blocks in order");
    before = start + own.length;
    assert.equal(text.slice(start, before), own);
    assert.ok(own && own === own.trim(), "no blanks around it");
    let at = 0;
    for (const mask of masks) {
      assert.ok(at <= mask.start && mask.start < mask.end && mask.end <= own.length, "masks in order");
      at = mask.end;
    }
    for (const { start: from, end: to } of comments)
      assert.ok(masks.some((mask) => mask.kind === "opaque" && mask.start <= from && to <= mask.end));
  }
  assert.equal(new Set(blocks.map(({ content }) => content)).size, blocks.length, "an object for each block");
}
