import type { CellRange } from '../../domain/sheet/cell-ref';
import { parseTyped } from '../formulas/typed';
import { cellCountOf, heightOf, widthOf } from '../office/addresses';
import { takenFormat } from '../office/range-writes';
import type { CellWrite, WorkbookCell, WorkbookSheet } from '../workbook/workbook';
import { isCovered, requireFormatting, requireUnlocked, writeCells } from './cell-writes';
import type { WpsQuirks } from './quirks';
import { cellsIn } from './range-reading';
import type { RangeCells, Session } from './session';
import { sheetOf } from './session';

const TEXT_FORMAT = '@';
const MOST_CELLS = 1_000_000;

/** Writes `Value2` or `Formula`: one value into every cell, or a 2-D array of the first area's size. */
export function writeContents(cells: RangeCells, given: unknown, session: Session): void {
  const { quirks } = session;
  const sheet = sheetOf(cells);
  requireUnlocked(cells, session);
  const writes: CellWrite[] = [];
  for (const { cell, entry } of placed(cells, given, quirks)) {
    if (isCovered(sheet, cell)) continue;
    if (!sheet.isWritable(cell.row, cell.column)) throw new Error('Part of an array or a table cannot be changed.');
    const write = contentWrite(cell, entry, quirks);
    writes.push(write);
    const format = quirks.formulasTakeFormats ? takenFormat(sheet, write) : null;
    if (format !== null) writes.push({ row: cell.row, column: cell.column, kind: 'number-format', format });
  }
  writeCells(cells, writes, 'content', session);
}

/** Writes one number format into every cell. */
export function writeNumberFormat(cells: RangeCells, given: unknown, session: Session): void {
  if (typeof given !== 'string' || given === '') throw new Error('A number format is a text.');
  writeLooks(cells, ({ row, column }) => ({ row, column, kind: 'number-format', format: given }), session);
}

/** Writes a look into every cell; a merge looks like its first cell. */
export function writeLooks(cells: RangeCells, writeOf: (cell: WorkbookCell) => CellWrite, session: Session): void {
  requireFormatting(cells, session);
  const sheet = sheetOf(cells);
  const writes: CellWrite[] = [];
  for (const cell of cellsIn(cells)) if (!isCovered(sheet, cell)) writes.push(writeOf(cell));
  writeCells(cells, writes, 'looks', session);
}

/** Empties the cells; how they look stays. */
export function clearContents(cells: RangeCells, session: Session): void {
  requireUnlocked(cells, session);
  const sheet = sheetOf(cells);
  const writes: CellWrite[] = [];
  for (const { row, column, value, formula } of cellsIn(cells)) {
    const isFilled = (value !== null || formula !== null) && !isCovered(sheet, { row, column });
    if (isFilled) writes.push({ row, column, kind: 'value', value: null });
  }
  writeCells(cells, writes, 'content', session);
}

interface Placed {
  readonly cell: WorkbookCell;
  readonly entry: unknown;
}

/** Which entry falls on which cell. Over filtered rows a block loses its order, where it does. */
function placed(cells: RangeCells, given: unknown, quirks: WpsQuirks): Placed[] {
  const sheet = sheetOf(cells);
  if (cells.areas.reduce((sum, area) => sum + cellCountOf(area), 0) > MOST_CELLS) {
    throw new Error('There is not enough memory.');
  }
  if (!Array.isArray(given)) {
    return cells.areas.flatMap((area) => cellsOf(sheet, area).flat()).map((cell) => ({ cell, entry: given }));
  }
  const [area] = cells.areas as [CellRange];
  const rows = given as unknown[];
  const fits =
    rows.length === heightOf(area) && rows.every((row) => Array.isArray(row) && row.length === widthOf(area));
  if (!fits) throw new Error('The array is not of the size of the range.');
  const lines = cellsOf(sheet, area);
  const isDiverted = quirks.filterDivertsBlocks && sheet.filtered && lines.length > 1;
  const targets = isDiverted ? lines.filter(([first]) => !sheet.isRowHidden(first!.row)) : lines;
  return targets.flatMap((line, r) => line.map((cell, c) => ({ cell, entry: (rows[r] as unknown[])[c] })));
}

const cellsOf = (sheet: WorkbookSheet, area: CellRange): WorkbookCell[][] =>
  Array.from({ length: heightOf(area) }, (_, r) =>
    Array.from({ length: widthOf(area) }, (__, c) => sheet.cell(area.top + r, area.left + c)),
  );

function contentWrite({ row, column, style }: WorkbookCell, entry: unknown, quirks: WpsQuirks): CellWrite {
  const isText = style.numberFormat === TEXT_FORMAT && quirks.textFormatMakesText;
  if (entry === null || entry === undefined || entry === '') return { row, column, kind: 'value', value: null };
  if (typeof entry === 'number' || typeof entry === 'boolean') {
    const text = typeof entry === 'boolean' ? String(entry).toUpperCase() : String(entry);
    return { row, column, kind: 'value', value: isText ? text : entry };
  }
  if (typeof entry !== 'string') throw new Error('A cell takes one plain value.');
  if (!quirks.stringsAreTyped) return { row, column, kind: 'value', value: entry };
  if (parseTyped(entry, style.numberFormat).refused) throw new Error('What begins like a formula is none.');
  return { row, column, kind: 'typed', text: entry };
}
