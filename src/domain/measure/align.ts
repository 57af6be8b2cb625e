import { Decimal, HUNDRED } from '../decimal';
import type { MeasureContext, Quantity, Unit } from './measure';
import { isShareName } from './sense';
import { isCalendarUnit, isComparable } from './units';

/** The two numbers in one unit, the target's. */
export interface Reading {
  readonly target: Decimal;
  readonly actual: Decimal;
}

/**
 * How the two sides can be set side by side: every way a reader could see them, the likeliest first. A verdict holds
 * only if all readings agree. A string is the Chinese reason why there is no way at all.
 */
export type Alignment = readonly Reading[] | string;

export function align(target: Quantity, actual: Quantity, context: MeasureContext): Alignment {
  if (target.unit && actual.unit) return withUnits(target.value, target.unit, actual.value, actual.unit);
  if (target.unit)
    return target.unit.symbol === '%'
      ? bareShare(target.value, actual.value)
      : inUnitOf(target.unit, target.value, actual.value);
  const isShare = isShareName(context.name);
  if (actual.unit?.dimension === 'ratio') return shareOfBare(target.value, actual, isShare);
  if (actual.unit) {
    if (isShare && actual.unit.symbol !== '分') return `指标是比率，实际完成值的单位却是“${actual.unit.symbol}”`;
    return inUnitOf(actual.unit, target.value, actual.value);
  }
  return isShare ? bareShares(target.value, actual.value) : inUnitOf(null, target.value, actual.value);
}

function withUnits(target: Decimal, targetUnit: Unit, actual: Decimal, actualUnit: Unit): Alignment {
  if (targetUnit.symbol === actualUnit.symbol) return [{ target, actual }];
  if (isComparable(targetUnit, actualUnit)) {
    const factor = actualUnit.factor;
    const converted = actual.times(factor).div(targetUnit.factor);
    const [isTargetCalendar, isActualCalendar] = [isCalendarUnit(targetUnit), isCalendarUnit(actualUnit)];
    if (isTargetCalendar === isActualCalendar) return [{ target, actual: converted }];
    // Months have 28 to 31 days: the verdict must hold for both.
    return [converted, converted.times('0.915'), converted.times('1.09')].map((each) => ({ target, actual: each }));
  }
  // The forms are about one year: 每年4次 and 共4次 say the same.
  if (yearly(targetUnit.symbol) === actualUnit.symbol || yearly(actualUnit.symbol) === targetUnit.symbol)
    return [{ target, actual }];
  const times = timesAYear(targetUnit.symbol, actualUnit.symbol);
  // 每月1次 and 12次: counted over the year, unless the actual means each month as well.
  if (times) return [target.times(times), target].map((each) => ({ target: each, actual }));
  return `单位不同，无法比较：指标值是“${targetUnit.symbol}”，实际完成值是“${actualUnit.symbol}”`;
}

const yearly = (symbol: string): string | null => (symbol.endsWith('/年') ? symbol.slice(0, -2) : null);

const PERIODS: readonly (readonly [ending: string, times: number])[] = [
  ['/月', 12],
  ['/季度', 4],
  ['/半年', 2],
];

/** How often a year the target's period comes, where the actual counts the same without a period. */
const timesAYear = (target: string, actual: string): number | null =>
  PERIODS.find(([ending]) => target === actual + ending)?.[1] ?? null;

const NO_UNIT = '实际完成值没有写单位，数量级也对不上，无法判断';

// From which quotient on another scale (元 for 万元, 小时 for 天) is likelier than such a result.
const FAR: Readonly<Record<Unit['dimension'], number>> = {
  ratio: 50,
  money: 100,
  length: 100,
  area: 100,
  mass: 100,
  volume: 100,
  time: 20,
  count: 1000,
  other: 1000,
};

/** One side is a bare number: it is in the other's unit, unless its size speaks for another scale. */
function inUnitOf(unit: Unit | null, target: Decimal, actual: Decimal): Alignment {
  if (!target.isZero() && !actual.isZero()) {
    const quotient = actual.div(target).abs();
    const far = FAR[unit?.dimension ?? 'other'];
    if (quotient.gte(far) || quotient.times(far).lte(1)) return NO_UNIT;
  }
  return [{ target, actual }];
}

const HALF = new Decimal(50);
const ONE = new Decimal(1);

/** A bare number beside a percentage: 98 is 98 %, 0.98 is 98 % where 0.98 % would be absurd, 3 may be three pieces. */
function bareShare(target: Decimal, actual: Decimal): Alignment {
  const asPercent: Reading = { target, actual };
  const asRatio: Reading = { target, actual: actual.times(HUNDRED) };
  const size = actual.abs();
  if (size.isZero() || actual.eq(target)) return [asPercent];
  const isLarge = target.abs().gte(HALF);
  if (size.lt(ONE)) return isLarge ? [asRatio] : [asRatio, asPercent];
  if (size.eq(ONE)) return [asRatio, asPercent];
  if (size.gt(HUNDRED) && !(target.gt(HUNDRED) && size.lt(target.times(3)))) return NO_UNIT;
  if (isLarge && size.lt(20)) return '实际完成值没有写单位，不能确定是百分比还是数量';
  return [asPercent];
}

function shareOfBare(target: Decimal, { value, unit }: Quantity, isShare: boolean): Alignment {
  const actual = value.times(unit!.factor).times(HUNDRED);
  if (target.isZero() || target.eq(actual) || target.eq(HUNDRED)) return [{ target, actual }];
  if (!isShare) return '指标值没有写百分号，实际完成值是百分比，无法比较';
  if (target.abs().lt(ONE)) {
    const scaled: Reading = { target: target.times(HUNDRED), actual };
    return actual.abs().gte(20) ? [scaled] : [scaled, { target, actual }];
  }
  if (target.eq(ONE))
    return [
      { target: HUNDRED, actual },
      { target, actual },
    ];
  return [{ target, actual }];
}

/** Two bare numbers of a rate: 0.98 beside 95 is 98. */
function bareShares(target: Decimal, actual: Decimal): Alignment {
  const [t, a] = [target.abs(), actual.abs()];
  if (t.gte(HALF) && a.gt(0) && a.lte(ONE)) return bareShare(target, actual);
  if (a.gte(HALF) && t.gt(0) && t.lte(ONE)) return [{ target: target.times(HUNDRED), actual }];
  return inUnitOf(null, target, actual);
}
