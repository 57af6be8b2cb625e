import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { rereadRows } from '../../src/domain/form/reread-rows';
import { drawnForm as only } from '../sheets/drawn-form';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

const names = (form: Form): string[] => form.indicators.map(({ name }) => name.text);
const damaged = (form: Form): string[] => form.damagedRows.map(({ row, reason }) => `${row} ${reason}`);

const HEADER = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
const ROW = '产出指标 | 数量指标 | 培训人数 | ≥1人 | 1人 | 100 | 96 |';

describe('rows under one name', () => {
  const POINTS = '一级指标 | 二级指标 | 三级指标 | 指标说明 | 分值 | 得分';
  const read = (drawing: string, merges: number[][] = []): Form =>
    recognizeForms(drawnSheet(drawing, typedCell, { merges }))[0]!;
  const rows = (form: Form): string[] =>
    form.indicators.map(({ row, name, weight }) => [row, name.text, weight?.text].join(' '));
  const TABLE = `${POINTS}
    过程 | 资金管理 | 账务管理 | 筹资纳入账户管理，得2分 | 2 | 2
     | | | 实行专账核算，得1分 | 1 | 1
     | | 资金拨付 | 实行集中支付的，得2分 | 2 | 2`;

  test.each([
    ['merged', [[1, 2, 2, 2]]],
    ['blank', []],
  ])('铜陵: a row with points of its own is one more of the name above, %s', (_what, merges) => {
    const form = read(TABLE, merges);
    expect(rows(form)).toEqual(['1 账务管理 2', '2 账务管理 1', '3 资金拨付 2']);
    expect(form.indicators[1]!.name).toMatchObject({ row: 1, column: 2 });
    expect(damaged(form)).toEqual([]);
  });

  test('read again it is what it was; where the name is blank only the whole sheet tells', () => {
    const after = (merges: number[][]) => drawnSheet(TABLE.replace('| 1 | 1', '| 1 | 0'), typedCell, { merges });
    const merges = [[1, 2, 2, 2]];
    expect(rereadRows(after(merges), read(TABLE, merges), new Set([2]))).toEqual(recognizeForms(after(merges))[0]);
    expect(rereadRows(after([]), read(TABLE), new Set([2]))).toBeNull();
  });

  test('with targets as well, where the name is merged', () => {
    const form = read(`${HEADER}\n${ROW}\n | | | | | 5 | 4 |\n | 质量指标 | 合格率 | ≥90% | 95% | 10 | 10 |`, [
      [1, 2, 2, 2],
    ]);
    expect(rows(form)).toEqual(['1 培训人数 100', '2 培训人数 5', '3 合格率 10']);
  });

  test.each([
    [
      '其中 rows without points',
      '过程 | 资金管理 | 账务管理 | 总额 | 2 | 2\n | | | 其中：市级资金 | |',
      [[1, 2, 2, 2]],
    ],
    ['rows of noughts', '过程 | 资金管理 | 账务管理 | 总额 | 2 | 2\n | | | 其中：市级资金 | 0 | 0', [[1, 2, 2, 2]]],
    ['points merged with the row above', '过程 | 资金管理 | 账务管理 | 甲 | 2 | 2\n | | | 乙', [[1, 2, 2, 2], [1, 4, 2, 4], [1, 5, 2, 5]]], // prettier-ignore
  ])('but not %s', (_what, drawing, merges) => {
    expect(rows(read(`${POINTS}\n${drawing}`, merges))).toEqual(['1 账务管理 2']);
  });

  test('a row without a name is damaged under a level of its own, and where the form has targets', () => {
    const described = `${POINTS}\n过程 | 资金管理 | 账务管理 | 说明文字 | 2 | 2\n | 组织实施 | | 说明文字 | 2 | 2`;
    const targeted = `${HEADER}\n${ROW}\n | 质量指标 | | | | 10 | 10 |`;
    for (const form of [only(`${described}\n | | 资金拨付 | 说明 | 2 | 2`), only(targeted)]) {
      expect(damaged(form)).toEqual(['2 有分值或得分，却没有指标名称']);
    }
  });

  test('a sum without its label is no row', () => {
    const form = read(`${POINTS}\n过程 | 资金管理 | 账务管理 | 说明文字 | 2 | 2\n | | | | 2 | 2`);
    expect(rows(form)).toEqual(['1 账务管理 2']);
  });
});

describe('goals in words where the names stand', () => {
  const TARGETS = '一级指标 | 二级指标 | 三级指标 | 指标值';
  const FIRST = '产出指标 | 数量指标 | 造林面积 | 80000亩';
  const GOAL = '增加就业机会，提高农民收入。';

  test.each([
    ['in the middle', `效益指标 | 经济效益指标(选填) | ${GOAL} |\n | 社会效益指标 | 受益人数 | 132人`, [2, 3]],
    ['at the end', `效益指标 | 可持续影响指标(必填) | ${GOAL} |`, [2]],
    ['at the end, one below another', `效益指标 | 经济效益指标 | ${GOAL} |\n | | ${GOAL} |`, [2, 3]],
  ])('原州: are indicators without a target %s', (_where, drawing, expected) => {
    const form = only(`${TARGETS}\n${FIRST}\n${drawing}`);
    expect(form.indicators.map(({ row }) => row)).toEqual([1, ...expected]);
    expect(form.indicators[1]).toMatchObject({ targetText: '', name: { text: GOAL } });
    expect(damaged(form)).toEqual([]);
  });

  test.each(['另附材料', '另附材料 |\n填表人：某某'])('a word below the grid is none: %s', (text) => {
    const form = only(`${TARGETS}\n${FIRST}\n | | ${text} |`);
    expect(names(form)).toEqual(['造林面积']);
    expect(damaged(form)).toEqual([]);
  });

  test('where results or points are due it is a damaged row', () => {
    const form = only(`${HEADER}\n${ROW}\n效益指标 | 经济效益指标 | ${GOAL} | | | | |`);
    expect(damaged(form)).toEqual(['2 只有指标名称，没有指标值、完成值和分值']);
  });
});

describe('one word all over the first row', () => {
  const COMPLETION = '一级指标 | 二级指标 | 三级指标 | 指标解释 | 完成情况';

  test('彭水: names the columns once more', () => {
    const form = only(`${COMPLETION}\n名称 | 名称 | 名称 | |\n管理 | 投入 | 编制科学性 | 符合政策 | 已完成`);
    expect(names(form)).toEqual(['编制科学性']);
    expect(damaged(form)).toEqual([]);
  });

  test('but a row that begins with one word twice is a row', () => {
    expect(names(only(`${HEADER}\n安全 | 安全 | 安全 | ≥1人 | 1人 | 100 | 96 |`))).toEqual(['安全']);
    expect(damaged(only(`${HEADER}\n${ROW}\n安全 | 安全 | 安全 | | | | |\n | | 合格率 | 1 | 1 | 5 | 5 |`))).toEqual([
      '2 只有指标名称，没有指标值、完成值和分值',
    ]);
  });
});
