import type { CellValue } from '../../domain/sheet/sheet';

// WPS tells what it displays of one cell at a time, each a call over the bridge. What is exact without rounding needs no
// asking.

/** As many characters of a number as the format General shows in a cell that is wide enough. */
const GENERAL_ROOM = 11;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** A program that counts in doubles itself shows noise in the last places of greater numbers, most of all as percentages. */
const CERTAIN_BELOW = 1e10;
const SIMPLE_FORMAT = /^(#,##0|0)(?:\.(0+))?(%?)$/;

/** What a cell certainly displays; null: WPS has to be asked. */
export function certainText(value: CellValue, format: string): string | null {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return changesTexts(format) ? null : value;
  if (format === 'General' || format === '@') {
    const text = String(value);
    return PLAIN_NUMBER.test(text) && text.replace('-', '').length <= GENERAL_ROOM ? text : null;
  }
  const [, whole, places, percent] = SIMPLE_FORMAT.exec(format) ?? [];
  if (whole === undefined) return null;
  return withPlaces(value, places?.length ?? 0, percent === '%', whole === '#,##0');
}

/** A format with a section for texts. */
const changesTexts = (format: string): boolean =>
  format !== '@' && (format.includes('@') || format.split(';').length > 3);

/** null where a place would have to be rounded off. */
function withPlaces(value: number, places: number, isPercent: boolean, isGrouped: boolean): string | null {
  const plain = String(Math.abs(value));
  if (Math.abs(value) >= CERTAIN_BELOW) return null;
  // Beyond 15 digits it is noise, and rounded off.
  if (!PLAIN_NUMBER.test(plain) || Number(value.toPrecision(15)) !== value) return null;
  const [digits = '', fraction = ''] = (isPercent ? timesHundred(plain) : plain).split('.');
  if (fraction.length > places) return null;
  const whole = isGrouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
  const text = places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
  return `${value < 0 ? '-' : ''}${text}${isPercent ? '%' : ''}`;
}

/** "0.985" → "98.5" */
function timesHundred(plain: string): string {
  const [digits = '', fraction = ''] = plain.split('.');
  const shifted = fraction.padEnd(2, '0');
  const whole = (digits + shifted.slice(0, 2)).replace(/^0+(?=\d)/, '');
  return shifted.length > 2 ? `${whole}.${shifted.slice(2)}` : whole;
}

/** Whether WPS shows only that the column is too narrow. */
export const isTooNarrow = (text: string): boolean => /^#+$/.test(text);

/** A number as a person would read it in a wider column: for cells of which WPS shows only "####". */
export function readableNumber(value: number, format: string, date1904: boolean): string {
  if (/[yd年月日]/i.test(format.replace(/"[^"年月日]*"|\[[^\]]*\]/g, ''))) return dateText(value, date1904);
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (/%/.test(format)) return `${(value * 100).toFixed(places)}%`;
  return /0/.test(format) ? value.toFixed(places) : String(value);
}

const DAY = 86_400_000;
const DAYS_TO_1904 = 1462;

/** "2023/1/5": serial 1 is 1900-01-01, and there was a 29 February 1900. */
function dateText(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}
