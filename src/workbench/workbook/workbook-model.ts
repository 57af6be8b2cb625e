import { type CellRef, cellKey } from '../../domain/sheet/cell-ref';
import { isErrorValue } from '../../domain/sheet/sheet';
import { createCellWriter } from './cell-writer';
import { createHistory, type Change, type OpenStep, type Step } from './history';
import type { NewSheets } from './new-sheet';
import { createSheetList } from './new-sheet-list';
import { createRecalculation } from './recalculation';
import { isSameContent, type CellState, type SheetModel } from './sheet-model';
import type { Styles } from './styles';
import type { ChangeSource, Workbook, WorkbookChange, WorkbookProperties } from './workbook';
import { checkPlace, checkWrite } from './write-check';
import { WriteRefused } from './write-refused';

/** What `save` needs beside the sheets. */
export interface SaveState {
  readonly sheets: readonly SheetModel[];
  readonly isIncomplete: boolean;
}

export function createWorkbookModel(
  fileSheets: readonly SheetModel[],
  styles: Styles,
  date1904: boolean,
  firstSheetId: string,
  properties: WorkbookProperties,
  newSheets: NewSheets,
  saveParts: (state: SaveState) => Uint8Array,
): Workbook {
  const list = createSheetList(fileSheets, newSheets, (id) => sheetsChanged(id));
  const { sheets } = list;
  let recalculation = createRecalculation(sheets);
  let wasIncomplete = false;
  const changeListeners = new Set<(change: WorkbookChange) => void>();
  const viewListeners = new Set<() => void>();
  const selections = new Map(sheets.map((sheet) => [sheet.id, sheet.startSelection]));
  const history = createHistory();
  const applyWrite = createCellWriter(styles, date1904, (step, sheet, cell, after) =>
    change(step, sheet, cell, after, false),
  );
  let activeSheetId = firstSheetId;

  const sheetById = (id: string): SheetModel | null => sheets.find((sheet) => sheet.id === id) ?? null;

  /** Sets a cell and notes in the step what was there. */
  function change(step: OpenStep, sheet: SheetModel, cell: CellRef, after: CellState, isRecalculated: boolean): void {
    const { row, column } = cell;
    const key = sheets.indexOf(sheet) * 2 ** 34 + cellKey(row, column);
    const noted = step.get(key);
    if (noted) noted.after = after;
    else step.set(key, { sheet, row, column, before: sheet.state(row, column), after, isRecalculated });
    sheet.setState(row, column, after);
  }

  /** Brings the cells of a step to one of its sides. False where there is no step. */
  function apply(step: Step | null, side: 'before' | 'after'): boolean {
    if (!step) return false;
    for (const one of step.values()) {
      one.sheet.setState(one.row, one.column, one[side]);
      if (one.before.formula !== one.after.formula) recalculation.formulaChanged(one);
    }
    announce(step, 'undo', null);
    return true;
  }

  /** One event for the sheet written to, and one for each other sheet where a formula gave another value. */
  function announce(step: Step, source: ChangeSource, written: SheetModel | null): void {
    const bySheet = new Map<SheetModel, { cells: CellRef[]; recalculated: CellRef[] }>();
    if (written) bySheet.set(written, { cells: [], recalculated: [] });
    for (const { sheet, row, column, isRecalculated } of step.values()) {
      const lists = bySheet.get(sheet) ?? { cells: [], recalculated: [] };
      bySheet.set(sheet, lists);
      (isRecalculated ? lists.recalculated : lists.cells).push({ row, column });
    }
    for (const [sheet, lists] of bySheet) {
      for (const listener of [...changeListeners]) listener({ sheetId: sheet.id, source, ...lists });
    }
  }

  const announceWithoutCells = (sheetId: string, source: ChangeSource): void => {
    for (const listener of [...changeListeners]) listener({ sheetId, source, cells: [], recalculated: [] });
  };

  const announceView = (): void => {
    for (const listener of [...viewListeners]) listener();
  };

  /** Formulas find sheets by their names and places: both may have changed. */
  function sheetsChanged(id: string): void {
    wasIncomplete ||= recalculation.isIncomplete;
    recalculation = createRecalculation(sheets);
    announceWithoutCells(id, 'api');
  }

  return {
    sheets,
    date1904,
    properties,
    isStructureProtected: newSheets.isStructureProtected,
    get sheetNames() {
      return list.names();
    },
    addSheet: (name) => list.add(name),
    removeSheet(id) {
      const sheet = list.remove(id);
      if (!sheet) return false;
      selections.delete(id);
      history.forget(sheet);
      const wasActive = activeSheetId === id;
      if (wasActive) activeSheetId = (sheets.filter(({ visible }) => visible).pop() ?? sheets[0]!).id;
      sheetsChanged(id);
      if (wasActive) announceView();
      return true;
    },
    sheet: sheetById,
    get activeSheetId() {
      return activeSheetId;
    },
    set activeSheetId(id) {
      if (id === activeSheetId || !sheetById(id)) return;
      activeSheetId = id;
      announceView();
    },
    get selection() {
      return selections.get(activeSheetId) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    },
    set selection(range) {
      selections.set(activeSheetId, range);
      announceView();
    },
    write(sheetId, writes, source) {
      const sheet = sheetById(sheetId);
      if (!sheet) throw new WriteRefused('no-such-sheet', null);
      for (const write of writes) checkWrite(sheet, write);
      const step = new Map<number, Change>();
      for (const write of writes) applyWrite(step, sheet, write);
      const changed: Change[] = [];
      for (const [key, one] of step) {
        if (isSameContent(one.before, one.after)) {
          if (one.before.xf === one.after.xf) step.delete(key);
          continue;
        }
        changed.push(one);
        if (one.before.formula !== one.after.formula) recalculation.formulaChanged(one);
      }
      if (step.size === 0) return;
      if (changed.length > 0) {
        recalculation.run(changed, (cell, value) => {
          const state = cell.sheet.state(cell.row, cell.column);
          const next = { ...state, value, isError: isErrorValue(value) };
          if (!isSameContent(state, next)) change(step, cell.sheet, cell, next, true);
        });
      }
      history.add(step);
      announce(step, source, sheet);
    },
    writeNotes(sheetId, notes, source) {
      const sheet = sheetById(sheetId);
      if (!sheet) throw new WriteRefused('no-such-sheet', null);
      for (const note of notes) {
        checkPlace(note);
        if (!sheet.areNotesReadable) throw new WriteRefused('unreadable-notes', note);
      }
      for (const { row, column, text } of notes) sheet.noteModel.set(row, column, text);
      announceWithoutCells(sheetId, source);
    },
    setRowHidden(sheetId, row, hidden) {
      sheetById(sheetId)?.setRowHidden(row, hidden);
      announceView();
    },
    undo: () => apply(history.undo(), 'before'),
    redo: () => apply(history.redo(), 'after'),
    get canUndo() {
      return history.canUndo;
    },
    get canRedo() {
      return history.canRedo;
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
    onView(listener) {
      viewListeners.add(listener);
      return () => void viewListeners.delete(listener);
    },
    save: () => saveParts({ sheets, isIncomplete: wasIncomplete || recalculation.isIncomplete }),
  };
}
