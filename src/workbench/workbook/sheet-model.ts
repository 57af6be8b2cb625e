import { cellKey, isInside, type CellRange } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { SheetNotes } from './comments';
import { displayText } from './display';
import { createMergeIndex } from './merge-index';
import { digitWidth } from './metrics';
import { NOTHING, type CellContent, type SheetPart } from './sheet-part';
import { isBound, type SheetTable } from './sheet-tables';
import type { Styles } from './styles';
import type { SheetDesign, WorkbookSheet } from './workbook';

/** All there is to know of a cell: what it holds, and the number of its format. */
export interface CellState extends CellContent {
  readonly xf: number;
}

export const isSameContent = (a: CellContent, b: CellContent): boolean =>
  a.value === b.value && a.formula === b.formula && a.isError === b.isError;

/** The state with another format. Spelled out, not spread: this runs several times per written cell. */
export const withXf = ({ value, formula, isError }: CellContent, xf: number): CellState => ({
  value,
  formula,
  isError,
  xf,
});

/** A sheet of the workbook: the part as read, and over it the cells that differ from it now. */
export interface SheetModel extends WorkbookSheet {
  readonly part: SheetPart;
  /** Where the part is in the package. */
  readonly path: string;
  /** The cell as it is now. */
  state(row: number, column: number): CellState;
  /** The cell as it is in the file. */
  fileState(row: number, column: number): CellState;
  /** A state equal to the file's leaves no trace. */
  setState(row: number, column: number, state: CellState): void;
  readonly edits: ReadonlyMap<number, CellState>;
  readonly rowEdits: ReadonlyMap<number, boolean>;
  setRowHidden(row: number, hidden: boolean): void;
  readonly startSelection: CellRange;
  readonly noteModel: SheetNotes;
  readonly design: NewSheetDesign | null;
}

/** A design and what `save` needs of it beside what the sheet says. */
export interface NewSheetDesign extends SheetDesign {
  /** Characters. */
  readonly columnWidths: ReadonlyMap<number, number>;
}

export interface SheetSource {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
  readonly part: SheetPart;
  readonly tables: readonly SheetTable[];
  readonly notes: SheetNotes;
  /** The name and the layout of a sheet with a design may change: they are asked for anew. */
  readonly design: NewSheetDesign | null;
}

export function createSheetModel(source: SheetSource, styles: Styles, date1904: boolean): SheetModel {
  const { part, tables } = source;
  const { layout } = part;
  const edits = new Map<number, CellState>();
  const rowEdits = new Map<number, boolean>();
  let { merges } = layout;
  let findMerge = createMergeIndex(merges);
  const mergeAt = (row: number, column: number): CellRange | null => {
    // A new sheet may get more of them.
    if (layout.merges !== merges) {
      ({ merges } = layout);
      findMerge = createMergeIndex(merges);
    }
    return findMerge(row, column);
  };
  const filters = [...layout.filters, ...tables.flatMap(({ filter }) => (filter ? [filter] : []))];
  const standard = styles.style(0);
  const charWidth = digitWidth(standard.fontName, standard.fontSize);

  const readState = (row: number, column: number): CellState => {
    const index = part.find(row, column);
    if (index < 0) return withXf(NOTHING, styles.known(part.absentXf(row, column)));
    return withXf(part.contentAt(index), styles.known(part.xfAt(index)));
  };
  // One write asks several times for one cell.
  let lastKey = -1;
  let lastState = withXf(NOTHING, 0);
  const fileState = (row: number, column: number): CellState => {
    const key = cellKey(row, column);
    if (lastKey !== key) {
      lastState = readState(row, column);
      lastKey = key;
    }
    return lastState;
  };
  const state = (row: number, column: number): CellState =>
    (edits.size > 0 ? edits.get(cellKey(row, column)) : undefined) ?? fileState(row, column);
  const isRowHidden = (row: number): boolean => rowEdits.get(row) ?? layout.isRowHidden(row);

  const used = new Map<boolean, CellRange | null>();
  const remeasure = (formatted: boolean, appeared: boolean, row: number, column: number): void => {
    const known = used.get(formatted);
    if (known === undefined) return;
    if (!appeared || known === null) used.delete(formatted);
    else used.set(formatted, including(known, row, column));
  };
  const measure = (formatted: boolean): CellRange | null => {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (key: number): void => {
      const row = Math.floor(key / 16384);
      const column = key % 16384;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    };
    for (let index = 0; index < part.size; index += 1) {
      if (formatted || (part.isFilledAt(index) && !edits.has(part.keyAt(index)))) include(part.keyAt(index));
    }
    for (const [key, edit] of edits) if (formatted || isFilled(edit)) include(key);
    return bottom < 0 ? null : { top, left, bottom, right };
  };

  return {
    id: source.id,
    get name() {
      return source.name;
    },
    visible: source.visible,
    path: source.path,
    design: source.design,
    part,
    edits,
    rowEdits,
    get merges() {
      return layout.merges;
    },
    mergeAt,
    get frozen() {
      return layout.frozen;
    },
    showGridLines: layout.showGridLines,
    get protected() {
      return layout.protected;
    },
    get mayFormatCells() {
      return layout.mayFormatCells;
    },
    get mayEditObjects() {
      return layout.mayEditObjects;
    },
    noteModel: source.notes,
    note: (row, column) => source.notes.at(row, column),
    notes: () => source.notes.all(),
    get areNotesReadable() {
      return source.notes.isReadable;
    },
    startSelection: layout.selection ?? { top: 0, left: 0, bottom: 0, right: 0 },
    get filtered() {
      const hidden = new Set(layout.hiddenRows());
      for (const [row, isHidden] of rowEdits) {
        if (isHidden) hidden.add(row);
        else hidden.delete(row);
      }
      // A filter that the sheet only announces (an advanced one) has no range of its own.
      if (layout.filterMode && filters.length === 0) return hidden.size > 0;
      return [...hidden].some((row) => filters.some((range) => row > range.top && row <= range.bottom));
    },
    fileState,
    state,
    setState(row, column, next) {
      const key = cellKey(row, column);
      const original = fileState(row, column);
      const before = edits.get(key) ?? original;
      const hadEdit = before !== original;
      if (isSameContent(next, original) && next.xf === original.xf) edits.delete(key);
      else edits.set(key, next);
      // Formulas ask for the used range while cells change: it is measured anew only when a cell goes.
      if (isFilled(before) !== isFilled(next)) remeasure(false, isFilled(next), row, column);
      if (hadEdit !== edits.has(key) && part.find(row, column) < 0) remeasure(true, !hadEdit, row, column);
    },
    setRowHidden(row, hidden) {
      if (hidden === layout.isRowHidden(row)) rowEdits.delete(row);
      else rowEdits.set(row, hidden);
    },
    usedRange(formatted = false) {
      const known = used.get(formatted);
      if (known !== undefined) return known;
      const range = measure(formatted);
      used.set(formatted, range);
      return range;
    },
    cell(row, column) {
      const { value, formula, xf } = state(row, column);
      const style = styles.style(xf);
      return { row, column, value, formula, style, text: displayText(value, style.numberFormat, date1904) };
    },
    value(row, column): CellValue {
      const edit = edits.size > 0 ? edits.get(cellKey(row, column)) : undefined;
      if (edit) return edit.value;
      const index = part.find(row, column);
      return index < 0 ? null : part.valueAt(index);
    },
    isWritable(row, column) {
      const merge = mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) return false;
      const cell = { row, column };
      const isInArray = part.arrays.some(
        ({ range }) => (range.top !== range.bottom || range.left !== range.right) && isInside(cell, range),
      );
      return !isInArray && !isBound(tables, cell);
    },
    isRowHidden,
    isColumnHidden: (column) => layout.isColumnHidden(column),
    rowHeight: (row) =>
      isRowHidden(row) ? 0 : Math.round(((layout.rowHeight(row) ?? layout.defaultRowHeight) * 96) / 72),
    columnWidth(column) {
      if (layout.isColumnHidden(column)) return 0;
      const characters = layout.columnWidth(column) ?? layout.defaultColumnWidth;
      return characters === null ? DEFAULT_COLUMN_PIXELS(charWidth) : Math.round(characters * charWidth);
    },
  };
}

// Eight digits and five pixels of padding, up to the next multiple of eight: 64 in Calibri, 72 in 宋体.
const DEFAULT_COLUMN_PIXELS = (charWidth: number): number => Math.ceil((8 * charWidth + 5) / 8) * 8;

const including = (range: CellRange, row: number, column: number): CellRange => ({
  top: Math.min(range.top, row),
  left: Math.min(range.left, column),
  bottom: Math.max(range.bottom, row),
  right: Math.max(range.right, column),
});

const isFilled = ({ value, formula }: CellContent): boolean => value !== null || formula !== null;
