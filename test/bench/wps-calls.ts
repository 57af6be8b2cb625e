import { scoreSheet } from '../../src/commands/score-sheet';
import type { Sheet } from '../../src/domain/sheet/sheet';
import { findWpsApplication } from '../../src/hosts/wps/find-application';
import { createWpsHost } from '../../src/hosts/wps/host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import { WORST } from '../../src/workbench/wps/quirks';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import { largeForm } from '../sheets/large-form';
import { ms, printTable } from './table';

const SIZES = [60, 300, 2000];
/** Milliseconds of one call, as others estimate it on a real WPS (platform/wps.md §2.3). */
const ONE_CALL = 0.2;

/** How often the bridge to WPS is crossed: there, and not in our own work, WPS spends its time. */
export async function benchWpsCalls(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const usual = await countCalls(size, {});
    const worst = await countCalls(size, WORST);
    rows.push([...[size, usual.read, usual.row, usual.click, worst.click].map(String), ms(usual.click * ONE_CALL)]);
  }
  printTable(
    'WPS：跨过接口的次数（替身程序应答；每次按 0.2 毫秒估算）',
    ['行数', '读整表', '再读一行', '“给本表打分”共', '最不利的版本', '估算用时'],
    rows,
  );
}

async function countCalls(size: number, quirks: Partial<WpsQuirks>) {
  const { rows, merges } = largeForm(size);
  const standIn = createWpsStandIn(createWorkbook({ sheets: [{ name: '自评表', rows, merges }] }), quirks);
  const host = createWpsHost(findWpsApplication(standIn.globals)!);
  const calls = async (work: () => unknown): Promise<number> => {
    const before = standIn.calls();
    await work();
    return standIn.calls() - before;
  };
  let sheet: Sheet | null = null;
  const read = await calls(async () => {
    const result = await host.readSheet();
    sheet = result.ok ? result.value : null;
  });
  const row = await calls(() => host.readRows(sheet!, 20, 20));
  const click = await calls(async () => {
    const scored = await scoreSheet(host);
    if (!scored.ok || scored.value.written < size) throw new Error('the form was not scored');
  });
  standIn.close();
  return { read, row, click };
}
