import { auditForm } from '../../src/domain/audit/audit-form';
import { CHECKS } from '../../src/domain/audit/checks';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { BudgetSpec, FormSpec, RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

// One error at a time, planted into a form that is in order: exactly that one is found, at its cell. Row 2 is the
// budget, rows 3 and 4 its parts, the indicators stand in rows 6 to 12, the total in row 13.

const parts: NonNullable<BudgetSpec['parts']> = [
  { label: '其中：财政拨款', initial: 90, annual: 90, executed: 85 },
  { label: '其他资金', initial: 10, annual: 10, executed: 5 },
];
const targets = [
  { level1: '产出指标', level1Points: 50, level2: '数量指标', name: '培训人数', target: '≥100人', weight: 15 },
  { level2: '质量指标', name: '考核合格率', target: '≥95%', weight: 15 },
  { level2: '时效指标', name: '完成时间', target: '2023年11月底前', weight: 10 },
  { level2: '成本指标', name: '人均成本', target: '≤800元', weight: 10 },
  { level1: '效益指标', level1Points: 30, level2: '社会效益指标', name: '投诉起数', target: '0起', weight: 15 },
  { level2: '可持续影响指标', name: '长效机制', target: '健全', weight: 15 },
  {
    level1: '满意度指标',
    level1Points: 10,
    level2: '服务对象满意度指标',
    name: '学员满意度',
    target: '≥90%',
    weight: 10,
  },
] as const satisfies readonly RowSpec[];
const actuals = ['110人', '97%', '2023年10月', '790元', '0起', '健全', '93%'] as const;

const evaluation: FormSpec = {
  budget: {
    initial: 100,
    annual: 100,
    executed: 90,
    weight: 10,
    rate: { value: 0.9, text: '90%', format: '0%' },
    score: 9,
    parts,
  },
  rows: targets.map((row, n) => ({ ...row, actual: actuals[n]!, score: row.weight })),
  total: { weight: 100, score: 99, grade: '优' },
};
const completion: FormSpec = {
  kind: 'completion',
  budget: { initial: 100, annual: 100, executed: 90, rate: { value: 0.9, text: '90%', format: '0%' }, parts },
  rows: targets.map((row, n) => ({ ...row, actual: actuals[n]! })),
  without: ['weight', 'score'],
};
const targetsOnly: FormSpec = {
  kind: 'targets',
  budget: { annual: 100, parts: [{ label: '其中：财政拨款', annual: 100 }] },
  rows: targets,
  without: ['actual', 'score', 'deviation'],
};

const findingsOf = (spec: FormSpec): string[] => {
  const { sheet, form } = buildForm(spec);
  const card = scoreForm(form, NATIONAL, { policy: 'check-only' });
  return auditForm(form, card, sheet).map(({ check, cell }) => `${formatCellRef(cell)} ${check}`);
};

const withBudget = (form: FormSpec, budget: Partial<BudgetSpec>): FormSpec => ({
  ...form,
  budget: { ...form.budget, ...budget },
});
/** The nth indicator, from 1, otherwise. */
const withRow = (form: FormSpec, n: number, row: RowSpec): FormSpec => ({
  ...form,
  rows: form.rows.map((each, index) => (index === n - 1 ? { ...each, ...row } : each)),
});
const withTotal = (form: FormSpec, total: NonNullable<FormSpec['total']>): FormSpec => ({
  ...form,
  total: { ...form.total, ...total },
});

test.each([
  ['evaluation', evaluation],
  ['completion', completion],
  ['targets', targetsOnly],
])('a clean form (%s) has no findings', (_, form) => {
  expect(findingsOf(form)).toEqual([]);
});

const PLANTED: readonly (readonly [found: string, how: string, form: FormSpec])[] = [
  [
    'G13 weight-sum',
    'a budget of 5 points for 10',
    withTotal(withBudget(evaluation, { weight: 5, score: 4.5 }), { score: 94.5 }),
  ],
  ['G5 weight-sum', 'targets for 85 of 90 points', withRow(targetsOnly, 1, { weight: 10, level1Points: 45 })],
  ['B6 level-weight-sum', '产出指标(60分) over rows of 50', withRow(evaluation, 1, { level1Points: 60 })],
  ['B5 level-weight-sum', 'and in a target form', withRow(targetsOnly, 1, { level1Points: 60 })],
  [
    'B6 level-share',
    '效益 20, 满意度 20',
    withRow(withRow(evaluation, 5, { weight: 5, score: 5, level1Points: 20 }), 7, {
      weight: 20,
      score: 20,
      level1Points: 20,
    }),
  ],
  [
    'C5 missing-dimension',
    'no cost',
    withRow(evaluation, 4, { level2: '时效指标', name: '人均课时', target: '≥8学时', actual: '8学时' }),
  ],
  [
    'C4 missing-dimension',
    'no satisfaction in a target form',
    withRow(targetsOnly, 7, { level1: '效益指标', level2: '经济效益指标', name: '就业率', level1Points: 10 }),
  ],
  [
    'G6 unreadable-weight',
    'points in words',
    withRow({ ...evaluation, total: { weight: 100 } }, 1, { weight: '待定', score: null }),
  ],
  ['H13 total-mismatch', '97.5 for 99', withTotal(evaluation, { score: 97.5 })],
  ['I13 grade-mismatch', '良 for 99', withTotal(evaluation, { grade: '良' })],
  [
    'K6 double-weighting',
    'scores multiplied by their weights again',
    {
      ...evaluation,
      derived: { converted: '折算得分' },
      rows: targets.map((row, n) => ({
        ...row,
        actual: actuals[n]!,
        score: row.weight,
        converted: (row.weight * row.weight) / 100,
      })),
    },
  ],
  ['H2 rate-mismatch', 'a rate of 95 % for 90 of 100', withBudget(evaluation, { rate: '95%' })],
  ['I2 rate-mismatch', 'full marks for it', withTotal(withBudget(evaluation, { score: 10 }), { score: 100 })],
  ['H2 rate-mismatch', 'and in a completion form', withBudget(completion, { rate: '95%' })],
  [
    'E2 budget-zero-denominator',
    'a budget of 0',
    withBudget(evaluation, {
      annual: 0,
      executed: 0,
      parts: parts.map(({ label, initial }) => ({ label, initial: initial ?? null })),
      initial: 100,
    }),
  ],
  [
    'F2 over-execution',
    'more spent than there was',
    withTotal(
      withBudget(evaluation, {
        executed: 102,
        rate: '102%',
        score: 10,
        parts: [parts[0]!, { ...parts[1]!, executed: 17 }],
      }),
      { score: 100 },
    ),
  ],
  [
    'E2 budget-parts',
    'parts of 95 for 100',
    withBudget(evaluation, { parts: [parts[0]!, { ...parts[1]!, annual: 5 }] }),
  ],
  [
    'C4 budget-split',
    '468.28 for 468.26',
    {
      ...targetsOnly,
      budget: {
        parts: ['资金总额：468.26万元', '按收入性质分：468.28万元', '按支出性质分：468.26万元'].map((label) => ({
          label,
        })),
      },
    },
  ],
  [
    'E2 amount-jump',
    'a budget cut by half',
    withBudget(evaluation, {
      initial: 200,
      parts: [{ ...parts[0]!, initial: 190 }, parts[1]!],
    }),
  ],
  [
    'C3 duplicated-amount',
    '854万854万',
    withBudget(targetsOnly, { parts: [{ label: '其中：财政拨款854万854万', annual: 100 }] }),
  ],
  [
    'D8 execution-counted-twice',
    'and in a row',
    withRow(evaluation, 3, { name: '预算执行率', target: '≥85%', actual: '90%' }),
  ],
  ['H7 score-out-of-range', '16 of 15', withTotal(withRow(evaluation, 2, { score: 16 }), { score: 100 })],
  [
    'H7 missed-full-score',
    '90 % of ≥95 %, explained, in full',
    withRow(evaluation, 2, { actual: '90%', reason: '部分学员缺考' }),
  ],
  [
    'H11 qualitative-out-of-band',
    '部分达成, scored like 未达成',
    withTotal(withRow(evaluation, 6, { actual: '部分达成', score: 5, reason: '制度仍在起草' }), {
      score: 89,
      grade: '良',
    }),
  ],
  ['H7 blank-score', 'no score', withRow({ ...evaluation, total: { weight: 100 } }, 2, { score: null })],
  [
    'I7 missing-reason',
    '90 % of ≥95 % without a reason',
    withTotal(withRow(evaluation, 2, { actual: '90%', score: 14.21 }), { score: 98.21 }),
  ],
  ['I7 missing-reason', 'and in a completion form', withRow(completion, 2, { actual: '90%' })],
  ['H7 docked-met', 'a point off for modesty', withTotal(withRow(evaluation, 2, { score: 14 }), { score: 98 })],
  ['I9 needless-reason', 'a reason for what was kept', withRow(evaluation, 4, { reason: '节约开支' })],
  ['I6 over-completion', '150 for 100', withRow(evaluation, 1, { actual: '150人' })],
  ['I6 over-completion', 'and in a completion form', withRow(completion, 1, { actual: '150人' })],
  [
    'H7 computed-differs',
    '12 for 14.21, explained',
    withTotal(withRow(evaluation, 2, { actual: '90%', score: 12, reason: '部分学员缺考' }), { score: 96 }),
  ],
  ['F6 missing-target-or-actual', 'no actual, and full marks', withRow(evaluation, 1, { actual: '' })],
  ['F6 missing-target-or-actual', 'and in a completion form', withRow(completion, 1, { actual: '' })],
  ['E5 missing-target-or-actual', 'a target form without the target', withRow(targetsOnly, 1, { target: '' })],
  ['E7 self-contradiction', '≥100 and 90 %', withRow(evaluation, 2, { target: '≥100完成率达到90%' })],
  ['E6 self-contradiction', 'and in a target form', withRow(targetsOnly, 2, { target: '≥100完成率达到90%' })],
  ['E7 name-target-conflict', '合格率100% and 95 %', withRow(evaluation, 2, { name: '考核合格率100%' })],
  ['E9 comparator-against-sense', 'a cost with ≥', withRow(evaluation, 4, { target: '≥780元' })],
  ['E5 comparator-against-sense', 'an output with ≤', withRow(targetsOnly, 1, { target: '≤100人' })],
  ['E5 unmeasurable-target', 'an output of 良好', withRow(targetsOnly, 1, { target: '良好' })],
  ['F6 unit-mismatch', 'hours for persons', withRow(evaluation, 1, { actual: '110学时' })],
  ['F9 unit-mismatch', 'words for an amount', withRow(completion, 4, { actual: '已按规定执行' })],
  ['F11 unverifiable-pair', 'other words', withRow(evaluation, 6, { actual: '印发了三项办法' })],
  ['F7 copied-actual', 'the target, sign and all', withRow(evaluation, 2, { actual: '≥95%' })],
  ['D7 misfiled-indicator', 'a date as a quality', withRow(evaluation, 2, { name: '按期完成率' })],
  [
    'D7 duplicate-indicator',
    'the row above again',
    withRow(evaluation, 2, { level2: '数量指标', name: '培训人数', target: '≥100人', actual: '100人' }),
  ],
];

describe('a planted error is found, and nothing else', () => {
  test.each(PLANTED)('%s: %s', (found, _, form) => {
    expect(findingsOf(form)).toEqual([found]);
  });

  test('damaged-row: a row that could not be read', () => {
    const form: FormSpec = { ...evaluation, total: { weight: 100 }, damaged: [{ row: 6, reason: '整行左移了一列' }] };
    expect(findingsOf(form)).toEqual(['D7 damaged-row']);
  });

  test('every check has one', () => {
    const planted = new Set([...PLANTED.map(([found]) => found.split(' ')[1]), 'damaged-row']);
    expect(CHECKS.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  });
});
