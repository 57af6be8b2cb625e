import { Decimal, ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import type { MissedRule } from './rule';

const ONE = new Decimal(1);

/**
 * 比例法, 反向指标 (≤): target ÷ actual × weight. Where nothing was allowed (target 0), anything earns nothing.
 * Source: printed notes under published forms; the finance systems' default beside the excess rule.
 */
export const inverseRatio: MissedRule = ({ target, actual }) => {
  if (target.lt(ZERO)) return fail('指标值小于 0，没有可以相除的比例');
  if (target.isZero()) return ok({ numerator: ZERO, denominator: ONE, because: '指标值为 0，实际大于 0，不得分' });
  if (actual.lte(ZERO)) return fail('实际完成值不大于 0，没有可以相除的比例');
  return ok({ numerator: target, denominator: actual, because: '反向指标未达标' });
};
