import fc from 'fast-check';

import type { Form, Indicator } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { squeeze } from '../../src/domain/form/words';
import { partPrintedWeight } from '../../src/domain/form/printed-weight';
import type { PublishedForm } from '../sheets/published-forms';
import { PUBLISHED_FORMS, publishedSheet, typedCell } from '../sheets/published-forms';
import { sheetOf } from '../sheets/sheet-of';

const aForm = fc.constantFrom(...PUBLISHED_FORMS);

/** What a reading says, without where on the sheet it stands. */
const said = ({
  level1,
  level2,
  name,
  targetText,
  actualText,
  target,
  actual,
  weight,
  score,
  deviation,
}: Indicator) => ({
  level1: level1?.name,
  level2: level2?.name,
  name: name.text,
  targetText,
  actualText,
  target,
  actual,
  weight: weight?.text,
  score: score?.text,
  deviation: deviation?.text,
});
const reading = (forms: readonly Form[]) =>
  forms.map(({ kind, indicators, damagedRows, budget, total }) => ({
    kind,
    indicators: indicators.map(said),
    damaged: damagedRows.length,
    budget:
      budget && [budget.initial, budget.annual, budget.executed, budget.rate, budget.score].map((cell) => cell?.text),
    total: total && [total.weight?.text, total.score?.text, total.grade?.text],
  }));

test('where a form stands on the sheet changes nothing', () => {
  fc.assert(
    fc.property(aForm, fc.nat(40), fc.nat(12), (form, rows, columns) => {
      const at = recognizeForms(publishedSheet(form, 'typed', { rows, columns }));
      expect(reading(at)).toEqual(reading(recognizeForms(publishedSheet(form))));
      expect(at[0]?.header.last).toBe(form.expected.headerRow + rows);
    }),
    { numRuns: 3000 },
  );
});

test('blank rows above and blank columns to the left, inside the used range, change nothing', () => {
  fc.assert(
    fc.property(aForm, fc.nat(5), fc.nat(4), (form, rows, columns) => {
      const width = (form.grid[0]?.length ?? 0) + columns;
      const grid = [
        ...Array.from({ length: rows }, () => new Array<string>(width).fill('')),
        ...form.grid.map((row) => [...new Array<string>(columns).fill(''), ...row]),
      ];
      const merges = form.merges.map(([top = 0, left = 0, bottom = 0, right = 0]) => [
        top + rows,
        left + columns,
        bottom + rows,
        right + columns,
      ]);
      const moved = recognizeForms(
        sheetOf(
          grid.map((row) => row.map(typedCell)),
          { merges },
        ),
      );
      expect(reading(moved)).toEqual(reading(recognizeForms(publishedSheet(form))));
    }),
    { numRuns: 3000 },
  );
});

test('blank rows between the rows of a grid without merges change nothing', () => {
  fc.assert(
    fc.property(aForm, fc.array(fc.nat(30), { maxLength: 6 }), (form, gaps) => {
      const grid = gridOnly(form);
      const spread = grid.flatMap((row, index) =>
        index > headerHeight(form) && gaps.includes(index) ? [row.map(() => ''), row] : [row],
      );
      const read = (rows: readonly (readonly string[])[]) =>
        reading(recognizeForms(sheetOf(rows.map((row) => row.map(typedCell)))));
      expect(read(spread)).toEqual(read(grid));
    }),
    { numRuns: 3000 },
  );
});

const headerHeight = ({ expected }: PublishedForm): number => expected.headerRows?.length ?? 1;

/** Header and rows alone, every merge filled down or across into its cells, as a list without any merges. */
function gridOnly({ grid, merges, expected }: PublishedForm): string[][] {
  const filled = grid.map((row) => [...row]);
  for (const [top = 0, left = 0, bottom = 0, right = 0] of merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) filled[row]![column] = grid[top]![left]!;
    }
  }
  const rows = expected.rows.map(({ r }) => r);
  const [first = expected.headerRow] = expected.headerRows ?? [];
  return filled.slice(first, Math.max(...rows) + 1);
}

test('the order of the columns changes nothing', () => {
  // A column under somebody else's merged header needs its neighbour; these forms have one header cell per column.
  const straight = PUBLISHED_FORMS.filter(
    ({ id, expected, merges }) =>
      // Its rows are shifted into the neighbouring column, which a shuffled table no longer has.
      id !== 'seed-004-asis' &&
      expected.headerRows === undefined &&
      !merges.some(
        ([top = 0, left = 0, bottom = 0, right = 0]) =>
          right > left && bottom >= expected.headerRow && top <= Math.max(...expected.rows.map(({ r }) => r)),
      ),
  );
  expect(straight.length).toBeGreaterThan(8);
  const shuffled = fc.constantFrom(...straight).chain((form) => {
    // The left strip is no column of the grid.
    const used = Object.values(form.expected.columns).filter((column) => column !== null);
    const width = form.grid[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, index) => index).filter((index) => index >= Math.min(...used));
    return fc.tuple(fc.constant(form), fc.shuffledSubarray(columns, { minLength: columns.length }));
  });
  fc.assert(
    fc.property(shuffled, ([form, order]) => {
      const grid = gridOnly(form);
      const before = grid.map((row) => [...order].sort((a, b) => a - b).map((index) => row[index] ?? ''));
      const after = grid.map((row) => order.map((index) => row[index] ?? ''));
      const read = (rows: string[][]) => recognizeForms(sheetOf(rows.map((row) => row.map(typedCell))));
      expect(reading(read(after))).toEqual(reading(read(before)));
      const named = Object.entries(form.expected.columns).filter(([, column]) => column !== null);
      expect(read(after)[0]?.columns).toMatchObject(
        Object.fromEntries(named.map(([role, column]) => [role, order.indexOf(column!)])),
      );
    }),
    { numRuns: 3000 },
  );
});

type Mutation = (grid: string[][], merges: number[][], a: number, b: number) => void;
const NOISE = [
  '',
  '/',
  '……',
  '总分',
  '合计',
  '注：',
  '一级指标',
  '年度指标值',
  '得分',
  '≥',
  '#REF!',
  '10',
  '100%',
  '分值',
  '其中：',
  '项目名称',
];
const MUTATIONS: readonly Mutation[] = [
  (grid, _, a, b) => void (grid[a % grid.length]![b % grid[0]!.length] = ''),
  (grid, _, a, b) => void (grid[a % grid.length]![b % grid[0]!.length] = NOISE[(a + b) % NOISE.length]!),
  (grid, _, a, b) => {
    const [one, other] = [a % grid[0]!.length, b % grid[0]!.length];
    for (const row of grid) [row[one], row[other]] = [row[other]!, row[one]!];
  },
  (_grid, merges, a) => void merges.splice(a % (merges.length + 1), 1),
  (_grid, merges, a, b) => void merges.push([a % 20, b % 6, (a % 20) + (b % 7), (b % 6) + (a % 5)]),
  (grid, _, a, b) =>
    void grid.splice(
      a % grid.length,
      0,
      grid[b % grid.length]!.map((_text, i) => NOISE[(a + i) % NOISE.length]!),
    ),
  (grid, _, a) =>
    void grid.splice(
      a % grid.length,
      1,
      [...grid[a % grid.length]!].map(() => ''),
    ),
  (grid, _, a, b) => void grid.splice(a % grid.length, 0, [...grid[b % grid.length]!]),
  (grid, _, a) => void grid[a % grid.length]!.unshift(grid[a % grid.length]!.pop()!),
];

test('a damaged form is read or refused, and never throws; every cell that is read lies where the sheet has it', () => {
  const step = fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(400), fc.nat(400));
  fc.assert(
    fc.property(aForm, fc.array(step, { minLength: 1, maxLength: 12 }), (form, steps) => {
      const grid = form.grid.map((row) => [...row]);
      const merges = form.merges.map((merge) => [...merge]);
      for (const [which, a, b] of steps) MUTATIONS[which]!(grid, merges, a, b);
      const sheet = sheetOf(
        grid.map((row) => row.map(typedCell)),
        { merges },
      );
      for (const { indicators, damagedRows, header, range, confidence } of recognizeForms(sheet)) {
        const rows = [...indicators, ...damagedRows].map(({ row }) => row);
        expect(new Set(rows).size).toBe(rows.length);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const row of rows) {
          expect(row).toBeGreaterThan(header.last);
          expect(row).toBeLessThanOrEqual(range.bottom);
        }
        const points = indicators.flatMap(({ weight, score }) => [weight, score]).filter((cell) => cell !== null);
        const places = points.map(({ row, column }) => `${row}:${column}`);
        // No cell is given to two rows.
        expect(new Set(places).size).toBe(places.length);
        for (const { row, column, text } of points) expect(squeeze(grid[row]?.[column] ?? '')).toBe(squeeze(text));
      }
    }),
    { numRuns: 3000 },
  );
});

test('any sheet at all is read without throwing', () => {
  const cell = fc.oneof(
    fc.constantFrom(...NOISE, '二级指标', '三级指标', '实际完成值'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.double(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
      fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { maxLength: 4 }),
      (rows, corners) => {
        const merges = corners.map(([a = 0, b = 0, c = 0, d = 0]) => [
          Math.min(a, c),
          Math.min(b, d),
          Math.max(a, c),
          Math.max(b, d),
        ]);
        expect(Array.isArray(recognizeForms(sheetOf(rows, { merges })))).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['产出指标（50分）', '产出指标', '50'],
  ['产出 指标⏎(50 分)', '产出指标', '50'],
  ['产出指标 40 分', '产出指标', '40'],
  ['满意度指标(10)', '满意度指标', '10'],
  ['效益指标（30%）', '效益指标', '30'],
  ['数量指标 7.5分', '数量指标', '7.5'],
  ['质量指标', '质量指标', undefined],
  ['项目管理(含绩效)', '项目管理(含绩效)', undefined],
])('the points printed in %s', (text, name, points) => {
  const parted = partPrintedWeight(text.replace('⏎', '\n'));
  expect([parted.name, parted.printedWeight?.toString()]).toEqual([name, points]);
});
