import { Decimal, fromDouble, HUNDRED } from '../../domain/decimal';

/** How a number of a standard is written on the page: as it is, or times 100 before a "%". */
export type NumberUnit = 'plain' | 'percent';

/** "80" before a "%" → 0.8. What is no number stays the text that it is, for the standard's check to complain of. */
export function parseNumber(text: string, unit: NumberUnit): number | string {
  const digits = text.normalize('NFKC').trim();
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return text;
  const value = new Decimal(digits);
  return (unit === 'percent' ? value.div(HUNDRED) : value).toNumber();
}

export function formatNumber(value: number | string, unit: NumberUnit): string {
  if (typeof value === 'string') return value;
  return (unit === 'percent' ? fromDouble(value).times(HUNDRED) : fromDouble(value)).toString();
}
