import type { CellRange } from '../../domain/sheet/cell-ref';
import { formatCellRange } from '../../domain/sheet/cell-ref';
import type { ReportChart, ReportSheet } from '../../domain/sheet/report-sheet';
import { chartCells, chartPlace, frozenRows, reportCells, rowLookOf } from '../../domain/sheet/report-sheet';
import { rectanglesOf } from '../runs';
import { writable } from '../typed-text';
import type { WpsChart, WpsWindow, WpsWorksheet } from './application';
import { paint } from './fills';
import { rangeAt } from './ranges';
import { settleValues } from './settle-values';

/** XlVAlign: the middle. */
const CENTER = -4108;
/** XlChartType: lying bars. XlRowCol: each column is a series. XlAxisType: names and numbers. */
const BARS = 57;
const COLUMNS = 2;
const [CATEGORIES, NUMBERS] = [1, 2];

/** Writes all that a report holds and looks like to a new sheet, which is the one in this window. */
export function writeReport(sheet: WpsWorksheet, window: WpsWindow, report: ReportSheet): void {
  const { rows, columns } = report;
  columns.forEach(({ width }, column) => {
    rangeAt(sheet, { top: 0, left: column, bottom: 0, right: column }).ColumnWidth = width;
  });
  if (rows.length > 0 && columns.length > 0) writeCells(sheet, report);
  const frozen = frozenRows(report);
  if (frozen > 0) {
    window.SplitColumn = 0;
    window.SplitRow = frozen;
    window.FreezePanes = true;
  }
  const place = chartPlace(report);
  if (report.chart && place) drawChart(sheet, report, report.chart, place);
}

function writeCells(sheet: WpsWorksheet, report: ReportSheet): void {
  const { rows, columns } = report;
  const cells = reportCells(report);
  const lineRange = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: columns.length - 1 });
  const all = { ...lineRange(0), bottom: rows.length - 1 };
  const block = rangeAt(sheet, all);
  block.WrapText = true;
  block.VerticalAlignment = CENTER;
  // Number formats come first: they decide what WPS makes of a value.
  for (const [format, range] of byKey(cells, (cell) => (cell.format === 'General' ? null : cell.format))) {
    rangeAt(sheet, range).NumberFormat = format;
  }
  rows.forEach((row, index) => {
    const { bold, fontSize, wrap } = rowLookOf(row);
    if (!bold && fontSize === null && wrap) return;
    const line = rangeAt(sheet, lineRange(index));
    if (bold) line.Font.Bold = true;
    if (fontSize !== null) line.Font.Size = fontSize;
    if (!wrap) line.WrapText = false;
  });
  for (const [color, range] of byKey(cells, ({ fill }) => fill?.color ?? null)) {
    paint(rangeAt(sheet, range).Interior, { color }, null);
  }
  const lines = rows.map((_, row) => cells.slice(row * columns.length, (row + 1) * columns.length));
  const values = lines.map((line) => line.map(({ value, format }) => writable(value, format)));
  block.Value2 = cells.length === 1 ? values[0]![0] : values;
  const missed = settleValues(sheet, all, ({ row, column }) => lines[row]![column]!);
  if (missed) throw new Error(`not written: ${JSON.stringify(missed)}`);
  block.Rows.AutoFit();
}

/** Rectangles of cells that have the same of something; null is nothing. */
function byKey<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  keyOf: (cell: T) => string | null,
): (readonly [string, CellRange])[] {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups].flatMap(([key, group]) => rectanglesOf(group).map((range) => [key, range] as const));
}

/** Bars that lie, the first row on top, the numbers beside them instead of an axis. */
function drawChart(sheet: WpsWorksheet, report: ReportSheet, chart: ReportChart, place: CellRange): void {
  const drawn = addChart(sheet, place);
  drawn.ChartType = BARS;
  drawn.SetSourceData(rangeAt(sheet, chartCells(chart, chart.values)), COLUMNS);
  const series = drawn.SeriesCollection().Item(1);
  series.Name = chart.title;
  series.XValues = `='${sheet.Name.replace(/'/g, "''")}'!${absolute(chartCells(chart, chart.labels))}`;
  drawn.HasTitle = true;
  drawn.ChartTitle.Text = chart.title;
  drawn.HasLegend = false;
  series.HasDataLabels = true;
  const labels = series.DataLabels();
  labels.ShowValue = true;
  labels.NumberFormat = chart.format;
  const axes = drawn.Axes();
  axes.Item(CATEGORIES).ReversePlotOrder = true;
  const numbers = axes.Item(NUMBERS);
  // A bar begins at nothing: left to itself the axis may begin just below the smallest number.
  if (!isAnyBelowZero(report, chart)) numbers.MinimumScale = 0;
  numbers.HasMajorGridlines = false;
  numbers.Delete();
}

/** Over these cells. Early builds know only the older way. */
function addChart(sheet: WpsWorksheet, place: CellRange): WpsChart {
  const { Left: left, Top: top, Width: width, Height: height } = rangeAt(sheet, place);
  try {
    return sheet.Shapes.AddChart2(undefined, BARS, left, top, width, height).Chart;
  } catch {
    return sheet.ChartObjects().Add(left, top, width, height).Chart;
  }
}

/** "$A$3:$A$5" */
const absolute = (range: CellRange): string => formatCellRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const isAnyBelowZero = ({ rows }: ReportSheet, { firstRow, lastRow, values }: ReportChart): boolean =>
  rows.slice(firstRow, lastRow + 1).some(({ cells }) => {
    const value = cells[values];
    return typeof value === 'number' && value < 0;
  });
