import { Decimal } from '../../decimal';
import type { Quantity } from '../measure';

/**
 * Whether a reading needs no second look: a number alone, or with a unit of our table. Anything with words beside it
 * or an unknown unit is kept only if its own spelling is read the same way again; what would not be is not certain.
 */
export const isPlain = ({ unit }: Quantity, label: string | undefined): boolean =>
  label === undefined && (unit === null || (unit.dimension !== 'other' && unit.symbol !== '年'));

/** Deep equality of two readings, which are plain data; decimals by their digits. */
export function isSameReading(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (a instanceof Decimal || b instanceof Decimal) return a instanceof Decimal && b instanceof Decimal && a.eq(b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSameReading(a[key], b[key]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
