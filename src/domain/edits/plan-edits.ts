import type { Finding } from '../audit/finding';
import type { Decimal } from '../decimal';
import { fromDouble } from '../decimal';
import type { NumberCell } from '../form/form';
import type { BudgetScore, IndicatorScore, Scorecard, TotalScore } from '../scoring/scorecard';
import type { ScorePolicy } from '../scoring/standard';
import type { CellRef } from '../sheet/cell-ref';
import type { Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import { derivedValues } from './derived-columns';
import type { Mark, PlannedMark } from './mark-colors';
import { marksFor, planMarks } from './plan-marks';
import { totalFormula } from './total-formula';
import { createValuePlan } from './value-plan';
import type { ValuePlan } from './value-plan';

export interface PlanOptions {
  readonly policy: ScorePolicy;
  /** Cells that are coloured by us already. */
  readonly marks: readonly Mark[];
  /** What was found in the forms: numbers that do not agree and unexplained over-completion are marked. */
  readonly findings?: readonly Finding[];
  /** The grade that we wrote into a cell earlier, or null: it is refreshed like a score of ours. */
  readonly gradeByUs?: (cell: CellRef) => string | null;
  /** The number that we wrote into a cell earlier, or null: in columns that follow from the score it is refreshed. */
  readonly writtenByUs?: (cell: CellRef) => Decimal | null;
  /** How a total of ours is written; a number unless said otherwise. */
  readonly totalAs?: 'value' | 'formula';
  /** Only these sheet rows, the total and the grade are touched, and marks in them and the budget line. */
  readonly rows?: ReadonlySet<number>;
}

export interface EditPlan {
  /** A cell's number format comes before its value, values before fills. */
  readonly edits: readonly SheetEdit[];
  /** Cells that the plan colours; cells that keep an earlier mark as it is are not among them. */
  readonly marks: readonly PlannedMark[];
}

/**
 * What must change on the sheet so that it says what the scorecards say: scores, rates, totals and grades that are ours
 * to write, the columns that follow from them, number formats that would hide them, the marks. Never over a formula,
 * never a person's number, and nothing at all where everything already stands.
 */
export function planEdits(sheet: Sheet, scorecards: readonly Scorecard[], options: PlanOptions): EditPlan {
  if (options.policy === 'check-only') return { edits: [], marks: [] };
  const values = createValuePlan(sheet);
  for (const card of scorecards) {
    const { form, budget, standard, total } = card;
    if (budget && isOpen(options, budget.line.row)) planBudget(values, budget);
    const indicators = card.indicators.filter(({ indicator }) => isOpen(options, indicator.row));
    for (const score of indicators) planScore(values, score);
    const { policy, writtenByUs } = options;
    const derived = derivedValues(sheet, form, indicators, {
      overwrite: policy === 'overwrite',
      digits: standard.rounding.score,
      ...(writtenByUs && { writtenByUs }),
    });
    for (const { cell, value, scale } of derived) values.number(cell, value, scale);
    planTotal(values, total, options.totalAs === 'formula' ? formulaFor(values, sheet, card) : null);
    planGrade(values, total, options);
  }
  const fills = planFills(sheet, scorecards, options);
  return { edits: [...values.edits, ...fills.edits], marks: fills.marks };
}

const isOpen = ({ rows }: PlanOptions, row: number): boolean => rows?.has(row) !== false;

function planNumber(values: ValuePlan, cell: NumberCell | null, value: Decimal, scale?: 'plain' | 'percent'): void {
  if (cell && !cell.value?.eq(value)) values.number(cell, value, scale);
}

function planScore(values: ValuePlan, { indicator, origin, final }: IndicatorScore): void {
  if (origin !== 'computed' || !indicator.score) return;
  if (final) planNumber(values, indicator.score, final);
  else values.empty(indicator.score);
}

function planBudget(values: ValuePlan, { line, origin, final, rate, rateOrigin }: BudgetScore): void {
  // Six places of a ratio are four of a percentage: more than any form shows, and no noise of a division.
  if (rateOrigin === 'computed' && rate) planNumber(values, line.rate, rate.toDecimalPlaces(6), 'percent');
  if (origin === 'computed' && final) planNumber(values, line.score, final);
}

function planTotal(values: ValuePlan, { line, origin, final }: TotalScore, formula: string | null): void {
  if (!line?.score || origin !== 'computed' || !final) return;
  if (formula === null) planNumber(values, line.score, final);
  else values.formula(line.score, formula, final);
}

/** The formula for a total; null where a score that counts has no cell, or one that SUM would read as another number. */
function formulaFor(values: ValuePlan, sheet: Sheet, { budget, indicators, total }: Scorecard): string | null {
  const counted = [
    ...(budget ? [{ cell: budget.line.score, final: budget.final }] : []),
    ...indicators.map(({ indicator, final }) => ({ cell: indicator.score, final })),
  ].filter(({ final }) => final !== null);
  const cells = counted.flatMap(({ cell, final }) => {
    const value = cell && values.valueAt(cell);
    return typeof value === 'number' && final?.eq(fromDouble(value)) === true ? (cell ?? []) : [];
  });
  return cells.length === counted.length ? totalFormula(sheet, cells, total.adjusting) : null;
}

function planGrade(values: ValuePlan, { line, grade }: TotalScore, options: PlanOptions): void {
  const cell = line?.grade;
  if (!cell || grade === null || cell.text === grade) return;
  const isOurs = options.gradeByUs?.(cell) === cell.text;
  if (cell.text === '' || isOurs || options.policy === 'overwrite') values.grade(cell, grade);
}

function planFills(
  sheet: Sheet,
  scorecards: readonly Scorecard[],
  options: PlanOptions,
): Pick<EditPlan, 'edits' | 'marks'> {
  // The total and the budget follow every row.
  const followers = new Set(scorecards.flatMap(({ form: { total, budget } }) => [total?.row, budget?.row]));
  const mayChange = ({ row }: CellRef): boolean => isOpen(options, row) || followers.has(row);
  const wanted = marksFor(sheet, scorecards, options.findings ?? []);
  return planMarks(wanted.filter(mayChange), options.marks.filter(mayChange));
}
