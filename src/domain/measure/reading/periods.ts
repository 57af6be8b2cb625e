import type { Decimal } from '../../decimal';
import type { Unit } from '../measure';
import { parseUnit } from './units';

/** How long a period is: whole days below a month, whole months from there on. */
interface Length {
  readonly days?: number;
  readonly months?: number;
}
const PERIODS: ReadonlyMap<string, Length> = new Map([
  ['天', { days: 1 }],
  ['日', { days: 1 }],
  ['周', { days: 7 }],
  ['星期', { days: 7 }],
  ['月', { months: 1 }],
  ['个月', { months: 1 }],
  ['季度', { months: 3 }],
  ['季', { months: 3 }],
  ['年', { months: 12 }],
]);
// How many times a shorter period comes in months, as people count: 4 or 5 weeks, 52 or 53, 28 to 31 days.
const inMonths = (...times: readonly (readonly [months: number, least: number, most: number])[]) =>
  new Map(times.map(([months, least, most]) => [months, [least, most] as const]));
const WITHIN: ReadonlyMap<number, ReadonlyMap<number, readonly [number, number]>> = new Map([
  [1, inMonths([1, 28, 31], [3, 90, 92], [12, 365, 366])],
  [7, inMonths([1, 4, 5], [3, 12, 14], [12, 52, 53])],
]);
/** 次/周 as 次 by the week; null where the unit is not per one period. */
function perPeriod({ symbol }: Unit): { readonly of: Unit; readonly rest: string; readonly length: Length } | null {
  if (!symbol.includes('/')) return null;
  const [first = '', ...parts] = symbol.split(/[/*]/);
  const of = parseUnit(first);
  const length = parts.flatMap((part) => PERIODS.get(part) ?? []);
  if (!of || length.length !== 1) return null;
  return { of, rest: parts.filter((part) => !PERIODS.has(part)).join('/'), length: length[0]! };
}

// "每天" is often said of workdays alone.
const WORKDAYS: ReadonlyMap<number, number> = new Map([
  [1, 20],
  [3, 60],
  [12, 240],
]);

/**
 * How many of `unit` one of `other` is, at least, at most and by workdays, where both are the same per another period:
 * 次/月 is 12 次/年, 次/周 are 52 or 53. Null for any other two units.
 */
export function periodFactor(unit: Unit, other: Unit): readonly [Decimal, Decimal, Decimal] | null {
  const [to, from] = [perPeriod(unit), perPeriod(other)];
  if (!to || !from || to.rest !== from.rest || to.of.dimension !== from.of.dimension) return null;
  const scale = from.of.factor.div(to.of.factor);
  const more = timesIn(to.length, from.length);
  if (more) return [scale.times(more[0]), scale.times(more[1]), scale.times(more[2])];
  const fewer = timesIn(from.length, to.length);
  return fewer && [scale.div(fewer[1]), scale.div(fewer[0]), scale.div(fewer[2])];
}

/** How many of the shorter period the longer has; null where it is not the longer. */
function timesIn(longer: Length, shorter: Length): readonly [number, number, number] | null {
  if (longer.months && shorter.days) {
    const within = WITHIN.get(shorter.days)?.get(longer.months);
    const workdays = shorter.days === 1 ? WORKDAYS.get(longer.months) : undefined;
    return within ? [...within, workdays ?? within[0]] : null;
  }
  const unit = longer.months ? shorter.months : shorter.days;
  const times = unit === undefined ? 0 : (longer.months ?? longer.days ?? 0) / unit;
  if (times < 1) return null;
  return [times, times, longer.days === 7 && shorter.days === 1 ? 5 : times];
}
