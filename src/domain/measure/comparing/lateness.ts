import { daysInMonth } from '../reading/calendar';
import type { Actual, CalendarPoint, Lateness, Target } from '../measure';

const DAY = 86_400_000;

/** A day of the calendar; month and day are 1-based. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * How late a date is that missed its deadline. Each side may mean several days ("11月底", "9月前", a date without its
 * year): only a number that comes out whichever was meant is told. `year` is the form's, of dates without one.
 */
export function latenessOf(
  target: Target & { kind: 'deadline' },
  actual: Actual & { kind: 'date' },
  year: number | null,
): Lateness {
  const pairs = yearsOf(target, actual, year).flatMap(([targetYear, actualYear]) => {
    const ends = deadlines(target, targetYear);
    const done = [firstOf(actual.from ?? actual.until, actualYear), lastOf(actual.until, actualYear)];
    return ends.flatMap((end) => done.map((day) => [end, day] as const));
  });
  return {
    days: only(pairs.map(([end, day]) => numberOf(day) - numberOf(end))),
    months: only(pairs.map(([end, day]) => monthsBegun(end, day))),
  };
}

/** The one value that all agree on. */
const only = ([first, ...others]: readonly number[]): number | null =>
  first !== undefined && others.every((other) => other === first) ? first : null;

/** The years that the two sides may be in: a year that neither names may be a leap year; one alone may be the wrong one. */
function yearsOf(
  { until }: Target & { kind: 'deadline' },
  actual: Actual & { kind: 'date' },
  year: number | null,
): readonly (readonly [number, number])[] {
  const wanted = until.year ?? year;
  const given = actual.until.year;
  if (wanted !== null) return [[wanted, given ?? wanted]];
  if (given === null) return [2000, 2001].map((each) => [each, each]);
  return [given, given - 1].map((each) => [each, given]);
}

/** The last day that keeps the deadline; "9月前" is the last of August for some and of September for others. */
function deadlines({ until, strict }: Target & { kind: 'deadline' }, year: number): readonly Day[] {
  const last = lastOf(until, year);
  if (!strict) return [last];
  const { year: y, month, day } = firstOf(until, year);
  if (day > 1) return [{ year: y, month, day: day - 1 }, last];
  const before = month === 1 ? { year: y - 1, month: 12 } : { year: y, month: month - 1 };
  return [{ ...before, day: daysInMonth(before.year, before.month) }, last];
}

const firstOf = (at: CalendarPoint, year: number): Day => ({
  year: at.year ?? year,
  month: at.month ?? 1,
  day: at.day ?? 1,
});

/** "2月底" without a year is read as the 29th, which its year may not have. */
function lastOf(at: CalendarPoint, year: number): Day {
  const [y, month] = [at.year ?? year, at.month ?? 12];
  const last = daysInMonth(y, month);
  return { year: y, month, day: Math.min(at.day ?? last, last) };
}

const numberOf = ({ year, month, day }: Day): number => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** One month is up to the same day of the next; from the last day of a month, to the last day of the next. */
function monthsBegun(end: Day, done: Day): number {
  const months = (done.year - end.year) * 12 + done.month - end.month;
  const isLast = end.day === daysInMonth(end.year, end.month);
  return months + (!isLast && done.day > end.day ? 1 : 0);
}
