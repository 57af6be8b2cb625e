import { Decimal, HUNDRED, ZERO } from '../../decimal';
import { fail, ok } from '../../result';
import { sayNumber } from '../number-words';
import type { MissedRule } from '../standard';
import type { Earning, Miss } from './rule';
import { takeOff } from './rule';

const ONE = new Decimal(1);

type Deduction = Extract<MissedRule, { readonly rule: 'deduction' }>;

/**
 * 扣分法: every `every` that the actual falls short (or exceeds) costs `cost` points, down to 0. Percentage points are
 * counted where the target is a percentage; of any other target it is percent of the target, and the text says so.
 * Source: 部门整体绩效 frameworks ("每超过一个百分点扣0.1分，扣完为止", also 0.2 and 0.3), enterprises ("每低2%扣1分").
 */
export function deduction(miss: Miss, rule: Deduction): Earning {
  const { side, target, actual, toPercentagePoints } = miss;
  const short = side === 'at-least' ? target.minus(actual) : actual.minus(target);
  const word = side === 'at-least' ? '差' : '超出';
  if (rule.of === 'percentage-points' && toPercentagePoints) {
    const points = short.times(toPercentagePoints);
    return costOf(miss, rule, [points, ONE], `${word} ${sayNumber(points)} 个百分点`, ' 个百分点');
  }
  if (target.lte(ZERO)) return fail('指标值不大于 0，不能计算偏差占指标值的百分比');
  const percent = short.times(HUNDRED).div(target);
  const note = rule.of === 'percentage-points' ? '指标值不是百分比，按偏差占指标值的百分比扣分，' : '';
  return costOf(
    miss,
    rule,
    [short.times(HUNDRED), target],
    `${note}${word}指标值的 ${sayNumber(percent.toDecimalPlaces(2))}%`,
    '% ',
  );
}

type Fraction = readonly [numerator: Decimal, denominator: Decimal];

/** Takes off what a shortage of so many points or percent costs. */
function costOf(
  { weight, because }: Miss,
  rule: Deduction,
  [n, d]: Fraction,
  deviation: string,
  unit: string,
): Earning {
  // One division, at the end: a third of a step that costs 0.3 is 0.1.
  const every = d.times(rule.every);
  const steps = n.div(every);
  const off = {
    ignored: steps.floor().times(rule.cost),
    whole: steps.ceil().times(rule.cost),
    share: n.times(rule.cost).div(every),
  }[rule.partial];
  const remainder = steps.isInteger() ? '' : `（${PARTIAL[rule.partial]}）`;
  return ok(takeOff(weight, off, `${because}，${deviation}，每 ${rule.every}${unit}扣 ${rule.cost} 分${remainder}`));
}

const PARTIAL: { readonly [partial in Deduction['partial']]: string } = {
  ignored: '不足的部分不扣',
  whole: '不足的部分按一档扣',
  share: '不足的部分按比例扣',
};
