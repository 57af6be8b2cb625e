import type { SheetSpec } from '../../src/workbench/workbook/create-workbook';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import type { WpsStandIn } from '../../src/workbench/wps/stand-in';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';

/** What the tests use of the objects of WPS, in the words of its declarations. What builds answer differently is unknown. */
export interface Application {
  readonly Name: string;
  readonly Ready: boolean;
  readonly ActiveWorkbook: Book;
  readonly ActiveSheet: Sheet;
  readonly ActiveCell: Range;
  readonly Selection: Range;
  readonly ActiveWindow: { SplitRow: number; SplitColumn: number; FreezePanes: boolean; readonly Hwnd: number };
  readonly Workbooks: { readonly Count: number; Item(index: number | string): Book };
  readonly ApiEvent: {
    AddApiEventListener(name: string, callback: string | ((sheet: Sheet, range: Range) => void)): unknown;
    RemoveApiEventListener(name: string, callback?: unknown): void;
  };
  readonly DebugTools?: {
    UndoTransBegin(book: Book): void;
    UndoTransEnd(book: Book, cancel: boolean, description: string): void;
  };
  readonly PluginStorage: {
    setItem(key: string, value: number | boolean | string): void;
    getItem(key: string): unknown;
    readonly length: number;
  };
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  Undo(): void;
  Intersect(a: Range, b: Range): Range | null;
  Union(a: Range, b: Range): Range;
  CreateTaskPane(url: string, title?: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
}

export interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  Delete(): void;
}

export interface Book {
  readonly Name: string;
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly Final: boolean;
  readonly ProtectStructure: boolean;
  readonly Sheets: Sheets;
  readonly Worksheets: Sheets;
  readonly Windows: { Item(index: number): { readonly Hwnd: number } };
  readonly CustomDocumentProperties: {
    readonly Count: number;
    Item(index: number | string): { readonly Name: string; readonly Type: number; Value: unknown; Delete(): void };
    Add(name: string, linkToContent: boolean, type: number, value: string): unknown;
  };
  Activate(): void;
}

export interface Sheets {
  readonly Count: number;
  Item(index: number | string): Sheet;
  Add(before?: Sheet | null, after?: Sheet | null): Sheet;
}

export interface Sheet {
  Name: string;
  readonly Index: number;
  readonly Visible: number;
  readonly CodeName: string;
  readonly UsedRange: Range;
  readonly Cells: Range;
  readonly Rows: Range;
  readonly Columns: Range;
  readonly ProtectContents: boolean;
  readonly Protection: { readonly AllowFormattingCells: boolean };
  readonly FilterMode: boolean;
  readonly AutoFilter: { readonly FilterMode: boolean } | null;
  readonly Comments: { readonly Count: number; Item(index: number): Comment };
  readonly Shapes: {
    readonly Count: number;
    AddChart2(style: undefined, type: number, ...place: number[]): { readonly Chart: Chart; Delete(): void };
  };
  Range(cell1: string | Range, cell2?: string | Range): Range;
  ChartObjects(): { Add(left: number, top: number, width: number, height: number): { readonly Chart: Chart } };
  Activate(): void;
  Delete(): void;
}

export interface Range {
  readonly Row: number;
  readonly Column: number;
  readonly Count: number;
  readonly Rows: Range;
  readonly Columns: Range;
  readonly Areas: { readonly Count: number; Item(index: number): Range };
  readonly EntireRow: Range;
  readonly EntireColumn: Range;
  readonly MergeArea: Range;
  readonly MergeCells: unknown;
  readonly Hidden: unknown;
  readonly HasFormula: unknown;
  readonly Text: unknown;
  readonly Locked: unknown;
  readonly AllowEdit?: boolean;
  readonly Comment: Comment | null | undefined;
  readonly Interior: {
    Color: unknown;
    ColorIndex: unknown;
    Pattern: unknown;
    PatternColor: unknown;
    ThemeColor: unknown;
    TintAndShade: unknown;
  };
  readonly Font: { Bold: unknown; Size: unknown };
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  readonly Worksheet: Sheet;
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  WrapText: unknown;
  VerticalAlignment: unknown;
  ColumnWidth: unknown;
  Value(type?: undefined, value?: unknown): unknown;
  Item(row: number, column?: number | string): Range;
  Range(cell1: string): Range;
  Resize(rows?: number, columns?: number): Range;
  Offset(rows?: number, columns?: number): Range;
  Address(rowAbsolute?: boolean, columnAbsolute?: boolean): string;
  Select(): unknown;
  AddComment(text?: string): Comment;
  ClearContents(): unknown;
}

export interface Comment {
  Text(text?: string, start?: number, overwrite?: boolean): string;
  Delete(): void;
}

export interface Chart {
  ChartType: number;
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string };
  SetSourceData(source: Range): void;
  SeriesCollection(): {
    readonly Count: number;
    Item(index: number): {
      Name: string;
      XValues: unknown;
      HasDataLabels: boolean;
      DataLabels(): { NumberFormat: string };
    };
  };
  Axes(type: number): {
    ReversePlotOrder: boolean;
    MinimumScale: number;
    HasMajorGridlines: boolean;
    Delete(): void;
  };
}

export interface Program {
  readonly app: Application;
  readonly sheet: Sheet;
  readonly workbook: Workbook;
  readonly wps: WpsStandIn;
}

/** WPS with a workbook of these sheets; `sheet` is the first. */
export function openProgram(first: Omit<SheetSpec, 'name'>, quirks: Partial<WpsQuirks> = {}): Program {
  const workbook = createWorkbook({ sheets: [{ name: '表', ...first }, { name: '说明' }] });
  const wps = createWpsStandIn(workbook, quirks);
  const app = wps.application as Application;
  return { app, workbook, wps, sheet: app.ActiveWorkbook.Sheets.Item(1) };
}
