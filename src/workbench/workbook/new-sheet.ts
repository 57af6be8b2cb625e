import type { CellRange } from '../../domain/sheet/cell-ref';
import type { SheetNotes } from './comments';
import { createSheetModel, type NewSheetDesign, type SheetModel } from './sheet-model';
import { readSheetPart, type SheetPart } from './sheet-part';
import { NO_SHARED_STRINGS } from './shared-strings';
import type { Styles } from './styles';
import type { SheetChart } from './workbook';
import { WriteRefused } from './write-refused';

/** The sheets that a workbook may get beside those of its file. */
export interface NewSheets {
  readonly isStructureProtected: boolean;
  /** Names of the file's sheets that are no worksheets. */
  readonly otherNames: readonly string[];
  /** An empty sheet under an id and a part name that no other has. */
  create(name: string, hooks: DesignHooks): SheetModel;
}

/** What the workbook has to do with a change of a new sheet's design. */
export interface DesignHooks {
  /** Before it is renamed: throws for a name that cannot be had. */
  readonly requireFree: (name: string) => void;
  readonly changed: (sheet: SheetModel) => void;
}

export interface NewSheetSource {
  readonly name: string;
  readonly id: string;
  /** Where its part is to be in the package. */
  readonly path: string;
  readonly notes: SheetNotes;
}

/** An empty sheet whose design may change; its cells are edits over an empty part. */
export function createNewSheet(
  { name: firstName, id, path, notes }: NewSheetSource,
  styles: Styles,
  date1904: boolean,
  hooks: DesignHooks,
): SheetModel {
  const empty = readSheetPart(EMPTY_SHEET, NO_SHARED_STRINGS, date1904);
  const columnWidths = new Map<number, number>();
  let name = firstName;
  let frozenRows = 0;
  let charts: readonly SheetChart[] = [];
  let merges: readonly CellRange[] = [];
  let isProtected = false;
  const changed = (): void => hooks.changed(sheet);

  const design: NewSheetDesign = {
    columnWidths,
    get charts() {
      return charts;
    },
    rename(next) {
      if (next.toLowerCase() !== name.toLowerCase()) hooks.requireFree(next);
      name = next;
      changed();
    },
    setColumnWidth(column, characters) {
      columnWidths.set(column, characters);
      changed();
    },
    freezeRows(count) {
      frozenRows = count;
      changed();
    },
    merge(range) {
      const { top, left, bottom, right } = range;
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const isFirst = row === top && column === left;
          const isFree = !sheet.mergeAt(row, column) && (isFirst || sheet.value(row, column) === null);
          if (!isFree) throw new WriteRefused('covered', { row, column });
        }
      }
      merges = [...merges, range];
      changed();
    },
    protect(next) {
      isProtected = next;
      changed();
    },
    setCharts(next) {
      charts = next;
      changed();
    },
  };
  const part: SheetPart = {
    ...empty,
    layout: {
      ...empty.layout,
      columnWidth: (column) => columnWidths.get(column) ?? null,
      get merges() {
        return merges;
      },
      get protected() {
        return isProtected;
      },
      get mayFormatCells() {
        return !isProtected;
      },
      get mayEditObjects() {
        return !isProtected;
      },
      get frozen() {
        return { rows: frozenRows, columns: 0 };
      },
    },
  };
  const source = {
    ...{ id, path, part, notes, design, visible: true, tables: [] },
    get name() {
      return name;
    },
  };
  const sheet = createSheetModel(source, styles, date1904);
  return sheet;
}

/** What new-sheet-part.ts puts the design into. */
export const PLAIN_VIEW = '<sheetView workbookViewId="0"/>';

const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `<sheetViews>${PLAIN_VIEW}</sheetViews><sheetFormatPr defaultRowHeight="13.5"/><sheetData/></worksheet>`;
