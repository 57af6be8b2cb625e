import { sayNumber } from '../../scoring/number-words';
import { reasonCell, reasonOf } from '../rows';
import type { Check } from '../finding';

export const missingReason: Check = {
  id: 'missing-reason',
  title: '未达标或扣分没有写偏差原因',
  severity: 'warning',
  source: '财预〔2020〕10号',
  *find(form, { indicators }) {
    for (const row of indicators) {
      const cell = reasonCell(form, row);
      const weight = row.indicator.weight?.value ?? null;
      // Met rows with a deduction have a check of their own.
      if (!cell || row.outcome === 'met' || reasonOf(row) !== '') continue;
      if (row.outcome === 'missed') {
        yield { cell, message: `“${row.indicator.name.text}”未达标，没有写偏差原因和改进措施` };
      } else if (row.final !== null && weight !== null && row.final.lt(weight)) {
        yield { cell, message: `得分 ${sayNumber(row.final)} 分，少于分值 ${sayNumber(weight)} 分，没有写原因` };
      }
    }
  },
};
