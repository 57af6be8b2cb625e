import { parseActual } from '../measure/actual';
import type { MeasureContext } from '../measure/measure';
import { parseTarget } from '../measure/target';
import type { Cell, Sheet } from '../sheet/sheet';
import { anchorAt, cellAt, mergeAt } from '../sheet/sheet';
import { amountCell, pointsCell, textCell } from './cells';
import type { Columns, DerivedRole, Indicator, NumberCell } from './form';
import { isDerivedRole } from './form';
import { isComparison } from './comparator-words';
import type { Levels } from './read-levels';
import { isBlankMark, squeeze, trimmed } from './words';

/** The row's own cells by role; `null` where the role has no column, or a merge from above or the left covers the place. */
export interface RowCells {
  readonly name: Cell | null;
  readonly target: Cell | null;
  readonly actual: Cell | null;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
}

/** The column that names the indicators: the deepest level that the form has. */
export const nameColumnOf = (columns: Columns): number | undefined =>
  columns.level3 ?? columns.level2 ?? columns.level1;

/** The row's own cells. What lies under a merge from a row above is that row's, and is not given to this one. */
export function readRowCells(sheet: Sheet, row: number, columns: Columns): RowCells {
  const own = (column: number | undefined): Cell | null => ownCell(sheet, row, column, columns);
  const weight = own(columns.weight);
  const score = own(columns.score);
  const adjusted = own(columns.adjustedTarget);
  return {
    name: ownName(sheet, row, columns),
    target: adjusted && !isBlankMark(adjusted.text) ? adjusted : (own(columns.target) ?? adjusted),
    actual: own(columns.actual),
    weight: weight && pointsCell(weight),
    score: score && pointsCell(score),
  };
}

function ownCell(sheet: Sheet, row: number, column: number | undefined, columns: Columns): Cell | null {
  if (column === undefined) return null;
  const merge = mergeAt(sheet, row, column);
  if (!merge) return cellAt(sheet, row, column);
  if (merge.top !== row) return null;
  if (isNeighbours(columns, merge.left, column)) return null;
  return cellAt(sheet, merge.top, merge.left);
}

/** A merge that reaches over several of our columns is the leftmost one's; a column that only follows has no say. */
const isNeighbours = (columns: Columns, left: number, column: number): boolean =>
  Object.entries(columns).some(([role, each]) => each >= left && each < column && !isDerivedRole(role));

/** The row's cell in a column that follows from the score: what is merged with others is not for one number. */
const derivedCell = (sheet: Sheet, row: number, column: number | undefined): NumberCell | null =>
  column === undefined || mergeAt(sheet, row, column) ? null : amountCell(cellAt(sheet, row, column));

// A name may be merged with the levels to its left ("预算执行率" over all three); nothing else may reach into it.
function ownName(sheet: Sheet, row: number, columns: Columns): Cell | null {
  const column = nameColumnOf(columns);
  if (column === undefined) return null;
  const merge = mergeAt(sheet, row, column);
  if (!merge) return cellAt(sheet, row, column);
  return merge.top === row ? cellAt(sheet, row, merge.left) : null;
}

/** The indicator in a row that is known to be one. `firstRow` is the grid's: what hangs down from its header is no content. */
export function readIndicator(
  sheet: Sheet,
  cells: RowCells,
  row: number,
  columns: Columns,
  above: Levels,
  firstRow: number,
): Indicator {
  const name = cells.name ?? anchorAt(sheet, row, nameColumnOf(columns) ?? 0);
  const levels = withoutName(above, name, columns);
  const sign = columns.comparator === undefined ? '' : trimmed(anchorAt(sheet, row, columns.comparator).text);
  const context: MeasureContext = {
    level1: levels.level1?.name ?? '',
    level2: levels.level2?.name ?? '',
    name: squeeze(name.text),
    comparator: wordAt(sheet, row, columns.comparator),
    unit: withoutGloss(wordAt(sheet, row, columns.unit)),
  };
  // One target or result merged over several rows holds for each of them.
  const shared = (column: number | undefined): Cell | null => sharedCell(sheet, row, column, columns, firstRow);
  const target = cells.target ?? shared(columns.target);
  const actual = cells.actual ?? shared(columns.actual);
  const deviation = shared(columns.deviation);
  const derived = (role: DerivedRole): NumberCell | null => derivedCell(sheet, row, columns[role]);
  return {
    row,
    ...levels,
    name: textCell(name),
    context,
    targetText: composeTarget(trimmed(target?.text ?? ''), sign, context.unit),
    targetCell: target && { row: target.row, column: target.column },
    target: parseTarget(target ?? EMPTY, context),
    actualText: trimmed(actual?.text ?? ''),
    actualCell: actual && { row: actual.row, column: actual.column },
    actual: parseActual(actual ?? EMPTY, context),
    weight: cells.weight,
    score: cells.score,
    deviation: deviation && textCell(deviation),
    derived: {
      coefficient: derived('coefficient'),
      converted: derived('converted'),
      deduction: derived('deduction'),
    },
  };
}

const EMPTY = { value: null, text: '', format: 'General' };

// Where a form has no 三级指标 column, its deepest level is the name and not a level of its own.
function withoutName({ level1, level2 }: Levels, name: Cell, columns: Columns): Levels {
  if (columns.level3 !== undefined) {
    const isLevel2 = level2 !== null && level2.row === name.row && level2.column === name.column;
    const isLevel1 = level1 !== null && level1.row === name.row && level1.column === name.column;
    return { level1: isLevel1 ? null : level1, level2: isLevel2 ? null : level2 };
  }
  return { level1: columns.level2 === undefined ? null : level1, level2: null };
}

function sharedCell(
  sheet: Sheet,
  row: number,
  column: number | undefined,
  columns: Columns,
  firstRow: number,
): Cell | null {
  if (column === undefined) return null;
  const merge = mergeAt(sheet, row, column);
  if (!merge) return cellAt(sheet, row, column);
  return merge.top < firstRow || isNeighbours(columns, merge.left, column)
    ? null
    : cellAt(sheet, merge.top, merge.left);
}

function wordAt(sheet: Sheet, row: number, column: number | undefined): string {
  if (column === undefined) return '';
  const text = squeeze(anchorAt(sheet, row, column).text);
  return isBlankMark(text) ? '' : text;
}

// "%(百分比)" is "%".
const withoutGloss = (unit: string): string => unit.replace(/^([^()]+)\(.*\)$/, '$1');

const SIGN = /^[<>=≤≥≦≧﹦＝＞＜═≠]{1,2}$/;
const STARTS_WITH_SIGN = /^[<>=≤≥≦≧﹦＝＞＜═≠]/;

/** "=", "100", "%" → "=100%", and 小于等于 before a number; what the value already says is not said twice. */
function composeTarget(value: string, sign: string, unit: string): string {
  if (isBlankMark(value)) return value;
  const isSaid = SIGN.test(sign) ? !STARTS_WITH_SIGN.test(value) : /^\d/.test(value) && isComparison(squeeze(sign));
  const before = isSaid ? sign : '';
  return `${before}${value}${/\d$/.test(value) ? unit : ''}`;
}
