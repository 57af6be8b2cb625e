import type { CellRange } from '../../domain/sheet/cell-ref';
import { formatCellRange, parseCellRange, parseCellRef } from '../../domain/sheet/cell-ref';
import { invalidArgument } from './protocol';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const widthOf = ({ left, right }: CellRange): number => right - left + 1;
export const cellCountOf = (range: CellRange): number => heightOf(range) * widthOf(range);

/** "B3:F9", "A:C", "3:7", with or without a sheet name before it; anything else is refused as Excel does. */
export function parseAddress(text: string): CellRange {
  const local = text.slice(text.lastIndexOf('!') + 1).trim();
  const range = parseCellRange(local) ?? parseRows(local) ?? parseColumns(local);
  if (!range || range.bottom > LAST_ROW || range.right > LAST_COLUMN) {
    throw invalidArgument(`The address "${text.slice(0, 40)}" is not a range.`, 'Worksheet.getRange');
  }
  return range;
}

function parseRows(text: string): CellRange | null {
  const match = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const [first, last] = [Number(match[1]) - 1, Number(match[2]) - 1];
  return { ...WHOLE_SHEET, top: Math.min(first, last), bottom: Math.max(first, last) };
}

function parseColumns(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  const first = parseCellRef(`${match?.[1] ?? ''}1`);
  const last = parseCellRef(`${match?.[2] ?? ''}1`);
  if (!first || !last) return null;
  return { ...WHOLE_SHEET, left: Math.min(first.column, last.column), right: Math.max(first.column, last.column) };
}

/** "Sheet1!B3:F9"; a name with anything but letters and digits is quoted. */
export function formatAddress(sheetName: string, range: CellRange): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !parseCellRef(sheetName);
  const sheet = isPlain ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
  return `${sheet}!${formatCellRange(range)}`;
}

export function intersectionOf(a: CellRange, b: CellRange): CellRange | null {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : null;
}

export const boundsOf = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
