import fc from 'fast-check';

import { Decimal, ZERO, sum } from '../../src/domain/decimal';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { IndicatorScore, Scorecard } from '../../src/domain/scoring/scorecard';
import type { ScorePolicy } from '../../src/domain/scoring/standard';
import { NATIONAL, STANDARDS, findStandard } from '../../src/domain/scoring/standards';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import type { BudgetSpec, FormSpec, RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';
import type { TestCell } from '../sheets/sheet-of';

const score = (spec: FormSpec, policy: ScorePolicy = 'keep'): Scorecard =>
  scoreForm(buildForm(spec).form, NATIONAL, { policy });

/** The first row of a form that holds nothing else. */
const scoreRow = (row: RowSpec, policy: ScorePolicy = 'keep'): IndicatorScore =>
  score({ rows: [row] }, policy).indicators[0]!;
const say = (value: Decimal | null | undefined): string | null => value?.toString() ?? null;

// 子洲县 2023, "重大敏感时期值班接访": the published table without its scores.
const ZIZHOU: FormSpec = {
  budget: { initial: 5, executed: 5, weight: 10, without: ['annual'] },
  rows: [
    { level1: '产出指标', level2: '数量指标', name: '重大敏感时期值班次数', target: '≥2次', actual: '4次', weight: 10 },
    { level2: '质量指标', name: '信访人滞留率', target: '≤15%', actual: '17%', weight: 10 },
    { level2: '时效指标', name: '值班在位率', target: '≥98%', actual: '100%', weight: 10 },
    { name: '信访群众滞留时间', target: '≤3天', actual: '最长6天', weight: 10 },
    { level2: '成本指标', name: '维稳支出', target: '≤5万元', actual: '5万元', weight: 10 },
    { level1: '效益指标', level2: '社会效益指标', name: '恶性上访案件数', target: '0次', actual: '0次', weight: 20 },
    {
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      name: '信访人满意度',
      target: '满意度≥90%',
      actual: '满意度为97%',
      weight: 20,
    },
  ],
  total: { weight: 100, score: null, grade: '' },
};

describe('the form of 子洲 without its scores', () => {
  const card = score(ZIZHOU);

  test('is scored row by row, summed and graded', () => {
    expect(say(card.budget?.final)).toBe('10');
    expect(card.indicators.map(({ final }) => say(final))).toEqual(['10', '8.82', '10', '5', '10', '20', '20']);
    expect([say(card.total.final), card.total.grade, card.total.missing]).toEqual(['93.82', '优', 0]);
  });

  test('shows each level, the budget first', () => {
    expect(card.levels.map(({ name, score: points, weight }) => [name, say(points), say(weight)])).toEqual([
      ['预算执行率', '10', '10'],
      ['产出指标', '43.82', '50'],
      ['效益指标', '20', '20'],
      ['满意度指标', '20', '20'],
    ]);
  });

  test('explains each number with its operands, its arithmetic and its source', () => {
    expect(card.indicators[1]!.explanation).toEqual({
      rule: '比例法',
      text: '≤15%，实际 17%；反向指标未达标，15 ÷ 17 × 10 = 8.82（四舍五入保留两位）',
      source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
    });
    expect(card.budget?.explanation.text).toBe('全年执行数 5 ÷ 年初预算数 5 = 100%，得满分，10 分');
  });
});

describe('a row', () => {
  // target, actual, weight → outcome, score
  test.each<[TestCell, TestCell, number, string, string | null]>([
    ['≥98%', '97.3%', 10, 'missed', '9.93'],
    ['≥98%', '98%', 10, 'met', '10'],
    ['≥2次', '16次', 10, 'met', '10'],
    ['≥8个', '7个', 0.5, 'missed', '0.44'],
    ['≥3个', '1个', 9, 'missed', '3'],
    ['≥100万元', '-5万元', 10, 'missed', '0'],
    ['≥0个', '-1个', 10, 'missed', null],
    ['≤15%', '17%', 10, 'missed', '8.82'],
    ['≤3天', '6天', 10, 'missed', '5'],
    ['≤0起', '1起', 10, 'missed', '0'],
    ['≤5万元', '4万元', 10, 'met', '10'],
    ['≤-5%', '-3%', 10, 'missed', null],
    ['=42个', '42个', 5, 'met', '5'],
    ['=42个', '50个', 5, 'met', '5'],
    ['=42个', '21个', 5, 'missed', '2.5'],
    ['=0起', '1起', 5, 'missed', '0'],
    ['50%-60%', '55%', 10, 'met', '10'],
    ['50%-60%', '40%', 10, 'missed', '8'],
    ['50%-60%', '80%', 10, 'missed', '7.5'],
    ['2018年10月底前', '2018年9月', 10, 'met', '10'],
    ['2018年10月底前', '2018年11月底', 10, 'missed', null],
    ['保持稳定', '达成预期指标', 10, 'met', '10'],
    ['有效改善', '部分达成预期指标', 10, 'missed', '8'],
    ['有效改善', '未达成预期指标', 10, 'missed', '6'],
    ['是', '否', 10, 'missed', '6'],
    ['优', '良', 10, 'missed', null],
    ['≥98%', '', 10, 'unscored', null],
    ['≥98%', '不适用', 10, 'not-applicable', null],
    ['≤30万元', '完成', 10, 'unverifiable', null],
    ['100%', '1000件', 10, 'unverifiable', null],
    ['≥8个', '8个', 0, 'met', '0'],
  ])('%s ← %s of %d is %s with %s', (target, actual, weight, outcome, expected) => {
    const row = scoreRow({ target, actual, weight });
    expect([row.outcome, say(row.computed)]).toEqual([outcome, expected]);
    expect(row.explanation.text).not.toBe('');
  });

  test.each<[string, RowSpec, string]>([
    [
      'a miss',
      { target: '≥98%', actual: '97.3%', weight: 10 },
      '≥98%，实际 97.3%；正向指标未达标，97.3 ÷ 98 × 10 = 9.93（四舍五入保留两位）',
    ],
    [
      'a miss without rounding',
      { target: '≤3天', actual: '6天', weight: 10 },
      '≤3天，实际 6天；反向指标未达标，3 ÷ 6 × 10 = 5',
    ],
    [
      'nothing allowed',
      { target: '≤0起', actual: '1起', weight: 10 },
      '≤0起，实际 1起；指标值为 0，实际大于 0，不得分，得 0 分',
    ],
    [
      'a late completion',
      { target: '2018年10月底前', actual: '2018年11月底', weight: 10 },
      '2018年10月底前，实际 2018年11月底；没有按时完成；逾期如何扣分没有统一算法，请人工评分',
    ],
    [
      'a direction that was not written',
      { target: '12个', actual: '12个', weight: 10 },
      '12个，实际 12个；指标值没有写方向，按“不少于”理解；达标，得满分 10 分',
    ],
    [
      'a partial achievement',
      { target: '有效改善', actual: '部分达成预期指标', weight: 10 },
      '有效改善，实际 部分达成预期指标；按“部分达成年度指标并具有一定效果（60%～80%）”取上限，建议 0.8 × 10 = 8 分，可在区间内调整',
    ],
    ['no weight', { target: '≥8个', actual: '8个' }, '≥8个，实际 8个；达标，没有分值，不计分'],
  ])('explains %s', (_, row, text) => {
    expect(scoreRow(row).explanation.text).toBe(text);
  });
});

describe('the budget line', () => {
  const budgetOf = (budget: BudgetSpec) => score({ budget: { weight: 10, ...budget }, rows: [] }).budget!;

  test.each<[string, BudgetSpec, string | null, string | null, string]>([
    [
      '荔湾 2022',
      { initial: 800, annual: 879.34, executed: 865.76 },
      '9.85',
      '0.984557',
      '全年执行数 865.76 ÷ 全年预算数 879.34 = 98.46%，× 10 = 9.85（四舍五入保留两位）',
    ],
    [
      'executed in full',
      { annual: 468.26, executed: 468.26 },
      '10',
      '1',
      '全年执行数 468.26 ÷ 全年预算数 468.26 = 100%，得满分，10 分',
    ],
    [
      'more than the budget',
      { annual: 97.47, executed: 100 },
      '10',
      '1.025957',
      '全年执行数 100 ÷ 全年预算数 97.47 = 102.6%，超过 100% 按满分计，10 分',
    ],
    ['nothing executed', { annual: 100, executed: 0 }, '0', '0', '全年执行数 0 ÷ 全年预算数 100 = 0%，× 10 = 0'],
    ['money given back', { annual: 100, executed: -3 }, '0', '0', '全年执行数 -3 ÷ 全年预算数 100 = 0%，× 10 = 0'],
    [
      '79.27 %',
      { annual: 10000, executed: 7927 },
      '7.93',
      '0.7927',
      '全年执行数 7927 ÷ 全年预算数 10000 = 79.27%，× 10 = 7.93（四舍五入保留两位）',
    ],
    [
      'only an initial column',
      { initial: 50, executed: 38, without: ['annual'] },
      '7.6',
      '0.76',
      '全年执行数 38 ÷ 年初预算数 50 = 76%，× 10 = 7.6',
    ],
    [
      'a blank annual budget',
      { initial: 50, annual: null, executed: 38 },
      null,
      null,
      '没有填写全年预算数，不能计算执行率',
    ],
    ['a zero budget', { annual: 0, executed: 0 }, null, null, '全年预算数为 0，不能作除数，不计算执行率'],
    ['nothing reported', { annual: 5, executed: null }, null, null, '没有填写全年执行数，不能计算执行率'],
    [
      'no points',
      { annual: 5, executed: 4, weight: null },
      null,
      '0.8',
      '全年执行数 4 ÷ 全年预算数 5 = 80%；没有分值，不计分',
    ],
  ])('%s', (_, spec, points, rate, text) => {
    const budget = budgetOf(spec);
    expect([say(budget.computed), say(budget.rate?.toDecimalPlaces(6)), budget.explanation.text]).toEqual([
      points,
      rate,
      text,
    ]);
  });

  test('a rate keeps all its digits, the score is rounded from them', () => {
    expect(say(budgetOf({ annual: 3, executed: 1 }).rate)).toBe(`0.${'3'.repeat(40)}`);
  });
});

describe('whose score stands', () => {
  const missed: RowSpec = { target: '≤15%', actual: '17%', weight: 10 };
  const formula = { value: 7, formula: '=3+4' };
  const ours = (): Decimal => new Decimal(8.67);

  test.each<[ScorePolicy, TestCell, (() => Decimal) | null, string | null, string]>([
    ['keep', null, null, '8.82', 'computed'],
    ['keep', '　', null, '8.82', 'computed'],
    ['keep', 5, null, '5', 'kept'],
    ['keep', '5分', null, '5', 'kept'],
    ['keep', '优', null, null, 'kept'],
    ['keep', 8.67, ours, '8.82', 'computed'],
    ['keep', 5, ours, '5', 'kept'],
    ['keep', formula, null, '7', 'kept'],
    ['overwrite', null, null, '8.82', 'computed'],
    ['overwrite', 5, null, '8.82', 'computed'],
    ['overwrite', formula, null, '7', 'kept'],
    ['overwrite', { value: null, formula: '=""' }, null, null, 'kept'],
    ['check-only', null, null, null, 'none'],
    ['check-only', 5, ours, '5', 'kept'],
  ])('%s, a cell with %p', (policy, cell, writtenByUs, final, origin) => {
    const { form } = buildForm({ rows: [{ ...missed, score: cell }] });
    const row = scoreForm(form, NATIONAL, { policy, ...(writtenByUs ? { writtenByUs } : {}) }).indicators[0]!;
    expect([say(row.final), row.origin, say(row.computed)]).toEqual([final, origin, '8.82']);
  });

  test('what cannot be computed any more is not emptied, not even our own number', () => {
    const { form } = buildForm({ rows: [{ target: '≥98%', actual: '', weight: 10, score: 9.93 }] });
    const writtenByUs = (): Decimal => new Decimal(9.93);
    for (const policy of ['keep', 'overwrite'] as const) {
      const row = scoreForm(form, NATIONAL, { policy, writtenByUs }).indicators[0]!;
      expect([say(row.final), row.origin]).toEqual(['9.93', 'kept']);
    }
  });

  test('our numbers are asked for by their cell', () => {
    const { form } = buildForm({
      rows: [
        { ...missed, score: 1 },
        { ...missed, score: 1 },
      ],
    });
    const second = form.indicators[1]!.score!;
    const writtenByUs = ({ row }: CellRef): Decimal | null => (row === second.row ? new Decimal(1) : null);
    const { indicators } = scoreForm(form, NATIONAL, { policy: 'keep', writtenByUs });
    expect(indicators.map(({ origin }) => origin)).toEqual(['kept', 'computed']);
  });

  test('a form without a score column is scored all the same', () => {
    const row = score({ rows: [missed], without: ['score'] }).indicators[0]!;
    expect([say(row.final), row.origin]).toEqual(['8.82', 'none']);
  });
});

describe('the total', () => {
  const met = (weight: TestCell, points: TestCell = null): RowSpec => ({
    target: '≥8个',
    actual: '8个',
    weight,
    score: points,
  });
  const blank = (weight: TestCell): RowSpec => ({ target: '≥8个', actual: '', weight });

  test.each<[string, FormSpec, string | null, string | null, number]>([
    ['all rows scored', { rows: [met(60), met(40)] }, '100', '优', 0],
    ['the budget counts', { budget: { annual: 4, executed: 2, weight: 10 }, rows: [met(90)] }, '95', '优', 0],
    ['a row without a score', { rows: [met(60), blank(40)] }, null, null, 1],
    ['a budget without a score', { budget: { weight: 10 }, rows: [met(90)] }, null, null, 1],
    ['a sub-row without a weight', { rows: [met(100), met(null)] }, '100', '优', 0],
    ['scores that a person typed', { rows: [met(60, 45.5), met(40, 34.4)] }, '79.9', '中', 0],
    ['95 points are graded as they are', { rows: [met(95, 79.99)] }, '79.99', '中', 0],
    ['half a form is not graded', { rows: [met(50)] }, '50', null, 0],
    ['decimals that binary numbers do not hold', { rows: [met(50, 0.1), met(50, 0.2)] }, '0.3', '差', 0],
    ['a row that could not be read', { rows: [met(100)], damaged: [{ row: 4, reason: '左移' }] }, null, null, 1],
    ['no rows at all', { rows: [] }, null, null, 0],
  ])('%s', (_, spec, final, grade, missing) => {
    const { total } = score(spec);
    expect([say(total.final), total.grade, total.missing]).toEqual([final, grade, missing]);
  });

  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s points are %s', (points, grade) => {
    expect(score({ rows: [met(100, Number(points))] }).total.grade).toBe(grade);
  });

  test('without weights in the rows the points beside the levels count, and a blank score is missing', () => {
    const rows: RowSpec[] = [
      { level1: '产出指标', level1Points: 40, target: '≥8个', actual: '8个', score: 20 },
      { target: '≥8个', actual: '8个', score: 15 },
      { level1: '效益指标', level1Points: 40, target: '≥8个', actual: '8个', score: 38 },
    ];
    const budget = { annual: 5, executed: 5, weight: 20 };
    const { total, levels } = score({ budget, rows });
    expect([say(total.weight), say(total.final), total.grade]).toEqual(['100', '93', '优']);
    expect(levels.map(({ weight, score: points }) => `${points.toString()}/${weight.toString()}`)).toEqual([
      '20/20',
      '35/40',
      '38/40',
    ]);
    expect(score({ budget, rows: [...rows, { target: '≥8个', actual: '8个' }] }).total).toMatchObject({
      final: null,
      missing: 1,
    });
  });

  test.each<[string, TestCell, ScorePolicy, string]>([
    ['blank', null, 'keep', 'computed'],
    ['a person’s', 97.5, 'keep', 'kept'],
    ['a person’s', 97.5, 'overwrite', 'computed'],
    ['a formula', { value: 0, formula: '=SUM(H4:H5)' }, 'overwrite', 'kept'],
    ['blank', null, 'check-only', 'none'],
  ])('%s %p cell under %s is %s…', (_, cell, policy, origin) => {
    expect(score({ rows: [met(100, 100)], total: { score: cell } }, policy).total.origin).toBe(origin);
  });
});

test('standards are found by their id', () => {
  expect(STANDARDS.map(({ id }) => findStandard(id)?.id)).toEqual(STANDARDS.map(({ id }) => id));
  expect(findStandard('nobody')).toBeNull();
});

describe('laws', () => {
  const tenth = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
  const sign = fc.constantFrom('≥', '≤', '=', '');
  const row: fc.Arbitrary<RowSpec> = fc
    .tuple(
      sign,
      tenth(-5, 200),
      tenth(-5, 400),
      fc.constantFrom('%', '个', '天', '万元'),
      tenth(0, 30),
      fc.option(tenth(0, 30)),
    )
    .map(([comparator, target, actual, unit, weight, points]) => ({
      target: `${comparator}${target}${unit}`,
      actual: `${actual}${unit}`,
      weight,
      score: points,
    }));

  test('a score lies between nothing and the weight, and met is full', () => {
    fc.assert(
      fc.property(row, (spec) => {
        const { computed, outcome } = scoreRow(spec);
        const weight = new Decimal(spec.weight as number);
        if (outcome === 'met') expect(say(computed)).toBe(say(weight));
        if (computed) expect(computed.gte(ZERO) && computed.lte(weight)).toBe(true);
        if (outcome !== 'met' && outcome !== 'missed') expect(computed).toBeNull();
      }),
    );
  });

  test('a better actual never scores less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '='),
        tenth(0, 200),
        tenth(-5, 400),
        tenth(0, 50),
        (comparator, target, actual, more) => {
          const better = comparator === '≤' || (comparator === '=' && target === 0) ? actual - more : actual + more;
          const pointsFor = (n: number) =>
            scoreRow({ target: `${comparator}${target}个`, actual: `${Number(n.toFixed(1))}个`, weight: 10 }).computed;
          const [before, after] = [pointsFor(actual), pointsFor(better)];
          if (before && after) expect(after.gte(before)).toBe(true);
        },
      ),
    );
  });

  test('the total is the exact sum of what stands in the cells', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom<ScorePolicy>('keep', 'overwrite', 'check-only'),
        (rows, policy) => {
          const { indicators, total } = score({ rows }, policy);
          const finals = indicators.flatMap(({ final }) => final ?? []);
          expect(total.missing).toBe(indicators.length - finals.length);
          expect(say(total.final)).toBe(total.missing === 0 ? say(sum(finals)) : null);
        },
      ),
    );
  });
});
