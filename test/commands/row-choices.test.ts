import fc from 'fast-check';
import { readSheet } from '../../src/commands/read-sheet';
import type { ScoredForm } from '../../src/commands/read-sheet';
import { setRowChoice } from '../../src/commands/row-choice';
import { scoreSheet } from '../../src/commands/score-sheet';
import type { RowChoice } from '../../src/domain/scoring/row-choice';
import type { IndicatorScore } from '../../src/domain/scoring/scorecard';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { SettingsStore, SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { refusingSettings, value } from './results';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

type Rows = readonly (readonly CellValue[])[];

const TITLE = ['项目支出绩效自评表'];
const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const TRAINING = ['产出指标', '数量指标', '培训人数', '≥100人', '50人', 40, null];
const DELAY = [null, '时效指标', '平均办理时间', '≤4天', '5天', 40, null];
const RATE = ['效益指标', '社会效益', '就业率', '≥90%', '95%', 20, null];
const FORM: Rows = [TITLE, HEADER, TRAINING, DELAY, RATE, ['总分', null, null, null, null, 100, null]];

const sheet = (rows: Rows, name = '自评表') => ({ name, rows });
const hostOf = (rows: Rows = FORM, settings?: SettingsStore): SpreadsheetHost & MemoryHost => {
  const host = createMemoryHost([sheet(rows)]);
  return settings ? { ...host, settings } : host;
};
const formOf = async (host: SpreadsheetHost, n = 0): Promise<ScoredForm> => value(await readSheet(host)).forms[n]!;
const rowOf = ({ scorecard }: ScoredForm, name: string): IndicatorScore =>
  scorecard.indicators.find(({ indicator }) => indicator.name.text === name)!;
const choose = async (host: SpreadsheetHost, name: string, choice: RowChoice | null, n = 0): Promise<ScoredForm> => {
  const form = await formOf(host, n);
  return value(await setRowChoice(host, '1', form, rowOf(form, name), choice)).forms[n]!;
};
const choicesOf = ({ scorecard }: ScoredForm): unknown[] =>
  scorecard.indicators.flatMap(({ indicator, choice }) => (choice ? [[indicator.name.text, choice]] : []));
const computed = ({ scorecard }: ScoredForm): unknown[] => scorecard.indicators.map((row) => row.computed?.toString());

describe('what a person decides of a row', () => {
  test.each<[RowChoice, string | undefined]>([
    [{}, '20'],
    [{ direction: 'at-most' }, '40'],
    [{ rule: { rule: 'all-or-nothing' } }, '0'],
    [{ notApplicable: true }, undefined],
    [{ score: '33.5' }, '33.5'],
  ])('%j is scored by at once, and nothing is written', async (choice, score) => {
    const host = hostOf();
    const before = host.cells();
    const form = await choose(host, '培训人数', choice);
    expect(computed(form)[0]).toBe(score);
    expect(computed(form).slice(1)).toEqual(['32', '20']);
    expect(host.cells()).toEqual(before);
  });

  test('is what the next scoring writes', async () => {
    const host = hostOf();
    await choose(host, '培训人数', { score: '33.5' });
    value(await scoreSheet(host));
    expect(['G3', 'G4', 'G5', 'G6'].map((address) => host.cell(address).value)).toEqual([33.5, 32, 20, 85.5]);
  });

  test('不适用 takes our score away; what a person types there afterwards is theirs, though it is the same number', async () => {
    const host = hostOf();
    value(await scoreSheet(host));
    expect(host.cell('G3').value).toBe(20);
    await choose(host, '培训人数', { notApplicable: true });
    value(await scoreSheet(host));
    expect(host.cell('G3').value).toBeNull();
    host.type('G3', 20);
    host.type('E3', '60人');
    await choose(host, '培训人数', null);
    value(await scoreSheet(host));
    expect(host.cell('G3').value).toBe(20);
  });

  test('is taken back by null: the row is as new', async () => {
    const host = hostOf();
    const untouched = await formOf(host);
    await choose(host, '培训人数', { score: '1' });
    expect(await choose(host, '培训人数', null)).toEqual(untouched);
    expect(host.settings.get('row-choices:1:1:自评表')).toBeNull();
  });

  test('adds up, whichever reading comes back first', async () => {
    const host = hostOf();
    const form = await formOf(host);
    await Promise.all([
      setRowChoice(host, '1', form, rowOf(form, '培训人数'), { score: '1' }),
      setRowChoice(host, '1', form, rowOf(form, '就业率'), { notApplicable: true }),
    ]);
    expect(choicesOf(await formOf(host))).toEqual([
      ['培训人数', { score: '1' }],
      ['就业率', { notApplicable: true }],
    ]);
  });
});

describe('it is remembered', () => {
  const chosen = async (settings?: SettingsStore): Promise<SettingsStore> => {
    const host = hostOf(FORM, settings);
    await choose(host, '平均办理时间', { rule: { rule: 'excess' } });
    return host.settings;
  };
  const KEPT = [['平均办理时间', { rule: { rule: 'excess' } }]];

  test.each<[string, Rows, unknown[]]>([
    ['after a reload', FORM, KEPT],
    [
      'after a row was inserted above',
      [TITLE, HEADER, TRAINING, ['', '', '新指标', '≥1个', '1个', 5, null], ...FORM.slice(3)],
      KEPT,
    ],
    ['after rows were inserted above the table', [[], [], ...FORM], KEPT],
    [
      'after another row was renamed',
      FORM.map((row) => row.map((cell) => (cell === '培训人数' ? '参训人数' : cell))),
      KEPT,
    ],
    ['after another row was removed', FORM.filter((row) => row !== RATE), KEPT],
    [
      'not for a row of another name',
      FORM.map((row) => row.map((cell) => (cell === '平均办理时间' ? '时长' : cell))),
      [],
    ],
    ['not for another form', [['另一个项目'], ...FORM.slice(1)], []],
  ])('%s', async (_, rows, expected) => {
    const settings = await chosen();
    expect(choicesOf(await formOf(hostOf(rows, settings)))).toEqual(expected);
  });

  test('not on a sheet of another name', async () => {
    const settings = await chosen();
    const other = { ...createMemoryHost([sheet(FORM, '另一张')]), settings };
    expect(choicesOf(await formOf(other))).toEqual([]);
  });

  test('for one of two forms with the same head', async () => {
    const host = hostOf([...FORM, [], ...FORM]);
    await choose(host, '培训人数', { score: '7' }, 1);
    expect([choicesOf(await formOf(host, 0)), choicesOf(await formOf(host, 1))]).toEqual([
      [],
      [['培训人数', { score: '7' }]],
    ]);
  });

  test('while long texts of the head are still being written', async () => {
    const goal = (text: string): Rows => [TITLE, ['年度总体目标', text.repeat(30)], ...FORM.slice(1)];
    const host = hostOf(goal('完成'));
    await choose(host, '培训人数', { score: '7' });
    expect(choicesOf(await formOf(hostOf(goal('已经完成'), host.settings)))).toHaveLength(1);
  });

  test('for the session where the browser keeps nothing', async () => {
    const host = hostOf(FORM, refusingSettings());
    expect(choicesOf(await choose(host, '培训人数', { score: '7' }))).toHaveLength(1);
    expect(choicesOf(await choose(host, '培训人数', null))).toEqual([]);
  });

  test('whatever is chosen in whatever order: what was said last holds for each row', async () => {
    const names = ['培训人数', '平均办理时间', '就业率'];
    const choice = fc.option(
      fc.oneof(
        fc.record({ direction: fc.constantFrom('at-least' as const, 'at-most' as const) }),
        fc.record({ score: fc.integer({ min: 0, max: 400 }).map((n) => String(n / 10)) }),
        fc.constant({ notApplicable: true as const }),
        fc.record({ rule: fc.constantFrom({ rule: 'excess' as const }, { rule: 'proportional' as const }) }),
      ),
      { nil: null },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), choice), { maxLength: 8 }), async (said) => {
        const host = hostOf();
        const last = new Map<string, RowChoice>();
        for (const [name, each] of said) {
          await choose(host, name, each);
          if (each) last.set(name, each);
          else last.delete(name);
        }
        const kept = names.flatMap((name) => (last.has(name) ? [[name, last.get(name)]] : []));
        expect(choicesOf(await formOf(hostOf(FORM, host.settings)))).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a broken store', () => {
  const KEY = 'row-choices:1:1:自评表';
  const stored = async (change: (text: string) => string): Promise<unknown[]> => {
    const host = hostOf();
    await choose(host, '培训人数', { score: '7' });
    host.settings.set(KEY, change(host.settings.get(KEY)!));
    return choicesOf(await formOf(hostOf(FORM, host.settings)));
  };
  const rowsAs = (rows: unknown) => (text: string) =>
    JSON.stringify(
      Object.fromEntries(Object.keys(JSON.parse(text) as object).map((form) => [form, { rows, over: null }])),
    );

  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 20)],
    ['a number', () => '7'],
    ['a list', () => '[]'],
    ['no rows', rowsAs(null)],
    ['rows as a list', rowsAs(['7'])],
    ['a row that is a text', rowsAs({ '产出指标/数量指标/培训人数': '7' })],
    ['a score that is a number', rowsAs({ '产出指标/数量指标/培训人数': { score: 7 } })],
    ['a score that is none', rowsAs({ '产出指标/数量指标/培训人数': { score: '七分' } })],
    ['an unknown direction', rowsAs({ '产出指标/数量指标/培训人数': { direction: 'up' } })],
    ['an unknown rule', rowsAs({ '产出指标/数量指标/培训人数': { rule: { rule: 'lottery' } } })],
    ['a rule without its numbers', rowsAs({ '产出指标/数量指标/培训人数': { rule: { rule: 'deduction' } } })],
    ['not applicable as a word', rowsAs({ '产出指标/数量指标/培训人数': { notApplicable: 'yes' } })],
  ])('%s: is as good as none', async (_, change) => {
    expect(await stored(change)).toEqual([]);
  });

  test('what is sound in it counts', async () => {
    const rows = { '产出指标/数量指标/培训人数': { score: '8', direction: 'up' }, 'x/y/z': 3 };
    expect(await stored(rowsAs(rows))).toEqual([['培训人数', { score: '8' }]]);
  });
});
