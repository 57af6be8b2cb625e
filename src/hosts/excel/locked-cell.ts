import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import type { SheetEdit } from '../../domain/sheet/sheet-edit';
import { changesContent } from '../../domain/sheet/sheet-edit';
import { rangeAt } from './cell-image';
import { planBatch } from '../edit-batch';
import { roundTrip } from './round-trip';

interface Permission {
  /** Whether the sheet is protected at all. */
  readonly isProtected: boolean;
  /** The first edit's cell that the protection refuses; null: all are allowed. */
  readonly refused: CellRef | null;
}

/** Asks the sheet's protection before anything is written: values and formulas need unlocked cells, formats a permission. */
export const findLockedCell = (sheet: Sheet, edits: readonly SheetEdit[]) =>
  roundTrip((context): (() => Permission) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const { protection } = worksheet;
    protection.load('protected,options');
    const reads = planBatch(sheet, edits).images.map((run) => ({
      run,
      cells: rangeAt(worksheet, run).getCellProperties({ format: { protection: true } }),
    }));
    return () => {
      if (!protection.protected) return { isProtected: false, refused: null };
      const locked = new Set<number>();
      for (const { run, cells } of reads) {
        cells.value.forEach(([cell], index) => {
          if (cell?.format?.protection?.locked !== false) locked.add(cellKey(run.top + index, run.column));
        });
      }
      // Formatting follows its own permission, for locked and unlocked cells alike.
      const mayFormat = protection.options.allowFormatCells === true;
      const refused = edits.find((edit) =>
        changesContent(edit) ? locked.has(cellKey(edit.row, edit.column)) : !mayFormat,
      );
      return { isProtected: true, refused: refused ? { row: refused.row, column: refused.column } : null };
    };
  });
