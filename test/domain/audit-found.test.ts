import { auditForm } from '../../src/domain/audit/audit-form';
import { CHECKS } from '../../src/domain/audit/checks';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { BudgetSpec, FormSpec, RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

// What reviewers found wrong in the findings on forms that counties published: rows of those forms, each check as it
// should speak of them, beside the same form with a real error or with none.

/** What one check says, each as "H4 message" (with its severity where it is not the check's own). */
function heard(check: string, spec: FormSpec): string[] {
  const { sheet, form } = buildForm(spec);
  const usual = CHECKS.find(({ id }) => id === check)!.severity;
  return auditForm(form, scoreForm(form, NATIONAL, { policy: 'check-only' }), sheet)
    .filter((finding) => finding.check === check)
    .map(({ cell, message, severity }) => {
      return `${formatCellRef(cell)} ${severity === usual ? '' : `[${severity}] `}${message}`;
    });
}

const met: RowSpec = { target: '≥8个', actual: '8个', weight: 10, score: 10 };

describe('the last digit of a rate', () => {
  const percent = (text: string) => ({ value: Number(text.slice(0, -1)) / 100, text, format: '0.00%' });
  const rates = (budget: BudgetSpec): string[] => heard('rate-mismatch', { budget, rows: [] });

  test.each<[what: string, budget: BudgetSpec]>([
    ['临翔: cut off', { annual: 32.4, executed: 31.69, weight: 10, rate: percent('97.80%'), score: 9.78 }],
    ['裕安: a ratio cut off', { annual: 29, executed: 27.8, weight: 9, rate: 0.958, score: 8.62 }],
    ['普陀: rounded up', { annual: 250000, executed: 215457.6, weight: 10, rate: percent('86.19%'), score: 8.62 }],
    [
      'a score of the rate that was cut off',
      { annual: 29, executed: 27.8, weight: 50, rate: percent('95.8%'), score: 47.9 },
    ],
    ['a score cut off', { annual: 100, executed: 86.28, weight: 10, rate: percent('86.28%'), score: 8.62 }],
    ['a rate without its amounts that was cut off', { weight: 20, rate: percent('86%'), score: 17.39 }],
    ['a ratio in tenths', { annual: 100, executed: 90.4, weight: 10, rate: 0.9, score: 9.04 }],
    ['99.6 % as 100%', { annual: 1000, executed: 996, weight: 10, rate: percent('100%'), score: 9.96 }],
  ])('%s', (_, budget) => {
    expect(rates(budget)).toEqual([]);
  });

  test.each<[what: string, budget: BudgetSpec, found: string[]]>([
    [
      'two digits off',
      { annual: 32.4, executed: 31.69, weight: 10, rate: percent('97.79%'), score: 9.78 },
      ['H2 执行率填写 97.79%，应为 31.69 ÷ 32.4 = 97.81%'],
    ],
    [
      'a ratio one place further',
      { annual: 29, executed: 27.8, weight: 9, rate: 0.957, score: 8.63 },
      ['H2 执行率填写 0.957，应为 27.8 ÷ 29 = 95.86%'],
    ],
    [
      '99.1 % is not the whole',
      { annual: 1000, executed: 991, weight: 10, rate: percent('100%'), score: 10 },
      ['H2 执行率填写 100%，应为 991 ÷ 1000 = 99.1%', 'I2 预算执行得分填写 10，应为 991 ÷ 1000 = 99.1%，× 10 = 9.91'],
    ],
    [
      '临翔: whole points cut off are points lost',
      { annual: 32.4, executed: 31.69, weight: 10, rate: percent('97.80%'), score: 9 },
      ['I2 预算执行得分填写 9，应为 31.69 ÷ 32.4 = 97.81%，× 10 = 9.78'],
    ],
    [
      'a tenth cut off',
      { annual: 32.4, executed: 31.69, weight: 10, rate: percent('97.81%'), score: 9.7 },
      ['I2 [info] 预算执行得分填写 9.7，应为 31.69 ÷ 32.4 = 97.81%，× 10 = 9.78，似为舍去尾数'],
    ],
    [
      'a score beside a cut-off rate that follows from neither',
      { annual: 29, executed: 27.8, weight: 50, rate: percent('95.8%'), score: 47.6 },
      ['I2 预算执行得分填写 47.6，应为 27.8 ÷ 29 = 95.86%，× 50 = 47.93'],
    ],
    [
      '施甸: one place of a ratio',
      { annual: 650, executed: 94, weight: 20, rate: 0.1, score: 2.9 },
      ['H2 [info] 执行率填写 0.1，应为 94 ÷ 650 = 14.46%，似为取整'],
    ],
    [
      'one place that was not even rounded',
      { annual: 100, executed: 98, weight: 10, rate: 0.9, score: 9.8 },
      ['H2 执行率填写 0.9，应为 98 ÷ 100 = 98%'],
    ],
  ])('%s', (_, budget, found) => {
    expect(rates(budget)).toEqual(found);
  });
});

describe('targets and actuals that are not there', () => {
  const missing = (rows: readonly RowSpec[], form: Partial<FormSpec> = {}): string[] =>
    heard('missing-target-or-actual', { ...form, rows });

  test('湖南: a form scored by criteria has no targets to miss', () => {
    const row = { ...met, name: '在职人员控制率', target: '', actual: '' };
    expect(missing([row], { without: ['target', 'actual'] })).toEqual([]);
    expect(missing([row], { without: ['target'] })).toEqual(['F4 “在职人员控制率”没有填写实际完成值，却得 10 分']);
    expect(missing([row])).toEqual(['E4 “在职人员控制率”没有填写指标值和实际完成值，却得 10 分']);
  });

  test('萧县: the rows below a heading hold its targets', () => {
    const heading = { level1: '产出指标', level2: '数量指标', name: '★补助种植面积', weight: 10, score: 10 };
    const part = { name: '红薯种植面积', target: '5.5亩', actual: '5.5亩' };
    const found = ['E4 “★补助种植面积”没有填写指标值和实际完成值，却得 10 分'];
    expect(missing([heading, part, { ...part, name: '梨树种植面积' }])).toEqual([]);
    expect(missing([heading, { ...part, weight: 10, score: 10 }])).toEqual(found);
    expect(missing([heading, { ...part, level2: '质量指标' }])).toEqual(found);
    expect(missing([heading, { name: '红薯种植面积' }])).toEqual(found);
  });

  test.each([
    ['/', '', 'F4 “挂账利息保障率”的实际完成值写“/”，请确认本年是否适用这一指标'],
    ['—', '', 'F4 “挂账利息保障率”的实际完成值写“—”，请确认本年是否适用这一指标'],
    ['待填', '', 'F4 “挂账利息保障率”的实际完成值写“待填”，请填写实际数'],
    ['', '没有动用库存', 'F4 “挂账利息保障率”没有填写实际完成值'],
    ['/', '没有动用库存', 'F4 [info] “挂账利息保障率”的实际完成值写“/”，请确认本年是否适用这一指标'],
  ])('衡山: an actual of “%s”, explained by “%s”', (actual, reason, found) => {
    const row = { name: '挂账利息保障率', target: '100%', actual, reason };
    expect(missing([row], { kind: 'completion', without: ['weight', 'score'] })).toEqual([found]);
  });

  test('with marks, and without a target as well', () => {
    expect(missing([{ ...met, name: '人数', actual: '/' }])).toEqual([
      'F4 “人数”的实际完成值写“/”，却得 10 分，请确认本年是否适用这一指标',
    ]);
    expect(missing([{ ...met, name: '人数', target: '', actual: '/' }])).toEqual([
      'E4 “人数”没有填写指标值，实际完成值写“/”，却得 10 分，请确认本年是否适用这一指标',
    ]);
  });

  test('金安: a name that says why', () => {
    const targets: Partial<FormSpec> = { kind: 'targets', without: ['actual', 'weight', 'score', 'deviation'] };
    expect(missing([{ name: '本项目不适用此指标', target: '无' }], targets)).toEqual([]);
    expect(missing([{ name: '生态效益', target: '无' }], targets)).toEqual(['E4 “生态效益”没有填写指标值']);
  });
});

describe('大英: 绩效指标(90分), and the budget elsewhere', () => {
  const rows: readonly RowSpec[] = [{ ...met, weight: 90, score: 87, reason: '略' }];
  const outside: FormSpec = { rows, total: { weight: 100, score: 97, grade: '优' } };

  test('is asked about, and no total is called wrong', () => {
    expect(heard('weight-sum', outside)).toEqual([
      'G5 [warning] 各行分值合计 90，总分 100：相差 10 分是否为预算执行率',
    ]);
    expect(heard('total-mismatch', outside)).toEqual([
      'H5 [warning] 总分填写 97，各行得分合计 87：相差 10 分是否为预算执行得分',
    ]);
    expect(heard('grade-mismatch', outside)).toEqual([]);
    expect(heard('total-mismatch', { rows, total: { weight: 100, score: 87 } })).toEqual([]);
  });

  test('10 points explain neither more nor less, nor a budget that is there', () => {
    expect(heard('total-mismatch', { rows, total: { weight: 100, score: 98 } })).toEqual([
      'H5 总分填写 98，各行得分合计 87',
    ]);
    expect(heard('total-mismatch', { rows, total: { weight: 100, score: 80 } })).toEqual([
      'H5 总分填写 80，各行得分合计 87',
    ]);
    const less: FormSpec = { rows: [{ ...met, weight: 85, score: 85 }], total: { weight: 100 } };
    expect(heard('weight-sum', less)).toEqual(['G5 分值合计 85 分，不是 100 分，表中合计填写 100']);
    expect(heard('weight-sum', { ...outside, total: { weight: 90 } })).toEqual(['G5 分值合计 90 分，不是 100 分']);
    const short: FormSpec = { budget: { weight: 5 }, rows: [{ ...met, weight: 85 }], total: { weight: 100 } };
    expect(heard('weight-sum', short)).toEqual(['G5 分值合计 90 分，不是 100 分，表中合计填写 100']);
    expect(heard('weight-sum', { ...outside, budget: { annual: 5, executed: 5, weight: 10, score: 10 } })).toEqual([]);
  });
});

describe('levels under another', () => {
  const misfiled = (rows: readonly RowSpec[]): string[] => heard('misfiled-indicator', { rows });
  const output = { ...met, level1: '产出指标', level2: '数量指标', name: '冷库面积' };

  test('南华: benefits among the outputs, said once', () => {
    expect(
      misfiled([
        output,
        { ...met, level2: '经济效益指标', name: '资金兑付率' },
        { ...met, name: '带动就业' },
        { ...met, level2: '成本指标', name: '单价', target: '≤5元' },
      ]),
    ).toEqual(['C5 “经济效益指标”放在“产出指标”下，办法把它归在效益指标下，请核对']);
  });

  test('outputs among the benefits', () => {
    expect(
      misfiled([
        output,
        { ...met, level1: '效益指标', level2: '时效指标', name: '完工' },
        { ...met, level2: '社会效益指标' },
      ]),
    ).toEqual(['C5 “时效指标”放在“效益指标”下，办法把它归在产出指标下，请核对']);
  });

  test.each<[what: string, rows: readonly RowSpec[]]>([
    [
      'the national framework',
      [
        output,
        { ...met, level2: '成本指标' },
        { ...met, level1: '成本指标', level2: '经济成本指标' },
        { ...met, level2: '社会成本指标' },
        { ...met, level2: '生态环境成本指标' },
        { ...met, level1: '效益指标', level2: '可持续影响指标' },
      ],
    ],
    [
      'names of their own',
      [
        output,
        { ...met, level1: '产出与效益', level2: '经济效益' },
        { ...met, level1: '实施效果指标', level2: '质量指标' },
      ],
    ],
    [
      'a framework of their own',
      [
        { ...met, level1: '产出', level2: '社会效益' },
        { ...met, level2: '项目管理' },
      ],
    ],
    ['no levels', [{ ...met }]],
  ])('nothing is said of %s', (_, rows) => {
    expect(misfiled(rows)).toEqual([]);
  });
});

test('巴彦淖尔: “100%” is never proposed for “100%”', () => {
  const { sheet, form } = buildForm({ rows: [{ ...met, name: '租车达标率', target: '≥100%', actual: '100%' }] });
  const doubts = (targetText: string): string[] => {
    // The bound stands in a column beside the number.
    const split = { ...form, indicators: form.indicators.map((each) => ({ ...each, targetText })) };
    return auditForm(split, scoreForm(split, NATIONAL, { policy: 'check-only' }), sheet)
      .filter(({ check }) => check === 'comparator-against-sense')
      .map(({ message }) => message);
  };
  expect(['100%', '100', '100.00%'].flatMap(doubts)).toEqual([]);
  expect(doubts('≥100%')).toEqual(['“租车达标率”的指标值写“≥100%”：这类比率最高 100%，写“100%”即可']);
  expect(doubts('100%以上')).toEqual(['“租车达标率”的指标值写“100%以上”：这类比率最高 100%，写“100%”即可']);
});

describe('奉节: rows that nobody filled in', () => {
  const zero: RowSpec = { name: '0', target: { value: 0, text: '0.00%', format: '0.00%' }, actual: '', weight: 0 };
  const idsOf = (spec: FormSpec): string[] => {
    const { sheet, form } = buildForm(spec);
    return auditForm(form, scoreForm(form, NATIONAL, { policy: 'check-only' }), sheet).map(
      ({ check, cell }) => `${formatCellRef(cell)} ${check}`,
    );
  };
  const formOf = (...rows: readonly RowSpec[]): FormSpec => ({
    kind: 'targets',
    rows: [...rows, { name: '奖励次数', target: '≥5次', weight: 100 }],
    without: ['actual', 'score', 'deviation'],
  });

  test('are passed over, whether they were read or not', () => {
    expect(idsOf(formOf(zero, zero, { name: '……' }, { name: '指标2：' }))).toEqual([]);
    expect(idsOf({ ...formOf(zero, zero), damaged: [{ row: 3, reason: '本行可能错位' }] })).toEqual([]);
  });

  test('and rows with something in them are not', () => {
    expect(idsOf(formOf({ name: '人数', weight: 0 }))).toEqual(['E4 missing-target-or-actual']);
    const filled = formOf({ ...zero, target: '≥3人' });
    expect(idsOf({ ...filled, damaged: [{ row: 3, reason: '本行可能错位' }] })).toEqual(['D4 damaged-row']);
  });

  test('but what is said of their level is said', () => {
    const level = { level1: '成本指标', level1Points: 20, level2: '经济成本指标' };
    expect(idsOf(formOf({ ...zero, ...level }))).toEqual(['B4 level-weight-sum']);
  });
});
