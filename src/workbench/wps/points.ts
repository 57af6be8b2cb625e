import type { CellRange } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from '../workbook/workbook';

// 96 pixels and 72 points are an inch.
const POINTS = 0.75;

/** From the edge of the sheet to a column, in points. */
export const leftInPoints = (sheet: WorkbookSheet, column: number): number =>
  widthInPoints(sheet, { left: 0, right: column - 1 });

/** From the top of the sheet to a row, in points. */
export const topInPoints = (sheet: WorkbookSheet, row: number): number =>
  heightInPoints(sheet, { top: 0, bottom: row - 1 });

/** What some columns take together, in points. */
export function widthInPoints(sheet: WorkbookSheet, { left, right }: Pick<CellRange, 'left' | 'right'>): number {
  let pixels = 0;
  for (let column = left; column <= right; column += 1) pixels += sheet.columnWidth(column);
  return pixels * POINTS;
}

/** What some rows take together, in points. */
export function heightInPoints(sheet: WorkbookSheet, { top, bottom }: Pick<CellRange, 'top' | 'bottom'>): number {
  let pixels = 0;
  for (let row = top; row <= bottom; row += 1) pixels += sheet.rowHeight(row);
  return pixels * POINTS;
}

/** The column at so many points from the edge. */
export function columnAt(sheet: WorkbookSheet, points: number): number {
  let column = 0;
  for (let rest = points / POINTS; rest >= sheet.columnWidth(column) && column < 16_383; column += 1) {
    rest -= sheet.columnWidth(column);
  }
  return column;
}

/** The row at so many points from the top. */
export function rowAt(sheet: WorkbookSheet, points: number): number {
  let row = 0;
  for (let rest = points / POINTS; rest >= sheet.rowHeight(row) && row < 1_048_575; row += 1) {
    rest -= sheet.rowHeight(row);
  }
  return row;
}
