import type { Sheet } from '../domain/sheet/sheet';
import { cellAt, mergeAt } from '../domain/sheet/sheet';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { HostProblem } from './host';

/**
 * The first edit that no host may carry out, as a problem: a value over a formula, or anything on a cell that a merge
 * covers, where a write would be lost without a word. Null: all may be.
 */
export function forbiddenEdit(sheet: Sheet, edits: readonly SheetEdit[]): HostProblem | null {
  for (const { row, column, kind } of edits) {
    const cell = { row, column };
    const merge = mergeAt(sheet, row, column);
    if (merge && (merge.top !== row || merge.left !== column)) {
      return { code: 'failed', cell, sheet: sheet.name, detail: 'covered by a merged cell' };
    }
    if (kind === 'value' && cellAt(sheet, row, column).formula !== null) {
      return { code: 'failed', cell, sheet: sheet.name, detail: 'holds a formula' };
    }
  }
  return null;
}
