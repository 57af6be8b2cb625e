import { knownSheet } from '../../src/commands/known-sheet';
import { livePass } from '../../src/commands/live-pass';
import { readForms } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import { createExcelHost } from '../../src/hosts/excel/host';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import { createOfficeHost } from '../../src/workbench/office/office-host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { connectGenuineOffice } from '../hosts/genuine-office';
import { largeForm } from '../sheets/large-form';
import { ms, printTable } from './table';

const EDITS = 15;

/** 实时打分: from an edit of one actual to the written score, the waiting for a quiet hand left out. */
export async function benchLive(): Promise<void> {
  const rows: string[][] = [];
  for (const size of [300, 2000]) {
    const { rows: cells, merges, firstRow } = largeForm(size);
    const sheets = [{ name: '自评表', rows: cells, merges }];

    const memory = createMemoryHost(sheets);
    const onMemory = await measure(memory, firstRow, (address, text) => memory.type(address, text));

    const workbook = createWorkbook({ sheets });
    const office = createOfficeHost(workbook);
    connectGenuineOffice(office.bridge);
    const onOffice = await measure(
      createExcelHost(),
      firstRow,
      (address, text) => {
        const row = Number(address.slice(1)) - 1;
        workbook.write(workbook.activeSheetId, [{ row, column: 5, kind: 'value', value: text }], 'user');
      },
      () => office.traffic.requests,
    );
    office.close();
    rows.push([String(size), ms(onMemory.time), ms(onOffice.time), onOffice.requests.toFixed(0)]);
  }
  printTable(
    '实时打分：改一行的实际完成值（不算等手停下的 0.12 秒）',
    ['行数', '数据在内存', '真正的 Office.js', '往返（其中写一次）'],
    rows,
  );
}

async function measure(
  host: SpreadsheetHost,
  firstRow: number,
  type: (address: string, text: string) => void,
  requests = (): number => 0,
) {
  const scored = await scoreSheet(host);
  if (!scored.ok) throw new Error(scored.error.code);
  const read = await readForms(host, {});
  if (!read.ok) throw new Error(read.error.code);
  let known = knownSheet(host, read.value);
  const { signal } = new AbortController();
  const before = requests();
  let best = Infinity;
  for (let edit = 0; edit < EDITS; edit += 1) {
    // The first indicator: ≥2次 and more.
    const row = firstRow + 8 * (edit % 30);
    type(`F${row + 1}`, `${1 + (edit % 2)}次`);
    const start = performance.now();
    const pass = await livePass(
      host,
      { sheetId: scored.value.sheetId, ranges: [{ top: row, bottom: row, left: 5, right: 5 }] },
      known,
      signal,
    );
    best = Math.min(best, performance.now() - start);
    if (!pass.ok) throw new Error(pass.error.code);
    known = pass.value.known;
  }
  return { time: best, requests: (requests() - before) / EDITS };
}
