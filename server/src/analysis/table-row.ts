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

/** The cell at the head of the column of the one at `index`. */
export function headerCell(blocks: readonly PlacedReading[], index: number): PlacedReading | undefined {
  const { cell } = blocks[index]!.block.content;
  for (let i = index - 1; cell && i >= 0; i--) {
    const other = blocks[i]!.block.content.cell;
    if (!other || other.row > cell.row) return undefined;
    if (other.row === 0 && other.column === cell.column) return blocks[i];
  }
  return undefined;
}
