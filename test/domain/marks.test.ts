import { ARITHMETIC_CHECKS } from '../../src/domain/audit/arithmetic-checks';
import { auditForm } from '../../src/domain/audit/audit-form';
import { CHECKS } from '../../src/domain/audit/checks';
import type { Mark, MarkKind } from '../../src/domain/edits/mark-colors';
import { MARK_KINDS, markFill } from '../../src/domain/edits/mark-colors';
import { planEdits } from '../../src/domain/edits/plan-edits';
import { marksFor } from '../../src/domain/edits/plan-marks';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import type { FormSpec, RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

type Channels = readonly [number, number, number];

/** Linear light, 0 to 1, of "#RRGGBB" (sRGB). */
const channelsOf = (color: string): Channels =>
  [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;

/** Relative luminance (WCAG 2). */
const luminance = ([red, green, blue]: Channels): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** CIE lightness, 0 black to 100 white: equal steps look equal. */
const lightness = (channels: Channels): number => 116 * Math.cbrt(Math.max(luminance(channels), 0.008856)) - 16;

/** How colours are seen: Machado, Oliveira and Fernandes 2009, severity 1, on linear light. Grey print keeps lightness. */
const EYES: { readonly [eyes: string]: readonly Channels[] } = {
  'grey print': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
const seenBy = (eyes: string, color: string): Channels => {
  const [red, green, blue] = channelsOf(color);
  return EYES[eyes]!.map(([r, g, b]) =>
    Math.min(1, Math.max(0, r * red + g * green + b * blue)),
  ) as unknown as Channels;
};

/** Steps of lightness that two areas side by side, and thin lines on a ground, need to be told apart. */
const CLEAR_STEP = 12;

describe('the looks of the marks', () => {
  const colors = MARK_KINDS.flatMap(({ kind, fill }) =>
    [fill.color, fill.patternColor].flatMap((color) => (color === undefined ? [] : [[kind, color] as const])),
  );

  test.each(colors)('black text on %s (%s) has a contrast of 7 : 1 at the least', (_, color) => {
    expect((luminance(channelsOf(color)) + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
  });

  describe.each(Object.keys(EYES))('in %s', (eyes) => {
    const light = (color: string): number => lightness(seenBy(eyes, color));

    test('any two differ by their pattern or clearly by lightness', () => {
      const alike = MARK_KINDS.flatMap((one, n) =>
        MARK_KINDS.slice(n + 1)
          .filter(({ fill }) => fill.pattern === one.fill.pattern)
          .filter(({ fill }) => Math.abs(light(fill.color) - light(one.fill.color)) < CLEAR_STEP)
          .map(({ kind }) => `${one.kind} = ${kind}`),
      );
      expect(alike).toEqual([]);
    });

    test.each(MARK_KINDS)('$kind is seen on white paper', ({ fill: { color, patternColor } }) => {
      expect(light(patternColor ? color : '#FFFFFF') - light(patternColor ?? color)).toBeGreaterThanOrEqual(CLEAR_STEP);
    });
  });

  test('each kind has words of its own', () => {
    expect(new Set(MARK_KINDS.map(({ words }) => words)).size).toBe(MARK_KINDS.length);
  });
});

test('the arithmetic checks are checks that can be errors', () => {
  const known = CHECKS.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  expect([...ARITHMETIC_CHECKS].filter((id) => !known.includes(id))).toEqual([]);
});

const met: RowSpec = { target: '≥8个', actual: '8个', weight: 50, score: 50 };
const missed: RowSpec = { target: '≤15%', actual: '17%', weight: 50, score: 44.12, reason: '因暴雨停工一周' };
const over: RowSpec = { target: '≥8个', actual: '20个', weight: 50, score: 50 };
const unverifiable: RowSpec = { target: '≥8个', actual: '完成', weight: 50, score: 50 };

const marksOf = (spec: FormSpec, standard: Standard = NATIONAL): string[] => {
  const { sheet, form } = buildForm(spec);
  const card = scoreForm(form, standard, { policy: 'keep' });
  return marksFor(sheet, [card], auditForm(form, card, sheet)).map((mark) => `${formatCellRef(mark)} ${mark.kind}`);
};
const total = (score: number): NonNullable<FormSpec['total']> => ({ weight: 100, score });

describe('the cells concerned', () => {
  test.each<[string, FormSpec, string[]]>([
    ['nothing to object to', { rows: [met, met], total: total(100) }, []],
    [
      'a miss: the row',
      { rows: [met, missed], total: total(94.12) },
      ['D5', 'E5', 'F5', 'G5', 'H5', 'I5'].map((cell) => `${cell} missed`),
    ],
    ['over-completion without a reason: the actual', { rows: [over, met], total: total(100) }, ['F4 over-completed']],
    ['… with a reason', { rows: [{ ...over, reason: '新增两批任务' }, met], total: total(100) }, []],
    [
      '… where a form has no place for reasons',
      { rows: [over, met], total: total(100), without: ['deviation'] },
      ['F4 over-completed'],
    ],
    [
      'what cannot be verified: target and actual',
      { rows: [unverifiable, met], total: total(100) },
      ['E4 unverifiable', 'F4 unverifiable'],
    ],
    ['a wrong total', { rows: [met, met], total: total(97) }, ['H6 arithmetic']],
    [
      'a wrong rate',
      {
        budget: { annual: 100, executed: 90, weight: 10, rate: '98%', score: 9 },
        rows: [{ ...met, weight: 90, score: 90 }],
        total: total(99),
      },
      ['H2 arithmetic'],
    ],
    [
      'points that do not add up to those printed beside the level',
      {
        rows: [
          { ...met, level1: '产出指标', level1Points: 60 },
          { ...met, level1: '效益指标' },
        ],
        total: total(100),
      },
      ['B4 arithmetic'],
    ],
    [
      'a score above its points, within a row that is missed',
      { rows: [met, { ...missed, score: 60 }], total: total(110) },
      ['H5 arithmetic', 'D5 missed', 'E5 missed', 'F5 missed', 'G5 missed', 'I5 missed'],
    ],
    [
      'cells that other rows share are left out',
      { rows: [unverifiable, over], total: total(100), merges: [[3, 4, 4, 4]] },
      ['F4 unverifiable', 'F5 over-completed'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(marksOf(spec)).toEqual(expected);
  });

  test('what the standard does not object to is not marked', () => {
    const spec: FormSpec = { rows: [over, met], total: total(97) };
    expect(marksOf(spec)).toEqual(['H6 arithmetic', 'F4 over-completed']);
    expect(marksOf(spec, { ...NATIONAL, overCompletion: { ...NATIONAL.overCompletion, explainFrom: 2 } })).toEqual([
      'H6 arithmetic',
    ]);
    expect(marksOf(spec, { ...NATIONAL, checksOff: ['total-mismatch', 'over-completion'] })).toEqual([]);
  });

  test('a remark of an arithmetic check is no error: rounding is not marked', () => {
    const { sheet, form } = buildForm({ rows: [met, missed], total: total(94) });
    const card = scoreForm(form, NATIONAL, { policy: 'keep' });
    const findings = auditForm(form, card, sheet).filter(({ check }) => check === 'total-mismatch');
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
    expect(marksFor(sheet, [], findings)).toEqual([]);
  });
});

describe('marks that are there', () => {
  const green = { color: '#C6EFCE' };
  const mark = (cell: string, kind: MarkKind): Mark => {
    return { ...parseCellRef(cell)!, kind, fill: markFill(kind), former: green };
  };
  const say = (edit: SheetEdit): string =>
    edit.kind === 'fill'
      ? `${formatCellRef(edit)} ${JSON.stringify(edit.value)}`
      : `${formatCellRef(edit)} ${edit.kind}`;
  const plan = (spec: FormSpec, marks: readonly Mark[], rows?: ReadonlySet<number>): string[] => {
    const { sheet, form } = buildForm(spec);
    const card = scoreForm(form, NATIONAL, { policy: 'keep', ...(rows && { rows }) });
    const findings = auditForm(form, card, sheet);
    return planEdits(sheet, [card], { policy: 'keep', marks, findings, ...(rows && { rows }) }).edits.map(say);
  };
  const spec: FormSpec = { rows: [over, unverifiable], total: total(97) };

  test('stay, change their kind, or give way to what was there before', () => {
    const marks = [
      mark('H6', 'arithmetic'),
      mark('F4', 'unverifiable'),
      mark('E5', 'unverifiable'),
      mark('F5', 'missed'),
      mark('D5', 'missed'),
    ];
    expect(plan(spec, marks)).toEqual([
      `D5 ${JSON.stringify(green)}`,
      `F5 ${JSON.stringify(markFill('unverifiable'))}`,
      `F4 ${JSON.stringify(markFill('over-completed'))}`,
    ]);
  });

  test('of some rows only: those, the total’s and the budget’s', () => {
    const marks = [mark('D4', 'missed'), mark('D5', 'missed'), mark('B3', 'arithmetic')];
    expect(plan(spec, marks, new Set([4]))).toEqual([
      `D5 ${JSON.stringify(green)}`,
      `H6 ${JSON.stringify(markFill('arithmetic'))}`,
      `E5 ${JSON.stringify(markFill('unverifiable'))}`,
      `F5 ${JSON.stringify(markFill('unverifiable'))}`,
    ]);
    const budget = { annual: 100, executed: 90, weight: 10, rate: '98%', score: 9 };
    const withBudget = { budget, rows: [{ ...met, weight: 90, score: 90 }], total: total(99) };
    expect(plan(withBudget, [], new Set([3]))).toEqual([`H2 ${JSON.stringify(markFill('arithmetic'))}`]);
  });
});
