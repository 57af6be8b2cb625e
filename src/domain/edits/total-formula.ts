import type { Decimal } from '../decimal';
import type { Adjustment } from '../scoring/adjust-total';
import type { CellRef } from '../sheet/cell-ref';
import { formatCellRange } from '../sheet/cell-ref';
import { cellAt, mergeAt } from '../sheet/sheet';
import type { Sheet } from '../sheet/sheet';

/** Excel takes 255 arguments; a person reads fewer. */
const MOST_RUNS = 30;

/**
 * "=MIN(79,ROUND(SUM(H10:H16,I5)/90*100,2))": the formula that adds up exactly these cells and adjusts their sum as the
 * standard does; null for no cells or more than thirty runs of them.
 */
export function totalFormula(sheet: Sheet, cells: readonly CellRef[], adjusting: readonly Adjustment[]): string | null {
  const runs = runsOf(sheet, cells);
  if (runs.length === 0 || runs.length > MOST_RUNS) return null;
  return `=${adjusting.reduce(wrap, `SUM(${runs.join(',')})`)}`;
}

const plain = (value: Decimal): string => value.toFixed();

function wrap(sum: string, adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case 'rescale': {
      const { whole, weight, digits } = adjustment;
      return `ROUND(${sum}/${plain(whole.minus(weight))}*${plain(whole)},${digits})`;
    }
    case 'cap':
      return `MIN(${plain(adjustment.most)},${sum})`;
    case 'round':
      return `ROUND(${sum},${adjustment.digits})`;
  }
}

/** "H10:H16", "I5": cells below each other in one range, the leftmost column first. */
function runsOf(sheet: Sheet, cells: readonly CellRef[]): readonly string[] {
  const runs: { readonly column: number; readonly top: number; readonly last: number; bottom: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    const bottom = bottomOf(sheet, row, column);
    if (run?.column === column && run.bottom + 1 === row) runs[runs.length - 1] = { ...run, last: row, bottom };
    else runs.push({ column, top: row, last: row, bottom });
  }
  return runs.map(({ column, top, last }) => formatCellRange({ top, left: column, bottom: last, right: column }));
}

/** The last row of a cell's merge where nothing is under it: such rows may stand within a range. */
function bottomOf(sheet: Sheet, row: number, column: number): number {
  const bottom = mergeAt(sheet, row, column)?.bottom ?? row;
  // A number left under a merge is seen by nobody, but SUM would add it.
  for (let covered = row + 1; covered <= bottom; covered += 1) {
    if (cellAt(sheet, covered, column).value !== null) return row;
  }
  return bottom;
}
