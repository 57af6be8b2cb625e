import type { Decimal } from '../decimal';
import { HUNDRED } from '../decimal';
import { readCellNumber, readCellRatio } from '../measure/reading/cell-number';
import type { CellRange } from '../sheet/cell-ref';
import type { Cell, Sheet } from '../sheet/sheet';
import { anchorAt, cellAt, mergeAt } from '../sheet/sheet';
import type { NumberCell, TextCell } from './form';
import { squeeze, trimmed } from './words';

/** The text of one cell by itself, "" for a covered one. */
export const textAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.range ? trimmed(sheet.texts[row - sheet.range.top]?.[column - sheet.range.left] ?? '') : '';

/** The text that is seen at a place: of the merge that covers it, or of the cell itself. */
export const seenAt = (sheet: Sheet, row: number, column: number): string => trimmed(anchorAt(sheet, row, column).text);

/** The cell that lies under a place in its own row: the merge's anchor when it is in this row, null when it is above. */
export function cellInRow(sheet: Sheet, row: number, column: number): Cell | null {
  const merge = mergeAt(sheet, row, column);
  if (!merge) return cellAt(sheet, row, column);
  return merge.top === row ? cellAt(sheet, row, merge.left) : null;
}

/** The cells that are seen at a place: a merge's whole extent, or the one cell. */
export const extentAt = (sheet: Sheet, row: number, column: number): CellRange =>
  mergeAt(sheet, row, column) ?? { top: row, left: column, bottom: row, right: column };

/** The cell to the right of a label, beyond the label's own merge. */
export function rightOf(sheet: Sheet, row: number, column: number): Cell | null {
  const next = extentAt(sheet, row, column).right + 1;
  return next > (sheet.range?.right ?? -1) ? null : cellInRow(sheet, row, next);
}

export function textCell({ row, column, text, formula }: Cell): TextCell {
  return { row, column, text: trimmed(text), isFormula: formula !== null };
}

const numberCell = (cell: Cell, value: Decimal | null): NumberCell => {
  return {
    row: cell.row,
    column: cell.column,
    value,
    text: trimmed(cell.text),
    isFormula: cell.formula !== null,
    format: cell.format,
  };
};

/** A money or plain number cell: "468.26万元" is 468.26. */
export const amountCell = (cell: Cell): NumberCell => numberCell(cell, readCellNumber(cell));

/** A rate: "98%", 0.98 shown as a percentage and a bare 98 are all 0.98. */
export const rateCell = (cell: Cell): NumberCell => numberCell(cell, readCellRatio(cell));

/** Points: "10" after a full-width space, "9分", and a weight written as a share ("10%" of the whole) is 10. */
export function pointsCell(cell: Cell): NumberCell {
  const isShare = /[%％]\s*$/.test(cell.text);
  const ratio = isShare ? readCellRatio(cell) : null;
  return numberCell(cell, ratio ? ratio.times(HUNDRED) : readCellNumber(cell));
}

// A cell that is a number to the eye: quick, for looking over columns; what a number is worth is the measure room's.
const LOOKS_NUMERIC = /^[-+]?\d[\d,]*(?:\.\d+)?\s*[%％‰分]?$/;

export const looksNumeric = (text: string): boolean => text.length <= 40 && LOOKS_NUMERIC.test(squeeze(text));

/** The cell is there and says a number. */
export const isNumber = (cell: NumberCell | null): cell is NumberCell & { readonly value: Decimal } =>
  cell !== null && cell.value !== null;
