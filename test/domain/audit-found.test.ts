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

describe('休宁: a row that counts as met, and a reason that says it is not done', () => {
  const reasoned = (reason: string, row: RowSpec = {}): string[] =>
    heard('needless-reason', { rows: [{ ...met, ...row, reason }] });

  test.each([
    ['展陈方案需通过审核,待展陈方案通过审核后,将尽快实施。', '将尽快实施'],
    ['1.主体工程未完工；2.加快进度', '1.主体工程未完工'],
    ['目前尚未全部验收', '目前尚未全部验收'],
    ['设备暂未安装到位', '设备暂未安装到位'],
    ['项目没有按期实施', '项目没有按期实施'],
    ['待设计批复后再行实施', '待设计批复后再行实施'],
    ['正在办理竣工手续', '正在办理竣工手续'],
    ['因无法进场，未开工', '未开工'],
  ])('%s', (reason, quoted) => {
    expect(reasoned(reason)).toEqual([`I4 [warning] 填写为已达标，原因却写“${quoted}”，请核对实际完成值`]);
  });

  test.each([
    '无未完成事项',
    '不存在未完成的情况',
    '已全部完成，无尚未实施的内容',
    '全年未发生事故',
    '暂未发现未完成情况',
    '未完成原因：无',
    '未完成事项：无',
    '因去年未完成，顺延到本年',
    '未完成率为零',
    '加强督促，避免未完成',
    '今后将尽快完成',
    '接待工作后续实施到位',
    '尾款尚未支付',
    '节约开支',
  ])('is not said of “%s”', (reason) => {
    expect(reasoned(reason)).toEqual([expect.stringMatching(/^I4 已达标且没有扣分/)]);
  });

  test('a payment counts where the row is about one, and work left undone may be what was saved', () => {
    expect(reasoned('尾款尚未支付', { name: '资金支付笔数' })).toEqual([
      'I4 [warning] 填写为已达标，原因却写“尾款尚未支付”，请核对实际完成值',
    ]);
    const cost = { level2: '成本指标', name: '经费', target: '≤120万元', actual: '117万元' };
    expect(reasoned('部分活动未实施', cost)).toEqual(['I4 已达标且没有扣分，不需要写偏差原因：“部分活动未实施”']);
  });

  test('nothing is said where points were taken off, or where it is another row’s', () => {
    expect(reasoned('尚未完工', { score: 8 })).toEqual([]);
    expect(reasoned('尚未完工', { actual: '5个' })).toEqual([]);
    const rows = [{ ...met, actual: '5个', score: 6, reason: '尚未完工' }, met];
    expect(heard('needless-reason', { rows, merges: [[3, 8, 4, 8]] })).toEqual([]);
  });
});

describe('咸宁: a budget that was hardly carried out', () => {
  const unspent = (budget: BudgetSpec, rows: readonly RowSpec[] = [met]): string[] =>
    heard('missing-reason', { kind: 'completion', budget, rows, without: ['weight', 'score'] });

  test('has to be explained, with points or without', () => {
    expect(unspent({ annual: 2380.91, executed: 0 })).toEqual(['F2 预算执行率只有 0%（0 ÷ 2380.91），没有写原因']);
    const scored = { annual: 100, executed: 59, weight: 10, score: 5.9 };
    expect(heard('missing-reason', { budget: scored, rows: [] })).toEqual([
      'F2 预算执行率只有 59%（59 ÷ 100），没有写原因',
    ]);
  });

  test('休宁: the reason of a missed row may explain it', () => {
    expect(unspent({ annual: 127, executed: 27.9996 }, [{ ...met, actual: '0', reason: '方案没有通过审核' }])).toEqual([
      'F2 [info] 预算执行率只有 22.05%（27.9996 ÷ 127），请看偏差原因是否说明了资金为什么没有支出',
    ]);
  });

  test.each<[what: string, budget: BudgetSpec, rows: readonly RowSpec[]]>([
    ['60 %', { annual: 100, executed: 60 }, [met]],
    ['amounts that are not there', { annual: 100 }, [met]],
    ['no budget', { annual: 0, executed: 0 }, [met]],
    ['only 年初预算数', { initial: 100, executed: 5, without: ['annual'] }, [met]],
    ['施甸: a reason', { annual: 650, executed: 94 }, [{ ...met, reason: '先建后补，没有100%执行完毕' }]],
    ['slow payment', { annual: 100, executed: 5 }, [{ ...met, reason: '资金支付进度滞后' }]],
    ['the next year', { annual: 100, executed: 5 }, [{ ...met, reason: '工期跨年，结转到下年支出' }]],
  ])('nothing is said of %s', (_, budget, rows) => {
    expect(unspent(budget, rows)).toEqual([]);
  });

  test('施甸: a reason below the total', () => {
    const spec: FormSpec = { budget: { annual: 1500, executed: 0, score: 0 }, rows: [met], total: { score: 0 } };
    const { sheet, form } = buildForm(spec);
    const below = { ...form, range: { ...form.range, bottom: form.range.bottom - 1 } };
    const texts = sheet.texts.map((row, n) => (n === form.range.bottom ? ['建设资金未形成支付'] : row));
    const card = scoreForm(below, NATIONAL, { policy: 'check-only' });
    const cellsOf = (said: typeof sheet): string[] =>
      auditForm(below, card, said).flatMap(({ check, cell }) =>
        check === 'missing-reason' ? [formatCellRef(cell)] : [],
      );
    expect(cellsOf(sheet)).toEqual(['F2']);
    expect(cellsOf({ ...sheet, texts })).toEqual([]);
  });

  test.each(['绩效监控表', '1—7月执行数', '截至2023年6月'])('half a year is not a whole one: %s', (head) => {
    const { sheet, form } = buildForm({ budget: { annual: 100, executed: 40 }, rows: [met] });
    const texts = sheet.texts.map((row, n) => (n === 0 ? [head, ...row.slice(1)] : row));
    const card = scoreForm(form, NATIONAL, { policy: 'check-only' });
    const idsOf = (said: typeof sheet): string[] => auditForm(form, card, said).map(({ check }) => check);
    expect(idsOf(sheet)).toContain('missing-reason');
    expect(idsOf({ ...sheet, texts })).not.toContain('missing-reason');
    const works = sheet.texts.map((row, n) => (n === 0 ? ['采用先进的监控平台', ...row.slice(1)] : row));
    expect(idsOf({ ...sheet, texts: works })).toContain('missing-reason');
  });

  test('parts that do not add up are the better finding', () => {
    const budget = { annual: 100, executed: 5, parts: [{ label: '其中：财政拨款', annual: 100, executed: 95 }] };
    expect(unspent(budget)).toEqual([]);
    expect(heard('budget-parts', { kind: 'completion', budget, rows: [met] })).toHaveLength(1);
  });
});

describe('鄂州: the whole form’s 100 points beside the budget', () => {
  const sums = (weight: number, points: number): string[] =>
    heard('weight-sum', { budget: { annual: 150, executed: 125, weight }, rows: [{ ...met, weight: points }] });

  test('are said where they stand', () => {
    expect(sums(100, 70)).toEqual([
      'G2 预算执行的分值填写 100 分，像是填错了（一般为 10 分或 20 分）：分值合计成了 170 分，不是 100 分',
    ]);
    expect(sums(100, 90)).toHaveLength(1);
  });

  test('other points are not', () => {
    expect(sums(20, 80)).toEqual([]);
    expect(sums(20, 100)).toEqual(['G4 分值合计 120 分，不是 100 分：指标已有 100 分，另有预算执行 20 分']);
    expect(heard('weight-sum', { budget: { weight: 100 }, rows: [{ ...met, weight: null }] })).toEqual([]);
  });
});

describe('大英: a scale of grades', () => {
  const copied = (target: string, actual: string): string[] =>
    heard('copied-actual', { rows: [{ ...met, name: '管理机制健全性', target, actual }] });

  test.each(['好坏', '优良中低差', '好/中/差', '优、良、中、差', '合格/不合格', '是否', '高低'])(
    'copied as a whole: %s',
    (scale) => {
      expect(copied(scale, scale)).toEqual([
        `F4 实际完成值“${scale}”照抄了整个等级，没有写是其中哪一级，请填写实际的等级`,
      ]);
    },
  );

  test.each([
    ['优良中低差', '优'],
    ['好坏', '好'],
    ['优良', '优良'],
    ['良好', '良好'],
    ['好', '好'],
    ['无', '无'],
    ['明显提高', '明显提高'],
    ['高中', '高中'],
  ])('is not: %s ← %s', (target, actual) => {
    expect(copied(target, actual)).toEqual([]);
  });
});

describe('forms of another layout', () => {
  test('铜陵: criteria that grant points beyond the row’s', () => {
    const rows: readonly RowSpec[] = [{ ...met, weight: 1, score: 2, reason: '有批示的，一个加1分，最多加2分' }];
    expect(heard('score-out-of-range', { rows })).toEqual([
      'H4 [info] 得分 2 超过分值 1；本行的评分标准写有加分，请核对',
    ]);
    expect(heard('score-out-of-range', { rows: [{ ...met, weight: 1, score: 2 }] })).toEqual(['H4 得分 2 超过分值 1']);
    expect(heard('score-out-of-range', { rows: [{ ...rows[0], score: -1 }] })).toEqual(['H4 得分 -1 是负数']);
  });

  test('广水: a form without a column for the budget left nothing blank', () => {
    const budget: BudgetSpec = { executed: 5.5, rate: { value: 1, text: '100%', format: '0%' } };
    expect(
      heard('budget-zero-denominator', { budget: { ...budget, without: ['annual', 'initial'] }, rows: [] }),
    ).toEqual(['F2 [info] 没有找到全年预算数一栏，不能计算执行率，填写的执行率 100% 无从核对']);
    expect(heard('budget-zero-denominator', { budget, rows: [] })).toEqual([
      'E2 [warning] 没有填写全年预算数，不能计算执行率，填写的执行率 100% 无从核对',
    ]);
  });

  test('嘉峪关: costs to society and nature are not spent', () => {
    const slogan = (level2: string): string[] =>
      heard('unmeasurable-target', { rows: [{ ...met, level2, target: '提升', actual: '提升' }] });
    expect(slogan('生态环境成本指标')).toEqual([]);
    expect(slogan('社会成本指标')).toEqual([]);
    expect(slogan('经济成本指标')).toEqual(['E4 [info] 成本指标的指标值“提升”没有金额或比率，花多少算超说不清']);
  });

  test('targets are not scored, and a grid of which nothing was read is one finding', () => {
    const damaged = (rows: number, reason = '没有指标值'): { row: number; reason: string }[] =>
      Array.from({ length: rows }, (_, n) => ({ row: 3 + n, reason }));
    const targets: FormSpec = { kind: 'targets', rows: [], without: ['actual', 'weight', 'score', 'deviation'] };
    expect(heard('damaged-row', { ...targets, damaged: damaged(1) })).toEqual([
      'D4 第 4 行没能识别，没有核对：没有指标值',
    ]);
    expect(heard('damaged-row', { ...targets, damaged: damaged(13) })).toEqual([
      'D4 第 4～16 行都没能识别，没有核对：没有指标值；请核对表头和各列',
    ]);
    const mixed = [...damaged(2), { row: 5, reason: '整行错位' }];
    expect(heard('damaged-row', { ...targets, damaged: mixed })).toHaveLength(3);
    expect(heard('damaged-row', { rows: [met], damaged: damaged(3) })).toHaveLength(3);
  });
});
