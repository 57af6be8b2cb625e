import { Decimal, ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import type { MissedRule } from './rule';

/**
 * "=A" as the finance systems read it: A = 0 wants an actual of at most 0, anything else earns nothing; A > 0 is met
 * from A on, and below A earns actual ÷ A. More than a positive A is no miss; who calls it one has to score it.
 */
export const equalTarget: MissedRule = ({ target, actual }) => {
  if (target.lt(ZERO)) return fail('指标值小于 0，没有可以相除的比例');
  if (target.isZero()) {
    return ok({ numerator: ZERO, denominator: new Decimal(1), because: '指标值为 0，实际大于 0，不得分' });
  }
  if (actual.gte(target)) return fail('实际超过等于型指标值，没有统一的扣分算法');
  return ok({
    numerator: Decimal.max(actual, ZERO),
    denominator: target,
    because: actual.lt(ZERO) ? '未达到指标值，实际为负按 0 计' : '未达到指标值',
  });
};
