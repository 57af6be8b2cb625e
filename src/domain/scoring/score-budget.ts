import { Decimal, ZERO, roundHalfUp } from '../decimal';
import type { BudgetLine } from '../form/form';
import { sayNumber, sayPercent, sayRounding } from './number-words';
import type { BudgetScore, Explanation } from './scorecard';
import type { Standard } from './standard';

export type ComputedBudget = Pick<BudgetScore, 'rate' | 'denominator' | 'computed' | 'explanation'>;

/**
 * 预算执行率: executed ÷ budget × weight, not more than the weight. The budget is 全年预算数 (after adjustment);
 * 年初预算数 only in a form that has no other column. `rate` is exact, the score rounded once.
 * Source: 财预〔2020〕10号.
 */
export function scoreBudget(line: BudgetLine, standard: Standard): ComputedBudget {
  const { executed, weight } = line;
  const denominator = line.annual ? 'annual' : line.initial ? 'initial' : null;
  const budget = (denominator && line[denominator]?.value) ?? null;
  const name = denominator === 'initial' ? '年初预算数' : '全年预算数';
  const explain = (text: string): Explanation => ({ rule: '预算执行率', text, source: standard.source });
  const unscored = (text: string): ComputedBudget => ({
    rate: null,
    denominator,
    computed: null,
    explanation: explain(text),
  });

  if (!budget) return unscored(`没有填写${name}，不能计算执行率`);
  if (budget.lte(ZERO)) return unscored(`${name}为 ${sayNumber(budget)}，不能作除数，不计算执行率`);
  if (!executed?.value) return unscored('没有填写全年执行数，不能计算执行率');

  const rate = Decimal.max(executed.value, ZERO).div(budget);
  const division = `全年执行数 ${sayNumber(executed.value)} ÷ ${name} ${sayNumber(budget)}`;
  if (!weight?.value) {
    return {
      rate,
      denominator,
      computed: null,
      explanation: explain(`${division} = ${sayPercent(rate)}；没有分值，不计分`),
    };
  }
  const full = weight.value;
  if (full.lt(ZERO)) return { ...unscored(`分值 ${sayNumber(full)} 小于 0，不计分`), rate };
  if (executed.value.gte(budget)) {
    const over = rate.gt(1) ? '，超过 100% 按满分计' : '，得满分';
    return {
      rate,
      denominator,
      computed: full,
      explanation: explain(`${division} = ${sayPercent(rate)}${over}，${sayNumber(full)} 分`),
    };
  }
  const exact = Decimal.max(executed.value, ZERO).times(full).div(budget);
  const computed = roundHalfUp(exact, standard.rounding.digits);
  const rounding = sayRounding(exact, computed, standard.rounding.digits);
  const text = `${division} = ${sayPercent(rate)}，× ${sayNumber(full)} = ${sayNumber(computed)}${rounding}`;
  return { rate, denominator, computed: Decimal.min(computed, full), explanation: explain(text) };
}
