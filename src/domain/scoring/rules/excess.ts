import { ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import { sayNumber } from '../number-words';
import { proportional } from './proportional';
import type { Earning, Miss } from './rule';

/**
 * 超幅法: (1 − deviation ÷ target) × weight. Of a ≥ that is actual ÷ target, the same as 比例法; of a ≤ nothing is left
 * from twice the target on.
 * Source: what the finance systems calculate for 反向指标; no numbered notice.
 */
export function excess(miss: Miss): Earning {
  const { side, target, actual, weight } = miss;
  if (side === 'at-least') return proportional(miss);
  if (target.lte(ZERO)) return fail('指标值不大于 0，没有可以相除的比例');
  const over = actual.minus(target);
  const because = `${miss.because}，超出 ${sayNumber(over)}`;
  if (over.gte(target)) return ok({ points: ZERO, because: `${because}，不少于指标值的一倍`, arithmetic: null });
  return ok({
    points: target.minus(over).times(weight).div(target),
    because,
    arithmetic: `(1 − ${sayNumber(over)} ÷ ${sayNumber(target)}) × ${sayNumber(weight)}`,
  });
}
