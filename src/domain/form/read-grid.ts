import type { Sheet } from '../sheet/sheet';
import { mergeAt } from '../sheet/sheet';
import { textAt } from './cells';
import type { Columns, DamagedRow, Indicator } from './form';
import { nameColumnOf, readIndicator, readRowCells } from './read-indicator';
import type { RowCells } from './read-indicator';
import type { Levels } from './read-levels';
import { NO_LEVELS, readLevels } from './read-levels';
import { isEndingLabel, isGrade, isHeadLabel, isSubtotalLabel, readGradeLabel, readTotalLabel } from './row-labels';
import { findRowShift } from './row-shift';
import { isBlankMark, squeeze } from './words';

/** Where a grid may have its rows: below its header, between its neighbours, up to the next header. */
export interface GridRegion {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

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

type RowKind =
  'blank' | 'total' | 'subtotal' | 'ending' | 'prose' | 'indicator' | 'name-only' | 'points-only' | 'empty';

interface Row {
  readonly kind: RowKind;
  readonly cells: RowCells;
  /** The column of the row's first text. */
  readonly labelColumn: number;
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

function readRow(sheet: Sheet, row: number, columns: Columns, region: GridRegion): Row {
  const cells = readRowCells(sheet, row, columns);
  const labelColumn = firstTextColumn(sheet, row, region);
  if (labelColumn < 0) return { kind: 'blank', cells, labelColumn };
  return { kind: kindOf(sheet, row, columns, region, cells, labelColumn), cells, labelColumn };
}

function firstTextColumn(sheet: Sheet, row: number, { left, right }: GridRegion): number {
  for (let column = left; column <= right; column += 1) {
    if (textAt(sheet, row, column) !== '') return column;
  }
  return -1;
}

function kindOf(
  sheet: Sheet,
  row: number,
  columns: Columns,
  region: GridRegion,
  cells: RowCells,
  labelColumn: number,
): RowKind {
  const nameColumn = nameColumnOf(columns) ?? region.left;
  const label = textAt(sheet, row, labelColumn);
  const isMeasured = !isBlankMark(cells.target?.text ?? '') || !isBlankMark(cells.actual?.text ?? '');
  const isScored = (cells.weight?.value ?? null) !== null || (cells.score?.value ?? null) !== null;

  // In a shuffled table the names may stand to the right of everything: a label then is the first text all the same.
  if (labelColumn <= Math.max(nameColumn, region.left)) {
    if (readTotalLabel(label) && !hasOwnName(cells, label)) return 'total';
    if (isSubtotalLabel(label)) return 'subtotal';
    if (!isScored && isEndingRow(sheet, row, columns, labelColumn, label)) return 'ending';
  }
  if (isSpanned(sheet, row, columns, cells)) return 'prose';
  if (row === region.first && isColumnNumbers(sheet, row, region)) return 'prose';

  if (cells.name === null) {
    // The name is merged from above: a second target for the same indicator, or nothing new.
    return !isBlankMark(cells.target?.text ?? '') && columns.target !== undefined ? 'indicator' : 'empty';
  }
  const name = cells.name.text;
  const hasName = !isPlaceholder(name);
  if (hasName) return isMeasured || isScored ? 'indicator' : 'name-only';
  if (isMeasured && (isScored || !isBlankMark(name))) return 'indicator';
  if (isMeasured && !isBlankMark(cells.target?.text ?? '') && !isBlankMark(cells.actual?.text ?? ''))
    return 'indicator';
  return cells.weight?.value?.gt(0) === true ? 'points-only' : 'empty';
}

const hasOwnName = ({ name, target }: RowCells, label: string): boolean =>
  name !== null && !isBlankMark(name.text) && squeeze(name.text) !== squeeze(label) && !isBlankMark(target?.text ?? '');

// "填表人" ends a grid where it stands first, but not as somebody's result; and in a list without levels a first cell is an indicator's name, and
// only its missing measure tells it from one.
function isEndingRow(sheet: Sheet, row: number, columns: Columns, labelColumn: number, label: string): boolean {
  if (!isEndingLabel(label) && !isHeadLabel(label) && !readGradeLabel(label) && !isGrade(label)) return false;
  const { target, actual, weight, score, deviation } = columns;
  const isSpread = (mergeAt(sheet, row, labelColumn)?.right ?? labelColumn) > labelColumn;
  if (!isSpread && [target, actual, weight, score, deviation].includes(labelColumn)) return false;
  if (labelColumn !== nameColumnOf(columns)) return true;
  return columns.target === undefined || isBlankMark(textAt(sheet, row, columns.target));
}

/** "1 | 2 | 3 | 4": the columns' numbers right below a header. */
function isColumnNumbers(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  const numbers: number[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = squeeze(textAt(sheet, row, column));
    if (text === '' || text === '栏次') continue;
    if (!/^\(?\d{1,2}\)?$/.test(text)) return false;
    numbers.push(Number(text.replace(/[()]/g, '')));
  }
  return numbers.length >= 4 && numbers.every((each, index) => each === numbers[0]! + index);
}

/** "≤5万元" in the place of a name: the row's cells do not stand under their headers. */
const isMeasureAsName = ({ name }: RowCells): boolean =>
  /^[<>=≤≥≦≧]{1,2}-?\d[\d.,]*\S{0,6}$/.test(squeeze(name?.text ?? ''));

/** One cell over name and target is prose, not an indicator. */
function isSpanned(sheet: Sheet, row: number, columns: Columns, { name }: RowCells): boolean {
  if (name === null) return false;
  const merge = mergeAt(sheet, row, name.column);
  if (!merge || merge.left === merge.right) return false;
  return [columns.target, columns.actual, columns.weight, columns.score].some(
    (column) => column !== undefined && column >= merge.left && column <= merge.right && column !== name.column,
  );
}

/** "指标2", "指标1：", "……", "/": a row of the blank form that nobody filled. */
const isPlaceholder = (name: string): boolean =>
  isBlankMark(name) || /^(?:三级)?指标[\dⅠⅡⅢ一二三四五六七八九十xXnN]*[:：、.]?[…⋯.。]*$/.test(squeeze(name));

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
