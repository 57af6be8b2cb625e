import type { CellRange } from '../../domain/sheet/cell-ref';

/** The cell, whole row, whole column or whole sheet under the mouse; null: none of them. */
export function placeAt(
  target: EventTarget,
  lastRow: number,
  lastColumn: number,
): { area: CellRange; isCell: boolean } | null {
  const element = (target as Element).closest<HTMLElement>('[role=gridcell], .sheet-head');
  if (!element) return null;
  const { row, column, headRow, headColumn } = element.dataset;
  const top = Number(row ?? headRow ?? 0);
  const left = Number(column ?? headColumn ?? 0);
  const isCell = row !== undefined;
  return {
    area: {
      top,
      left,
      bottom: isCell || headRow !== undefined ? top : lastRow,
      right: isCell || headColumn !== undefined ? left : lastColumn,
    },
    isCell,
  };
}
