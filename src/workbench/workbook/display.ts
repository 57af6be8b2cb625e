import { format as applyFormat, isDateFormat } from 'numfmt';
import type { CellValue } from '../../domain/sheet/sheet';
import { DAYS_TO_1904 } from './dates';

/** What the reader sees of a value under a number format, as a Chinese Excel shows it; never "####". */
export function displayText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const known = PLAIN.has(format);
  if (typeof value === 'string' && known) return value;
  const pattern = known ? format : understood(format);
  try {
    const shifted = typeof value === 'number' && date1904 && isDateFormat(pattern) ? value + DAYS_TO_1904 : value;
    return applyFormat(pattern, shifted, { locale: 'zh-CN' });
  } catch {
    // A format that only its own program understands: the number itself is better than an error.
    return typeof value === 'string' ? value : applyFormat('General', value, { locale: 'zh-CN' });
  }
}

const PLAIN = new Set(['General', '@', '0', '0.0', '0.00', '0%', '0.0%', '0.00%', '#,##0', '#,##0.00']);

/** Chinese spellings of format words that numfmt knows only in English. */
const understood = (format: string): string =>
  format.replace(/G\/通用格式/g, 'General').replace(/上午\/下午/g, 'AM/PM');
