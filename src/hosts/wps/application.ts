/**
 * The part of WPS's object model that this host uses, each member as et-jsapi-declare 2.5.0 declares it: what is a method
 * there is one here. .config/wps-contract.ts proves it. What a member answers is `unknown` wherever builds differ;
 * everything counts from 1. The enumerations (`wps.Enum`) may be missing: numbers are written where they are used.
 */
export interface WpsApplication {
  /** null when none is open. */
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveSheet: WpsWorksheet | null;
  readonly ActiveWindow: WpsWindow | null;
  /** A range, but a shape too. */
  readonly Selection: unknown;
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  /** Missing in old builds. */
  readonly DebugTools?: WpsDebugTools | null;
  readonly ApiEvent?: WpsApiEvent | null;
}

export interface WpsDebugTools {
  UndoTransBegin(book: WpsWorkbook): void;
  UndoTransEnd(book: WpsWorkbook, cancelTrans: boolean, desc: string): void;
}

export interface WpsApiEvent {
  AddApiEventListener(name: WpsEventName, callback: WpsEventListener): unknown;
  RemoveApiEventListener(name: WpsEventName, callback?: WpsEventListener): unknown;
}

export type WpsEventName = 'SheetChange' | 'SheetSelectionChange' | 'SheetActivate' | 'WorkbookActivate';
/** A worksheet and a range, or a workbook: by the name. */
export type WpsEventListener = (first: unknown, second?: unknown) => void;

export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly ReadOnly: boolean;
  /** Marked as final. */
  readonly Final: boolean;
  readonly ProtectStructure: boolean;
  readonly Date1904: boolean;
  readonly Windows: { Item(index: number): WpsWindow };
  readonly Worksheets: WpsSheets;
  /** Charts that are sheets, too. */
  readonly Sheets: WpsSheets;
  readonly CustomDocumentProperties: WpsProperties | null;
}

export interface WpsWindow {
  readonly Hwnd: number;
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

export interface WpsSheets {
  readonly Count: number;
  Item(index: number | string): WpsWorksheet | null;
  /** Without `after` it comes before the active sheet. */
  Add(before: null, after: WpsWorksheet): WpsWorksheet;
}

export interface WpsWorksheet {
  Name: string;
  readonly Parent: WpsWorkbook;
  /** -1 is visible. */
  readonly Visible: number;
  readonly UsedRange: WpsRange;
  readonly ProtectContents: boolean;
  readonly ProtectDrawingObjects: boolean;
  readonly Protection: { readonly AllowFormattingCells: boolean };
  /** A filter hides rows. */
  readonly FilterMode: boolean;
  readonly ListObjects: WpsTables;
  readonly Shapes: WpsShapes;
  Range(address: string): WpsRange;
  ChartObjects(): WpsChartObjects;
  Activate(): void;
  Delete(): void;
}

export interface WpsTables {
  readonly Count: number;
  Item(index: number): { readonly AutoFilter: { readonly FilterMode: boolean } | null };
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: WpsRange;
  readonly Columns: WpsRange;
  readonly Count: number;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  readonly MergeArea: WpsRange;
  readonly MergeCells: unknown;
  readonly Hidden: unknown;
  /** What is displayed, of one cell; "####" where the column is too narrow. */
  readonly Text: unknown;
  readonly Locked: unknown;
  /** Whether the protection lets its content be changed; missing in old builds. */
  readonly AllowEdit?: boolean;
  readonly Interior: WpsInterior;
  readonly Font: WpsFont;
  /** null or undefined: there is none. */
  readonly Comment: WpsComment | null | undefined;
  /** Points. */
  readonly Left: number;
  readonly Top: number;
  readonly Width: number;
  readonly Height: number;
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  /** Characters. */
  ColumnWidth: number;
  WrapText: boolean;
  /** -4108 is the middle. */
  VerticalAlignment: unknown;
  Item(row: number, column?: number): WpsRange;
  Address(rowAbsolute?: boolean, columnAbsolute?: boolean): string;
  Select(): unknown;
  AutoFit(): unknown;
  AddComment(text?: string): WpsComment;
}

/** Each null (undefined, "") where the cells of the range are not alike. */
export interface WpsInterior {
  /** Blue is its high byte. White where there is no fill: ask `ColorIndex`. */
  Color: unknown;
  /** -4142: no fill. */
  ColorIndex: unknown;
  Pattern: unknown;
  PatternColor: unknown;
  ThemeColor: unknown;
  TintAndShade: unknown;
}

export interface WpsFont {
  Bold: boolean;
  Size: number;
}

export interface WpsComment {
  Text(): string;
  Delete(): void;
}

export interface WpsProperties {
  readonly Count: number;
  /** Of a name that is not there: null, or it throws. */
  Item(index: number | string): WpsProperty | null;
  Add(name: string, linkToContent: boolean, type: number, value: string): unknown;
}

export interface WpsProperty {
  readonly Name: string;
  Value: unknown;
  Delete(): void;
}

export interface WpsShapes {
  /** `style` undefined: the program's own. */
  AddChart2(
    style: number | undefined,
    type: number,
    left: number,
    top: number,
    width: number,
    height: number,
  ): { readonly Chart: WpsChart };
}

export interface WpsChartObjects {
  Add(left: number, top: number, width: number, height: number): { readonly Chart: WpsChart };
}

export interface WpsChart {
  ChartType: number;
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string };
  SetSourceData(source: WpsRange, plotBy?: number): void;
  SeriesCollection(): { Item(index: number): WpsSeries };
  Axes(): { Item(type: number): WpsAxis };
}

export interface WpsSeries {
  Name: string;
  /** "='Sheet'!$A$1:$A$9" */
  XValues: unknown;
  HasDataLabels: boolean;
  DataLabels(): { NumberFormat: string; ShowValue: boolean };
}

export interface WpsAxis {
  ReversePlotOrder: boolean;
  MinimumScale: number;
  HasMajorGridlines: boolean;
  Delete(): unknown;
}
