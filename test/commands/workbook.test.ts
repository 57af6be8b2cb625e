import { checkWorkbook } from '../../src/commands/check-workbook';
import type { WorkbookCheck } from '../../src/commands/check-workbook';
import { scoreSheet } from '../../src/commands/score-sheet';
import { undoScoring } from '../../src/commands/undo-scoring';
import { undoWorkbook } from '../../src/commands/undo-workbook';
import { writeSummary } from '../../src/commands/workbook-summary';
import { markFill } from '../../src/domain/edits/mark-colors';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { Fill } from '../../src/domain/sheet/sheet-edit';
import type { HostProblemCode, SpreadsheetHost } from '../../src/hosts/host';
import type { MemoryHost, MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { officeBench } from '../hosts/benches';
import { ZIZHOU_COMPUTED, ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

const YELLOW: Fill = { color: '#FFFF00' };

/** 子洲 without its scores, as a sheet of this name. */
const form = (name: string, more: Partial<MemorySheet> = {}): MemorySheet => ({ ...zizhou('empty'), name, ...more });
const PROSE: MemorySheet = { name: '说明', rows: [['请各单位于月底前填报。']] };
const EMPTY: MemorySheet = { name: '空表' };
const GUESSED: MemorySheet = {
  name: '样式少见',
  rows: [
    ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, null],
    ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50, null],
    ['总分', null, null, null, null, 100, null],
  ],
};

const scoresOf = (host: MemoryHost, sheetId: string): CellValue[] =>
  ZIZHOU_SCORES.map((address) => host.cell(address, sheetId).value);
const NOTHING = ZIZHOU_SCORES.map(() => null);
const told = ({ sheets }: WorkbookCheck): unknown[] =>
  sheets.map(({ name, result, problem }) => [name, result?.written ?? null, problem?.code ?? null]);

/** A host that answers the n-th application of edits (from 1) with this problem. */
function refusing(host: MemoryHost, n: number, code: HostProblemCode): SpreadsheetHost {
  let applications = 0;
  return {
    ...host,
    applyEdits(sheet, edits, options) {
      applications += 1;
      return applications === n ? { ok: false, error: { code } } : host.applyEdits(sheet, edits, options);
    },
  };
}

describe('检查整个工作簿', () => {
  test('every visible sheet with a form is scored, one after the other', async () => {
    const host = createMemoryHost([form('甲'), PROSE, EMPTY, form('乙'), form('隐藏', { visible: false })]);
    const progress: unknown[] = [];
    const onSheet = (...step: unknown[]): void => void progress.push(step);
    const check = value(await checkWorkbook(host, { write: true, onSheet }));
    expect(told(check)).toEqual([
      ['甲', 9, null],
      ['乙', 9, null],
    ]);
    expect(check).toMatchObject({ cancelled: false, written: 18 });
    expect(['1', '4', '5'].map((id) => scoresOf(host, id))).toEqual([ZIZHOU_COMPUTED, ZIZHOU_COMPUTED, NOTHING]);
    expect(progress).toEqual([
      ['甲', 0, 4],
      ['说明', 1, 4],
      ['空表', 2, 4],
      ['乙', 3, 4],
    ]);
  });

  test('only checked, nothing is written and there is nothing to undo', async () => {
    const host = createMemoryHost([form('甲'), form('乙')]);
    const before = host.cells();
    const check = value(await checkWorkbook(host, { write: false }));
    expect(told(check)).toEqual([
      ['甲', 0, null],
      ['乙', 0, null],
    ]);
    expect(check.sheets[0]!.result!.forms[0]!.findings.map((each) => each.check)).toContain('over-completion');
    expect([host.cells('1'), host.cells('2')]).toEqual([before, before]);
    expect(codeOf(await undoWorkbook(host))).toBe('nothing-to-undo');
  });

  test('a sheet that fails says why and stops no other one', async () => {
    const host = createMemoryHost([form('甲', { protected: true }), form('乙')]);
    const check = value(await checkWorkbook(host, { write: true }));
    expect(told(check)).toEqual([
      ['甲', null, 'protected'],
      ['乙', 9, null],
    ]);
    expect([scoresOf(host, '1'), scoresOf(host, '2')]).toEqual([NOTHING, ZIZHOU_COMPUTED]);
  });

  test('a form with guessed columns is checked, never written', async () => {
    const host = createMemoryHost([GUESSED, form('乙')]);
    const before = host.cells('1');
    const check = value(await checkWorkbook(host, { write: true }));
    expect(told(check)).toEqual([
      ['样式少见', 0, 'unsure'],
      ['乙', 9, null],
    ]);
    expect(check.sheets[0]!.result!.forms).toHaveLength(1);
    expect(host.cells('1')).toEqual(before);
  });

  test('a workbook that cannot be read at all is the problem of the whole', async () => {
    const host = createMemoryHost([form('甲')]);
    host.refuse('cell-editing');
    expect(codeOf(await checkWorkbook(host, { write: true }))).toBe('cell-editing');
  });

  describe('cancelled', () => {
    test.each([
      ['before the first', '甲', []],
      ['after the first', '乙', [['甲', 9, null]]],
    ])('%s sheet: what was done stays, and can be undone', async (_, name, done) => {
      const host = createMemoryHost([form('首页', { rows: [['目录']] }), form('甲'), form('乙'), form('丙')]);
      const controller = new AbortController();
      // As a person does it while the sheet before is at work.
      const onSheet = (now: string): void => (now === name ? controller.abort() : undefined);
      const hostOf: SpreadsheetHost = {
        ...host,
        readSheet: (sheetId, options) =>
          options?.signal?.aborted ? { ok: false, error: { code: 'cancelled' } } : host.readSheet(sheetId),
      };
      const check = value(await checkWorkbook(hostOf, { write: true, signal: controller.signal, onSheet }));
      expect([told(check), check.cancelled]).toEqual([done, true]);
      expect(scoresOf(host, '4')).toEqual(NOTHING);
      expect(codeOf(await undoWorkbook(host))).toBe(done.length > 0 ? 'ok' : 'nothing-to-undo');
      expect(scoresOf(host, '2')).toEqual(NOTHING);
    });

    test('already: no sheet is looked at', async () => {
      const host = createMemoryHost([form('甲')]);
      const onSheet = jest.fn();
      const check = value(await checkWorkbook(host, { write: true, signal: AbortSignal.abort(), onSheet }));
      expect(check).toEqual({ sheets: [], cancelled: true, written: 0 });
      expect(onSheet).not.toHaveBeenCalled();
    });

    test('within a sheet: it is as it was, and not among those that were done', async () => {
      const host = createMemoryHost([form('甲'), form('乙'), form('丙')]);
      const check = value(await checkWorkbook(refusing(host, 2, 'cancelled'), { write: true }));
      expect([told(check), check.cancelled]).toEqual([[['甲', 9, null]], true]);
      expect([scoresOf(host, '2'), scoresOf(host, '3')]).toEqual([NOTHING, NOTHING]);
    });
  });
});

describe('全部撤销', () => {
  const scored = async (...sheets: MemorySheet[]): Promise<MemoryHost> => {
    const host = createMemoryHost(sheets);
    value(await checkWorkbook(host, { write: true }));
    return host;
  };

  test('takes back every sheet at once, and only once', async () => {
    const before = createMemoryHost([form('甲')]).cells();
    const host = await scored(form('甲'), form('乙'));
    const undone = value(await undoWorkbook(host));
    expect(undone).toMatchObject({ keptByUser: 0, sheets: 2 });
    expect(undone.restored).toBeGreaterThanOrEqual(2 * ZIZHOU_SCORES.length);
    expect([host.cells('1'), host.cells('2')]).toEqual([before, before]);
    expect(codeOf(await undoWorkbook(host))).toBe('nothing-to-undo');
  });

  test('after the pane was closed and opened again', async () => {
    const host = await scored(form('甲'));
    value(await undoWorkbook({ ...host }));
    expect(scoresOf(host, '1')).toEqual(NOTHING);
  });

  test('what a person has changed since stays', async () => {
    const host = await scored(form('甲'), form('乙'));
    host.type('H12', 9, '2');
    expect(value(await undoWorkbook(host))).toMatchObject({ keptByUser: 1, sheets: 2 });
    expect([host.cell('H12', '1').value, host.cell('H12', '2').value]).toEqual([null, 9]);
  });

  test('a sheet that was scored by itself since keeps that, one that was taken back by itself is done', async () => {
    const host = await scored(form('甲'), form('乙'), form('丙'));
    host.type('F11', '15%', '1');
    value(await scoreSheet(host, { sheetId: '1' }));
    value(await undoScoring(host, '2'));
    expect(value(await undoWorkbook(host))).toMatchObject({ sheets: 1 });
    expect([host.cell('H11', '1').value, host.cell('H11', '3').value]).toEqual([10, null]);
  });

  test('a second pass that had nothing to write leaves the first to be undone', async () => {
    const host = await scored(form('甲'));
    expect(value(await checkWorkbook(host, { write: true })).written).toBe(0);
    value(await undoWorkbook(host));
    expect(scoresOf(host, '1')).toEqual(NOTHING);
  });

  test('a sheet that is gone is passed over', async () => {
    const host = await scored(form('甲'), form('乙'));
    host.removeSheet('1');
    expect(value(await undoWorkbook(host))).toMatchObject({ sheets: 1 });
    expect(scoresOf(host, '2')).toEqual(NOTHING);
  });

  test('a sheet that refuses is told, stops no other one, and can be tried again', async () => {
    const host = await scored(form('甲'), form('乙'));
    expect(codeOf(await undoWorkbook(refusing(host, 1, 'timeout')))).toBe('timeout');
    expect([scoresOf(host, '1'), scoresOf(host, '2')]).toEqual([ZIZHOU_COMPUTED, NOTHING]);
    expect(value(await undoWorkbook(host))).toMatchObject({ sheets: 1 });
    expect(scoresOf(host, '1')).toEqual(NOTHING);
  });

  test('a colour that could not be put back at once comes back with the rest', async () => {
    const painted = form('甲', { cells: { H11: { value: null, fill: YELLOW } } });
    const host = createMemoryHost([painted]);
    const before = host.cells();
    const check = value(await checkWorkbook(refusing(host, 2, 'timeout'), { write: true }));
    expect(told(check)).toEqual([['甲', null, 'timeout']]);
    expect(host.cell('H11').fill).toEqual(markFill('missed'));
    value(await undoWorkbook(host));
    expect(host.cells()).toEqual(before);
  });
});

describe('汇总表', () => {
  test('a line for each sheet with a form, also where it failed; the units’ sheets are as they were', async () => {
    const host = createMemoryHost([form('甲'), PROSE, form('乙', { protected: true }), GUESSED]);
    const check = value(await checkWorkbook(host, { write: true }));
    const before = ['1', '2', '3', '4'].map((id) => host.cells(id));
    const { id, name } = value(await writeSummary(host, check));
    expect(name).toBe('汇总');
    const lines = [3, 4, 5].map((row) => ['A', 'B', 'C', 'D', 'E'].map((c) => host.cell(`${c}${row}`, id).value));
    expect(lines).toEqual([
      ['甲', '重大敏感时期值班接访（子洲县信访局）', 93.82, '优', 2],
      ['乙', null, null, null, null],
      ['样式少见', null, null, null, 0],
    ]);
    expect(host.cell('H4', id).value).toMatch(/^工作表受保护/);
    expect(host.cell('H5', id).value).toMatch(/^这张表的样式不常见/);
    expect(['1', '2', '3', '4'].map((each) => host.cells(each))).toEqual(before);
  });

  test('is no form of the next check', async () => {
    const host = createMemoryHost([form('甲')]);
    const check = value(await checkWorkbook(host, { write: true }));
    value(await writeSummary(host, check));
    expect(told(value(await checkWorkbook(host, { write: true })))).toEqual([['甲', 0, null]]);
  });
});

describe('on the genuine Office.js', () => {
  test('scored, summed up and taken back: every sheet of the units is as it was', async () => {
    const bench = officeBench([form('甲'), PROSE, form('乙')] as never);
    try {
      const ids = value(await bench.host.listSheets()).map(({ id }) => id);
      const cells = () => ids.map((id) => bench.snapshot(id));
      const before = cells();
      const check = value(await checkWorkbook(bench.host, { write: true }));
      expect(told(check)).toEqual([
        ['甲', 9, null],
        ['乙', 9, null],
      ]);
      expect(bench.snapshot(ids[2]!).get('H17')?.value).toBe(93.82);
      const { id } = value(await writeSummary(bench.host, check));
      expect(bench.snapshot(id).get('C3')?.value).toBe(93.82);
      expect(value(await undoWorkbook(bench.host))).toMatchObject({ sheets: 2, keptByUser: 0 });
      expect(cells()).toEqual(before);
    } finally {
      bench.close();
    }
  });
});
