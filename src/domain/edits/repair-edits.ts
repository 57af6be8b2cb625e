import { fromDouble } from '../decimal';
import type { Form } from '../form/form';
import { isSameCell } from '../sheet/cell-ref';
import type { CellRef } from '../sheet/cell-ref';
import type { Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import { createValuePlan } from './value-plan';

/**
 * The edits of a repair as they are to be applied: with the number format where the cell's own would hide the value.
 * Never over a formula.
 */
export function planRepair(sheet: Sheet, form: Form, edits: readonly SheetEdit[]): readonly SheetEdit[] {
  const values = createValuePlan(sheet);
  const others: SheetEdit[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'value' || typeof edit.value !== 'number') others.push(edit);
    else values.number(edit, fromDouble(edit.value), isPercentage(form, edit) ? 'percent' : 'plain');
  }
  return [...values.edits, ...others];
}

/** The 执行率 where it is shown as a percentage, by its format or as a text: what is stored is the ratio. */
function isPercentage({ budget }: Form, cell: CellRef): boolean {
  const rate = budget?.rate ?? null;
  return rate !== null && isSameCell(rate, cell) && /[%％]/u.test(`${rate.format}${rate.text}`);
}
