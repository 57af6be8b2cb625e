import { Decimal } from '../../decimal';
import { judgedTarget } from '../../scoring/direction';
import { quoteText, sayPercent } from '../../scoring/number-words';
import { reasonCell, reasonOf } from '../rows';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const overCompletion: Check = {
  id: 'over-completion',
  title: '超额完成较多没有说明',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '财预〔2020〕10号',
  *find(form, { indicators, standard }) {
    const most = new Decimal(standard.overCompletion.explainFrom).plus(1);
    for (const row of indicators) {
      const { indicator, outcome, comparison } = row;
      const target = judgedTarget(indicator, row.choice);
      const operands = comparison.operands;
      if (outcome !== 'met' || !operands || !target.ok) continue;
      if (target.value.kind !== 'at-least' && target.value.kind !== 'equal') continue;
      if (operands.actual.lt(operands.target.times(most)) || !operands.target.gt(0) || reasonOf(row) !== '') continue;
      const excess = operands.actual.minus(operands.target).div(operands.target);
      const cell = reasonCell(form, row) ?? indicator.actualCell ?? indicator.name;
      yield {
        cell,
        message: `实际 ${quoteText(indicator.actualText)} 超过指标值 ${quoteText(indicator.targetText)} 的 ${sayPercent(excess)}，请说明原因（指标值可能定低了）`,
        // A form without a place for reasons cannot be blamed for having none.
        ...(reasonCell(form, row) ? {} : { severity: 'info' }),
      };
    }
  },
};
