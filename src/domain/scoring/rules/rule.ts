import type { Decimal } from '../../decimal';
import type { Comparison, Target } from '../../measure/measure';
import type { Result } from '../../result';
import { sayNumber } from '../number-words';

/** The two sides of a comparison in the target's unit. */
export type Operands = NonNullable<Comparison['operands']>;

/** A target that is a number or a range of numbers. */
export type NumericTarget = Target & { readonly kind: 'at-least' | 'at-most' | 'equal' | 'range' };

/** The way in which a target was missed: too little or too much. */
export type Side = 'at-least' | 'at-most';

/** A missed quantitative target: on `at-least` the actual is below the target, on `at-most` above. */
export interface Miss extends Operands {
  readonly side: Side;
  readonly weight: Decimal;
  /** Times this a difference of the two sides is in percentage points; null where the target is no percentage. */
  readonly toPercentagePoints: Decimal | null;
  /** The clause that opens the explanation: "正向指标未达标". */
  readonly because: string;
}

/** What is left of the weight, exact: rounded and kept within 0 and the weight once, where the score is made. */
export interface Earned {
  readonly points: Decimal;
  /** What comes before the arithmetic: "正向指标未达标". */
  readonly because: string;
  /** "97.3 ÷ 98 × 10"; null where nothing is calculated. */
  readonly arithmetic: string | null;
}

/** The error is a Chinese clause that says why there is no arithmetic; "请人工评分" is added to it. */
export type Earning = Result<Earned, string>;

/** "不足 0，扣完为止": what `off` points leave of the weight. */
export const takeOff = (weight: Decimal, off: Decimal, because: string): Earned => {
  if (off.gte(weight)) {
    return {
      points: weight.minus(weight),
      because: `${because}，共扣 ${sayNumber(off)} 分，扣完为止`,
      arithmetic: null,
    };
  }
  return { points: weight.minus(off), because, arithmetic: `${sayNumber(weight)} − ${sayNumber(off)}` };
};
