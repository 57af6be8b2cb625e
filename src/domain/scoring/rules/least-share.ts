import { Decimal } from '../../decimal';
import { sayNumber, sayPercent } from '../number-words';
import type { Earned } from './rule';

/**
 * A missed quantitative row keeps at least this share of its weight, whatever its rule leaves.
 * Source: local practice; 0 in every published rule.
 */
export function keepLeastShare(earned: Earned, weight: Decimal, leastShare: number): Earned {
  const least = weight.times(leastShare);
  if (earned.points.gte(least)) return earned;
  const because = `${earned.because}，不足分值的 ${sayPercent(new Decimal(leastShare))}，按最低得分计`;
  return { points: least, because, arithmetic: `${leastShare} × ${sayNumber(weight)}` };
}
