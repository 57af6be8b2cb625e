import { Decimal, ZERO } from '../../decimal';
import type { Lateness } from '../../measure/measure';
import { fail, ok } from '../../result';
import type { Standard } from '../standard';
import type { Earning } from './rule';
import { takeOff } from './rule';

/** A list such as "每月8日、18日、28日": either all of it or a person's judgement. */
export const LIST_DIFFERS = '所列内容不一致；缺项如何扣分没有统一算法';

/**
 * 时限指标: on time is full. Late: a person decides, nothing is earned, or every day or month begun costs points; an
 * unknown lateness ("尚未完成", a month beside a day) is left to a person then.
 * Source: no notice publishes an arithmetic (days late are not a share of a date), and the published forms differ from
 * no deduction to zero; a price per day or month is local practice.
 */
export function late(rule: Standard['late'], lateness: Lateness | undefined, weight: Decimal): Earning {
  if (rule === 'ask') return fail('没有按时完成；逾期如何扣分没有统一算法');
  if (rule === 'nothing') return ok({ points: ZERO, because: '没有按时完成，逾期不得分', arithmetic: null });
  const [unit, count] = rule.every === 'day' ? ['天', lateness?.days] : ['个月', lateness?.months];
  if (!count) return fail(`没有按时完成；逾期多少${unit}不能确定`);
  const begun = rule.every === 'day' ? '' : '（不足一个月按一个月计）';
  const because = `没有按时完成，逾期 ${count} ${unit}${begun}，每 1 ${unit}扣 ${rule.cost} 分`;
  return ok(takeOff(weight, new Decimal(count).times(rule.cost), because));
}
