import { Decimal } from '../../src/domain/decimal';
import { scoreBudget } from '../../src/domain/scoring/score-budget';
import { scoreIndicator } from '../../src/domain/scoring/score-indicator';
import type { Standard } from '../../src/domain/scoring/standard';
import { checkStandard } from '../../src/domain/scoring/standard-text';
import { describeStandard } from '../../src/domain/scoring/standard-words';
import { NATIONAL, STANDARDS, findStandard } from '../../src/domain/scoring/standards';
import type { BudgetSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

// Each built-in standard as its notice or its users calculate: domain.md, tables of sections 2 and 3.

/** Target, actual, weight → score; null where a person decides. */
type Example = readonly [target: string, actual: string, weight: number, score: number | null];

/** What no standard decides differently. */
const COMMON: readonly Example[] = [
  ['≥98%', '100%', 10, 10],
  ['≤3天', '3天', 10, 10],
  ['≥8个', '24个', 5, 5],
  ['=42个', '50个', 5, 5],
  ['≤0起', '1起', 10, 0],
  ['=0起', '2起', 10, 0],
  ['50%-60%', '55%', 10, 10],
  ['2018年10月底前', '2018年9月', 10, 10],
  ['保持稳定', '达成预期指标', 10, 10],
  ['有效改善', '部分达成预期指标', 10, 8],
  // 良 for 优 may be in the second or the third band.
  ['优', '良', 10, null],
  ['≤30万元', '完成', 10, null],
  ['≥98%', '不适用', 10, null],
];

const TABLES: { readonly [id: string]: readonly Example[] } = {
  national: [
    ['≤3天', '6天', 10, 5],
    ['≤15%', '17%', 10, 8.82],
    ['≥98%', '97.3%', 10, 9.93],
    ['≥3个', '1个', 9, 3],
    ['=42个', '21个', 5, 2.5],
    ['50%-60%', '40%', 10, 8],
    ['50%-60%', '80%', 10, 7.5],
    ['≥100万元', '-5万元', 10, 0],
    ['≥0个', '-1个', 10, null],
    ['≤-5%', '-3%', 10, null],
    ['2018年10月底前', '2018年11月底', 10, null],
    ['有效改善', '未达成预期指标', 10, 6],
  ],
  integrated: [
    ['≤3天', '6天', 10, 0],
    ['≤3天', '5.9天', 10, 0.33],
    ['≤15%', '17%', 10, 8.67],
    ['≤100万元', '120万元', 10, 8],
    ['≤100万元', '350万元', 10, 0],
    ['≥98%', '97.3%', 10, 9.93],
    ['50%-60%', '80%', 10, 6.67],
    ['≤-5%', '-3%', 10, null],
    ['2018年10月底前', '2018年11月底', 10, null],
    ['有效改善', '未达成预期指标', 10, 6],
  ],
  'pass-fail': [
    ['≤3天', '6天', 10, 0],
    ['≤15%', '17%', 10, 0],
    ['≥98%', '97.9%', 10, 0],
    ['≥0个', '-1个', 10, 0],
    ['50%-60%', '40%', 10, 0],
    ['=42个', '41个', 5, 0],
    ['≥8个', '未完成', 10, 0],
    ['2018年10月底前', '2018年11月底', 10, 0],
    ['2018年10月底前', '尚未完成', 10, 0],
    ['有效改善', '未达成预期指标', 10, 6],
  ],
  deduction: [
    ['≤3天', '6天', 10, 0],
    ['≤15%', '17%', 10, 9.8],
    ['≥98%', '97.3%', 10, 9.93],
    ['≥90%', '0%', 10, 1],
    ['≤5‰', '25‰', 10, 9.8],
    ['≥50个', '45个', 10, 9],
    ['50%-60%', '40%', 10, 9],
    ['≥98%', '20%', 5, 0],
    ['≥8个', '未完成', 10, null],
    ['2018年10月底前', '2018年11月底', 10, null],
    ['有效改善', '未达成预期指标', 10, 6],
  ],
  steps: [
    ['≤3天', '6天', 10, 0],
    ['≤15%', '17%', 10, 8],
    ['≥98%', '97.3%', 10, 9],
    ['≥50个', '45个', 10, 9],
    ['≥50个', '44.9个', 10, 8],
    ['≥50个', '30个', 10, 6],
    ['≥50个', '29个', 10, 0],
    ['50%-60%', '40%', 10, 8],
    ['≥0个', '-1个', 10, null],
    ['有效改善', '未达成预期指标', 10, 6],
  ],
  hubei: [
    ['≤3天', '6天', 10, 5],
    ['≤15%', '17%', 10, 8.82],
    ['≥98%', '97.3%', 10, 9.93],
    ['有效改善', '未达成预期指标', 10, 5],
    ['是', '否', 20, 10],
  ],
};

const pointsOf = (standard: Standard, [target, actual, weight]: Example): string | null => {
  const indicator = buildForm({ rows: [{ target, actual, weight }] }).form.indicators[0]!;
  return scoreIndicator(indicator, standard, null).computed?.toString() ?? null;
};

describe.each(STANDARDS.map((standard) => [standard.id, standard] as const))('%s', (id, standard) => {
  test.each([...(TABLES[id] ?? []), ...COMMON].map((example) => [...example, example] as const))(
    '%s ← %s of %d is %p',
    (_target, _actual, _weight, score, example) => {
      expect(pointsOf(standard, example)).toBe(score === null ? null : String(score));
    },
  );

  // Initial, annual budget, executed → points of 10.
  test.each<[string, BudgetSpec, string | null]>([
    ['98.46 %', { annual: 879.34, executed: 865.76 }, '9.85'],
    ['102.59 %', { annual: 97.47, executed: 100 }, '10'],
    ['76 % of the initial budget alone', { initial: 50, executed: 38, without: ['annual'] }, '7.6'],
    ['a zero budget', { annual: 0, executed: 5 }, null],
    ['no budget', { annual: null, executed: 5 }, null],
    ['a budget below zero', { annual: -5, executed: 5 }, null],
  ])('the budget line with %s', (_, budget, points) => {
    const { computed } = scoreBudget(buildForm({ budget: { weight: 10, ...budget }, rows: [] }).form.budget!, standard);
    expect(computed?.toString() ?? null).toBe(points);
  });

  test('has a table of its own, is sound, and is told in words', () => {
    expect(TABLES[id]!.length).toBeGreaterThanOrEqual(5);
    expect(checkStandard(standard)).toEqual({ ok: true, value: standard });
    expect(describeStandard(standard).every(({ title, text }) => title !== '' && text !== '')).toBe(true);
  });
});

test('standards are found by their id, the national one is the first', () => {
  expect(STANDARDS.map(({ id }) => findStandard(id))).toEqual(STANDARDS);
  expect(Object.keys(TABLES)).toEqual(STANDARDS.map(({ id }) => id));
  expect(new Set(STANDARDS.map(({ id }) => id)).size).toBe(STANDARDS.length);
  expect(STANDARDS[0]).toBe(NATIONAL);
  expect(findStandard('nobody')).toBeNull();
});

test('湖北 gives the budget 20 points where the form prints none', () => {
  const hubei = findStandard('hubei')!;
  const blank = buildForm({ budget: { annual: 879.34, executed: 865.76, weight: null }, rows: [] }).form.budget!;
  expect(scoreBudget(blank, hubei).computed).toEqual(new Decimal('19.69'));
  expect(scoreBudget(blank, NATIONAL).computed).toBeNull();
});

test.each([
  [0, '9'],
  [1, '8.6'],
  [2, '8.62'],
  [4, '8.6154'],
])('with %d decimals 56 of 65 is %s of 10', (digits, score) => {
  const standard: Standard = { ...NATIONAL, rounding: { score: digits, total: null } };
  expect(pointsOf(standard, ['≥65个', '56个', 10, null])).toBe(score);
  expect(pointsOf({ ...standard, rounding: { score: 0, total: null } }, ['≥100个', '86个', 10, 9])).toBe('9');
});

test('the words of the national standard', () => {
  expect(describeStandard(NATIONAL).map(({ title, text }) => `${title}：${text}`)).toEqual([
    '出处：财预〔2020〕10号《项目支出绩效评价管理办法》',
    '正向未达标：比例法：实际 ÷ 目标 × 分值',
    '反向未达标：比例法：目标 ÷ 实际 × 分值',
    '等于：达到即满分，超过也算达标；低于按正向计算',
    '区间：在范围内得满分；低于下限按正向计算，高于上限按反向计算',
    '时限：按时得满分；逾期没有统一算法，请人工评分',
    '零指标：指标值为 0（如 ≤0起），发生即得 0 分',
    '负数：正向指标的实际完成值为负，按 0 计算',
    '预算执行率：执行数 ÷ 全年预算数 × 分值，不超过分值；没有全年预算数一栏的用年初预算数',
    '定性：达成年度指标 80%～100%；部分达成年度指标并具有一定效果 60%～80%；未达成年度指标且效果较差 0%～60%；建议取上限',
    '超额完成：得满分；超出 30% 及以上请说明原因',
    '不适用：不评分，总分由您决定',
    '小数：得分四舍五入保留 2 位小数；总分为各得分之和',
    '等级：优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60',
    '核查：分值一般为产出 50、效益 30、满意度 10、预算执行率 10；全年预算数与年初预算数相差 30% 及以上请说明',
  ]);
});

test('the words of a standard that uses every other setting', () => {
  const standard: Standard = {
    ...NATIONAL,
    missed: {
      atLeast: { rule: 'steps', steps: [{ from: 0.9, share: 0.8 }] },
      atMost: { rule: 'deduction', every: 2, of: 'percentage-points', cost: 1, partial: 'ignored' },
    },
    equalExceeded: 'missed',
    outsideRange: 'nothing',
    late: { every: 'month', cost: 2 },
    zeroTarget: { cost: 3 },
    negativeActual: 'ask',
    leastShare: 0.2,
    budget: {
      denominator: 'initial',
      steps: [{ from: 0.8, share: 0.7 }],
      weight: 20,
      totalCaps: [{ below: 0.8, most: 89 }],
    },
    qualitative: { ...NATIONAL.qualitative, propose: 'none' },
    overCompletion: { explainFrom: 0.2, reduction: { from: 0.3, cost: 2, every: 0.1 } },
    notApplicable: 'rescale',
    rounding: { score: 0, total: 1 },
    checkThresholds: { levelPoints: null, amountJumpFrom: 0.5 },
  };
  expect(describeStandard(standard).map(({ title, text }) => `${title}：${text}`)).toEqual([
    '出处：财预〔2020〕10号《项目支出绩效评价管理办法》',
    '正向未达标：阶梯法：完成程度（实际 ÷ 目标）90% 及以上得分值的 80%，低于 90% 得 0 分',
    '反向未达标：扣分法：每超 2 个百分点扣 1 分，扣完为止（不足一档不扣；指标值不是百分比的，按指标值的 2% 计）',
    '等于：正好等于得满分；低于按正向计算，超过按反向计算',
    '区间：在范围内得满分，不在范围内得 0 分',
    '时限：按时得满分；每逾期 1 个月（不足一个月按一个月计）扣 2 分，扣完为止；逾期多少不能确定的，请人工评分',
    '零指标：指标值为 0（如 ≤0起），每发生 1 个扣 3 分，扣完为止',
    '负数：正向指标的实际完成值为负，请人工评分',
    '最低得分：定量指标未达标也至少得分值的 20%',
    '预算执行率：执行率（执行数 ÷ 年初预算数）80% 及以上得分值的 70%，低于 80% 得 0 分，100% 及以上得满分；表中没有印分值的按 20 分',
    '总分封顶：执行率低于 80%，总分不超过 89 分',
    '定性：达成年度指标 80%～100%；部分达成年度指标并具有一定效果 60%～80%；未达成年度指标且效果较差 0%～60%；由您在区间内评分',
    '超额完成：超出指标值 30% 扣 2 分，每再超 10% 再扣 2 分，扣完为止；超出 20% 及以上请说明原因',
    '不适用：不评分，其余各行的得分折算到总分值',
    '小数：得分四舍五入取整；总分保留 1 位小数',
    '等级：优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60',
    '核查：全年预算数与年初预算数相差 50% 及以上请说明',
  ]);
});
