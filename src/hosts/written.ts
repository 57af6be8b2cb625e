import type { CellValue } from '../domain/sheet/sheet';

/** Whether a cell holds what was written to it: a sheet keeps 15 digits of a number and one kind of line break. */
export function holds(found: CellValue, expected: CellValue): boolean {
  if (typeof found === 'number' && typeof expected === 'number') {
    return Math.abs(found - expected) <= Math.abs(expected) * 1e-14;
  }
  if (typeof found === 'string' && typeof expected === 'string') return lines(found) === lines(expected);
  return found === (expected === '' ? null : expected);
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a formula is the one that was written: programs put names into capitals and spaces where they like. */
export const isSameFormula = (found: unknown, expected: string): boolean =>
  typeof found === 'string' && spelled(found) === spelled(expected);

const spelled = (formula: string): string => formula.replace(/\s/g, '').toUpperCase();
