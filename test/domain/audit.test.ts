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
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { FormSpec, RowSpec } from '../sheets/build-form';
import { applyTo, buildForm, readBack } from '../sheets/build-form';

function audit(spec: FormSpec, policy: ScorePolicy = 'keep'): readonly Finding[] {
  const { form } = buildForm(spec);
  return auditForm(form, scoreForm(form, NATIONAL, { policy }));
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
      { name: '办结率', target: '≥98%', actual: '97.3%', weight: 30, score: 29.79, reason: '两件延期' },
      {
        level1: '效益指标',
        level1Points: 30,
        level2: '社会效益',
        name: '投诉',
        target: '0起',
        actual: '0起',
        weight: 20,
        score: 20,
        reason: '无',
      },
      { name: '环境改善', target: '保持', actual: '保持', weight: 10, score: 10 },
    ],
    total: { weight: 100, score: 99.64, grade: '优' },
  };
  expect(audit(spec)).toEqual([]);
  expect(audit(spec, 'check-only')).toEqual([]);
});

const CASES: [check: string, what: string, spec: FormSpec, found: string[]][] = [
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
  [
    'weight-sum',
    'a row was not read',
    { rows: [{ ...met, weight: 95 }], damaged: [{ row: 4, reason: '缺列' }] },
    ['G4 [warning] 分值合计 95 分，不是 100 分（有 1 行没能识别，未计入）'],
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
    },
    ['B4 产出指标(50分)下各行分值合计 45 分，少 5 分'],
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
    { budget: { annual: 879.34, executed: 865.76, weight: 10, rate: 0.99, score: 9.85 }, rows: [] },
    ['H2 执行率填写 0.99，应为 865.76 ÷ 879.34 = 98.46%'],
  ],
  [
    'rate-mismatch',
    'points rounded to whole ones',
    { budget: { annual: 100, executed: 86, weight: 10, rate: '86%', score: 9 }, rows: [] },
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
    ['E2 没有填写全年预算数，不能计算执行率'],
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
    { budget: { annual: 5, executed: 5, weight: 10, score: 20 }, rows: [] },
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
    [],
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
    'a word for an amount',
    { rows: [{ ...met, target: '≤30万元', actual: '完成' }] },
    [expect.stringMatching(/^F4 无法核对：.*≤30万元.*“完成”/) as string],
  ],
  [
    'unverifiable-pair',
    'other words',
    { rows: [{ ...met, target: '获得受众欢迎', actual: '举办了多场活动' }] },
    [expect.stringMatching(/^F4 指标值“获得受众欢迎”与实际“举办了多场活动”无法核对：/) as string],
  ],
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

  ['damaged-row', 'none', { rows: [met] }, []],
  [
    'damaged-row',
    'shifted',
    { rows: [met], damaged: [{ row: 4, reason: '整行左移了一列' }] },
    ['D5 第 5 行没能识别，没有评分：整行左移了一列'],
  ],
];

describe('each check', () => {
  test.each(CASES)('%s: %s', (check, _, spec, found) => {
    expect(heard(check, spec)).toEqual(found);
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
        const after = readBack(applyTo(sheet, planEdits(sheet, [card], { policy, marks: [] }).edits), spec);
        const again = scoreForm(after, NATIONAL, { policy: 'check-only' });
        expect(auditForm(after, again)).toEqual(auditForm(before, card));
      }),
      { numRuns: 200 },
    );
  });
});
