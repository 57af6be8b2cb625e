import type { BudgetLine, NumberCell } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

const GRID = `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 培训人数 | ≥1人 | 1人 | 90 | 90`;
const budgetAbove = (drawing: string): BudgetLine | null =>
  recognizeForms(drawnSheet(`${drawing}\n${GRID}`, typedCell))[0]!.budget;

const said = (cell: NumberCell | null): number | null => cell?.value?.toNumber() ?? null;
/** 年初预算, 全年预算, 全年执行, 执行率, 分值, 得分. */
const read = (drawing: string): (number | null)[] | null => {
  const line = budgetAbove(drawing);
  return line && [line.initial, line.annual, line.executed, line.rate, line.weight, line.score].map(said);
};

describe('words of the budget block', () => {
  test.each([
    ['年初预算资金总额: | 实际投入资金额', [236, null, 200]],
    ['预算资金 | 实际支出资金', [null, 236, 200]],
    ['预算资金总额 | 实际支出额', [null, 236, 200]],
    ['全年预算资金额 | 实际使用资金', [null, 236, 200]],
    ['预算总额 | 实际到位资金额', [null, 236, 200]],
  ])('湖南: %s', (header, expected) => {
    const drawing = `资金情况(万元) | | | ${header} | 产生差异的原因\n | 合计 | | 236 | 200 |\n | 其中:财政拨款 | | 236 | 200 |`;
    expect(read(drawing)?.slice(0, 3)).toEqual(expected);
  });

  test.each([
    ['under a header', '资金情况 | 预算资金 | 实际到位资金 | 实际支出资金\n合计 | 236 | 220 | 200'],
    ['of 投入', '资金情况 | 预算资金 | 实际投入资金额 | 执行数\n合计 | 236 | 220 | 200'],
    ['in a list', '预算资金 | 236 | 实际到位资金 | 220 | 执行数 | 200'],
  ])('money that arrived is not what was spent of it, %s', (_where, drawing) => {
    expect(read(drawing)?.slice(0, 3)).toEqual([null, 236, 200]);
  });

  test('in a list it is where nothing else is', () => {
    expect(read('预算资金 | 236 | 实际到位资金 | 220')?.slice(0, 3)).toEqual([null, 236, 220]);
  });
});

describe('points in the line of a part', () => {
  const HEADER = '部门预算执行情况 | 年初预算数 | 全年(调整)预算数 | 全年执行数 | 执行率 | 执行率权重 | 执行率得分';

  test.each([
    ['where its amounts are the whole’s', '90 | 120 | 96 | | |', '90 | 120 | 96 | 80 | 10 | 8', [90, 120, 96]],
    ['where it has no amounts', '90 | 120 | 96 | | |', ' | | | 80 | 10 | 8', [90, 120, 96]],
    ['where the amounts stand nowhere else', ' | | | | |', '90 | 120 | 96 | 80 | 10 | 8', [90, 120, 96]],
    ['where no amount stands anywhere', ' | | | | |', ' | | | 80 | 10 | 8', [null, null, null]],
  ])('重庆: are the whole’s %s', (_where, whole, part, amounts) => {
    const line = budgetAbove(`${HEADER}\n年度总金额 | ${whole}\n其中财政拨款 | ${part}`);
    expect(line?.row).toBe(1);
    expect([line?.initial, line?.annual, line?.executed].map((cell) => said(cell ?? null))).toEqual(amounts);
    expect([line?.rate, line?.weight, line?.score].map((cell) => said(cell ?? null))).toEqual([0.8, 10, 8]);
    expect(line?.score).toMatchObject({ row: 2, column: 6 });
  });

  test.each([
    ['another part has its own', '90 | 120 | 96 | | |', '90 | 120 | 96 | 80 | 5 | 4\n其他资金 | | | | 80 | 5 | 4'],
    ['its amounts are not the whole’s', '90 | 120 | 96 | | |', '80 | 100 | 90 | 90 | 10 | 9'],
  ])('but not where %s', (_where, whole, part) => {
    expect(read(`${HEADER}\n年度总金额 | ${whole}\n其中财政拨款 | ${part}`)).toEqual([90, 120, 96, null, null, null]);
  });

  test('and a whole that has points of its own keeps them', () => {
    expect(
      read(`${HEADER}\n年度总金额 | 90 | 120 | 96 | 80 | 10 |\n其中财政拨款 | 90 | 120 | 96 | 80 | 10 | 8`),
    ).toEqual([90, 120, 96, 0.8, 10, null]);
  });
});

describe('labels with their numbers', () => {
  test.each([
    [' | 年度预算执行率 | 100% | | 分值 | 10分', null],
    [' | 年度预算执行率 | 98% | 分值 | 10 | 得分 | 9.8', null],
  ])('奉节: %s is the whole budget line', (row) => {
    const line = read(row);
    expect(line?.slice(0, 3)).toEqual([null, null, null]);
    expect(line?.[4]).toBe(10);
  });

  test('a rate without points is no budget line', () => {
    expect(read('项目总预算 | 100\n年度预算执行率 | 100%')).toBeNull();
  });

  test('a rate and points of different rows are not one line', () => {
    expect(read('年度预算执行率 | 100%\n预算编制 | 好\n分值 | 10')).toBeNull();
  });

  test('安居: the 自评得分 of the form, above the amounts, is not the budget’s', () => {
    expect(
      read(`
        中央主管部门 | 市场监管总局 | | | 自评得分
        省级财政部门 | 财政厅 | | | 100
        预算执行情况 | 预算数: | 2.38 | 执行数: | 2.38`),
    ).toEqual([null, 2.38, 2.38, null, null, null]);
  });
});

describe('what the columns of the block are called', () => {
  test.each(['分值权重', '权重(分值)', '分值/权重', '权重分', '权重/分值', '权重分值'])(
    '阜康: %s is its points',
    (word) => {
      expect(
        read(
          `项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | ${word} | 执行率 | 得分\n总额 | 5 | 2 | 2 | 10 | 100% | 10`,
        ),
      ).toEqual([5, 2, 2, 1, 10, 10]);
    },
  );

  test.each(['权重说明', '分值依据'])('but not %s', (word) => {
    expect(
      read(`项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | ${word} | 执行率\n总额 | 5 | 2 | 2 | 10 | 100%`)?.[4],
    ).toBeNull();
  });

  test('广水: 合计 of the sources is the budget', () => {
    const header =
      '资金来源 | 中央(万元) | 省、地(万元) | 本级(万元) | 其他(万元) | 合计(万元) | 执行数(万元) | 执行率';
    expect(read(`${header}\n | 1 | | 5.5 | | 6.5 | 5.2 | 80%`)).toEqual([null, 6.5, 5.2, 0.8, null, null]);
  });

  test.each([
    ['beside a budget', '中央 | 省级 | 合计 | 全年预算数 | 执行数', '1 | 2 | 3 | 6 | 5', 6],
    ['of what was spent', '全年预算数 | 执行数 | 中央 | 省级 | 合计', '6 | 5 | 2 | 3 | 5', 6],
    ['of other columns', '人数 | 次数 | 合计 | 执行数 | 执行率', '1 | 2 | 3 | 5 | 80%', null],
    ['that comes twice', '中央 | 省级 | 合计 | 市级 | 合计 | 执行数 | 执行率', '1 | 2 | 3 | 4 | 7 | 5 | 80%', null],
  ])('but not a 合计 %s', (_what, header, values, annual) => {
    expect(read(`资金 | ${header}\n金额 | ${values}`)?.[1] ?? null).toBe(annual);
  });

  test('苏州: 财政拨款数 beside 实际支付数 is the budget, where nothing else is', () => {
    expect(read('使用情况 | 其中:财政拨款数 | 实际支付数 | 结余数\n金额 | 2960 | 2798.3 | 161.7')?.slice(0, 3)).toEqual(
      [null, 2960, 2798.3],
    );
  });

  test.each([
    ['a part beside the whole', '财政拨款数 | 全年预算数 | 执行数', '40 | 100 | 90', 100],
    ['one of two sources', '财政拨款数 | 自筹资金 | 执行数 | 执行率', '40 | 60 | 90 | 90%', null],
    ['the rest of 年初预算数', '年初预算数 | 财政拨款数 | 执行数', '100 | 40 | 90', null],
  ])('but not %s', (_what, header, values, annual) => {
    expect(read(`资金 | ${header}\n金额 | ${values}`)?.[1] ?? null).toBe(annual);
  });
});
