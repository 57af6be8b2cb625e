import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal, HUNDRED } from '../../src/domain/decimal';
import type { MeasureContext } from '../../src/domain/measure/measure';
import { readNumber } from '../../src/domain/measure/reading/number';
import { parseQuantity } from '../../src/domain/measure/reading/quantity';
import { parseTarget } from '../../src/domain/measure/target';

/**
 * A peer's suite for Chinese numbers (microsoft/Recognizers-Text). Its inputs are sentences, our texts are cells:
 * taken are the cases whose whole result is one number, percentage or range, and of them the recognised words.
 */
interface Case {
  readonly Input: string;
  readonly NotSupported?: string;
  readonly Results: readonly { readonly Text: string; readonly Resolution: { readonly value: string } }[];
}

const folder = join(__dirname, '../cases/measure');
const casesOf = (model: string): { words: string; value: string; isNew: boolean }[] =>
  (JSON.parse(readFileSync(join(folder, `${model}.json`), 'utf8')) as Case[]).flatMap(({ Results, NotSupported }) => {
    const [only, ...more] = Results;
    return only && more.length === 0
      ? [{ words: only.Text, value: only.Resolution.value, isNew: NotSupported?.includes('javascript') ?? false }]
      : [];
  });

/** The peer prints doubles: fifteen digits. */
const isNear = (value: Decimal | null | undefined, expected: string): boolean =>
  value?.toSignificantDigits(14).eq(new Decimal(expected).toSignificantDigits(14)) ?? false;

test('every single number', () => {
  const cases = casesOf('NumberModel');
  expect(cases.length).toBeGreaterThan(250);
  expect(cases.filter(({ words, value }) => !isNear(readNumber(words), value)).map(({ words }) => words)).toEqual([]);
});

test('every single percentage', () => {
  const cases = casesOf('PercentModel');
  expect(cases.length).toBeGreaterThan(100);
  const failed = cases.filter(({ words, value }) => {
    const quantity = parseQuantity(words);
    const percent =
      quantity?.unit?.dimension === 'ratio' ? quantity.value.times(quantity.unit.factor).times(HUNDRED) : null;
    return !isNear(percent, value.replace('%', ''));
  });
  expect(failed.map(({ words }) => words)).toEqual([]);
});

const plain: MeasureContext = { level1: '', level2: '', name: '', comparator: '', unit: '' };

/** A target in the peer's notation, ends always inclusive: "[20,100]", "[30,)". */
function asInterval(words: string): string {
  const target = parseTarget({ value: words, text: words, format: 'General' }, plain);
  if (!target.ok) return target.error.code;
  const pure = ({ value, unit }: { value: Decimal; unit: { factor: Decimal; dimension: string } | null }): string =>
    (unit?.dimension === 'ratio' ? value.times(unit.factor) : value).toString();
  switch (target.value.kind) {
    case 'at-least':
      return `[${pure(target.value.quantity)},)`;
    case 'at-most':
      return `(,${pure(target.value.quantity)}]`;
    case 'equal':
      return `[${pure(target.value.quantity)},${pure(target.value.quantity)}]`;
    case 'range':
      return `[${pure(target.value.low)},${pure(target.value.high)}]`;
    case 'deadline':
    case 'list':
    case 'qualitative':
    case 'none':
      return target.value.kind;
  }
}

// Left out, with the reason. Everything else must be read with the peer's ends. Which ends are strict differs on
// purpose: the peer reads 以上 as "more than" and "20-100" as [20,100), in our forms both include their ends.
const LEFT_OUT: Readonly<Record<string, string>> = {
  在第十和第十五之间: 'ordinals name places, not amounts',
  过20: '过 alone is no comparator in a form (过程, 经过)',
  '20万次以上': "the peer's own expectation (20000) drops a zero; its packages do not support the case either",
  超过了百分之零点九: "the peer's own expectation (0.9) drops the percent; its packages do not support the case either",
};

test('every number range that the peer itself cannot read in JavaScript', () => {
  const cases = casesOf('NumberRangeModel').filter(({ isNew, words }) => isNew && !(words in LEFT_OUT));
  expect(cases.length).toBeGreaterThan(45);
  const inclusive = (interval: string): string => {
    const [, low = '', high = ''] = /^[[(](.*),(.*)[\])]$/.exec(interval) ?? [];
    return `${low === '' ? '(' : '['}${low},${high}${high === '' ? ')' : ']'}`;
  };
  const failed = cases.filter(({ words, value }) => asInterval(words) !== inclusive(value));
  expect(failed.map(({ words, value }) => [words, value, asInterval(words)])).toEqual([]);
});

test('what is left out is still in the suite', () => {
  const known = readdirSync(folder).length;
  expect(known).toBeGreaterThanOrEqual(3);
  const words = new Set(casesOf('NumberRangeModel').map((each) => each.words));
  expect(Object.keys(LEFT_OUT).filter((each) => !words.has(each))).toEqual([]);
});
