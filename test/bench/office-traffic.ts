import { scoreSheet } from '../../src/commands/score-sheet';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import { createExcelHost } from '../../src/hosts/excel/host';
import { createOfficeHost } from '../../src/workbench/office/office-host';
import type { OfficeHost } from '../../src/workbench/office/office-host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { connectGenuineOffice } from '../hosts/genuine-office';
import { largeForm } from '../sheets/large-form';
import { kb, ms, printTable, times } from './table';

const SIZES = [15, 300, 2000, 20_000];
/** Beyond this the naive add-in takes minutes; its requests per row are the same. */
const NAIVE_UP_TO = 300;

/** One click on Microsoft's own client library, beside an add-in that asks and writes cell by cell. */
export async function benchOfficeTraffic(): Promise<void> {
  const rows: string[][] = [];
  let perRow = 0;
  for (const size of SIZES) {
    const ours = await measure(size, async () => {
      const scored = await scoreSheet(createExcelHost());
      if (!scored.ok || scored.value.written < size) throw new Error('the form was not scored');
    });
    const naive = size <= NAIVE_UP_TO ? await measure(size, () => scoreCellByCell(size)) : null;
    if (naive) perRow = naive.requests / size;
    const naiveRequests = naive?.requests ?? Math.round(perRow * size);
    rows.push([
      String(size),
      String(ours.requests),
      kb(ours.sent),
      kb(ours.received),
      ms(ours.time),
      `${naiveRequests}${naive ? '' : '（推算）'}`,
      naive ? kb(naive.sent) : '—',
      naive ? ms(naive.time) : '—',
      times(naiveRequests / ours.requests),
    ]);
  }
  printTable(
    '一次“给本表打分”的往返（真正的 Office.js 客户端，工作簿在本进程里应答）',
    ['行数', '往返', '发出', '收到', '用时', '逐格读写的往返', '发出', '用时', '往返之比'],
    rows,
  );
}

async function measure(size: number, work: () => Promise<void>) {
  const { rows, merges } = largeForm(size);
  const office: OfficeHost = createOfficeHost(createWorkbook({ sheets: [{ name: '自评表', rows, merges }] }));
  connectGenuineOffice(office.bridge);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  const { requests, sent, received } = office.traffic;
  office.close();
  return { requests, sent, received, time };
}

/**
 * What a first attempt at such an add-in does: read the sheet cell by cell, waiting for each (it must see every cell to
 * find the header), then write each score and wait.
 */
async function scoreCellByCell(size: number): Promise<void> {
  const { rows, firstRow } = largeForm(size);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let row = 0; row < rows.length; row += 1) {
      for (let column = 0; column < 9; column += 1) {
        const cell = sheet.getRange(formatCellRef({ row, column })).load('text');
        await context.sync();
        if (cell.text.length === 0) throw new Error('no text');
      }
    }
    for (let row = firstRow; row < firstRow + size; row += 1) {
      sheet.getRange(formatCellRef({ row, column: 7 })).values = [[1]];
      await context.sync();
    }
  });
}
