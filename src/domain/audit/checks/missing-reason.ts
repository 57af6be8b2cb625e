import { sayNumber } from '../../scoring/number-words';
import { reasonCell, reasonOf } from '../rows';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const missingReason: Check = {
  id: 'missing-reason',
  title: '未达标或扣分没有写偏差原因',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '财预〔2020〕10号',
  *find(form, { indicators }) {
    for (const row of indicators) {
      const { name, weight: points, actualCell } = row.indicator;
      const cell = reasonCell(form, row);
      const weight = points?.value ?? null;
      // Met rows with a deduction have a check of their own.
      if (row.outcome === 'met' || reasonOf(row) !== '') continue;
      const missed = `“${name.text.replace(/\s+/gu, '')}”未达标`;
      if (!cell) {
        // Where nothing is scored and nothing can be explained, a miss would go unseen.
        const isUnseen = row.outcome === 'missed' && form.kind === 'completion' && actualCell;
        if (isUnseen)
          yield { cell: actualCell, message: `${missed}，表中没有写原因的地方，请另作说明`, severity: 'info' };
      } else if (row.outcome === 'missed') {
        yield { cell, message: `${missed}，没有写偏差原因和改进措施` };
      } else if (row.final !== null && weight !== null && row.final.lt(weight)) {
        yield { cell, message: `得分 ${sayNumber(row.final)} 分，少于分值 ${sayNumber(weight)} 分，没有写原因` };
      }
    }
  },
};
