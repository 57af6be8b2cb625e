import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const damagedRow: Check = {
  id: 'damaged-row',
  title: '有一行没能识别，没有评分',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ damagedRows, columns, range }) {
    for (const { row, reason } of damagedRows) {
      yield {
        cell: { row, column: columns.level3 ?? range.left },
        message: `第 ${row + 1} 行没能识别，没有评分：${reason}`,
      };
    }
  },
};
