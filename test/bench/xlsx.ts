import ExcelJS from 'exceljs';
import { MISSED_FILL } from '../../src/domain/edits/mark-colors';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { CellWrite } from '../../src/workbench/workbook/workbook';
import type { LargeForm } from '../sheets/large-form';
import { largeForm } from '../sheets/large-form';
import { fastest, ms, printTable, times } from './table';

const argb = `FF${MISSED_FILL.slice(1)}`;

/** Open a file, write every score, save: ours beside exceljs, the writer most projects use. */
export async function benchXlsx(): Promise<void> {
  const rows: string[][] = [];
  for (const size of [300, 2000, 20_000]) {
    const form = largeForm(size);
    const bytes = await officersFile(form);
    const missed = (n: number): boolean => n % 5 === 0;
    // Enough runs for the engine to have compiled what is slow in either; the fastest counts for both.
    const runs = size > 2000 ? 4 : 20;
    const ours = await fastest(runs, () => {
      const opened = openWorkbook(bytes);
      if (!opened.ok) throw new Error(opened.error.detail);
      const workbook = opened.value;
      const writes = form.rows.slice(form.firstRow, -1).flatMap((_, n): CellWrite[] => {
        const row = form.firstRow + n;
        const value: CellWrite = { row, column: 7, kind: 'value', value: 8.82 };
        return missed(n) ? [value, { row, column: 7, kind: 'fill', fill: { color: MISSED_FILL } }] : [value];
      });
      workbook.write(workbook.activeSheetId, writes, 'api');
      return workbook.save();
    });
    const theirs = await fastest(runs, async () => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
      const sheet = workbook.worksheets[0]!;
      for (let n = 0; n < size; n += 1) {
        const cell = sheet.getRow(form.firstRow + n + 1).getCell(8);
        cell.value = 8.82;
        // exceljs shares one style object between cells: without a copy the whole column would be painted.
        if (missed(n)) cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } } };
      }
      return workbook.xlsx.writeBuffer();
    });
    rows.push([String(size), `${(bytes.length / 1024).toFixed(0)} KB`, ms(ours), ms(theirs), times(theirs / ours)]);
  }
  printTable('打开、写入全部得分、保存 .xlsx', ['行数', '文件', '本项目', 'exceljs', '快'], rows);
}

/** As Excel and WPS write an officer's form: texts shared, borders, a font and wrapped text in every cell. */
async function officersFile({ rows, merges }: LargeForm): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评表');
  const line = { style: 'thin' } as const;
  for (const values of rows) {
    sheet.addRow(values).eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { name: '宋体', size: 11 };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      cell.border = { top: line, left: line, bottom: line, right: line };
    });
  }
  for (const merge of merges) sheet.mergeCells(merge);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
