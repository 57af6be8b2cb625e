import type { Sheet } from '../../src/domain/sheet/sheet';
import { PUBLISHED_FORMS, textCell, typedCell } from './published-forms';
import type { TestCell } from './sheet-of';
import { sheetOf } from './sheet-of';

/** Whole numbers from 0 to below `limit`, the same for the same seed. */
export type Dice = (limit: number) => number;

/** A small generator (mulberry32): damage has to come again when a test is run again. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** A form under the knife: cells and merges in place, and where its person saw scores and headers. */
interface Patient {
  readonly cells: TestCell[][];
  readonly merges: number[][];
  readonly headerRow: number;
  readonly scoreColumns: readonly number[];
}

type Mutation = (patient: Patient, dice: Dice) => void;

const pick = <T>(values: readonly T[], dice: Dice): T => values[dice(values.length)]!;
const rowOf = ({ cells }: Patient, dice: Dice): TestCell[] => pick(cells, dice);
const columnOf = ({ cells }: Patient, dice: Dice): number => dice(cells[0]!.length);

const WORDS: readonly string[] = [
  ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ...['年初预算数', '全年预算数', '全年执行数', '执行率', '年度资金总额', '其中：', '项目资金', '绩效指标'],
  ...['总分', '合计', '小计', '自评得分', '等级', '优', '注：', '填表人', '产出指标（50分）', '满意度指标'],
  ...['/', '—', '……', '无', '不适用', '#DIV/0!', '#REF!', '≥', '≤0', '=', '≥90%', '12月底前', '最长6天', '5%±', '　10'],
  ...['9分', '1e400', '-5', '０．５', '99999999999999999999', "'=1+1", '\u0000', '\ud83d', '🙂', '\n\n', '得\n分'],
];
const SIGNS = Array.from('0123456789.%≥≤<>=~-+至到不低于超过万亿元个天年月日前后每半十百（）()、，。：/ \n　一級次');
const NUMBERS = [0, -0, 1, -3, 10, 0.1 + 0.2, 0.985, 45291, 1e15, 1e308, 5e-324, -1e-7, Number.MAX_SAFE_INTEGER];
const FORMATS = ['General', '0%', '0.00', '@', 'yyyy"年"m"月"', ';;;', '0.0_ ', '#,##0', '[红色]0'];

/** Anything that a cell may hold. */
function anyCell(dice: Dice): TestCell {
  switch (dice(6)) {
    case 0:
      return null;
    case 1:
      return pick(WORDS, dice);
    case 2:
      return Array.from({ length: dice(12) }, () => pick(SIGNS, dice)).join('');
    case 3: {
      const value = pick(NUMBERS, dice);
      return { value, text: dice(8) === 0 ? '####' : String(value), format: pick(FORMATS, dice) };
    }
    case 4:
      return dice(2) === 0;
    default:
      return { value: pick(NUMBERS, dice), formula: '=SUM(A1:A9)', format: pick(FORMATS, dice) };
  }
}

const withFormula = (cell: TestCell): TestCell =>
  cell !== null && typeof cell === 'object' ? { ...cell, formula: '=H1*1' } : { value: cell, formula: '=H1*1' };

const textOf = (cell: TestCell): string =>
  cell === null ? '' : typeof cell === 'object' ? (cell.text ?? '') : String(cell);

const overlaps = (a: readonly number[], b: readonly number[]): boolean =>
  a[0]! <= b[2]! && b[0]! <= a[2]! && a[1]! <= b[3]! && b[1]! <= a[3]!;

/** What happens to a form between the office that printed it and the officer who opens it. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a cell is deleted': (patient, dice) => {
    rowOf(patient, dice)[columnOf(patient, dice)] = null;
  },
  'a cell holds anything': (patient, dice) => {
    rowOf(patient, dice)[columnOf(patient, dice)] = anyCell(dice);
  },
  'two columns change places': (patient, dice) => {
    const [one, other] = [columnOf(patient, dice), columnOf(patient, dice)];
    for (const row of patient.cells) [row[one], row[other]] = [row[other] ?? null, row[one] ?? null];
  },
  'a row of noise comes between': ({ cells }, dice) => {
    const width = cells[0]!.length;
    cells.splice(
      dice(cells.length + 1),
      0,
      Array.from({ length: width }, () => (dice(3) === 0 ? anyCell(dice) : null)),
    );
  },
  'a row stands twice': ({ cells }, dice) => {
    const from = dice(cells.length);
    cells.splice(dice(2) === 0 ? from : dice(cells.length), 0, [...cells[from]!]);
  },
  'a row is gone': ({ cells }, dice) => {
    if (cells.length > 1) cells.splice(dice(cells.length), 1);
  },
  'a row slips by one cell': (patient, dice) => {
    const row = rowOf(patient, dice);
    row.unshift(row.pop() ?? null);
  },
  'a merge is split': ({ merges }, dice) => {
    merges.splice(dice(merges.length + 1), 1);
  },
  'a merge is split and its cells filled': ({ cells, merges }, dice) => {
    const [merge] = merges.splice(dice(merges.length + 1), 1);
    if (!merge) return;
    const [top = 0, left = 0, bottom = 0, right = 0] = merge;
    const held = cells[top]?.[left] ?? null;
    for (let row = top; row <= bottom; row += 1) cells[row]?.fill(held, left, right + 1);
  },
  // No two merges of a sheet overlap: the programs refuse it.
  'cells are merged': (patient, dice) => {
    const [top, left] = [dice(patient.cells.length), columnOf(patient, dice)];
    const merge = [top, left, top + dice(4), left + dice(3)];
    if (!patient.merges.some((other) => overlaps(merge, other))) patient.merges.push(merge);
  },
  'header words are scrambled': ({ cells, headerRow }, dice) => {
    const row = cells[Math.min(headerRow, cells.length - 1)]!;
    const column = dice(row.length);
    const letters = Array.from(textOf(row[column] ?? null));
    for (let times = 1 + dice(3); times > 0 && letters.length > 0; times -= 1) {
      const at = dice(letters.length);
      if (dice(3) === 0) letters.splice(at, 1);
      else if (dice(2) === 0) letters.splice(at, 0, pick([' ', '\n', '　', '(分)', '*', '值'], dice));
      else letters.push(...letters.splice(at, 1));
    }
    row[column] = letters.join('');
  },
  'formulas count the scores': ({ cells, scoreColumns }, dice) => {
    const column = pick(scoreColumns, dice);
    const share = 1 + dice(4);
    for (const row of cells) if (dice(share) === 0) row[column] = withFormula(row[column] ?? null);
  },
  'scores are not yet given': ({ cells, scoreColumns, headerRow }, dice) => {
    const column = pick(scoreColumns, dice);
    for (const row of cells.slice(headerRow + 1)) if (dice(4) > 0) row[column] = null;
  },
};

const KINDS = Object.values(MUTATIONS);

/** The nth damaged form: a published one after one to twelve accidents. The same for the same `n`. */
export function mutatedForm(n: number): Sheet {
  const dice = createDice(n * 7919 + 1);
  const form = PUBLISHED_FORMS[n % PUBLISHED_FORMS.length]!;
  const cell = dice(3) === 0 ? textCell : typedCell;
  const width = form.grid[0]!.length;
  const { columns, headerRow } = form.expected;
  const patient: Patient = {
    cells: form.grid.map((row) => row.map(cell)),
    merges: form.merges.map((merge) => [...merge]),
    headerRow,
    // The budget's 执行率 and 得分 stand in the last columns.
    scoreColumns: [columns['score'] ?? width - 2, width - 1, width - 2],
  };
  for (let accidents = 1 + dice(12); accidents > 0; accidents -= 1) pick(KINDS, dice)(patient, dice);
  const at = dice(3) === 0 ? { rows: dice(5), columns: dice(4) } : { rows: 0, columns: 0 };
  return sheetOf(patient.cells, { merges: patient.merges, at, name: `${form.id} #${n}` });
}
