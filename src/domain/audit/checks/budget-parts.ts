import { sum } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';

const COLUMNS = [
  ['initial', '年初预算数'],
  ['annual', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

export const budgetParts: Check = {
  id: 'budget-parts',
  title: '各项资金之和与年度资金总额不符',
  severity: 'warning',
  source: '审核惯例',
  *find({ budget }) {
    if (!budget) return;
    // "其中" again below the first part opens a part of a part: what sums to what is then a guess.
    if (budget.parts.slice(1).some(({ label }) => label.replace(/\s/gu, '').startsWith('其中'))) return;
    for (const [column, name] of COLUMNS) {
      const whole = budget[column];
      const parts = budget.parts.flatMap((part) => part[column]?.value ?? []);
      if (!whole?.value || parts.length === 0) continue;
      const total = sum(parts);
      if (total.eq(whole.value)) continue;
      yield {
        cell: whole,
        message: `${name}的各项之和 ${sayNumber(total)}，年度资金总额 ${sayNumber(whole.value)}，相差 ${sayNumber(total.minus(whole.value).abs())}`,
      };
    }
  },
};
