import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import { TEXT_FORMAT } from '../typed-text';
import { holds } from '../written';
import type { WpsWorksheet } from './application';
import type { CellContent } from './cell-content';
import { cellIn, cellRange } from './ranges';
import { readCells } from './read-contents';

/** What a cell must hold, and the number format that it has for good. */
export interface Wanted {
  readonly value: CellValue;
  readonly format: string;
}

/** What a cell does not hold after writing. */
export interface MissedWrite extends CellRef {
  readonly expected: string;
  readonly found: CellValue;
}

/**
 * Looks whether the cells of a range hold what was written to them. One that does not is written once more, alone and,
 * if it is a text, while the cell is one of texts: for builds that keep the apostrophe before a text, or take no arrays.
 * The first that still does not comes back.
 */
export function settleValues(
  sheet: WpsWorksheet,
  range: CellRange,
  wantedAt: (cell: CellRef) => Wanted,
): MissedWrite | null {
  const found = readCells(sheet, range);
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = { row, column };
      const wanted = wantedAt(cell);
      if (isThere(found[row - range.top]![column - range.left]!, wanted)) continue;
      writeOtherwise(sheet, cell, wanted);
      const [[again]] = readCells(sheet, cellRange(cell)) as [[CellContent]];
      if (isThere(again, wanted)) continue;
      return { ...cell, expected: String(wanted.value), found: again.formula ?? again.value };
    }
  }
  return null;
}

const isThere = ({ value, formula }: CellContent, wanted: Wanted): boolean =>
  formula === null && holds(value, wanted.value);

function writeOtherwise(sheet: WpsWorksheet, cell: CellRef, { value, format }: Wanted): void {
  const range = cellIn(sheet, cell);
  if (typeof value !== 'string' || value === '') {
    range.Value2 = value === '' ? null : value;
    return;
  }
  range.NumberFormat = TEXT_FORMAT;
  range.Value2 = value;
  range.NumberFormat = format;
}
