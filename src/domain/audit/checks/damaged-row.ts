import type { DamagedRow, Form } from '../../form/form';
import type { CellRef } from '../../sheet/cell-ref';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const damagedRow: Check = {
  id: 'damaged-row',
  title: '有一行没能识别，没有评分',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find(form) {
    const { damagedRows, columns, range } = form;
    // Only a form with scores has rows to be scored.
    const undone = form.kind === 'evaluation' ? '没有评分' : '没有核对';
    const cellOf = ({ row }: DamagedRow): CellRef => ({ row, column: columns.level3 ?? range.left });
    const [first, last] = [damagedRows[0], damagedRows.at(-1)];
    if (first && last && isWholeGrid(form)) {
      const message = `第 ${first.row + 1}～${last.row + 1} 行都没能识别，${undone}：${first.reason}；请核对表头和各列`;
      yield { cell: cellOf(first), message };
      return;
    }
    for (const damaged of damagedRows) {
      yield {
        cell: cellOf(damaged),
        message: `第 ${damaged.row + 1} 行没能识别，${undone}：${damaged.reason}`,
      };
    }
  },
};

/** Not one row was read, all for one reason: a column was misread, or none is filled in. */
const isWholeGrid = ({ indicators, damagedRows }: Form): boolean =>
  indicators.length === 0 &&
  damagedRows.length > 2 &&
  damagedRows.every(({ reason }) => reason === damagedRows[0]!.reason);
