import { quoteText, sayNumber } from '../../scoring/number-words';
import { isUnreadable } from '../rows';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const unreadableWeight: Check = {
  id: 'unreadable-weight',
  title: '分值为负或不是数字',
  severity: 'error',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find({ budget, indicators }) {
    for (const { weight } of budget ? [budget, ...indicators] : indicators) {
      if (!weight) continue;
      if (isUnreadable(weight))
        yield { cell: weight, message: `分值“${quoteText(weight.text)}”不是数字，没有计入合计` };
      else if (weight.value?.lt(0)) yield { cell: weight, message: `分值 ${sayNumber(weight.value)} 是负数` };
    }
  },
};
