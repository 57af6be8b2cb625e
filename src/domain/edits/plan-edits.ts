import type { Decimal } from '../decimal';
import { COLUMN_ROLES } from '../form/form';
import type { NumberCell, TextCell } from '../form/form';
import type { BudgetScore, IndicatorScore, Scorecard, TotalScore } from '../scoring/scorecard';
import type { ScorePolicy } from '../scoring/standard';
import type { CellRef } from '../sheet/cell-ref';
import { cellKey } from '../sheet/cell-ref';
import { anchorAt, mergeAt } from '../sheet/sheet';
import type { CellValue, Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import type { Mark } from './mark-colors';
import { MISSED_FILL } from './mark-colors';
import { formatToShow } from './number-format';

export interface PlanOptions {
  readonly policy: ScorePolicy;
  /** Cells that are coloured by us already. */
  readonly marks: readonly Mark[];
  /** The grade that we wrote into a cell earlier, or null: it is refreshed like a score of ours. */
  readonly gradeByUs?: (cell: CellRef) => string | null;
}

export interface EditPlan {
  /** A cell's number format comes before its value, values before fills. */
  readonly edits: readonly SheetEdit[];
  /** Cells that the plan colours; cells that keep an earlier mark are not among them. */
  readonly marks: readonly CellRef[];
}

/**
 * What must change on the sheet so that it says what the scorecards say: scores, rates, totals and grades that are ours
 * to write, number formats that would hide them, the colour of missed rows. Never a formula, never a person's number,
 * and nothing at all where everything already stands.
 */
export function planEdits(sheet: Sheet, scorecards: readonly Scorecard[], options: PlanOptions): EditPlan {
  if (options.policy === 'check-only') return { edits: [], marks: [] };
  const values = createValuePlan(sheet);
  for (const { budget, indicators, total } of scorecards) {
    if (budget) planBudget(values, budget);
    for (const score of indicators) planScore(values, score);
    planTotal(values, total, options);
  }
  const fills = planFills(sheet, scorecards, options.marks);
  return { edits: [...values.edits, ...fills.edits], marks: fills.marks };
}

interface ValuePlan {
  readonly edits: SheetEdit[];
  number(cell: NumberCell | null, value: Decimal, scale?: 'plain' | 'percent'): void;
  grade(cell: TextCell, value: string): void;
}

function createValuePlan(sheet: Sheet): ValuePlan {
  const edits: SheetEdit[] = [];
  const taken = new Set<number>();
  const set = (cell: CellRef, value: CellValue, formatFor: (format: string) => string | null): void => {
    const { row, column, formula, format } = anchorAt(sheet, cell.row, cell.column);
    // The anchor of a merge is written only for the row that it stands in, and once.
    if (formula !== null || row !== cell.row || column !== cell.column || taken.has(cellKey(row, column))) return;
    taken.add(cellKey(row, column));
    const shown = formatFor(format);
    if (shown !== null && shown !== format) edits.push({ row, column, kind: 'number-format', value: shown });
    edits.push({ row, column, kind: 'value', value });
  };
  return {
    edits,
    number: (cell, value, scale) => {
      if (!cell || cell.value?.eq(value)) return;
      set(cell, value.toNumber(), (format) => formatToShow(format, value, scale));
    },
    grade: (cell, value) => {
      // "等级：优" in one cell is words of theirs as well: only a cell that holds the grade alone is written.
      if (anchorAt(sheet, cell.row, cell.column).text.trim() === cell.text) set(cell, value, () => null);
    },
  };
}

function planScore(values: ValuePlan, { indicator, origin, final }: IndicatorScore): void {
  if (origin === 'computed' && final) values.number(indicator.score, final);
}

function planBudget(values: ValuePlan, { line, origin, final, rate, rateOrigin }: BudgetScore): void {
  // Six places of a ratio are four of a percentage: more than any form shows, and no noise of a division.
  if (rateOrigin === 'computed' && rate) values.number(line.rate, rate.toDecimalPlaces(6), 'percent');
  if (origin === 'computed' && final) values.number(line.score, final);
}

function planTotal(values: ValuePlan, { line, origin, final, grade }: TotalScore, options: PlanOptions): void {
  if (!line) return;
  if (origin === 'computed' && final) values.number(line.score, final);
  const cell = line.grade;
  if (!cell || grade === null || cell.text === grade) return;
  const isOurs = options.gradeByUs?.(cell) === cell.text;
  if (cell.text === '' || isOurs || options.policy === 'overwrite') values.grade(cell, grade);
}

function planFills(sheet: Sheet, scorecards: readonly Scorecard[], known: readonly Mark[]): EditPlan {
  const wanted = new Map(
    scorecards.flatMap(missedCells(sheet)).map((cell) => [cellKey(cell.row, cell.column), cell] as const),
  );
  const marked = new Set(known.map(({ row, column }) => cellKey(row, column)));
  const cleared = known.filter(({ row, column }) => !wanted.has(cellKey(row, column)));
  const marks = [...wanted].filter(([key]) => !marked.has(key)).map(([, cell]) => cell);
  return {
    edits: [
      ...cleared.map(({ row, column, former }): SheetEdit => ({ row, column, kind: 'fill', value: former })),
      ...marks.map((cell): SheetEdit => ({ ...cell, kind: 'fill', value: { color: MISSED_FILL } })),
    ],
    marks,
  };
}

/** From the name to the last column of the grid, without cells that belong to other rows as well. */
const missedCells =
  (sheet: Sheet) =>
  ({ form, indicators }: Scorecard): CellRef[] => {
    const used = COLUMN_ROLES.flatMap((role) => (role.startsWith('level') ? [] : (form.columns[role] ?? [])));
    const right = Math.max(...used);
    return indicators.flatMap(({ indicator: { row, name }, outcome }) => {
      if (outcome !== 'missed') return [];
      const cells: CellRef[] = [];
      for (let column = Math.min(name.column, ...used); column <= right; column += 1) {
        const merge = mergeAt(sheet, row, column);
        const isOwn = !merge || (merge.top === row && merge.bottom === row && merge.left === column);
        if (isOwn) cells.push({ row, column });
      }
      return cells;
    });
  };
