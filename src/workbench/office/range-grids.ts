import type { CellRange } from '../../domain/sheet/cell-ref';
import { isErrorValue } from '../../domain/sheet/sheet';
import type { WorkbookCell, WorkbookSheet } from '../workbook/workbook';
import { cellCountOf, heightOf, intersectionOf, widthOf } from './addresses';
import type { Json } from './protocol';

/** Cells of one sheet that an object of Office.js stands for. */
export interface RangeCells {
  readonly sheet: WorkbookSheet;
  readonly range: CellRange;
}

/** Above this Excel gives null instead of an array. */
const MOST_CELLS = 5_000_000;
/** Above this a format is asked of the used cells only: the others all look the same. */
const MANY_CELLS = 100_000;

/** One entry per cell, row by row; null for more cells than Excel hands over. */
export const gridOf = ({ sheet, range }: RangeCells, pick: (cell: WorkbookCell) => Json): Json =>
  gridAt(range, (row, column) => pick(sheet.cell(row, column)));

// The content of a merge is in its top left cell; Excel gives "" for the rest, and for empty cells.
export const valuesOf = ({ sheet, range }: RangeCells): Json =>
  gridAt(range, (row, column) => sheet.value(row, column) ?? '');

export const formulaOf = ({ formula, value }: WorkbookCell): Json => formula ?? value ?? '';

function gridAt(range: CellRange, entryAt: (row: number, column: number) => Json): Json {
  const { top, left } = range;
  if (cellCountOf(range) > MOST_CELLS) return null;
  return Array.from({ length: heightOf(range) }, (_, r) =>
    Array.from({ length: widthOf(range) }, (__, c) => entryAt(top + r, left + c)),
  );
}

export function valueTypeOf({ value, formula }: WorkbookCell): Json {
  if (value === null || value === '') return formula === null ? 'Empty' : 'String';
  if (isErrorValue(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** All cells of some ranges; of very large ones those that hold or look like anything. */
export function* cellsIn(ranges: readonly RangeCells[]): Generator<WorkbookCell> {
  for (const { sheet, range } of ranges) {
    const used = cellCountOf(range) > MANY_CELLS ? sheet.usedRange(true) : range;
    const reach = used && (intersectionOf(range, used) ?? { ...range, bottom: range.top, right: range.left });
    if (!reach) continue;
    for (let row = reach.top; row <= reach.bottom; row += 1) {
      for (let column = reach.left; column <= reach.right; column += 1) yield sheet.cell(row, column);
    }
  }
}

/** What all cells have in common, or null: how Excel answers for a format that is mixed. */
export function commonOf(ranges: readonly RangeCells[], pick: (cell: WorkbookCell) => Json): Json {
  let common: Json | undefined;
  for (const cell of cellsIn(ranges)) {
    const value = pick(cell);
    if (common !== undefined && common !== value) return null;
    common = value;
  }
  return common ?? null;
}

/** true, false, or null for some: whether the rows (columns) of a range are hidden. */
export function hiddenIn(count: number, isHidden: (index: number) => boolean): Json {
  const first = isHidden(0);
  for (let index = 1; index < count; index += 1) {
    if (isHidden(index) !== first) return null;
  }
  return first;
}

export const isRowsHidden = ({ sheet, range }: RangeCells): Json =>
  hiddenIn(heightOf(range), (index) => sheet.isRowHidden(range.top + index));

export const isColumnsHidden = ({ sheet, range }: RangeCells): Json =>
  hiddenIn(widthOf(range), (index) => sheet.isColumnHidden(range.left + index));

/** The part of a range that holds something; null: nothing. */
export function usedPartOf({ sheet, range }: RangeCells, formatted: boolean): CellRange | null {
  const used = sheet.usedRange(formatted);
  const part = used && intersectionOf(used, range);
  if (!part) return null;
  const isUsed = (row: number, column: number): boolean => {
    const cell = sheet.cell(row, column);
    return cell.value !== null || cell.formula !== null || (formatted && cell.style.fill !== null);
  };
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let column = part.left; column <= part.right; column += 1) {
      if (!isUsed(row, column)) continue;
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    }
  }
  return bounds.bottom < 0 ? null : bounds;
}
