import { HUNDRED, fromDouble, roundHalfUp } from '../../domain/decimal';
import type { Form, NumberCell, TextCell } from '../../domain/form/form';
import type { Repair } from '../../domain/audit/finding';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRef, isSameCell } from '../../domain/sheet/cell-ref';
import type { SheetEdit } from '../../domain/sheet/sheet-edit';

/** What a repair writes, cell by cell: "H17：97.5 → 95". A rate that is shown as a percentage is told as one. */
export const repairWords = (form: Form, { edits }: Repair): string =>
  edits.flatMap((edit) => editWords(form, edit)).join('；');

function editWords(form: Form, edit: SheetEdit): readonly string[] {
  if (edit.kind !== 'value') return [];
  const now = textAt(form, edit);
  const isPercent = typeof edit.value === 'number' && /[%％]/u.test(now);
  const next = isPercent
    ? `${roundHalfUp(fromDouble(edit.value).times(HUNDRED), 2).toString()}%`
    : String(edit.value ?? '空');
  return [`${formatCellRef(edit)}：${now || '空'} → ${next}`];
}

/** What a cell that a repair may write says now. */
const textAt = (form: Form, cell: CellRef): string =>
  repairable(form).find((each) => isSameCell(each, cell))?.text ?? '';

const repairable = ({ budget, indicators, total }: Form): readonly (NumberCell | TextCell)[] =>
  [budget?.rate, budget?.score, total?.score, total?.grade, ...indicators.map(({ score }) => score)].filter(
    (cell) => cell !== null && cell !== undefined,
  );
