import { Decimal } from '../decimal';
import type { Cell, Sheet } from '../sheet/sheet';
import { cellAt, mergeAt } from '../sheet/sheet';
import { readBudgetHeader } from './budget-header';
import type { BudgetHeader } from './budget-header';
import type { BudgetRole } from './budget-words';
import { budgetRoleOf, isAmountRole, isArrival, PART_LINE, TOTAL_LINE } from './budget-words';
import {
  amountCell,
  cellInRow,
  extentAt,
  isNumber,
  looksNumeric,
  pointsCell,
  rateCell,
  rightOf,
  textAt,
} from './cells';
import type { BudgetLine, BudgetPart, NumberCell } from './form';
import type { GridRegion } from './grid-regions';
import { bareWord, isBlankMark, squeeze } from './words';

/** How far down the total line may stand below its header. */
const NEAR = 4;

/**
 * The 年度资金总额 line between the head of a form and its grid: amounts, rate, weight and score by the block's own
 * header (or, in a list, by the label to the left of each). Null when the form prints no execution.
 */
export function readBudget(sheet: Sheet, region: GridRegion): BudgetLine | null {
  for (let row = region.first; row <= region.last; row += 1) {
    const header = readBudgetHeader(sheet, row, region);
    const line = header && readBelow(sheet, header, region);
    if (line) return line;
  }
  return readList(sheet, region);
}

function readBelow(sheet: Sheet, header: BudgetHeader, region: GridRegion): BudgetLine | null {
  const { columns } = header;
  const firstValue = Math.min(...Object.values(columns));
  const end = Math.min(region.last, header.row + NEAR + extentAt(sheet, header.row, firstValue).bottom - header.row);
  let fallback: number | null = null;
  let found: number | null = null;
  for (let row = header.row + 1; row <= end && found === null; row += 1) {
    const label = labelOf(sheet, row, region.left, firstValue, header.row);
    if (TOTAL_LINE.test(bareWord(label.split(/[:：]/)[0] ?? ''))) found = row;
    else if (fallback === null && !/^其中/.test(label) && holdsNumber(sheet, row, columns)) fallback = row;
  }
  const row = found ?? fallback;
  if (row === null) return null;
  const at = (role: BudgetRole, read: (cell: Cell) => NumberCell): NumberCell | null =>
    valueAt(sheet, row, columns[role], firstValue, read);
  const [initial, annual, executed] = [at('initial', amountCell), at('annual', amountCell), at('executed', amountCell)];
  // Under the headings of a list stand labels again ("预算数 | 6.84"): that is no line of amounts.
  const amounts = [initial, annual, executed].filter((cell) => cell !== null && !isBlankMark(cell.text));
  if (amounts.length > 0 && amounts.every((cell) => !isNumber(cell))) return null;
  const parts = readParts(sheet, row, columns, firstValue, region, header.row);
  const points = readPoints(sheet, row, columns, firstValue);
  const line = { row, initial, annual, executed, ...points, parts };
  const taken = holdsAny(points) ? line : (withPointsOfPart(sheet, line, columns, firstValue) ?? line);
  return { ...taken, weight: taken.weight ?? printedWeight(sheet, header.row, region) };
}

type Points = Pick<BudgetLine, 'rate' | 'weight' | 'score'>;

function readPoints(sheet: Sheet, row: number, columns: BudgetHeader['columns'], firstValue: number): Points {
  const at = (role: BudgetRole, read: (cell: Cell) => NumberCell): NumberCell | null =>
    valueAt(sheet, row, columns[role], firstValue, read);
  return { rate: at('rate', rateCell), weight: at('weight', pointsCell), score: at('score', pointsCell) };
}

const holdsAny = ({ rate, weight, score }: Points): boolean => [rate, weight, score].some(isNumber);

/**
 * 重庆 prints 执行率, 权重 and 得分 in the line 其中财政拨款. They are the whole's where a single part prints them, and its
 * amounts are the whole's or stand nowhere else.
 */
function withPointsOfPart(
  sheet: Sheet,
  line: BudgetLine,
  columns: BudgetHeader['columns'],
  firstValue: number,
): BudgetLine | null {
  const found = line.parts.flatMap((part) => {
    const points = readPoints(sheet, part.row, columns, firstValue);
    return holdsAny(points) ? [{ part, points }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return null;
  const { part, points } = only;
  const isBlank = !isNumber(line.annual) && !isNumber(line.executed);
  if (isBlank) return { ...line, initial: part.initial, annual: part.annual, executed: part.executed, ...points };
  const isSame = (a: NumberCell | null, b: NumberCell | null): boolean =>
    !isNumber(b) || (isNumber(a) && a.value.eq(b.value));
  const agrees = isSame(line.annual, part.annual) && isSame(line.executed, part.executed);
  return agrees ? { ...line, ...points } : null;
}

function holdsNumber(sheet: Sheet, row: number, columns: BudgetHeader['columns']): boolean {
  return Object.values(columns).some((column) => looksNumeric(textAt(sheet, row, column)));
}

/** The words to the left of the values in a row, but not those of a strip that reaches down from the header. */
function labelOf(sheet: Sheet, row: number, left: number, firstValue: number, headerRow: number): string {
  let label = '';
  for (let column = left; column < firstValue; column += 1) {
    const merge = mergeAt(sheet, row, column);
    if (merge && merge.top <= headerRow) continue;
    const text = squeeze(textAt(sheet, row, column));
    if (text !== '') label = text;
  }
  return label;
}

function valueAt(
  sheet: Sheet,
  row: number,
  column: number | undefined,
  firstValue: number,
  read: (cell: Cell) => NumberCell,
): NumberCell | null {
  if (column === undefined) return null;
  const cell = cellInRow(sheet, row, column);
  return cell === null || cell.column < firstValue ? null : read(cell);
}

function readParts(
  sheet: Sheet,
  totalRow: number,
  columns: BudgetHeader['columns'],
  firstValue: number,
  region: GridRegion,
  headerRow: number,
): BudgetPart[] {
  const parts: BudgetPart[] = [];
  for (let row = totalRow + 1; row <= region.last; row += 1) {
    const label = labelOf(sheet, row, region.left, firstValue, headerRow);
    if (!PART_LINE.test(label) || /目标|绩效|项目名称|实施单位/.test(label)) break;
    const at = (role: BudgetRole): NumberCell | null => valueAt(sheet, row, columns[role], firstValue, amountCell);
    parts.push({ row, label, initial: at('initial'), annual: at('annual'), executed: at('executed') });
  }
  return parts;
}

/** "预算执行情况（20分）": the points stand in the block's title, the cell is the title's. */
function printedWeight(sheet: Sheet, headerRow: number, { left, right }: GridRegion): NumberCell | null {
  for (let column = left; column <= right; column += 1) {
    const cell = cellAt(sheet, headerRow, column);
    const match = /(?:预算|资金|执行).*\((\d+(?:\.\d+)?)分\)/.exec(squeeze(cell.text.slice(0, 60)));
    if (match) return { ...pointsCell(cell), value: new Decimal(match[1]!), inText: true };
  }
  return null;
}

function below(sheet: Sheet, row: number, column: number): Cell | null {
  const next = extentAt(sheet, row, column).bottom + 1;
  return next > (sheet.range?.bottom ?? -1) ? null : cellInRow(sheet, next, column);
}

/** Label and number side by side: "预算数 | 6.84 | 执行数 | 6.84", or one under the other. */
function readList(sheet: Sheet, region: GridRegion): BudgetLine | null {
  const amounts = readPairs(sheet, region, isAmountRole, true);
  const { initial, annual } = amounts;
  const executed = amounts.executed ?? amounts.arrived;
  const rows = Object.values(amounts).map(({ row }) => row);
  if (!executed || !(initial ?? annual)) return readRateRow(sheet, region);
  const first = Math.min(...rows);
  // A 自评得分 above the amounts is the form's, not the budget's.
  const { rate, weight, score } = readPairs(sheet, { ...region, first }, (role) => !isAmountRole(role), true);
  return {
    row: first,
    initial: initial ? amountCell(initial) : null,
    annual: annual ? amountCell(annual) : null,
    executed: amountCell(executed),
    rate: rate ? rateCell(rate) : null,
    weight: weight ? pointsCell(weight) : null,
    score: score ? pointsCell(score) : null,
    parts: [],
  };
}

/** "年度预算执行率 | 100% | 分值 | 10分": all that 奉节 prints of the execution is one row of labels with their numbers. */
function readRateRow(sheet: Sheet, region: GridRegion): BudgetLine | null {
  for (let row = region.first; row <= region.last; row += 1) {
    const isPoints = (role: BudgetRole): boolean => !isAmountRole(role);
    const { rate, weight, score } = readPairs(sheet, { ...region, first: row, last: row }, isPoints, false);
    if (!rate || !weight) continue;
    const amounts = { initial: null, annual: null, executed: null };
    return {
      row,
      ...amounts,
      rate: rateCell(rate),
      weight: pointsCell(weight),
      score: score ? pointsCell(score) : null,
      parts: [],
    };
  }
  return null;
}

/** The first number beside (or below) a label of each role. */
function readPairs(
  sheet: Sheet,
  region: GridRegion,
  isWanted: (role: BudgetRole) => boolean,
  looksBelow: boolean,
): Partial<Record<BudgetRole | 'arrived', Cell>> {
  const found: Partial<Record<BudgetRole | 'arrived', Cell>> = {};
  for (let row = region.first; row <= region.last; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const text = textAt(sheet, row, column);
      const role = budgetRoleOf(text);
      if (!role || !isWanted(role)) continue;
      const place = role === 'executed' && isArrival(text) ? 'arrived' : role;
      if (found[place]) continue;
      const beside = rightOf(sheet, row, column);
      const cell = [beside, looksBelow ? below(sheet, row, column) : null].find(
        (each) => each !== null && !isBlankMark(each.text) && looksNumeric(each.text.replace(/[万亿]?元$/, '')),
      );
      if (cell) found[place] = cell;
    }
  }
  return found;
}
