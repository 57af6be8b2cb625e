import { sayNumber } from '../../scoring/number-words';
import { markedRows, reasonOf } from '../rows';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const dockedMet: Check = {
  id: 'docked-met',
  title: '已达标却扣分，没有写原因',
  severity: 'warning',
  scope: WITH_SCORES,
  source: '审核惯例',
  *find(_, scorecard) {
    for (const { row, mark, weight, cell } of markedRows(scorecard)) {
      if (row.outcome !== 'met' || mark.gte(weight) || reasonOf(row) !== '') continue;
      // A standard that takes points off for over-completion explains them itself.
      if (row.computed?.lt(weight) && mark.gte(row.computed)) continue;
      yield { cell, message: `已达标，得分 ${sayNumber(mark)} 分，少于分值 ${sayNumber(weight)} 分，没有写扣分原因` };
    }
  },
};
