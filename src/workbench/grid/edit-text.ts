import { isDateFormat, isPercentFormat } from 'numfmt';
import type { WorkbookCell } from '../workbook/workbook';

/** What stands in a cell when it is opened for editing: its formula, or what a person would type to get its value. */
export function editTextOf({ value, formula, text, style }: WorkbookCell): string {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(style.numberFormat)) return text;
  // 15 digits as Excel shows them: 0.985 × 100 is 98.5, not 98.50000000000001.
  return isPercentFormat(style.numberFormat) ? `${digits(value * 100)}%` : digits(value);
}

const digits = (value: number): string => String(Number(value.toPrecision(15)));
