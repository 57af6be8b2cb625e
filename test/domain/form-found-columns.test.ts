import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { rereadRows } from '../../src/domain/form/reread-rows';
import { drawnForm as only, drawnForms as forms } from '../sheets/drawn-form';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

const roles = (form: Form): string => form.evidence.map(({ role, column }) => `${role}:${column}`).join(' ');

/** Each indicator's target as it is understood: "至多 1". */
const targets = (form: Form): string[] =>
  form.indicators.map(({ target }) =>
    target.ok && 'quantity' in target.value
      ? `${target.value.kind} ${target.value.quantity.value.toString()}`
      : target.ok
        ? target.value.kind
        : target.error.code,
  );
const names = (form: Form): string[] =>
  form.indicators.map(({ level1, level2, name, targetText }) =>
    [level1?.name ?? '-', level2?.name ?? '-', name.text, targetText].join(' '),
  );

describe('which column compares', () => {
  const table = (first: string, second: string, cells: readonly (readonly [string, string])[]): string =>
    [
      `三级指标 | ${first} | ${second} | 年度指标值 | 实际完成值 | 计量单位 | 分值 | 得分`,
      ...cells.map(([a, b], n) => `指标${n}名 | ${a} | ${b} | 1 | 4 | 个 | 7 | 7`),
    ].join('\n');

  test.each<[string, string, string, [string, string][], number]>([
    ['words beside 正向', '指标性质', '指标方向', [['正向', '小于等于']], 2],
    ['the other way round', '指标方向', '指标性质', [['小于等于', '正向']], 1],
    ['signs beside 定量', '指标性质', '指标方向', [['定量', '≤']], 2],
    ['signs under an unusual header beside 正向', '指标性质', '指标类型', [['正向', '≤']], 2],
    [
      'signs beside 定性, where a row leaves the sign out',
      '指标性质',
      '符号',
      [
        ['定量', '≤'],
        ['定性', ''],
      ],
      2,
    ],
    ['words that are 不超过', '指标属性', '比较符', [['正指标', '不超过']], 2],
    ['signs with their words', '指标导向', '运算符号', [['反向', '≤（小于等于）']], 2],
  ])('%s', (_what, first, second, cells, column) => {
    const form = only(table(first, second, cells));
    expect(form.columns.comparator).toBe(column);
    expect(targets(form)[0]).toBe('at-most 1');
  });

  test.each([
    ['正向', 'at-least 1'],
    ['反向', 'at-most 1'],
  ])('%s still does where nothing else tells', (direction, target) => {
    const form = only(table('指标性质', '备注', [[direction, '无']]));
    expect(form.columns.comparator).toBe(1);
    expect(targets(form)).toEqual([target]);
    expect(form.evidence.find(({ role }) => role === 'comparator')?.reasons).toContain(
      '数据列没有比较符，只有指标的方向或类型',
    );
  });

  test('a column called 方向 that holds other words compares nothing', () => {
    expect(only(table('指标方向', '备注', [['东', '无']])).columns.comparator).toBeUndefined();
  });

  test('a word before a number is shown with it, before words it is not', () => {
    const form = only(`
      三级指标 | 指标方向 | 年度指标值 | 实际完成值 | 计量单位
      租车次数 | 大于等于 | 3 | 4 | 次
      办公秩序 | 等于 | 良好 | 良好 |`);
    expect(form.indicators.map(({ targetText }) => targetText)).toEqual(['大于等于3次', '良好']);
  });
});

describe('header words', () => {
  test.each(['当年预期实现值', '预期达到的目标值', '目标设定值', '指标目标值'])('%s is what was promised', (header) => {
    const form = only(`
      二级指标 | 三级指标 | ${header} | 实际完成值
      数量指标 | 培训人数 | ≥100人 | 90人`);
    expect(roles(form)).toBe('level2:0 level3:1 target:2 actual:3');
  });

  test.each([
    ['全年实际完成值', 'actual:3'],
    ['1-12月完成值', 'actual:3'],
    ['截至2022年12月31日完成值', 'actual:3'],
    ['年底完成值', 'actual:3'],
    ['实际达到指标值', 'actual:3'],
    // Not the year's: a part of it, or a hope.
    ['1-7月完成值', ''],
    ['截至2022年7月底完成值', ''],
    ['截至6月30日完成情况', ''],
    ['上半年完成值', ''],
    ['半年完成值', ''],
    ['前三季度完成值', ''],
    ['7月底完成值', ''],
    ['全年预计完成情况', ''],
    ['完成目标可能性', ''],
    ['绩效标准', ''],
  ])('%s is %p', (header, role) => {
    const form = only(`
      二级指标 | 三级指标 | 年度指标值 | ${header}
      数量指标 | 培训人数 | ≥100人 | 90人`);
    expect(roles(form)).toBe(`level2:0 level3:1 target:2 ${role}`.trim());
  });

  test('鄂州: 当年预期实现值 alone is the target, and the second level names the indicators', () => {
    const form = only(`
      绩效指标 | 一级指标 | 二级指标 | 绩效标准 | 当年预期实现值
       | 数量指标 | 日常维修次数 | 反映维修情况 | 2280次
       | | 安检巡察次数 | 反映巡检情况 | 200次
       | 成本指标 | 成本控制率 | | 不超预算`);
    expect(names(form)).toEqual([
      '数量指标 - 日常维修次数 2280次',
      '数量指标 - 安检巡察次数 200次',
      '成本指标 - 成本控制率 不超预算',
    ]);
  });

  test.each([
    ['of the second level', '产出数量指标', '产出质量指标', 'level2:1 level3:2 target:3 weight:4'],
    ['that explain', '反映资助人数是否达标', '反映资助是否及时', 'level3:2 target:3 weight:4'],
  ])('评价内容 over cells %s', (_what, first, second, expected) => {
    const form = only(`
      评价项目 | 评价内容 | 指标名称 | 目标值 | 分值
      助学金 | ${first} | 享受资助人数 | 2100 | 50
       | ${second} | 及时发放率 | 100% | 50`);
    expect(roles(form)).toBe(expected);
  });
});

describe('绩效运行监控表', () => {
  test('its rows are targets; what was done by July is no result', () => {
    const form = only(`
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性
       | 产出指标 | 数量指标 | 清扫道路条数 | 485条 | 480条 | 485条 | | 确定能
       | | 质量指标 | 无害化处理率 | 100% | 98% | 100% | | 有可能`);
    expect(form.kind).toBe('targets');
    expect(names(form)).toEqual(['产出指标 数量指标 清扫道路条数 485条', '产出指标 质量指标 无害化处理率 100%']);
    expect(form.indicators.map(({ actualText }) => actualText)).toEqual(['', '']);
  });

  test('黄石: the names are words of the second level, and no row is shifted', () => {
    const form = only(`
      绩效指标 | 一级 指标 | 指标名称 | 指标值 | 半年度 指标执行情况 | 完成目标可能性(确定能、有可能、不可能) | 备注
       | 产 出 指 标 | 质量 | | | |
       | | 成本 | 年度预算220万元 | 按进度执行,已使用约40% | 确定能 |`);
    expect(names(form)).toEqual(['产出指标 - 成本 年度预算220万元']);
    expect(form.damagedRows).toEqual([]);
  });
});

describe('the row above a header', () => {
  const GRID = `年度绩效目标(90分) | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 指标解释
       | 产出指标 | 数量指标 | 举报奖励次数 | ≥5次 | 90 | 说明`;
  const HEADER = 'level1:1 level2:2 level3:3 target:4 weight:5';

  test.each([
    ['with its values', ' | 年度预算执行率 | 100% | | 分值 | 10分'],
    ['with its amounts', '预算执行情况 | 预算数: | 2.38 | 执行数: | 2.38'],
    ['not filled in yet', ' | 年度预算执行率 | | | 分值 |'],
    ['with its score', ' | 年度预算执行率 | 100% | 分值 | 10 | 得分 | 10'],
  ])('奉节: a row of the budget, %s, heads no columns', (_what, row) => {
    const form = only(`${row}\n${GRID}`);
    expect(roles(form)).toBe(HEADER);
    expect(names(form)).toEqual(['产出指标 数量指标 举报奖励次数 ≥5次']);
    expect(form.header.first).toBe(1);
  });

  test('an upper header row stays one, a year in it or not', () => {
    const form = only(`
      绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 2022
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | | | |
      产出指标 | 数量指标 | 补助人数 | ≥ | 100 | 人 | 120 | 20 | 20 |`);
    expect(form.header).toEqual({ first: 0, last: 1 });
    expect(roles(form)).toBe('level1:0 level2:1 level3:2 comparator:3 target:4 unit:5 actual:6 weight:7 score:8');
  });
});

describe('中期 beside 年度', () => {
  const HEADER = '一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值';
  const BOTH = `
    ${HEADER}
    产出指标 | 数量指标 | 试剂 | ≥300个 | 数量指标 | 试剂 | ≥100个
     | 质量指标 | 合格率 | ≥99% | 质量指标 | 合格率 | ≥98%
    效益指标 | 社会效益指标 | 知晓率 | ≥90% | 社会效益指标 | 知晓率 | ≥80%`;

  test('both halves stand under the first level to their left', () => {
    expect(forms(BOTH).map(names)).toEqual([
      ['产出指标 数量指标 试剂 ≥300个', '产出指标 质量指标 合格率 ≥99%', '效益指标 社会效益指标 知晓率 ≥90%'],
      ['产出指标 数量指标 试剂 ≥100个', '产出指标 质量指标 合格率 ≥98%', '效益指标 社会效益指标 知晓率 ≥80%'],
    ]);
  });

  test('each is read again as itself', () => {
    const sheet = drawnSheet(BOTH, typedCell);
    for (const form of recognizeForms(sheet)) expect(rereadRows(sheet, form, new Set([2]))).toEqual(form);
  });

  test('a half without rows is no form', () => {
    const form = only(`
      一级指标 | 二级指标(长期) | 三级指标(长期) | 指标值(长期) | 二级指标(年度) | 三级指标(年度) | 指标值(年度)
      产出指标 | 数量指标 | | | 数量指标 | 工程数量 | 2
      产出指标 | 质量指标 | | | 质量指标 | 合格率 | 100%`);
    expect(names(form)).toEqual(['产出指标 数量指标 工程数量 2', '产出指标 质量指标 合格率 100%']);
  });

  test('and becomes one with its first row, which only the whole sheet tells', () => {
    const drawing = (name: string): string => `
      ${HEADER}
      产出指标 | 数量指标 | ${name} | | 数量指标 | 工程数量 | 2
       | 质量指标 | | | 质量指标 | 合格率 | 100%`;
    const form = only(drawing(''));
    const after = drawnSheet(drawing('试剂').replace('试剂 | |', '试剂 | ≥300个 |'), typedCell);
    expect(recognizeForms(after)).toHaveLength(2);
    expect(rereadRows(after, form, new Set([1]))).toBeNull();
  });

  test('two forms with a gap between them share nothing; nor do two with levels of their own', () => {
    const gap = forms(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 试剂 | ≥300个 | | 数量指标 | 试剂 | ≥100个`);
    expect(gap.map(names)).toEqual([['产出指标 数量指标 试剂 ≥300个'], ['- 数量指标 试剂 ≥100个']]);
    const own = forms(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 试剂 | ≥300个 | 效益指标 | 社会效益 | 知晓率 | ≥80%`);
    expect(own.map(names)).toEqual([['产出指标 数量指标 试剂 ≥300个'], ['效益指标 社会效益 知晓率 ≥80%']]);
  });

  test('an empty form below another stays a form', () => {
    expect(
      forms(`
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 试剂 | ≥300个
        项目名称 | 乙
        一级指标 | 二级指标 | 三级指标 | 指标值 | 分值`),
    ).toHaveLength(2);
  });
});
