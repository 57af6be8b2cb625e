import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { CellImage, Fill } from '../../domain/sheet/sheet-edit';
import { contentOf, rangeAt } from './cell-image';
import type { EditBatch, RunWrite } from '../edit-batch';
import { addressesOf } from '../runs';
import { holds, isSameFormula } from '../written';

/**
 * Asks for a batch of changes. Number formats come first because they decide what Excel makes of a value, fills last
 * because they are the only thing that may be missing without harm.
 */
export function queueWrites(worksheet: Excel.Worksheet, batch: EditBatch): void {
  queueFormats(worksheet, batch.formats);
  for (const run of batch.values) {
    rangeAt(worksheet, run).values = asColumn(run.entries);
  }
  for (const run of batch.formulas) {
    rangeAt(worksheet, run).formulas = asColumn(run.entries);
  }
  queueFormats(worksheet, batch.lateFormats);
  for (const { fill, cells } of batch.fills) {
    for (const address of addressesOf(cells)) {
      paint(worksheet.getRanges(address).untrack().format.fill, fill);
    }
  }
}

function queueFormats(worksheet: Excel.Worksheet, runs: readonly RunWrite<string>[]): void {
  for (const run of runs) rangeAt(worksheet, run).numberFormat = asColumn(run.entries);
}

// Excel leaves a cell alone where the array says null; its types do not know that.
const asColumn = <T>(entries: readonly (T | null)[]): T[][] => entries.map((entry) => [entry as T]);

function paint(target: Excel.RangeFill, fill: Fill | null): void {
  if (!fill) {
    target.clear();
    return;
  }
  target.color = fill.color;
  // A colour alone would keep the hatching of a cell that had one. Excel tells of gradients but cannot set them.
  const isGradient = fill.pattern?.endsWith('Gradient') === true;
  target.pattern = (isGradient ? 'Solid' : (fill.pattern ?? 'Solid')) as 'Solid';
  if (fill.patternColor && !isGradient) target.patternColor = fill.patternColor;
}

/**
 * Asks for the written content once more: Excel drops a write to a covered cell, or one that a filter diverts, without a
 * word. The returned function gives the first cell that does not hold what it should, against `before` where the batch
 * wrote nothing.
 */
export function queueCheck(
  worksheet: Excel.Worksheet,
  batch: EditBatch,
): (before: readonly CellImage[]) => (CellRef & { readonly found: CellValue }) | null {
  const reads = batch.values.map((run) => {
    const range = rangeAt(worksheet, run);
    range.load('values,formulas');
    return { run, read: () => ({ values: range.values as unknown[][], formulas: range.formulas as unknown[][] }) };
  });
  const formulaReads = batch.formulas.map((run) => {
    const range = rangeAt(worksheet, run);
    range.load('formulas');
    return { run, read: () => (range.formulas as unknown[][])[0]![0] };
  });
  return (before) => {
    for (const { run, read } of formulaReads) {
      const found = read();
      if (!isSameFormula(found, run.entries[0]!)) {
        return { row: run.top, column: run.column, found: found as CellValue };
      }
    }
    // A formula may stand between two written values.
    const withFormula = new Set(batch.formulas.map(({ top, column }) => cellKey(top, column)));
    const expected = new Map<number, CellValue>();
    for (const { row, column, value } of before) expected.set(cellKey(row, column), value);
    for (const { row, column, value } of batch.expected) expected.set(cellKey(row, column), value);
    for (const { run, read } of reads) {
      const { values, formulas } = read();
      for (let row = run.top; row <= run.bottom; row += 1) {
        const { value, formula } = contentOf(values[row - run.top]![0], formulas[row - run.top]![0]);
        const key = cellKey(row, run.column);
        if (withFormula.has(key)) continue;
        const isWritten = run.entries[row - run.top] !== null;
        if ((isWritten && formula !== null) || !holds(value, expected.get(key) ?? null)) {
          return { row, column: run.column, found: value };
        }
      }
    }
    return null;
  };
}
