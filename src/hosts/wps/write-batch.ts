import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { EditBatch, RunWrite } from '../edit-batch';
import { rangeOf, rectanglesOf } from '../runs';
import { isSameFormula } from '../written';
import type { WpsWorksheet } from './application';
import type { CellContent } from './cell-content';
import type { PaintedFill } from './fills';
import { paint } from './fills';
import { cellIn, cellRange, rangeAt } from './ranges';
import { readCells } from './read-contents';
import type { MissedWrite } from './settle-values';
import { settleValues } from './settle-values';

/** How cells were painted before us, for those that get the same again. */
export type FormerFill = (cell: CellRef) => PaintedFill | null;

/**
 * Makes a batch of changes, number formats first because they decide what WPS makes of a value. Looks whether every cell
 * holds what it should; one that does not is written once more in another way. The first that still does not comes back.
 */
export function writeBatch(
  sheet: WpsWorksheet,
  batch: EditBatch,
  formatAt: (cell: CellRef) => string,
  formerFill: FormerFill,
): MissedWrite | null {
  writeFormats(sheet, batch.formats);
  for (const run of batch.values.flatMap(withoutGaps)) {
    const entries = run.entries.map((entry) => [entry]);
    rangeAt(sheet, rangeOf(run)).Value2 = entries.length === 1 ? entries[0]![0] : entries;
  }
  for (const run of batch.formulas) rangeAt(sheet, rangeOf(run)).Formula = run.entries[0];
  const missed = missedValue(sheet, batch, formatAt) ?? missedFormula(sheet, batch);
  writeFormats(sheet, batch.lateFormats);
  for (const { fill, cells } of batch.fills) {
    const themed = cells.filter((cell) => formerFill(cell)?.theme);
    const plain = cells.filter((cell) => !themed.includes(cell));
    for (const range of rectanglesOf(plain)) paint(rangeAt(sheet, range).Interior, fill, null);
    for (const cell of themed) paint(cellIn(sheet, cell).Interior, fill, formerFill(cell));
  }
  return missed;
}

/** One format for all cells of a range; there is no array of them. */
function writeFormats(sheet: WpsWorksheet, runs: readonly RunWrite<string>[]): void {
  for (const run of runs) {
    let top = run.top;
    for (let row = run.top; row <= run.bottom; row += 1) {
      const format = run.entries[row - run.top]!;
      if (run.entries[row + 1 - run.top] === format) continue;
      rangeAt(sheet, rangeOf({ column: run.column, top, bottom: row })).NumberFormat = format;
      top = row + 1;
    }
  }
}

/** Pieces of a run in which every cell is written: null would empty a cell, not leave it. */
function withoutGaps<T>({ column, top, entries }: RunWrite<T>): RunWrite<T>[] {
  const pieces: RunWrite<T>[] = [];
  let start = 0;
  entries.forEach((entry, index) => {
    if (entry === null) start = index + 1;
    else if (index + 1 === entries.length || entries[index + 1] === null) {
      pieces.push({ column, top: top + start, bottom: top + index, entries: entries.slice(start, index + 1) });
    }
  });
  return pieces;
}

function missedValue(sheet: WpsWorksheet, batch: EditBatch, formatAt: (cell: CellRef) => string): MissedWrite | null {
  const values = new Map(batch.expected.map(({ row, column, value }) => [cellKey(row, column), value]));
  for (const run of batch.values.flatMap(withoutGaps)) {
    const missed = settleValues(sheet, rangeOf(run), (cell) => ({
      value: values.get(cellKey(cell.row, cell.column)) ?? null,
      format: formatAt(cell),
    }));
    if (missed) return missed;
  }
  return null;
}

function missedFormula(sheet: WpsWorksheet, { formulas }: EditBatch): MissedWrite | null {
  for (const { top: row, column, entries } of formulas) {
    const expected = entries[0]!;
    const [[{ value, formula }]] = readCells(sheet, cellRange({ row, column })) as [[CellContent]];
    if (!isSameFormula(formula, expected)) return { row, column, expected, found: formula ?? value };
  }
  return null;
}
