import type { CellRange } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { SheetRows } from '../../domain/sheet/sheet-rows';
import type { CellContent } from './cell-content';
import { certainText, isTooNarrow, readableNumber } from './displayed';
import type { OpenSheet } from './open-sheets';
import { cellIn } from './ranges';
import { readCells } from './read-contents';
import { readFormats } from './read-formats';

/** All that the cells of a range hold and show; `cells`, what they hold, where that is known already. */
export function readGrids(
  { sheet, book }: OpenSheet,
  range: CellRange,
  cells: readonly (readonly CellContent[])[] = readCells(sheet, range),
): SheetRows {
  const formats = readFormats(sheet, range);
  const ask = (value: CellValue, format: string, row: number, column: number): string => {
    const told = cellIn(sheet, { row: range.top + row, column: range.left + column }).Text;
    const text = typeof told === 'string' ? told : String(value);
    return typeof value === 'number' && isTooNarrow(text) ? readableNumber(value, format, book.Date1904) : text;
  };
  return {
    values: cells.map((line) => line.map(({ value }) => value)),
    texts: cells.map((line, row) =>
      line.map(({ value }, column) => {
        const format = formats[row]![column]!;
        return certainText(value, format) ?? ask(value, format, row, column);
      }),
    ),
    formats,
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
  };
}
