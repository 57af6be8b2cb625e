import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { rereadRows } from '../../src/domain/form/reread-rows';
import { drawnForm as only } from '../sheets/drawn-form';
import { typedCell } from '../sheets/published-forms';
import { drawnSheet } from '../sheets/sheet-of';

/** The headings of what was promised and what was done, as read. */
const pair = ({ evidence }: Form): string =>
  ['target', 'actual'].map((role) => evidence.find((each) => each.role === role)?.header ?? '-').join(' ← ');
const cells = (form: Form): string[] =>
  form.indicators.map(({ name, targetText, actualText }) => [name.text, targetText, actualText].join(' '));

const LEVELS = '一级指标 | 二级指标 | 三级指标';
const ROW = '产出指标 | 数量指标 | 培训人数';
const table = (head: string, headings: readonly string[]): string =>
  `${head}\n${LEVELS} | ${headings.join(' | ')}\n${ROW} | ${headings.map((_, n) => `${n + 1}0人`).join(' | ')}`;

describe('columns of several years', () => {
  test.each([
    ['2021年实际值 | 2022年预期值 | 实际完成值', '2022年预期值 ← 实际完成值'],
    ['2021年完成值 | 2022年目标值 | 2022年完成值', '2022年目标值 ← 2022年完成值'],
    ['2022年目标值 | 2022年完成值 | 2021年完成值', '2022年目标值 ← 2022年完成值'],
    ['2021年目标值 | 2021年完成值 | 2022年目标值 | 2022年完成值', '2022年目标值 ← 2022年完成值'],
    ['2020年实际值 | 2021年实际值 | 年度指标值 | 实际完成值', '年度指标值 ← 实际完成值'],
    ['完成值（2021年） | 指标值（2022年） | 完成值（2022年）', '指标值(2022年) ← 完成值(2022年)'],
    ['2021实际值 | 2022目标值 | 2022实际值', '2022目标值 ← 2022实际值'],
    ['2021年实际实现值 | 预期2022年实现值', '预期2022年实现值 ← -'],
    ['前年 | 上年 | 预期当年实现', '预期当年实现 ← -'],
    ['上一年度完成值 | 年度指标值 | 实际完成值', '年度指标值 ← 实际完成值'],
    ['上一年度指标值 | 预期当年实现值 | 实际完成值', '预期当年实现值 ← 实际完成值'],
    ['去年实际值 | 预计2022年完成值', '预计2022年完成值 ← -'],
    ['2020年实际值 | 年度指标值 | 实际完成值', '年度指标值 ← 实际完成值'],
    ['历年指标值 | 年度目标 | 实际完成值', '年度目标 ← 实际完成值'],
  ])('%s: %s', (headings, expected) => {
    for (const head of ['项目支出绩效自评表', '（2022年度）']) {
      const form = only(
        table(
          head,
          headings.split('|').map((each) => each.trim()),
        ),
      );
      expect(pair(form)).toBe(expected);
    }
  });

  test.each([
    // One year all over is the ordinary case.
    ['', '2023年度指标值 | 2023年实际完成值', '2023年度指标值 ← 2023年实际完成值'],
    ['（2023年度）', '2023年度指标值 | 2023年实际完成值', '2023年度指标值 ← 2023年实际完成值'],
    ['2023年度项目支出绩效自评表', '年度指标值 | 实际完成值', '年度指标值 ← 实际完成值'],
    ['（2023年度）', '2023年度指标值 | 实际完成值', '2023年度指标值 ← 实际完成值'],
    ['', '2022年指标值 | 截至2022年12月31日完成值', '2022年指标值 ← 截至2022年12月31日完成值'],
    // The head tells of the year in which the form is written.
    ['2024年度绩效自评工作', '2023年指标值 | 2023年完成值', '2023年指标值 ← 2023年完成值'],
    // A year beside a heading that is less sure, or beside none of its meaning.
    ['', '2023年指标值 | 2023年实际完成值 | 完成情况', '2023年指标值 ← 2023年实际完成值'],
    ['', '年度指标值 | 2023年实际完成值', '年度指标值 ← 2023年实际完成值'],
    // What is hoped for the rest of the year is not what was promised.
    ['', '目标 | 1-7月完成值 | 年度预计完成值', '目标 ← -'],
    ['', '年度指标值 | 截至7月底完成值 | 2022年预计完成值', '年度指标值 ← -'],
    // A year of something else than the figures.
    ['', '2023年度指标值 | 2023年实际完成值 | 2024年改进措施', '2023年度指标值 ← 2023年实际完成值'],
    ['', '2023年指标值 | 完成值 | 评分标准（2024年版）', '2023年指标值 ← 完成值'],
    ['', '指标值（财预〔2020〕10号） | 2019年完成值', '指标值(财预〔2020〕10号) ← 2019年完成值'],
    // Words that hold 前年 or 上年 and do not mean it.
    ['', '当前年度指标值 | 实际完成值', '当前年度指标值 ← 实际完成值'],
    ['', '年度指标值 | 实际完成值 | 与上年差异原因', '年度指标值 ← 实际完成值'],
  ])('in “%s”: %s stay what they are', (head, headings, expected) => {
    expect(
      pair(
        only(
          table(
            head,
            headings.split('|').map((each) => each.trim()),
          ),
        ),
      ),
    ).toBe(expected);
  });

  test('one year alone is history where the form’s own is later', () => {
    const headings = ['2021年实际值', '年度指标值'];
    expect(pair(only(table('', headings)))).toBe('年度指标值 ← 2021年实际值');
    expect(pair(only(table('（2021年度）', headings)))).toBe('年度指标值 ← 2021年实际值');
    expect(pair(only(table('（2022年度）', headings)))).toBe('年度指标值 ← -');
  });

  test('what is promised for later years is not the form’s either', () => {
    const headings = ['2022年指标值', '2023年指标值', '2024年指标值', '实际完成值'];
    expect(pair(only(table('（2022年度）', headings)))).toBe('2022年指标值 ← 实际完成值');
    expect(pair(only(table('（2023年度）', headings)))).toBe('2023年指标值 ← 实际完成值');
  });

  test('a span of years is another period beside one year, and the only one there is by itself', () => {
    const read = (...headings: string[]): string => pair(only(table('', headings)));
    expect(read('指标值（2022-2024年）', '指标值（2022年）', '实际完成值')).toBe('指标值(2022年) ← 实际完成值');
    expect(read('指标值（2022年—2024年）', '年度指标值', '实际完成值')).toBe('年度指标值 ← 实际完成值');
    expect(read('指标值（2021-2022年）', '实际完成值')).toBe('指标值(2021-2022年) ← 实际完成值');
  });

  test('the reasons name the column that was passed over', () => {
    const form = only(table('', ['2021年完成值', '2022年目标值', '2022年完成值']));
    expect(form.evidence.find(({ role }) => role === 'actual')?.reasons).toContain(
      '“2021年完成值”列是其他年度的，不取',
    );
  });

  test('a person may still say otherwise', () => {
    const sheet = drawnSheet(table('', ['2021年完成值', '2022年目标值', '2022年完成值']), typedCell);
    expect(recognizeForms(sheet, { columns: { actual: 3 } })[0]!.columns.actual).toBe(3);
  });

  test('and a row is read again as it was', () => {
    const drawing = (actual: string): string =>
      `（2022年度）\n${LEVELS} | 2021年完成值 | 2022年目标值 | 2022年完成值\n${ROW} | 90人 | 100人 | ${actual}`;
    const form = only(drawing('95人'));
    const after = drawnSheet(drawing('99人'), typedCell);
    expect(rereadRows(after, form, new Set([2]))).toEqual(recognizeForms(after)[0]);
  });
});

describe('years below a group', () => {
  const GROUPED = (group: string, parts: string, rest: string): string => `
    ${LEVELS} | ${group} | ${rest}
     | | | ${parts} |
    ${ROW} | 90人 | 100人 | 依据`;
  const MERGES = [
    [0, 0, 1, 0],
    [0, 1, 1, 1],
    [0, 2, 1, 2],
    [0, 3, 0, 4],
    [0, 5, 1, 5],
  ];

  test.each([
    ['黄石', '指标值 |', '2021年实际实现值 | 预期2022年实现值', '指标标准或依据', '预期2022年实现值 ← -'],
    ['two plain years', '指标值 |', '2021年 | 2022年', '备注', '2022年 ← -'],
    ['two numbers', '指标值 |', '2021 | 2022', '备注', '2022 ← -'],
    ['近两年', '近两年指标值 |', '前年 | 上年', '预期当年实现值', '预期当年实现值 ← -'],
    ['近两年 and years', '近两年指标值 |', '2020年 | 2021年', '预期当年实现值', '预期当年实现值 ← -'],
  ])('%s, merged or not', (_what, group, parts, rest, expected) => {
    for (const merges of [MERGES, []]) {
      const form = only(GROUPED(group, parts, rest), merges);
      expect(form.header).toEqual({ first: 0, last: 1 });
      expect(pair(form)).toBe(expected);
    }
  });

  test('the year stands above, or between, the group and its columns', () => {
    const form = only(
      `
      ${LEVELS} | 2021年度 | | 2022年度 |
       | | | 指标值 | 完成值 | 指标值 | 完成值
      ${ROW} | 80人 | 85人 | 90人 | 95人`,
      [...MERGES.slice(0, 4), [0, 5, 0, 6]],
    );
    expect(cells(form)).toEqual(['培训人数 90人 95人']);
    const three = only(
      `
      ${LEVELS} | 指标完成情况 | | |
       | | | 2021年 | | 2022年 |
       | | | 指标值 | 完成值 | 指标值 | 完成值
      ${ROW} | 80人 | 85人 | 90人 | 95人`,
      [
        [0, 0, 2, 0],
        [0, 1, 2, 1],
        [0, 2, 2, 2],
        [0, 3, 0, 6],
        [1, 3, 1, 4],
        [1, 5, 1, 6],
      ],
    );
    expect(cells(three)).toEqual(['培训人数 90人 95人']);
  });

  test('a first row of years as values is a row', () => {
    const form = only(`${LEVELS} | 年度指标值 | 实际完成值\n产出指标 | 时效指标 | 建成年份 | 2022年 | 2023年`);
    expect(cells(form)).toEqual(['建成年份 2022年 2023年']);
  });
});
