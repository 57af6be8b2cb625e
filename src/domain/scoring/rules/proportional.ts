import { ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import { sayNumber } from '../number-words';
import type { Earning, Miss } from './rule';

/**
 * 比例法: actual ÷ target × weight of a ≥, target ÷ actual × weight of a ≤; divided once, after the weight is multiplied
 * in, so that a third of 9 is 3 and not 2.99….
 * Source: 财预〔2020〕10号 as the notes under the published forms print it ("按实际完成值 ÷ 年度指标值 × 分值计分");
 * for ≤ the printed notes of several provinces, beside the excess rule of the finance systems.
 */
export function proportional({ side, target, actual, weight, because }: Miss): Earning {
  const [numerator, denominator] = side === 'at-least' ? [actual, target] : [target, actual];
  if (side === 'at-least' && target.lte(ZERO)) return fail('指标值不大于 0，没有可以相除的比例');
  if (target.lt(ZERO)) return fail('指标值小于 0，没有可以相除的比例');
  if (denominator.lte(ZERO)) return fail('实际完成值不大于 0，没有可以相除的比例');
  if (numerator.isZero()) return ok({ points: ZERO, because, arithmetic: null });
  return ok({
    points: numerator.times(weight).div(denominator),
    because,
    arithmetic: `${sayNumber(numerator)} ÷ ${sayNumber(denominator)} × ${sayNumber(weight)}`,
  });
}
