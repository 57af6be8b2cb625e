import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { Fill } from '../../domain/sheet/sheet-edit';
import type { Result } from '../../domain/result';

/** The four sides in the order CSS names them. */
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

export interface BorderLine {
  /** "thin", "medium", "thick", "double", "dashed", "dotted", "hair" … as OOXML names it. */
  readonly style: string;
  readonly color: string;
}

/** What a cell looks like, theme and indexed colours resolved to "#RRGGBB". */
export interface CellStyle {
  readonly fill: Fill | null;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees as OOXML counts them; 255 = letters upright, one below the other. */
  readonly rotation: number;
  readonly borders: { readonly [side in Side]: BorderLine | null };
  readonly numberFormat: string;
  readonly locked: boolean;
}

/** What may be said of a cell's looks beside its fill and number format; absent = as it is. */
export type CellLook = Partial<Pick<CellStyle, 'bold' | 'fontSize' | 'wrap' | 'vertical'>>;

export interface WorkbookCell extends CellRef {
  readonly value: CellValue;
  /** "=SUM(H10:H16)" or null. */
  readonly formula: string | null;
  /** Displayed by the number format. */
  readonly text: string;
  readonly style: CellStyle;
}

/** One change of one cell. A string value is stored as text, never parsed: parsing what a person types is `typed`. */
export type CellWrite = CellRef &
  (
    | { readonly kind: 'value'; readonly value: CellValue }
    | { readonly kind: 'formula'; readonly formula: string }
    | { readonly kind: 'number-format'; readonly format: string }
    | { readonly kind: 'fill'; readonly fill: Fill | null }
    /** Only on a sheet that this session added. */
    | { readonly kind: 'look'; readonly look: CellLook }
    /** What Excel makes of keys typed into a cell: "98%" → 0.98 with a percent format, "=A1" a formula, "'5" the text 5. */
    | { readonly kind: 'typed'; readonly text: string }
  );

/** The whole text of a cell's note; null takes it away. */
export interface NoteWrite extends CellRef {
  readonly text: string | null;
}

export type ChangeSource = 'user' | 'api' | 'undo';

export interface WorkbookChange {
  readonly sheetId: string;
  readonly source: ChangeSource;
  /** Cells written, and cells whose formula gave another value because of them. */
  readonly cells: readonly CellRef[];
  readonly recalculated: readonly CellRef[];
}

export interface WorkbookSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Cells with a value or formula; with `formatted` also those that only have a style. Null: none. */
  usedRange(formatted?: boolean): CellRange | null;
  cell(row: number, column: number): WorkbookCell;
  /** The raw value without building a cell: for loops over thousands. */
  value(row: number, column: number): CellValue;
  readonly merges: readonly CellRange[];
  mergeAt(row: number, column: number): CellRange | null;
  /** Whether a value may be written: not under a merge, nor in an array formula, nor where a table keeps its column names. */
  isWritable(row: number, column: number): boolean;
  /** Pixels at 96 dpi, 0 when hidden. */
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** An autofilter hides at least one row. */
  readonly filtered: boolean;
  readonly protected: boolean;
  /** Whether the protection lets cells be formatted. */
  readonly mayFormatCells: boolean;
  /** Whether the protection lets notes be written. */
  readonly mayEditObjects: boolean;
  /** The whole text of a cell's note (批注), or null. */
  note(row: number, column: number): string | null;
  /** All notes by `cellKey`. */
  notes(): ReadonlyMap<number, string>;
  /** False where the file has notes that cannot be read: they stay, and none can be written. */
  readonly areNotesReadable: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  /** What may be changed of a sheet that this session added; null for the file's own. */
  readonly design: SheetDesign | null;
}

/** Told as a change without cells, and no step that undo takes back. */
export interface SheetDesign {
  /** Throws WriteRefused for a name that is taken. */
  rename(name: string): void;
  setColumnWidth(column: number, characters: number): void;
  /** This many rows stay in view above. */
  freezeRows(count: number): void;
  /** Throws WriteRefused for cells that are merged already, or would be covered and hold something. */
  merge(range: CellRange): void;
  /** Protects the sheet without a password: locked cells, looks and notes, or takes that away. */
  protect(isProtected: boolean): void;
  readonly charts: readonly SheetChart[];
  setCharts(charts: readonly SheetChart[]): void;
}

/** Horizontal bars, one for each cell of `values`, the first on top; the numbers stand at the bars. */
export interface SheetChart {
  readonly title: string | null;
  /** Cells of this sheet. */
  readonly values: CellRange;
  readonly labels: CellRange | null;
  /** Number format of the numbers at the bars; null is that of the cells. */
  readonly format: string | null;
  /** The cells that it lies over. */
  readonly place: CellRange;
}

/** Texts that travel with the file and that programs show under its properties (docProps/custom.xml). */
export interface WorkbookProperties {
  /** By name; of a property that is no text, its text. */
  readonly texts: ReadonlyMap<string, string>;
  /** null takes the property away. Names are the same whichever way they are written. No step to undo. */
  set(name: string, text: string | null): void;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  sheet(id: string): WorkbookSheet | null;
  activeSheetId: string;
  selection: CellRange;
  /** All writes or none, as one undo step, one recalculation and one event. A covered cell of a merge or part of an array formula is a programming error here: callers ask first. */
  write(sheetId: string, writes: readonly CellWrite[], source: ChangeSource): void;
  /** Writes, replaces or (null) takes away notes; told as a change without cells. Not a step that undo takes back. */
  writeNotes(sheetId: string, notes: readonly NoteWrite[], source: ChangeSource): void;
  /** Names that no sheet more may have: of all sheets, those of charts too. */
  readonly sheetNames: readonly string[];
  /** The protection of the workbook's structure forbids adding and removing sheets. */
  readonly isStructureProtected: boolean;
  /**
   * Adds an empty sheet behind the last one; the active one stays. Told as a change without cells, and no step that undo
   * takes back. Throws WriteRefused when the structure is protected or the name taken: callers ask first.
   */
  addSheet(name: string): WorkbookSheet;
  /** Takes away a sheet that this session added, with its steps. False for any other sheet. */
  removeSheet(id: string): boolean;
  /** Hides or shows a row (used by tests to play a filter). */
  setRowHidden(sheetId: string, row: number, hidden: boolean): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Called after each change and on a switch of the active sheet or the selection; the returned function ends it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  onView(listener: () => void): () => void;
  readonly properties: WorkbookProperties;
  /** The .xlsx: untouched parts byte for byte as they were. */
  save(): Uint8Array;
}

/** Why a file cannot be opened; the Chinese sentence is in `workbook-problem.ts`. */
export type WorkbookProblem =
  | 'not-a-workbook' // neither zip nor an old Office file
  | 'old-format' // .xls, .et, .doc: save it as .xlsx
  | 'encrypted' // wants a password
  | 'damaged' // parts missing or not well-formed
  | 'too-large'; // more cells or more bytes than a form can have (zip bomb)

/** Implemented in open-workbook.ts. */
export type OpenWorkbook = (
  bytes: Uint8Array,
) => Result<Workbook, { readonly code: WorkbookProblem; readonly detail: string }>;
