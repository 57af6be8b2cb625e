import { fail, ok } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { HostProblem, SettingsStore, SpreadsheetHost } from '../hosts/host';
import type { CellWrite, Workbook, WorkbookSheet } from './workbook/workbook';

/** A workbook of ours as a host: the command line scores files through the same port as the pane scores Excel. */
export function createWorkbookHost(workbook: Workbook): SpreadsheetHost {
  return {
    name: '工作簿',
    readSheet(sheetId = workbook.activeSheetId) {
      const sheet = workbook.sheet(sheetId);
      return sheet ? ok(toSheet(sheet)) : fail({ code: 'sheet-gone' });
    },
    applyEdits(sheet, edits) {
      const target = workbook.sheet(sheet.id);
      if (!target) return fail({ code: 'sheet-gone', sheet: sheet.name });
      const refused = firstRefused(target, edits);
      if (refused) return fail({ ...refused, sheet: target.name });
      const before = imagesOf(target, edits);
      workbook.write(sheet.id, edits.map(toWrite), 'api');
      return ok(before);
    },
    selectCell(sheetId, { row, column }) {
      if (!workbook.sheet(sheetId)) return fail({ code: 'sheet-gone' });
      workbook.activeSheetId = sheetId;
      workbook.selection = { top: row, left: column, bottom: row, right: column };
      return ok(null);
    },
    listSheets: () => ok(workbook.sheets.map(({ id, name, visible }) => ({ id, name, visible }))),
    settings: createSettings(),
    // Nobody else works on a workbook in memory.
    onChange: () => () => undefined,
  };
}

function toSheet(sheet: WorkbookSheet): Sheet {
  const range = sheet.usedRange();
  const values: CellValue[][] = [];
  const texts: string[][] = [];
  const formats: string[][] = [];
  const formulas: (string | null)[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  if (range) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (sheet.isColumnHidden(column)) hiddenColumns.add(column);
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      if (sheet.isRowHidden(row)) hiddenRows.add(row);
      const cells = Array.from({ length: range.right - range.left + 1 }, (_, i) => sheet.cell(row, range.left + i));
      values.push(cells.map(({ value }) => value));
      texts.push(cells.map(({ text }) => text));
      formats.push(cells.map(({ style }) => style.numberFormat));
      formulas.push(cells.map(({ formula }) => formula));
    }
  }
  const { id, name, merges, filtered } = sheet;
  return {
    id,
    name,
    range,
    values,
    texts,
    formats,
    formulas,
    merges,
    hiddenRows,
    hiddenColumns,
    filtered,
    protected: sheet.protected,
  };
}

/** The first edit that a spreadsheet program would refuse, or that would land where it should not. */
function firstRefused(sheet: WorkbookSheet, edits: readonly SheetEdit[]): HostProblem | null {
  for (const edit of edits) {
    const { row, column, kind } = edit;
    const cell = sheet.cell(row, column);
    const merge = sheet.mergeAt(row, column);
    if (sheet.protected && (kind === 'value' ? cell.style.locked : !sheet.mayFormatCells)) {
      return { code: 'protected', cell: { row, column } };
    }
    if (sheet.filtered && sheet.isRowHidden(row)) return { code: 'filtered', cell: { row, column } };
    const isCovered = merge !== null && (merge.top !== row || merge.left !== column);
    if (isCovered || (kind === 'value' && cell.formula !== null)) {
      return { code: 'failed', cell: { row, column }, detail: isCovered ? 'covered by a merge' : 'holds a formula' };
    }
  }
  return null;
}

function imagesOf(sheet: WorkbookSheet, edits: readonly CellRef[]): CellImage[] {
  const images = new Map<number, CellImage>();
  for (const { row, column } of edits) {
    const { value, formula, style } = sheet.cell(row, column);
    images.set(cellKey(row, column), { row, column, value, formula, format: style.numberFormat, fill: style.fill });
  }
  return [...images.values()];
}

function toWrite(edit: SheetEdit): CellWrite {
  const { row, column } = edit;
  switch (edit.kind) {
    case 'value':
      return { row, column, kind: 'value', value: edit.value };
    case 'number-format':
      return { row, column, kind: 'number-format', format: edit.value };
    case 'fill':
      return { row, column, kind: 'fill', fill: edit.value };
  }
}

function createSettings(): SettingsStore {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set(key, value) {
      if (value === null) texts.delete(key);
      else texts.set(key, value);
      return true;
    },
  };
}
