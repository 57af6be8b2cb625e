import type { WorkbookSheet } from '../workbook/workbook';
import { estimatedWidth, isWrapping } from './cell-look';

const LINE_HEIGHT = 1.2;
const PIXELS_PER_POINT = 96 / 72;
const PADDING = 6;
/** Beyond this many rows the sheet is a list, and looking at every text would be felt with each key. */
const MOST_ROWS = 3000;

/**
 * The heights of rows whose file gives none, in pixels. Excel fits such rows to their wrapped texts when it opens a
 * file; forms written by a finance system's export have no heights at all. Never less than the sheet's own height.
 */
export function fittedHeights(sheet: WorkbookSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedRange();
  if (!used || used.bottom - used.top > MOST_ROWS) return heights;
  // No file gives the last row of all a height of its own.
  const standard = sheet.rowHeight(1048575);
  for (let row = used.top; row <= used.bottom; row += 1) {
    if (sheet.rowHeight(row) !== standard) continue;
    let height = standard;
    for (let column = used.left; column <= used.right; column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === 'string' && !sheet.mergeAt(row, column))
        height = Math.max(height, textHeight(sheet, row, column, value));
    }
    if (height > standard) heights.set(row, Math.min(height, 546));
  }
  return heights;
}

function textHeight(sheet: WorkbookSheet, row: number, column: number, text: string): number {
  const width = sheet.columnWidth(column) - PADDING;
  // Cheap first: a short text on one line needs no style to be looked up.
  if (width <= 0 || (text.length * 10 < width && !text.includes('\n'))) return 0;
  const { style } = sheet.cell(row, column);
  if (!isWrapping(style) || style.rotation !== 0) return 0;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(estimatedWidth(line, style) / width)), 0);
  return Math.ceil(lines * style.fontSize * PIXELS_PER_POINT * LINE_HEIGHT) + 2;
}
