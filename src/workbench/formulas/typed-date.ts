import type { TypedNumber, TypingPlace } from './typing';

type Parts = readonly [year: number, month: number, day: number];

const FORMATS = {
  full: 'yyyy/m/d',
  fullWords: 'yyyy"年"m"月"d"日"',
  month: 'mmm-yy',
  monthWords: 'yyyy"年"m"月"',
  day: 'm"月"d"日"',
} as const;
type DateShape = keyof typeof FORMATS;

interface TypedDay {
  readonly parts: Parts;
  readonly shape: DateShape;
}

/**
 * A date, a time or both as Excel (zh-CN) reads them: "2023-1-5", "2023年1月5日", "3-1" (1 March of this year),
 * "2023-1" (its first day), "10:30", "2023-1-5 10:30". The value counts days from the workbook's first.
 */
export function parseTypedDate(text: string, place: TypingPlace): TypedNumber | null {
  const time = parseTime(text);
  if (time) return time;
  const whole = parseDay(text, place);
  if (whole) return dated(whole, place);
  const parted = /^(.*\S) +(\S.*)$/.exec(text);
  const day = parted && parseDay(parted[1]!, place);
  const clock = parted && parseTime(parted[2]!);
  const date = day && dated(day, place);
  // A date has room for a time of its own day only.
  if (!date || !clock || clock.value >= 1) return null;
  return { value: date.value + clock.value, format: 'yyyy/m/d h:mm' };
}

function parseDay(text: string, { year: thisYear = new Date().getFullYear() }: TypingPlace): TypedDay | null {
  const words = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (words) {
    const [, year, month, day] = words;
    if (year === undefined && day === undefined) return null;
    const shape = year === undefined ? 'day' : day === undefined ? 'monthWords' : 'fullWords';
    return { parts: [year ? fullYear(year) : thisYear, Number(month), Number(day ?? 1)], shape };
  }
  const signs = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!signs) return null;
  const [, first = '', , second = '', third] = signs;
  if (third !== undefined) return parseThree(first, second, third);
  if (first.length === 4) return { parts: [Number(first), Number(second), 1], shape: 'month' };
  if (first.length > 2) return null;
  if (second.length <= 2 && isDay([thisYear, Number(first), Number(second)])) {
    return { parts: [thisYear, Number(first), Number(second)], shape: 'day' };
  }
  // "3-40" cannot be a day: March of the year 1940.
  return second.length === 2 || second.length === 4
    ? { parts: [fullYear(second), Number(first), 1], shape: 'month' }
    : null;
}

function parseThree(first: string, second: string, third: string): TypedDay | null {
  if (second.length > 2) return null;
  // Year first, as China writes it; the year last only where it cannot be meant otherwise.
  if (first.length === 3 || third.length === 3 || first.length + third.length > 6) return null;
  if (third.length === 4) return { parts: [Number(third), Number(first), Number(second)], shape: 'full' };
  if (third.length > 2) return null;
  return { parts: [fullYear(first), Number(second), Number(third)], shape: 'full' };
}

// Two digits: 00–29 are this century's, as Windows reads them.
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function isDay([year, month, day]: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function dated({ parts, shape }: TypedDay, { date1904 = false }: TypingPlace): TypedNumber | null {
  const [year, month, day] = parts;
  if (year < (date1904 ? 1904 : 1900) || !isDay(parts)) return null;
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  if (date1904) return { value: days + 24_107, format: FORMATS[shape] };
  // Excel believes in 29 February 1900, so the days before count one less.
  const value = days + 25_569;
  return { value: value < 61 ? value - 1 : value, format: FORMATS[shape] };
}

// "10:30", "9:05:30", "10:30 PM", "上午" is not read. From 24 hours on it is a duration.
function parseTime(text: string): TypedNumber | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d{1,3})?))?(?: ([AP])M)?$/i.exec(text);
  if (!match) return null;
  const [, hours = '', minutes, seconds, half] = match;
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) >= 60 || (half && (hour < 1 || hour > 12))) return null;
  const onDial = half ? (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : hour;
  const value = (onDial * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (value >= 1) return { value, format: '[h]:mm:ss' };
  return { value, format: `h:mm${seconds === undefined ? '' : ':ss'}${half ? ' AM/PM' : ''}` };
}
