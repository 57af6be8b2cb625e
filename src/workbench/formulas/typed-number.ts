import { parseTypedDate } from './typed-date';
import type { TypedNumber, TypingPlace } from './typing';

// Officers type with a Chinese input method: "１００％" is 100%.
const halfWidth = (text: string): string =>
  text.replace(/[０-９．％＋－，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * A text that Excel (zh-CN) takes for a number, a percentage, an amount of money, a fraction, a date or a time, with
 * the number format it sets; null: a text. Spaces around are nothing, a full-width space makes it a text.
 */
export function parseTypedNumber(text: string, place: TypingPlace = {}): TypedNumber | null {
  const typed = halfWidth(text).replace(/^ +| +$/g, '');
  // The longest date and time are shorter; more digits than this are not a number either.
  if (typed === '' || typed.length > 330) return null;
  return parsePlain(typed) ?? parseFraction(typed) ?? parseTypedDate(typed, place);
}

const PLAIN = /^([-+]?)([¥￥$]?)([-+]?)(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?( ?%)?$/i;
const GROUPED = /^\d{1,3}(,\d{3})+(\.|$)/;

function parsePlain(text: string): TypedNumber | null {
  // "(5)" is how accountants write minus five.
  const bracketed = /^\(([¥￥$]?[\d,.]+%?)\)$/.exec(text);
  const match = PLAIN.exec(bracketed?.[1] ?? text);
  if (!match) return null;
  const [, sign = '', currency = '', innerSign = '', digits = '', exponent = '', percent] = match;
  const grouped = digits.includes(',');
  if ((sign && innerSign) || (grouped && (!GROUPED.test(digits) || exponent)) || (percent && currency)) return null;
  const size = Number(keepFifteenDigits(digits.replace(/,/g, '')) + exponent);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' || innerSign === '-' || bracketed ? -size : size) + 0;
  const places = digits.includes('.') ? '.00' : '';
  // Dividing twice-rounded would leave noise: 98.5% has to be exactly what 0.985 is.
  if (percent) return { value: Number(`${value}e-2`) || value / 100, format: places ? '0.00%' : '0%' };
  if (currency) return { value, format: moneyFormat(currency === '$' ? '$' : '¥', places) };
  if (exponent) return { value, format: '0.00E+00' };
  return { value, format: grouped ? `#,##0${places}` : null };
}

const moneyFormat = (sign: string, places: string): string => `"${sign}"#,##0${places};"${sign}"\\-#,##0${places}`;

// Excel keeps fifteen digits of what is typed and writes zeros for the rest: card numbers lose their end.
function keepFifteenDigits(digits: string): string {
  let kept = 0;
  return digits.replace(/\d/g, (digit) => {
    if (kept === 0 && digit === '0') return digit;
    kept += 1;
    return kept > 15 ? '0' : digit;
  });
}

// "1 1/2" and "0 3/4"; without the whole number it is a date.
function parseFraction(text: string): TypedNumber | null {
  const match = /^([-+]?)(\d{1,9}) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match) return null;
  const [, sign, whole, above, below = ''] = match;
  if (Number(below) === 0) return null;
  const size = Number(whole) + Number(above) / Number(below);
  return { value: sign === '-' ? -size : size, format: below.length === 1 ? '# ?/?' : '# ??/??' };
}
