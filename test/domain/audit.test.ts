import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { auditForm } from '../../src/domain/audit/audit-form';
import { CHECKS } from '../../src/domain/audit/checks';
import type { Finding } from '../../src/domain/audit/finding';
import { SEVERITIES } from '../../src/domain/audit/finding';
import { planEdits } from '../../src/domain/edits/plan-edits';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { ScorePolicy } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { Form } from '../../src/domain/form/form';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { Sheet } from '../../src/domain/sheet/sheet';
import { cellAt } from '../../src/domain/sheet/sheet';
import type { FormSpec, RowSpec } from '../sheets/build-form';
import { applyTo, buildForm, readBack } from '../sheets/build-form';

function audit(spec: FormSpec, policy: ScorePolicy = 'keep'): readonly Finding[] {
  const { sheet, form } = buildForm(spec);
  return auditForm(form, scoreForm(form, NATIONAL, { policy }), sheet);
}

/** What one check says, each as "H4 message" (with its severity where it is not the check's own). */
const heard = (check: string, spec: FormSpec, policy?: ScorePolicy): string[] =>
  audit(spec, policy)
    .filter((finding) => finding.check === check)
    .map(({ cell, message, severity }) => {
      const usual = CHECKS.find(({ id }) => id === check)!.severity;
      return `${formatCellRef(cell)} ${severity === usual ? '' : `[${severity}] `}${message}`;
    });

// Row 4 of the sheet is the first indicator: E target, F actual, G weight, H score, I reason.
const met: RowSpec = { target: '≥8个', actual: '8个', weight: 10, score: 10 };
const missed: RowSpec = { target: '≤15%', actual: '17%', weight: 10, score: 5, reason: '部分群众意愿强烈' };

describe('the registry', () => {
  test('holds every check of its folder, each in a file of its name', () => {
    const files = readdirSync(join(__dirname, '../../src/domain/audit/checks')).map((file) =>
      file.replace(/\.ts$/, ''),
    );
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(files.filter((file) => file !== 'index').sort());
  });

  test('has no two checks of one id, and each has its words', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    for (const { title, source, severity } of CHECKS) {
      expect([title, source].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect(SEVERITIES).toContain(severity);
    }
  });
});

test('nothing is found in a form that is in order', () => {
  const spec: FormSpec = {
    budget: {
      initial: 90,
      annual: 100,
      executed: 98.5,
      weight: 10,
      rate: { value: 0.985, text: '98.5%', format: '0.0%' },
      score: 9.85,
      parts: [
        { label: '其中：财政拨款', initial: 90, annual: 80, executed: 78.5 },
        { label: '其他资金', annual: 20, executed: 20 },
      ],
    },
    rows: [
      {
        level1: '产出指标',
        level1Points: 60,
        level2: '数量指标',
        name: '培训人次',
        target: '≥100人次',
        actual: '110人次',
        weight: 30,
        score: 30,
      },
      {
        level2: '成本指标',
        name: '人均成本',
        target: '≤1100元',
        actual: '1108元',
        weight: 30,
        score: 29.78,
        reason: '教材涨价',
      },
      {
        level1: '效益指标',
        level1Points: 30,
        level2: '社会效益指标',
        name: '投诉',
        target: '0起',
        actual: '0起',
        weight: 20,
        score: 20,
        reason: '无',
      },
      { name: '群众满意度', target: '≥90%', actual: '95%', weight: 10, score: 10 },
    ],
    total: { weight: 100, score: 99.63, grade: '优' },
  };
  expect(audit(spec)).toEqual([]);
  expect(audit(spec, 'check-only')).toEqual([]);
});

const CASES: [check: string, what: string, spec: FormSpec, found: string[], policy?: ScorePolicy][] = [
  [
    'weight-sum',
    '95 of 100',
    { rows: [{ ...met, weight: 95 }], total: { weight: 100 } },
    ['G5 分值合计 95 分，不是 100 分，表中合计填写 100'],
  ],
  ['weight-sum', 'the budget counts', { budget: { weight: 10 }, rows: [{ ...met, weight: 90 }] }, []],
  ['weight-sum', 'without a total line', { rows: [{ ...met, weight: 110 }] }, ['G4 分值合计 110 分，不是 100 分']],
  [
    'weight-sum',
    'the budget on top of 100',
    { budget: { weight: 10 }, rows: [{ ...met, weight: 100 }], total: { weight: 100 } },
    ['G5 分值合计 110 分，不是 100 分：指标已有 100 分，另有预算执行 10 分'],
  ],
  ['weight-sum', 'no weights at all', { rows: [{ target: '≥8个', actual: '8个' }] }, []],
  ['weight-sum', 'a row was not read', { rows: [{ ...met, weight: 95 }], damaged: [{ row: 4, reason: '缺列' }] }, []],
  [
    'weight-sum',
    'too much, whatever was not read',
    { rows: [{ ...met, weight: 105 }], damaged: [{ row: 4, reason: '缺列' }] },
    ['G4 分值合计 105 分，不是 100 分'],
  ],
  [
    'weight-sum',
    'an excerpt without its end',
    { rows: [{ ...met, weight: 70 }] },
    ['G4 [warning] 分值合计 70 分，不是 100 分；表下没有总分行，请看是否没有列全'],
  ],
  [
    'weight-sum',
    'points of the execution that are printed nowhere',
    { budget: { annual: 5, executed: 5, score: 10 }, rows: [{ ...met, weight: 90 }], total: { weight: 90 } },
    ['G5 [warning] 分值合计 90 分，不是 100 分；预算执行率没有写分值'],
  ],
  ['weight-sum', 'targets leave 10 to the execution', { kind: 'targets', rows: [{ ...met, weight: 90 }] }, []],
  [
    'weight-sum',
    'targets that leave 5',
    { kind: 'targets', rows: [{ ...met, weight: 95 }] },
    ['G4 [warning] 分值合计 95 分，不是 100 分；表下没有总分行，请看是否没有列全'],
  ],
  [
    'weight-sum',
    'points that cannot be read',
    {
      rows: [
        { ...met, weight: 95 },
        { ...met, weight: '五' },
      ],
      total: { weight: 100 },
    },
    [],
  ],
  [
    'weight-sum',
    'decimals',
    { rows: Array.from({ length: 3 }, () => ({ ...met, weight: 33.3 })).concat({ ...met, weight: 0.1 }) },
    [],
  ],

  [
    'level-weight-sum',
    '45 of 50',
    {
      rows: [
        { level1: '产出指标', level1Points: 50, ...met, weight: 40 },
        { ...met, weight: 5 },
      ],
      total: { weight: 45 },
    },
    ['B4 产出指标(50分)下各行分值合计 45 分，少 5 分'],
  ],
  [
    'level-weight-sum',
    'the last level of an excerpt',
    { rows: [{ level1: '产出指标', level1Points: 50, ...met, weight: 45 }] },
    ['B4 [warning] 产出指标(50分)下各行分值合计 45 分，少 5 分'],
  ],
  [
    'level-weight-sum',
    '55 of 50',
    { rows: [{ level1: '产出指标', level1Points: 50, ...met, weight: 55 }] },
    ['B4 产出指标(50分)下各行分值合计 55 分，多 5 分'],
  ],
  [
    'level-weight-sum',
    'a sub-row without weight',
    { rows: [{ level1: '产出指标', level1Points: 50, ...met, weight: 50 }, { target: '≥1个' }] },
    [],
  ],
  [
    'level-weight-sum',
    'weights beside levels only',
    { rows: [{ level1: '产出指标', level1Points: 50, target: '≥1个' }] },
    [],
  ],
  [
    'level-weight-sum',
    'a row of it was not read',
    { rows: [{ level1: '产出指标', level1Points: 50, ...met, weight: 45 }], damaged: [{ row: 4, reason: '缺列' }] },
    [],
  ],

  [
    'unreadable-weight',
    'words',
    {
      rows: [
        { ...met, weight: '待定' },
        { ...met, weight: '/' },
        { ...met, weight: -5 },
      ],
    },
    ['G4 分值“待定”不是数字，没有计入合计', 'G6 分值 -5 是负数'],
  ],

  [
    'unreadable-weight',
    'none at all',
    {
      rows: [
        { ...met, weight: null },
        { ...met, weight: '9分' },
      ],
    },
    [],
  ],
  [
    'total-mismatch',
    '97.5 for 95',
    { rows: [{ ...met, weight: 95, score: 95 }], total: { score: 97.5 } },
    ['H5 总分填写 97.5，各行得分合计 95'],
  ],
  ['total-mismatch', 'the sum', { rows: [{ ...met, weight: 95, score: 95 }], total: { score: 95 } }, []],
  [
    'total-mismatch',
    'rounded to points',
    { rows: [{ ...missed, score: 8.82 }], total: { score: 9 } },
    ['H5 [info] 总分填写 9，各行得分合计 8.82，似为四舍五入'],
  ],
  ['total-mismatch', 'a blank total', { rows: [met], total: { score: null } }, []],
  [
    'total-mismatch',
    'a blank row is filled first',
    { rows: [met, { ...met, score: null }], total: { score: 10 } },
    ['H6 总分填写 10，各行得分合计 20'],
  ],
  [
    'total-mismatch',
    'a row that has no score',
    { rows: [met, { ...met, actual: '', score: null }], total: { score: 10 } },
    [],
  ],
  [
    'total-mismatch',
    'a formula',
    { rows: [met], total: { score: { value: 0, formula: '=SUM(A1:A2)' } } },
    ['H5 总分公式得 0，各行得分合计 10'],
  ],
  [
    'total-mismatch',
    'a row was not read',
    { rows: [met], total: { score: 85 }, damaged: [{ row: 4, reason: '左移' }] },
    [],
  ],
  [
    'total-mismatch',
    'a formula that will follow',
    { rows: [met, { ...met, score: null }], total: { score: { value: 10, formula: '=SUM(H4:H5)' } } },
    [],
  ],
  [
    'total-mismatch',
    'a formula over blank scores',
    { rows: [{ ...met, score: null }], total: { score: { value: 0, formula: '=SUM(H4:H4)' } } },
    [],
  ],

  [
    'grade-mismatch',
    '良 for 95',
    { rows: [{ ...met, weight: 100, score: 95 }], total: { score: 95, grade: '良' } },
    ['I5 等级填写“良”，总分 95 对应“优”'],
  ],
  ['grade-mismatch', '优等', { rows: [{ ...met, weight: 100, score: 95 }], total: { score: 95, grade: '优等' } }, []],
  [
    'grade-mismatch',
    'other words',
    { rows: [{ ...met, weight: 100, score: 95 }], total: { score: 95, grade: '见附件' } },
    [],
  ],

  [
    'rate-mismatch',
    '98.50% for 98.46%',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: '98.50%', score: 10 }, rows: [] },
    [
      'H2 执行率填写 98.50%，应为 865.76 ÷ 879.34 = 98.46%',
      'I2 预算执行得分填写 10，应为 865.76 ÷ 879.34 = 98.46%，× 10 = 9.85',
    ],
  ],
  [
    'rate-mismatch',
    'fewer places',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: '98.5%', score: 9.8 }, rows: [] },
    [],
  ],
  [
    'rate-mismatch',
    'a typed ratio',
    {
      budget: {
        annual: 879.34,
        executed: 865.76,
        weight: 10,
        rate: { value: 865.76 / 879.34, text: '98%', format: '0%' },
        score: 9.85,
      },
      rows: [],
    },
    [],
  ],
  [
    'rate-mismatch',
    'a bare percentage',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: 98.46, score: 9.85 }, rows: [] },
    [],
  ],
  [
    'rate-mismatch',
    'a bare ratio',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: 0.98, score: 9.85 }, rows: [] },
    [],
  ],
  [
    'rate-mismatch',
    'a wrong bare ratio',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: 0.97, score: 9.85 }, rows: [] },
    ['H2 执行率填写 0.97，应为 865.76 ÷ 879.34 = 98.46%'],
  ],
  [
    'rate-mismatch',
    'whole per cent, rounded the wrong way',
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: 0.99, score: 9.85 }, rows: [] },
    ['H2 [info] 执行率填写 0.99，应为 865.76 ÷ 879.34 = 98.46%，似为取整'],
  ],
  [
    'rate-mismatch',
    'points rounded to whole ones',
    { budget: { annual: 100, executed: 86, weight: 10, rate: '86%', score: 9 }, rows: [] },
    ['I2 [info] 预算执行得分填写 9，应为 86 ÷ 100 = 86%，× 10 = 8.6，似为取整'],
  ],
  [
    'rate-mismatch',
    'divided by the wrong budget',
    { budget: { initial: 80, annual: 100, executed: 80, weight: 10, rate: '100%', score: 8 }, rows: [] },
    ['H2 执行率填写 100%，应为 80 ÷ 100 = 80%（像是除以了年初预算数）'],
  ],
  [
    'rate-mismatch',
    'a rate without its amounts',
    { budget: { weight: 10, rate: '76%', score: 9.5 }, rows: [] },
    ['I2 预算执行得分填写 9.5，按填写的执行率应为 76% × 10 = 7.6'],
  ],
  [
    'rate-mismatch',
    'a rate without its amounts that gives the score',
    { budget: { weight: 10, rate: '76%', score: 7.64 }, rows: [] },
    [],
  ],
  [
    'rate-mismatch',
    'over 100 %',
    { budget: { annual: 100, executed: 102.59, weight: 10, rate: '102.59%', score: 10 }, rows: [] },
    [],
  ],
  ['rate-mismatch', 'blank cells that are filled', { budget: { annual: 100, executed: 86, weight: 10 }, rows: [] }, []],

  [
    'budget-zero-denominator',
    'zero',
    { budget: { annual: 0, executed: 5, weight: 10, score: 10 }, rows: [] },
    ['E2 全年预算数为 0，不能作除数，不计算执行率'],
  ],
  [
    'budget-zero-denominator',
    'blank',
    { budget: { initial: 5, executed: 5, weight: 10, score: 10 }, rows: [] },
    ['E2 [warning] 没有填写全年预算数，不能计算执行率'],
  ],
  ['budget-zero-denominator', 'a block that only informs', { budget: { executed: 5 }, rows: [] }, []],
  [
    'budget-zero-denominator',
    'a blank execution is no denominator',
    { budget: { annual: 5, weight: 10 }, rows: [] },
    [],
  ],
  ['budget-zero-denominator', 'targets only', { kind: 'targets', budget: { weight: 10 }, rows: [] }, []],

  [
    'budget-parts',
    'executed',
    {
      budget: {
        annual: 468.26,
        executed: 468.26,
        weight: 10,
        parts: [
          { label: '其中：基本支出', annual: 400, executed: 400 },
          { label: '项目支出', annual: 68.26, executed: 68.28 },
        ],
      },
      rows: [],
    },
    ['F2 全年执行数的各项之和 468.28，年度资金总额 468.26，相差 0.02'],
  ],
  [
    'budget-parts',
    'less, in a list that may be a part',
    { budget: { annual: 100, weight: 10, parts: [{ label: '其中：财政', annual: 60 }] }, rows: [] },
    [],
  ],
  [
    'budget-parts',
    'less, in a list with all the rest',
    {
      budget: {
        annual: 100,
        weight: 10,
        parts: [
          { label: '其中：财政', annual: 60 },
          { label: '其他资金', annual: 0 },
        ],
      },
      rows: [],
    },
    ['E2 全年预算数的各项之和 60，年度资金总额 100，相差 40'],
  ],
  [
    'budget-parts',
    'lines that add up to the one above them',
    {
      budget: {
        annual: 100,
        weight: 10,
        parts: [
          { label: '财政资金', annual: 90 },
          { label: '中央', annual: 60 },
          { label: '省级', annual: 30 },
          { label: '其他资金', annual: 10 },
        ],
      },
      rows: [],
    },
    [],
  ],
  [
    'budget-parts',
    'rounded amounts',
    {
      budget: {
        annual: 100.01,
        weight: 10,
        parts: [
          { label: '财政', annual: 60.33 },
          { label: '其他资金', annual: 39.67 },
        ],
      },
      rows: [],
    },
    ['E2 [info] 全年预算数的各项之和 100，年度资金总额 100.01，相差 0.01，似为四舍五入'],
  ],
  [
    'budget-parts',
    'parts of parts',
    {
      budget: {
        annual: 100,
        weight: 10,
        parts: [
          { label: '其中：财政', annual: 100 },
          { label: '其中：中央', annual: 60 },
        ],
      },
      rows: [],
    },
    [],
  ],
  [
    'budget-parts',
    'blank parts',
    { budget: { annual: 100, weight: 10, parts: [{ label: '其中：财政' }] }, rows: [] },
    [],
  ],

  ['score-out-of-range', 'more than the weight', { rows: [{ ...met, score: 11 }] }, ['H4 得分 11 超过分值 10']],
  ['score-out-of-range', 'negative', { rows: [{ ...met, score: -1 }] }, ['H4 得分 -1 是负数']],
  [
    'score-out-of-range',
    'no number',
    {
      rows: [
        { ...met, score: '优' },
        { ...met, score: '—' },
      ],
      total: { score: '#REF!' },
    },
    ['H4 得分“优”不是数字', 'H6 总分“#REF!”不是数字'],
  ],
  [
    'score-out-of-range',
    'the budget',
    { budget: { annual: 5, weight: 10, score: 20 }, rows: [] },
    ['I2 预算执行得分 20 超过分值 10'],
  ],

  [
    'score-out-of-range',
    'from nothing to the weight',
    { rows: [met, { ...met, score: 0 }, { ...met, score: null }] },
    [],
  ],
  [
    'missed-full-score',
    'full',
    { rows: [{ ...missed, score: 10 }] },
    ['H4 指标值 ≤15%，实际 17%，未达标却得满分 10 分，按比例法为 8.82 分'],
  ],
  [
    'missed-full-score',
    'a limit that was touched',
    { rows: [{ ...missed, target: '<15%', actual: '15%', score: 10 }] },
    [],
  ],
  ['missed-full-score', 'docked', { rows: [missed] }, []],
  ['missed-full-score', 'blank', { rows: [{ ...missed, score: null }] }, []],

  [
    'missing-reason',
    'missed',
    { rows: [{ ...missed, name: '滞留率', reason: '' }, { ...missed, reason: '无' }, missed] },
    ['I4 “滞留率”未达标，没有写偏差原因和改进措施', 'I5 “指标”未达标，没有写偏差原因和改进措施'],
  ],
  [
    'missing-reason',
    'docked though unverifiable',
    { rows: [{ target: '≤30万元', actual: '完成', weight: 10, score: 8 }] },
    ['I4 得分 8 分，少于分值 10 分，没有写原因'],
  ],
  [
    'missing-reason',
    'neither a score nor a place for reasons',
    { kind: 'completion', rows: [{ target: '≤15%', actual: '17%' }], without: ['weight', 'score', 'deviation'] },
    ['F4 [info] “指标”未达标，表中没有写原因的地方，请另作说明'],
  ],
  [
    'missing-reason',
    'a draft that is not filled in',
    {
      rows: [
        { ...missed, reason: '超出2个百分点。原因：____；改进措施：____' },
        { ...missed, reason: '超出2个百分点。原因：群众意愿强烈；改进措施：加强劝返' },
      ],
    },
    ['I4 “指标”未达标，没有写偏差原因和改进措施'],
  ],
  ['missing-reason', 'no such column', { rows: [{ ...missed, reason: '' }], without: ['deviation'] }, []],
  [
    'missing-reason',
    'without scores',
    { kind: 'completion', rows: [{ target: '≤15%', actual: '17%' }], without: ['weight', 'score'] },
    ['I4 “指标”未达标，没有写偏差原因和改进措施'],
  ],

  [
    'docked-met',
    'without a reason',
    { rows: [{ ...met, score: 9 }] },
    ['H4 已达标，得分 9 分，少于分值 10 分，没有写扣分原因'],
  ],
  ['docked-met', 'with a reason', { rows: [{ ...met, score: 9, reason: '资料不全' }] }, []],
  [
    'docked-met',
    'no such column',
    { rows: [{ ...met, score: 9 }], without: ['deviation'] },
    ['H4 已达标，得分 9 分，少于分值 10 分，没有写扣分原因'],
  ],

  [
    'needless-reason',
    '节约开支',
    {
      rows: [
        {
          level2: '成本指标',
          name: '经费',
          target: '≤120万元',
          actual: '117.89万元',
          weight: 5,
          score: 5,
          reason: '节约开支',
        },
      ],
    },
    ['I4 已达标且没有扣分，不需要写偏差原因：“节约开支”'],
  ],
  [
    'needless-reason',
    'placeholders and confirmations',
    { rows: ['无', '/', '—', '无偏差', '已完成', '已达标。', '　'].map((reason) => ({ ...met, reason })) },
    [],
  ],
  ['needless-reason', 'more than promised', { rows: [{ ...met, actual: '9个', reason: '追加任务' }] }, []],
  [
    'needless-reason',
    'a reason merged over several rows',
    { rows: [{ ...missed, reason: '意愿强烈' }, met], merges: [[3, 8, 4, 8]] },
    [],
  ],
  ['needless-reason', 'a deduction', { rows: [{ ...met, score: 9, reason: '资料不全' }] }, []],
  ['needless-reason', '备注', { rows: [{ ...met, reason: '全年三批' }], deviationHeader: '备注' }, []],

  [
    'over-completion',
    'double',
    { rows: [{ ...met, target: '≥2次', actual: '4次' }] },
    ['I4 实际 4次 超过指标值 ≥2次 的 100%，请说明原因（指标值可能定低了）'],
  ],
  [
    'over-completion',
    '+ 29.9 % and + 30 %',
    {
      rows: [
        { ...met, target: '≥1000份', actual: '1299份' },
        { ...met, target: '≥1000份', actual: '1300份' },
      ],
    },
    ['I5 实际 1300份 超过指标值 ≥1000份 的 30%，请说明原因（指标值可能定低了）'],
  ],
  ['over-completion', 'explained', { rows: [{ ...met, target: '≥2次', actual: '4次', reason: '追加任务' }] }, []],
  [
    'over-completion',
    'nowhere to explain',
    { rows: [{ ...met, target: '≥2次', actual: '4次' }], without: ['deviation'] },
    ['F4 [info] 实际 4次 超过指标值 ≥2次 的 100%，请说明原因（指标值可能定低了）'],
  ],
  ['over-completion', 'less of a cost', { rows: [{ ...met, target: '≤10万元', actual: '2万元' }] }, []],

  [
    'computed-differs',
    'with a reason',
    { rows: [missed] },
    ['H4 得分填写 5 分，按比例法为 8.82 分：≤15%，实际 17%；反向指标未达标，15 ÷ 17 × 10 = 8.82（四舍五入保留两位）'],
  ],
  [
    'computed-differs',
    'rounded by hand',
    {
      rows: [
        { ...missed, score: 8.8 },
        { ...missed, score: 9 },
      ],
    },
    [expect.stringMatching(/^H5 得分填写 9 分，按比例法为 8.82 分.*；似为取整$/) as string],
  ],
  ['computed-differs', 'full for a miss is another matter', { rows: [{ ...missed, score: 10 }] }, []],
  ['computed-differs', 'an unexplained deduction is another matter', { rows: [{ ...met, score: 9 }] }, []],
  [
    'computed-differs',
    'an explained deduction',
    { rows: [{ ...met, score: 9, reason: '资料不全' }] },
    ['H4 得分填写 9 分，按比例法为 10 分：≥8个，实际 8个；达标，得满分 10 分'],
  ],

  [
    'missing-target-or-actual',
    'with marks',
    {
      rows: [
        { ...met, name: '完整性', target: '—' },
        { ...met, name: '人数', actual: '' },
      ],
    },
    ['E4 “完整性”没有填写指标值，却得 10 分', 'F5 “人数”没有填写实际完成值，却得 10 分'],
  ],
  [
    'missing-target-or-actual',
    'neither',
    { rows: [{ ...met, name: '“三公”变动率', target: '', actual: '' }] },
    ['E4 “三公变动率”没有填写指标值和实际完成值，却得 10 分'],
  ],
  [
    'missing-target-or-actual',
    'no budget to divide by is another matter',
    { budget: { weight: 10, score: 10 }, rows: [] },
    [],
  ],
  [
    'missing-target-or-actual',
    'without marks',
    { rows: [{ ...met, actual: '', score: null }, { ...met, actual: '', score: 0 }, { target: '≥1个' }] },
    [],
  ],
  [
    'missing-target-or-actual',
    'targets only',
    { kind: 'targets', rows: [{ name: '人数', target: '' }], without: ['actual', 'weight', 'score', 'deviation'] },
    ['E4 “人数”没有填写指标值'],
  ],
  [
    'missing-target-or-actual',
    'no scores',
    { kind: 'completion', rows: [{ name: '人数', target: '≥1个' }], without: ['weight', 'score'] },
    ['F4 “人数”没有填写实际完成值'],
  ],
  [
    'missing-target-or-actual',
    'the budget',
    { budget: { annual: 5, weight: 10, score: 10 }, rows: [] },
    ['F2 没有填写全年执行数，却得 10 分'],
  ],

  [
    'self-contradiction',
    '100 and 90 %',
    { rows: [{ ...met, target: '≥100完成率达到90%', actual: '95%' }] },
    [expect.stringMatching(/^E4 指标值“≥100完成率达到90%”自相矛盾：/) as string],
  ],
  [
    'self-contradiction',
    'the same number twice',
    { rows: [{ ...met, target: '≥95完成率达到95%', actual: '95%' }] },
    [],
  ],
  [
    'unverifiable-pair',
    'other words',
    { rows: [{ ...met, target: '获得受众欢迎', actual: '举办了多场活动' }] },
    [expect.stringMatching(/^F4 \[info\] 指标值“获得受众欢迎”与实际“举办了多场活动”无法核对：/) as string],
  ],
  [
    'unverifiable-pair',
    'a number for words',
    { rows: [{ ...met, target: '到O次', actual: '43次' }] },
    [expect.stringMatching(/^F4 无法核对：.*“到O次”.*“43次”/) as string],
  ],
  ['unverifiable-pair', 'units are another matter', { rows: [{ ...met, target: '≥100人', actual: '50个' }] }, []],
  [
    'unverifiable-pair',
    'a contradiction is another matter',
    { rows: [{ ...met, target: '≥100完成率达到90%', actual: '95%' }] },
    [],
  ],
  [
    'unverifiable-pair',
    'a missing target is another matter',
    { rows: [{ ...met, target: '—', actual: '制度健全' }] },
    [],
  ],

  [
    'copied-actual',
    'with its comparator',
    { rows: [{ ...met, target: '≥266米', actual: '≥266米' }] },
    ['F4 实际完成值“≥266米”像是照抄指标值，请填写实际数'],
  ],
  [
    'copied-actual',
    'a range',
    { rows: [{ ...met, target: '50%-60%', actual: '50%-60%' }] },
    ['F4 实际完成值“50%-60%”像是照抄指标值，请填写实际数'],
  ],
  [
    'copied-actual',
    'in other words',
    { rows: [{ ...met, target: '≥95%', actual: '95%以上' }] },
    ['F4 实际完成值“95%以上”像是照抄指标值，请填写实际数'],
  ],
  [
    'copied-actual',
    'a bound of its own',
    { rows: [{ ...met, target: '≥90%', actual: '95%以上' }] },
    ['F4 [info] 实际完成值“95%以上”只写了界限，请填写实际数'],
  ],
  ['copied-actual', 'the same number is usual', { rows: [met, { ...met, target: '保持', actual: '保持' }] }, []],

  [
    'duplicate-indicator',
    'the same row again',
    {
      rows: [
        { ...met, name: '培训' },
        { ...met, name: '培 训' },
      ],
    },
    ['D5 “培 训”与第 4 行的名称和指标值相同'],
  ],
  [
    'duplicate-indicator',
    'under another level',
    {
      rows: [
        { level1: '产出', ...met, name: '培训' },
        { level1: '效益', ...met, name: '培训' },
      ],
    },
    ['D5 [info] “培训”与第 4 行的名称和指标值相同，但归在另一类指标下'],
  ],
  [
    'duplicate-indicator',
    'one name over two rows',
    { rows: [{ ...met, name: '培训' }, met], merges: [[3, 3, 4, 3]] },
    [],
  ],
  [
    'duplicate-indicator',
    'another target',
    {
      rows: [
        { ...met, name: '培训' },
        { ...met, name: '培训', target: '≥9个' },
      ],
    },
    [],
  ],

  [
    'amount-jump',
    '170 % more',
    { budget: { initial: 173.39, annual: 468.26, executed: 468.26 }, rows: [met] },
    ['E2 全年预算数 468.26 比年初预算数 173.39 增加 170.06%，表中没有说明原因'],
  ],
  [
    'amount-jump',
    'explained',
    { budget: { initial: 100, annual: 50, executed: 50 }, rows: [{ ...met, reason: '年中核减预算' }] },
    [],
  ],
  ['amount-jump', '+ 29.9 %', { budget: { initial: 1000, annual: 1299, executed: 5 }, rows: [] }, []],

  ['blank-score', 'is about to be written', { rows: [met, { ...missed, score: null }] }, []],
  [
    'blank-score',
    'among scored rows',
    {
      budget: { annual: 100, executed: 86, weight: 10 },
      rows: [met, { ...missed, score: null }, { ...missed, score: '/' }],
    },
    ['I2 没有填写预算执行得分，按预算执行率为 8.6 分', 'H5 没有填写得分，按比例法为 8.82 分'],
    'check-only',
  ],
  ['blank-score', 'nothing scored yet', { rows: [{ ...met, score: null }] }, [], 'check-only'],
  ['blank-score', 'what cannot be computed', { rows: [met, { ...met, actual: '', score: null }] }, []],

  [
    'budget-split',
    '468.28 and 468.26',
    {
      kind: 'targets',
      budget: {
        parts: [
          { label: '资金总额：468.26万元' },
          { label: '按收入性质分：468.28万元' },
          { label: '按支出性质分：468.26万元' },
        ],
      },
      rows: [],
    },
    ['C4 按收入性质分 468.28，资金总额 468.26，相差 0.02'],
  ],
  [
    'budget-split',
    'without a whole',
    {
      budget: {
        parts: [
          { label: '按收入性质分：', initial: '5万元' },
          { label: '按支出性质分：', initial: '4万元' },
        ],
      },
      rows: [],
    },
    ['D4 按支出性质分 4，按收入性质分 5，相差 1'],
  ],
  [
    'budget-split',
    'other units, and nothing filled in',
    { budget: { annual: '5万元', parts: [{ label: '按收入性质分：50000元' }, { label: '按支出性质分：' }] }, rows: [] },
    [],
  ],

  ...(
    [
      ['恶性事故起数', '≥3起', '这类指标越少越好，不应写“不低于”，请核对方向'],
      ['信访人滞留率', '不低于15%', '这类指标越少越好，不应写“不低于”，请核对方向'],
      ['审批时限', '≥3天', '用时越短越好，不应写“不低于”，请核对方向'],
      ['群众满意度', '≤90%', '这类比率越高越好，不应写“不超过”，请核对方向'],
      ['验收合格率', '≥120%', '这类比率最高 100%，不可能达到'],
      ['培训人数', '≤200人', '产出数量越多越好，不应写“不超过”，请核对方向'],
    ] as const
  ).map(([name, target, why]): (typeof CASES)[number] => [
    'comparator-against-sense',
    `${name} ${target}`,
    { rows: [{ ...met, level2: '数量指标', name, target }] },
    [`E4 “${name}”的指标值写“${target}”：${why}`],
  ]),
  [
    'comparator-against-sense',
    'a cost with ≥',
    { rows: [{ ...met, level2: '成本指标', name: '项目总成本', target: '≥90万元' }] },
    ['E4 “项目总成本”的指标值写“≥90万元”：成本越低越好，不应写“不低于”，请核对方向'],
  ],
  [
    'comparator-against-sense',
    '≥100%',
    { rows: [{ ...met, name: '完成及时率', target: '≥100%' }] },
    ['E4 [info] “完成及时率”的指标值写“≥100%”：这类比率最高 100%，写“100%”即可'],
  ],
  [
    'comparator-against-sense',
    'what may be meant so',
    {
      rows: (
        [
          ['法律援助案件数', '≥100件'],
          ['接待上访人数', '≥100人'],
          ['帮扶失业人数', '≥100人'],
          ['投诉办结率', '≥95%'],
          ['无事故率', '≥99%'],
          ['成本控制率', '≥95%'],
          ['成本控制率', '≤100%'],
          ['成本节约率', '≥5%'],
          ['低保补助标准', '≥530元/人*月'],
          ['完成投资', '≥90万元'],
          ['会议次数', '≤4次'],
          ['公务接待批次', '≤10批'],
          ['在职人员数', '≤30人'],
          ['不合格率', '≤5%'],
          ['任务完成率', '≥110%'],
          ['预算执行率', '≤100%'],
          ['增长率', '≥120%'],
          ['开放时间', '≥300天'],
        ] as const
      ).map(([name, target], n) => ({ ...met, level2: n % 2 ? '数量指标' : '成本指标', name, target })),
    },
    [],
  ],

  [
    'double-weighting',
    'points that are weighted again',
    {
      derived: { converted: '单项指标折算得分' },
      rows: [
        { ...met, weight: 25, score: 25, converted: 6.25 },
        { ...met, weight: 30, score: 30, converted: 9 },
      ],
    },
    ['K4 得分 25 已经是分值 25 以内的分，又乘 25% 成 6.25；各行折算后合计只有 15.25'],
  ],
  [
    'double-weighting',
    'points out of 100',
    {
      derived: { converted: '折算得分' },
      rows: [
        { ...met, weight: 25, score: 100, converted: 25 },
        { ...met, weight: 30, score: 20, converted: 6 },
      ],
    },
    [],
  ],

  [
    'duplicated-amount',
    'above the grid and in it',
    {
      budget: { parts: [{ label: '其中：财政拨款854万854万(建设400万元)' }] },
      rows: [{ ...met, target: '≥5万元5万元' }],
    },
    [
      'C3 “其中:财政拨款854万854万(建设400万元)”里的 854万 像是写了两遍，请核对',
      'E5 “≥5万元5万元”里的 5万元 像是写了两遍，请核对',
    ],
  ],
  [
    'duplicated-amount',
    'two amounts that end alike',
    {
      rows: [
        { ...met, target: '12.5万元2.5万元' },
        { ...met, target: '5万元、5万元' },
        { ...met, target: '1万1千' },
      ],
    },
    [],
  ],

  [
    'execution-counted-twice',
    'in the block and in a row',
    { budget: { annual: 5, executed: 5, weight: 10, score: 10 }, rows: [{ ...met, name: '预算资金执行率' }] },
    ['D4 “预算资金执行率”又评一次：预算执行情况已经占 10 分'],
  ],
  [
    'execution-counted-twice',
    'a block that only informs, and other executions',
    { budget: { annual: 5, executed: 5 }, rows: [{ ...met, name: '预算执行率' }] },
    [],
  ],
  [
    'execution-counted-twice',
    'other executions',
    {
      budget: { annual: 5, executed: 5, weight: 10 },
      rows: [
        { ...met, name: '政府采购执行率' },
        { ...met, name: '预算完成率' },
      ],
    },
    [],
  ],

  [
    'level-share',
    '70, 20, 10',
    {
      budget: { weight: 10 },
      rows: [
        { ...met, level1: '产出指标', weight: 70 },
        { ...met, level1: '效果指标', weight: 20 },
        { ...met, level1: '满意度指标', weight: 10 },
      ],
    },
    [
      'B4 一级指标分值为产出 70、效益 20、满意度 10；办法的一般设置是产出 50、效益 30、满意度 10，另有预算执行率 10，有特殊情况可以调整',
    ],
  ],
  [
    'level-share',
    'as the regulation has it',
    {
      budget: { weight: 10 },
      rows: [
        { ...met, level1: '产出指标', weight: 50 },
        { ...met, level1: '效益指标', weight: 30 },
        { ...met, level1: '满意度指标', weight: 10 },
      ],
    },
    [],
  ],
  [
    'level-share',
    'other levels, another framework',
    {
      budget: { weight: 20 },
      rows: [
        { ...met, level1: '产出指标', weight: 60 },
        { ...met, level1: '效益指标', weight: 10 },
        { ...met, level1: '满意度指标', weight: 10 },
      ],
    },
    [],
  ],

  [
    'misfiled-indicator',
    'by their names',
    {
      rows: [
        { ...met, level1: '产出指标', level2: '数量指标', name: '按期完成率', target: '100%' },
        { ...met, name: '设备购置成本', target: '≤5万元' },
        { ...met, name: '发放补助经费', target: '5万元' },
        { ...met, level2: '时效指标', name: '验收合格率', target: '100%' },
        { ...met, level1: '效益指标', level2: '社会效益指标', name: '群众满意度', target: '≥90%' },
        { ...met, level1: '满意度指标', level2: '服务对象满意度指标', name: '学生满意度', target: '≥90%' },
      ],
    },
    [
      'D4 “按期完成率”归在“数量指标”下，像是时效指标，请核对',
      'D5 “设备购置成本”归在“数量指标”下，像是成本指标，请核对',
      'D7 “验收合格率”归在“时效指标”下，像是质量指标，请核对',
      'D8 “群众满意度”归在“社会效益指标”下，像是满意度指标，请核对',
    ],
  ],
  [
    'misfiled-indicator',
    'satisfaction as a benefit, said once',
    {
      rows: [
        { ...met, level1: '效益指标', level2: '服务对象满意度', name: '学生满意度' },
        { ...met, name: '家长满意度' },
      ],
    },
    ['C4 满意度指标放在“效益指标”下，办法把它单列为一级指标（10 分）'],
  ],
  [
    'misfiled-indicator',
    'where they belong',
    {
      rows: [
        { ...met, level1: '产出指标', level2: '时效指标', name: '项目完成及时率', target: '100%' },
        { ...met, level2: '质量指标', name: '验收合格率', target: '100%' },
        { ...met, level1: '效益指标', level2: '社会效益指标', name: '群众满意度', target: '≥90%' },
      ],
    },
    [],
  ],

  [
    'missing-dimension',
    'neither',
    {
      rows: [
        { ...met, level1: '产出指标', level2: '数量指标', weight: 60 },
        { ...met, level1: '效益指标', level2: '社会效益指标', weight: 40 },
      ],
      total: { weight: 100 },
    },
    ['C3 没有填写成本指标和满意度指标；办法的指标框架里有，确实不涉及的请说明'],
  ],
  [
    'missing-dimension',
    'a department has no costs of its own',
    {
      kind: 'targets',
      budget: { parts: [{ label: '部门整体支出绩效目标表' }] },
      rows: [
        { level1: '产出指标', level2: '数量指标', target: '≥1个' },
        { level1: '效益指标', level2: '社会效益指标', target: '≥1个' },
      ],
    },
    ['C4 没有填写满意度指标；办法的指标框架里有，确实不涉及的请说明'],
  ],
  [
    'missing-dimension',
    'an excerpt',
    {
      rows: [
        { ...met, level1: '产出指标', level2: '数量指标', weight: 50 },
        { ...met, level1: '效益指标', level2: '社会效益指标', weight: 30 },
      ],
    },
    [],
  ],
  ['missing-dimension', 'another framework', { kind: 'targets', rows: [{ level1: '决策', target: '有' }] }, []],

  [
    'name-target-conflict',
    '100 % and 98 %',
    { rows: [{ ...met, name: '质量达标率100%', target: '≥98%' }] },
    ['E4 指标名称“质量达标率100%”写 100%，指标值写“≥98%”，请核对'],
  ],
  [
    'name-target-conflict',
    'the same, a template, another number',
    {
      rows: [
        { ...met, name: '质量达标率98%', target: '≥98%' },
        { ...met, name: '满意度(≥90%)', target: '≥95%' },
        { ...met, name: '下降5%', target: '≥3次' },
      ],
    },
    [],
  ],

  [
    'over-execution',
    '102.59 %',
    { budget: { annual: 329.77, executed: 338.31, weight: 10 }, rows: [] },
    ['F2 全年执行数 338.31 超过全年预算数 329.77，执行率 102.59%，请核对预算是否调整过'],
  ],
  [
    'over-execution',
    'more than the budget of the year before it was raised',
    { budget: { initial: 5, executed: 6, weight: 10, without: ['annual'] }, rows: [] },
    [],
  ],
  ['over-execution', 'rounding', { budget: { annual: 123456, executed: 123456.4 }, rows: [] }, []],

  [
    'qualitative-out-of-band',
    'outside',
    {
      rows: [
        { ...met, target: '显著提升', actual: '部分达成', score: 9, reason: '进展慢' },
        { ...met, target: '显著提升', actual: '达成预期指标', score: 7, reason: '资料不全' },
        { ...met, target: '显著提升', actual: '未达成', score: 6.5, reason: '停工' },
      ],
    },
    [
      'H4 得分 9 分，实际完成值属于“部分达成年度指标并具有一定效果（60%～80%）”，应在 6～8 分之间',
      'H5 得分 7 分，实际完成值属于“达成年度指标（80%～100%）”，应在 8～10 分之间',
      'H6 得分 6.5 分，实际完成值属于“未达成年度指标且效果较差（0%～60%）”，应在 0～6 分之间',
    ],
  ],
  [
    'qualitative-out-of-band',
    'inside, and full marks for a miss',
    {
      rows: [
        { ...met, target: '显著提升', actual: '部分达成', score: 6, reason: '进展慢' },
        { ...met, target: '显著提升', actual: '部分达成', score: 10, reason: '进展慢' },
        { ...met, target: '显著提升', actual: '有一定提升', score: 1, reason: '进展慢' },
      ],
    },
    [],
  ],

  [
    'unit-mismatch',
    'units and kinds',
    {
      rows: [
        { ...met, target: '≥100人', actual: '50平方米' },
        { ...met, name: '办结率', target: '≥95', actual: '40件' },
        { ...met, target: '≤30万元', actual: '完成' },
        { ...met, target: '2018年10月底', actual: '3个' },
      ],
    },
    [
      'F4 无法核对：单位不同，无法比较：指标值是“人”，实际完成值是“平方米”',
      'F5 无法核对：指标是比率，实际完成值的单位却是“件”',
      expect.stringMatching(/^F6 无法核对：指标值 ≤30万元 要求数值，实际完成值是文字“完成”/) as string,
      expect.stringMatching(/^F7 无法核对：指标值是时间 2018年10月/) as string,
    ],
  ],
  [
    'unit-mismatch',
    'what can be compared, and words',
    {
      rows: [
        { ...met, target: '≤30万元', actual: '300000元' },
        { ...met, target: '显著提升', actual: '举办了活动' },
        { ...met, target: '≥95%', actual: '3' },
      ],
    },
    [],
  ],

  [
    'unmeasurable-target',
    'slogans',
    {
      rows: [
        { ...met, level2: '数量指标', target: '不定期' },
        { ...met, target: '良好' },
        { ...met, target: '按时完成' },
        { ...met, level2: '成本指标', target: '按统一规定执行' },
        { ...met, level2: '社会效益指标', target: '是否利于企业走出去' },
      ],
    },
    [
      'E4 数量指标的指标值“不定期”没有数量，完成多少算达标说不清',
      'E5 数量指标的指标值“良好”没有数量，完成多少算达标说不清',
      'E6 [info] 数量指标的指标值“按时完成”没有数量，完成多少算达标说不清',
      'E7 [info] 成本指标的指标值“按统一规定执行”没有金额或比率，花多少算超说不清',
      'E8 [info] 指标值“是否利于企业走出去”是一个问题，没有写要达到什么',
    ],
  ],
  [
    'unmeasurable-target',
    'what can be counted, and words in their place',
    {
      rows: [
        ...['每天', '每月8日、18日、28日', '全覆盖', '应保尽保', '不定期（每年4次）', '≥3次'].map((target) => ({
          ...met,
          level2: '数量指标',
          target,
        })),
        { ...met, level2: '社会效益指标', target: '良好' },
        { ...met, level2: '时效指标', target: '及时' },
      ],
    },
    [],
  ],

  ['damaged-row', 'none', { rows: [met] }, []],
  [
    'damaged-row',
    'shifted',
    { rows: [met], damaged: [{ row: 4, reason: '整行左移了一列' }] },
    ['D5 第 5 行没能识别，没有评分：整行左移了一列'],
  ],
];

describe('each check', () => {
  test.each(CASES)('%s: %s', (check, _, spec, found, policy = 'keep') => {
    expect(heard(check, spec, policy)).toEqual(found);
  });

  test('speaks in some case above, and is silent in another', () => {
    const heardIn = (isSpeaking: boolean): string[] =>
      [...new Set(CASES.filter(({ 3: found }) => found.length > 0 === isSpeaking).map(([check]) => check))].sort();
    const ids = CHECKS.map(({ id }) => id).sort();
    expect(heardIn(true)).toEqual(ids);
    expect(heardIn(false)).toEqual(ids);
  });
});

test('渌口 2021: 45 of 50 points, 95 of 100, a total of 97.5, an explained saving', () => {
  const five = (name: string, target: string, actual: string, more: RowSpec = {}): RowSpec => ({
    name,
    target,
    actual,
    weight: '5',
    score: '　5',
    ...more,
  });
  const spec: FormSpec = {
    budget: {
      initial: '173.39万元',
      annual: '468.26万元',
      executed: '468.26万元',
      weight: '10',
      rate: '100%',
      score: '10',
    },
    rows: [
      five('领导接访', '每天', '每天', { level1: '产出指标', level1Points: 50, level2: '数量指标' }),
      five('会议', '不定期', '不定期，共3次'),
      ...['劝返', '办结', '接待', '来访', '接案', '督办'].map((name) => five(name, '及时', '　及时')),
      five('劝返工作经费', '120万元', '117.89万元', { level2: '成本指标', reason: '　节约开支' }),
      {
        level1: '效益指标',
        level1Points: 30,
        level2: '社会效益',
        name: '稳定',
        target: '保持',
        actual: '保持',
        weight: '30',
        score: '　30',
      },
      {
        level1: '满意度指标',
        level1Points: 10,
        level2: '满意度',
        name: '满意率',
        target: '50%-60%',
        actual: '50%-60%',
        weight: '10',
        score: '　10',
      },
    ],
    total: { weight: '100', score: '　97.5' },
  };
  const rowsOf = audit(spec).map(({ cell, check }) => `${formatCellRef(cell)} ${check}`);
  expect(rowsOf).toEqual(
    expect.arrayContaining([
      'B4 level-weight-sum',
      'I12 needless-reason',
      'F14 copied-actual',
      'G15 weight-sum',
      'H15 total-mismatch',
    ]),
  );
  expect(audit(spec).filter(({ severity }) => severity === 'error')).toHaveLength(3);
});

describe('repairs', () => {
  const repairsOf = (spec: FormSpec, policy: ScorePolicy = 'check-only'): string[] =>
    audit(spec, policy).flatMap(({ check, repair }) =>
      repair
        ? repair.edits.map((edit) => `${check}: ${repair.label} → ${formatCellRef(edit)} ${JSON.stringify(edit)}`)
        : [],
    );
  const value = (row: number, column: number, what: number | string): string =>
    JSON.stringify({ row, column, kind: 'value', value: what });

  test('there is one wherever exactly one value is right', () => {
    expect(
      repairsOf({
        budget: { annual: 879.34, executed: 865.76, weight: 10, rate: '98.50%', score: 10 },
        rows: [
          { ...missed, score: 10 },
          { ...missed, score: null },
          { ...met, weight: 70, score: 70 },
        ],
        total: { weight: 100, score: 95, grade: '良' },
      }),
    ).toEqual([
      `rate-mismatch: 把执行率改为 98.46% → H2 ${value(1, 7, 0.984557)}`,
      `rate-mismatch: 把预算执行得分改为 9.85 → I2 ${value(1, 8, 9.85)}`,
      `missed-full-score: 把得分改为 8.82 → H4 ${value(3, 7, 8.82)}`,
      `blank-score: 把得分改为 8.82 → H5 ${value(4, 7, 8.82)}`,
    ]);
    expect(
      repairsOf({
        rows: [{ ...met, weight: 100, score: 95, reason: '资料不全' }],
        total: { weight: 100, score: 85, grade: '良' },
      }),
    ).toEqual([
      `computed-differs: 把得分改为 100 → H4 ${value(3, 7, 100)}`,
      `total-mismatch: 把总分改为 95 → H5 ${value(4, 7, 95)}`,
      `grade-mismatch: 把等级改为“优” → I5 ${value(4, 8, '优')}`,
    ]);
  });

  test('a rate that is typed as a bare percentage stays one', () => {
    const budget = { annual: 879.34, executed: 865.76, rate: { value: 98.5, text: '98.50' } };
    expect(repairsOf({ budget, rows: [] })).toEqual([`rate-mismatch: 把执行率改为 98.46% → H2 ${value(1, 7, 98.46)}`]);
  });

  test('there is none for a formula, nor where a person has to decide', () => {
    const formula = (result: number) => ({ value: result, formula: '=10' });
    expect(
      repairsOf({
        budget: { annual: 100, executed: 50, weight: 10, rate: formula(0.9), score: formula(9) },
        rows: [
          { ...missed, score: formula(10) },
          { ...met, score: 11 },
          { ...met, target: '显著提升', actual: '部分达成', score: 10, reason: '进展慢' },
          { ...met, weight: 60, score: 59 },
        ],
        total: { weight: 100, score: formula(5) },
      }),
    ).toEqual([]);
    // The points of the rows add up to more than 100: the total is not what is wrong.
    expect(repairsOf({ rows: [{ ...met, weight: 110, score: 110 }], total: { weight: 100, score: 100 } })).toEqual([]);
    // A total rounded by hand, and one above a grid that the sheet may hold only in part.
    expect(repairsOf({ rows: [{ ...met, weight: 100, score: 99.6, reason: '略' }], total: { score: 100 } })).toEqual([
      `computed-differs: 把得分改为 100 → H4 ${value(3, 7, 100)}`,
    ]);
  });
});

test('a standard leaves checks out, and each check is about some forms only', () => {
  const { sheet, form } = buildForm({ rows: [{ ...met, score: 11 }] });
  const idsUnder = (checksOff: readonly string[], kind = form.kind): string[] => {
    const card = scoreForm({ ...form, kind }, { ...NATIONAL, checksOff }, { policy: 'keep' });
    return auditForm({ ...form, kind }, card, sheet).map(({ check }) => check);
  };
  expect(idsUnder([])).toEqual(['weight-sum', 'score-out-of-range']);
  expect(idsUnder(['score-out-of-range'])).toEqual(['weight-sum']);
  expect(idsUnder([], 'completion')).toEqual(['weight-sum']);
});

test('without the sheet nothing is said of the words around the grid', () => {
  const { form } = buildForm({ budget: { parts: [{ label: '5万元5万元' }] }, rows: [] });
  expect(auditForm(form, scoreForm(form, NATIONAL, { policy: 'keep' }))).toEqual([]);
});

test('findings come by row, then column, then severity', () => {
  const order = audit({
    budget: { annual: 879.34, executed: 865.76, weight: 10, rate: '98.50%', score: 10 },
    rows: [
      { ...missed, score: 10, reason: '' },
      { ...met, score: 11, actual: '≥8个' },
    ],
    total: { weight: 100, score: 20 },
  });
  const keys = order.map(({ cell, severity }) => cell.row * 1000 + cell.column * 10 + SEVERITIES.indexOf(severity));
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(order.length).toBeGreaterThan(5);
  expect(Object.keys(order[0]!.cell)).toEqual(['row', 'column']);
});

describe('laws', () => {
  const texts = fc.constantFrom(
    '≥8个',
    '≤15%',
    '50%-60%',
    '保持',
    '—',
    '',
    '≥266米',
    '0次',
    '2018年10月底前',
    '满意度≥90%',
    '≥100完成率达到90%',
  );
  const numbers = fc.constantFrom(null, 0, 5, 10, 11, -1, '优', '9分', '　10', '/', 8.82, '#REF!');
  const row: fc.Arbitrary<RowSpec> = fc.record({
    target: texts,
    actual: texts,
    weight: numbers,
    score: numbers,
    reason: fc.constantFrom('', '无', '任务追加'),
  });
  const budget = fc.record({ annual: numbers, executed: numbers, weight: numbers, rate: numbers, score: numbers });
  const form: fc.Arbitrary<FormSpec> = fc.record({
    rows: fc.array(row, { maxLength: 6 }),
    budget,
    total: fc.record({ weight: numbers, score: numbers, grade: fc.constantFrom('', '优', '良') }),
  });

  test('no form breaks a check, and each finding names a cell of the form with words', () => {
    fc.assert(
      fc.property(form, (spec) => {
        const { range } = buildForm(spec).form;
        const isSound = ({ cell, message }: Finding): boolean =>
          !/undefined|NaN|null|object/.test(message) && cell.row <= range.bottom && cell.column <= range.right;
        expect(audit(spec).filter((finding) => !isSound(finding))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('what is found before the edits is what is found after them', () => {
    fc.assert(
      fc.property(form, fc.constantFrom<ScorePolicy>('keep', 'overwrite'), (spec, policy) => {
        const { sheet, form: before } = buildForm(spec);
        const card = scoreForm(before, NATIONAL, { policy });
        const written = applyTo(sheet, planEdits(sheet, [card], { policy, marks: [] }).edits);
        const after = readBack(written, spec);
        const again = scoreForm(after, NATIONAL, { policy: 'check-only' });
        expect(auditForm(after, again, written)).toEqual(auditForm(before, card, sheet));
      }),
      { numRuns: 200 },
    );
  });

  test('a repair takes its finding away, and is never for a cell with a formula', () => {
    const withFormulas = form.map((spec): FormSpec => ({
      ...spec,
      rows: spec.rows.map((each, n) => (n % 2 === 0 ? each : { ...each, score: { value: 7, formula: '=3+4' } })),
    }));
    fc.assert(
      fc.property(fc.oneof(form, withFormulas), (spec) => {
        const { sheet, form: before } = buildForm(spec);
        const findingsOf = (read: Form, on: Sheet): readonly Finding[] =>
          auditForm(read, scoreForm(read, NATIONAL, { policy: 'check-only' }), on);
        for (const { check, cell, repair } of findingsOf(before, sheet)) {
          // A rate above 150 % is a bare percentage until the command shows it as one.
          if (!repair || /改为 (?:1[5-9]\d|[2-9]\d\d|\d{4,})[.%]/.test(repair.label)) continue;
          expect(repair.edits.map((edit) => cellAt(sheet, edit.row, edit.column).formula)).toEqual([null]);
          const repaired = applyTo(sheet, repair.edits);
          const left = findingsOf(readBack(repaired, spec), repaired).map((each) => [each.check, each.cell]);
          expect(left).not.toContainEqual([check, cell]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
