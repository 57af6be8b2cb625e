import { markedTitle } from '../domain/report/report-mark';
import type { CellSpec } from '../workbench/workbook/create-workbook';
import { createWorkbook } from '../workbench/workbook/create-workbook';
import type { SummaryLine } from './summary-line';
import { SUMMARY_HEADER, summaryCells } from './summary-line';
import type { Totals } from './totals';
import { totalsText } from './totals';

/** The summary as a file of the kind that its name says, .xlsx or .csv: a line for each form, last the totals. */
export const summaryFile = (name: string, lines: readonly SummaryLine[], totals: Totals): Uint8Array | string =>
  /\.csv$/i.test(name) ? summaryCsv(lines, totals) : summaryXlsx(lines, totals);

function summaryCsv(lines: readonly SummaryLine[], totals: Totals): string {
  const rows = [SUMMARY_HEADER, ...lines.map(summaryCells), [totalsText(totals)]];
  // Excel takes a text for UTF-8 when it begins with this mark.
  return `\ufeff${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Excel calculates what looks like a formula, also where it is somebody's file name.
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const WIDTHS = [40, 20, 11, 9, 9, 7, 8, 8, 8, 70];
const HEADER: CellSpec = { bold: true, fill: '#DDEBF7', border: true, vertical: 'center' };
const PLAIN: CellSpec = { border: true, wrap: true, vertical: 'center' };

function summaryXlsx(lines: readonly SummaryLine[], totals: Totals): Uint8Array {
  const title = markedTitle('汇总', `${totals.files} 个文件，${totals.forms} 个表`);
  const rows: readonly (readonly CellSpec[])[] = [
    [{ value: title, bold: true, fontSize: 14 }],
    SUMMARY_HEADER.map((value) => ({ ...HEADER, value })),
    ...lines.map((line) => summaryCells(line).map((value) => ({ ...PLAIN, value: value === '' ? null : value }))),
    [{ value: totalsText(totals), bold: true }],
  ];
  const frozen = { rows: 2, columns: 0 };
  return createWorkbook({ sheets: [{ name: '汇总', rows, columnWidths: WIDTHS, frozen }] }).save();
}
