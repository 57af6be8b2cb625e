import { finite } from './operators';
import { roundAt } from './rounding';
import type { FormulaError, Scalar } from './values';
import { DIVISION_BY_ZERO, fifteenDigits, isError, toBoolean, toNumber, VALUE } from './values';

/**
 * What a function over lists is given. The two differ: a text in a referenced cell is passed over, one written in the
 * formula is converted or an error.
 */
export interface Listed {
  readonly cells: readonly Scalar[];
  readonly direct: readonly Scalar[];
}

export type FormulaFunction = { readonly least: number; readonly most: number } & (
  | { readonly kind: 'list'; readonly of: (listed: Listed) => Scalar }
  | { readonly kind: 'scalar'; readonly of: (values: readonly Scalar[]) => Scalar }
  /** Looks at its parameters itself, in evaluate.ts. */
  | { readonly kind: 'IF' | 'IFERROR' | 'SUMIF' | 'SUMPRODUCT' }
);

const list = (of: (listed: Listed) => Scalar): FormulaFunction => ({ kind: 'list', least: 1, most: 255, of });
const ofOne = (of: (value: Scalar) => Scalar): FormulaFunction => ({
  kind: 'scalar',
  least: 1,
  most: 1,
  of: ([value = null]) => of(value),
});
const rounding = (whole: (size: number) => number): FormulaFunction => ({
  kind: 'scalar',
  least: 2,
  most: 2,
  of: ([value = null, digits = null]) => ofTwo(value, digits, (n, d) => roundAt(n, d, whole)),
});

/** The functions forms are written with. Any other makes a formula "not supported": its saved value stays. */
const TABLE = new Map<string, FormulaFunction>(
  Object.entries({
    SUM: list((listed) => ofNumbers(listed, (numbers) => finite(total(numbers)))),
    PRODUCT: list((listed) =>
      ofNumbers(listed, (numbers) => finite(numbers.length === 0 ? 0 : numbers.reduce((product, n) => product * n, 1))),
    ),
    AVERAGE: list((listed) =>
      ofNumbers(listed, (numbers) =>
        numbers.length === 0 ? DIVISION_BY_ZERO : finite(total(numbers) / numbers.length),
      ),
    ),
    MIN: list((listed) => ofNumbers(listed, (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0))),
    MAX: list((listed) => ofNumbers(listed, (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0))),
    COUNT: list(
      ({ cells, direct }) =>
        cells.filter((value) => typeof value === 'number').length +
        direct.filter((value) => !isError(toNumber(value))).length,
    ),
    COUNTA: list(({ cells, direct }) => cells.filter((value) => value !== null).length + direct.length),
    AND: list((listed) => ofBooleans(listed, (truths) => truths.every(Boolean))),
    OR: list((listed) => ofBooleans(listed, (truths) => truths.some(Boolean))),
    NOT: ofOne((value) => {
      const truth = toBoolean(value);
      return isError(truth) ? truth : !truth;
    }),
    ABS: ofOne((value) => ofNumber(value, Math.abs)),
    INT: ofOne((value) => ofNumber(value, (number) => Math.floor(fifteenDigits(number)))),
    ROUND: rounding(Math.round),
    ROUNDUP: rounding(Math.ceil),
    ROUNDDOWN: rounding(Math.floor),
    IF: { kind: 'IF', least: 2, most: 3 },
    IFERROR: { kind: 'IFERROR', least: 2, most: 2 },
    SUMIF: { kind: 'SUMIF', least: 2, most: 3 },
    SUMPRODUCT: { kind: 'SUMPRODUCT', least: 1, most: 255 },
  } satisfies Record<string, FormulaFunction>),
);

/** By its name in capitals; null: not one of ours. */
export const functionNamed = (name: string): FormulaFunction | null => TABLE.get(name) ?? null;

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function ofNumbers({ cells, direct }: Listed, then: (numbers: readonly number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const value of cells) {
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  for (const value of direct) {
    const number = toNumber(value);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return then(numbers);
}

function ofBooleans({ cells, direct }: Listed, then: (truths: readonly boolean[]) => boolean): Scalar {
  const truths: boolean[] = [];
  let wrong: FormulaError | null = null;
  for (const value of cells) {
    if (isError(value)) return value;
    if (typeof value === 'number' || typeof value === 'boolean') truths.push(Boolean(value));
  }
  for (const value of direct) {
    const truth = toBoolean(value);
    if (isError(truth)) wrong ??= truth;
    else truths.push(truth);
  }
  return wrong ?? (truths.length === 0 ? VALUE : then(truths));
}

function ofNumber(value: Scalar, then: (number: number) => number): Scalar {
  const number = toNumber(value);
  return isError(number) ? number : finite(then(number));
}

function ofTwo(value: Scalar, other: Scalar, then: (number: number, other: number) => number): Scalar {
  const second = toNumber(other);
  return isError(second) && !isError(value) ? second : ofNumber(value, (first) => then(first, second as number));
}
