import { Decimal as Library } from 'decimal.js';

/**
 * Exact decimals for scores, weights, quantities and money. The only file that imports decimal.js, so that nobody
 * else can change its settings. 40 digits hold any quotient of two cells; half up is the rounding the forms use.
 */
export const Decimal = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = InstanceType<typeof Library>;

export const ZERO: Decimal = new Decimal(0);
export const HUNDRED: Decimal = new Decimal(100);

/**
 * A number cell is a binary double: 0.1 + 0.2 is stored as 0.30000000000000004. Fifteen significant digits are what
 * Excel itself shows and compares by, so the noise beyond them is dropped here.
 */
export const fromDouble = (value: number): Decimal =>
  // A whole number has no noise; adding zero makes -0 the zero that it is shown as.
  new Decimal(Number.isInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(15)));

/** The exact sum; of nothing, zero. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
};

/** Half up at `digits` places (8.825 → 8.83): rounded once, where the standard says. */
export const roundHalfUp = (value: Decimal, digits: number): Decimal =>
  value.toDecimalPlaces(digits, Library.ROUND_HALF_UP);
