import { HUNDRED } from '../decimal';
import type { Decimal } from '../decimal';

/** A number in a sentence: "8.82", "10". Six places at most, so that 1 ÷ 3 of a day stays readable. */
export const sayNumber = (value: Decimal): string => value.toDecimalPlaces(6).toString();

/** A ratio in a sentence: 0.98455 → "98.46%". */
export const sayPercent = (ratio: Decimal): string => `${ratio.times(HUNDRED).toDecimalPlaces(2).toString()}%`;

const PLACES = ['取整', '保留一位', '保留两位', '保留三位', '保留四位'];

/** "（四舍五入保留两位）" where rounding changed the number, else "". */
export function sayRounding(exact: Decimal, rounded: Decimal, digits: number): string {
  if (exact.eq(rounded)) return '';
  return `（四舍五入${PLACES[digits] ?? `保留 ${digits} 位`}）`;
}

/** A cell's text inside a sentence: one line, not longer than a reader needs to recognise it. */
export function quoteText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 24 ? `${line.slice(0, 22).replace(/[\uD800-\uDBFF]$/u, '')}……` : line;
}
