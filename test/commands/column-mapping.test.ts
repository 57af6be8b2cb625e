import fc from 'fast-check';
import { recallMapping } from '../../src/commands/column-mapping';
import { problemSentence } from '../../src/commands/problem';
import type { ScoredForm, ScoredSheet, ScoringOptions } from '../../src/commands/read-sheet';
import { readSheet } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import { resetColumns, setColumn } from '../../src/commands/set-column';
import { undoScoring } from '../../src/commands/undo-scoring';
import { COLUMN_ROLES } from '../../src/domain/form/form';
import type { ColumnRole } from '../../src/domain/form/form';
import type { Result } from '../../src/domain/result';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { SettingsStore, SpreadsheetHost } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

type Rows = readonly (readonly CellValue[])[];

// The header calls last year's column 实际完成值; what was done this year stands under 本年数.
const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '本年数', '偏差原因'];
const MISLEADING: Rows = [
  HEADER,
  ['产出指标', '数量指标', '培训人数', '≥100人', '50人', 50, null, '100人', null],
  ['效益指标', '社会效益', '就业率', '≥90%', '45%', 50, null, '95%', null],
  ['总分', null, null, null, null, 100, null, null, null],
];

const NO_TARGET: Rows = [
  ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, null],
  ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50, null],
  ['总分', null, null, null, null, 100, null],
];

const moved = (rows: Rows, down: number, right: number): Rows => [
  ...Array.from({ length: down }, () => []),
  ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
];

function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
  return result.value;
}

const sheets = (...all: Rows[]): MemoryHost => createMemoryHost(all.map((rows) => ({ rows })));
const read = async (host: SpreadsheetHost): Promise<ScoredSheet> => value(await readSheet(host));
const firstOf = async (host: SpreadsheetHost): Promise<ScoredForm> => (await read(host)).forms[0]!;
const set = async (host: SpreadsheetHost, role: ColumnRole, column: number | null): Promise<ScoredForm> =>
  value(await setColumn(host, '1', await firstOf(host), role, column)).forms[0]!;
const computed = ({ scorecard }: ScoredForm): unknown[] =>
  scorecard.indicators.map((each) => each.computed?.toString());
const codeOf = async (host: SpreadsheetHost, options?: ScoringOptions): Promise<string> => {
  const result = await scoreSheet(host, options);
  return result.ok ? 'ok' : result.error.code;
};

/** Another sheet in the same browser: what was remembered is there. */
const withSettings = (host: MemoryHost, settings: SettingsStore): SpreadsheetHost => ({
  ...host,
  settings,
});

describe('a header that misleads', () => {
  test('is read as it says until a person says otherwise', async () => {
    const form = await firstOf(sheets(MISLEADING));
    expect(computed(form)).toEqual(['25', '25']);
    expect(form).toMatchObject({ mappedByUser: false, layout: { chosen: [] } });
  });

  test('offers every column with its header words', async () => {
    const { layout } = await firstOf(sheets(moved(MISLEADING, 1, 2)));
    expect(layout.columns).toEqual(HEADER.map((header, index) => ({ column: index + 2, header })));
  });

  test('a corrected column is scored by at once, and the sheet is not touched', async () => {
    const host = sheets(MISLEADING);
    const before = host.cells();
    const form = await set(host, 'actual', 7);
    expect(computed(form)).toEqual(['50', '50']);
    expect(form).toMatchObject({ mappedByUser: true, layout: { chosen: ['actual'] } });
    expect(form.form.evidence.find(({ role }) => role === 'actual')).toMatchObject({ column: 7, header: '本年数' });
    expect(host.cells()).toEqual(before);
  });

  test('the next scoring writes by it, and is undone as ever', async () => {
    const host = sheets(MISLEADING);
    const before = host.cells();
    await set(host, 'actual', 7);
    value(await scoreSheet(host));
    expect(['G2', 'G3', 'G4'].map((address) => host.cell(address).value)).toEqual([50, 50, 100]);
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });

  test('a scoring can be undone after the columns were corrected, and again after they were reset', async () => {
    const host = sheets(MISLEADING);
    const before = host.cells();
    value(await scoreSheet(host));
    await set(host, 'level3', 1);
    expect(value(await resetColumns(host, '1', await firstOf(host))).canUndo).toBe(true);
    await set(host, 'score', 8);
    expect((await read(host)).canUndo).toBe(true);
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });
});

describe('a correction', () => {
  test('is remembered after a reload, and for the table wherever it stands', async () => {
    const first = sheets(MISLEADING);
    await set(first, 'actual', 7);
    const reloaded = withSettings(sheets(MISLEADING), first.settings);
    expect(computed(await firstOf(reloaded))).toEqual(['50', '50']);
    const elsewhere = withSettings(sheets(moved(MISLEADING, 5, 3)), first.settings);
    const form = await firstOf(elsewhere);
    expect(form.form.columns.actual).toBe(10);
    expect(computed(form)).toEqual(['50', '50']);
    await set(elsewhere, 'deviation', 4 + 3);
    expect((await firstOf(first)).form.columns).toMatchObject({ actual: 7, deviation: 4 });
  });

  test('says nothing of another layout', async () => {
    const first = sheets(MISLEADING);
    await set(first, 'actual', 7);
    const swapped = MISLEADING.map((row) => [...row.slice(0, 7), row[8] ?? null, row[7] ?? null]);
    const form = await firstOf(withSettings(sheets(swapped), first.settings));
    expect(form.mappedByUser).toBe(false);
    expect(form.form.columns.actual).toBe(4);
  });

  test('holds for every form of the layout on a sheet, and for none of another', async () => {
    const other = NO_TARGET.map((row) => [...row]);
    other[0]![3] = '年度指标值';
    const host = sheets([...MISLEADING, [], ...MISLEADING, [], ...other]);
    const { forms } = value(await setColumn(host, '1', await firstOf(host), 'actual', 7));
    expect(forms.map(({ form, mappedByUser }) => [form.header.first, form.columns.actual, mappedByUser])).toEqual([
      [0, 7, true],
      [5, 7, true],
      [10, 4, false],
    ]);
  });

  test('of two forms side by side changes the one that is meant', async () => {
    const beside = MISLEADING.map((row) => [...row, ...row.slice(0, 7)]);
    const host = sheets(beside);
    const before = await read(host);
    expect(before.forms).toHaveLength(2);
    const { forms } = value(await setColumn(host, '1', before.forms[0]!, 'actual', 7));
    expect(forms.map(({ form }) => form.columns.actual)).toEqual([7, before.forms[1]!.form.columns.actual]);
    const right = value(await setColumn(host, '1', before.forms[1]!, 'unit', 10)).forms;
    expect(right.map(({ form }) => [form.columns.actual, form.columns.unit])).toEqual([
      [7, undefined],
      [before.forms[1]!.form.columns.actual, 10],
    ]);
  });

  test('takes its column from whatever had it', async () => {
    const host = sheets(MISLEADING);
    const { form } = await set(host, 'actual', 3);
    expect(form.columns).toMatchObject({ actual: 3 });
    expect(form.columns.target).toBeUndefined();
    // The target takes it back: the actual is what it was by itself.
    const back = await set(host, 'target', 3);
    expect(back.form.columns).toMatchObject({ target: 3, actual: 4 });
    expect(back.mappedByUser).toBe(false);
  });

  test('不使用 takes a role away', async () => {
    const host = sheets(MISLEADING);
    const form = await set(host, 'deviation', null);
    expect(form.form.columns.deviation).toBeUndefined();
    expect(form.layout.chosen).toEqual(['deviation']);
  });

  test('恢复自动识别 forgets it', async () => {
    const host = sheets(MISLEADING);
    const untouched = await firstOf(host);
    const form = await set(host, 'actual', 7);
    const { forms } = value(await resetColumns(host, '1', form));
    expect(forms[0]).toEqual(untouched);
    expect(recallMapping(host, form.layout.fingerprint)).toBeNull();
  });

  test('counts within the session where the browser keeps nothing', async () => {
    const settings: SettingsStore = { get: () => null, set: () => false };
    const host = withSettings(sheets(MISLEADING), settings);
    expect(computed(await set(host, 'actual', 7))).toEqual(['50', '50']);
    const { forms } = value(await resetColumns(host, '1', await firstOf(host)));
    expect(computed(forms[0]!)).toEqual(['25', '25']);
  });

  test('quick corrections add up, whichever reading comes back first', async () => {
    const host = sheets(MISLEADING);
    const form = await firstOf(host);
    await Promise.all([setColumn(host, '1', form, 'actual', 7), setColumn(host, '1', form, 'deviation', null)]);
    expect((await firstOf(host)).layout.chosen).toEqual(['actual', 'deviation']);
  });

  test.each([
    'null',
    '7',
    '{"columns":',
    '{"columns":null}',
    '{"columns":[4]}',
    '{"columns":{"actual":"7"}}',
    '{"columns":{"actual":1.5,"target":1e9,"nonsense":3}}',
    '{"columns":{"actual":-5}}',
    '{"columns":{"actual":900}}',
  ])('%s in the store is as good as none', async (text) => {
    const host = sheets(MISLEADING);
    const untouched = await firstOf(host);
    host.settings.set(`columns:1:${untouched.layout.fingerprint}`, text);
    expect(await firstOf(host)).toEqual(untouched);
  });

  test('whatever is chosen in whatever order: one role a column, what was said last holds, a reset is as new', async () => {
    const choice = fc.tuple(
      fc.constantFrom(...COLUMN_ROLES),
      fc.option(fc.integer({ min: 0, max: HEADER.length - 1 }), { nil: null }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 8 }), async (choices) => {
        const host = sheets(MISLEADING);
        const [before, untouched] = [host.cells(), await firstOf(host)];
        let form = untouched;
        for (const [role, column] of choices) {
          form = value(await setColumn(host, '1', form, role, column)).forms[0]!;
          expect(form.form.columns[role] ?? null).toBe(column);
          const used = Object.values(form.form.columns);
          expect(new Set(used).size).toBe(used.length);
        }
        expect(value(await resetColumns(host, '1', form)).forms[0]).toEqual(untouched);
        expect(host.cells()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns that were guessed', () => {
  test('are asked about, by name, before anything is written', async () => {
    const host = sheets(NO_TARGET);
    const before = host.cells();
    const result = await scoreSheet(host);
    if (result.ok) throw new Error('written');
    expect(result.error.code).toBe('unsure');
    expect(problemSentence(result.error, 'Excel')).toEqual({
      what: '这张表的样式不常见，还不能确定哪一列是“年度指标值”，没有写入任何内容。',
      todo: '请在面板的“认出的列”里核对，再决定是否打分。',
    });
    expect(host.cells()).toEqual(before);
  });

  test('are written by once a person agrees, for that one time', async () => {
    const host = sheets(NO_TARGET);
    expect(await codeOf(host, { confirmed: true })).toBe('ok');
    expect(await codeOf(host)).toBe('unsure');
  });

  test('are not asked about once a person has said which they are', async () => {
    const host = sheets(NO_TARGET);
    expect(computed(await set(host, 'target', 3))).toEqual(['45', '50']);
    expect(await codeOf(host)).toBe('ok');
    expect(['G2', 'G3', 'G4'].map((address) => host.cell(address).value)).toEqual([45, 50, 95]);
  });

  test('reading never asks', async () => {
    expect((await read(sheets(NO_TARGET))).forms).toHaveLength(1);
  });
});
