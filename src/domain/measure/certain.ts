import type { Quantity } from './measure';

/**
 * Whether a reading needs no second look: a number alone, or with a unit of our table. Anything with words beside it
 * or an unknown unit is kept only if its own spelling is read the same way again; what would not be is not certain.
 */
export const isPlain = ({ unit }: Quantity, label: string | undefined): boolean =>
  label === undefined && (unit === null || (unit.dimension !== 'other' && unit.symbol !== '年'));

/** Deep equality of two readings; decimals by their digits. */
export const isSameReading = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
