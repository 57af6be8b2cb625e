import type { Form } from '../form/form';
import type { Scorecard } from '../scoring/scorecard';
import { CHECKS } from './checks';
import type { Finding } from './finding';
import { SEVERITIES } from './finding';

/**
 * What a reviewer would find in a form, by row, then column, then severity. Judged is what stands in the cells once the
 * scorecard is applied: a number that is about to be written is not held against the form.
 */
export function auditForm(form: Form, scorecard: Scorecard): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    for (const { cell, message, severity } of check.find(form, scorecard)) {
      const { row, column } = cell;
      findings.push({ check: check.id, severity: severity ?? check.severity, cell: { row, column }, message });
    }
  }
  return findings.sort(
    (a, b) =>
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}
