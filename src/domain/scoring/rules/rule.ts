import type { Decimal } from '../../decimal';
import type { Comparison } from '../../measure/measure';
import type { Result } from '../../result';

/** The two sides of a comparison in the target's unit. */
export type Operands = NonNullable<Comparison['operands']>;

/**
 * The part of the weight that a missed target still earns, as a fraction: divided once, after the weight is multiplied
 * in, so that a third of 9 is 3 and not 2.99….
 */
export interface EarnedShare {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** What comes before the arithmetic: "正向指标未达标". */
  readonly because: string;
}

/** Applied to a missed target only. The error is a Chinese clause that says why there is no arithmetic. */
export type MissedRule = (operands: Operands) => Result<EarnedShare, string>;
