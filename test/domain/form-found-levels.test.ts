import type { Form } from '../../src/domain/form/form';
import { isLevel1Word, isLevel2Word } from '../../src/domain/form/level-words';
import { partPrintedWeight } from '../../src/domain/form/printed-weight';
import { drawnForm as only } from '../sheets/drawn-form';

const levels = ({ columns: { level1, level2, level3 } }: Form): string =>
  [level1, level2, level3].map((column) => column ?? '-').join(' ');
const paths = (form: Form): string[] =>
  form.indicators.map(({ level1, level2, name }) => [level1?.name ?? '-', level2?.name ?? '-', name.text].join('/'));

describe('a column left of the names is a level by its cells', () => {
  test('苏州: 类别 over 投入目标(28分)', () => {
    const form = only(`
      实现情况(80分) | 类别 | 指标名称 | 目标值 | 权重 | 实际完成值 | 自评分
       | 投入目标(28分) | 资金使用合规性 | 合规 | 28 | 合规 | 28
       | 产出目标(28分) | 保洁 | 及时 | 14 | 及时 | 14
       | | 植物状况 | 健康 | 14 | 健康 | 14
       | 结果目标(16分) | 树木保存率 | 98% | 16 | 98% | 16
       | 影响目标 | 景观效果 | 提升 | 8 | 提升 | 8`);
    expect(levels(form)).toBe('1 - 2');
    expect(paths(form)).toEqual([
      '投入目标/-/资金使用合规性',
      '产出目标/-/保洁',
      '产出目标/-/植物状况',
      '结果目标/-/树木保存率',
      '影响目标/-/景观效果',
    ]);
    expect(form.indicators[0]!.level1?.printedWeight?.toNumber()).toBe(28);
    expect(form.evidence[0]?.reasons).toEqual(['数据列多为一级指标名称', '在指标名称列左侧']);
  });

  test.each(['指标', '类别', '分类', '项目', ''])('under “%s”', (heading) => {
    const form = only(`
      绩效指标 | ${heading} | 指标内容 | 指标值
       | 产出指标 | 报告次数 | 各1次
       | | 预报次数 | 2000次
       | 效益指标 | 损失量 | 有效减少`);
    expect(levels(form)).toBe('1 - 2');
    expect(paths(form)).toEqual(['产出指标/-/报告次数', '产出指标/-/预报次数', '效益指标/-/损失量']);
  });

  test('and a heading that names its level goes before it', () => {
    const form = only(`
      类别 | 一级指标 | 指标名称 | 指标值
      产出指标 | 甲 | 报告次数 | 1次
      效益指标 | 乙 | 损失量 | 减少`);
    expect(form.columns.level1).toBe(1);
  });

  test.each([
    ['names of other things', '工作 | 甲科 | 乙科'],
    ['a few words of a level among others', '工作 | 产出指标 | 甲科 | 乙科'],
    ['numbers', '序号 | 1 | 2'],
  ])('but not with %s', (_what, column) => {
    const [heading, ...cells] = column.split(' | ');
    const form = only(
      `${heading} | 二级指标 | 三级指标 | 指标值\n` +
        cells.map((cell, n) => `${cell} | 数量指标 | 甲${n}次数 | ${n + 1}次`).join('\n'),
    );
    expect(form.columns.level1).toBeUndefined();
  });

  test('nor right of the names', () => {
    const form = only(`
      二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 归类
      数量指标 | 报告次数 | 1次 | 1次 | 5 | 5 | 产出指标
      社会效益 | 损失量 | 减少 | 减少 | 5 | 5 | 效益指标`);
    expect(form.columns.level1).toBeUndefined();
  });
});

describe('评价内容 and 评价类别', () => {
  const HEADER = '评价内容 | 评价类别 | 评价指标 | 单位 | 分值 | 评分标准 | 完成量 | 目标值 | 得分 | 指标类型';

  test('that print their points are the levels, left to right; 指标类型 at the right is none', () => {
    const form = only(`
      ${HEADER}
      预算执行情况(20分) | 资金投入水平(20分) | 资金投入情况 | 万元 | 10 | 按比例计分 | 90 | 100 | 9 | 共性指标
       | | 资本到位率 | % | 10 | 按比例计分 | 100 | 100 | 10 | 共性指标
      目标完成情况(50分) | 空间优化(10分) | 新增耕地面积 | 公顷 | 2 | 按比例计分 | 20 | 20 | 2 | 共性指标`);
    expect(levels(form)).toBe('0 1 2');
    expect(form.columns).toMatchObject({ unit: 3, weight: 4, actual: 6, target: 7, score: 8 });
    expect(paths(form)[2]).toBe('目标完成情况/空间优化/新增耕地面积');
  });

  test('that stand for several rows are levels as well', () => {
    expect(
      levels(
        only(`
          ${HEADER}
          预算执行 | 投入水平 | 资金投入情况 | 万元 | 10 | 按比例计分 | 90 | 100 | 9 | 共性
           | | 资本到位率 | % | 10 | 按比例计分 | 100 | 100 | 10 | 共性
           | | 资金支出率 | % | 10 | 按比例计分 | 100 | 100 | 10 | 共性
          目标完成 | 空间优化 | 新增耕地面积 | 公顷 | 2 | 按比例计分 | 20 | 20 | 2 | 共性
           | | 耕地等别 | 等 | 2 | 按比例计分 | 20 | 20 | 2 | 共性`),
      ),
    ).toBe('0 1 2');
  });

  test('that tell each row something of its own are none', () => {
    const form = only(`
      一级指标 | 评价内容 | 指标名称 | 目标值 | 完成值
      产出指标 | 反映培训情况 | 培训人数 | 10人 | 10人
       | 反映合格情况 | 合格率 | 90% | 90%
       | 反映及时情况 | 及时率 | 90% | 90%`);
    expect(levels(form)).toBe('0 - 2');
  });

  test('left of 一级指标 they group something greater', () => {
    const form = only(`
      评价内容 | 一级指标 | 指标名称 | 目标值 | 完成值
      项目绩效(80分) | 产出指标 | 培训人数 | 10人 | 10人
       | | 合格率 | 90% | 90%
       | | 及时率 | 90% | 90%`);
    expect(levels(form)).toBe('1 - 2');
  });

  test('一级指标 right of the names stays a level', () => {
    const form = only(`
      三级指标 | 年度指标值 | 完成值 | 一级指标 | 二级指标
      报告次数 | 1次 | 1次 | 产出指标 | 数量指标`);
    expect(levels(form)).toBe('3 4 0');
  });
});

test.each([
  ['投入目标(28分)', true, false],
  ['产出目标', true, false],
  ['结果目标', true, false],
  ['影响力指标', true, false],
  ['结果', false, false],
  ['年度目标', false, false],
  ['绩效目标', false, false],
  ['数量指标(必填硬性指标)', false, true],
  ['可持续影响指标（选填）', false, true],
  ['数量指标(人次)', false, false],
])('%s is a word of the first level: %p, of the second: %p', (text, first, second) => {
  expect([isLevel1Word(text), isLevel2Word(text)]).toEqual([first, second]);
});

test.each([
  ['目标完成情况(50分,附加分5分)', '目标完成情况', undefined],
  ['数量指标（共15分，每项5分）', '数量指标', undefined],
  ['产出指标（50分）', '产出指标', '50'],
  ['产出指标50分（50分）', '产出指标50分', '50'],
])('of the points printed in %s', (text, name, points) => {
  const parted = partPrintedWeight(text);
  expect([parted.name, parted.printedWeight?.toString()]).toEqual([name, points]);
});
