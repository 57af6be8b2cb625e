import fc from 'fast-check';

import { auditForm } from '../../src/domain/audit/audit-form';
import { Decimal } from '../../src/domain/decimal';
import type { Mark, PlannedMark } from '../../src/domain/edits/mark-colors';
import { MISSED_FILL, markFill } from '../../src/domain/edits/mark-colors';
import { formatToShow } from '../../src/domain/edits/number-format';
import type { EditPlan, PlanOptions } from '../../src/domain/edits/plan-edits';
import { planEdits } from '../../src/domain/edits/plan-edits';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import type { Outcome } from '../../src/domain/measure/measure';
import type { RowChoice } from '../../src/domain/scoring/row-choice';
import type { ScoreOptions } from '../../src/domain/scoring/score-form';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Scorecard } from '../../src/domain/scoring/scorecard';
import type { ScorePolicy, Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { cellKey, formatCellRef, parseCellRange, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { cellAt } from '../../src/domain/sheet/sheet';
import type { Sheet } from '../../src/domain/sheet/sheet';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import type { BuiltForm, FormSpec, RowSpec } from '../sheets/build-form';
import { applyTo, buildForm, readBack } from '../sheets/build-form';
import { PUBLISHED_FORMS, publishedForm, publishedSheet } from '../sheets/published-forms';
import type { TestCell } from '../sheets/sheet-of';

type Settings = Partial<PlanOptions> & Omit<Partial<ScoreOptions>, 'policy'> & { readonly standard?: Standard };
const planOf = (
  { sheet, form }: BuiltForm,
  policy: ScorePolicy = 'keep',
  marks: readonly Mark[] = [],
  { standard = NATIONAL, ...settings }: Settings = {},
): EditPlan => planEdits(sheet, [scoreForm(form, standard, { ...settings, policy })], { ...settings, policy, marks });
const plan = (spec: FormSpec, policy?: ScorePolicy, marks?: readonly Mark[], settings?: Settings): EditPlan =>
  planOf(buildForm(spec), policy, marks, settings);

/** "H4 = 8.82", "H4 0.00", "H7 =SUM(H4:H6) → 98.67", "D4 fill #F8CBAD". */
const say = (edit: SheetEdit): string => {
  const cell = formatCellRef(edit);
  switch (edit.kind) {
    case 'value':
      return `${cell} = ${String(edit.value)}`;
    case 'number-format':
      return `${cell} ${edit.value}`;
    case 'formula':
      return `${cell} ${edit.value ?? 'no formula'} → ${String(edit.result)}`;
    case 'fill':
      return `${cell} fill ${edit.value?.color ?? 'none'}`;
  }
};
const values = ({ edits }: EditPlan): string[] => edits.filter(({ kind }) => kind !== 'fill').map(say);
const fills = ({ edits }: EditPlan): string[] => edits.filter(({ kind }) => kind === 'fill').map(say);
const ref = (a1: string): CellRef => parseCellRef(a1)!;
const missedAt = (a1: string): Omit<Mark, 'former'> => ({ ...ref(a1), kind: 'missed', fill: markFill('missed') });
/** A planned mark as the memory keeps it. */
const marked = (mark: PlannedMark): Mark => ({ ...mark, fill: markFill(mark.kind), former: null });

/** What a memory of the plan's numbers would hold. */
const writtenBy = ({ edits }: EditPlan): ReadonlyMap<number, Decimal> =>
  new Map(
    edits.flatMap(({ row, column, kind, value }) =>
      kind === 'value' && typeof value === 'number' ? [[cellKey(row, column), new Decimal(value)]] : [],
    ),
  );

const met: RowSpec = { target: '≥8个', actual: '8个', weight: 10 };
const missed: RowSpec = { target: '≤15%', actual: '17%', weight: 10 };

const sameFormula = (formula: string): Pick<RowSpec, 'coefficient' | 'converted' | 'deduction'> => {
  const cell = { value: 0.5, formula };
  return { coefficient: cell, converted: cell, deduction: cell };
};

describe('what is written', () => {
  test('blank scores, the budget, its rate, the total and the grade', () => {
    const spec: FormSpec = {
      budget: { annual: 879.34, executed: 865.76, weight: 10 },
      rows: [{ ...met, weight: 80 }, missed],
      total: { weight: 100, grade: '' },
    };
    expect(values(plan(spec))).toEqual([
      'H2 0.00%',
      'H2 = 0.984557',
      'I2 = 9.85',
      'H4 = 80',
      'H5 = 8.82',
      'H6 = 98.67',
      'I6 = 优',
    ]);
    expect(plan(spec, 'check-only')).toEqual({ edits: [], marks: [] });
  });

  test.each<[string, FormSpec, ScorePolicy, string[]]>([
    ['a person’s score stays', { rows: [{ ...missed, score: 5 }] }, 'keep', []],
    ['… unless they choose otherwise', { rows: [{ ...missed, score: 5 }] }, 'overwrite', ['H4 = 8.82']],
    ['a word where a score belongs stays', { rows: [{ ...missed, score: '待评' }] }, 'keep', []],
    [
      'a formula stays under any policy',
      { rows: [{ ...missed, score: { value: 5, formula: '=2+3' } }] },
      'overwrite',
      [],
    ],
    [
      'an empty formula as well',
      { rows: [{ ...missed, score: { value: '', formula: '=IF(1,"")' } }] },
      'overwrite',
      [],
    ],
    ['a score that is right already', { rows: [{ ...missed, score: 8.82 }] }, 'overwrite', []],
    ['a row that cannot be scored', { rows: [{ ...missed, actual: '' }], total: { score: '' } }, 'keep', []],
    ['a total that a person typed', { rows: [{ ...met, score: 10 }], total: { score: 97.5 } }, 'keep', []],
    [
      '… unless they choose otherwise',
      { rows: [{ ...met, score: 10 }], total: { score: 97.5 } },
      'overwrite',
      ['H5 = 10'],
    ],
    [
      'a total that is a formula',
      { rows: [met], total: { score: { value: 0, formula: '=SUM(H4:H4)' } } },
      'overwrite',
      ['H4 = 10'],
    ],
    [
      'no total while a row has no score',
      { rows: [met, { ...met, actual: '' }], total: { score: '' } },
      'keep',
      ['H4 = 10'],
    ],
    [
      'no total while a row could not be read',
      { rows: [met], total: { score: '' }, damaged: [{ row: 4, reason: '左移' }] },
      'keep',
      ['H4 = 10'],
    ],
    [
      'a rate that a person typed, whatever the policy',
      { budget: { annual: 100, executed: 98, weight: 10, rate: '99%', score: 9.8 }, rows: [] },
      'overwrite',
      [],
    ],
    [
      'a rate cell that shows enough',
      {
        budget: { annual: 100, executed: 98, weight: 10, rate: { value: null, format: '0.0%' }, score: 9.8 },
        rows: [],
      },
      'keep',
      ['H2 = 0.98'],
    ],
    [
      'a grade that a person typed',
      { rows: [{ ...met, weight: 100, score: 100 }], total: { score: 100, grade: '良' } },
      'keep',
      [],
    ],
    [
      '… unless they choose otherwise',
      { rows: [{ ...met, weight: 100, score: 100 }], total: { score: 100, grade: '良' } },
      'overwrite',
      ['I5 = 优'],
    ],
    ['no score column', { rows: [missed], without: ['score'] }, 'overwrite', []],
  ])('%s', (_, spec, policy, expected) => {
    expect(values(plan(spec, policy))).toEqual(expected);
  });

  test('a number of ours is refreshed when its row changes', () => {
    const { sheet, form } = buildForm({
      rows: [
        { ...missed, score: 9 },
        { ...missed, score: 9.5 },
      ],
    });
    const card = scoreForm(form, NATIONAL, { policy: 'keep', writtenByUs: () => new Decimal(9) });
    expect(values(planEdits(sheet, [card], { policy: 'keep', marks: [] }))).toEqual(['H4 = 8.82']);
  });

  test('a number of ours goes where a person says 不适用', () => {
    const settings: Settings = { choiceFor: () => ({ notApplicable: true }), writtenByUs: () => new Decimal(8.82) };
    expect(values(plan({ rows: [{ ...missed, score: 8.82 }] }, 'keep', [], settings))).toEqual(['H4 = null']);
    expect(values(plan({ rows: [missed] }, 'keep', [], settings))).toEqual([]);
  });

  test('a cell below the top of a merge is never written', () => {
    expect(values(plan({ rows: [{ ...met, score: 10 }, met], merges: [[3, 7, 4, 7]] }))).toEqual([]);
    expect(values(plan({ rows: [met, met], merges: [[3, 7, 4, 7]] }))).toEqual(['H4 = 10']);
  });

  test('the sheet has the last word on what is a formula', () => {
    const { form } = buildForm({ rows: [met] });
    const { sheet } = buildForm({ rows: [{ ...met, score: { value: null, text: '', formula: '=""' } }] });
    expect(values(planOf({ sheet, form }, 'overwrite'))).toEqual([]);
  });

  test('values are numbers, exact to the double', () => {
    const edit = plan({ rows: [missed] }).edits.find(({ kind }) => kind === 'value');
    expect(edit).toEqual({ ...ref('H4'), kind: 'value', value: 8.82 });
  });
});

describe('the total as a formula', () => {
  const asFormula: Settings = { totalAs: 'formula' };
  const capped: Standard = {
    ...NATIONAL,
    budget: { ...NATIONAL.budget, totalCaps: [{ below: 0.7, most: 79 }] },
    notApplicable: 'rescale',
  };
  const budget = { annual: 100, executed: 65, weight: 10, rate: '65%' };
  const notApplicable: RowSpec = { ...met, actual: '不适用' };

  test.each<[string, FormSpec, Settings, string[]]>([
    [
      'adds up exactly the cells that count, in runs',
      { budget, rows: [met, met, { target: '≥8个', actual: '8个' }, met], total: { score: '' } },
      {},
      ['I2 = 6.5', 'H4 = 10', 'H5 = 10', 'H7 = 10', 'H8 =SUM(H4:H5,H7,I2) → 36.5'],
    ],
    ['of one cell', { rows: [met], total: { score: '' } }, {}, ['H4 = 10', 'H5 =SUM(H4) → 10']],
    [
      'adjusts the sum as the standard does',
      { budget, rows: [{ ...met, weight: 80 }, notApplicable], total: { score: '' } },
      { standard: capped },
      ['I2 = 6.5', 'H4 = 80', 'H6 =MIN(79,ROUND(SUM(H4,I2)/90*100,2)) → 79'],
    ],
    [
      'rounds as the standard does',
      { rows: [{ ...met, weight: 100, score: 98.5 }], total: { score: '' } },
      { standard: { ...NATIONAL, rounding: { score: 2, total: 0 } } },
      ['H5 =ROUND(SUM(H4),0) → 99'],
    ],
    [
      'shows all its decimals',
      { rows: [{ ...met, score: 8.82 }], total: { score: { value: null, format: '0' } } },
      {},
      ['H5 0.00', 'H5 =SUM(H4) → 8.82'],
    ],
    ['a person’s total stays', { rows: [{ ...met, score: 10 }], total: { score: 9 } }, {}, []],
    ['… and their formula', { rows: [{ ...met, score: 10 }], total: { score: { value: 1, formula: '=1' } } }, {}, []],
    [
      'a number of ours becomes a formula',
      { rows: [{ ...met, score: 10 }], total: { score: 10 } },
      { writtenByUs: ({ row }) => (row === 4 ? new Decimal(10) : null) },
      ['H5 =SUM(H4) → 10'],
    ],
    [
      'a score that is text is no number to SUM: the total stays a value',
      { rows: [{ ...met, score: '9分' }, met], total: { score: '' } },
      {},
      ['H5 = 10', 'H6 = 19'],
    ],
    [
      'so is a number that is stored as text',
      { rows: [{ ...met, score: { value: '10', text: '10' } }, met], total: { score: '' } },
      {},
      ['H5 = 10', 'H6 = 20'],
    ],
    [
      'one that is stored as a share SUM would read as another number',
      { rows: [{ ...met, score: { value: 0.1, text: '10%', format: '0%' } }, met], total: { score: '' } },
      {},
      ['H5 = 10', 'H6 = 20'],
    ],
    ['nothing to add up', { rows: [{ ...met, actual: '' }], total: { score: '' } }, {}, []],
    ['no column for the scores', { rows: [met], total: { score: '' }, without: ['score'] }, {}, ['H5 = 10']],
  ])('%s', (_what, spec, settings, expected) => {
    expect(values(plan(spec, 'keep', [], { ...asFormula, ...settings }))).toEqual(expected);
  });

  test('more than thirty runs are no formula that a person reads', () => {
    const rows = (runs: number): RowSpec[] =>
      Array.from({ length: 2 * runs - 1 }, (_, n) => (n % 2 === 0 ? { ...met, score: 10 } : { ...met, weight: null }));
    const total = (runs: number): string =>
      values(plan({ rows: rows(runs), total: { score: '' } }, 'keep', [], asFormula))[0]!;
    expect(total(30)).toMatch(/^H63 =SUM\(H4,H6,.*,H62\) → 300$/);
    expect(total(31)).toBe('H65 = 310');
  });

  test('what a merge covers stands within a run', () => {
    const rows = [met, { ...met, weight: null }, met].map((row, n) => (n === 1 ? row : { ...row, score: 10 }));
    const spec: FormSpec = { rows, total: { score: '' }, merges: [[3, 7, 4, 7]] };
    expect(values(plan(spec, 'keep', [], asFormula))).toEqual(['H7 =SUM(H4:H6) → 20']);
  });

  test('a number left under a merge, which nobody sees, is not added up', () => {
    const rows = [met, { ...met, weight: null }, met].map((row, n) => ({ ...row, score: n === 1 ? 5 : 10 }));
    const spec: FormSpec = { rows, total: { score: '' }, merges: [[3, 7, 4, 7]] };
    expect(values(plan(spec, 'keep', [], asFormula))).toEqual(['H7 =SUM(H4,H6) → 20']);
  });
});

describe('columns that follow from the score', () => {
  const derived = { coefficient: '得分系数', converted: '折算得分', deduction: '扣减分数' };
  const filled = (rows: RowSpec[], header: Partial<typeof derived> = derived, settings: Settings = {}): string[] =>
    values(plan({ rows, derived: header }, 'keep', [], settings)).filter((edit) => /^[J-L]/.test(edit));

  test('are filled from the final score, exact and rounded', () => {
    const rows = [
      { ...missed, score: 8.82 },
      { ...met, weight: 30, score: 20 },
    ];
    expect(filled(rows)).toEqual(['J4 = 0.882', 'K4 = 0.88', 'L4 = 1.18', 'J5 = 0.6667', 'K5 = 6', 'L5 = 10']);
    expect(filled([missed])).toEqual(['J4 = 0.882', 'K4 = 0.88', 'L4 = 1.18']);
    expect(values(plan({ rows, derived }, 'check-only'))).toEqual([]);
  });

  test.each<[string, RowSpec[], string, string[]]>([
    ['a bare header: ratios', [{ ...missed, score: 9 }], '得分系数', ['J4 = 0.9']],
    ['a header in percent: percent numbers', [{ ...missed, score: 9 }], '得分系数(%)', ['J4 = 90']],
    [
      'the format of the column says percent',
      [{ ...missed, score: 9, coefficient: { value: null, format: '0%' } }],
      '得分系数(%)',
      ['J4 = 0.9'],
    ],
    [
      'the other cells are percentages',
      [
        { ...missed, score: 9 },
        { ...met, score: 10, coefficient: { value: 1, text: '100%', format: '0%' } },
      ],
      '得分系数(%)',
      ['J4 0.00%', 'J4 = 0.9'],
    ],
    [
      'the other cells are ratios, whatever the header says',
      [
        { ...missed, score: 9 },
        { ...met, score: 10, coefficient: 1 },
      ],
      '得分系数(%)',
      ['J4 = 0.9'],
    ],
    [
      'the other cells are percent numbers',
      [
        { ...missed, score: 9 },
        { ...met, score: 10, coefficient: 100 },
      ],
      '得分系数',
      ['J4 = 90'],
    ],
  ])('%s', (_what, rows, header, expected) => {
    expect(filled(rows, { coefficient: header })).toEqual(expected);
  });

  test.each<[string, RowSpec]>([
    ['a person’s number', { ...missed, score: 9, coefficient: 0.8, converted: 1, deduction: 2 }],
    ['a person’s word', { ...missed, score: 9, coefficient: '无', converted: '无', deduction: '无' }],
    ['a formula', { ...missed, score: 9, ...sameFormula('=H4/G4') }],
    ['a row without points', { ...missed, weight: null, score: 9 }],
    ['a row without a score', { ...missed, actual: '' }],
  ])('stay: %s', (_what, row) => {
    expect(filled([row])).toEqual([]);
  });

  test('a score above its points has neither coefficient nor deduction', () => {
    expect(filled([{ ...missed, score: 12 }])).toEqual(['K4 = 1.2']);
    expect(filled([{ ...missed, weight: 0, score: 0 }])).toEqual(['K4 = 0', 'L4 = 0']);
  });

  test('are refreshed where they are ours, and replaced where a person wants it', () => {
    const row = { ...missed, score: 9, coefficient: 0.8, converted: 1, deduction: 1 };
    const writtenByUs = ({ column }: CellRef): Decimal | null => (column === 9 ? new Decimal(0.8) : null);
    expect(filled([row], derived, { writtenByUs })).toEqual(['J4 = 0.9']);
    // 1 was taken off already.
    expect(values(plan({ rows: [row], derived }, 'overwrite'))).toEqual([
      'H4 = 8.82',
      'J4 = 0.882',
      'K4 = 0.88',
      'L4 = 1.18',
    ]);
  });

  test('only in rows that may change', () => {
    const rows = [missed, missed].map((row) => ({ ...row, score: 9 }));
    expect(filled(rows, { deduction: '扣分值' }, { rows: new Set([4]) })).toEqual(['L5 = 1']);
  });
});

describe('only some rows', () => {
  const rows = new Set([4]);
  const mark = (a1: string): Mark => ({ ...missedAt(a1), former: null });

  test('scores, colours and marks elsewhere stay; total, grade and the marks of the total follow', () => {
    const spec: FormSpec = {
      rows: [{ ...missed, score: 9 }, { ...met, weight: 90 }, missed],
      total: { score: '', grade: '' },
    };
    const marks = [mark('D7'), mark('E4'), mark('A4'), mark('H6'), mark('D5')];
    const { edits } = plan({ ...spec, rows: spec.rows.slice(0, 2) }, 'overwrite', marks, { rows });
    expect(edits.map(say)).toEqual(['H5 = 90', 'H6 = 99', 'I6 = 优', 'H6 fill none', 'D5 fill none']);
    // The third row has no score and may not get one: no total.
    expect(values(plan(spec, 'overwrite', [], { rows }))).toEqual(['H5 = 90']);
  });

  test('a miss among them is coloured', () => {
    const both = [missed, missed].map((row) => ({ ...row, score: 5 }));
    expect(fills(plan({ rows: both }, 'keep', [], { rows })).map((edit) => edit.slice(0, 2))).toEqual([
      'D5',
      'E5',
      'F5',
      'G5',
      'H5',
      'I5',
    ]);
  });

  test('the budget line with its row', () => {
    const spec: FormSpec = { budget: { annual: 100, executed: 95, weight: 10 }, rows: [met] };
    expect(values(plan(spec, 'keep', [], { rows }))).toEqual([]);
    expect(values(plan(spec, 'keep', [], { rows: new Set([1]) }))).toEqual(['H2 0.00%', 'H2 = 0.95', 'I2 = 9.5']);
  });
});

describe('number formats', () => {
  test.each([
    // format, score → the format it needs, or null for its own
    ['General', '8.82', null],
    ['', '8.82', null],
    ['G/通用格式', '8.82', null],
    ['0', '10', null],
    ['0', '8.82', '0.00'],
    ['0.0', '8.82', '0.00'],
    ['0.0', '8.5', null],
    ['0.00', '8.82', null],
    ['0.000', '8.82', null],
    ['0.##', '8.82', null],
    ['#', '8.82', '#.00'],
    ['#,##0', '8.82', '#,##0.00'],
    ['0_ ', '8.82', '0.00_ '],
    ['0_);[Red]\\(0\\)', '8.82', '0.00_);[Red]\\(0.00\\)'],
    ['0.0;[红色]-0.0', '8.82', '0.00;[红色]-0.00'],
    ['0"分"', '8.82', '0.00"分"'],
    ['0"分"', '8', null],
    ['0\\d', '8.82', '0.00\\d'],
    ['¥#,##0', '8.82', '¥#,##0.00'],
    // What would show something else than the score gives way.
    ['@', '10', 'General'],
    ['0%', '10', 'General'],
    ['0.00%', '8.82', 'General'],
    ['yyyy/m/d', '10', 'General'],
    ['yyyy"年"m"月"', '10', 'General'],
    ['[h]:mm', '10', 'General'],
    ['0.00E+00', '8.82', 'General'],
    ['# ?/?', '8.82', 'General'],
    ['0,', '8', 'General'],
    ['000-0000', '8', 'General'],
    [';;;', '8', 'General'],
    ['0;-0;;@', '0', 'General'],
    ['0;-0;;@', '8', null],
    ['"通过"', '8', 'General'],
    ['"', '8', 'General'],
    ['[DBNum1][$-804]General', '8', 'General'],
  ])('%s for %s becomes %p', (format, value, expected) => {
    expect(formatToShow(format, new Decimal(value))).toBe(expected);
  });

  test.each([
    ['0.00%', '0.984557', null],
    ['0.0%', '0.984557', '0.00%'],
    ['0%', '0.984557', '0.00%'],
    ['0%', '1', null],
    ['0.000%', '0.984557', null],
    ['General', '0.984557', '0.00%'],
    ['0.00', '0.984557', '0.00%'],
    ['@', '1', '0.00%'],
    ['0.0%_ ', '0.984557', '0.00%_ '],
  ])('a rate under %s: %s becomes %p', (format, value, expected) => {
    expect(formatToShow(format, new Decimal(value), 'percent')).toBe(expected);
  });

  test('comes before the value', () => {
    expect(values(plan({ rows: [{ ...missed, score: { value: null, format: '@' } }] }))).toEqual([
      'H4 General',
      'H4 = 8.82',
    ]);
    expect(values(plan({ rows: [{ ...missed, score: { value: null, format: '0' } }] }))).toEqual([
      'H4 0.00',
      'H4 = 8.82',
    ]);
  });

  test('what a format is asked for, it then shows', () => {
    const piece = fc.constantFrom(
      '0',
      '#',
      '?',
      '.',
      ',',
      '%',
      ';',
      '"分"',
      '_ ',
      '\\-',
      '[Red]',
      '@',
      'yy',
      'E+',
      '/',
      '-',
      ' ',
      '*',
      '"',
      '[',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.integer({ min: 0, max: 10000 }),
        fc.constantFrom<'plain' | 'percent'>('plain', 'percent'),
        (pieces, cents, scale) => {
          const value = new Decimal(cents).div(100);
          const format = pieces.join('');
          expect(formatToShow(formatToShow(format, value, scale) ?? format, value, scale)).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the colour of missed rows', () => {
  const row4 = ['D4', 'E4', 'F4', 'G4', 'H4', 'I4'];
  const painted = (cells: readonly string[]): string[] => cells.map((cell) => `${cell} fill ${MISSED_FILL}`);
  const mark = (a1: string, former: Mark['former'] = null): Mark => ({ ...missedAt(a1), former });

  test('runs from the name to the reason', () => {
    const { edits, marks } = plan({
      rows: [
        { ...missed, score: 5 },
        { ...met, score: 10 },
      ],
    });
    expect(edits.map(say)).toEqual(painted(row4));
    expect(marks.map(formatCellRef)).toEqual(row4);
  });

  test('leaves out cells that other rows share, and colours a wide cell by its first', () => {
    const merges = [
      [3, 3, 4, 3],
      [3, 4, 3, 5],
      [2, 8, 3, 8],
    ];
    expect(
      fills(
        plan({
          rows: [
            { ...missed, score: 5 },
            { ...met, score: 10 },
          ],
          merges,
        }),
      ),
    ).toEqual(painted(['E4', 'G4', 'H4']));
  });

  test('is for misses, not for rows without an actual or to which the target does not apply', () => {
    const rows = ['', '不适用'].map((actual) => ({ target: '≤15%', actual, weight: 10, score: 5 }));
    expect(fills(plan({ rows }))).toEqual([]);
  });

  test('is not painted twice, and goes when the row is met: the former fill comes back', () => {
    const marks = row4.map((cell) => mark(cell, cell === 'E4' ? { color: '#FFFF00', pattern: 'Gray25' } : null));
    expect(plan({ rows: [{ ...missed, score: 5 }] }, 'keep', marks)).toEqual({ edits: [], marks: [] });
    const now = plan({ rows: [{ ...missed, actual: '15%', score: 5 }] }, 'keep', marks);
    expect(now.marks).toEqual([]);
    expect(now.edits.map(say)).toEqual(row4.map((cell) => `${cell} fill ${cell === 'E4' ? '#FFFF00' : 'none'}`));
    expect(now.edits[1]).toEqual({ ...ref('E4'), kind: 'fill', value: { color: '#FFFF00', pattern: 'Gray25' } });
  });
});

describe('several forms on a sheet', () => {
  test('keep their marks apart from one another', () => {
    const { sheet, form } = buildForm({
      rows: [
        { ...missed, score: 5 },
        { ...missed, score: 5 },
      ],
    });
    const half = (n: number) => scoreForm({ ...form, indicators: [form.indicators[n]!] }, NATIONAL, { policy: 'keep' });
    const both = planEdits(sheet, [half(0), half(1)], { policy: 'keep', marks: [] });
    expect(both.marks).toHaveLength(12);
  });
});

describe('published forms', () => {
  /** The sheet as it was before anybody scored it. */
  const withoutScores = (sheet: Sheet): Sheet =>
    applyTo(
      sheet,
      recognizeForms(sheet).flatMap(({ budget, indicators, total }) =>
        [budget?.rate, budget?.score, total?.score, ...indicators.map(({ score }) => score)].flatMap(
          (cell): SheetEdit[] => (cell ? [{ row: cell.row, column: cell.column, kind: 'value', value: null }] : []),
        ),
      ),
    );
  const planSheet = (
    sheet: Sheet,
    policy: ScorePolicy,
    marks: readonly Mark[] = [],
    written?: ReadonlyMap<number, Decimal>,
  ): EditPlan => {
    const writtenByUs = (cell: CellRef): Decimal | null => written?.get(cellKey(cell.row, cell.column)) ?? null;
    const cards = recognizeForms(sheet).map((form) => scoreForm(form, NATIONAL, { policy, writtenByUs }));
    const findings = cards.flatMap((card) => auditForm(card.form, card, sheet));
    return planEdits(sheet, cards, { policy, marks, findings });
  };

  // Its second rate column (全年执行率) still says 100 %, so no rate is missing.
  test('子洲 without its scores gets them all back by the rule', () => {
    expect(values(planSheet(withoutScores(publishedSheet(publishedForm('seed-004'))), 'keep'))).toEqual([
      'I4 = 10',
      'H10 = 10',
      'H11 = 8.82',
      'H12 = 10',
      'H13 = 5',
      'H14 = 10',
      'H15 = 20',
      'H16 = 20',
      'H17 = 93.82',
    ]);
  });

  test.each(PUBLISHED_FORMS.map((form) => [form.id, form] as const))(
    '%s: scoring twice changes nothing the second time',
    (_, form) => {
      for (const sheet of [publishedSheet(form), withoutScores(publishedSheet(form))]) {
        for (const policy of ['keep', 'overwrite'] as const) {
          const first = planSheet(sheet, policy);
          const marks = first.marks.map(marked);
          expect(planSheet(applyTo(sheet, first.edits), policy, marks, writtenBy(first)).edits.map(say)).toEqual([]);
        }
      }
    },
  );
});

const rowsOfOutcome = ({ indicators }: Scorecard, outcome: Outcome): ReadonlySet<number> =>
  new Set(indicators.filter((row) => row.outcome === outcome).map(({ indicator }) => indicator.row));

/** The numbers in the cells that a formula's SUM names. */
function sumOfCells(sheet: Sheet, formula: string): Decimal {
  const ranges = /SUM\(([^()]*)\)/
    .exec(formula)![1]!
    .split(',')
    .map((a1) => parseCellRange(a1)!);
  return ranges.reduce((total, { top, bottom, left }) => {
    for (let row = top; row <= bottom; row += 1) {
      const { value } = cellAt(sheet, row, left);
      if (typeof value === 'number') total = total.plus(value);
    }
    return total;
  }, new Decimal(0));
}

describe('laws', () => {
  const texts = fc.constantFrom('≥8个', '≤15%', '8个', '17%', '9%', '5个', '保持', '—', '', '不适用', '0次', '2次');
  const numbers: fc.Arbitrary<TestCell> = fc.constantFrom<TestCell>(
    null,
    0,
    5,
    10,
    8.82,
    3.335,
    '　',
    '优',
    '9分',
    { value: null, format: '@' },
    { value: null, format: '0' },
    { value: null, format: '0%' },
    { value: 4, formula: '=2+2' },
  );
  const row: fc.Arbitrary<RowSpec> = fc.record({
    target: texts,
    actual: texts,
    weight: fc.constantFrom(null, 0, 5, 10, 33.3),
    score: numbers,
    coefficient: fc.constantFrom<TestCell>(null, 1, 90, '无', { value: 0.9, text: '90%', format: '0%' }),
    converted: numbers,
    deduction: numbers,
  });
  const spec: fc.Arbitrary<FormSpec> = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    budget: fc.record({
      annual: fc.constantFrom(null, 0, 100, 879.34),
      executed: fc.constantFrom(null, 0, 99.5, 865.76, 200),
      weight: fc.constantFrom(null, 10),
      rate: numbers,
      score: numbers,
    }),
    total: fc.record({ weight: fc.constant(100), score: numbers, grade: fc.constantFrom('', '优', '良') }),
    merges: fc.constantFrom([], [[3, 7, 4, 7]], [[3, 8, 5, 8]], [[3, 3, 4, 3]]),
    derived: fc.constantFrom(
      {},
      { coefficient: '得分系数(%)' },
      { coefficient: '得分系数', converted: '折算得分', deduction: '扣分' },
    ),
  });
  const RESCALED: Standard = {
    ...NATIONAL,
    notApplicable: 'rescale',
    rounding: { score: 1, total: 1 },
    budget: { ...NATIONAL.budget, totalCaps: [{ below: 0.9, most: 8.5 }] },
  };
  const choices: fc.Arbitrary<RowChoice | null> = fc.constantFrom<RowChoice | null>(
    null,
    { score: '4.5' },
    { notApplicable: true },
  );
  /** Everything that a plan may go by besides the form. */
  const settings: fc.Arbitrary<Settings> = fc
    .record({
      standard: fc.constantFrom(NATIONAL, RESCALED),
      totalAs: fc.constantFrom<'value' | 'formula'>('value', 'formula'),
      choice: choices,
      adopts: fc.boolean(),
    })
    .map(({ standard, totalAs, choice, adopts }) => ({
      standard,
      totalAs,
      choiceFor: () => choice,
      adopt: () => adopts,
    }));
  const writing = fc.constantFrom<ScorePolicy>('keep', 'overwrite');

  test('edits touch score, rate, total, grade and the colour of missed and unverifiable rows, and nothing else', () => {
    fc.assert(
      fc.property(spec, writing, settings, (one, policy, { standard = NATIONAL, ...set }) => {
        const { sheet, form } = buildForm(one);
        const card = scoreForm(form, standard, { ...set, policy });
        const { total, budget } = form;
        const mayWrite = [
          budget?.rate,
          budget?.score,
          total?.score,
          total?.grade,
          ...form.indicators.flatMap(({ score, derived }) => [score, ...Object.values(derived)]),
        ];
        const writable = new Set(mayWrite.flatMap((cell) => (cell ? [cellKey(cell.row, cell.column)] : [])));
        const missedRows = rowsOfOutcome(card, 'missed');
        const unverifiableRows = rowsOfOutcome(card, 'unverifiable');
        const mayColour = ({ row: at, column }: CellRef): boolean =>
          missedRows.has(at) || (unverifiableRows.has(at) && (column === 4 || column === 5));
        for (const { row: at, column, kind, value } of planEdits(sheet, [card], { ...set, policy, marks: [] }).edits) {
          expect(kind === 'fill' ? mayColour({ row: at, column }) : writable.has(cellKey(at, column))).toBe(true);
          if (kind !== 'fill') expect(cellAt(sheet, at, column).formula).toBeNull();
          // Only 不适用 by a person's choice empties a cell.
          const empties = value === null && set.choiceFor?.('')?.notApplicable === true;
          if (kind === 'value' && typeof value !== 'string' && !empties) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a person’s content survives the policy keep', () => {
    fc.assert(
      fc.property(spec, settings, (one, set) => {
        const built = buildForm(one);
        for (const { row: at, column, kind } of planOf(built, 'keep', [], { ...set, adopt: () => false }).edits) {
          if (kind === 'value' || kind === 'formula') expect(cellAt(built.sheet, at, column).text.trim()).toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('scoring again after the edits changes nothing', () => {
    fc.assert(
      fc.property(spec, writing, settings, (one, policy, set) => {
        const built = buildForm(one);
        const first = planOf(built, policy, [], set);
        const written = writtenBy(first);
        const sheet = applyTo(built.sheet, first.edits);
        const marks = first.marks.map(marked);
        const writtenByUs = (cell: CellRef): Decimal | null => written.get(cellKey(cell.row, cell.column)) ?? null;
        const again = planOf({ sheet, form: readBack(sheet, one) }, policy, marks, { ...set, writtenByUs });
        expect(again.edits.map(say)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a formula amounts to the total, and to what its cells add up to', () => {
    fc.assert(
      fc.property(spec, writing, settings, (one, policy, set) => {
        const { sheet, form } = buildForm(one);
        const { standard = NATIONAL, ...rest } = set;
        const { total } = scoreForm(form, standard, { ...rest, policy });
        const { edits } = planOf({ sheet, form }, policy, [], { ...set, totalAs: 'formula' });
        const formula = edits.find((edit) => edit.kind === 'formula');
        if (!formula?.value) return;
        const after = applyTo(sheet, edits);
        expect(formula.result).toBe(total.final?.toNumber());
        expect(sumOfCells(after, formula.value).toString()).toBe(total.sum?.toString());
      }),
      { numRuns: 500 },
    );
  });

  test('one edit of a kind for a cell, never below the top of a merge', () => {
    fc.assert(
      fc.property(spec, writing, (one, policy) => {
        const { sheet, form } = buildForm(one);
        const { edits } = planOf({ sheet, form }, policy);
        expect(new Set(edits.map((edit) => `${edit.kind} ${formatCellRef(edit)}`)).size).toBe(edits.length);
        for (const edit of edits) {
          const merge = sheet.merges.find(
            (m) => edit.row >= m.top && edit.row <= m.bottom && edit.column >= m.left && edit.column <= m.right,
          );
          if (merge) expect([edit.row, edit.column]).toEqual([merge.top, merge.left]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
