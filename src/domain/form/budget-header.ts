import type { Sheet } from '../sheet/sheet';
import type { BudgetRole } from './budget-words';
import { budgetRoleOf, isAmountRole, isArrival, isFundingSource, isGrant, isSourceTotal } from './budget-words';
import { looksNumeric, rightOf, textAt } from './cells';
import type { GridRegion } from './grid-regions';

/** The row that heads the columns of a budget block. */
export interface BudgetHeader {
  readonly row: number;
  readonly columns: Partial<Record<BudgetRole, number>>;
}

/** The header of a budget block in a row: two amounts, or one and the rate. */
export function readBudgetHeader(sheet: Sheet, row: number, region: GridRegion): BudgetHeader | null {
  const cells = withWhole(sheet, row, region, headerCells(sheet, row, region));
  const amounts = new Set(cells.filter(({ role }) => isAmountRole(role)).map(({ role }) => role));
  if (cells.length < 2 || (amounts.size < 2 && !(amounts.size > 0 && cells.some(({ role }) => role === 'rate')))) {
    return null;
  }
  const listed = cells.filter(({ column }) => looksNumeric(rightOf(sheet, row, column)?.text ?? '')).length;
  if (listed * 2 >= cells.length) return null;
  return { row, columns: chooseColumns(withoutTitles(sheet, row, withoutArrivals(sheet, row, cells))) };
}

interface HeaderCell {
  readonly role: BudgetRole;
  readonly column: number;
}

function headerCells(sheet: Sheet, row: number, { left, right }: GridRegion): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = textAt(sheet, row, column);
    // A label with its number beside it belongs to a list, not to a header.
    const role = looksNumeric(text) ? null : budgetRoleOf(text);
    if (role) cells.push({ role, column });
  }
  return cells;
}

/**
 * "中央 | 省、地 | 本级 | 其他 | 合计 | 执行数": the sum of the sources is the budget; so is 财政拨款数 where no other source
 * stands beside it. Only where no column is called a budget, and something was spent of it.
 */
function withWhole(
  sheet: Sheet,
  row: number,
  { left, right }: GridRegion,
  cells: readonly HeaderCell[],
): readonly HeaderCell[] {
  const executed = cells.find(({ role }) => role === 'executed');
  if (!executed || cells.some(({ role }) => role === 'annual' || role === 'initial')) return cells;
  const sources: number[] = [];
  const totals: number[] = [];
  for (let column = left; column <= right; column += 1) {
    const text = textAt(sheet, row, column);
    if (isFundingSource(text)) sources.push(column);
    else if (isSourceTotal(text)) totals.push(column);
  }
  const [source] = sources;
  const [total] = totals;
  const isWhole = sources.length >= 2 && totals.length === 1 && total! < executed.column;
  const isOnlyGrant = sources.length === 1 && totals.length === 0 && isGrant(textAt(sheet, row, source!));
  if (!isWhole && !isOnlyGrant) return cells;
  const annual: HeaderCell = { role: 'annual', column: isWhole ? total! : source! };
  return [...cells, annual].sort((a, b) => a.column - b.column);
}

/** 实际到位资金 beside 实际支出 is no spending. */
function withoutArrivals(sheet: Sheet, row: number, cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const isLesser = ({ role, column }: HeaderCell): boolean =>
    role === 'executed' && isArrival(textAt(sheet, row, column));
  const rest = cells.filter((cell) => !isLesser(cell));
  return rest.some(({ role }) => role === 'executed') ? rest : cells;
}

/** "年度预算数（万元）" to the left is the title of the block, not a column: the words come again over numbers. */
function withoutTitles(sheet: Sheet, row: number, cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const isOverNumber = ({ column }: HeaderCell): boolean =>
    [1, 2, 3].some((down) => looksNumeric(textAt(sheet, row + down, column)));
  return cells.filter(
    (cell) => isOverNumber(cell) || !cells.some((each) => each.role === cell.role && isOverNumber(each)),
  );
}

function chooseColumns(cells: readonly HeaderCell[]): BudgetHeader['columns'] {
  const columns: Partial<Record<BudgetRole, number>> = {};
  const last = (role: BudgetRole): number | undefined => cells.filter((each) => each.role === role).pop()?.column;
  for (const { role, column } of cells) columns[role] ??= column;
  // Of two rates (全年执行率, 执行率) the scored one stands between 分值 and 得分, else last.
  const { weight, score } = columns;
  const between = cells.find(
    ({ role, column }) =>
      role === 'rate' && weight !== undefined && score !== undefined && (column - weight) * (column - score) < 0,
  );
  const rate = between?.column ?? last('rate');
  return rate === undefined ? columns : { ...columns, rate };
}
