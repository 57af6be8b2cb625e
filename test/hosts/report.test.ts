import type { HostProblem, ReportSheet, SheetInfo } from '../../src/hosts/host';
import { createExcelHost } from '../../src/hosts/excel/host';
import { createOfficeHost, type OfficeHostOptions } from '../../src/workbench/office/office-host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { memoryBench, officeBench, workbookBench, wpsBench } from './benches';
import type { Bench, MakeBench, SheetInWords } from './contract';
import { connectGenuineOffice } from './genuine-office';
import { BUILDS } from './wps-builds';

jest.setTimeout(30_000);

const store = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  },
});
beforeEach(() => store.clear());

const SHEETS: readonly SheetInWords[] = [
  {
    name: '自评表',
    rows: [
      ['得分', { value: 9, fill: { color: '#FFC7CE' } }],
      [1, { value: 10, formula: '=A2+9' }],
    ],
  },
  { name: '说明', rows: [['x']], protected: true },
];

const REPORT: ReportSheet = {
  name: '复核意见',
  columns: [{ width: 24 }, { width: 10, format: '0.00' }, { width: 10, format: '0.0%' }],
  rows: [
    { cells: ['部门绩效复核意见'], style: 'title' },
    { cells: ['项目', '得分', '得分率'], style: 'header' },
    { cells: ['甲项目', 92.5, 0.925] },
    { cells: ['乙项目', 58.125, null], fill: '#FFC7CE' },
    { cells: ['丙项目', '未填', ''] },
    { cells: ['得分低于 60 分的为红色。'], style: 'note' },
  ],
  chart: { title: '各项目得分', firstRow: 2, lastRow: 4, labels: 0, values: 1, format: '0.0' },
};

const PALE = { color: '#DDEBF7' };
const RED = { color: '#FFC7CE' };
/** Address, what it holds, its number format, its fill. */
const EXPECTED = [
  ['A1', '部门绩效复核意见', 'General', null],
  ['A2', '项目', 'General', PALE],
  ['B2', '得分', 'General', PALE],
  ['C2', '得分率', 'General', PALE],
  ['A3', '甲项目', 'General', null],
  ['B3', 92.5, '0.00', null],
  ['C3', 0.925, '0.0%', null],
  ['A4', '乙项目', 'General', RED],
  ['B4', 58.125, '0.00', RED],
  ['C4', null, '0.0%', RED],
  ['A5', '丙项目', 'General', null],
  ['B5', '未填', '0.00', null],
  ['C5', null, '0.0%', null],
  ['A6', '得分低于 60 分的为红色。', 'General', null],
];

/** The cells of a sheet as they really are. */
const cellsOn = (bench: Bench, id: string) =>
  [...bench.snapshot(id)].map(([address, { value, format, fill }]) => [address, value, format, fill]);
const formulasOn = (bench: Bench, id: string) => [...bench.snapshot(id).values()].map(({ formula }) => formula);

const HOSTS: readonly (readonly [string, MakeBench])[] = [
  ['memory', memoryBench],
  ['a workbook from disk', workbookBench],
  ['Excel LTSC 2021', (sheets) => officeBench(sheets, { requirement: '1.14' })],
  ['Excel 365', (sheets) => officeBench(sheets, { requirement: '1.17', latency: 1 })],
  [
    'an Excel that brings nothing with an error',
    (sheets) => officeBench(sheets, { quirks: { failureBringsResults: false } }),
  ],
];
const EXCELS = HOSTS.slice(2);
const WPS = BUILDS.map(([name, quirks]): readonly [string, MakeBench] => [name, (given) => wpsBench(given, quirks)]);

async function add(bench: Pick<Bench, 'host'>, report = REPORT): Promise<SheetInfo> {
  const added = await bench.host.addReport(report);
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value;
}

async function refused(bench: Pick<Bench, 'host'>, report = REPORT): Promise<HostProblem> {
  const added = await bench.host.addReport(report);
  if (added.ok) throw new Error('was added, should have been refused');
  return added.error;
}

async function sheets({ host }: Pick<Bench, 'host'>): Promise<readonly SheetInfo[]> {
  const list = await host.listSheets();
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value;
}

const namesOf = async (bench: Pick<Bench, 'host'>): Promise<string[]> => (await sheets(bench)).map(({ name }) => name);

async function codeOfRemoving({ host }: Pick<Bench, 'host'>, id: string): Promise<string | null> {
  const removed = await host.removeReport(id);
  return removed.ok ? null : removed.error.code;
}

describe.each([...HOSTS, ...WPS])('a report in %s', (_, make) => {
  let bench: Bench;
  beforeEach(() => {
    bench = make(SHEETS);
  });
  afterEach(() => bench.close());

  test('says exactly its cells, behind the last sheet, and leaves the others and the view alone', async () => {
    const before = await sheets(bench);
    const contents = before.map(({ id }) => bench.snapshot(id));
    const selected = bench.selected();
    const added = await add(bench);

    expect(added).toEqual({ id: expect.any(String) as string, name: '复核意见', visible: true });
    expect(await sheets(bench)).toEqual([...before, added]);
    expect(cellsOn(bench, added.id)).toEqual(EXPECTED);
    expect(before.map(({ id }) => bench.snapshot(id))).toEqual(contents);
    expect(bench.selected()).toBe(selected);
    const read = await bench.host.readSheet();
    expect(read.ok && read.value.name).toBe('自评表');
  });

  test('can be read like any other sheet', async () => {
    const { id } = await add(bench);
    const read = await bench.host.readSheet(id);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect([read.value.name, read.value.range]).toEqual(['复核意见', { top: 0, left: 0, bottom: 5, right: 2 }]);
    expect(read.value.texts.slice(2, 4)).toEqual([
      ['甲项目', '92.50', '92.5%'],
      ['乙项目', '58.13', ''],
    ]);
  });

  test('gets a number where its name is taken, whatever the case', async () => {
    await add(bench, { ...REPORT, name: 'Review' });
    expect((await add(bench, { ...REPORT, name: 'REVIEW' })).name).toBe('REVIEW 2');
    expect((await add(bench, { ...REPORT, name: 'review' })).name).toBe('review 3');
    expect((await add(bench, { ...REPORT, name: '自评表' })).name).toBe('自评表 2');
    expect(await namesOf(bench)).toEqual(['自评表', '说明', 'Review', 'REVIEW 2', 'review 3', '自评表 2']);
  });

  test('gets a name that a sheet can have', async () => {
    expect((await add(bench, { ...REPORT, name: '2023/2024:[意见]?' })).name).toBe('2023 2024  意见');
    expect((await add(bench, { ...REPORT, name: '长'.repeat(40) })).name).toBe('长'.repeat(31));
  });

  test.each(['=1+1', '=SUM(A1', '-5%未完成', '+', '@x', "'x", '98%', '2023-1-5', '007', '1e5', 'TRUE', '#N/A', ' 1 '])(
    'the text %s stays text',
    async (text) => {
      const row = { cells: [text, text, text] };
      const { id } = await add(bench, { ...REPORT, rows: [...REPORT.rows, { ...row, style: 'note' }, row] });
      const cells = bench.snapshot(id);
      expect(['A7', 'B7', 'C7', 'A8', 'B8', 'C8'].map((address) => cells.get(address)?.value)).toEqual(
        Array.from({ length: 6 }, () => text),
      );
      expect(['B7', 'A8', 'B8', 'C8'].map((address) => cells.get(address)?.format)).toEqual([
        'General',
        'General',
        '0.00',
        '0.0%',
      ]);
      expect(new Set(formulasOn(bench, id))).toEqual(new Set([null]));
    },
  );

  test('may be of no rows and without a chart', async () => {
    const { id } = await add(bench, { ...REPORT, rows: [], chart: null });
    expect(cellsOn(bench, id)).toEqual([]);
  });

  test('may be long and hold many columns', async () => {
    const columns = Array.from({ length: 12 }, () => ({ width: 12 }));
    const rows = Array.from({ length: 400 }, (_, row) => ({
      cells: columns.map((_column, column) => (column === 0 ? `项目${row}` : row + column / 8)),
      ...(row % 3 === 0 && { fill: '#C6EFCE' }),
    }));
    const { id } = await add(bench, { ...REPORT, columns, rows });
    const cells = bench.snapshot(id);
    expect([cells.size, cells.get('A400')?.value, cells.get('L400')?.value]).toEqual([4800, '项目399', 400.375]);
    expect(['A398', 'L399'].map((address) => cells.get(address)?.fill)).toEqual([null, null]);
    expect(['A400', 'L397'].map((address) => cells.get(address)?.fill?.color)).toEqual(['#C6EFCE', '#C6EFCE']);
  });

  test('is taken away again, once, and never a sheet of the user', async () => {
    const before = await sheets(bench);
    const added = await add(bench);
    expect(await codeOfRemoving(bench, before[0]!.id)).toBe('sheet-gone');
    expect(await codeOfRemoving(bench, 'nothing')).toBe('sheet-gone');
    expect((await sheets(bench)).length).toBe(3);
    expect(await codeOfRemoving(bench, added.id)).toBeNull();
    expect(await sheets(bench)).toEqual(before);
    expect(await codeOfRemoving(bench, added.id)).toBe('sheet-gone');
  });

  test('is taken away while it is looked at: another sheet is then', async () => {
    const added = await add(bench);
    bench.activate(added.id);
    expect(await codeOfRemoving(bench, added.id)).toBeNull();
    const read = await bench.host.readSheet();
    expect(read.ok && SHEETS.map(({ name }) => name).includes(read.value.name)).toBe(true);
  });

  test('is our own doing: nobody is told', async () => {
    const told: unknown[] = [];
    const stop = bench.host.onChange((change) => told.push(change));
    await bench.settle();
    const { id } = await add(bench);
    await bench.settle();
    await codeOfRemoving(bench, id);
    await bench.settle();
    expect(told).toEqual([]);
    stop();
  });
});

describe.each(HOSTS.filter(([name]) => !name.includes('disk')))('a report refused by %s', (_, make) => {
  test('while a cell is being edited there is none, and one after', async () => {
    const bench = make(SHEETS);
    bench.setCellEditing(true);
    expect((await refused(bench)).code).toBe('cell-editing');
    bench.setCellEditing(false);
    expect(await namesOf(bench)).toEqual(['自评表', '说明']);
    expect((await add(bench)).name).toBe('复核意见');
    bench.close();
  });

  test('a report that a person has written over is theirs', async () => {
    const bench = make(SHEETS);
    const { id } = await add(bench);
    bench.type(id, 'A1', '我的意见');
    expect(await codeOfRemoving(bench, id)).toBe('sheet-gone');
    expect(await namesOf(bench)).toEqual(['自评表', '说明', '复核意见']);
    bench.close();
  });

  test('a sheet that has the id of a report in another workbook is the user’s', async () => {
    const theirs = make([{ name: '甲' }, { name: '乙' }]);
    const { id } = await add(theirs);
    theirs.close();
    const bench = make([{ name: '甲' }, { name: '乙' }, { name: '丙', rows: [['部门绩效复核意见']] }]);
    expect((await sheets(bench)).map((sheet) => sheet.id)).toContain(id);
    expect(await codeOfRemoving(bench, id)).toBe('sheet-gone');
    expect(await namesOf(bench)).toEqual(['甲', '乙', '丙']);
    bench.close();
  });
});

test('the memory host leaves no sheet behind a planted fault', async () => {
  const bench = memoryBench(SHEETS);
  bench.plant(0);
  expect((await refused(bench)).code).toBe('failed');
  expect(await namesOf(bench)).toEqual(['自评表', '说明']);
});

test('a cell that a file cannot take costs the whole report', async () => {
  const bench = workbookBench(SHEETS);
  const rows = [...REPORT.rows, { cells: ['长'.repeat(32_768)] }];
  expect(await refused(bench, { ...REPORT, rows })).toMatchObject({ code: 'failed', cell: { row: 6, column: 0 } });
  expect(await namesOf(bench)).toEqual(['自评表', '说明']);
});

describe.each(EXCELS)('half a report in %s', (_, make) => {
  test('a fault at every action in turn leaves no sheet, and the next report is as if nothing had been', async () => {
    const rehearsal = make(SHEETS);
    rehearsal.takeFaultPoints();
    await add(rehearsal);
    const points = rehearsal.takeFaultPoints();
    rehearsal.close();
    expect(points.length).toBeGreaterThan(30);

    const bench = make(SHEETS);
    const before = await sheets(bench);
    for (const point of points) {
      bench.plant(point);
      expect([point, (await refused(bench)).code]).toEqual([point, 'failed']);
      bench.plant(null);
      expect([point, await sheets(bench)]).toEqual([point, before]);
    }
    expect((await add(bench)).name).toBe('复核意见');
    bench.close();
  });
});

describe('with the genuine client', () => {
  const office = (options: OfficeHostOptions & { readonly patience?: number } = {}) => officeBench(SHEETS, options);

  test('one request for a report, two for its removal, three where the name is taken', async () => {
    const bench = office();
    const trips = async (work: () => Promise<unknown>): Promise<number> => {
      const { requests } = bench.office.traffic;
      await work();
      return bench.office.traffic.requests - requests;
    };
    let id = '';
    expect(await trips(async () => ({ id } = await add(bench)))).toBe(1);
    expect(await trips(() => codeOfRemoving(bench, id))).toBe(2);
    expect(await trips(() => codeOfRemoving(bench, id))).toBe(0);
    await add(bench);
    expect(await trips(() => add(bench))).toBe(3);
    bench.close();
  });

  test.each([
    [1, []],
    [2, []],
    [3, ['left']],
  ])('a taking away that fails %i times is tried again', async (times, left) => {
    const bench = office();
    const { requests } = bench.office.traffic;
    bench.onRequest(({ index, body }) =>
      index === requests
        ? { kind: 'error', action: body.Actions.length - 1, code: 'GeneralException' }
        : index <= requests + times
          ? { kind: 'error', action: 0, code: 'GeneralException' }
          : null,
    );
    const problem = await refused(bench);
    expect(problem.code).toBe('failed');
    const names = (await namesOf(bench)).slice(2);
    expect(names.map(() => 'left')).toEqual(left);
    expect(names).toEqual(problem.sheet === undefined ? [] : [problem.sheet]);
    bench.close();
  });

  test('an answer that comes too late costs the report', async () => {
    const bench = office({ patience: 30 });
    const { requests } = bench.office.traffic;
    bench.onRequest(({ index }) => (index === requests ? { kind: 'late', by: 60 } : null));
    expect((await refused(bench)).code).toBe('timeout');
    expect(bench.workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '说明', '复核意见']);
    // Whatever is asked next waits until the report is gone again.
    while (!(await bench.host.listSheets()).ok);
    expect(await namesOf(bench)).toEqual(['自评表', '说明']);
    bench.close();
  });

  test('a file that is only read takes none', async () => {
    const bench = office();
    bench.office.isReadOnly = true;
    expect((await refused(bench)).code).toBe('read-only');
    bench.close();
  });

  test('is known again after the pane was loaded anew', async () => {
    const bench = office();
    const { id } = await add(bench);
    expect(await codeOfRemoving({ host: createExcelHost() }, id)).toBeNull();
    expect(await namesOf(bench)).toEqual(['自评表', '说明']);
    bench.close();
  });

  test('looks as the same report does that is written into a file', async () => {
    const bench = office();
    const file = createWorkbook({ sheets: SHEETS });
    await add(bench);
    await add({ host: createWorkbookHost(file) });
    expect(picture(bench.workbook)).toEqual(picture(file));
    bench.close();
  });

  test('looks: title, header, rows, note, widths, frozen header, chart under the rows', () => {
    const file = createWorkbook({ sheets: SHEETS });
    void createWorkbookHost(file).addReport(REPORT);
    expect(picture(file)).toEqual({
      looks: [
        ['A1', true, 14, false],
        ['A2', true, 11, true],
        ['A3', false, 11, true],
        ['A6', false, 11, false],
      ],
      widths: [192, 80, 80],
      frozen: { rows: 2, columns: 0 },
      charts: [
        {
          title: '各项目得分',
          labels: { top: 2, left: 0, bottom: 4, right: 0 },
          values: { top: 2, left: 1, bottom: 4, right: 1 },
          format: '0.0',
          place: { top: 7, left: 0, bottom: 18, right: 2 },
        },
      ],
    });
  });
});

/** What is seen of the last sheet beside values, formats and fills. */
function picture({ sheets: all }: Workbook): unknown {
  const sheet = all[all.length - 1]!;
  const [chart] = sheet.design!.charts;
  const { title, labels, values, format, place } = chart!;
  return {
    looks: [0, 1, 2, 5].map((row) => {
      const { style } = sheet.cell(row, 0);
      return [`A${row + 1}`, style.bold, style.fontSize, style.wrap];
    }),
    widths: [0, 1, 2].map((column) => sheet.columnWidth(column)),
    frozen: sheet.frozen,
    charts: [{ title, labels, values, format, place }],
  };
}

describe('where the structure of the workbook is protected', () => {
  test.each([
    ['a workbook from disk', (workbook: Workbook) => createWorkbookHost(workbook)],
    [
      'Excel',
      (workbook: Workbook) => {
        connectGenuineOffice(createOfficeHost(workbook).bridge);
        return createExcelHost();
      },
    ],
  ])('%s says so', async (_, hostOf) => {
    const workbook = createWorkbook({ sheets: SHEETS, structureProtected: true });
    const problem = await refused({ host: hostOf(workbook) });
    expect([problem.code, problem.sheet, problem.cell]).toEqual(['protected', undefined, undefined]);
    expect(workbook.sheets.length).toBe(2);
  });
});
