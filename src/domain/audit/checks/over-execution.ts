import { HUNDRED, roundHalfUp } from '../../decimal';
import { sayNumber, sayPercent } from '../../scoring/number-words';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const overExecution: Check = {
  id: 'over-execution',
  title: '全年执行数超过全年预算数',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find(_, { budget }) {
    const { executed, annual } = budget?.line ?? {};
    // More than 年初预算数 is usual: the budget may have been raised since.
    if (!budget?.rate || budget.denominator !== 'annual' || !executed?.value || !annual?.value) return;
    if (roundHalfUp(budget.rate.times(HUNDRED), 2).lte(HUNDRED)) return;
    yield {
      cell: executed,
      message: `全年执行数 ${sayNumber(executed.value)} 超过全年预算数 ${sayNumber(annual.value)}，执行率 ${sayPercent(budget.rate)}，请核对预算是否调整过`,
    };
  },
};
