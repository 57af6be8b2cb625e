import type { Decimal } from '../decimal';
import { HUNDRED, fromDouble, roundHalfUp } from '../decimal';
import type { DerivedRole, Form, NumberCell } from '../form/form';
import { DERIVED_ROLES } from '../form/form';
import type { IndicatorScore } from '../scoring/scorecard';
import type { CellRef } from '../sheet/cell-ref';
import { anchorAt, cellAt } from '../sheet/sheet';
import type { Sheet } from '../sheet/sheet';

/** A number for a cell in a column that follows from 得分, and how it is to be shown. */
export interface DerivedValue {
  readonly cell: CellRef;
  readonly value: Decimal;
  readonly scale: 'plain' | 'percent';
}

/** How a column writes its coefficients: 0.95, 0.95 shown as "95%", or 95. */
type CoefficientScale = 'ratio' | 'percent-format' | 'percent-number';

export interface DerivedOptions {
  readonly overwrite: boolean;
  readonly writtenByUs?: (cell: CellRef) => Decimal | null;
  /** Decimals of a score. */
  readonly digits: number;
}

/**
 * 得分系数 = 得分 ÷ 分值, 折算得分 = 得分 × 权重 ÷ 100, 扣减分数 = 分值 − 得分, in the columns that a form has for them:
 * for each row with points and a score, where the cell is blank or ours (any under `overwrite`), and not where it says
 * so already. Sources: the self-evaluation forms of 重庆 and 河北, the finance systems' 扣减分数.
 */
export function derivedValues(
  sheet: Sheet,
  form: Form,
  indicators: readonly IndicatorScore[],
  options: DerivedOptions,
): readonly DerivedValue[] {
  const roles = DERIVED_ROLES.filter((role) => form.columns[role] !== undefined);
  const scale = roles.includes('coefficient') ? coefficientScale(sheet, form) : 'ratio';
  return indicators.flatMap((row) =>
    roles.flatMap((role): DerivedValue[] => {
      const cell = row.indicator.derived[role];
      const value = derive(role, row, options.digits);
      if (!cell || value === null || !mayFill(sheet, cell, options)) return [];
      if (role !== 'coefficient') return says(sheet, cell, [value]) ? [] : [{ cell, value, scale: 'plain' }];
      const percent = value.times(HUNDRED);
      // 1 may be a whole or one percent: what says it either way is left as it is.
      if (says(sheet, cell, [value, percent])) return [];
      return [
        {
          cell,
          value: scale === 'percent-number' ? percent : value,
          scale: scale === 'percent-format' ? 'percent' : 'plain',
        },
      ];
    }),
  );
}

/** Four places of a ratio are two of a percentage. */
const RATIO_DIGITS = 4;

function derive(role: DerivedRole, { indicator, final }: IndicatorScore, digits: number): Decimal | null {
  const weight = indicator.weight?.value ?? null;
  if (final === null || weight === null || weight.lt(0) || final.lt(0)) return null;
  switch (role) {
    case 'converted':
      return roundHalfUp(final.times(weight).div(HUNDRED), digits);
    case 'coefficient':
      // More than its points is a mistake that the audit names.
      return weight.isZero() || final.gt(weight) ? null : roundHalfUp(final.div(weight), RATIO_DIGITS);
    case 'deduction':
      return final.gt(weight) ? null : roundHalfUp(weight.minus(final), digits);
  }
}

function mayFill(sheet: Sheet, at: CellRef, { overwrite, writtenByUs }: DerivedOptions): boolean {
  const { text, value } = anchorAt(sheet, at.row, at.column);
  if (overwrite || text.trim() === '') return true;
  return typeof value === 'number' && writtenByUs?.(at)?.eq(fromDouble(value)) === true;
}

function says(sheet: Sheet, cell: NumberCell, values: readonly Decimal[]): boolean {
  const { value } = anchorAt(sheet, cell.row, cell.column);
  const said = typeof value === 'number' ? fromDouble(value) : cell.value;
  return said !== null && values.some((each) => each.eq(said));
}

/** No coefficient is above 1; a column with a number above this holds percentages. */
const LARGEST_RATIO = 1.5;

/** The scale of a form's 得分系数: as its formats and filled cells have it, else as its header says. */
function coefficientScale(sheet: Sheet, { columns, evidence, indicators }: Form): CoefficientScale {
  const cells = indicators.map(({ row }) => cellAt(sheet, row, columns.coefficient ?? 0));
  if (cells.some(({ format, text }) => format.includes('%') || /[%％]\s*$/u.test(text))) return 'percent-format';
  const filled = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (filled.length > 0) return filled.some((value) => value > LARGEST_RATIO) ? 'percent-number' : 'ratio';
  const header = evidence.find(({ role }) => role === 'coefficient')?.header ?? '';
  return /[%％]/u.test(header) ? 'percent-number' : 'ratio';
}
