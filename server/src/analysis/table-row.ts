import type { PlacedReading } from "./rule";

/** The cells beside the one at `index`, in its row of its table: left and right neighbour where there is one. */
export const neighbourCells = (blocks: readonly PlacedReading[], index: number): readonly PlacedReading[] => {
  const { cell } = blocks[index]!.block.content;
  if (!cell) return [];
  return [blocks[index - 1], blocks[index + 1]].filter(
    (other): other is PlacedReading =>
      other?.block.content.cell !== undefined &&
      other.block.content.cell.row === cell.row &&
      Math.abs(other.block.content.cell.column - cell.column) === 1,
  );
};

/** Of each block that is a cell, by index, the cell at the head of its column. One pass: tables may be long. */
export function headerCells(blocks: readonly PlacedReading[]): readonly (PlacedReading | undefined)[] {
  let heads = new Map<number, PlacedReading>();
  let lastRow = 0;
  return blocks.map((placed) => {
    const { cell } = placed.block.content;
    if (!cell || cell.row < lastRow) heads = new Map();
    lastRow = cell?.row ?? 0;
    if (!cell) return undefined;
    const head = heads.get(cell.column);
    if (cell.row === 0) heads.set(cell.column, placed);
    return head;
  });
}
