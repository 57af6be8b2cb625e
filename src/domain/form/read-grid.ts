import type { Sheet } from '../sheet/sheet';
import type { Columns, DamagedRow, Indicator } from './form';
import type { GridRegion } from './grid-regions';
import { readIndicator } from './read-indicator';
import type { Levels } from './read-levels';
import { NO_LEVELS, readLevels } from './read-levels';
import { isMeasureAsName, readRow } from './row-kind';
import { findRowShift } from './row-shift';
import { squeeze } from './words';

export interface Grid {
  readonly indicators: readonly Indicator[];
  readonly damagedRows: readonly DamagedRow[];
  /** The row of the total's label, and its column; null when the grid ends without one. */
  readonly total: { readonly row: number; readonly column: number } | null;
  /** The last row that belongs to the grid, its total included. */
  readonly lastRow: number;
  /** Something after the grid ended it (a total, a footer, the next form's head), not just the sheet or a header. */
  readonly isClosed: boolean;
  /** What the next rows would inherit, if the grid went on below a repeated header. */
  readonly levels: Levels;
}

/** Reads the rows of a grid from the top: each is an indicator, something that may be passed over, or the end. */
export function readGrid(sheet: Sheet, columns: Columns, region: GridRegion, inherited: Levels = NO_LEVELS): Grid {
  const indicators: Indicator[] = [];
  const damagedRows: DamagedRow[] = [];
  // Only a row that indicators follow is a gap in the grid; after the last one it is whatever comes below.
  let unsure: DamagedRow[] = [];
  let total: Grid['total'] = null;
  let lastRow = region.first - 1;
  let levels = inherited;
  let isClosed = false;

  for (let row = region.first; row <= region.last; row += 1) {
    const read = readRow(sheet, row, columns, region);
    if (read.kind === 'blank' || read.kind === 'prose') continue;
    if (read.kind === 'total') {
      total = { row, column: read.labelColumn };
      lastRow = row;
      // A total above the first indicator, or one that only closes a level, does not end the grid.
      if (!goesOn(sheet, row, columns, region)) {
        isClosed = true;
        break;
      }
      continue;
    }
    if (read.kind === 'ending') {
      isClosed = true;
      break;
    }
    if (read.kind === 'subtotal') continue;

    const shift = findRowShift(sheet, row, columns);
    if (shift) {
      damagedRows.push(...unsure, { row, reason: shift.reason });
      unsure = [];
      lastRow = row;
      levels = readLevels(sheet, row, shiftColumns(columns, shift.by), levels);
      continue;
    }
    levels = readLevels(sheet, row, columns, levels);
    if (read.kind === 'indicator' && isMeasureAsName(read.cells)) {
      unsure.push({ row, reason: `指标名称“${squeeze(read.cells.name?.text ?? '')}”像是指标值，本行可能错位` });
    } else if (read.kind === 'indicator') {
      damagedRows.push(...unsure);
      unsure = [];
      indicators.push(readIndicator(sheet, read.cells, row, columns, levels, region.first));
      lastRow = row;
    } else if (read.kind === 'name-only') {
      unsure.push({ row, reason: '只有指标名称，没有指标值、完成值和分值' });
    } else if (read.kind === 'points-only') {
      unsure.push({ row, reason: '有分值或得分，却没有指标名称' });
    }
  }
  return { indicators, damagedRows, total, lastRow, isClosed, levels };
}

/** Whether indicators follow a total: it then stood above the grid or closed only a level. */
function goesOn(sheet: Sheet, totalRow: number, columns: Columns, region: GridRegion): boolean {
  for (let row = totalRow + 1; row <= region.last; row += 1) {
    const { kind, cells } = readRow(sheet, row, columns, region);
    if (kind === 'blank' || kind === 'subtotal') continue;
    if (kind !== 'indicator') return false;
    // After the grid other tables may follow; only a row with its points and a measure is one more of these.
    return (columns.weight === undefined || (cells.weight?.value ?? null) !== null) && cells.target !== null;
  }
  return false;
}

function shiftColumns(columns: Columns, by: number): Columns {
  const level = (column: number | undefined): number | undefined => (column === undefined ? undefined : column + by);
  const level1 = level(columns.level1);
  const level2 = level(columns.level2);
  return { ...(level1 === undefined ? {} : { level1 }), ...(level2 === undefined ? {} : { level2 }) };
}
