import type { Sheet } from '../sheet/sheet';
import { mergeAt } from '../sheet/sheet';
import { isNotApplicable } from '../measure/reading/text';
import type { BudgetRole } from './budget-words';
import { budgetRoleOf } from './budget-words';
import { isNumber, textAt } from './cells';
import type { Columns } from './form';
import type { GridRegion } from './grid-regions';
import { isLevel1Word, isLevel2Word } from './level-words';
import type { RowCells } from './read-indicator';
import { nameColumnOf, readRowCells } from './read-indicator';
import {
  isEndingLabel,
  isGrade,
  isHeadLabel,
  isMoneyLabel,
  isSubtotalLabel,
  readGradeLabel,
  readTotalLabel,
} from './row-labels';
import { isBlankMark, squeeze } from './words';

/** What a row below a header can be. `name-only` and `points-only` are rows that lost the other half. */
export type RowKind =
  'blank' | 'total' | 'subtotal' | 'ending' | 'prose' | 'indicator' | 'name-only' | 'points-only' | 'empty';

export interface Row {
  readonly kind: RowKind;
  readonly cells: RowCells;
  /** The column of the row's first text. */
  readonly labelColumn: number;
}

/** One row of a grid: its own cells, and what they make of it. */
export function readRow(sheet: Sheet, row: number, columns: Columns, region: GridRegion): Row {
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
  const isScored = isNumber(cells.weight) || isNumber(cells.score);

  // In a shuffled table the names may stand to the right of everything: a label then is the first text all the same.
  if (labelColumn <= Math.max(nameColumn, region.left)) {
    if (readTotalLabel(label) && !hasOwnName(cells, label)) return 'total';
    if (isSubtotalLabel(label)) return 'subtotal';
    if (!isScored && isEndingRow(sheet, row, columns, labelColumn, label)) return 'ending';
    if (!isScored && !isMeasured && isMoneyLabel(label)) return 'ending';
  }
  if (isSpanned(sheet, row, columns, cells)) return 'prose';
  if (row === region.first && (isColumnNumbers(sheet, row, region) || isOneWord(sheet, row, region))) return 'prose';
  if (isBudgetHeader(sheet, row, region)) return 'prose';

  if (cells.name === null) {
    // The name is merged from above: a second target or points of its own for the same indicator, or nothing new.
    const isTargeted = !isBlankMark(cells.target?.text ?? '') && columns.target !== undefined;
    return isTargeted || holdsPoints(cells) ? 'indicator' : 'empty';
  }
  const name = cells.name.text;
  if (isUnset(cells)) return 'empty';
  const hasName = !isPlaceholder(name);
  if (hasName) {
    if (isMeasured || isScored) return 'indicator';
    // A level as a heading of its own row promises nothing, and 本项目不涉及 says that there is nothing.
    return isLevel1Word(name) || isLevel2Word(name) || isNotApplicable(squeeze(name)) ? 'empty' : 'name-only';
  }
  if (isMeasured && (isScored || !isBlankMark(name))) return 'indicator';
  const isWhole = !isBlankMark(cells.target?.text ?? '') && !isBlankMark(cells.actual?.text ?? '');
  if (isWhole) return 'indicator';
  return cells.weight?.value?.gt(0) === true ? 'points-only' : 'empty';
}

/** 铜陵: one name merged over two rows, each with its 分值. Noughts are no points, and 其中 rows have none. */
const holdsPoints = ({ weight, score }: RowCells): boolean =>
  [weight, score].some((cell) => cell?.value?.gt(0) === true);

const hasOwnName = ({ name, target }: RowCells, label: string): boolean =>
  name !== null && !isBlankMark(name.text) && squeeze(name.text) !== squeeze(label) && !isBlankMark(target?.text ?? '');

// "填表人" ends a grid where it stands first, but not as somebody's result; and in a list without levels a first cell is
// an indicator's name, and only its missing measure tells it from one.
function isEndingRow(sheet: Sheet, row: number, columns: Columns, labelColumn: number, label: string): boolean {
  if (!isEndingLabel(label) && !isHeadLabel(label) && !readGradeLabel(label) && !isGrade(label)) return false;
  const { target, actual, weight, score, deviation } = columns;
  const isSpread = (mergeAt(sheet, row, labelColumn)?.right ?? labelColumn) > labelColumn;
  if (!isSpread && [target, actual, weight, score, deviation].includes(labelColumn)) return false;
  if (labelColumn !== nameColumnOf(columns)) return true;
  return columns.target === undefined || isBlankMark(textAt(sheet, row, columns.target));
}

// Asked of every cell of a grid: most have none of these.
const MAY_BE_BUDGET = /预|支|执/;

/** "预算数 | 执行数": the header of a budget block that stands within the grid. */
function isBudgetHeader(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  const roles = new Set<BudgetRole>();
  for (let column = left; column <= right; column += 1) {
    const text = textAt(sheet, row, column);
    const role = MAY_BE_BUDGET.test(text) ? budgetRoleOf(text) : null;
    if (role) roles.add(role);
  }
  return roles.has('executed') && (roles.has('annual') || roles.has('initial'));
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

/** "名称 | 名称 | 名称": a lower header row that says no more than the one above; a level's word may be a row's only one. */
function isOneWord(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  const words = new Set<string>();
  let cells = 0;
  for (let column = left; column <= right && words.size < 2; column += 1) {
    const text = squeeze(textAt(sheet, row, column));
    if (isBlankMark(text)) continue;
    words.add(text);
    cells += 1;
  }
  const [word = ''] = words;
  return words.size === 1 && cells >= 2 && /\p{Script=Han}/u.test(word) && !isLevel1Word(word) && !isLevel2Word(word);
}

/** One cell over name and target is prose, not an indicator. */
function isSpanned(sheet: Sheet, row: number, columns: Columns, { name }: RowCells): boolean {
  if (name === null) return false;
  const merge = mergeAt(sheet, row, name.column);
  if (!merge || merge.left === merge.right) return false;
  return [columns.target, columns.actual, columns.weight, columns.score].some(
    (column) => column !== undefined && column >= merge.left && column <= merge.right && column !== name.column,
  );
}

/** "指标2", "指标1：/", "……", "/": a row of the blank form that nobody filled. */
const isPlaceholder = (name: string): boolean => {
  const own = squeeze(name).replace(/^(?:三级)?指标[\dⅠⅡⅢ一二三四五六七八九十xXnN]*(?:[:、.]|(?=[-/…⋯。—]|$))/u, '');
  return isBlankMark(own) || /^(?:无|不涉及|不适用)$/.test(own);
};

const isNought = (text: string | undefined): boolean =>
  text === undefined || isBlankMark(text) || /^0+(?:\.0+)?[%‰分]?$/.test(squeeze(text));

/** "0 | 0.00% | 0": a system printed noughts into a row that nobody filled. */
const isUnset = ({ name, target, actual, weight, score }: RowCells): boolean =>
  !isBlankMark(name?.text ?? '') && [name, target, actual, weight, score].every((cell) => isNought(cell?.text));
