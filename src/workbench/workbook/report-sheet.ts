import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellImage } from '../../domain/sheet/sheet-edit';
import type { ReportSheet, RowLook } from '../../domain/sheet/report-sheet';
import { chartCells, chartPlace, frozenRows, reportCells, rowLookOf } from '../../domain/sheet/report-sheet';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { HostProblem, SheetInfo } from '../../hosts/host';
import type { CellLook, CellWrite, SheetChart, SheetDesign, Workbook } from './workbook';
import { WriteRefused } from './write-refused';

/** Adds a report to a workbook, as a sheet behind the last one; none is left of one that a cell cannot take. */
export function addReport(workbook: Workbook, report: ReportSheet): Result<SheetInfo, HostProblem> {
  if (workbook.isStructureProtected) return fail({ code: 'protected', detail: 'the structure of the workbook' });
  const sheet = workbook.addSheet(freeSheetName(report.name, workbook.sheetNames));
  const { id, name, visible } = sheet;
  try {
    workbook.write(id, reportWrites(report), 'api');
  } catch (cause) {
    workbook.removeSheet(id);
    if (!(cause instanceof WriteRefused)) throw cause;
    return fail({ code: 'failed', detail: cause.message, ...(cause.cell && { cell: cause.cell }), sheet: name });
  }
  if (sheet.design) layOut(sheet.design, report);
  return ok({ id, name, visible });
}

function layOut(design: SheetDesign, report: ReportSheet): void {
  report.columns.forEach(({ width }, column) => design.setColumnWidth(column, width));
  design.freezeRows(frozenRows(report));
  const chart = chartOf(report);
  if (chart) design.setCharts([chart]);
}

function chartOf(report: ReportSheet): SheetChart | null {
  const { chart } = report;
  const place = chartPlace(report);
  if (!chart || !place) return null;
  const { title, labels, values, format } = chart;
  return { title, labels: chartCells(chart, labels), values: chartCells(chart, values), format, place };
}

function reportWrites(report: ReportSheet): CellWrite[] {
  const looks = report.rows.map((row) => cellLook(rowLookOf(row)));
  return reportCells(report).flatMap((cell) => cellWrites(cell, looks[cell.row]!));
}

/** The format comes first: it decides whether a text needs Excel's mark. */
function cellWrites({ row, column, value, format, fill }: CellImage, look: CellLook): CellWrite[] {
  return [
    ...(format === 'General' ? [] : [{ row, column, kind: 'number-format', format } as const]),
    ...(fill === null ? [] : [{ row, column, kind: 'fill', fill } as const]),
    ...(value === null
      ? []
      : [{ row, column, kind: 'look', look } as const, { row, column, kind: 'value', value } as const]),
  ];
}

const cellLook = ({ bold, fontSize, wrap }: RowLook): CellLook => ({
  ...(bold && { bold }),
  ...(fontSize !== null && { fontSize }),
  wrap,
  vertical: 'center',
});
