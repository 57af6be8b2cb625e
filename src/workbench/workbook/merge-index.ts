import { cellKey, isInside, type CellRange } from '../../domain/sheet/cell-ref';

/** Which merge covers a cell. Of overlapping merges, which only damaged files have, the first listed counts. */
export function createMergeIndex(merges: readonly CellRange[]): (row: number, column: number) => CellRange | null {
  const byCell = new Map<number, CellRange>();
  const large: CellRange[] = [];
  for (const merge of merges) {
    if (cellsOf(merge) > 10_000) {
      large.push(merge);
      continue;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        const key = cellKey(row, column);
        if (!byCell.has(key)) byCell.set(key, merge);
      }
    }
  }
  return (row, column) =>
    byCell.get(cellKey(row, column)) ?? large.find((merge) => isInside({ row, column }, merge)) ?? null;
}

export const cellsOf = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);
