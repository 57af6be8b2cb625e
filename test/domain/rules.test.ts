import type { RowChoice } from '../../src/domain/scoring/row-choice';
import { scoreBudget } from '../../src/domain/scoring/score-budget';
import { scoreIndicator } from '../../src/domain/scoring/score-indicator';
import type { MissedRule, Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { BudgetSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

// Every rule and every setting of a standard with its own arithmetic in its explanation.

const scoreRow = (
  target: string,
  actual: string,
  weight: number | null,
  settings: Partial<Standard>,
  choice: RowChoice | null = null,
) => {
  const indicator = buildForm({ rows: [{ target, actual, weight }] }).form.indicators[0]!;
  const { computed, outcome, explanation } = scoreIndicator(indicator, { ...NATIONAL, ...settings }, choice);
  // The facts that every explanation begins with are of no interest here.
  const facts = `${target}，实际 ${actual}；`;
  return { outcome, score: computed?.toString() ?? null, ...explanation, text: explanation.text.replace(facts, '') };
};

const missed = (rule: MissedRule): Partial<Standard> => ({ missed: { atLeast: rule, atMost: rule } });
const deduction = (given: Partial<MissedRule & { rule: 'deduction' }> = {}): Partial<Standard> =>
  missed({ rule: 'deduction', every: 1, of: 'percentage-points', cost: 0.1, partial: 'share', ...given });
const steps = missed({
  rule: 'steps',
  steps: [
    { from: 0.9, share: 0.8 },
    { from: 0.6, share: 0.5 },
  ],
});
const late = (rule: Standard['late']): Partial<Standard> => ({ late: rule });
const over = (from: number, every: number | null): Partial<Standard> => ({
  overCompletion: { explainFrom: 0.3, reduction: { from, cost: 2, every } },
});
const propose = (place: Standard['qualitative']['propose']): Partial<Standard> => ({
  qualitative: { ...NATIONAL.qualitative, propose: place },
});

/** Settings, target, actual → score of 10, and the words after the facts. */
type Row = readonly [Partial<Standard>, string, string, string | null, string];

const ROWS: { readonly [what: string]: readonly Row[] } = {
  excess: [
    [
      missed({ rule: 'excess' }),
      '≤15%',
      '17%',
      '8.67',
      '反向指标未达标，超出 2，(1 − 2 ÷ 15) × 10 = 8.67（四舍五入保留两位）',
    ],
    [missed({ rule: 'excess' }), '≤3天', '6天', '0', '反向指标未达标，超出 3，不少于指标值的一倍，得 0 分'],
    [missed({ rule: 'excess' }), '≥50个', '45个', '9', '正向指标未达标，45 ÷ 50 × 10 = 9'],
  ],
  'all or nothing': [
    [missed({ rule: 'all-or-nothing' }), '≤15%', '17%', '0', '反向指标未达标，按达标法，得 0 分'],
    [missed({ rule: 'all-or-nothing' }), '≥8个', '未完成', '0', '正向指标未达标，按达标法，得 0 分'],
  ],
  deduction: [
    [deduction(), '≤15%', '17%', '9.8', '反向指标未达标，超出 2 个百分点，每 1 个百分点扣 0.1 分，10 − 0.2 = 9.8'],
    [
      deduction({ every: 2, cost: 1 }),
      '≥98%',
      '20%',
      '0',
      '正向指标未达标，差 78 个百分点，每 2 个百分点扣 1 分，共扣 39 分，扣完为止，得 0 分',
    ],
    [
      deduction(),
      '≥98%',
      '97.3%',
      '9.93',
      '正向指标未达标，差 0.7 个百分点，每 1 个百分点扣 0.1 分（不足的部分按比例扣），10 − 0.07 = 9.93',
    ],
    [
      deduction({ partial: 'whole' }),
      '≥98%',
      '96.5%',
      '9.8',
      '正向指标未达标，差 1.5 个百分点，每 1 个百分点扣 0.1 分（不足的部分按一档扣），10 − 0.2 = 9.8',
    ],
    [
      deduction({ partial: 'ignored' }),
      '≥98%',
      '96.5%',
      '9.9',
      '正向指标未达标，差 1.5 个百分点，每 1 个百分点扣 0.1 分（不足的部分不扣），10 − 0.1 = 9.9',
    ],
    [
      deduction({ partial: 'ignored', every: 0.1 }),
      '≥98%',
      '97.3%',
      '9.3',
      '正向指标未达标，差 0.7 个百分点，每 0.1 个百分点扣 0.1 分，10 − 0.7 = 9.3',
    ],
    [deduction(), '≤5‰', '25‰', '9.8', '反向指标未达标，超出 2 个百分点，每 1 个百分点扣 0.1 分，10 − 0.2 = 9.8'],
    [
      deduction(),
      '≥50个',
      '45个',
      '9',
      '正向指标未达标，指标值不是百分比，按偏差占指标值的百分比扣分，差指标值的 10%，每 1% 扣 0.1 分，10 − 1 = 9',
    ],
    [
      deduction({ of: 'percent-of-target', every: 2, cost: 1 }),
      '≤30天',
      '31天',
      '8.33',
      '反向指标未达标，超出指标值的 3.33%，每 2% 扣 1 分（不足的部分按比例扣），10 − 1.666667 = 8.33（四舍五入保留两位）',
    ],
    [
      deduction({ of: 'percent-of-target' }),
      '≥-5%',
      '-8%',
      null,
      '指标值不大于 0，不能计算偏差占指标值的百分比，请人工评分',
    ],
    [deduction(), '≥-5%', '-8%', '9.7', '正向指标未达标，差 3 个百分点，每 1 个百分点扣 0.1 分，10 − 0.3 = 9.7'],
  ],
  steps: [
    [
      steps,
      '≥98%',
      '97.3%',
      '8',
      '正向指标未达标，完成程度 97.3 ÷ 98 = 99.29%，在“不低于 90%”一档，得分值的 80%，0.8 × 10 = 8',
    ],
    [
      steps,
      '≤15%',
      '17%',
      '5',
      '反向指标未达标，完成程度 15 ÷ 17 = 88.24%，在“不低于 60%”一档，得分值的 50%，0.5 × 10 = 5',
    ],
    [steps, '≥50个', '29个', '0', '正向指标未达标，完成程度 29 ÷ 50 = 58%，低于最低一档 60%，不得分，得 0 分'],
    [steps, '≥0个', '-1个', null, '指标值不大于 0，不能计算完成程度，请人工评分'],
  ],
  'an equal': [
    [{}, '=42个', '50个', '10', '达标，得满分 10 分'],
    [{ equalExceeded: 'missed' }, '=42个', '42个', '10', '达标，得满分 10 分'],
    [{ equalExceeded: 'missed' }, '=42个', '50个', '8.4', '超过指标值，42 ÷ 50 × 10 = 8.4'],
    [{ equalExceeded: 'missed' }, '=42个', '21个', '5', '未达到指标值，21 ÷ 42 × 10 = 5'],
    [{ equalExceeded: 'missed' }, '=42个', '45-50个', null, '未达标，但没有可以计算的两个数，请人工评分'],
    [
      { equalExceeded: 'missed' },
      '=42个',
      '40-50个',
      null,
      '实际 40个~50个 只给出界限，不能确定是否达到 =42个；请人工评分',
    ],
    [
      { equalExceeded: 'missed', missed: { atLeast: { rule: 'all-or-nothing' }, atMost: { rule: 'excess' } } },
      '=42个',
      '63个',
      '5',
      '超过指标值，超出 21，(1 − 21 ÷ 42) × 10 = 5',
    ],
  ],
  'a range': [
    [{}, '50%-60%', '40%', '8', '正向指标未达标，40 ÷ 50 × 10 = 8'],
    [{}, '50%-60%', '80%', '7.5', '反向指标未达标，60 ÷ 80 × 10 = 7.5'],
    [{ outsideRange: 'nothing' }, '50%-60%', '80%', '0', '不在指标值的范围之内，不得分，得 0 分'],
    [{ outsideRange: 'nothing' }, '50%-60%', '61%-70%', '0', '不在指标值的范围之内，不得分，得 0 分'],
  ],
  'a deadline': [
    [{}, '2021年12月31日前', '2022年1月5日', null, '没有按时完成；逾期如何扣分没有统一算法，请人工评分'],
    [late('nothing'), '2021年12月31日前', '2022年1月5日', '0', '没有按时完成，逾期不得分，得 0 分'],
    [
      late({ every: 'day', cost: 0.5 }),
      '2021年12月31日前',
      '2022年1月5日',
      '7.5',
      '没有按时完成，逾期 5 天，每 1 天扣 0.5 分，10 − 2.5 = 7.5',
    ],
    [
      late({ every: 'day', cost: 0.5 }),
      '2021年12月31日前',
      '2022年2月',
      null,
      '没有按时完成；逾期多少天不能确定，请人工评分',
    ],
    [
      late({ every: 'day', cost: 0.5 }),
      '2021年12月31日前',
      '尚未完成',
      null,
      '没有按时完成；逾期多少天不能确定，请人工评分',
    ],
    [
      late({ every: 'month', cost: 2 }),
      '2018年10月底前',
      '2018年11月底',
      '8',
      '没有按时完成，逾期 1 个月（不足一个月按一个月计），每 1 个月扣 2 分，10 − 2 = 8',
    ],
    [
      late({ every: 'month', cost: 2 }),
      '2018年10月底前',
      '2019年5月',
      '0',
      '没有按时完成，逾期 7 个月（不足一个月按一个月计），每 1 个月扣 2 分，共扣 14 分，扣完为止，得 0 分',
    ],
  ],
  'a zero target': [
    [{}, '≤0起', '3起', '0', '指标值为 0，实际大于 0，不得分，得 0 分'],
    [{ zeroTarget: { cost: 2 } }, '≤0起', '3起', '4', '指标值为 0，实际大于 0，每 1 起扣 2 分，10 − 6 = 4'],
    [
      { zeroTarget: { cost: 2 } },
      '=0起',
      '7起',
      '0',
      '指标值为 0，实际大于 0，每 1 起扣 2 分，共扣 14 分，扣完为止，得 0 分',
    ],
    [{ zeroTarget: { cost: 2 } }, '0次', '0次', '10', '指标值没有写方向，按“不超过”理解；达标，得满分 10 分'],
    [{ zeroTarget: { cost: 2 } }, '≤0%', '2%', null, '指标值为 0，实际大于 0，但不是可以逐个计数的量，请人工评分'],
    [{}, '<0', '0', null, '实际完成值不大于 0，没有可以相除的比例，请人工评分'],
  ],
  'a negative actual': [
    [{}, '≥100万元', '-5万元', '0', '正向指标未达标，实际为负按 0 计，得 0 分'],
    [
      deduction({ of: 'percent-of-target' }),
      '≥100万元',
      '-5万元',
      '0',
      '正向指标未达标，实际为负按 0 计，差指标值的 100%，每 1% 扣 0.1 分，共扣 10 分，扣完为止，得 0 分',
    ],
    [{ negativeActual: 'ask' }, '≥100万元', '-5万元', null, '正向指标未达标，实际完成值为负，请人工评分'],
  ],
  'a least share': [
    [{ leastShare: 0.2 }, '≤3天', '60天', '2', '反向指标未达标，不足分值的 20%，按最低得分计，0.2 × 10 = 2'],
    [{ leastShare: 0.2 }, '≤3天', '6天', '5', '反向指标未达标，3 ÷ 6 × 10 = 5'],
    [
      { leastShare: 0.2 },
      '≤0起',
      '1起',
      '2',
      '指标值为 0，实际大于 0，不得分，不足分值的 20%，按最低得分计，0.2 × 10 = 2',
    ],
    [
      { leastShare: 0.2, ...late('nothing') },
      '2021年12月31日前',
      '2022年1月5日',
      '0',
      '没有按时完成，逾期不得分，得 0 分',
    ],
  ],
  'a quality': [
    [
      propose('top'),
      '有效改善',
      '部分达成预期指标',
      '8',
      '按“部分达成年度指标并具有一定效果（60%～80%）”取上限，建议 0.8 × 10 = 8 分，可在区间内调整',
    ],
    [
      propose('middle'),
      '有效改善',
      '部分达成预期指标',
      '7',
      '按“部分达成年度指标并具有一定效果（60%～80%）”取中值，建议 0.7 × 10 = 7 分，可在区间内调整',
    ],
    [
      propose('bottom'),
      '有效改善',
      '未达成预期指标',
      '0',
      '按“未达成年度指标且效果较差（0%～60%）”取下限，建议 0 × 10 = 0 分，可在区间内调整',
    ],
    [propose('none'), '有效改善', '达成预期指标', null, '属于“达成年度指标（80%～100%）”，请在区间内人工评分'],
    [{}, '优', '良', null, '没有达到指标值，属于部分达成还是未达成，请人工判断并评分'],
  ],
  'over-completion': [
    [over(0.3, null), '≥100个', '129个', '10', '达标，得满分 10 分'],
    [over(0.3, null), '≥100个', '255个', '8', '达标，超出指标值 155%，从 30% 起扣 2 分，10 − 2 = 8'],
    [
      over(0.3, 0.1),
      '≥100个',
      '130个',
      '8',
      '达标，超出指标值 30%，从 30% 起扣 2 分，每再超出 10% 再扣 2 分，10 − 2 = 8',
    ],
    [
      over(0.3, 0.1),
      '=100个',
      '150个',
      '4',
      '达标，超出指标值 50%，从 30% 起扣 2 分，每再超出 10% 再扣 2 分，10 − 6 = 4',
    ],
    [
      over(0.3, 0.1),
      '≥100个',
      '255个',
      '0',
      '达标，超出指标值 155%，从 30% 起扣 2 分，每再超出 10% 再扣 2 分，共扣 26 分，扣完为止，得 0 分',
    ],
    [over(0.3, 0.1), '≤100个', '20个', '10', '达标，得满分 10 分'],
    [over(0.3, 0.1), '≥0个', '20个', '10', '达标，得满分 10 分'],
  ],
  'a row that does not apply': [
    [{}, '≥8个', '不适用', null, '实际完成值写明不适用；不评分，也没有把其余分值折算到 100 分'],
    [{ notApplicable: 'rescale' }, '≥8个', '不适用', null, '实际完成值写明不适用；不评分，其余各行的得分折算到总分值'],
  ],
};

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%#: %j, %s ← %s is %p: %s', (settings, target, actual, score, text) => {
    const row = scoreRow(target, actual, 10, settings);
    expect([row.score, row.text]).toEqual([score, text]);
  });
});

test('an = that was exceeded is missed where the standard says so', () => {
  const outcomes = (['met', 'missed'] as const).map(
    (equalExceeded) => scoreRow('=42个', '50个', 10, { equalExceeded }).outcome,
  );
  expect(outcomes).toEqual(['met', 'missed']);
});

test('a score that rounds above its weight is the weight', () => {
  const row = scoreRow('≥100个', '99.9个', 8.6, { rounding: { score: 0, total: null } });
  expect([row.score, row.text]).toEqual(['8.6', '正向指标未达标，99.9 ÷ 100 × 8.6 = 8.6（不超过分值）']);
});

test.each<[string, MissedRule]>([
  ['比例法', { rule: 'proportional' }],
  ['超幅法', { rule: 'excess' }],
  ['达标法', { rule: 'all-or-nothing' }],
  ['扣分法', { rule: 'deduction', every: 1, of: 'percent-of-target', cost: 1, partial: 'whole' }],
  ['阶梯法', { rule: 'steps', steps: [{ from: 0.5, share: 0.5 }] }],
])('%s is named in the explanation', (name, rule) => {
  expect(scoreRow('≤15%', '17%', 10, missed(rule)).rule).toBe(name);
  expect(scoreRow('≤15%', '15%', 10, missed(rule)).rule).toBe(name);
});

describe('the budget line', () => {
  const bands = [
    { from: 0.9, share: 1 },
    { from: 0.8, share: 0.5 },
  ];
  test.each<[string, Partial<Standard['budget']>, BudgetSpec, string | null, string]>([
    [
      'in a band',
      { steps: bands },
      { annual: 100, executed: 85 },
      '5',
      '全年执行数 85 ÷ 全年预算数 100 = 85%，在“不低于 80%”一档，得分值的 50%，0.5 × 10 = 5',
    ],
    [
      'below the last band',
      { steps: bands },
      { annual: 100, executed: 79 },
      '0',
      '全年执行数 79 ÷ 全年预算数 100 = 79%，低于最低一档 80%，不得分，得 0 分',
    ],
    [
      'in full, whatever the bands',
      { steps: [{ from: 0.5, share: 0.5 }] },
      { annual: 100, executed: 100 },
      '10',
      '全年执行数 100 ÷ 全年预算数 100 = 100%，得满分，10 分',
    ],
    [
      'by the initial budget',
      { denominator: 'initial' },
      { initial: 50, annual: 100, executed: 40 },
      '8',
      '全年执行数 40 ÷ 年初预算数 50 = 80%，× 10 = 8',
    ],
    [
      'by an initial budget that is blank',
      { denominator: 'initial' },
      { annual: 100, executed: 40 },
      null,
      '没有填写年初预算数，不能计算执行率',
    ],
    [
      'without points',
      { weight: 20 },
      { annual: 100, executed: 76, weight: null },
      '15.2',
      '全年执行数 76 ÷ 全年预算数 100 = 76%，× 20 = 15.2',
    ],
    [
      'with points of its own',
      { weight: 20 },
      { annual: 100, executed: 76, weight: 10 },
      '7.6',
      '全年执行数 76 ÷ 全年预算数 100 = 76%，× 10 = 7.6',
    ],
  ])('%s', (_, settings, spec, points, text) => {
    const standard: Standard = { ...NATIONAL, budget: { ...NATIONAL.budget, ...settings } };
    const { form } = buildForm({ budget: { weight: 10, ...spec }, rows: [] });
    const { computed, explanation } = scoreBudget(form.budget!, standard);
    expect([computed?.toString() ?? null, explanation.text]).toEqual([points, text]);
  });
});

describe('what a person chose for a row', () => {
  const excess: RowChoice = { rule: { rule: 'excess' } };
  const nothing: RowChoice = { rule: { rule: 'all-or-nothing' } };
  const CHOSEN = '由您指定';

  test.each<[RowChoice, string, string, string, string | null, string, string]>([
    [
      { direction: 'at-most' },
      '12个',
      '20个',
      'missed',
      '6',
      NATIONAL.source,
      '按您指定的“不高于”；反向指标未达标，12 ÷ 20 × 10 = 6',
    ],
    [{ direction: 'at-most' }, '12个', '10个', 'met', '10', NATIONAL.source, '按您指定的“不高于”；达标，得满分 10 分'],
    [
      { direction: 'at-least' },
      '≤12个',
      '10个',
      'missed',
      '8.33',
      NATIONAL.source,
      '按您指定的“不低于”；正向指标未达标，10 ÷ 12 × 10 = 8.33（四舍五入保留两位）',
    ],
    [
      { direction: 'at-most' },
      '=12个',
      '20个',
      'missed',
      '6',
      NATIONAL.source,
      '按您指定的“不高于”；反向指标未达标，12 ÷ 20 × 10 = 6',
    ],
    [{ direction: 'at-most' }, '>12个', '12个', 'met', '10', NATIONAL.source, '按您指定的“不高于”；达标，得满分 10 分'],
    [{ direction: 'at-least' }, '50%-60%', '40%', 'missed', '8', NATIONAL.source, '正向指标未达标，40 ÷ 50 × 10 = 8'],
    [
      excess,
      '≤15%',
      '17%',
      'missed',
      '8.67',
      CHOSEN,
      '按您指定的“超幅法”；反向指标未达标，超出 2，(1 − 2 ÷ 15) × 10 = 8.67（四舍五入保留两位）',
    ],
    [excess, '≤15%', '13%', 'met', '10', NATIONAL.source, '达标，得满分 10 分'],
    [excess, '≤0起', '2起', 'missed', null, CHOSEN, '指标值不大于 0，没有可以相除的比例，请人工评分'],
    [
      nothing,
      '2021年12月31日前',
      '2022年1月5日',
      'missed',
      '0',
      CHOSEN,
      '按您指定的“达标法”；没有按时完成，按达标法，得 0 分',
    ],
    [
      excess,
      '2021年12月31日前',
      '2022年1月5日',
      'missed',
      null,
      NATIONAL.source,
      '没有按时完成；逾期如何扣分没有统一算法，请人工评分',
    ],
    [nothing, '优', '良', 'missed', null, NATIONAL.source, '没有达到指标值，属于部分达成还是未达成，请人工判断并评分'],
    [
      { notApplicable: true, score: '5' },
      '≥98%',
      '90%',
      'not-applicable',
      null,
      CHOSEN,
      '由您指定不适用；不评分，也没有把其余分值折算到 100 分',
    ],
    [{ score: '8.5' }, '优', '良', 'missed', '8.5', CHOSEN, '由您指定 8.5 分'],
    [{ score: '12' }, '优', '良', 'missed', '10', CHOSEN, '由您指定 12 分，超过分值，按 10 分计'],
    [{ score: '-3' }, '优', '良', 'missed', '0', CHOSEN, '由您指定 -3 分，小于 0，按 0 分计'],
    [{ score: '8', rule: { rule: 'excess' } }, '≤15%', '17%', 'missed', '8', CHOSEN, '由您指定 8 分'],
    [{ score: '8' }, '≥98%', '', 'unscored', '8', CHOSEN, '由您指定 8 分'],
    [
      { score: '八分' },
      '≤15%',
      '17%',
      'missed',
      '8.82',
      NATIONAL.source,
      '反向指标未达标，15 ÷ 17 × 10 = 8.82（四舍五入保留两位）',
    ],
    [{ score: '' }, '≤15%', '15%', 'met', '10', NATIONAL.source, '达标，得满分 10 分'],
  ])('%j: %s ← %s is %s with %p (%s)', (choice, target, actual, outcome, score, source, text) => {
    const row = scoreRow(target, actual, 10, {}, choice);
    expect([row.outcome, row.score, row.source, row.text]).toEqual([outcome, score, source, text]);
  });

  test('makes a direction sure that nobody wrote', () => {
    const about = { level2: '成本指标', name: '节约经费', target: '12万元', actual: '10万元', weight: 10 };
    const [indicator] = buildForm({ rows: [about] }).form.indicators;
    expect(scoreIndicator(indicator!, NATIONAL, null).outcome).toBe('unverifiable');
    expect(scoreIndicator(indicator!, NATIONAL, { direction: 'at-least' }).outcome).toBe('missed');
    expect(scoreIndicator(indicator!, NATIONAL, { direction: 'at-most' }).outcome).toBe('met');
  });

  test('a rule for the row counts more than the standard’s word on ranges', () => {
    const row = scoreRow('50%-60%', '80%', 10, { outsideRange: 'nothing' }, excess);
    expect([row.score, row.source]).toEqual(['6.67', CHOSEN]);
  });

  test('a score by judgement is named so, and needs no 分值', () => {
    expect(scoreRow('优', '良', null, {}, { score: '3' })).toMatchObject({ score: '3', rule: '人工评分' });
    expect(scoreRow('优', '良', -5, {}, { score: '3' })).toMatchObject({ score: null, rule: '人工评分' });
  });
});
