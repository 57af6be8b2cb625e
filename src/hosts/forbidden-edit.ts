import type { Sheet } from '../domain/sheet/sheet';
import { cellAt, mergeAt } from '../domain/sheet/sheet';
import { losesFormula } from '../domain/sheet/sheet-edit';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { HostProblem } from './host';

/**
 * The first edit that no host may carry out, as a problem: content over a formula, or anything on a cell that a
 * merge covers, where a write would be lost without a word. Null: all may be.
 */
export function forbiddenEdit(sheet: Sheet, edits: readonly SheetEdit[]): HostProblem | null {
  for (const edit of edits) {
    const { row, column } = edit;
    const cell = { row, column };
    const merge = mergeAt(sheet, row, column);
    if (merge && (merge.top !== row || merge.left !== column)) {
      return { code: 'failed', cell, sheet: sheet.name, detail: 'covered by a merged cell' };
    }
    const { formula } = cellAt(sheet, row, column);
    if (losesFormula(edit, formula, formula)) {
      return { code: 'failed', cell, sheet: sheet.name, detail: 'holds a formula' };
    }
  }
  return null;
}
