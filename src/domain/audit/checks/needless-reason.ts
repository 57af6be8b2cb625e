import { judgedTarget } from '../../scoring/direction';
import type { IndicatorScore } from '../../scoring/scorecard';
import { quoteText } from '../../scoring/number-words';
import { reasonCell, reasonOf } from '../rows';
import { undoneClause } from '../undone';
import { cellKey } from '../../sheet/cell-ref';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const needlessReason: Check = {
  id: 'needless-reason',
  title: '没有偏差却写了偏差原因',
  severity: 'info',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find(form, { indicators }) {
    // 备注 taken for want of a better column may hold anything.
    if (form.evidence.some(({ role, header }) => role === 'deviation' && header.includes('备注'))) return;
    const rowsOfReason = new Map<number, number>();
    for (const { indicator } of indicators) {
      if (!indicator.deviation) continue;
      const key = cellKey(indicator.deviation.row, indicator.deviation.column);
      rowsOfReason.set(key, (rowsOfReason.get(key) ?? 0) + 1);
    }
    for (const row of indicators) {
      const cell = reasonCell(form, row);
      const reason = reasonOf(row);
      const weight = row.indicator.weight?.value ?? null;
      if (!cell || row.outcome !== 'met' || reason === '' || SAYS_DONE.test(reason) || exceeds(row)) continue;
      if (row.final !== null && weight !== null && row.final.lt(weight)) continue;
      // A reason merged over several rows may be about another of them.
      if ((rowsOfReason.get(cellKey(cell.row, cell.column)) ?? 0) > 1) continue;
      // Where money was saved, work left undone may be why.
      const undone = isOfMoney(row) ? null : undoneClause(reason, row.indicator.name.text);
      yield undone === null
        ? { cell, message: `已达标且没有扣分，不需要写偏差原因：“${quoteText(reason)}”` }
        : {
            cell,
            message: `填写为已达标，原因却写“${quoteText(undone)}”，请核对实际完成值`,
            severity: 'warning',
          };
    }
  },
};

// "已完成" in the reason column confirms the row; it explains nothing away.
const SAYS_DONE = /^(?:已?(?:全部|按时|按期|如期)?(?:完成|达标|达成|实现)|无?偏差[:：]?无)[。.]?$/u;

const isOfMoney = ({ indicator: { level1, level2, target } }: IndicatorScore): boolean =>
  `${level1?.name}${level2?.name}`.includes('成本') ||
  (target.ok && 'quantity' in target.value && target.value.quantity.unit?.dimension === 'money');

/** More than was promised is a deviation as well, and worth its words. */
function exceeds({ indicator, choice, comparison: { operands } }: IndicatorScore): boolean {
  const target = judgedTarget(indicator, choice);
  if (!target.ok || !operands) return false;
  return (target.value.kind === 'at-least' || target.value.kind === 'equal') && operands.actual.gt(operands.target);
}
