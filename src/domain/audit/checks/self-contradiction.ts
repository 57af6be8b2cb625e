import { quoteText } from '../../scoring/number-words';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const selfContradiction: Check = {
  id: 'self-contradiction',
  title: '指标值自相矛盾',
  severity: 'error',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    for (const { target, targetCell, targetText, name } of indicators) {
      if (target.ok || target.error.code !== 'contradiction') continue;
      const why = target.error.reason.replace(/^.*前后矛盾：/su, '');
      yield { cell: targetCell ?? name, message: `指标值“${quoteText(targetText)}”自相矛盾：${why}` };
    }
  },
};
