import type { CellRange } from '../../domain/sheet/cell-ref';
import type { Workbook, WorkbookSheet } from '../workbook/workbook';
import type { WpsQuirks } from './quirks';

/** A workbook that is open in the program. */
export interface Book {
  readonly workbook: Workbook;
  /** "自评表.xlsx" */
  readonly name: string;
  /** Its folder; "" for a workbook that was never saved. */
  readonly path: string;
  /** Of its window. */
  readonly hwnd: number;
  isOpen: boolean;
}

/** What a Worksheet object stands for. */
export interface SheetCells {
  readonly book: Book;
  readonly sheetId: string;
}

/** What a Range object stands for; `by` is what its `Item` and `Count` go by. */
export interface RangeCells extends SheetCells {
  readonly areas: readonly CellRange[];
  readonly by: 'cells' | 'rows' | 'columns';
}

/** The properties of the program that a page may set. */
export interface Switches {
  screenUpdating: boolean;
  enableEvents: boolean;
  displayAlerts: boolean;
  interactive: boolean;
  /** XlCalculation. */
  calculation: number;
  statusBar: unknown;
}

/** One crossing of the bridge between the page and the program. */
export interface Crossing {
  /** 0, 1, 2 … since the stand-in was made. */
  readonly index: number;
  readonly verb: 'get' | 'set' | 'call';
  /** "Et.Range.Value2" */
  readonly member: string;
}

/** Makes the objects that several types lead to. */
export interface Openers {
  readonly application: () => object;
  readonly workbook: (book: Book) => object;
  readonly worksheet: (sheet: SheetCells) => object;
  readonly range: (cells: RangeCells) => object;
}

/** What is changed of a workbook so that it can be undone at once. */
export interface UndoList {
  begin(book: Book): void;
  end(book: Book, cancel: boolean): void;
  /** One more step of the workbook model. */
  noteStep(book: Book): void;
  /** Ctrl+Z. False: there is nothing that this build undoes. */
  undo(): boolean;
}

/** What all members may need. */
export interface Session {
  readonly quirks: WpsQuirks;
  readonly switches: Switches;
  /** Those that are open. */
  readonly books: readonly Book[];
  activeBook: Book | null;
  /** A person is typing into a cell. `Ready` is true all the same [M]. */
  readonly isCellEditing: boolean;
  /** The file cannot be saved under its name. */
  readonly isReadOnly: boolean;
  /** The file is marked as final. */
  readonly isFinal: boolean;
  readonly undo: UndoList;
  readonly open: Openers;
  /** Events of the next change are not told: WPS tells of contents, not of looks. */
  silently(run: () => void): void;
  crossed(verb: Crossing['verb'], member: string): void;
}

/** The sheet that an object stands for. Throws when it has been deleted, as every member of a dead object does. */
export function sheetOf({ book, sheetId }: SheetCells): WorkbookSheet {
  const sheet = requireOpen(book).workbook.sheet(sheetId);
  if (!sheet) throw new Error('The sheet is gone.');
  return sheet;
}

/** Throws when the workbook has been closed. */
export function requireOpen(book: Book): Book {
  if (!book.isOpen) throw new Error('The workbook is closed.');
  return book;
}

/** The sheet that the person looks at in a workbook. */
export const activeSheetOf = (book: Book): SheetCells => ({ book, sheetId: book.workbook.activeSheetId });
