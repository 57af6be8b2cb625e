import { isErrorValue } from '../../domain/sheet/sheet';
import type { CellValue } from '../../domain/sheet/sheet';
import { parseTypedNumber } from './typed-number';

/** An error apart from a text that looks like one; in a cell both are "#N/A". */
export interface FormulaError {
  readonly error: string;
}
export type Scalar = CellValue | FormulaError;

export const VALUE: FormulaError = { error: '#VALUE!' };
export const NUM: FormulaError = { error: '#NUM!' };
export const DIVISION_BY_ZERO: FormulaError = { error: '#DIV/0!' };
export const NO_REFERENCE: FormulaError = { error: '#REF!' };

export const isError = (value: unknown): value is FormulaError => typeof value === 'object' && value !== null;

export const fromCell = (value: CellValue): Scalar => (isErrorValue(value) ? { error: value } : value);

/** A formula never leaves a cell empty: what refers to nothing shows 0. */
export const toCell = (value: Scalar): CellValue => (isError(value) ? value.error : (value ?? 0));

/** The fifteen digits Excel computes, compares and shows by: 0.1 + 0.2 is 0.3. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

/** What arithmetic makes of a value: blank 0, TRUE 1, "98%" 0.98; other text is #VALUE!. */
export function toNumber(value: Scalar): number | FormulaError {
  if (isError(value) || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return parseTypedNumber(value)?.value ?? VALUE;
}

/** What & makes of a value: blank "", TRUE "TRUE", 0.1 + 0.2 "0.3". */
export function toText(value: Scalar): string | FormulaError {
  if (isError(value) || typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : numberText(value);
}

/** What IF, AND, OR make of a value: 0 and blank FALSE, other numbers TRUE, "true" TRUE; other text is #VALUE!. */
export function toBoolean(value: Scalar): boolean | FormulaError {
  if (isError(value) || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : VALUE;
}

/** A number as General writes it when there is room: 15 digits, 1E+21 from there on. */
export function numberText(value: number): string {
  const [digits = '', exponent] = String(fifteenDigits(value)).split('e');
  if (exponent === undefined) return digits;
  const power = Number(exponent);
  // JavaScript turns to exponents below 1e-6, General only when the plain digits no longer fit.
  const places = (digits.split('.')[1]?.length ?? 0) - power;
  if (power < 0 && places <= 18) return value.toFixed(places);
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Below 0, 0 or above 0. Numbers come before texts, texts before booleans; letters compare without case. */
export function compareScalars(a: CellValue, b: CellValue): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'number' && typeof right === 'number') return fifteenDigits(left) - fifteenDigits(right);
  if (typeof left === 'string' && typeof right === 'string')
    return compareTexts(left.toUpperCase(), right.toUpperCase());
  return rankOf(left) - rankOf(right) || Number(left) - Number(right);
}

const blankLike = (other: CellValue): Exclude<CellValue, null> =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

const rankOf = (value: Exclude<CellValue, null>): number => ['number', 'string', 'boolean'].indexOf(typeof value);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
