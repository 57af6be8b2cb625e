import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey, formatCellRef, parseCellRef } from '../domain/sheet/cell-ref';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellAt, isEmptyValue } from '../domain/sheet/sheet';
import type { CellValue, Sheet } from '../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import { changesContent, losesFormula } from '../domain/sheet/sheet-edit';
import { rowsInRange, withRows } from '../domain/sheet/sheet-rows';
import { LONGEST_WORKBOOK_TEXT } from '../domain/sheet/workbook-text';
import { forbiddenEdit } from './forbidden-edit';
import type { HostProblem, HostProblemCode, SheetChange, SpreadsheetHost } from './host';
import { createMemorySettings } from './local-settings';
import { createMemoryNotes, notesOn } from './memory-notes';
import { createMemoryReports } from './memory-reports';
import type { MemorySheet, Page, Slot } from './memory-sheet';
import { createPage, displayed, imageOf, ownSlot, readGrids, readPage, slotAt } from './memory-sheet';

export type { MemoryCell, MemorySheet } from './memory-sheet';

export interface MemoryHost extends SpreadsheetHost {
  /** A cell as it is now. */
  cell(address: string, sheetId?: string): CellImage & { readonly text: string };
  /** Every cell that is not blank, to compare whole sheets. */
  cells(sheetId?: string): readonly CellImage[];
  /** What a person does: is told to listeners, as opposed to own edits. */
  type(address: string, value: CellValue, sheetId?: string): void;
  /** All notes of a sheet, whole texts by address. */
  notesOn(sheetId?: string): ReadonlyMap<string, string>;
  /** A person writes a note. */
  note(address: string, text: string, sheetId?: string): void;
  activate(sheetId: string): void;
  removeSheet(sheetId: string): void;
  /** The problem every request meets from now on (a cell in edit mode, a read-only file …); null ends it. */
  refuse(code: HostProblemCode | null): void;
  /** The n-th single change of the next application fails (0-based); null ends it. */
  failAt(step: number | null): void;
  readonly selected: { readonly sheetId: string; readonly cell: CellRef } | null;
}

/**
 * A host on plain data, synchronous, for tests and for trying the pane without any spreadsheet program. Formulas keep
 * the value they were given. The first sheet is the active one; ids are "1", "2" … unless given.
 */
export function createMemoryHost(sheets: readonly MemorySheet[]): MemoryHost {
  const pages = new Map(
    sheets.map((sheet, index) => {
      const page = createPage(sheet, String(index + 1));
      return [page.id, page] as const;
    }),
  );
  let activeId = [...pages.keys()][0] ?? '';
  let refused: HostProblemCode | null = null;
  let failingStep: number | null = null;
  let workbookText: string | null = null;
  let selected: { sheetId: string; cell: CellRef } | null = null;
  const listeners = new Set<(change: SheetChange) => void>();
  const tell = (change: SheetChange): void => {
    for (const listener of [...listeners]) listener(change);
  };

  const settings = createMemorySettings();
  const reports = createMemoryReports(pages, settings);

  const find = (id: string): Result<Page, HostProblem> => {
    if (refused) return fail({ code: refused });
    const page = pages.get(id);
    return page ? ok(page) : fail({ code: 'sheet-gone' });
  };
  const pageOf = (id = activeId): Page => {
    const page = pages.get(id);
    if (!page) throw new Error(`no sheet ${id}`);
    return page;
  };

  return {
    name: '预览',
    settings,
    get selected() {
      return selected;
    },
    readSheet(sheetId = activeId) {
      const page = find(sheetId);
      return page.ok ? ok(readPage(page.value)) : page;
    },
    readRows(sheet, first, last) {
      const page = find(sheet.id);
      if (!page.ok) return page;
      const rows = rowsInRange(sheet, first, last);
      return ok(rows ? withRows(sheet, rows.top, readGrids(page.value, { ...sheet.range!, ...rows })) : sheet);
    },
    applyEdits(sheet, edits) {
      const page = find(sheet.id);
      if (!page.ok) return page;
      const problem = forbiddenEdit(sheet, edits) ?? guard(page.value, sheet, edits);
      if (problem) return fail({ ...problem, sheet: page.value.name });
      return apply(page.value, edits, failingStep);
    },
    selectCell(sheetId, cell) {
      const page = find(sheetId);
      if (!page.ok) return page;
      activeId = sheetId;
      selected = { sheetId, cell };
      return ok(null);
    },
    listSheets() {
      if (refused) return fail({ code: refused });
      return ok([...pages.values()].map(({ id, name, visible = true }) => ({ id, name, visible })));
    },
    workbookText: {
      read: () => (refused ? fail({ code: refused }) : ok(workbookText)),
      write(text) {
        if (refused) return fail({ code: refused });
        if (text !== null && text.length > LONGEST_WORKBOOK_TEXT) return fail({ code: 'too-large' });
        workbookText = text === '' ? null : text;
        return ok(null);
      },
    },
    notes: createMemoryNotes(find, () => failingStep),
    probe: null,
    addReport(report) {
      if (refused) return fail({ code: refused });
      return failingStep === null ? reports.add(report) : fail({ code: 'failed', detail: 'planted fault' });
    },
    removeReport(sheetId) {
      const page = find(sheetId);
      if (!page.ok) return page;
      if (!reports.remove(page.value)) return fail({ code: 'sheet-gone' });
      if (activeId === sheetId) activeId = [...pages.keys()][0] ?? '';
      return ok(null);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    cell(address, sheetId) {
      const ref = parseCellRef(address);
      if (!ref) throw new Error(`no address: ${address}`);
      const slot = slotAt(pageOf(sheetId), ref);
      return { ...imageOf(ref, slot), text: displayed(slot) };
    },
    cells(sheetId) {
      return [...pageOf(sheetId).slots.values()]
        .map((slot) => imageOf(slot, slot))
        .filter((image) => !isEmptyValue(image.value) || image.fill || image.formula || image.format !== 'General')
        .sort((a, b) => a.row - b.row || a.column - b.column);
    },
    type(address, value, sheetId = activeId) {
      const ref = parseCellRef(address);
      if (!ref) throw new Error(`no address: ${address}`);
      const slot = ownSlot(pageOf(sheetId), ref);
      Object.assign(slot, { value, text: null, formula: null });
      const range = { top: ref.row, left: ref.column, bottom: ref.row, right: ref.column };
      tell({ sheetId, range, kind: 'cells' });
    },
    notesOn: (sheetId) => notesOn(pageOf(sheetId)),
    note(address, text, sheetId) {
      const ref = parseCellRef(address);
      if (!ref) throw new Error(`no address: ${address}`);
      pageOf(sheetId).notes.set(cellKey(ref.row, ref.column), text);
    },
    activate(sheetId) {
      activeId = pageOf(sheetId).id;
      tell({ sheetId, range: null, kind: 'activated' });
    },
    removeSheet: (sheetId) => void pages.delete(sheetId),
    refuse: (code) => void (refused = code),
    failAt: (step) => void (failingStep = step),
  };
}

/** What the sheet itself refuses, before anything is written. */
function guard(page: Page, sheet: Sheet, edits: readonly SheetEdit[]): HostProblem | null {
  for (const edit of edits) {
    const { row, column } = edit;
    const cell = { row, column };
    if (page.filtered && page.hiddenRows?.includes(row)) return { code: 'filtered', cell };
    if (losesFormula(edit, cellAt(sheet, row, column).formula, slotAt(page, cell).formula)) {
      return { code: 'failed', cell, detail: 'holds a formula by now' };
    }
    if (!page.protected) continue;
    const refused = changesContent(edit) ? slotAt(page, cell).locked : !page.mayFormatCells;
    if (refused) return { code: 'protected', cell };
  }
  return null;
}

function apply(
  page: Page,
  edits: readonly SheetEdit[],
  failingStep: number | null,
): Result<readonly CellImage[], HostProblem> {
  const before = new Map<number, { slot: Slot; image: CellImage; was: Slot }>();
  let step = 0;
  for (const edit of edits) {
    const key = cellKey(edit.row, edit.column);
    const slot = ownSlot(page, edit);
    if (!before.has(key)) before.set(key, { slot, image: imageOf(edit, slot), was: { ...slot } });
    if (step === failingStep) {
      for (const { slot: touched, was } of before.values()) Object.assign(touched, was);
      const detail = `planted fault at ${formatCellRef(edit)}`;
      return fail({ code: 'failed', cell: { row: edit.row, column: edit.column }, sheet: page.name, detail });
    }
    write(slot, edit);
    step += 1;
  }
  return ok([...before.values()].map(({ image }) => image));
}

function write(slot: Slot, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'value':
      slot.value = edit.value === '' ? null : edit.value;
      slot.formula = null;
      slot.text = null;
      break;
    case 'formula':
      slot.formula = edit.value;
      slot.value = edit.result === '' ? null : edit.result;
      slot.text = null;
      break;
    case 'number-format':
      slot.format = edit.value;
      slot.text = null;
      break;
    case 'fill':
      slot.fill = edit.value;
      break;
  }
}
