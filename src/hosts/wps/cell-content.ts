import type { CellValue } from '../../domain/sheet/sheet';

export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/**
 * What `Value2` and `Formula` say of a cell. Empty is undefined, null or "", by the build. `Formula` repeats a constant,
 * so a text that only looks like a formula has both the same.
 */
export function contentOf(value: unknown, formula: unknown): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: isPlain(value) && value !== '' ? value : null, formula: isFormula ? formula : null };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** XlCVError as the bridge gives it, a signed integer: 0x800A0000 and the number of the error. */
const CV_ERRORS: ReadonlyMap<number, string> = new Map(
  (
    [
      [2000, '#NULL!'],
      [2007, '#DIV/0!'],
      [2015, '#VALUE!'],
      [2023, '#REF!'],
      [2029, '#NAME?'],
      [2036, '#NUM!'],
      [2042, '#N/A'],
      [2043, '#GETTING_DATA'],
      [2045, '#SPILL!'],
      [2050, '#CALC!'],
    ] as const
  ).map(([code, text]) => [0x800a0000 - 0x100000000 + code, text]),
);

/** The error that a number stands for where WPS gives integers for errors ("#DIV/0!"), or null. */
export const errorOf = (value: unknown): string | null =>
  typeof value === 'number' ? (CV_ERRORS.get(value) ?? null) : null;
