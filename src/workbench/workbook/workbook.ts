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
    /** What Excel makes of keys typed into a cell: "98%" → 0.98 with a percent format, "=A1" a formula, "'5" the text 5. */
    | { readonly kind: 'typed'; readonly text: string }
  );

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
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  sheet(id: string): WorkbookSheet | null;
  activeSheetId: string;
  selection: CellRange;
  /** All writes or none, as one undo step, one recalculation and one event. A covered cell of a merge or part of an array formula is a programming error here: callers ask first. */
  write(sheetId: string, writes: readonly CellWrite[], source: ChangeSource): void;
  /** Hides or shows a row (used by tests to play a filter). */
  setRowHidden(sheetId: string, row: number, hidden: boolean): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Called after each change and on a switch of the active sheet or the selection; the returned function ends it. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
  onView(listener: () => void): () => void;
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
