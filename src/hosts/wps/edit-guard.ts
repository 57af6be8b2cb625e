import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import { cellAt } from '../../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../../domain/sheet/sheet-edit';
import { changesContent, losesFormula } from '../../domain/sheet/sheet-edit';
import type { HostProblem } from '../host';
import { cellIn } from './ranges';
import type { OpenSheet } from './open-sheets';
import { hiddenOf, isFiltered } from './read-hidden';
import type { WpsRange } from './application';
import { isReadOnly } from './read-only';

/** What the workbook and the sheet refuse as they are now, before anything is written; null: nothing. */
export function refusedEdit({ book, sheet }: OpenSheet, edits: readonly SheetEdit[]): HostProblem | null {
  if (isReadOnly(book)) return { code: 'read-only' };
  if (isFiltered(sheet)) {
    const hidden = new Set(hiddenOf(sheet, [...new Set(edits.map(({ row }) => row))]));
    const edit = edits.find(({ row }) => hidden.has(row));
    if (edit) return { code: 'filtered', cell: { row: edit.row, column: edit.column } };
  }
  if (!sheet.ProtectContents) return null;
  // Formatting follows its own permission, for locked and unlocked cells alike.
  const mayFormat = sheet.Protection.AllowFormattingCells;
  const locked = edits.find((edit) => (changesContent(edit) ? !mayWrite(cellIn(sheet, edit)) : !mayFormat));
  return locked ? { code: 'protected', cell: { row: locked.row, column: locked.column } } : null;
}

/** Old builds do not know `AllowEdit`, which knows of ranges that are let through, too. */
const mayWrite = (cell: WpsRange): boolean => cell.AllowEdit ?? cell.Locked === false;

/** The first cell with a formula that an edit would cost, where nothing was known of it when the sheet was read. */
export function formulaUnder(known: Sheet, edits: readonly SheetEdit[], before: readonly CellImage[]): CellRef | null {
  const formulas = new Map(before.map(({ row, column, formula }) => [cellKey(row, column), formula]));
  const lost = edits.find((edit) => {
    const { row, column } = edit;
    return losesFormula(edit, cellAt(known, row, column).formula, formulas.get(cellKey(row, column)) ?? null);
  });
  return lost ? { row: lost.row, column: lost.column } : null;
}
