import { adoptScores } from '../../src/commands/adopt-scores';
import { applyRepair } from '../../src/commands/apply-repair';
import { checkWorkbook } from '../../src/commands/check-workbook';
import { ignoreFinding } from '../../src/commands/ignore-finding';
import { livePass } from '../../src/commands/live-pass';
import { setPreferences } from '../../src/commands/preferences';
import type { ScoredForm, ScoredSheet } from '../../src/commands/read-sheet';
import { readSheet } from '../../src/commands/read-sheet';
import { readiness } from '../../src/commands/readiness';
import { removeReviewReport, writeReviewReport } from '../../src/commands/review-report';
import { scoreSheet } from '../../src/commands/score-sheet';
import { summarize } from '../../src/commands/summary';
import { undoScoring } from '../../src/commands/undo-scoring';
import { loadFromWorkbook, saveToWorkbook } from '../../src/commands/workbook-choices';
import { writeNotes } from '../../src/commands/write-notes';
import { writeReason } from '../../src/commands/write-reason';
import { CHECKS } from '../../src/domain/audit/checks';
import type { Finding } from '../../src/domain/audit/finding';
import { markFill } from '../../src/domain/edits/mark-colors';
import type { Result } from '../../src/domain/result';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../../src/hosts/host';
import type { MemoryCell, MemoryHost, MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { officeBench } from '../hosts/benches';
import { zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

const at = (address: string) => parseCellRef(address)!;
const read = async (host: SpreadsheetHost): Promise<ScoredSheet> => value(await readSheet(host, { sheetId: '1' }));
const formOf = async (host: SpreadsheetHost): Promise<ScoredForm> => (await read(host)).forms[0]!;
const named = (findings: readonly Finding[]): string[] =>
  findings.map(({ check, cell }) => `${check} ${formatCellRef(cell)}`);

/** 子洲 as published: scores of 85 in all. */
const published = (overlay: MemorySheet['cells'] = {}): MemoryHost => createMemoryHost([zizhou('published', overlay)]);
/** A total that is no sum of its rows. */
const wrongTotal = { H17: 95 };

async function finding(host: SpreadsheetHost, check: string, address: string): Promise<Finding> {
  const { findings } = await formOf(host);
  const found = findings.find((each) => each.check === check && formatCellRef(each.cell) === address);
  if (!found) throw new Error(`${check} ${address} is not among ${named(findings).join(', ')}`);
  return found;
}

const repair = async (host: SpreadsheetHost, check: string, address: string): Promise<ScoredSheet> =>
  value(await applyRepair(host, '1', await finding(host, check, address)));

describe('采纳', () => {
  test('writes what the finding proposes and nothing else; the finding is gone; an undo brings all back', async () => {
    const host = published(wrongTotal);
    const before = host.cells();
    const repaired = await repair(host, 'total-mismatch', 'H17');
    expect(host.cell('H17').value).toBe(85);
    expect(host.cells().filter((cell, n) => cell.value !== before[n]?.value || cell.fill)).toHaveLength(1);
    expect(named(repaired.forms[0]!.findings)).not.toContain('total-mismatch H17');
    expect(repaired).toMatchObject({ written: 1, canUndo: true });
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });

  test('a format that would hide the decimals gives way', async () => {
    const host = published({ H11: { value: 10, format: '0' } });
    await repair(host, 'missed-full-score', 'H11');
    expect(host.cell('H11')).toMatchObject({ value: 8.82, format: '0.00', text: '8.82' });
  });

  // 4.923 of 5 were spent: 98.46 %.
  test.each<[string, MemoryCell, unknown]>([
    ['a percentage', { value: 0.9, format: '0%' }, [0.9846, '0.00%', '98.46%']],
    ['a percentage with decimals', { value: 0.9, format: '0.00%' }, [0.9846, '0.00%', '98.46%']],
    [
      'a percentage in a column that is too narrow',
      { value: 0.9, format: '0%', text: '###' },
      [0.9846, '0.00%', '98.46%'],
    ],
    ['a text', { value: '90%' }, [0.9846, '0.00%', '98.46%']],
    ['a text cell', { value: '90％', format: '@' }, [0.9846, '0.00%', '98.46%']],
    ['a literal sign', { value: 90, format: '0"%"', text: '90%' }, [0.9846, '0.00%', '98.46%']],
    ['a bare percentage', { value: 90 }, [98.46, 'General', '98.46']],
    ['a bare ratio', { value: 0.9 }, [0.9846, 'General', '0.9846']],
  ])('a rate written as %s stays one', async (_, cell, expected) => {
    const host = published({ E4: 4.923, F3: '', F4: '', H4: cell });
    const { repair: proposed } = await finding(host, 'rate-mismatch', 'H4');
    expect(proposed?.label).toBe('把执行率改为 98.46%');
    const { findings } = (await repair(host, 'rate-mismatch', 'H4')).forms[0]!;
    const { value: stored, format, text } = host.cell('H4');
    expect([stored, format, text]).toEqual(expected);
    expect(named(findings)).not.toContain('rate-mismatch H4');
  });

  test('on a sheet that was scored the total and the marks follow, as one step of its own', async () => {
    const host = published({ H17: '' });
    value(await scoreSheet(host));
    host.type('H11', 10);
    value(await scoreSheet(host));
    expect([host.cell('H17').value, host.cell('F11').fill]).toEqual([90, markFill('missed')]);
    const before = host.cells();
    await repair(host, 'missed-full-score', 'H11');
    expect([host.cell('H11').value, host.cell('H17').value]).toEqual([8.82, 88.82]);
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });

  test('a score of ours from now on: it follows its row', async () => {
    const host = published({ H11: 10 });
    await repair(host, 'missed-full-score', 'H11');
    expect((await formOf(host)).ownScores.map(formatCellRef)).toEqual(['H11']);
    host.type('F11', '15%');
    value(await scoreSheet(host));
    expect(host.cell('H11').value).toBe(10);
  });

  test.each<[string, string, unknown]>([
    ['the cell', 'H17', 96],
    ['what the proposal rests on', 'H10', 9],
  ])('nothing is written when a person has changed %s meanwhile', async (_, address, typed) => {
    const host = published(wrongTotal);
    const stale = await finding(host, 'total-mismatch', 'H17');
    host.type(address, typed as number);
    const before = host.cells();
    const result = await applyRepair(host, '1', stale);
    expect(result).toMatchObject({ ok: false, error: { code: 'changed-meanwhile', cell: at('H17') } });
    expect(host.cells()).toEqual(before);
    expect(codeOf(await undoScoring(host))).toBe('nothing-to-undo');
  });

  test('nothing is written where the sheet refuses', async () => {
    const host = createMemoryHost([{ ...zizhou('published', wrongTotal), protected: true }]);
    const before = host.cells();
    expect(codeOf(await applyRepair(host, '1', await finding(host, 'total-mismatch', 'H17')))).toBe('protected');
    expect(host.cells()).toEqual(before);
  });

  test('a finding that proposes nothing is left to a person', async () => {
    const host = published({ I11: '' });
    expect(codeOf(await applyRepair(host, '1', await finding(host, 'missing-reason', 'I11')))).toBe(
      'changed-meanwhile',
    );
  });

  test('on the genuine Office.js: a rate and its undo', async () => {
    const bench = officeBench([zizhou('published', { E4: 4.923, H4: { value: 0.9, format: '0%' } }) as never]);
    try {
      const sheetId = value(await readSheet(bench.host)).sheetId;
      const before = bench.snapshot(sheetId);
      const { findings } = value(await readSheet(bench.host)).forms[0]!;
      const wrong = findings.find(({ check }) => check === 'rate-mismatch')!;
      value(await applyRepair(bench.host, sheetId, wrong));
      expect(bench.snapshot(sheetId).get('H4')).toMatchObject({ value: 0.9846, format: '0.00%' });
      value(await undoScoring(bench.host));
      expect(bench.snapshot(sheetId)).toEqual(before);
    } finally {
      bench.close();
    }
  });
});

describe('忽略', () => {
  const ignore = async (host: SpreadsheetHost, check: string, address: string, note = ''): Promise<ScoredForm> =>
    value(await ignoreFinding(host, '1', await formOf(host), await finding(host, check, address), note)).forms[0]!;
  const ignoredIn = async (host: SpreadsheetHost): Promise<unknown> =>
    (await formOf(host)).ignored.map(({ finding: { check }, note }) => [check, note]);

  test('sets a finding apart with its note, writes nothing, and can be taken back', async () => {
    const host = published(wrongTotal);
    const before = host.cells();
    const all = (await formOf(host)).findings;
    const { findings, ignored } = await ignore(host, 'total-mismatch', 'H17', ' 已与单位核实 ');
    expect(findings).toEqual(all.filter(({ check }) => check !== 'total-mismatch'));
    expect(ignored.map(({ finding: { check }, note }) => [check, note])).toEqual([['total-mismatch', '已与单位核实']]);
    const [first] = ignored;
    const back = value(await ignoreFinding(host, '1', await formOf(host), first!.finding, null)).forms[0]!;
    expect([back.findings, back.ignored]).toEqual([all, []]);
    expect(host.cells()).toEqual(before);
  });

  test('holds for what it says: with other numbers it is another finding', async () => {
    const host = published(wrongTotal);
    await ignore(host, 'total-mismatch', 'H17');
    host.type('H17', 96);
    expect(await ignoredIn(host)).toEqual([]);
    host.type('H17', 95);
    expect(await ignoredIn(host)).toEqual([['total-mismatch', '']]);
  });

  test('knows a row again that stands elsewhere now', async () => {
    const host = published({ H11: 10 });
    const { ignored } = await ignore(host, 'missed-full-score', 'H11', '上级认可');
    expect(ignored.map(({ finding: { cell } }) => formatCellRef(cell))).toEqual(['H11']);
    const { rows = [], ...sheet } = zizhou('published');
    const inserted = [
      ...rows.slice(0, 9),
      [null, '产出 指标', '数量指标', '接访人次', '≥1次', '1次', 0],
      ...rows.slice(9),
    ];
    const merges = sheet.merges?.map((range) =>
      range.replace(/\d+/g, (n) => String(Number(n) > 9 ? Number(n) + 1 : n)),
    );
    const later = createMemoryHost([{ ...sheet, rows: inserted, merges: merges ?? [], cells: { H12: 10 } }]);
    const again = await formOf({ ...later, settings: host.settings });
    expect(again.ignored.map(({ finding: { cell }, note }) => [formatCellRef(cell), note])).toEqual([
      ['H12', '上级认可'],
    ]);
  });

  test('goes with the workbook once it is saved with it', async () => {
    const host = published(wrongTotal);
    await ignore(host, 'total-mismatch', 'H17', '已核实');
    value(await saveToWorkbook(host));
    const elsewhere = published(wrongTotal);
    value(await elsewhere.workbookText!.write(value(await host.workbookText!.read())));
    expect(await ignoredIn(elsewhere)).toEqual([]);
    value(await loadFromWorkbook(elsewhere));
    expect(await ignoredIn(elsewhere)).toEqual([['total-mismatch', '已核实']]);
  });

  test('is not marked on the sheet', async () => {
    const host = published(wrongTotal);
    await ignore(host, 'total-mismatch', 'H17');
    value(await scoreSheet(host));
    expect(host.cell('H17').fill).toBeNull();
  });
});

describe('复核意见', () => {
  // Excel's host remembers in it which sheets are ours.
  beforeAll(() => {
    const kept = new Map<string, string>();
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => void kept.set(key, text),
        removeItem: (key: string) => void kept.delete(key),
      },
    });
  });
  afterAll(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

  test('a sheet of its own; the unit’s is as it was; it goes when it is asked to', async () => {
    const host = published(wrongTotal);
    const before = host.cells();
    const { id, name } = value(await writeReviewReport(host, await read(host)));
    expect(name).toBe('复核意见');
    expect(host.cells()).toEqual(before);
    expect(host.cells(id).map((cell) => cell.value)).toContainEqual(expect.stringContaining('【错误】总分填写 95'));
    expect(codeOf(await readSheet(host, { sheetId: id }))).toBe('no-form');
    value(await removeReviewReport(host, id));
    expect(value(await host.listSheets())).toHaveLength(1);
  });

  test('a sheet of the unit’s is never taken away', async () => {
    const host = published();
    expect(codeOf(await removeReviewReport(host, '1'))).toBe('sheet-gone');
    expect(value(await host.listSheets())).toHaveLength(1);
  });

  test('on the genuine Office.js', async () => {
    const bench = officeBench([zizhou('published', wrongTotal) as never]);
    try {
      const scored = value(await readSheet(bench.host));
      const before = bench.snapshot(scored.sheetId);
      const { id } = value(await writeReviewReport(bench.host, scored));
      expect([...bench.snapshot(id).values()].map((cell) => cell.value)).toContain('信访人滞留率');
      expect(bench.snapshot(scored.sheetId)).toEqual(before);
      expect(codeOf(await readSheet(bench.host, { sheetId: id }))).toBe('no-form');
      value(await removeReviewReport(bench.host, id));
      expect(value(await bench.host.listSheets())).toHaveLength(1);
    } finally {
      bench.close();
    }
  });
});

describe('审核模式', () => {
  const stop = new AbortController().signal;
  const change = { sheetId: '1', ranges: [{ top: 10, bottom: 10, left: 5, right: 5 }] };

  test.each<[string, (host: SpreadsheetHost) => Promise<Result<unknown, { readonly code: string }>>]>([
    ['给本表打分', (host) => scoreSheet(host)],
    [
      '打分 by a person who looked at the columns',
      (host) => scoreSheet(host, { confirmed: true, policy: 'overwrite' }),
    ],
    ['采用', (host) => adoptScores(host, '1', [at('H11')])],
    ['采纳', async (host) => applyRepair(host, '1', await finding(host, 'total-mismatch', 'H17'))],
    ['偏差原因', (host) => writeReason(host, '1', at('I12'), '原因', '')],
    ['批注', async (host) => writeNotes(host, await read(host))],
    ['实时打分', (host) => livePass(host, change, null, stop)],
    ['整个工作簿打分', (host) => checkWorkbook(host, { write: true })],
  ])('refuses %s', async (_, request) => {
    const host = published(wrongTotal);
    const [before, notes] = [host.cells(), host.notesOn()];
    setPreferences(host, { role: 'reviewer' });
    expect(codeOf(await request(host))).toBe('reviewer');
    expect([host.cells(), host.notesOn()]).toEqual([before, notes]);
    setPreferences(host, { role: 'unit' });
    expect(codeOf(await request(host))).toBe('ok');
  });

  test('checks, ignores and reports', async () => {
    const host = published(wrongTotal);
    setPreferences(host, { role: 'reviewer' });
    const before = host.cells();
    const total = await finding(host, 'total-mismatch', 'H17');
    expect(codeOf(await ignoreFinding(host, '1', await formOf(host), total, '已核实'))).toBe('ok');
    expect(codeOf(await checkWorkbook(host, { write: false }))).toBe('ok');
    expect(codeOf(await writeReviewReport(host, await read(host)))).toBe('ok');
    expect(host.cells()).toEqual(before);
  });
});

test('what the ribbon says of a check tells of nothing written', async () => {
  const scored = await read(published(wrongTotal));
  const [total, found] = ['总分 85（良），7 个指标，2 个未达标', '2 处需要核对，请打开面板查看'];
  expect(summarize(scored, 'checked')).toEqual([total, found]);
  expect(summarize(scored, 'scored')).toEqual([total, '没有需要写入的单元格', found]);
});

describe('可以上报', () => {
  const ready = async (host: SpreadsheetHost) => readiness(await formOf(host));

  test('with no error and no row without its score', async () => {
    const host = published();
    expect(await ready(host)).toMatchObject({ ready: true, errors: 0, unscored: 0, checked: CHECKS.length });
    host.type('H17', 95);
    expect(await ready(host)).toMatchObject({ ready: false, errors: 1 });
    value(await ignoreFinding(host, '1', await formOf(host), await finding(host, 'total-mismatch', 'H17'), ''));
    expect(await ready(host)).toMatchObject({ ready: true, errors: 0 });
    host.type('H12', null);
    expect(await ready(host)).toMatchObject({ ready: false, unscored: 1 });
  });

  test('a check that the standard leaves out was not made', async () => {
    const standard = { ...NATIONAL, checksOff: ['total-mismatch', 'docked-met'] };
    const { forms } = value(await readSheet(published(wrongTotal), { standard }));
    expect(readiness(forms[0]!)).toMatchObject({ ready: true, checked: CHECKS.length - 2 });
  });

  test('targets alone are asked for no scores, and only the checks of targets are made', async () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
      ['产出指标', '数量指标', '管护里程', '≥100公里', 100],
    ];
    const { ready: isReady, unscored, checked } = await ready(createMemoryHost([{ rows }]));
    expect([isReady, unscored]).toEqual([true, 0]);
    expect(checked).toBe(CHECKS.filter(({ scope }) => scope.includes('targets')).length);
  });
});

describe('whose scores they are', () => {
  const ownScores = async (host: SpreadsheetHost): Promise<string[]> =>
    (await formOf(host)).ownScores.map(formatCellRef);
  const OURS = ['I4', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16'];

  test('after 打分, 只核对 and re-opening ours are still ours, by another standard too; typed over they are a person’s', async () => {
    const host = createMemoryHost([zizhou('empty', { H12: 9 })]);
    expect(await ownScores(host)).toEqual([]);
    value(await scoreSheet(host));
    const ours = OURS.filter((address) => address !== 'H12');
    expect(await ownScores(host)).toEqual(ours);
    expect(await ownScores({ ...host })).toEqual(ours);
    const other = {
      ...NATIONAL,
      id: 'x',
      missed: { atLeast: NATIONAL.missed.atLeast, atMost: { rule: 'all-or-nothing' } },
    } as const;
    const { forms } = value(await readSheet(host, { standard: other }));
    expect(forms[0]!.ownScores.map(formatCellRef)).toEqual(ours);
    host.type('H11', 8);
    expect(await ownScores(host)).toEqual(ours.filter((address) => address !== 'H11'));
    value(await undoScoring(host));
    expect(await ownScores(host)).toEqual([]);
  });
});
