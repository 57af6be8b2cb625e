import type { CellRange } from '../../domain/sheet/cell-ref';
import { columnName } from '../../domain/sheet/cell-ref';
import { heightOf, LAST_COLUMN, LAST_ROW, parseAddress, WHOLE_SHEET, widthOf } from '../office/addresses';

/** As many characters as COM takes of an address. [I] of WPS. */
const LONGEST_ADDRESS = 255;

/** "B3:F9", "A:C", "3:7", "A1,C3:D4": the cells of an address. Throws for anything else. */
export function parseAreas(address: string): readonly CellRange[] {
  if (address.length > LONGEST_ADDRESS) throw new Error('The address is too long.');
  return address.split(',').map((part) => {
    try {
      return parseAddress(part.replace(/\$/g, ''));
    } catch {
      throw new Error(`"${part.slice(0, 40)}" is no address.`);
    }
  });
}

/** "$B$3:$F$9", "B3", "$3:$7", "$A:$C", several joined by commas. */
export const formatAreas = (areas: readonly CellRange[], rowAbsolute: boolean, columnAbsolute: boolean): string =>
  areas
    .map(({ top, left, bottom, right }) => {
      const row = (index: number): string => `${rowAbsolute ? '$' : ''}${index + 1}`;
      const column = (index: number): string => `${columnAbsolute ? '$' : ''}${columnName(index)}`;
      if (left === 0 && right === LAST_COLUMN) return `${row(top)}:${row(bottom)}`;
      if (top === 0 && bottom === LAST_ROW) return `${column(left)}:${column(right)}`;
      const first = `${column(left)}${row(top)}`;
      return top === bottom && left === right ? first : `${first}:${column(right)}${row(bottom)}`;
    })
    .join(',');

/** Throws for cells that no sheet has. */
export function requireOnSheet(range: CellRange): CellRange {
  const { top, left, bottom, right } = range;
  const isOnSheet = top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN;
  if (!isOnSheet || top > bottom || left > right || ![top, left, bottom, right].every(Number.isInteger)) {
    throw new Error('The cells are not on the sheet.');
  }
  return range;
}

export const rowsOf = ({ top, bottom }: CellRange): CellRange => ({ ...WHOLE_SHEET, top, bottom });
export const columnsOf = ({ left, right }: CellRange): CellRange => ({ ...WHOLE_SHEET, left, right });

/** How many there are of what a range goes by: cells, rows or columns. */
export const countOf = (areas: readonly CellRange[], by: 'cells' | 'rows' | 'columns'): number =>
  by === 'cells'
    ? areas.reduce((sum, area) => sum + heightOf(area) * widthOf(area), 0)
    : by === 'rows'
      ? heightOf(areas[0]!)
      : widthOf(areas[0]!);

/** `Item` of a range, counted from 1: by two numbers a cell, by one whatever the range goes by, row by row. */
export function itemOf(area: CellRange, by: 'cells' | 'rows' | 'columns', first: number, second?: number): CellRange {
  const { top, left } = area;
  const cellAt = (row: number, column: number): CellRange =>
    requireOnSheet({ top: top + row, bottom: top + row, left: left + column, right: left + column });
  if (second !== undefined) return cellAt(first - 1, second - 1);
  if (by === 'rows') return requireOnSheet({ ...area, top: top + first - 1, bottom: top + first - 1 });
  if (by === 'columns') return requireOnSheet({ ...area, left: left + first - 1, right: left + first - 1 });
  return cellAt(Math.floor((first - 1) / widthOf(area)), (first - 1) % widthOf(area));
}
