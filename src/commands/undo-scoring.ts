import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellAt } from '../domain/sheet/sheet';
import type { Sheet } from '../domain/sheet/sheet';
import { inverseOf, isSameFill } from '../domain/sheet/sheet-edit';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { ownFormsOf } from './header-row';
import type { Problem } from './problem';
import { giveBackRecoloured } from './recoloured';
import { problemAt } from './problem';
import { formIdentityOf, recallSheet, rememberSheet } from './sheet-memory';

export interface Undone {
  /** Cells that are as they were before the scoring. */
  readonly restored: number;
  /** Cells that a person has changed since: left as they are. */
  readonly keptByUser: readonly CellRef[];
}

/**
 * 撤销本次打分: puts back values, number formats and fills, except where a person has changed a cell since. With `batch`
 * only what belongs to that scoring of the whole workbook.
 */
export async function undoScoring(
  host: SpreadsheetHost,
  sheetId?: string,
  batch?: string,
): Promise<Result<Undone, Problem>> {
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const sheet = read.value;
  const memory = recallSheet(host, sheet.id, formIdentityOf(sheet, ownFormsOf(host, sheet).forms));
  if (!memory?.undo || (batch !== undefined && memory.undo.batch !== batch))
    return fail({ ...problemAt('nothing-to-undo'), sheet: sheet.name });

  const { edits, before, marks, written } = memory.undo;
  const still = edits.filter((edit) => stillAsWritten(sheet, edit));
  const isStill = new Set(still);
  const applied = await host.applyEdits(sheet, inverseOf(still, before));
  if (!applied.ok) return applied;

  const recoloured = await giveBackRecoloured(host, sheet, still, applied.value, ({ value }, found) => {
    return !isSameFill(found, value);
  });
  rememberSheet(host, sheet, { ...memory, marks, written, undo: null });
  if (recoloured.problem) return fail(recoloured.problem);
  const kept = new Map<number, CellRef>();
  for (const edit of edits) {
    if (!isStill.has(edit) || recoloured.edits.has(edit)) {
      kept.set(cellKey(edit.row, edit.column), { row: edit.row, column: edit.column });
    }
  }
  const touched = new Set(edits.map(({ row, column }) => cellKey(row, column)));
  return ok({ restored: touched.size - kept.size, keptByUser: [...kept.values()] });
}

function stillAsWritten(sheet: Sheet, edit: SheetEdit): boolean {
  const cell = cellAt(sheet, edit.row, edit.column);
  switch (edit.kind) {
    case 'value':
      return cell.formula === null && (cell.value ?? '') === (edit.value ?? '');
    case 'formula':
      return edit.value === null
        ? cell.formula === null && (cell.value ?? '') === (edit.result ?? '')
        : cell.formula === edit.value;
    case 'number-format':
      return cell.format === edit.value;
    case 'fill':
      return true; // Known only with the before-image.
  }
}
