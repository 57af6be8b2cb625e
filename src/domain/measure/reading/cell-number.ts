import type { Decimal } from '../../decimal';
import { HUNDRED } from '../../decimal';
import type { MeasureCell, Quantity } from '../measure';
import { readCell } from './cell-reading';
import { parseQuantity } from './quantity';
import { readStatement } from './statement';
import { withoutScale } from './units';

/**
 * The quantity a 分值, 得分 or 金额 cell says, unit kept apart: 10, " 10", "9分" (9 分), "468.26万元" (468.26 万元), "资金总额：5万元".
 * A number with a percent format is in %. Null for a blank, a word, an error or several numbers.
 */
export function readCellQuantity(cell: MeasureCell): Quantity | null {
  const reading = readCell(cell);
  if (reading.kind === 'number') return reading.quantity;
  if (reading.kind !== 'text' || reading.text === '') return null;
  const quantity = parseQuantity(reading.text);
  if (quantity) return withoutScale(quantity);
  const statement = readStatement(reading.text);
  return statement.kind === 'quantity' && statement.bound === null ? withoutScale(statement.quantity) : null;
}

/** The number alone, in whatever unit it is written: "468.26万元" → 468.26, "98%" → 98. */
export const readCellNumber = (cell: MeasureCell): Decimal | null => readCellQuantity(cell)?.value ?? null;

// No office spends more than half as much again without a new budget: above this, a bare rate is in percent.
const LARGEST_RATIO = 1.5;

/** A rate as a ratio: 0.98 with a percent format, "98%", "98.46" and 0.9846 → 0.98, 0.98, 0.9846, 0.9846. */
export function readCellRatio(cell: MeasureCell): Decimal | null {
  const quantity = readCellQuantity(cell);
  if (!quantity) return null;
  const { value, unit } = quantity;
  if (unit) return unit.dimension === 'ratio' ? value.times(unit.factor) : null;
  return value.gt(LARGEST_RATIO) ? value.div(HUNDRED) : value;
}
