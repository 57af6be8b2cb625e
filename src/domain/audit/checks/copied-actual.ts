import { quoteText } from '../../scoring/number-words';
import type { Check } from '../finding';

export const copiedActual: Check = {
  id: 'copied-actual',
  title: '实际完成值照抄指标值',
  severity: 'warning',
  source: '审核惯例',
  *find({ indicators }) {
    for (const { actual, actualCell, actualText, targetText } of indicators) {
      if (!actual.ok || !actualCell) continue;
      const hasComparator = actual.value.kind === 'quantity' && actual.value.copied !== null;
      const isSameRange = actual.value.kind === 'range' && withoutSpace(actualText) === withoutSpace(targetText);
      if (!hasComparator && !isSameRange) continue;
      yield { cell: actualCell, message: `实际完成值“${quoteText(actualText)}”像是照抄指标值，请填写实际数` };
    }
  },
};

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');
