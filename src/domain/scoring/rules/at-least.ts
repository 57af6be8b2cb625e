import { Decimal, ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import type { MissedRule } from './rule';

/**
 * 比例法, 正向指标 (≥): actual ÷ target × weight. A negative actual counts as 0.
 * Source: 财预〔2020〕10号 as the notes under the published forms print it ("按实际完成值 ÷ 年度指标值 × 分值计分").
 */
export const proportional: MissedRule = ({ target, actual }) => {
  if (target.lte(ZERO)) return fail('指标值不大于 0，没有可以相除的比例');
  return ok({
    numerator: Decimal.max(actual, ZERO),
    denominator: target,
    because: actual.lt(ZERO) ? '正向指标未达标，实际为负按 0 计' : '正向指标未达标',
  });
};
