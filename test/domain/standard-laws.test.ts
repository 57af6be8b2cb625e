import fc from 'fast-check';

import { Decimal } from '../../src/domain/decimal';
import { scoreIndicator } from '../../src/domain/scoring/score-indicator';
import type { MissedRule, Standard, Step } from '../../src/domain/scoring/standard';
import { checkStandard, formatStandard, parseStandard } from '../../src/domain/scoring/standard-text';
import { NATIONAL, STANDARDS } from '../../src/domain/scoring/standards';
import { buildForm } from '../sheets/build-form';

// What holds of every standard that can be written, not only of those we know.

const thousandths = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const share = thousandths(0, 1);
const positive = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 1000);
const line = (max: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }).filter((text) => {
    return text === text.trim() && Array.from(text).length <= max && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
  });
const descending = (min: number, max: number) =>
  fc.uniqueArray(share, { minLength: min, maxLength: max }).map((shares) => [...shares].sort((a, b) => b - a));

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(descending(1, 6), fc.array(share, { minLength: 6, maxLength: 6 }))
  .map(([froms, shares]) => {
    const kept = [...shares].sort((a, b) => b - a);
    return froms.map((from, index) => ({ from, share: kept[index]! }));
  });

const rule: fc.Arbitrary<MissedRule> = fc.oneof(
  fc.constantFrom<MissedRule>({ rule: 'proportional' }, { rule: 'excess' }, { rule: 'all-or-nothing' }),
  fc.record({
    rule: fc.constant('deduction' as const),
    every: positive,
    of: fc.constantFrom('percentage-points' as const, 'percent-of-target' as const),
    cost: positive,
    partial: fc.constantFrom('ignored' as const, 'whole' as const, 'share' as const),
  }),
  fc.record({ rule: fc.constant('steps' as const), steps }),
);

const bands = fc
  .tuple(descending(1, 5), line(30))
  .map(([cuts, name]) => {
    const ends = [1, ...cuts.filter((cut) => cut > 0 && cut < 1), 0];
    return ends.slice(1).map((from, index) => ({ name, from, to: ends[index]! }));
  })
  .filter(({ length }) => length >= 2);

const grades = fc
  .tuple(descending(1, 6), fc.uniqueArray(line(10), { minLength: 8, maxLength: 8 }))
  .map(([cuts, names]) =>
    [...cuts.filter((cut) => cut > 0).map((cut) => cut * 100), 0].map((from, index) => ({ name: names[index]!, from })),
  );

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const digits = fc.integer({ min: 0, max: 4 });

const standardOf = (missed: fc.Arbitrary<MissedRule>): fc.Arbitrary<Standard> =>
  fc.record<Standard>({
    version: fc.constant(1 as const),
    id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
    name: line(60),
    source: line(60),
    missed: fc.record({ atLeast: missed, atMost: missed }),
    equalExceeded: fc.constantFrom('met', 'missed'),
    outsideRange: fc.constantFrom('by-side', 'nothing'),
    late: fc.oneof(
      fc.constantFrom('ask' as const, 'nothing' as const),
      fc.record({ every: fc.constantFrom('day' as const, 'month' as const), cost: positive }),
    ),
    zeroTarget: fc.oneof(fc.constant('nothing' as const), fc.record({ cost: positive })),
    negativeActual: fc.constantFrom('zero', 'ask'),
    leastShare: share,
    budget: fc.record({
      denominator: fc.constantFrom('annual' as const, 'initial' as const),
      steps: orNull(steps),
      weight: orNull(positive),
      totalCaps: fc.array(fc.record({ below: share, most: thousandths(0, 100) }), { maxLength: 4 }),
    }),
    qualitative: fc.record({ bands, propose: fc.constantFrom('top', 'middle', 'bottom', 'none') }),
    overCompletion: fc.record({
      explainFrom: thousandths(0, 100),
      reduction: orNull(fc.record({ from: thousandths(0, 2), cost: positive, every: orNull(positive) })),
    }),
    notApplicable: fc.constantFrom('ask', 'rescale'),
    rounding: fc.record({ score: digits, total: orNull(digits) }),
    grades,
    checksOff: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,39}$/), { maxLength: 4 }),
    checkThresholds: fc.record({
      levelPoints: orNull(
        fc.record({
          output: thousandths(0, 100),
          benefit: thousandths(0, 100),
          satisfaction: thousandths(0, 100),
          execution: thousandths(0, 100),
        }),
      ),
      amountJumpFrom: thousandths(0, 100),
    }),
  });

const anyStandard = standardOf(rule);

describe('a standard as text', () => {
  test('every standard is sound, and is read back as it was written', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        expect(parseStandard(formatStandard(standard))).toEqual({ ok: true, value: standard });
        expect(parseStandard(`\uFEFF${formatStandard(standard)}`).ok).toBe(true);
      }),
    );
  });

  test('the text is the same in whatever order the fields came', () => {
    fc.assert(
      fc.property(anyStandard, fc.integer(), (standard, seed) => {
        const reordered = JSON.parse(JSON.stringify(standard), (_, value: unknown) => reorder(value, seed)) as Standard;
        expect(formatStandard(reordered)).toBe(formatStandard(standard));
      }),
    );
    expect(formatStandard(NATIONAL)).toMatch(/^\{\n {2}"version": 1,\n {2}"id": "national",\n {2}"name"/);
  });

  // Where NATIONAL is changed, and to what → the paths that are named.
  const deduction = { rule: 'deduction', every: 1, of: 'percentage-points', cost: 1, partial: 'share' };
  const band = (name: string, from: number, to: number) => ({ name, from, to });
  const grade = (name: string, from: number) => ({ name, from });
  test.each<[path: string, value: unknown, problems: readonly string[]]>([
    ['version', 2, ['version']],
    ['version', '1', ['version']],
    ['version', 0, ['version']],
    ['id', '', ['id']],
    ['id', 'My County', ['id']],
    ['id', '-a', ['id']],
    ['id', 'a'.repeat(41), ['id']],
    ['name', '', ['name']],
    ['name', ' 县里的标准', ['name']],
    ['name', '县里的\n标准', ['name']],
    ['name', '标'.repeat(61), ['name']],
    ['source', 7, ['source']],
    ['missed', [], ['missed']],
    ['missed.atLeast', 'proportional', ['missed.atLeast']],
    ['missed.atMost.rule', 'linear', ['missed.atMost.rule']],
    ['missed.atMost.rule', 'toString', ['missed.atMost.rule']],
    ['missed.atMost.every', 1, ['missed.atMost.every']],
    ['missed.atMost', { ...deduction, every: 0 }, ['missed.atMost.every']],
    ['missed.atMost', { ...deduction, every: '1' }, ['missed.atMost.every']],
    ['missed.atMost', { ...deduction, every: Infinity, cost: NaN }, ['missed.atMost.every', 'missed.atMost.cost']],
    ['missed.atMost', { ...deduction, of: 'points', partial: null }, ['missed.atMost.of', 'missed.atMost.partial']],
    ['missed.atMost', { rule: 'steps', steps: [] }, ['missed.atMost.steps']],
    ['missed.atMost', { rule: 'steps', steps: [{ from: 2, share: 1 }] }, ['missed.atMost.steps[0].from']],
    [
      'missed.atMost',
      {
        rule: 'steps',
        steps: [
          { from: 0.6, share: 0.5 },
          { from: 0.6, share: 0.6 },
        ],
      },
      ['missed.atMost.steps[1].from', 'missed.atMost.steps[1].share'],
    ],
    ['equalExceeded', true, ['equalExceeded']],
    ['outsideRange', null, ['outsideRange']],
    ['late', 'later', ['late']],
    ['late', { every: 'week', cost: 1 }, ['late.every']],
    ['late', { every: 'day' }, ['late.cost']],
    ['zeroTarget', { cost: -1 }, ['zeroTarget.cost']],
    ['zeroTarget', 0, ['zeroTarget']],
    ['negativeActual', 'one', ['negativeActual']],
    ['leastShare', 1.1, ['leastShare']],
    ['leastShare', null, ['leastShare']],
    ['budget.denominator', 'executed', ['budget.denominator']],
    ['budget.weight', 0, ['budget.weight']],
    ['budget.totalCaps', null, ['budget.totalCaps']],
    ['budget.totalCaps', [{ below: 80, most: 89 }], ['budget.totalCaps[0].below']],
    ['qualitative.bands', [band('好', 0, 1)], ['qualitative.bands']],
    ['qualitative.bands', [band('好', 0.8, 0.9), band('差', 0, 0.8)], ['qualitative.bands[0].to']],
    ['qualitative.bands', [band('好', 0.8, 1), band('差', 0, 0.7)], ['qualitative.bands[1].to']],
    ['qualitative.bands', [band('好', 0.5, 1), band('差', 0.1, 0.5)], ['qualitative.bands[1].from']],
    ['qualitative.bands', [band('好', 1, 1), band('差', 0, 1)], ['qualitative.bands[0].from']],
    ['qualitative.propose', 'best', ['qualitative.propose']],
    ['overCompletion.explainFrom', -0.1, ['overCompletion.explainFrom']],
    ['overCompletion.reduction', { from: 0.3, cost: 2 }, ['overCompletion.reduction.every']],
    ['overCompletion.reduction', 'none', ['overCompletion.reduction']],
    ['notApplicable', 'skip', ['notApplicable']],
    ['rounding.score', 1.5, ['rounding.score']],
    ['rounding.score', 5, ['rounding.score']],
    ['rounding.score', null, ['rounding.score']],
    ['rounding.total', -1, ['rounding.total']],
    ['grades', [], ['grades']],
    ['grades', [grade('优', 90)], ['grades[0].from']],
    ['grades', [grade('优', 90), grade('优', 0)], ['grades[1].name']],
    ['grades', [grade('优', 80), grade('良', 90), grade('差', 0)], ['grades[1].from']],
    ['grades', [grade('优', 101), grade('差', 0)], ['grades[0].from']],
    ['checksOff', ['weight-sum', 'weight-sum'], ['checksOff[1]']],
    ['checksOff', ['Weight Sum', 3], ['checksOff[0]', 'checksOff[1]']],
    ['checkThresholds.amountJumpFrom', -1, ['checkThresholds.amountJumpFrom']],
    [
      'checkThresholds.levelPoints',
      { output: 50 },
      ['benefit', 'satisfaction', 'execution'].map((level) => `checkThresholds.levelPoints.${level}`),
    ],
    ['colour', 'red', ['colour']],
    ['budget.colour', 'red', ['budget.colour']],
  ])('%s as %j is refused at %j', (path, value, problems) => {
    const checked = checkStandard(replaced(NATIONAL, path.split('.'), value));
    expect(checked.ok ? [] : checked.error.map((problem) => problem.path)).toEqual(problems);
    if (!checked.ok) for (const { message } of checked.error) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every field that is missing is named, all at once', () => {
    const checked = checkStandard({});
    expect(checked.ok ? [] : checked.error.map(({ path }) => path)).toEqual(Object.keys(NATIONAL));
  });

  test.each<[string, string, string]>([
    ['{', '', '不是评分标准文件：内容不是 JSON，请选择从本程序导出的文件'],
    ['[]', '', '应为一组设置 {…}，现在是一组数据'],
    ['null', '', '应为一组设置 {…}，现在是 null'],
    [
      JSON.stringify({ ...NATIONAL, version: 3, novelty: 1 }),
      'version',
      '这份标准是第 3 版格式，现在的程序只认第 1 版，请更新绩效自评助手',
    ],
    [JSON.stringify({ ...NATIONAL, leastShare: 20 }), 'leastShare', '应为 0 到 1 之间的数，现在是 20'],
    [JSON.stringify({ ...NATIONAL, late: 'later' }), 'late', '应为“ask”、“nothing”或一组设置 {…}，现在是“later”'],
    [
      JSON.stringify({ ...NATIONAL, rounding: { score: 2, total: null, grade: 1 } }),
      'rounding.grade',
      '没有这项设置，这里可以有：score、total',
    ],
  ])('%.40s says why', (text, path, message) => {
    expect(parseStandard(text)).toEqual({ ok: false, error: [{ path, message }] });
  });

  test('a negative zero is a zero', () => {
    expect(checkStandard({ ...NATIONAL, leastShare: -0 })).toEqual({ ok: true, value: NATIONAL });
  });

  test('what is not sound is not written', () => {
    expect(() => formatStandard({ ...NATIONAL, leastShare: 2, id: '' })).toThrow(
      'not a sound standard: id, leastShare',
    );
  });
});

/** The same object with its own fields in another order. */
function reorder(value: unknown, seed: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const turn = Math.abs(seed) % Math.max(entries.length, 1);
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse());
}

function replaced(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: replaced(fields[name], rest, value) };
}

describe('scores by any standard', () => {
  const WEIGHTS = [0, 0.5, 8.6, 10, 20];
  const scoreRow = (standard: Standard, target: string, actual: string, weight = 10, chosen?: MissedRule) => {
    const [indicator] = buildForm({ rows: [{ target, actual, weight }] }).form.indicators;
    return scoreIndicator(indicator!, standard, chosen ? { rule: chosen } : null);
  };
  const unreduced = (standard: Standard): Standard => ({
    ...standard,
    overCompletion: { ...standard.overCompletion, reduction: null },
  });

  const tenths = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
  const sign = fc.constantFrom('≥', '>', '≤', '<', '=');
  const unit = fc.constantFrom('%', '个', '天', '万元', '‰');
  const RULES = ['proportional', 'excess', 'all-or-nothing', 'deduction', 'steps'] as const;
  /** A whole standard with this rule in it, or one of ours. */
  const sources = [
    ...RULES.map((name) => [name, standardOf(rule.filter((each) => each.rule === name))] as const),
    ...STANDARDS.map((standard) => [`standard ${standard.id}`, fc.constant(standard)] as const),
  ];

  describe.each(sources)('%s', (_, standards) => {
    test('lie between nothing and the weight; met is full unless over-completion is reduced', () => {
      fc.assert(
        fc.property(
          standards,
          sign,
          tenths(-20, 200),
          tenths(-20, 600),
          unit,
          fc.constantFrom(...WEIGHTS),
          (standard, comparator, target, actual, symbol, weight) => {
            const { computed, outcome, explanation } = scoreRow(
              standard,
              `${comparator}${target}${symbol}`,
              `${actual}${symbol}`,
              weight,
            );
            expect(explanation.text).not.toMatch(/NaN|Infinity|undefined|null/);
            if (computed) expect(computed.gte(0) && computed.lte(weight)).toBe(true);
            if (outcome === 'met' && explanation.rule !== '超额完成扣分') expect(computed?.toNumber()).toBe(weight);
            if (!standard.overCompletion.reduction) expect(explanation.rule).not.toBe('超额完成扣分');
          },
        ),
      );
    });

    test('are never less for a better actual', () => {
      fc.assert(
        fc.property(
          standards.map(unreduced),
          sign,
          tenths(-20, 200),
          tenths(-20, 400),
          tenths(0, 60),
          unit,
          (standard, comparator, target, actual, step, symbol) => {
            // Of an "=" that may not be exceeded (none below 0 may), better is nearer.
            const isExact = comparator === '=' && (target < 0 || (target > 0 && standard.equalExceeded === 'missed'));
            const isHigh = isExact && actual > target;
            const wantsLess =
              comparator === '≤' || comparator === '<' || (comparator === '=' && target === 0) || isHigh;
            const moved = wantsLess ? actual - step : actual + step;
            const better = !isExact ? moved : isHigh ? Math.max(moved, target) : Math.min(moved, target);
            const pointsOf = (n: number) =>
              scoreRow(standard, `${comparator}${target}${symbol}`, `${Number(n.toFixed(1))}${symbol}`).computed;
            const [before, after] = [pointsOf(actual), pointsOf(better)];
            if (before && after) expect([before, after, after.gte(before)]).toEqual([before, after, true]);
          },
        ),
      );
    });

    test('are never less nearer to a range, or earlier', () => {
      const day = (n: number) => {
        const date = new Date(Date.UTC(2021, 9, 15) + n * 86_400_000);
        return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
      };
      fc.assert(
        fc.property(standards, fc.integer({ min: 0, max: 100 }), fc.nat(50), (standard, far, nearer) => {
          const below = [far, far + nearer].map((n) => scoreRow(standard, '50%-60%', `${Math.min(n, 50)}%`).computed);
          const above = [far + nearer, far].map((n) => scoreRow(standard, '50%-60%', `${60 + n}%`).computed);
          const late = [far + nearer, far].map((n) => scoreRow(standard, `${day(0)}前`, day(n)).computed);
          for (const [before, after] of [below, above, late]) {
            if (before && after) expect(after.gte(before)).toBe(true);
          }
        }),
      );
    });
  });

  test('a rule that a person chose keeps within the weight as well', () => {
    fc.assert(
      fc.property(anyStandard, rule, sign, tenths(-20, 200), tenths(-20, 400), unit, (standard, chosen, ...row) => {
        const [comparator, target, actual, symbol] = row;
        const { computed } = scoreRow(standard, `${comparator}${target}${symbol}`, `${actual}${symbol}`, 10, chosen);
        if (computed) expect(computed.gte(0) && computed.lte(10)).toBe(true);
      }),
    );
  });

  test('more over-completion never loses fewer points, and less than `from` loses none', () => {
    fc.assert(
      fc.property(anyStandard, tenths(1, 200), tenths(0, 300), tenths(0, 300), (standard, target, beyond, more) => {
        const at = (n: number) => scoreRow(standard, `≥${target}个`, `${Number(n.toFixed(1))}个`);
        const [some, most] = [at(target + beyond), at(target + beyond + more)];
        expect(most.computed!.lte(some.computed!)).toBe(true);
        const { reduction } = standard.overCompletion;
        const isReduced = reduction !== null && new Decimal(beyond).div(target).gte(reduction.from);
        expect(some.explanation.rule === '超额完成扣分').toBe(isReduced);
      }),
    );
  });
});
