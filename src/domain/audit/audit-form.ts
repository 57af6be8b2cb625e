import type { Form } from '../form/form';
import type { Scorecard } from '../scoring/scorecard';
import type { Sheet } from '../sheet/sheet';
import { CHECKS } from './checks';
import type { Finding } from './finding';
import { SEVERITIES } from './finding';
import { withoutRepetition } from './one-cause';
import { placeholderRows } from './placeholder-rows';

/**
 * What a reviewer would find in a form, by row, then column, then severity. Judged is what stands in the cells once the
 * scorecard is applied: a number that is about to be written is not held against the form. The standard may leave
 * checks out. Without the sheet nothing is said of the words around the grid.
 */
export function auditForm(form: Form, scorecard: Scorecard, sheet: Sheet | null = null): readonly Finding[] {
  const findings: Finding[] = [];
  const empty = placeholderRows(form, sheet);
  const { level1, level2 } = form.columns;
  for (const check of CHECKS) {
    if (!check.scope.includes(form.kind) || scorecard.standard.checksOff.includes(check.id)) continue;
    for (const { cell, message, severity, repair } of check.find(form, scorecard, sheet)) {
      const { row, column } = cell;
      // A level beside such a row is said of the rows below it as well.
      if (empty.has(row) && column !== level1 && column !== level2) continue;
      const finding = { check: check.id, severity: severity ?? check.severity, cell: { row, column }, message };
      findings.push(repair ? { ...finding, repair } : finding);
    }
  }
  return [...withoutRepetition(findings)].sort(
    (a, b) =>
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}
