import type { CellRef } from '../../domain/sheet/cell-ref';
import { parseFormula } from '../formulas/parse';
import { LAST_COLUMN, LAST_ROW } from './cell-columns';
import type { SheetModel } from './sheet-model';
import type { CellWrite } from './workbook';
import { WriteRefused } from './write-refused';

// Excel's own limit.
const LONGEST_TEXT = 32_767;

/** Throws WriteRefused for a write that this sheet cannot take; nothing is changed. */
export function checkWrite(sheet: SheetModel, write: CellWrite): void {
  const { row, column } = write;
  checkPlace(write);
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) throw new WriteRefused('covered', write);
  if (write.kind === 'look' && !sheet.design) throw new WriteRefused('bound', write);
  if (write.kind === 'fill' || write.kind === 'number-format' || write.kind === 'look') return;
  if (!sheet.isWritable(row, column)) throw new WriteRefused('bound', write);
  const text = write.kind === 'value' ? write.value : write.kind === 'typed' ? write.text : write.formula;
  if (typeof text === 'string' && text.length > LONGEST_TEXT) throw new WriteRefused('too-long', write);
  if (write.kind === 'formula' && parseFormula(write.formula).kind === 'invalid')
    throw new WriteRefused('not-a-formula', write);
  if (typeof text === 'number' && !Number.isFinite(text)) throw new WriteRefused('not-a-number', write);
}

/** Throws WriteRefused for a cell that no sheet has. */
export function checkPlace(cell: CellRef): void {
  const { row, column } = cell;
  const isOutside = row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN;
  if (isOutside || !Number.isInteger(row) || !Number.isInteger(column)) throw new WriteRefused('outside', cell);
}
