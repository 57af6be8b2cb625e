import { Decimal, ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import { sayNumber, sayPercent } from '../number-words';
import type { Step } from '../standard';
import type { Earned, Earning, Miss } from './rule';

/**
 * 阶梯法: the completion (actual ÷ target of a ≥, target ÷ actual of a ≤) falls into a band that has a share of the
 * weight; below the last band nothing is earned.
 * Source: local practice; no numbered notice.
 */
export function steps(miss: Miss, bands: readonly Step[]): Earning {
  const { side, target, actual, weight, because } = miss;
  const [numerator, denominator] = side === 'at-least' ? [actual, target] : [target, actual];
  if (target.lt(ZERO)) return fail('指标值小于 0，不能计算完成程度');
  if (denominator.lte(ZERO)) return fail(`${side === 'at-least' ? '指标值' : '实际完成值'}不大于 0，不能计算完成程度`);
  const completion = numerator.div(denominator);
  const division = `${sayNumber(numerator)} ÷ ${sayNumber(denominator)} = ${sayPercent(completion)}`;
  return ok(onStep(completion, bands, weight, `${because}，完成程度 ${division}`));
}

/** The share of the weight that a ratio (0.85) earns by its band. */
export function onStep(ratio: Decimal, bands: readonly Step[], weight: Decimal, because: string): Earned {
  const band = bands.find(({ from }) => ratio.gte(from));
  if (!band) {
    const last = bands[bands.length - 1];
    const words = last ? `低于最低一档 ${sayPercent(new Decimal(last.from))}，不得分` : '没有可用的档，不得分';
    return { points: ZERO, because: `${because}，${words}`, arithmetic: null };
  }
  const share = new Decimal(band.share);
  return {
    points: share.times(weight),
    because: `${because}，在“不低于 ${sayPercent(new Decimal(band.from))}”一档，得分值的 ${sayPercent(share)}`,
    arithmetic: `${sayNumber(share)} × ${sayNumber(weight)}`,
  };
}
