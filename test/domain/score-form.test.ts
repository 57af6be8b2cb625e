import fc from 'fast-check';

import { Decimal, ZERO, sum } from '../../src/domain/decimal';
import type { RowChoice } from '../../src/domain/scoring/row-choice';
import type { ScoreOptions } from '../../src/domain/scoring/score-form';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Scorecard } from '../../src/domain/scoring/scorecard';
import type { ScorePolicy, Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { BudgetSpec, FormSpec, RowSpec } from '../sheets/build-form';
import { buildForm, rowOf } from '../sheets/build-form';
import type { TestCell } from '../sheets/sheet-of';

const RESCALED: Standard = { ...NATIONAL, id: 'rescaled', notApplicable: 'rescale' };
/** 执行率 below 80 %: at most 89, below 70 %: 79, below 60 %: 69, below 50 %: 59. Source: a province's manual. */
const CAPPED: Standard = {
  ...NATIONAL,
  id: 'capped',
  budget: {
    ...NATIONAL.budget,
    totalCaps: [
      { below: 0.8, most: 89 },
      { below: 0.7, most: 79 },
      { below: 0.6, most: 69 },
      { below: 0.5, most: 59 },
    ],
  },
};
const rounded = (standard: Standard, total: number): Standard => ({
  ...standard,
  rounding: { ...standard.rounding, total },
});

const score = (spec: FormSpec, standard = NATIONAL, options: Partial<ScoreOptions> = {}): Scorecard =>
  scoreForm(buildForm(spec).form, standard, { policy: 'keep', ...options });
const say = (value: Decimal | null): string | null => value?.toString() ?? null;

const met = (weight: TestCell, points: TestCell = null): RowSpec => {
  return { name: `达标${JSON.stringify(weight)}`, target: '≥8个', actual: '8个', weight, score: points };
};
const notApplicable = (weight: TestCell, points: TestCell = null): RowSpec => {
  return { name: `不适用${JSON.stringify(weight)}`, target: '≥8个', actual: '不适用', weight, score: points };
};
/** 17 % against ≤15 % of ten points: 8.82 by the national rule. */
const missed: RowSpec = { name: '滞留率', target: '≤15%', actual: '17%', weight: 10 };

describe('what a person decided of a row', () => {
  const choose =
    (name: string, choice: RowChoice) =>
    (key: string): RowChoice | null =>
      key.endsWith(name) ? choice : null;

  test('is found by the row’s key, and stands beside its score', () => {
    const twice = score({ rows: [missed, missed, met(80)] }, NATIONAL, {
      choiceFor: (key) => (key === '//滞留率#2' ? { score: '5' } : null),
    });
    expect(twice.indicators.map(({ key, choice, final }) => [key, choice, say(final)])).toEqual([
      ['//滞留率', null, '8.82'],
      ['//滞留率#2', { score: '5' }, '5'],
      ['//达标80', null, '80'],
    ]);
  });

  const formula: TestCell = { value: 7, formula: '=3+4' };
  const score5: RowChoice = { score: '5' };
  const leftOut: RowChoice = { notApplicable: true };
  const ours = (): Decimal => new Decimal(8.82);
  test.each<[string, RowChoice, TestCell, Partial<ScoreOptions>, string | null, string]>([
    ['points by judgement fill a blank cell', score5, null, {}, '5', 'computed'],
    ['… and refresh a number of ours', score5, 8.82, { writtenByUs: ours }, '5', 'computed'],
    ['… but not a person’s', score5, 9, {}, '9', 'kept'],
    ['… unless they adopt it', score5, 9, { adopt: () => true }, '5', 'computed'],
    ['不适用 leaves a blank cell blank', leftOut, null, {}, null, 'none'],
    ['… takes a number of ours away', leftOut, 8.82, { writtenByUs: ours }, null, 'computed'],
    ['… not a person’s', leftOut, 9, {}, '9', 'kept'],
    ['… unless they adopt it', leftOut, 9, { adopt: () => true }, null, 'computed'],
    ['… or replace all of theirs', leftOut, 9, { policy: 'overwrite' }, null, 'computed'],
    ['… never a formula', leftOut, formula, { policy: 'overwrite', adopt: () => true }, '7', 'kept'],
    ['nothing changes when only checked', leftOut, 8.82, { policy: 'check-only', writtenByUs: ours }, '8.82', 'kept'],
  ])('%s', (_what, choice, cell, options, final, origin) => {
    const card = score({ rows: [{ ...missed, score: cell }, met(90, 90)] }, NATIONAL, {
      choiceFor: choose('滞留率', choice),
      ...options,
    });
    const row = card.indicators[0]!;
    expect([say(row.final), row.origin, row.choice]).toEqual([final, origin, choice]);
  });

  test('不适用 by choice leaves the total open, or rescales it where the standard does', () => {
    const spec: FormSpec = { rows: [missed, met(90)] };
    const choiceFor = choose('滞留率', leftOut);
    const open = score(spec, NATIONAL, { choiceFor }).total;
    expect([say(open.final), open.missing]).toEqual([null, 1]);
    expect(say(score(spec, RESCALED, { choiceFor }).total.final)).toBe('100');
  });

  test('a changed choice is not answered from memory', () => {
    const { form } = buildForm({ rows: [missed] });
    const final = (choice: RowChoice | null, standard = NATIONAL): string | null =>
      say(scoreForm(form, standard, { policy: 'keep', choiceFor: () => choice }).indicators[0]!.final);
    const whole: Standard = { ...NATIONAL, rounding: { score: 0, total: null } };
    expect([final(null), final(score5), final({ score: '6' }), final(null, whole), final(null)]).toEqual([
      '8.82',
      '5',
      '6',
      '9',
      '8.82',
    ]);
  });
});

describe('whose score stands', () => {
  const formula: TestCell = { value: 7, formula: '=3+4' };
  test.each<[string, ScorePolicy, TestCell, string | null, string]>([
    ['a person’s number is adopted', 'keep', 5, '8.82', 'computed'],
    ['a word as well', 'keep', '待评', '8.82', 'computed'],
    ['a formula never', 'keep', formula, '7', 'kept'],
    ['nothing when only checked', 'check-only', 5, '5', 'kept'],
  ])('adopt: %s', (_what, policy, cell, final, origin) => {
    const row = score({ rows: [{ ...missed, score: cell }] }, NATIONAL, { policy, adopt: () => true }).indicators[0]!;
    expect([say(row.final), row.origin]).toEqual([final, origin]);
  });

  test('adopt is asked by cell: score, budget score and total, never the rate', () => {
    const spec: FormSpec = {
      budget: { annual: 100, executed: 95, weight: 10, rate: '99%', score: 9 },
      rows: [met(90, 80)],
      total: { score: 50 },
    };
    const asked = (adopted: readonly string[]) => {
      const adopt = ({ row, column }: { row: number; column: number }) => adopted.includes(`${row}:${column}`);
      const { budget, indicators, total } = score(spec, NATIONAL, { adopt });
      return [budget?.rateOrigin, budget?.origin, indicators[0]!.origin, total.origin].join(' ');
    };
    expect(asked(['1:7'])).toBe('kept kept kept kept');
    expect(asked(['1:8'])).toBe('kept computed kept kept');
    expect(asked([`${rowOf(0)}:7`])).toBe('kept kept computed kept');
    expect(asked([`${rowOf(1)}:7`])).toBe('kept kept kept computed');
  });

  test('with rows, only these and the total change', () => {
    const spec: FormSpec = {
      budget: { annual: 100, executed: 95, weight: 10 },
      rows: [met(40, 30), met(50, 50)],
      total: { score: '' },
    };
    const origins = (rows: readonly number[]) => {
      const { budget, indicators, total } = score(spec, NATIONAL, { policy: 'overwrite', rows: new Set(rows) });
      return [budget!.origin, ...indicators.map(({ origin }) => origin), total.origin].join(' ');
    };
    // The budget's score is blank: without its row nothing can be summed.
    expect(origins([rowOf(0)])).toBe('none computed kept none');
    expect(origins([rowOf(0), 1])).toBe('computed computed kept computed');
    expect(origins([])).toBe('none kept kept none');
    expect(say(score(spec, NATIONAL, { rows: new Set([1]) }).total.final)).toBe('89.5');
  });

  test('a total within a text is checked, never replaced', () => {
    const { form } = buildForm({ rows: [met(100)], total: { score: 95 } });
    const inText = { ...form, total: { ...form.total!, score: { ...form.total!.score!, inText: true as const } } };
    expect(scoreForm(inText, NATIONAL, { policy: 'overwrite' }).total.origin).toBe('kept');
  });
});

describe('what a standard does to the total', () => {
  const budget = (executed: number): BudgetSpec => ({ annual: 100, executed, weight: 10 });
  test.each<[string, Standard, FormSpec, string | null, string[]]>([
    ['nothing', NATIONAL, { rows: [met(60), met(40, 38.65)] }, '98.65', []],
    [
      'two rows that do not apply',
      RESCALED,
      { rows: [met(60), met(30, 28.65), notApplicable(6), notApplicable(4)] },
      '98.5',
      ['2 项不适用（10 分）不评，88.65 ÷ 90 × 100 = 98.5'],
    ],
    [
      '… rounded once',
      RESCALED,
      { rows: [met(70, 60), notApplicable(30)] },
      '85.71',
      ['1 项不适用（30 分）不评，60 ÷ 70 × 100 = 85.71（四舍五入保留两位）'],
    ],
    [
      '… to the total’s own decimals',
      rounded(RESCALED, 1),
      { rows: [met(70, 60), notApplicable(30)] },
      '85.7',
      ['1 项不适用（30 分）不评，60 ÷ 70 × 100 = 85.7（四舍五入保留一位）'],
    ],
    ['… or is asked for', NATIONAL, { rows: [met(90), notApplicable(10)] }, null, []],
    ['points given all the same count', RESCALED, { rows: [met(90), notApplicable(10, 7)] }, '97', []],
    ['a row without points weighs nothing', RESCALED, { rows: [met(100), notApplicable(null)] }, '100', []],
    ['nothing applies', RESCALED, { rows: [notApplicable(100)] }, null, []],
    [
      'the budget is all that applies',
      RESCALED,
      { budget: budget(80), rows: [notApplicable(90)] },
      '80',
      ['1 项不适用（90 分）不评，8 ÷ 10 × 100 = 80'],
    ],
    ['a low execution rate', CAPPED, { budget: budget(65), rows: [met(90)] }, '79', ['执行率 65%，总分不超过 79 分']],
    ['the strictest cap', CAPPED, { budget: budget(49), rows: [met(90)] }, '59', ['执行率 49%，总分不超过 59 分']],
    ['a rate at the threshold', CAPPED, { budget: budget(80), rows: [met(90)] }, '98', []],
    ['a total below the cap', CAPPED, { budget: budget(65), rows: [met(90, 40)] }, '46.5', []],
    ['caps are of 100 points', CAPPED, { budget: budget(65), rows: [met(85)] }, '91.5', []],
    [
      'a printed rate, where the amounts are missing',
      CAPPED,
      { budget: { weight: 10, rate: { value: 0.65, text: '65%', format: '0%' }, score: 6.5 }, rows: [met(90)] },
      '79',
      ['执行率 65%，总分不超过 79 分'],
    ],
    [
      'whole points',
      rounded(NATIONAL, 0),
      { rows: [met(60), met(40, 38.5)] },
      '99',
      ['总分 98.5 记为 99（四舍五入取整）'],
    ],
    ['whole points that were whole', rounded(NATIONAL, 0), { rows: [met(60), met(40, 38)] }, '98', []],
    [
      'all of them, in order',
      rounded({ ...CAPPED, notApplicable: 'rescale' }, 0),
      { budget: budget(65), rows: [met(60, 50.2), notApplicable(30)] },
      '79',
      ['1 项不适用（30 分）不评，56.7 ÷ 70 × 100 = 81', '执行率 65%，总分不超过 79 分'],
    ],
  ])('%s', (_what, standard, spec, final, clauses) => {
    const { total } = score(spec, standard);
    expect([say(total.final), total.adjustments]).toEqual([final, clauses]);
  });

  test('the plain sum is told beside it, and the grade is of the adjusted total', () => {
    const { total } = score({ budget: budget(65), rows: [met(90)] }, CAPPED);
    expect([say(total.sum), say(total.final), say(total.computed), total.grade]).toEqual(['96.5', '79', '79', '中']);
  });

  test('a row that does not apply is missing, or weighs nothing in its level', () => {
    const rows: RowSpec[] = [
      { ...met(40), level1: '产出指标' },
      notApplicable(20),
      { ...notApplicable(40), level1: '效益指标' },
    ];
    const levels = (standard: Standard) =>
      score({ rows }, standard).levels.map(
        ({ name, weight, score: points }) => `${name} ${say(points)}/${say(weight)}`,
      );
    expect(levels(NATIONAL)).toEqual(['产出指标 40/60', '效益指标 0/40']);
    expect(levels(RESCALED)).toEqual(['产出指标 40/40']);
    expect([score({ rows }).total.missing, score({ rows }, RESCALED).total.missing]).toEqual([2, 0]);
  });

  test('points of the budget that only the standard knows count in the whole', () => {
    const hubei: Standard = { ...RESCALED, budget: { ...RESCALED.budget, weight: 20 } };
    const { total, levels } = score({ budget: { annual: 10, executed: 5 }, rows: [met(60), notApplicable(20)] }, hubei);
    expect([say(total.weight), say(total.sum), say(total.final)]).toEqual(['100', '70', '87.5']);
    expect(levels.map(({ name, weight }) => `${name} ${say(weight)}`)).toEqual(['预算执行率 20']);
  });
});

describe('laws', () => {
  const points = fc.integer({ min: 1, max: 4000 }).map((cents) => cents / 100);

  test('full marks are the form’s weight, whatever does not apply', () => {
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 1, maxLength: 8 }),
        fc.array(points, { maxLength: 4 }),
        (some, rest) => {
          const { total } = score(
            { rows: [...some.map((each) => met(each)), ...rest.map((each) => notApplicable(each))] },
            RESCALED,
          );
          expect(say(total.final)).toBe(say(sum([...some, ...rest].map((each) => new Decimal(each)))));
        },
      ),
    );
  });

  test('rescaling keeps a total within the weight, and never below the plain sum', () => {
    const rows = fc.array(fc.tuple(points, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (each) => {
        const { total } = score(
          {
            rows: each.map(([weight, share, applies]) =>
              applies ? met(weight, Number((weight * share).toFixed(2))) : notApplicable(weight),
            ),
          },
          RESCALED,
        );
        if (!total.final || !total.sum) return;
        expect(total.final.lte(total.weight)).toBe(true);
        expect(total.final.gte(total.sum)).toBe(true);
      }),
    );
  });

  test('a cap only lowers, and a higher rate never lowers more', () => {
    const total = (executed: number, mark: number): Decimal =>
      score({ budget: { annual: 100, executed, weight: 10, score: 5 }, rows: [met(90, mark)] }, CAPPED).total.final!;
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(90), (a, b, mark) => {
        expect(total(Math.min(a, b), mark).lte(total(Math.max(a, b), mark))).toBe(true);
        expect(total(a, mark).lte(mark + 5)).toBe(true);
      }),
    );
  });

  test('without adjustments the total is the exact sum of the cells', () => {
    const cell = fc.constantFrom<TestCell>(null, 0, 5, 8.82, 0.1, 0.2, { value: 7, formula: '=3+4' });
    const row = fc.record({ actual: fc.constantFrom('8个', '5个', '7个'), score: cell });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<ScorePolicy>('keep', 'overwrite', 'check-only'),
        fc.boolean(),
        (rows, policy, adopts) => {
          const spec = { rows: rows.map((each) => ({ ...each, target: '≥8个', weight: 10 })) };
          const { indicators, total } = score(spec, NATIONAL, { policy, adopt: () => adopts });
          const finals = indicators.map(({ final }) => final);
          const plain = finals.includes(null) ? null : sum(finals.map((final) => final ?? ZERO));
          expect([say(total.sum), say(total.final), total.adjustments]).toEqual([say(plain), say(plain), []]);
        },
      ),
    );
  });
});
