import fc from 'fast-check';

import type { ColumnRole, Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { rereadRows } from '../../src/domain/form/reread-rows';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { parseCellRef } from '../../src/domain/sheet/cell-ref';
import { anchorAt } from '../../src/domain/sheet/sheet';
import type { Sheet } from '../../src/domain/sheet/sheet';
import type { Offset } from '../sheets/published-forms';
import { AT_A1, PUBLISHED_FORMS, publishedForm, publishedSheet, SHIFTED, typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

/** The sheet after a person typed a text into a cell, as a host would hand it over. */
function typeInto(sheet: Sheet, { row, column }: CellRef, text: string): Sheet {
  const cell = typedCell(text);
  const { value, format = 'General' } = typeof cell === 'object' && cell !== null ? cell : { value: cell };
  const [r, c] = [row - (sheet.range?.top ?? 0), column - (sheet.range?.left ?? 0)];
  const set = <T>(grid: readonly (readonly T[])[], to: T): T[][] =>
    grid.map((line, at) => (at === r ? line.map((each, index) => (index === c ? to : each)) : [...line]));
  return {
    ...sheet,
    values: set(sheet.values, value),
    texts: set(sheet.texts, text),
    formats: set(sheet.formats, format),
    formulas: set(sheet.formulas, null),
  };
}

const TYPED: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'deviation'];

/** The cells of an indicator that an officer fills in: what is merged with the row above is that row's. */
const cellsOf = (sheet: Sheet, { columns }: Form, row: number): CellRef[] =>
  TYPED.flatMap((role) => {
    const column = columns[role];
    const anchor = column === undefined ? null : anchorAt(sheet, row, column);
    return anchor?.row === row ? [anchor] : [];
  });

const ORDINARY = ['≥95%', '不超过3天', '12', '97.5%', '8.5', '', '完成', '资金下达较晚，已加快支付', '2023年12月底前'];
const ODD = [
  ...['总分', '合计', '小计', '注：见附件', '三级指标', '年度指标值', '未完成原因分析', '得分', '一级指标', '……', '/'],
  ...[
    '等级',
    '优',
    '填表人：某某',
    '≥8个',
    '0',
    '-5',
    '9分',
    '#REF!',
    '项目名称',
    '10%',
    '产出指标',
    '不适用',
    '2022年度',
  ],
];

/** Every cell of a published form that an officer fills in. */
function typedCells(id: string, at: Offset): { readonly sheet: Sheet; readonly form: Form; readonly cells: CellRef[] } {
  const sheet = publishedSheet(publishedForm(id), 'typed', at);
  const form = recognizeForms(sheet)[0]!;
  const { annual = null, executed = null, rate = null, score = null } = form.budget ?? {};
  const inBudget = [annual, executed, rate, score].filter((cell) => cell?.row === form.budget?.row);
  const cells = [...form.indicators.flatMap(({ row }) => cellsOf(sheet, form, row)), ...inBudget];
  return { sheet, form, cells: cells.flatMap((cell) => cell ?? []) };
}

describe('a changed row is read as the whole sheet would be', () => {
  const edits = fc.record({
    id: fc.constantFrom(...PUBLISHED_FORMS.map(({ id }) => id)),
    at: fc.constantFrom(AT_A1, SHIFTED),
    typed: fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...ORDINARY, ...ODD)), { minLength: 1, maxLength: 3 }),
  });

  test('whatever is typed where', () => {
    fc.assert(
      fc.property(edits, ({ id, at, typed }) => {
        const { sheet, form, cells } = typedCells(id, at);
        const places = typed.map(([n]) => cells[n % cells.length]!);
        const after = typed.reduce((before, [, text], n) => typeInto(before, places[n]!, text), sheet);
        const rows = new Set(places.map(({ row }) => row));
        const reread = rereadRows(after, form, rows);
        if (reread === null) return;
        expect([reread]).toEqual(recognizeForms(after));
        // A cell merged over several rows was read for each of them.
        const isReached = (row: number): boolean =>
          sheet.merges.some(({ top, bottom }) => rows.has(top) && row >= top && row <= bottom);
        const others = form.indicators.filter(({ row }) => !rows.has(row) && !isReached(row));
        expect(others.filter((each) => !reread.indicators.includes(each))).toEqual([]);
      }),
      // Words of a header, typed into the budget line, begin a form of their own.
      {
        numRuns: 500,
        examples: [
          [
            {
              id: '001',
              at: AT_A1,
              typed: [
                [144, '年度指标值'],
                [143, '一级指标'],
              ],
            },
          ],
        ],
      },
    );
  });

  test('and is read anew each time', () => {
    const sheet = publishedSheet(publishedForm('seed-004'));
    const form = recognizeForms(sheet)[0]!;
    const actual = form.indicators[1]!.actualCell!;
    const reread = rereadRows(typeInto(sheet, actual, '12%'), form, new Set([actual.row]))!;
    expect(reread.indicators.map(({ actualText }) => actualText)[1]).toBe('12%');
    expect(reread.indicators.map((each, n) => each === form.indicators[n])).toEqual(
      form.indicators.map((_, n) => n !== 1),
    );
  });
});

test.each(PUBLISHED_FORMS.map((form) => [form.id, form] as const))(
  '%s: a new actual is read without the whole sheet',
  (_id, published) => {
    const sheet = publishedSheet(published);
    const form = recognizeForms(sheet)[0]!;
    const unread = form.indicators.flatMap(({ row, actualCell, targetText }) => {
      // Without a target a row lives by its result alone, and a target sheet has no results.
      if (actualCell?.row !== row || targetText === '') return [];
      return ['97.5%', '12', '完成'].filter(
        (text) => !rereadRows(typeInto(sheet, actualCell, text), form, new Set([row])),
      );
    });
    expect(unread).toEqual([]);
  },
);

describe('only the whole sheet tells', () => {
  const sheet = drawnSheet(
    `
    项目支出绩效自评表（2023年度）
    资金情况 | | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
     | | 年度资金总额 | 100 | 95 | 10 | 95% | 9.5
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 数量指标 | 培训场次 | ≥8次 | 9次 | 30 | 30 |
     | 时效指标 | 完成时间 | 12月底前 | 11月 | 20 | 20 |
    效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 90人 | 40 | 36 | 报名不足
    总分 | | | | | 100 | 95.5 |`,
    typedCell,
  );
  const form = recognizeForms(sheet)[0]!;
  const afterTyping = (cell: string, text: string): Form | null => {
    const at = parseCellRef(cell)!;
    return rereadRows(typeInto(sheet, at, text), form, new Set([at.row]));
  };

  test.each([
    ['another name', 'C5', '培训期数'],
    ['no name', 'C6', ''],
    ['another level', 'A7', '满意度指标'],
    ['a level of its own', 'A6', '效益指标'],
    ['a level that is gone', 'A7', ''],
    ['a row that became a total', 'A6', '合计'],
    ['the total itself', 'G8', '90'],
    ['the header', 'H4', '备注'],
    ['the title', 'A1', '2024年度'],
    ['a row below the sheet', 'C40', '合格率'],
  ])('%s', (_what, cell, text) => {
    expect(afterTyping(cell, text)).toBeNull();
  });

  test('the budget line is read anew with its row, dates keep the form’s year', () => {
    const now = afterTyping('E3', '80')!;
    expect([now.budget?.executed?.text, now.budget === form.budget]).toEqual(['80', false]);
    expect(now.indicators).toEqual(form.indicators);
    const dated = afterTyping('E6', '10月')!;
    expect([dated.indicators[1]!.context.year, dated.budget === form.budget]).toEqual([2023, true]);
    expect(afterTyping('C3', '2024年度资金总额')).toBeNull();
  });
});

test('a reason merged over several rows is read for each of them', () => {
  const sheet = drawnSheet(
    `
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 数量指标 | 培训场次 | ≥8次 | 9次 | 30 | 30 | 报名不足
     | 时效指标 | 完成率 | ≥95% | 90% | 20 | 18 |`,
    typedCell,
    { merges: [[1, 7, 2, 7]] },
  );
  const after = typeInto(sheet, { row: 1, column: 7 }, '天气原因');
  const reread = rereadRows(after, recognizeForms(sheet)[0]!, new Set([1]))!;
  expect(reread.indicators.map(({ deviation }) => deviation?.text)).toEqual(['天气原因', '天气原因']);
});

test('columns that a person chose stay theirs', () => {
  const sheet = drawnSheet(
    `
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 说明
    产出指标 | 数量指标 | 培训场次 | ≥8次 | 9次 | 30 | 30 | 报名不足
     | 时效指标 | 完成率 | ≥95% | 90% | 20 | 18 |`,
    typedCell,
  );
  const mapping = { columns: { score: 5, weight: 6 } };
  const after = typeInto(sheet, { row: 2, column: 4 }, '96%');
  const reread = rereadRows(after, recognizeForms(sheet, mapping)[0]!, new Set([2]));
  expect([reread]).toEqual(recognizeForms(after, mapping));
});

test('below a total, a row without its points may be the end of the grid', () => {
  const sheet = drawnSheet(
    `
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    合计 | | | | | 100 | 90 |
    产出指标 | 数量指标 | 培训场次 | ≥8次 | 9次 | 60 | 50 |
     | 时效指标 | 完成率 | ≥95% | 96% | 40 | 40 |`,
    typedCell,
  );
  const form = recognizeForms(sheet)[0]!;
  expect(form.indicators).toHaveLength(2);
  const reread = (cell: string, text: string): Form | null => {
    const at = parseCellRef(cell)!;
    return rereadRows(typeInto(sheet, at, text), form, new Set([at.row]));
  };
  expect(reread('F3', '')).toBeNull();
  expect([reread('F3', '55')]).toEqual(recognizeForms(typeInto(sheet, parseCellRef('F3')!, '55')));
  expect([reread('F4', '')]).toEqual(recognizeForms(typeInto(sheet, parseCellRef('F4')!, '')));
});

test('rows below a repeated header are read by its columns', () => {
  const header = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因';
  const sheet = drawnSheet(
    `
    ${header}
    产出指标 | 数量指标 | 培训场次 | ≥8次 | 9次 | 60 | 50 |
    ${header}
     | 时效指标 | 完成率 | ≥95% | 96% | 40 | 40 |
    总分 | | | | | 100 | 90 |`,
    typedCell,
  );
  const after = typeInto(sheet, parseCellRef('E4')!, '90%');
  const reread = rereadRows(after, recognizeForms(sheet)[0]!, new Set([3]));
  expect([reread]).toEqual(recognizeForms(after));
  expect(reread?.indicators[1]).toMatchObject({ actualText: '90%', level1: { name: '产出指标' } });
});

test.each([
  ['shifts the row by a column', '数量指标 | 培训 | 场次 | 8 | 完成 | 50 | 40 | 0', 'E2', '9'],
  ['makes a column of numbers one of words', '产出指标 | 数量指标 | 场次 | ≥8次 | 9次 | 50 | 50 | 0', 'H2', '无'],
])('only the whole sheet tells what %s', (_what, line, cell, text) => {
  const header = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 扣分';
  const sheet = drawnSheet(`${header}\n${line}`, typedCell);
  const form = recognizeForms(sheet)[0]!;
  const at = parseCellRef(cell)!;
  expect(rereadRows(sheet, form, new Set([at.row]))).toEqual(form);
  expect(rereadRows(typeInto(sheet, at, text), form, new Set([at.row]))).toBeNull();
});
