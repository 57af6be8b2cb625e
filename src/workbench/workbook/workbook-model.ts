import { cellKey, type CellRange, type CellRef } from '../../domain/sheet/cell-ref';
import { isErrorValue, type CellValue } from '../../domain/sheet/sheet';
import { parseFormula } from '../formulas/parse';
import { parseTyped } from '../formulas/typed';
import { cellsOf } from './merge-index';
import type { NewSheets } from './new-sheet';
import { createSheetList } from './new-sheet-list';
import { createRecalculation } from './recalculation';
import { isSameContent, withXf, type CellState, type SheetModel } from './sheet-model';
import { LAST_COLUMN, LAST_ROW } from './sheet-part';
import type { Styles } from './styles';
import type { CellWrite, ChangeSource, Workbook, WorkbookChange, WorkbookProperties } from './workbook';
import { WriteRefused } from './write-refused';

export { WriteRefused };

/** One cell before and after a step. */
interface Change {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  after: CellState;
  /** Not written: its formula gave another value. */
  readonly isRecalculated: boolean;
}

type Step = ReadonlyMap<number, Change>;
type OpenStep = Map<number, Change>;

/** What `save` needs beside the sheets. */
export interface SaveState {
  readonly sheets: readonly SheetModel[];
  readonly isIncomplete: boolean;
}

// Excel's own limits.
const LONGEST_TEXT = 32_767;
const MOST_STEPS = 200;

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
  let done: Step[] = [];
  let undone: Step[] = [];
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

  function apply(step: Step, side: 'before' | 'after'): void {
    for (const one of step.values()) {
      one.sheet.setState(one.row, one.column, one[side]);
      if (one.before.formula !== one.after.formula) recalculation.formulaChanged(one);
    }
    announce(step, 'undo', null);
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

  /** The cells that a change of format reaches: a merge is formatted as a whole. */
  function formatted(sheet: SheetModel, cell: CellRef): CellRef[] {
    const merge = sheet.mergeAt(cell.row, cell.column);
    if (!merge) return [cell];
    // A merge of whole columns holds a million cells that nobody sees.
    const range =
      cellsOf(merge) > 10_000
        ? clipped(merge, sheet.usedRange(true) ?? { ...merge, bottom: merge.top, right: merge.left })
        : merge;
    const cells: CellRef[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
    }
    return cells;
  }

  function format(
    step: OpenStep,
    sheet: SheetModel,
    anchor: CellRef,
    part: 'fill' | 'format',
    xfOf: (xf: number) => number,
  ): void {
    const before = sheet.state(anchor.row, anchor.column).xf;
    const isBackToFile = isFileFormat(sheet, anchor, part, xfOf(before));
    for (const cell of formatted(sheet, anchor)) {
      const state = sheet.state(cell.row, cell.column);
      // With the anchor back to the file's look, each covered cell goes back to its own.
      const xf = isBackToFile ? withFileFormat(sheet, cell, part, state.xf) : xfOf(state.xf);
      if (xf !== state.xf) change(step, sheet, cell, withXf(state, xf), false);
    }
  }

  function isFileFormat(sheet: SheetModel, cell: CellRef, part: 'fill' | 'format', xf: number): boolean {
    return withFileFormat(sheet, cell, part, xf) === xf;
  }

  function withFileFormat(sheet: SheetModel, cell: CellRef, part: 'fill' | 'format', xf: number): number {
    const original = styles.style(sheet.fileState(cell.row, cell.column).xf);
    return styles.derive(xf, part === 'fill' ? { fill: original.fill } : { format: original.numberFormat });
  }

  /** The state with another constant. A text that keys would turn into something else gets Excel's text mark. */
  function withValue(sheet: SheetModel, cell: CellRef, value: CellValue, isError: boolean, xf: number): CellState {
    const stored = value === '' ? null : value;
    const file = sheet.fileState(cell.row, cell.column);
    if (file.formula === null && file.value === stored) {
      return withXf(file, styles.derive(xf, { quotePrefix: styles.hasQuotePrefix(file.xf) }));
    }
    const isText = typeof stored === 'string' && !isError;
    const needsMark = isText && !isPlainText(stored, styles.style(xf).numberFormat);
    const quotePrefix = needsMark || (isText && styles.hasQuotePrefix(xf));
    return { value: stored, formula: null, isError, xf: styles.derive(xf, { quotePrefix }) };
  }

  function withFormula(state: CellState, formula: string): CellState {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    if (state.formula === text) return state;
    return { value: null, formula: text, isError: false, xf: styles.derive(state.xf, { quotePrefix: false }) };
  }

  function check(sheet: SheetModel, write: CellWrite): void {
    const { row, column } = write;
    checkPlace(write);
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) throw new WriteRefused('covered', write);
    if (write.kind === 'look' && !sheet.design) throw new WriteRefused('bound', write);
    if (write.kind === 'fill' || write.kind === 'number-format' || write.kind === 'look') return;
    if (!sheet.isWritable(row, column)) throw new WriteRefused('bound', write);
    const text = write.kind === 'value' ? write.value : write.kind === 'typed' ? write.text : write.formula;
    if (typeof text === 'string' && text.length > LONGEST_TEXT) throw new WriteRefused('too-long', write);
    if (write.kind === 'formula' && parseFormula(write.formula).kind === 'invalid')
      throw new WriteRefused('not-a-formula', write);
    if (typeof text === 'number' && !Number.isFinite(text)) throw new WriteRefused('not-a-number', write);
  }

  function applyWrite(step: OpenStep, sheet: SheetModel, write: CellWrite): void {
    const state = sheet.state(write.row, write.column);
    switch (write.kind) {
      case 'value':
        change(step, sheet, write, withValue(sheet, write, write.value, false, state.xf), false);
        return;
      case 'formula':
        change(step, sheet, write, withFormula(state, write.formula), false);
        return;
      case 'look':
        change(step, sheet, write, withXf(state, styles.derive(state.xf, { look: write.look })), false);
        return;
      case 'fill':
        format(step, sheet, write, 'fill', (xf) => styles.derive(xf, { fill: write.fill }));
        return;
      case 'number-format':
        format(step, sheet, write, 'format', (xf) => styles.derive(xf, { format: write.format }));
        return;
      case 'typed': {
        const typed = parseTyped(write.text, styles.style(state.xf).numberFormat, { date1904 });
        const { format: typedFormat } = typed;
        if (typedFormat !== null)
          format(step, sheet, write, 'format', (xf) => styles.derive(xf, { format: typedFormat }));
        const { xf } = sheet.state(write.row, write.column);
        const isError = isErrorValue(typed.value) && !write.text.startsWith("'");
        const next =
          typed.formula === null
            ? withValue(sheet, write, typed.value, isError, xf)
            : withFormula(withXf(state, xf), typed.formula);
        change(step, sheet, write, next, false);
      }
    }
  }

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
      done = withoutSheet(done, sheet);
      undone = withoutSheet(undone, sheet);
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
      for (const write of writes) check(sheet, write);
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
      done.push(step);
      if (done.length > MOST_STEPS) done.shift();
      undone = [];
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
    undo() {
      const step = done.pop();
      if (!step) return false;
      undone.push(step);
      apply(step, 'before');
      return true;
    },
    redo() {
      const step = undone.pop();
      if (!step) return false;
      done.push(step);
      apply(step, 'after');
      return true;
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
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

/** Steps without those that wrote to this sheet, and without what formulas in it came to. */
const withoutSheet = (steps: readonly Step[], sheet: SheetModel): Step[] =>
  steps.flatMap((step) => {
    const wroteThere = [...step.values()].some((one) => one.sheet === sheet && !one.isRecalculated);
    return wroteThere ? [] : [new Map([...step].filter(([, one]) => one.sheet !== sheet))];
  });

function checkPlace(cell: CellRef): void {
  const { row, column } = cell;
  const isOutside = row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN;
  if (isOutside || !Number.isInteger(row) || !Number.isInteger(column)) throw new WriteRefused('outside', cell);
}

const clipped = (range: CellRange, by: CellRange): CellRange => ({
  top: range.top,
  left: range.left,
  bottom: Math.max(range.top, Math.min(range.bottom, by.bottom)),
  right: Math.max(range.left, Math.min(range.right, by.right)),
});

/** Whether the text, typed as it stands, would be this text again. */
function isPlainText(text: string, format: string): boolean {
  const typed = parseTyped(text, format);
  const isAnError = isErrorValue(text) && format !== '@';
  return typed.value === text && typed.formula === null && !typed.refused && !isAnError;
}
