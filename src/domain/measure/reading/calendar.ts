import type { CalendarPoint } from '../measure';
import { isNumeral, scanNumber } from './numerals';

/** A day or stretch found in a normalised text: text.slice(at, end). */
export interface CalendarSpan {
  /** Set where the text names a stretch (上旬, 一季度, 上半年): its first day. */
  readonly from: CalendarPoint | null;
  readonly until: CalendarPoint;
  readonly end: number;
}

const point = (year: number | null, month: number | null, day: number | null): CalendarPoint => ({ year, month, day });

export const daysInMonth = (year: number | null, month: number): number =>
  month === 2
    ? year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const isYear = (value: number): boolean => value >= 1900 && value < 2200;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

interface IntegerSpan {
  readonly value: number;
  readonly end: number;
  readonly digits: number;
}

/** Past the digits at `at`; no part of a date has five. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 5 && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** What may follow the first figure of a date: almost every other number is told by this alone. */
const isDateSign = (char: string | undefined): boolean => char !== undefined && '年月季-./'.includes(char);

function scanInteger(text: string, at: number): IntegerSpan | null {
  const end = digitsEnd(text, at);
  if (end > at) return { value: Number(text.slice(at, end)), end, digits: end - at };
  if (!isNumeral(text[at] ?? '') || text[at] === '半') return null;
  const number = scanNumber(text, at);
  if (!number || number.approximate || !number.value.isInteger()) return null;
  return { value: number.value.toNumber(), end: number.end, digits: number.end - at };
}

/** A date at `at`: 2021年12月31日, 2021-12-31, 2021.12.31, 2021/12, 9月, 10月底, 三季度, 上半年, 年底 …; null where none begins. */
export function scanCalendar(text: string, at: number): CalendarSpan | null {
  const char = text[at];
  if (char === undefined) return null;
  if (isDigit(text.charCodeAt(at))) return isDateSign(text[digitsEnd(text, at)]) ? scanNumeric(text, at) : null;
  if (isNumeral(char)) return scanNumeric(text, at);
  return scanNamed(text, at, null);
}

function scanNumeric(text: string, at: number): CalendarSpan | null {
  const first = scanInteger(text, at);
  if (!first) return null;
  const next = text[first.end];
  if (next === '年') {
    const short = first.digits === 2 && first.value >= 10 && /^年\d{1,2}月/.test(text.slice(first.end, first.end + 4));
    if (!short && !(first.digits === 4 && isYear(first.value))) return null;
    return scanWithinYear(text, first.end + 1, short ? 2000 + first.value : first.value);
  }
  if (next === '月') return scanMonth(text, first, null);
  if (next === '季' && text[first.end + 1] === '度')
    return first.value >= 1 && first.value <= 4 ? quarter(null, first.value, first.end + 2) : null;
  if (first.digits === 4 && isYear(first.value) && (next === '-' || next === '.' || next === '/'))
    return scanSeparated(text, first, next);
  return null;
}

/** 2021-12-31, 2021.12.31, 2021/12: two parts only where no unit or further figure makes it a number. */
function scanSeparated(text: string, year: IntegerSpan, separator: string): CalendarSpan | null {
  const month = scanInteger(text, year.end + 1);
  if (!month || month.digits > 2 || month.value < 1 || month.value > 12) return null;
  if (text[month.end] === separator) {
    const day = scanInteger(text, month.end + 1);
    if (day && day.digits <= 2 && day.value >= 1 && day.value <= daysInMonth(year.value, month.value)) {
      const end = text[day.end] === '日' ? day.end + 1 : day.end;
      return { from: null, until: point(year.value, month.value, day.value), end };
    }
  }
  if (text[month.end] === '月') return scanMonth(text, month, year.value);
  const rest = text.slice(month.end, month.end + 2);
  if (rest !== '' && !/^[前底末止之以完~至,;。)-]/.test(rest)) return null;
  return { from: null, until: point(year.value, month.value, null), end: month.end };
}

function scanWithinYear(text: string, at: number, year: number): CalendarSpan {
  const start = text[at] === '度' ? at + 1 : at;
  const months = scanMonths(text, start);
  if (months) return { from: { ...months.from!, year }, until: { ...months.until, year }, end: months.end };
  const month = scanInteger(text, start);
  if (month && text[month.end] === '月') {
    const span = scanMonth(text, month, year);
    if (span) return span;
  }
  if (month && text[month.end] === '季' && month.value >= 1 && month.value <= 4)
    return quarter(year, month.value, month.end + 2);
  if ((text[start] === '底' || text[start] === '末') && text[start + 1] !== '级') {
    return { from: point(year, 12, 1), until: point(year, 12, 31), end: start + 1 };
  }
  return scanNamed(text, start, year) ?? { from: null, until: point(year, null, null), end: start };
}

function scanMonth(text: string, month: IntegerSpan, year: number | null): CalendarSpan | null {
  if (month.value < 1 || month.value > 12) return null;
  const last = daysInMonth(year, month.value);
  let at = month.end + 1;
  if (text[at] === '份') at += 1;
  const stretch = (fromDay: number, day: number, end: number): CalendarSpan => ({
    from: point(year, month.value, fromDay),
    until: point(year, month.value, day),
    end,
  });
  if (text.startsWith('上旬', at)) return stretch(1, 10, at + 2);
  if (text.startsWith('中旬', at)) return stretch(11, 20, at + 2);
  if (text.startsWith('下旬', at)) return stretch(21, last, at + 2);
  if (text.startsWith('月', at)) return null;
  if (text[at] === '底' || text[at] === '末') return stretch(21, last, at + 1);
  if (text[at] === '初') return stretch(1, 10, at + 1);
  const day = scanInteger(text, at);
  if (day && (text[day.end] === '日' || text[day.end] === '号')) {
    return day.value >= 1 && day.value <= last
      ? { from: null, until: point(year, month.value, day.value), end: day.end + 1 }
      : null;
  }
  return { from: null, until: point(year, month.value, null), end: at };
}

const quarter = (year: number | null, index: number, end: number): CalendarSpan => ({
  from: point(year, index * 3 - 2, 1),
  until: point(year, index * 3, daysInMonth(year, index * 3)),
  end,
});

// Longest first.
const NAMED: readonly (readonly [string, number, number])[] = [
  ['第一季度', 1, 3],
  ['第二季度', 4, 6],
  ['第三季度', 7, 9],
  ['第四季度', 10, 12],
  ['第1季度', 1, 3],
  ['第2季度', 4, 6],
  ['第3季度', 7, 9],
  ['第4季度', 10, 12],
  ['上半年', 1, 6],
  ['下半年', 7, 12],
  ['年底', 12, 12],
  ['年末', 12, 12],
];

function scanNamed(text: string, at: number, year: number | null): CalendarSpan | null {
  for (const [name, first, last] of NAMED) {
    if (!text.startsWith(name, at)) continue;
    return {
      from: point(year, first, 1),
      until: point(year, last, daysInMonth(year, last)),
      end: at + name.length,
    };
  }
  return null;
}

/** Whether a date that is no number may begin with this character. */
export const isCalendarWord = (char: string): boolean =>
  char === '第' || char === '上' || char === '下' || char === '年';

/** "1-12月", "9月1日-30日": the second half of a period takes what it leaves out from the first. */
export function scanMonths(text: string, at: number): CalendarSpan | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const joint = text[isDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1];
  if (joint !== '-' && joint !== '~' && joint !== '至' && joint !== '到') return null;
  const match = /^(\d{1,2})(?:-+|~|至|到)(\d{1,2})月/.exec(text.slice(at, at + 8));
  if (!match) return null;
  const [from, until] = [Number(match[1]), Number(match[2])];
  if (from < 1 || until > 12 || from > until) return null;
  return { from: point(null, from, null), until: point(null, until, null), end: at + match[0].length };
}

/** The second point with the year (and month) of the first where it names none. */
export const inherit = (second: CalendarPoint, first: CalendarPoint): CalendarPoint =>
  second.year === null && second.month !== null ? { ...second, year: first.year } : second;

/** "2021年12月31日", "9月", "2021年": scanCalendar reads it back. */
export const formatCalendarPoint = ({ year, month, day }: CalendarPoint): string =>
  (year === null ? '' : `${year}年`) + (month === null ? '' : `${month}月`) + (day === null ? '' : `${day}日`);

/** First and last day of a point as comparable numbers; a missing year is `year`. */
export const firstDay = (at: CalendarPoint, year: number): number =>
  (at.year ?? year) * 10000 + (at.month ?? 1) * 100 + (at.day ?? 1);
export const lastDay = (at: CalendarPoint, year: number): number =>
  (at.year ?? year) * 10000 + (at.month ?? 12) * 100 + (at.day ?? 31);

/** An Excel date serial (1900 system, as every host reports it) as a day; null outside the calendar. */
export function pointOfSerial(serial: number): CalendarPoint | null {
  if (!(serial >= 61 && serial < 110000)) return null;
  // Day 0 is 1899-12-30, which absorbs Excel's imagined 29 February 1900.
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return point(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
