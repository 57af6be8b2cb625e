import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRange } from '../../domain/sheet/cell-ref';
import type { CellImage } from '../../domain/sheet/sheet-edit';
import type { ReportChart, ReportSheet } from '../../domain/sheet/report-sheet';
import { chartCells, chartPlace, frozenRows, reportCells, rowLookOf } from '../../domain/sheet/report-sheet';
import { addressesOf } from '../runs';
import { writable } from '../typed-text';

/** Asks for everything that a report holds and looks like, on a sheet that is empty. All within ExcelApi 1.9. */
export function queueReport(sheet: Excel.Worksheet, report: ReportSheet): void {
  const { rows, columns } = report;
  columns.forEach(({ width }, column) => {
    const top = { top: 0, left: column, bottom: 0, right: column };
    rangeOf(sheet, top).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  if (rows.length > 0 && columns.length > 0) queueCells(sheet, report);
  const frozen = frozenRows(report);
  if (frozen > 0) sheet.freezePanes.freezeRows(frozen);
  const place = chartPlace(report);
  if (report.chart && place) queueChart(sheet, report, report.chart, place);
}

// Excel takes widths in points. A digit of 宋体 11 is 8 pixels wide, one of narrower fonts has some room to spare.
const POINTS_PER_CHARACTER = 6;

const rangeOf = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRange(formatCellRange(range)).untrack();

function queueCells(sheet: Excel.Worksheet, report: ReportSheet): void {
  const { rows, columns } = report;
  const cells = reportCells(report);
  const lines = rows.map((_, row) => cells.slice(row * columns.length, (row + 1) * columns.length));
  const lineRange = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: columns.length - 1 });
  const block = rangeOf(sheet, { ...lineRange(0), bottom: rows.length - 1 });
  block.format.wrapText = true;
  block.format.verticalAlignment = 'Center';
  // Number formats come first: they decide what Excel makes of a value.
  if (cells.some(({ format }) => format !== 'General')) {
    block.numberFormat = lines.map((line) => line.map(({ format }) => format));
  }
  rows.forEach((row, index) => {
    const { bold, fontSize, wrap } = rowLookOf(row);
    if (!bold && fontSize === null && wrap) return;
    const { format } = rangeOf(sheet, lineRange(index));
    if (bold) format.font.bold = true;
    if (fontSize !== null) format.font.size = fontSize;
    if (!wrap) format.wrapText = false;
  });
  for (const [color, painted] of byColor(cells)) {
    for (const address of addressesOf(painted)) sheet.getRanges(address).untrack().format.fill.color = color;
  }
  block.values = lines.map((line) => line.map(({ value, format }) => writable(value, format)));
  block.format.autofitRows();
}

function byColor(cells: readonly CellImage[]): Map<string, CellRef[]> {
  const colors = new Map<string, CellRef[]>();
  for (const cell of cells) {
    if (cell.fill) colors.set(cell.fill.color, [...(colors.get(cell.fill.color) ?? []), cell]);
  }
  return colors;
}

/** Bars that lie, the first row on top, the numbers beside them instead of an axis. */
function queueChart(sheet: Excel.Worksheet, report: ReportSheet, chart: ReportChart, place: CellRange): void {
  const drawn = sheet.charts.add('BarClustered', rangeOf(sheet, chartCells(chart, chart.values)), 'Columns');
  const { top, left, bottom, right } = place;
  drawn.setPosition(
    rangeOf(sheet, { top, left, bottom: top, right: left }),
    rangeOf(sheet, { top: bottom, left: right, bottom, right }),
  );
  const series = drawn.series.getItemAt(0);
  series.name = chart.title;
  series.setXAxisValues(rangeOf(sheet, chartCells(chart, chart.labels)));
  drawn.title.text = chart.title;
  drawn.legend.visible = false;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.numberFormat = chart.format;
  drawn.axes.categoryAxis.reversePlotOrder = true;
  const { valueAxis } = drawn.axes;
  // A bar begins at nothing: left to itself the axis may begin just below the smallest number.
  if (!isAnyBelowZero(report, chart)) valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}

const isAnyBelowZero = ({ rows }: ReportSheet, { firstRow, lastRow, values }: ReportChart): boolean =>
  rows.slice(firstRow, lastRow + 1).some(({ cells }) => {
    const value = cells[values];
    return typeof value === 'number' && value < 0;
  });
