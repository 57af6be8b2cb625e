import type { Form } from '../../src/domain/form/form';
import { partPrintedWeight } from '../../src/domain/form/printed-weight';
import { rereadRows } from '../../src/domain/form/reread-rows';
import { drawnForm as only } from '../sheets/drawn-form';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

const draw = (drawing: string) => drawnSheet(drawing, typedCell);
const names = (form: Form): string[] => form.indicators.map(({ name }) => name.text);
const damaged = (form: Form): string[] => form.damagedRows.map(({ row, reason }) => `${row} ${reason}`);
const total = ({ total: line }: Form): string =>
  line === null ? '-' : [line.row, line.weight?.value, line.score?.value, line.grade?.text].map(String).join(' ');

const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
const ROW = '产出指标 | 数量指标 | 培训人数 | ≥1人 | 1人 | 100 | 96 |';

describe('a total below notes', () => {
  const TOTAL = '总分 | | | | | 100 | 96 | 优';

  test.each([
    '其他需要说明事项 | 无',
    '其他需要说明的事项 | | | 无',
    '其他需要说明事项：无',
    '绩效结论 | 自评等级为优。',
    '备注 | 无',
    '注：得分不超过分值',
    '存在问题 | 无\n改进措施 | 无',
    '偏差大或目标未完成原因分析 | 无\n|\n改进措施及结果应用方案 | 无',
  ])('云南: “%s” ends the indicators, not the search for 总分', (note) => {
    const form = only(`${HEADER}\n${ROW}\n${note}\n${TOTAL}`);
    expect(names(form)).toEqual(['培训人数']);
    expect(total(form)).toMatch(/^\d 100 96 优$/);
    expect(form.range.bottom).toBe(form.total?.row);
  });

  test('a 总分 that waits to be filled is found as well', () => {
    expect(total(only(`${HEADER}\n${ROW}\n其他需要说明事项 | 无\n总分 | | | | | | |`))).toBe(
      '3 undefined null undefined',
    );
  });

  test.each([
    ['below a signature', '填表人：〔略〕'],
    ['below a review', '财政部门审核意见 | 同意'],
    ['of the next form', '备注 | 无\n2022年度项目支出绩效自评表\n项目名称 | 乙'],
    ['of another table', '备注 | 无\n序号 | 责任单位 | 完成情况 | 得分\n1 | 甲科 | 完成 | 96'],
  ])('but not %s', (_where, rows) => {
    expect(total(only(`${HEADER}\n${ROW}\n${rows}\n${TOTAL}`))).toBe('-');
  });

  test('a 合计 below a note is the total only with its points in their columns', () => {
    const below = (row: string): string => total(only(`${HEADER}\n${ROW}\n备注 | 无\n${row}`));
    expect(below('合计 | | | | | 100 | 96 |')).toBe('3 100 96 undefined');
    expect(below('合计 | 1200 | 340 | | | | |')).toBe('-');
  });

  test('a sum right above the notes comes first', () => {
    expect(total(only(`${HEADER}\n${ROW}\n合计 | | | | | 100 | 96 |\n备注 | 无\n总分 | | | | | 100 | 90 |`))).toBe(
      '2 100 96 undefined',
    );
  });

  test('and no row after a note is an indicator', () => {
    const form = only(`${HEADER}\n${ROW}\n备注 | 无\n甲 | 乙 | 丙 | ≥1个 | 1个 | 5 | 5 |\n${TOTAL}`);
    expect(names(form)).toEqual(['培训人数']);
  });
});

test.each([
  ['成本指标(0-20)分', '成本指标', undefined],
  ['产出指标⏎（40-50）分', '产出指标', undefined],
  ['产出指标（40-50分）', '产出指标', undefined],
  ['效益指标（20～40分）', '效益指标', undefined],
  ['效益指标20至40分', '效益指标', undefined],
  ['产出指标（50分）', '产出指标', '50'],
  ['产出指标50分', '产出指标', '50'],
  // Years, not points.
  ['规划目标(2021-2023)', '规划目标(2021-2023)', undefined],
  ['五年规划(2021-2025)指标（50分）', '五年规划(2021-2025)指标', '50'],
])('the points printed in %s', (text, name, points) => {
  const parted = partPrintedWeight(text.replace('⏎', '\n'));
  expect([parted.name, parted.printedWeight?.toString()]).toEqual([name, points]);
});

describe('a name that begins with a measure', () => {
  const WITHOUT_WEIGHT = '一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分';

  test.each(['≥360天服务读者', '≥30天办结', '≤5万元控制'])('%s is a name in a whole row', (name) => {
    expect(names(only(`${HEADER}\n${ROW}\n | 时效指标 | ${name} | ≥5天 | 5天 | 10 | 10 |`))).toEqual([
      '培训人数',
      name,
    ]);
    expect(
      names(
        only(
          `${WITHOUT_WEIGHT}\n产出指标 | 数量指标 | 甲 | 25个 | 25个 | 10\n | 时效指标 | ${name} | ≥5天 | ≥5天 | 10`,
        ),
      ),
    ).toEqual(['甲', name]);
  });

  test.each([
    ['a measure and nothing more', '时效指标', '≥360天', '≥360天 | 365天 | 10 | 10 |'],
    ['a measure with its suffix', '质量指标', '≥95%以上', '≥95% | 96% | 10 | 10 |'],
    ['a measure per year', '数量指标', '≥5次每年', '≥5次 | 6次 | 10 | 10 |'],
    ['a unit that nobody knows', '数量指标', '≥5匹罗', '≥5匹罗 | 6 | 10 | 10 |'],
    ['a number', '社会效益指标', '3', '3 | 3 | 10 | 10 |'],
    ['further words in a shifted row', '办结及时率', '≥30天办结', '28天 | 10 | 10 | |'],
    ['further words without a result', '时效指标', '≥30天办结', '28天 | | 10 | 10 |'],
  ])('%s is none', (_what, level2, name, rest) => {
    const form = only(`${HEADER}\n${ROW}\n | ${level2} | ${name} | ${rest}`);
    expect(names(form)).toEqual(['培训人数']);
    expect(damaged(form)).toEqual([`2 指标名称“${name}”像是指标值，本行可能错位`]);
  });

  test('is asked again when its row changes', () => {
    const drawing = (actual: string): string =>
      `${HEADER}\n${ROW}\n | 时效指标 | ≥30天办结 | ≤30天 | ${actual} | 10 | 10 |`;
    const form = only(drawing('28天'));
    expect(rereadRows(draw(drawing('29天')), form, new Set([2]))?.indicators[1]?.actualText).toBe('29天');
    expect(rereadRows(draw(drawing('')), form, new Set([2]))).toBeNull();
  });
});

describe('the last row of a grid', () => {
  test.each([
    ['has points but no name', ' | 满意度指标 | | | | 10 | 10 |', '有分值或得分，却没有指标名称'],
    ['has nothing but a name', '满意度指标 | 满意度 | 群众满意度 | | | | |', '只有指标名称，没有指标值、完成值和分值'],
    ['has a measure for a name', ' | | ≥90% | 95% | 10 | 10 | |', '指标名称“≥90%”像是指标值，本行可能错位'],
  ])('is said to be damaged where it %s', (_what, row, reason) => {
    expect(damaged(only(`${HEADER}\n${ROW}\n${row}`))).toEqual([`2 ${reason}`]);
  });

  test('is no row of the grid where nothing says so', () => {
    const below = (row: string): string[] => damaged(only(`${HEADER}\n${ROW}\n${row}`));
    expect(below(' | | 另附材料 | | | | |')).toEqual([]);
    // The sum whose label was lost.
    expect(below(' | | | | | 100 | 96 |')).toEqual([]);
  });
});

describe('a straight row', () => {
  test('whose names are odd is not shifted while its values stand in their place', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 指标解释
      产出指标 | 质量指标 | 到位率 | 定量 | 100 | % | 主要考察到位情况
       | 成本指标 | 社会成本指标 | 定量 | 100 | % | 主要考察总成本
       | 成本指标 | 经济成本指标 | 定量 | 100 | | 主要考察总成本`);
    expect(names(form)).toEqual(['到位率', '社会成本指标', '经济成本指标']);
    expect(damaged(form)).toEqual([]);
  });

  test('of targets and their explanation is straight as well', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释
      产出指标 | 质量指标 | 到位率 | 100% | 主要考察到位情况
       | 成本指标 | 社会成本指标 | 不超预算 | 主要考察总成本`);
    expect(damaged(form)).toEqual([]);
  });

  test('a row of words that is shifted is still seen', () => {
    const form = only(`
      一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
      产出指标 | 质量指标 | 到位率 | 100% |
       | | 社会效益指标 | 群众认可 | 有效提升`);
    expect(damaged(form)).toEqual(['2 本行内容比表头向右错开一格：“社会效益指标”不在“二级指标”列，请先对齐再评分']);
  });
});

describe('a row that nobody filled', () => {
  test.each([
    ' | 生态效益指标 | 指标1:/ | | | / | / |',
    ' | 生态效益指标 | 指标1：— | | | | |',
    ' | 生态效益指标 | 本项目不涉及 | | | | |',
    ' | 生态效益指标 | 指标2: 无 | | | | |',
    ' | 生态效益指标 | 指标2/ | | | | |',
    ' | 生态效益指标 | / | / | / | / | / |',
    ' | 经济成本指标 | 0 | 0.00% | 0 | 0 | 0 |',
    ' | 经济成本指标 | 0 | 0 | | | |',
  ])('%s is passed over', (row) => {
    const form = only(`${HEADER}\n${ROW}\n${row}\n | 质量指标 | 合格率 | ≥90% | 95% | 10 | 10 |`);
    expect(names(form)).toEqual(['培训人数', '合格率']);
    expect(damaged(form)).toEqual([]);
  });

  test.each([
    ['points', ' | 生态效益指标 | 指标1:/ | | | 10 | 10 |', '有分值或得分，却没有指标名称'],
    ['points beside noughts', ' | 经济成本指标 | 0 | 0.00% | 0 | 10 | 0 |', '指标名称“0”像是指标值，本行可能错位'],
  ])('but with %s it is damaged', (_what, row, reason) => {
    expect(damaged(only(`${HEADER}\n${ROW}\n${row}`))).toEqual([`2 ${reason}`]);
  });

  test('a name of its own after 指标1 is a name', () => {
    expect(names(only(`${HEADER}\n${ROW}\n | 质量指标 | 指标1：合格率 | ≥90% | 95% | 10 | 10 |`))).toEqual([
      '培训人数',
      '指标1：合格率',
    ]);
  });
});

describe('labels of the total', () => {
  test.each(['分总', '总 分', '总计得分', '得分合计', '自评总得分', '合计得分', '合计自评得分', '总得分合计'])(
    '%s',
    (label) => {
      expect(total(only(`${HEADER}\n${ROW}\n${label} | | | | | 100 | 96 |`))).toBe('2 100 96 undefined');
    },
  );

  test.each(['部分总分', '分总结报告', '得分说明', '合计人数'])('but not %s', (label) => {
    expect(total(only(`${HEADER}\n${ROW}\n${label} | | | | | | |`))).toBe('-');
  });
});
