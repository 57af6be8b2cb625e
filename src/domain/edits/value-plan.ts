import type { Decimal } from '../decimal';
import type { TextCell } from '../form/form';
import type { CellRef } from '../sheet/cell-ref';
import { cellKey, isSameCell } from '../sheet/cell-ref';
import { anchorAt } from '../sheet/sheet';
import type { CellValue, Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import { formatToShow } from './number-format';

/** Collects what is written into cells. A cell that holds a formula, or lies below the top of a merge, is passed over. */
export interface ValuePlan {
  readonly edits: SheetEdit[];
  number(cell: CellRef, value: Decimal, scale?: 'plain' | 'percent'): void;
  formula(cell: CellRef, formula: string, result: Decimal): void;
  empty(cell: CellRef): void;
  grade(cell: TextCell, value: string): void;
  /** What stands in a cell once the edits are applied; a merge covers nothing but blank cells. */
  valueAt(cell: CellRef): CellValue;
}

/** A plan without any edits yet; each cell is written once, its number format before its value. */
export function createValuePlan(sheet: Sheet): ValuePlan {
  const edits: SheetEdit[] = [];
  const planned = new Map<number, CellValue>();
  const set = (edit: SheetEdit & { readonly kind: 'value' | 'formula' }, shown: (format: string) => string | null) => {
    const { row, column, formula, format } = anchorAt(sheet, edit.row, edit.column);
    const key = cellKey(row, column);
    // The anchor of a merge is written only for the row that it stands in, and once.
    if (formula !== null || row !== edit.row || column !== edit.column || planned.has(key)) return;
    planned.set(key, edit.kind === 'value' ? edit.value : edit.result);
    const wanted = shown(format);
    if (wanted !== null && wanted !== format) edits.push({ row, column, kind: 'number-format', value: wanted });
    edits.push(edit);
  };
  return {
    edits,
    number: ({ row, column }, value, scale) => {
      set({ row, column, kind: 'value', value: value.toNumber() }, (format) => formatToShow(format, value, scale));
    },
    formula: ({ row, column }, value, result) => {
      const edit = { row, column, kind: 'formula', value, result: result.toNumber() } as const;
      set(edit, (format) => formatToShow(format, result));
    },
    empty: ({ row, column }) => {
      set({ row, column, kind: 'value', value: null }, () => null);
    },
    grade: (cell, value) => {
      const { row, column, text } = anchorAt(sheet, cell.row, cell.column);
      // "等级：优" in one cell is words of theirs as well: only a cell that holds the grade alone is written.
      if (text.trim() === cell.text) set({ row, column, kind: 'value', value }, () => null);
    },
    valueAt: ({ row, column }) => {
      const key = cellKey(row, column);
      if (planned.has(key)) return planned.get(key)!;
      const anchor = anchorAt(sheet, row, column);
      return isSameCell(anchor, { row, column }) ? anchor.value : null;
    },
  };
}
