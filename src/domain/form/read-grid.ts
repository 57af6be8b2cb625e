import type { Sheet } from '../sheet/sheet';
import type { Named } from './carried-name';
import { carriedName, nameOf } from './carried-name';
import { isNumber, textAt } from './cells';
import type { Columns, DamagedRow, Indicator } from './form';
import type { GridRegion } from './grid-regions';
import { readIndicator } from './read-indicator';
import type { Levels } from './read-levels';
import { NO_LEVELS, readLevels } from './read-levels';
import { isMeasureAsName } from './measure-as-name';
import type { Row } from './row-kind';
import { readRow } from './row-kind';
import { findRowShift } from './row-shift';
import { isLevel1Word, isLevel2Word } from './level-words';
import { totalBelowNotes } from './total-below-notes';
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
  let unsure: Unsure[] = [];
  let named: Named | null = null;
  let total: Grid['total'] = null;
  let lastRow = region.first - 1;
  let levels = inherited;
  let isClosed = false;

  const settle = (): void => {
    for (const { indicator, ...gap } of unsure) {
      if (indicator) indicators.push(indicator);
      else damagedRows.push(gap);
    }
    unsure = [];
  };

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
      const below = totalBelowNotes(sheet, row, columns, region);
      if (below) [total, lastRow] = [below, below.row];
      break;
    }
    if (read.kind === 'subtotal') continue;

    const shift = findRowShift(sheet, row, columns);
    if (shift) {
      settle();
      damagedRows.push({ row, reason: shift.reason });
      named = null;
      lastRow = row;
      levels = readLevels(sheet, row, shiftColumns(columns, shift.by), levels);
      continue;
    }
    levels = readLevels(sheet, row, columns, levels);
    const carried = carriedName(sheet, row, columns, region, read, levels, named);
    if (carried === null) named = nameOf(read, levels, named);
    const cells = carried === null ? read.cells : { ...read.cells, name: carried };
    const indicator = (): Indicator => readIndicator(sheet, cells, row, columns, levels, region.first);
    const reason = carried === null ? reasonAgainst(sheet, row, columns, read) : null;
    if (reason !== null) {
      const isGoal = read.kind === 'name-only' && isOfTargets(columns);
      unsure.push({ row, reason, indicator: isGoal ? indicator() : null });
      if (!standsInGrid(sheet, row, columns, read) && !(isGoal && continues(sheet, row, columns, read, lastRow)))
        continue;
    } else if (read.kind !== 'indicator' && carried === null) continue;
    settle();
    if (reason === null) indicators.push(indicator());
    lastRow = row;
  }
  return { indicators, damagedRows, total, lastRow, isClosed, levels };
}

/** A row that counts only when the grid goes on below it, as what it then is. */
interface Unsure extends DamagedRow {
  /** A goal in words in a form of targets: an indicator that lacks its target. */
  readonly indicator: Indicator | null;
}

const isOfTargets = ({ target, actual, weight, score }: Columns): boolean =>
  target !== undefined && actual === undefined && weight === undefined && score === undefined;

/** Right below the last row, under its level, a goal in words: "提高农民收入。" */
function continues(sheet: Sheet, row: number, columns: Columns, { cells }: Row, lastRow: number): boolean {
  const name = squeeze(cells.name?.text ?? '');
  const isBlank = (column: number | undefined): boolean => column === undefined || textAt(sheet, row, column) === '';
  return (
    row === lastRow + 1 &&
    (name.length >= 10 || /[,。;]/.test(name)) &&
    isBlank(columns.level1) &&
    isBlank(columns.level2)
  );
}

/** Why a row is no indicator, though something of one is in it. */
function reasonAgainst(sheet: Sheet, row: number, columns: Columns, { kind, cells }: Row): string | null {
  if (kind === 'name-only') return '只有指标名称，没有指标值、完成值和分值';
  if (kind === 'points-only') return '有分值或得分，却没有指标名称';
  if (kind !== 'indicator' || !isMeasureAsName(sheet, row, columns, cells)) return null;
  return `指标名称“${squeeze(cells.name?.text ?? '')}”像是指标值，本行可能错位`;
}

/** A row that belongs to the grid also as its last one: it stands under its own level, or has a measure and points. */
const standsInGrid = (sheet: Sheet, row: number, { level1, level2 }: Columns, { kind, cells }: Row): boolean =>
  (kind === 'indicator' && (isNumber(cells.weight) || isNumber(cells.score))) ||
  (level1 !== undefined && isLevel1Word(textAt(sheet, row, level1))) ||
  (level2 !== undefined && isLevel2Word(textAt(sheet, row, level2)));

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
