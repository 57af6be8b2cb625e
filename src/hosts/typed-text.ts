import type { CellValue } from '../domain/sheet/sheet';

// Excel takes a written string for typed keys and makes a formula, number, date, time or truth value of it where it
// can; which ones depends on its language. A text that cannot be any of these in a Chinese or English Excel begins with
// an ideograph that is no numeral and no word for a time of day, or with a letter and holds no digit.
const BEGINS_WITH_WORD = /^(?:\p{Script=Han}|[“《【])/u;
const BEGINS_AS_NUMBER = /^(?:[〇零一二三四五六七八九十百千万两]|[上下中][午]|凌晨|早上|晚上|公元|民国|星期|周)/;
const LETTERS_ONLY = /^\p{L}[^\p{Nd}=]*$/u;
const TRUTH_VALUE = /^(?:true|false)$/i;

const staysText = (text: string): boolean =>
  BEGINS_WITH_WORD.test(text) ? !BEGINS_AS_NUMBER.test(text) : LETTERS_ONLY.test(text) && !TRUTH_VALUE.test(text);

/** The number format under which Excel takes everything for text, numbers too. */
export const TEXT_FORMAT = '@';

/** What to write so that the cell holds exactly `value`; `format` is the cell's format at that moment. */
export function writable(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  const isSafe = format === TEXT_FORMAT ? !value.startsWith("'") : staysText(value);
  return isSafe ? value : `'${value}`;
}
