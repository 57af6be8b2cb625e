import { fail, ok } from '../domain/result';
import type { CellRange, CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../domain/sheet/sheet';
import { cellAt } from '../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import { changesContent, losesFormula } from '../domain/sheet/sheet-edit';
import type { SheetRows } from '../domain/sheet/sheet-rows';
import { rowsInRange, withRows } from '../domain/sheet/sheet-rows';
import { joinParts, LONGEST_WORKBOOK_TEXT, MOST_PARTS, partName, textParts } from '../domain/sheet/workbook-text';
import type { HostProblem, SettingsStore, SpreadsheetHost, WorkbookText } from '../hosts/host';
import { addReport } from './workbook/report-sheet';
import type { CellWrite, Workbook, WorkbookSheet } from './workbook/workbook';
import { createWorkbookNotes } from './workbook-notes';

/** A workbook of ours as a host: the command line scores files through the same port as the pane scores Excel. */
export function createWorkbookHost(workbook: Workbook): SpreadsheetHost {
  return {
    name: '工作簿',
    readSheet(sheetId = workbook.activeSheetId) {
      const sheet = workbook.sheet(sheetId);
      return sheet ? ok(toSheet(sheet)) : fail({ code: 'sheet-gone' });
    },
    readRows(sheet, first, last) {
      const source = workbook.sheet(sheet.id);
      if (!source) return fail({ code: 'sheet-gone' });
      const rows = rowsInRange(sheet, first, last);
      return ok(rows ? withRows(sheet, rows.top, readGrids(source, { ...sheet.range!, ...rows })) : sheet);
    },
    applyEdits(sheet, edits) {
      const target = workbook.sheet(sheet.id);
      if (!target) return fail({ code: 'sheet-gone', sheet: sheet.name });
      const refused = firstRefused(target, sheet, edits);
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
    workbookText: createWorkbookText(workbook),
    notes: createWorkbookNotes(workbook),
    probe: null,
    addReport: (report) => addReport(workbook, report),
    // The workbook itself knows which sheets were added.
    removeReport: (sheetId) => (workbook.removeSheet(sheetId) ? ok(null) : fail({ code: 'sheet-gone' })),
    // Nobody else works on a workbook in memory.
    onChange: () => () => undefined,
  };
}

function toSheet(sheet: WorkbookSheet): Sheet {
  const range = sheet.usedRange();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  if (range) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (sheet.isColumnHidden(column)) hiddenColumns.add(column);
    }
    for (let row = range.top; row <= range.bottom; row += 1) if (sheet.isRowHidden(row)) hiddenRows.add(row);
  }
  const { id, name, merges, filtered } = sheet;
  return {
    id,
    name,
    range,
    ...readGrids(sheet, range),
    merges,
    hiddenRows,
    hiddenColumns,
    filtered,
    protected: sheet.protected,
  };
}

/** The cells of a range, row by row; no grids at all for null. */
function readGrids(sheet: WorkbookSheet, range: CellRange | null): SheetRows {
  const values: CellValue[][] = [];
  const texts: string[][] = [];
  const formats: string[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = range?.top ?? 0; range && row <= range.bottom; row += 1) {
    const cells = Array.from({ length: range.right - range.left + 1 }, (_, i) => sheet.cell(row, range.left + i));
    values.push(cells.map(({ value }) => value));
    texts.push(cells.map(({ text }) => text));
    formats.push(cells.map(({ style }) => style.numberFormat));
    formulas.push(cells.map(({ formula }) => formula));
  }
  return { values, texts, formats, formulas };
}

/** The first edit that a spreadsheet program would refuse, or that would land where it should not. */
function firstRefused(sheet: WorkbookSheet, known: Sheet, edits: readonly SheetEdit[]): HostProblem | null {
  for (const edit of edits) {
    const { row, column } = edit;
    const cell = sheet.cell(row, column);
    const merge = sheet.mergeAt(row, column);
    if (sheet.protected && (changesContent(edit) ? cell.style.locked : !sheet.mayFormatCells)) {
      return { code: 'protected', cell: { row, column } };
    }
    if (sheet.filtered && sheet.isRowHidden(row)) return { code: 'filtered', cell: { row, column } };
    const isCovered = merge !== null && (merge.top !== row || merge.left !== column);
    if (isCovered || losesFormula(edit, cellAt(known, row, column).formula, cell.formula)) {
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
    case 'formula':
      return edit.value === null
        ? { row, column, kind: 'value', value: edit.result }
        : { row, column, kind: 'formula', formula: edit.value };
    case 'number-format':
      return { row, column, kind: 'number-format', format: edit.value };
    case 'fill':
      return { row, column, kind: 'fill', fill: edit.value };
  }
}

function createWorkbookText({ properties }: Workbook): WorkbookText {
  return {
    read() {
      const { texts } = properties;
      return ok(joinParts((name) => texts.get(name) ?? null));
    },
    write(text) {
      if (text !== null && text.length > LONGEST_WORKBOOK_TEXT) return fail({ code: 'too-large' });
      const parts = textParts(text ?? '');
      for (let number = 1; number <= MOST_PARTS; number += 1) {
        properties.set(partName(number), parts[number - 1] ?? null);
      }
      return ok(null);
    },
  };
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
