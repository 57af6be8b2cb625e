import type { Form } from '../../src/domain/form/form';
import { fingerprintOf } from '../../src/domain/form/header-fingerprint';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { ColumnMapping } from '../../src/domain/form/map-columns';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet, sheetOf } from '../sheets/sheet-of';

const draw = (drawing: string, merges: number[][] = []) => drawnSheet(drawing, typedCell, { merges });
const forms = (drawing: string, merges: number[][] = [], mapping?: ColumnMapping): readonly Form[] =>
  recognizeForms(draw(drawing, merges), mapping);
const only = (drawing: string, merges: number[][] = []): Form => {
  const found = forms(drawing, merges);
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** Level 1, level 2, name, target, actual, weight, score: an indicator on one line. */
const lines = (form: Form): string[] =>
  form.indicators.map(({ level1, level2, name, targetText, actualText, weight, score }) =>
    [
      level1 ? `${level1.name}${level1.printedWeight?.toString() ?? ''}` : '-',
      level2 ? `${level2.name}${level2.printedWeight?.toString() ?? ''}` : '-',
      name.text,
      targetText,
      actualText,
      weight?.value?.toString() ?? '-',
      score?.value?.toString() ?? '-',
    ].join(' '),
  );
const roles = (form: Form): string => form.evidence.map(({ role, column }) => `${role}:${column}`).join(' ');
const total = (form: Form): string =>
  [form.total?.row, form.total?.weight?.value, form.total?.score?.value, form.total?.grade?.text].map(String).join(' ');

describe('families of forms', () => {
  test('宁夏、衔接资金: 分值 before the target, budget above', () => {
    const form = only(`
      2022年衔接资金项目绩效自评表
      项目名称 | | 某项目
      资金情况（万元） | | | | 全年预算数（A） | 全年执行数（B） | 分值（10分） | 执行率（B/A） | 得分
       | 年度资金总额： | | | 100 | 95 | 10 | 95% | 9.5
       | 其中：中央补助 | | | 80 | 80 | | |
       | 地方资金 | | | 20 | 15 | | |
      年度总体目标 | 年初设定目标 | | | | 全年实际完成情况
       | 建设一批项目 | | | | 已完成
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
       | 产出指标（50分） | 数量指标 | 修建道路 | 40 | ≥5公里 | 5.2公里 | 40 |
       | | 时效指标 | 完成及时率 | 10 | ≥95% | 90% | 9.47 | 天气原因
       | 效益指标（40分） | 社会效益指标 | 受益人口 | 40 | ≥1000人 | 1200人 | 40 |
      总分 | | | | 100 | | | 98.97 |
      填表人：〔略〕 | | | | 联系电话：〔略〕`);
    expect(roles(form)).toBe('level1:1 level2:2 level3:3 weight:4 target:5 actual:6 score:7 deviation:8');
    expect(lines(form)).toEqual([
      '产出指标50 数量指标 修建道路 ≥5公里 5.2公里 40 40',
      '产出指标50 时效指标 完成及时率 ≥95% 90% 10 9.47',
      '效益指标40 社会效益指标 受益人口 ≥1000人 1200人 40 40',
    ]);
    expect(form.budget?.parts.map(({ label, annual }) => [label, annual?.value?.toNumber()])).toEqual([
      ['其中:中央补助', 80],
      ['地方资金', 20],
    ]);
    expect(total(form)).toBe('12 100 98.97 undefined');
    expect(form.range).toEqual({ top: 0, left: 0, bottom: 12, right: 8 });
  });

  test.each([
    [
      'merged',
      [
        [0, 0, 0, 2],
        [0, 3, 0, 5],
        [0, 6, 1, 6],
        [0, 7, 1, 7],
        [0, 8, 1, 8],
        [0, 9, 1, 9],
      ],
    ],
    ['with its merges lost', []],
  ])('云南: a header of two rows, %s', (_how, merges) => {
    const form = only(
      `
      绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | | | |
      产出指标 | 数量指标 | 补助人数 | ≥ | 100 | 人 | 120 | 20 | 20 |
       | 质量指标 | 准确率 | ＝ | 100 | % | 100% | 20 | 20 |
      其他需要说明的事项 | 无`,
      merges,
    );
    expect(form.header).toEqual({ first: 0, last: 1 });
    expect(roles(form)).toBe(
      'level1:0 level2:1 level3:2 comparator:3 target:4 unit:5 actual:6 weight:7 score:8 deviation:9',
    );
    expect(lines(form)).toEqual([
      '产出指标 数量指标 补助人数 ≥100人 120 20 20',
      '产出指标 质量指标 准确率 ＝100% 100% 20 20',
    ]);
    expect(form.indicators[1]?.context).toMatchObject({ comparator: '=', unit: '%' });
  });

  test('四川: signs, values and units under 绩效… words; a scale in the place of a target', () => {
    const form = only(`
      年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 | 权重 | 完成值 | 得分 | 未完成原因
       | 产出指标 | 数量指标 | 采购记录仪 | ≥ | 200 | 台 | 50 | 200 | 50 |
       | 效益指标 | 社会效益指标 | 办案效率 | 定性 | 好坏 | | 50 | 好 | 50 |`);
    expect(roles(form)).toBe(
      'level1:1 level2:2 level3:3 comparator:4 target:5 unit:6 weight:7 actual:8 score:9 deviation:10',
    );
    expect(form.indicators.map(({ targetText }) => targetText)).toEqual(['≥200台', '好坏']);
  });

  test('重庆: a flat list; the adjusted target wins when it is filled, the total stands above', () => {
    const form = only(`
      部门名称 | 某局 | | 自评总分（分） | | |
      指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标
      培训 | 个 | ≥ | 10 | 8 | 9 | 100 | 50 | 50 | 是
      存在问题整改率 | % | ≥ | 90 | | 95 | 100 | 50 | 50 | 否
      说明 | 以上数据来自台账`);
    expect(roles(form)).toBe(
      'level3:0 unit:1 comparator:2 target:3 adjustedTarget:4 actual:5 coefficient:6 weight:7 score:8',
    );
    expect(form.indicators[0]!.derived.coefficient).toMatchObject({ row: 2, column: 6, text: '100' });
    expect(lines(form)).toEqual(['- - 培训 ≥8个 9 50 50', '- - 存在问题整改率 ≥90% 95 50 50']);
    expect(form.total?.score).toMatchObject({ row: 0, column: 4, value: null });
  });

  test('河北: 得分, 权重占比 and a converted score that follows from them', () => {
    const form = only(
      `
      一级指标 | 二级指标 | 三级指标 | 指标描述 | 预期指标值 | | 单项指标实际完成值 | 单项指标完成情况 | 自评得分
       | | | | 符号 | 值 | | | 单项指标得分 | 权重占比（%） | 单项指标折算得分
      产出指标 | 数量指标 | 受理数 | 全年受理 | ≥ | 98 | 100 | 完成 | 100 | 25 | 25`,
      [
        [0, 0, 1, 0],
        [0, 1, 1, 1],
        [0, 2, 1, 2],
        [0, 3, 1, 3],
        [0, 4, 0, 5],
        [0, 6, 1, 6],
        [0, 7, 1, 7],
        [0, 8, 0, 10],
      ],
    );
    expect(roles(form)).toBe('level1:0 level2:1 level3:2 comparator:4 target:5 actual:6 score:8 weight:9 converted:10');
  });

  const withColumns = (header: string, cells: string, merges: number[][] = []): Form =>
    only(
      `
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${header}
      产出指标 | 数量指标 | 受理数 | ≥98件 | 100件 | 25 | 25 | ${cells}
      效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 95% | 25 | 25 | ${cells}`,
      merges,
    );
  const NATIONAL = 'level1:0 level2:1 level3:2 target:3 actual:4 weight:5 score:6';

  test.each([
    ['得分系数', '1', 'coefficient:7'],
    ['得分系数（%）', '', 'coefficient:7'],
    ['折算得分', '6.25', 'converted:7'],
    ['单项指标⏎折算后得分', '', 'converted:7'],
    ['扣减分数', '0', 'deduction:7'],
    ['扣分值', '', 'deduction:7'],
    ['扣分 | 扣分原因', '0 | 无', 'deduction:7 deviation:8'],
    ['扣分标准', '每少一件扣1分', ''],
    ['扣分原因', '无', 'deviation:7'],
    // Somebody else's, and what is no number of a row.
    ['复核折算得分', '25', ''],
    ['财政审核扣分', '0', ''],
    ['折算系数', '1', ''],
    ['难度系数', '1', ''],
    ['扣分', '无', ''],
    ['得分率', '100%', ''],
  ])('beside 分值 and 得分: %s over %p', (header, cells, expected) => {
    expect(roles(withColumns(header, cells))).toBe(`${NATIONAL} ${expected}`.trim());
  });

  test('折算得分 without a 得分 is taken for nothing', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 折算得分
      产出指标 | 数量指标 | 受理数 | ≥98件 | 100件 | 25 | 25`);
    expect(roles(form)).toBe('level1:0 level2:1 level3:2 target:3 actual:4 weight:5');
  });

  test('under 扣分 as a group stands nothing of ours', () => {
    const merges = [...Array.from({ length: 7 }, (_, column) => [0, column, 1, column]), [0, 7, 0, 8]];
    const form = only(
      `
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 扣分 |
       | | | | | | | 分值 | 得分
      产出指标 | 数量指标 | 受理数 | ≥98件 | 100件 | 25 | 25 | 0 | 0`,
      merges,
    );
    expect(roles(form)).toBe(NATIONAL);
  });

  test('a merged cell holds no number that follows from one row', () => {
    const { indicators } = withColumns('扣分 | 偏差原因', '0 | 无', [
      [1, 7, 1, 8],
      [2, 6, 2, 7],
    ]);
    expect(indicators.map(({ derived }) => derived.deduction)).toEqual([null, null]);
    expect(indicators.map(({ score, deviation }) => [score?.text, deviation?.text])).toEqual([
      ['25', '0'],
      ['25', '无'],
    ]);
  });

  test('湖北: points only in the texts of the levels', () => {
    const form = only(`
      一级指标 | 二级指标 | 指标名称（三级指标） | 年初指标值 | 年终完成值 | 自评分 | 复核分
      产出指标 40 分 | 数量指标 15 分 | 养护里程 | 300 公里 | 300 公里 | 15 |
       | 质量指标（25分） | 合格率 | 100% | 100% | 25 |`);
    expect(form.kind).toBe('evaluation');
    expect(lines(form)).toEqual([
      '产出指标40 数量指标15 养护里程 300 公里 300 公里 - 15',
      '产出指标40 质量指标25 合格率 100% 100% - 25',
    ]);
  });

  test.each([
    ['once', '履职效能 | 60 | 产出数量 | 60 | 完成培训 | 15', ' | | | | 开展检查 | 45'],
    ['in every row', '履职效能 | 60 | 产出数量 | 60 | 完成培训 | 15', '履职效能 | 60 | 产出数量 | 60 | 开展检查 | 45'],
  ])('points at every level, printed %s: those beside the names are the row’s', (_how, first, second) => {
    const form = only(`
      一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 年度指标值 | 实际完成值 | 自评得分 | 备注
      ${first} | 完成得满分 | ≥10次 | 12次 | 15 |
      ${second} | 完成得满分 | ≥20次 | 20次 | 45 |`);
    expect(roles(form)).toBe('level1:0 level2:2 level3:4 weight:5 target:7 actual:8 score:9 deviation:10');
    expect(lines(form).map((line) => line.slice(-5))).toEqual(['15 15', '45 45']);
  });

  test.each(['复核', '财政评审', '主管部门', '第三方', '专家'])(
    'columns under “%s” belong to somebody else',
    (reviewer) => {
      const form = only(`
      序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 自评 | | ${reviewer} | |
       | | | | | | | 得分 | 扣分原因 | 完成值 | 得分 | 偏离度
      1 | 产出 | 数量 | 甲 | ≥1个 | 1个 | 50 | 48 | 差 | 1个 | 47 | 0%`);
      expect(roles(form)).toBe('level1:1 level2:2 level3:3 target:4 actual:5 weight:6 score:7 deviation:8');
      expect(form.confidence).toBeGreaterThan(0.95);
    },
  );

  test('a left-over column that is as likely makes the choice doubtful', () => {
    const form = only('指标名称 | 目标值 | 完成值 | 实际值 | 分值 | 得分\n甲 | 10个 | 9个 | 8个 | 50 | 45');
    expect(form.evidence.find(({ role }) => role === 'actual')?.reasons).toContain('“实际值”列也像，请核对');
    expect(form.confidence).toBeLessThan(0.96);
  });

  test('mistyped and misread headers', () => {
    const form = only(`
      一级指际 | 二级指标 | 三级指标 | 年度指标直 | 实际完成植 | 考值参分 | 自坪得分 | 未完成因原和改进措施
      产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 90 | 90 |`);
    expect(roles(form)).toBe('level1:0 level2:1 level3:2 target:3 actual:4 weight:5 score:6 deviation:7');
    expect(form.evidence.find(({ role }) => role === 'weight')?.reasons[0]).toBe('表头“考值参分”与“考核分值”相近');
  });

  test('浙江: 绩效指标 names the indicators where no level does', () => {
    const form = only('绩效指标 | 目标值 | 实际值 | 完成率 | 权重 | 得分 | 备注\n就业 | 10个 | 9个 | 90% | 50 | 45 |');
    expect(roles(form)).toBe('level3:0 target:1 actual:2 weight:4 score:5 deviation:6');
  });

  test('辽宁: reasons split over columns', () => {
    const down = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13].map((column) => [0, column, 1, column]);
    const form = only(
      `
      一级指标 | 二级指标 | 三级指标 | 运算符号 | 指标值 | 度量单位 | 全年实际完成值 | 完成率 | 分值 | 得分 | 偏差原因分析 | | | 改进措施
       | | | | | | | | | | 经费保障 | 人员保障 | 原因说明 |
      产出指标 | 数量指标 | 甲 | >= | 100 | 人 | 90 | 90% | 10 | 9 | | √ | 疫情 | 加强`,
      [...down, [0, 10, 0, 12]],
    );
    expect(form.header.last).toBe(1);
    expect(form.indicators[0]?.deviation?.text).toBe('疫情');
    expect(lines(form)).toEqual(['产出指标 数量指标 甲 >=100人 90 10 9']);
  });

  test('湖北: one grid under several yearly goals', () => {
    const header = '一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分';
    const form = only(`
      年度绩效目标1（40分） | ${header}
       | 产出指标 | 数量指标 | 甲 | 10 | 10 | 20
      年度绩效目标2（40分） | ${header}
       | 产出指标 | 数量指标 | 乙 | 10 | 10 | 20
      总分 | | | | | | 98
      偏差大或目标未完成原因分析 | 无`);
    expect(form.indicators.map(({ row }) => row)).toEqual([1, 3]);
    expect(total(form)).toBe('4 undefined 98 undefined');
  });

  test('a header of 分值, 得分 and levels without any target asks before anything is written', () => {
    const form = only(
      `
      评价指标 | | | 分值 | 自评分 | 评分依据
      一级指标 | 二级指标 | 三级指标 | | |
      产出 | 数量 | 甲 | 50 | 48 | 台账`,
      [
        [0, 0, 0, 2],
        [0, 3, 1, 3],
        [0, 4, 1, 4],
        [0, 5, 1, 5],
      ],
    );
    expect(roles(form)).toBe('level1:0 level2:1 level3:2 weight:3 score:4');
    expect(form.confidence).toBeLessThan(0.6);
  });

  test.each([
    ['目标表', '一级指标 | 二级指标 | 三级指标 | 指标值 | 备注\n产出指标 | 数量指标 | 甲 | ≥1个 |', 'targets'],
    ['完成表', '指标名称 | 年度目标 | 完成情况 | 备注\n新增就业 | 1000人 | 1100人 |', 'completion'],
    ['打分表', '一级指标 | 二级指标 | 年度指标值 | 完成值 | 自评分\n产出 | 甲 | 1个 | 1个 | 5', 'evaluation'],
  ])('%s', (_name, drawing, kind) => {
    expect(only(drawing).kind).toBe(kind);
  });

  test('without 三级指标 the deepest level names the indicator', () => {
    const form = only(`
      一级指标 | 二级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 完成培训次数 | ≥10次 | 12次 | 15 | 15
       | 合格率 | 100% | 100% | 15 | 15`);
    expect(lines(form)).toEqual(['产出指标 - 完成培训次数 ≥10次 12次 15 15', '产出指标 - 合格率 100% 100% 15 15']);
  });
});

const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
const ROW = '产出指标 | 数量指标 | 甲 | ≥1个 | 1个 | 50 | 48 |';

describe('rows', () => {
  test.each<[string, string, string[]]>([
    ['placeholders', `${ROW}\n | | 指标2： | | | | |\n | | …… | / | / | | |`, ['产出指标 数量指标 甲 ≥1个 1个 50 48']],
    [
      '其中 rows without weight',
      `${ROW}\n | | 其中：党员 | ≥10人 | 9人 | | |`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48', '产出指标 数量指标 其中：党员 ≥10人 9人 - -'],
    ],
    [
      'a second level does not reach into another first level',
      `${ROW}\n效益指标 | | 乙 | 有效 | 有效 | 50 | 45 |`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48', '效益指标 - 乙 有效 有效 50 45'],
    ],
    [
      '小计 between levels',
      `${ROW}\n小计 | | | | | 50 | 48 |\n效益指标 | 社会效益 | 乙 | 有效 | 有效 | 50 | 45 |\n小计 | | | | | 50 | 45 |`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48', '效益指标 社会效益 乙 有效 有效 50 45'],
    ],
    [
      'numbers as people type them',
      '产 出 指 标 | 数量⏎指标 | 甲 | ≥1个 | 1个 | 　50 | 48分 |',
      ['产出指标 数量指标 甲 ≥1个 1个 50 48'],
    ],
    [
      'column numbers below the header',
      `1 | 2 | 3 | 4 | 5 | 6 | 7 | 8\n${ROW}`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48'],
    ],
    [
      'a level as the heading of a row, or not concerned',
      `${ROW}\n | | 效益指标 | | | | |\n | 生态效益指标 | 无 | | | | |\n | | 乙 | 有效 | 有效 | 50 | 50 |`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48', '产出指标 生态效益指标 乙 有效 有效 50 50'],
    ],
    [
      '预算执行情况 as a level',
      `预算执行情况 | 预算执行 | 预算执行率 | 100% | 98% | | |\n${ROW}`,
      ['预算执行情况 预算执行 预算执行率 100% 98% - -', '产出指标 数量指标 甲 ≥1个 1个 50 48'],
    ],
    [
      'cells in error',
      '产出指标 | 数量指标 | 甲 | #REF! | 1个 | #N/A | #DIV/0! |',
      ['产出指标 数量指标 甲 #REF! 1个 - -'],
    ],
    ...[
      '填表人：〔略〕',
      '注：1.得分不超过分值',
      '评价结论',
      '存在的主要问题及原因分析',
      '财政部门审核意见',
      '下一步改进措施',
      '联系电话',
    ].map((footer): [string, string, string[]] => [
      `nothing after “${footer}”`,
      `${ROW}\n${footer} | 无 | | | | | |\n甲 | 乙 | 丙 | ≥1个 | 1个 | | |`,
      ['产出指标 数量指标 甲 ≥1个 1个 50 48'],
    ]),
  ])('%s', (_what, rows, expected) => {
    expect(lines(only(`${HEADER}\n${rows}`))).toEqual(expected);
  });

  test('a name over all levels: 预算执行率 as an indicator', () => {
    const form = only(`${HEADER}\n预算执行率 | | | 100% | 98% | 10 | 9.8 |\n${ROW}`, [[1, 0, 1, 2]]);
    expect(lines(form)).toEqual(['- - 预算执行率 100% 98% 10 9.8', '产出指标 数量指标 甲 ≥1个 1个 50 48']);
  });

  test('weight and score merged over several rows are the first row’s', () => {
    const form = only(`${HEADER}\n${ROW}\n | | 乙 | ≥2个 | 2个 | | |\n | | 丙 | ≥3个 | 3个 | | |`, [
      [1, 0, 3, 0],
      [1, 1, 3, 1],
      [1, 5, 3, 5],
      [1, 6, 3, 6],
      [1, 7, 3, 7],
    ]);
    expect(form.indicators.map(({ weight, score, level2 }) => [weight?.row, score?.row, level2?.row])).toEqual([
      [1, 1, 1],
      [undefined, undefined, 1],
      [undefined, undefined, 1],
    ]);
  });

  test('a row shifted by a cell is damaged, not misread', () => {
    const form = only(`
      ${HEADER}
      ${ROW}
       成本指标 | 维稳支出 | ≤5万元 | 5万元 | 10 | 10 | |
       | | 质量指标 | 合格率 | ≥90% | 95% | 40 | 40
       | 时效指标 | 及时率 | ≥90% | 95% | 40 | 40 |`);
    expect(form.indicators.map(({ row }) => row)).toEqual([1, 4]);
    expect(form.damagedRows).toEqual([
      { row: 2, reason: '本行内容比表头向左错开一格：“成本指标”不在“二级指标”列，请先对齐再评分' },
      { row: 3, reason: '本行内容比表头向右错开一格：“质量指标”不在“二级指标”列，请先对齐再评分' },
    ]);
  });

  test('a measure where the name should be is damaged too', () => {
    const form = only(`${HEADER}\n | 维稳支出 | ≤5万元 | 5万元 | 10 | 10 | |\n${ROW}`);
    expect(form.damagedRows).toEqual([{ row: 1, reason: '指标名称“≤5万元”像是指标值，本行可能错位' }]);
  });

  test('a straight row stays straight though its name is a level’s word: 受益群众满意度', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 符号 | 目标值 | 单位 | 完成值 | 分值 | 得分 |
      产出 | 数量 | 修建机耕道 | ≥ | 3.5 | 公里 | 3.6 | 50 | 50 |
      满意度 | 满意度 | 受益群众满意度 | ≥ | 90 | % | 92 | 50 | 50 |`);
    expect(form.damagedRows).toEqual([]);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['修建机耕道', '受益群众满意度']);
  });

  test('a budget block right below the header is neither a second header row nor an indicator', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分
      预算执行情况(万元)(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)
       | 年度财政资金总额 | 500 | 480 | 96% | 19.2
      产出指标(80分) | 数量指标 | 新建公厕 | 5座 | 4座 | 64`);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['新建公厕']);
    expect(form.damagedRows).toEqual([{ row: 2, reason: '指标名称“500”像是指标值，本行可能错位' }]);
  });

  test('a reason merged with its header is no reason; one merged over rows is everybody’s', () => {
    const rows = `${HEADER}\n${ROW}\n | | 乙 | ≥2个 | 2个 | 50 | 40 |`;
    expect(only(rows, [[0, 7, 2, 7]]).indicators.map(({ deviation }) => deviation)).toEqual([null, null]);
    const shared = only(rows.replace('48 |', '48 | 疫情'), [[1, 7, 2, 7]]);
    expect(shared.indicators.map(({ deviation }) => deviation?.text)).toEqual(['疫情', '疫情']);
  });

  test('a forgotten row within the grid is said, not dropped', () => {
    const form = only(`${HEADER}\n | | 新增就业人数 | | | | |\n${ROW}\n | | 尾行名称 | | | | |`);
    expect(form.damagedRows).toEqual([{ row: 1, reason: '只有指标名称，没有指标值、完成值和分值' }]);
  });

  test('a header repeated by a page break goes on; after a total it begins a form', () => {
    const again = ' | 质量指标 | 乙 | ≥2个 | 2个 | 50 | 50 |';
    expect(lines(only(`${HEADER}\n${ROW}\n${HEADER}\n${again}\n总分 | | | | | 100 | 98 |`))).toEqual([
      '产出指标 数量指标 甲 ≥1个 1个 50 48',
      '产出指标 质量指标 乙 ≥2个 2个 50 50',
    ]);
    expect(forms(`${HEADER}\n${ROW}\n总分 | | | | | 100 | 98 |\n${HEADER}\n${ROW}`)).toHaveLength(2);
  });
});

describe('total', () => {
  test.each([
    ['总分 | | | | | 100 | 97.5 |', '2 100 97.5 undefined'],
    ['总 分： | | | | | 100 | |', '2 100 null undefined'],
    ['合计 | | | | | | 95 |', '2 undefined 95 undefined'],
    ['自评总分 | | | 95 | 自评等级 | 优 | |', '2 undefined 95 优'],
    ['自评总分：96分 | | | 自评等级：良 | | | |', '2 undefined 96 良'],
    ['总计 | | | | | 100 | 96 | 优', '2 100 96 优'],
  ])('%s', (row, expected) => {
    expect(total(only(`${HEADER}\n${ROW}\n${row}`))).toBe(expected);
  });

  test('a number inside a text is checked, never written', () => {
    expect(only(`填报日期：〔略〕 | | | 自评总分: 95\n${HEADER}\n${ROW}`).total?.score).toMatchObject({
      row: 0,
      column: 3,
      inText: true,
    });
  });

  test('one cell over both columns holds the sum of the scores', () => {
    expect(
      total(
        only(`${HEADER}\n${ROW}\n总分 | | | | | 96 | |`, [
          [2, 0, 2, 4],
          [2, 5, 2, 6],
        ]),
      ),
    ).toBe('2 undefined 96 undefined');
  });
});

describe('several forms on a sheet', () => {
  test('stacked: each with its own head, budget and total', () => {
    const one = (name: string, score: number): string => `
      项目支出绩效自评表
      项目名称 | | ${name}
       | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | 5 | ${score} | 5 | 10 | 100% | 10
      ${HEADER}
      ${ROW}
      总分 | | | | | 100 | ${score} |
      填表人：〔略〕`;
    const found = forms(`${one('甲项目', 91)}${one('乙项目', 92)}`);
    expect(found.map(({ range, budget }) => [range.top, range.bottom, budget?.row])).toEqual([
      [0, 6, 3],
      [8, 14, 11],
    ]);
    expect(found.map(total)).toEqual(['6 100 91 undefined', '14 100 92 undefined']);
    expect(found.map(({ budget }) => budget?.annual?.value?.toNumber())).toEqual([91, 92]);
  });

  test('side by side', () => {
    const found = forms(`
      ${HEADER} | | ${HEADER}
      ${ROW} | | 产出指标 | 数量指标 | 丁 | ≥3个 | 3个 | 50 | 49 |
      总分 | | | | | 100 | 95 | | | 总分 | | | | | 100 | 94 |`);
    expect(found.map(lines)).toEqual([
      ['产出指标 数量指标 甲 ≥1个 1个 50 48'],
      ['产出指标 数量指标 丁 ≥3个 3个 50 49'],
    ]);
    expect(found.map(total)).toEqual(['2 100 95 undefined', '2 100 94 undefined']);
  });
});

describe('budget', () => {
  const read = (drawing: string) => {
    const budget = only(`${drawing}\n${HEADER}\n${ROW}`).budget;
    return (
      budget &&
      [budget.initial, budget.annual, budget.executed, budget.rate, budget.weight, budget.score].map(
        (cell) => cell?.value?.toNumber() ?? null,
      )
    );
  };
  test.each<[string, string, (number | null)[] | null]>([
    [
      'two rates: the one between 分值 and 得分',
      '项目资金 | 年初预算数 | 全年执行数 | 全年执行率 | 分值 | 执行率 | 得分\n年度资金总额 | 5 | 4 | 99% | 10 | 80% | 8',
      [5, null, 4, 0.8, 10, 8],
    ],
    [
      'no label in the line',
      '预算执行情况 | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分（分）\n | 1 | 2 | 1 | 50% | 10 | 5',
      [1, 2, 1, 0.5, 10, 5],
    ],
    [
      'the weight in its title',
      '预算执行情况（20分） | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）\n年度财政资金总额 | 4 | 3 | 75% | 15',
      [null, 4, 3, 0.75, 20, 15],
    ],
    [
      'a list downwards',
      '年初预算数 | 100\n全年预算数 | 120\n全年执行数 | 90\n执行率 | 75%\n分值 | 10\n得分 | 7.5',
      [100, 120, 90, 0.75, 10, 7.5],
    ],
    [
      'a list across',
      '预算数 | 6.84 | 到位数 | 6.84 | 执行数 | 6.84 | 执行进度 | 100.00',
      [null, 6.84, 6.84, 1, null, null],
    ],
    [
      'amounts with a unit',
      '资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n年度资金总额 | 173.39万元 | 468.26万元 | 468.26万元 | 10 | 100% | 10',
      [173.39, 468.26, 468.26, 1, 10, 10],
    ],
    ['planned money alone is no execution', '资金情况 | 年度资金总额： | 854万元', null],
  ])('%s', (_what, drawing, expected) => {
    expect(read(drawing)).toEqual(expected);
  });
});

test.each([
  ['工资表', '姓名 | 部门 | 基本工资 | 绩效工资 | 扣款 | 实发金额 | 备注\n〔略〕 | 办公室 | 5000 | 2000 | 0 | 7000 |'],
  ['预算表', '项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分\n甲 | 1 | 2 | 2 | 100% | 10 | 10'],
  ['考勤表', '序号 | 姓名 | 1日 | 2日 | 完成情况 | 备注\n1 | 〔略〕 | √ | √ | 满勤 |'],
  ['成绩表', '学号 | 姓名 | 语文 | 总分 | 得分 | 等级\n1 | 〔略〕 | 90 | 170 | 170 | 优'],
  ['指标文台账', '序号 | 指标文号 | 指标名称 | 单位 | 金额 | 支出数\n1 | 财预1号 | 公用经费 | 万元 | 10 | 5'],
  ['任务清单', '序号 | 工作任务 | 责任单位 | 目标 | 完成情况 | 备注\n1 | 巡查 | 办公室 | 全覆盖 | 完成 |'],
  ['统计表', '指标 | 单位 | 2022年 | 2023年 | 增速\n产值 | 亿元 | 100 | 110 | 10%'],
  [
    '管理打分表',
    '项目权重 | 评价内容 | 分值 | 自评分 | 复核分 | 评价标准及依据\n项目决策 | 决策依据 | 2 | 2 | | 有计划得分',
  ],
  ['文字', '本项目绩效指标已完成，自评得分95分。\n一、产出指标完成情况\n二、效益指标完成情况'],
  ['空表', ''],
])('a sheet that is no form gives nothing: %s', (_name, drawing) => {
  expect(forms(drawing)).toEqual([]);
});

describe('a person’s correction', () => {
  const sheet = draw(`${HEADER}\n${ROW}`);
  test('gives and takes roles', () => {
    const [form] = recognizeForms(sheet, { columns: { score: 5, weight: 6, deviation: null } });
    expect(form?.columns).toMatchObject({ score: 5, weight: 6 });
    expect(form?.columns.deviation).toBeUndefined();
    expect(form?.evidence.find(({ role }) => role === 'score')?.reasons).toEqual(['由您指定']);
    expect(form && lines(form)).toEqual(['产出指标 数量指标 甲 ≥1个 1个 48 50']);
  });
  test('names a header that nobody would recognise', () => {
    const odd = draw(`项 | 约定 | 做到 | 分\n甲 | ≥1个 | 1个 | 50`);
    expect(recognizeForms(odd)).toEqual([]);
    const [form] = recognizeForms(odd, { headerRow: 0, columns: { level3: 0, target: 1, actual: 2, weight: 3 } });
    expect(form && lines(form)).toEqual(['- - 甲 ≥1个 1个 50 -']);
  });
  test('is remembered by the header, wherever it stands', () => {
    const lower = draw(`某单位绩效自评\n${HEADER}\n${ROW}\n${ROW}`);
    const [here] = recognizeForms(sheet);
    const [there] = recognizeForms(lower);
    expect(fingerprintOf(lower, there!)).toBe(fingerprintOf(sheet, here!));
    expect(fingerprintOf(sheet, here!)).toBe(HEADER.split(' ').join(''));
  });
});

describe('the year of the form', () => {
  const readWith = (heading: string, actual: string): string => {
    const sheet = sheetOf([
      ['项目支出绩效自评表'],
      [heading],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '时效指标', '项目完成时间', '12月底前', actual, 10, null, null],
      ['', '数量指标', '培训场次', '≥2次', '4次', 10, null, null],
      ['总分', '', '', '', '', 20, null, null],
    ]);
    const { target, actual: done, context } = recognizeForms(sheet)[0]!.indicators[0]!;
    return compareRead(target, done, context).outcome;
  };
  test.each([
    ['（2023年度）', '2023年12月20日', 'met'],
    ['（ 2023 年度）', '2024年1月5日', 'missed'],
    // Two years, or a date of filling in, decide nothing.
    ['2022年度、2023年度', '2023年12月20日', 'unverifiable'],
    ['填报日期：2023年3月15日', '2023年12月20日', 'unverifiable'],
  ])('%s: 12月底前 ← %s is %s', (heading, actual, outcome) => {
    expect(readWith(heading, actual)).toBe(outcome);
  });
});
