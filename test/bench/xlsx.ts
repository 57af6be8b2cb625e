import ExcelJS from 'exceljs';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { MISSED_FILL } from '../../src/domain/edits/mark-colors';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { CellWrite } from '../../src/workbench/workbook/workbook';
import { largeForm } from '../sheets/large-form';
import { fastest, ms, printTable, times } from './table';

const argb = `FF${MISSED_FILL.slice(1)}`;

/** Open a file, write every score, save: ours beside exceljs, the writer most projects use. */
export async function benchXlsx(): Promise<void> {
  const rows: string[][] = [];
  for (const size of [300, 2000, 20_000]) {
    const form = largeForm(size);
    // As an officer's form looks: every cell has borders, wrapped text and a font.
    const cells = form.rows.map((row) => row.map((value) => ({ value, border: true, wrap: true, fontName: '宋体' })));
    const bytes = createWorkbook({ sheets: [{ name: '自评表', rows: cells, merges: form.merges }] }).save();
    const missed = (n: number): boolean => n % 5 === 0;
    const runs = size > 2000 ? 2 : 5;
    const ours = await fastest(runs, () => {
      const opened = openWorkbook(bytes);
      if (!opened.ok) throw new Error(opened.error.detail);
      const workbook = opened.value;
      const writes = form.rows.slice(form.firstRow, -1).flatMap((_, n): CellWrite[] => {
        const cell = { row: form.firstRow + n, column: 7 };
        const value: CellWrite = { ...cell, kind: 'value', value: 8.82 };
        return missed(n) ? [value, { ...cell, kind: 'fill', fill: { color: MISSED_FILL } }] : [value];
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
