import type { TextCell } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import type { Sheet } from '../../sheet/sheet';
import { anchorAt } from '../../sheet/sheet';
import { mayLackExecution } from '../extent';
import type { Check, Found } from '../finding';
import { WITH_SCORES } from '../finding';

export const gradeMismatch: Check = {
  id: 'grade-mismatch',
  title: '评价等级与总分不符',
  severity: 'warning',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(form, { total, standard }, sheet) {
    const cell = total.line?.grade;
    if (!cell || total.grade === null || total.final === null) return;
    // Without the execution's points the sum says nothing of the grade.
    if (mayLackExecution(form, total.weight)) return;
    const printed = standard.grades.find(({ name }) => cell.text.replace(/等|级/gu, '') === name);
    if (!printed || printed.name === total.grade) return;
    yield {
      cell,
      message: `等级填写“${printed.name}”，总分 ${sayNumber(total.final)} 对应“${total.grade}”`,
      ...gradeRepair(cell, total.grade, sheet),
    };
  },
};

/** "等级：良" in one cell holds words of theirs as well: only a cell with the grade alone is written. */
function gradeRepair(cell: TextCell, grade: string, sheet: Sheet | null): Pick<Found, 'repair'> {
  const { row, column } = cell;
  if (cell.isFormula || !sheet || anchorAt(sheet, row, column).text.trim() !== cell.text) return {};
  return { repair: { label: `把等级改为“${grade}”`, edits: [{ row, column, kind: 'value', value: grade }] } };
}
