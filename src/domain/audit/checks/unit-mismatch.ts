import { mismatchOf } from '../mismatch';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const unitMismatch: Check = {
  id: 'unit-mismatch',
  title: '实际完成值与指标值的单位或种类不同',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find(_, { indicators }) {
    for (const { indicator, outcome, comparison } of indicators) {
      if (outcome !== 'unverifiable' || mismatchOf(indicator) === null) continue;
      yield { cell: indicator.actualCell ?? indicator.name, message: `无法核对：${comparison.reason}` };
    }
  },
};
