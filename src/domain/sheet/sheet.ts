import type { CellRange, CellRef } from './cell-ref';
import { cellKey } from './cell-ref';

/** What a cell stores. An empty cell is null; an error is its text ("#DIV/0!"). Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

export interface Cell extends CellRef {
  /** What the sheet stores: 0.95. */
  readonly value: CellValue;
  /** What the reader sees: "95%". */
  readonly text: string;
  /** The number format in its English form: "0%", "General". */
  readonly format: string;
  /** "=SUM(H10:H16)", or null for a constant. */
  readonly formula: string | null;
}

/**
 * A sheet as a host handed it over, once, as plain data. The grids cover `range` only (the used range) and are indexed
 * from its top left corner; everything else speaks in sheet rows and columns through `cellAt`.
 */
export interface Sheet {
  /** The host's lasting name for this sheet: survives renaming and another sheet becoming active. */
  readonly id: string;
  readonly name: string;
  /** The used range; null for an empty sheet. */
  readonly range: CellRange | null;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly merges: readonly CellRange[];
  /** Sheet rows and columns that are hidden, by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** A filter is hiding rows: writing a block would land in the wrong ones. */
  readonly filtered: boolean;
  readonly protected: boolean;
}

export const isEmptyValue = (value: CellValue): value is null | '' => value === null || value === '';

/** "#DIV/0!", "#N/A" …: what every host shows for a cell in error. */
export const isErrorValue = (value: CellValue): value is string =>
  typeof value === 'string' && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/.test(value);

/** Any cell of the sheet, an empty one outside the used range. A covered cell of a merge is empty. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const r = row - (sheet.range?.top ?? 0);
  const c = column - (sheet.range?.left ?? 0);
  return {
    row,
    column,
    value: sheet.values[r]?.[c] ?? null,
    text: sheet.texts[r]?.[c] ?? '',
    format: sheet.formats[r]?.[c] ?? 'General',
    formula: sheet.formulas[r]?.[c] ?? null,
  };
}

// A sheet never changes, so what is derived from it may be kept as long as it lives.
const mergeIndex = new WeakMap<Sheet, ReadonlyMap<number, CellRange>>();

function mergesByCell(sheet: Sheet): ReadonlyMap<number, CellRange> {
  const known = mergeIndex.get(sheet);
  if (known) return known;
  const index = new Map<number, CellRange>();
  for (const merge of sheet.merges) {
    // A damaged file may merge whole columns; cells outside the used range hold nothing to ask for.
    const bottom = Math.min(merge.bottom, sheet.range?.bottom ?? -1);
    const right = Math.min(merge.right, sheet.range?.right ?? -1);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) index.set(cellKey(row, column), merge);
    }
  }
  mergeIndex.set(sheet, index);
  return index;
}

/** The merge that covers a cell, or null. */
export const mergeAt = (sheet: Sheet, row: number, column: number): CellRange | null =>
  mergesByCell(sheet).get(cellKey(row, column)) ?? null;

/** The cell that holds what is seen at a place: the top left of its merge, or itself. Only anchors may be written. */
export function anchorAt(sheet: Sheet, row: number, column: number): Cell {
  const merge = mergeAt(sheet, row, column);
  return merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
}
