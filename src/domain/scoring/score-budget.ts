import { Decimal, ZERO } from '../decimal';
import type { BudgetLine } from '../form/form';
import { sayNumber, sayPercent } from './number-words';
import { award } from './award';
import { onStep } from './rules/steps';
import type { BudgetScore, Explanation } from './scorecard';
import type { Standard } from './standard';

export type ComputedBudget = Pick<BudgetScore, 'rate' | 'denominator' | 'computed' | 'explanation'>;

/**
 * 预算执行率: executed ÷ budget × weight, or the band that the rate falls into; not more than the weight. The budget is
 * 全年预算数 (after adjustment) and 年初预算数 only in a form that has no other column, unless the standard wants the
 * latter always. `rate` is exact, the score rounded once.
 * Source: 财预〔2020〕10号; bands are local practice.
 */
export function scoreBudget(line: BudgetLine, standard: Standard): ComputedBudget {
  const { executed } = line;
  const denominator = denominatorOf(line, standard);
  const budget = (denominator && line[denominator]?.value) ?? null;
  const name = denominator === 'initial' ? '年初预算数' : '全年预算数';
  const explain = (text: string): Explanation => ({ rule: '预算执行率', text, source: standard.source });
  const unscored = (text: string, rate: Decimal | null = null): ComputedBudget => ({
    rate,
    denominator,
    computed: null,
    explanation: explain(text),
  });

  if (!budget) return unscored(`没有填写${name}，不能计算执行率`);
  if (budget.lte(ZERO)) return unscored(`${name}为 ${sayNumber(budget)}，不能作除数，不计算执行率`);
  if (!executed?.value) return unscored('没有填写全年执行数，不能计算执行率');

  const done = Decimal.max(executed.value, ZERO);
  const rate = done.div(budget);
  const division = `全年执行数 ${sayNumber(executed.value)} ÷ ${name} ${sayNumber(budget)} = ${sayPercent(rate)}`;
  const full = budgetWeight(line, standard);
  if (!full) return unscored(`${division}；没有分值，不计分`, rate);
  if (full.lt(ZERO)) return unscored(`分值 ${sayNumber(full)} 小于 0，不计分`, rate);
  const scored = (computed: Decimal, text: string): ComputedBudget => ({
    rate,
    denominator,
    computed,
    explanation: explain(text),
  });
  if (executed.value.gte(budget)) {
    const over = rate.gt(1) ? '，超过 100% 按满分计' : '，得满分';
    return scored(full, `${division}${over}，${sayNumber(full)} 分`);
  }
  const bands = standard.budget.steps;
  if (!bands) {
    const { points, words } = award(done.times(full).div(budget), full, standard);
    return scored(points, `${division}，× ${sayNumber(full)} = ${words}`);
  }
  const { points: exact, because, arithmetic } = onStep(rate, bands, full, division);
  const { points, words } = award(exact, full, standard);
  return scored(points, `${because}，${arithmetic === null ? `得 ${words} 分` : `${arithmetic} = ${words}`}`);
}

/** 分值 of the budget line; where the form scores it but prints none, the standard's, if it has one. */
export const budgetWeight = ({ weight, score }: BudgetLine, { budget }: Standard): Decimal | null =>
  weight?.value ?? (score && budget.weight !== null && !weight?.text ? new Decimal(budget.weight) : null);

function denominatorOf({ annual, initial }: BudgetLine, { budget }: Standard): 'annual' | 'initial' | null {
  if (budget.denominator === 'initial') return 'initial';
  return annual ? 'annual' : initial ? 'initial' : null;
}
