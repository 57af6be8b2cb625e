import type { QuantityClaim } from './claim';
import type { Quantity } from '../measure';
import { baseOf, isScale, withoutScale } from './units';

const SCALED = /(\d[\d.,]*)(万|亿)/;

/** The 万 of "2~3万人", which is read as part of the number, is said for both ends; that of "8000~1万人" for its own. */
function withScaleOf(text: string, low: QuantityClaim, high: QuantityClaim): Quantity {
  const { quantity } = low;
  if (quantity.unit !== null || isScale(high.quantity.unit) || low.start > high.start) return quantity;
  if (SCALED.test(text.slice(low.start, low.end))) return quantity;
  const [, digits, scale] = SCALED.exec(text.slice(high.start, high.end)) ?? [];
  if (digits === undefined || scale === undefined) return quantity;
  const factor = scale === '万' ? '10000' : '100000000';
  const isShared =
    quantity.value.times(factor).lt(inBase(high.quantity)) && quantity.value.lt(digits.replace(/,/g, ''));
  return isShared ? { ...quantity, value: quantity.value.times(factor) } : quantity;
}

/**
 * The two ends of a range in `text`. The 万 of "10~15万" is said for both, that of "8000~1万" and "1万~2万人" only for its
 * own.
 */
export function endsOf(
  text: string,
  first: QuantityClaim,
  second: QuantityClaim,
): readonly [low: Quantity, high: Quantity] {
  const [low, high] = [withScaleOf(text, first, second), second.quantity];
  if (isScale(high.unit) && low.unit === null && low.value.lt(high.value)) return [{ ...low, unit: high.unit }, high];
  const isMoney = ({ unit }: Quantity): boolean => unit !== null && baseOf(unit) === '元';
  return isMoney(low) && isMoney(high) ? [low, high] : [withoutScale(low), withoutScale(high)];
}

/** In the base unit of its dimension. */
export const inBase = ({ value, unit }: Quantity): Quantity['value'] => (unit ? value.times(unit.factor) : value);
