import { squeeze } from '../../form/words';
import { quoteText } from '../../scoring/number-words';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const nameTargetConflict: Check = {
  id: 'name-target-conflict',
  title: '指标名称里的比率与指标值不同',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    for (const { name, target, targetCell, targetText } of indicators) {
      const said = IN_NAME.exec(squeeze(name.text.slice(0, 80)))?.[1];
      if (said === undefined || !target.ok || !('quantity' in target.value)) continue;
      const { value, unit } = target.value.quantity;
      if (unit?.symbol !== '%' || value.eq(said)) continue;
      yield {
        cell: targetCell ?? name,
        message: `指标名称“${quoteText(name.text)}”写 ${said}%，指标值写“${quoteText(targetText)}”，请核对`,
      };
    }
  },
};

// "质量达标率100%"; a bound in brackets ("(≥90%)") is the template's.
const IN_NAME = /[率度](?:达到|达)?(\d+(?:\.\d+)?)%$/;
