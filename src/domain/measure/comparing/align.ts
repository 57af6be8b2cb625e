import { Decimal, HUNDRED } from '../../decimal';
import type { MeasureContext, Quantity, Unit } from '../measure';
import { contextUnit } from '../sense/context-unit';
import { isShareName } from '../sense/sense';
import { periodFactor } from '../reading/periods';
import { baseOf, isCalendarUnit, isConvertible, isPerWhole, isScale, moneyPer, withoutScale } from '../reading/units';

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

export function align(wanted: Quantity, given: Quantity, context: MeasureContext): Alignment {
  const target = beside(wanted, given.unit);
  const actual = beside(given, wanted.unit);
  if (target.unit && actual.unit) return withUnits(target.value, target.unit, actual.value, actual.unit, context);
  if (target.unit)
    return target.unit.symbol === '%'
      ? bareShare(target.value, actual.value)
      : inUnitOf(target.unit, target.value, actual.value);
  const isShare = isShareName(context.name);
  if (actual.unit?.dimension === 'ratio') return shareOfBare(target.value, actual, isShare);
  if (actual.unit) {
    // 12/10万 is a rate, as the share is; beside a count it is nothing.
    const isRate = actual.unit.symbol.startsWith('/');
    if (isShare !== isRate && (isRate || actual.unit.symbol !== '分'))
      return `指标是${isShare ? '比率' : '数量'}，实际完成值的单位却是“${actual.unit.symbol}”`;
    return inUnitOf(actual.unit, target.value, actual.value);
  }
  return isShare ? bareShares(target.value, actual.value, context) : inUnitOf(null, target.value, actual.value);
}

/** "120万" beside money is money; beside anything else it is the number 1200000, and 620万/月 beside a number 元/月. */
function beside(quantity: Quantity, other: Unit | null): Quantity {
  const { value, unit } = quantity;
  const scale = unit && (isScale(unit) ? unit : moneyPer(unit));
  if (!isScale(scale) || (other && (isScale(other) || baseOf(other) === '元' || moneyPer(other)))) return quantity;
  if (scale !== unit) {
    if (other) return quantity;
    const symbol = unit!.symbol.replace(scale!.symbol, '元');
    return { value: value.times(scale!.factor), unit: { ...unit!, symbol, factor: unit!.factor.div(scale!.factor) } };
  }
  const plain = withoutScale(quantity);
  return other?.dimension === 'money' ? { value: plain.value.div(other.factor), unit: other } : plain;
}

function withUnits(
  target: Decimal,
  targetUnit: Unit,
  actual: Decimal,
  actualUnit: Unit,
  context: MeasureContext,
): Alignment {
  const doubt = doubtfulAmount(
    target.times(targetUnit.factor),
    actual.times(actualUnit.factor),
    targetUnit,
    actualUnit,
    context,
  );
  if (doubt) return doubt;
  if (targetUnit.symbol === actualUnit.symbol) return [{ target, actual }];
  const factor = periodFactor(targetUnit, actualUnit);
  if (factor) return overPeriods(target, actual, factor);
  if (isConvertible(targetUnit, actualUnit)) {
    const converted = actual.times(actualUnit.factor).div(targetUnit.factor);
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
  const workdays = besideWorkdays(target, targetUnit, actual, actualUnit);
  if (workdays) return workdays;
  // As many times as people: whether anybody came twice is not said.
  if (isHeads(targetUnit, actualUnit) && target.eq(actual)) return [{ target, actual }];
  const amounts = perAmounts(target, targetUnit, actual, actualUnit, context);
  if (amounts) return amounts;
  return `单位不同，无法比较：指标值是“${targetUnit.symbol}”，实际完成值是“${actualUnit.symbol}”`;
}

/** 每周1次 beside 52次/年 or 53次/年 is the same; what no count of weeks explains is more or less by all of them. */
function overPeriods(
  target: Decimal,
  actual: Decimal,
  [least, most, workdays]: readonly [Decimal, Decimal, Decimal],
): Alignment {
  const [low, high] = [actual.times(least), actual.times(most)];
  // 1/52 has no end: what is as near as this is the same.
  const slack = target.abs().times('1e-20');
  if (low.minus(slack).lte(target) && high.plus(slack).gte(target)) return [{ target, actual: target }];
  return [low, high, actual.times(workdays)].map((each) => ({ target, actual: each }));
}

// A total beside what one gets is at least so many times as much.
const SEVERAL = 5;

/** Money that is in the row's unit only because its cell wrote none, or a total where an amount for one was asked. */
function doubtfulAmount(
  target: Decimal,
  actual: Decimal,
  targetUnit: Unit,
  actualUnit: Unit,
  context: MeasureContext,
): string | null {
  if (targetUnit.dimension !== 'money' || actualUnit.dimension !== 'money' || !target.gt(0)) return null;
  const isSame = targetUnit.symbol === actualUnit.symbol;
  const isTooFar = actual.gte(target.times(FAR.money)) || actual.times(FAR.other).lte(target);
  if (isSame && isTooFar && !actual.isZero() && contextUnit(null, context)?.symbol === actualUnit.symbol)
    return NO_UNIT;
  const isPerOne = /[人户亩月年日村校]均|每[人户亩家村校]|亩产|单产/.test(context.name);
  const isFar = actual.gte(target.times(SEVERAL)) || (!isSame && actual.times(SEVERAL).lte(target));
  return isPerOne && isFar ? '指标是平均数，实际完成值像是总额，无法比较' : null;
}

const isHeads = (a: Unit, b: Unit): boolean =>
  (a.symbol === '人' && b.symbol === '人次') || (a.symbol === '人次' && b.symbol === '人');

const HALF_AS_MUCH = new Decimal('0.5');
const HALF_MORE = new Decimal('1.5');

/**
 * 5300元/户 beside 5000元: the amount is for one as well, if it is near enough to be no sum over all of them, and no
 * other period's. Of a length or an area there may be less than one, so that only the same amount is certain.
 */
function perAmounts(
  target: Decimal,
  targetUnit: Unit,
  actual: Decimal,
  actualUnit: Unit,
  { name }: MeasureContext,
): Alignment | null {
  const isTargetPer = targetUnit.symbol.includes('/');
  if (isTargetPer === actualUnit.symbol.includes('/')) return null;
  const [perUnit, plainUnit] = isTargetPer ? [targetUnit, actualUnit] : [actualUnit, targetUnit];
  const money = moneyPer(perUnit);
  if (!money || baseOf(money) !== baseOf(plainUnit)) return null;
  const part = (isTargetPer ? target : actual).times(money.factor);
  const plain = (isTargetPer ? actual : target).times(plainUnit.factor);
  const one = perUnit.symbol.slice(perUnit.symbol.indexOf('/') + 1);
  const isNamed = name.includes(`${one}均`) || name.includes(`每${one}`);
  const isOther = !isTargetPer && !isNamed && /均|每/.test(name);
  const isNear = plain.gt(part.times(HALF_AS_MUCH)) && plain.lt(isTargetPer ? part.times(HALF_MORE) : part);
  const isSameScale = plain.lt(part.times(FAR.money)) && part.lt(plain.times(FAR.money));
  const isCertain = plain.eq(part) || (isNear && isPerWhole(perUnit)) || (isNamed && !isTargetPer && isSameScale);
  if (isOther || !isCertain) return `“${plainUnit.symbol}”和“${perUnit.symbol}”：没有写明是单价还是总额，无法比较`;
  const factor = isTargetPer ? actualUnit.factor.div(money.factor) : money.factor.div(targetUnit.factor);
  return [{ target, actual: actual.times(factor) }];
}

const DAY = new Decimal(86_400);
/** Five of seven days, and fewer with a long holiday among them. */
const LEAST_WORKDAYS = new Decimal('0.4');

/** 6天 hold at most six 工作日, and at least two: the verdict must hold for both. */
function besideWorkdays(target: Decimal, targetUnit: Unit, actual: Decimal, actualUnit: Unit): Alignment | null {
  const [isTarget, isActual] = [targetUnit.symbol === '工作日', actualUnit.symbol === '工作日'];
  if (isTarget && actualUnit.dimension === 'time') {
    const days = actual.times(actualUnit.factor).div(DAY);
    return [days, days.times(LEAST_WORKDAYS)].map((each) => ({ target, actual: each }));
  }
  if (!isActual || targetUnit.dimension !== 'time') return null;
  const days = actual.times(DAY).div(targetUnit.factor);
  return [days, days.div(LEAST_WORKDAYS)].map((each) => ({ target, actual: each }));
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
  // 15 beside 1小时 are minutes, 8 beside 1年 months.
  time: 4,
  count: 1000,
  other: 1000,
};

// 52000 beside 620万元: nobody spends eighty times the budget, but many forget 元.
const TOO_MUCH_MONEY = 20;

/** One side is a bare number: it is in the other's unit, unless its size speaks for another scale. */
function inUnitOf(unit: Unit | null, target: Decimal, actual: Decimal): Alignment {
  if (!target.isZero() && !actual.isZero()) {
    const quotient = actual.div(target).abs();
    const dimension = unit && moneyPer(unit) ? 'money' : (unit?.dimension ?? 'other');
    const isTooMuch = quotient.gte(dimension === 'money' ? TOO_MUCH_MONEY : FAR[dimension]);
    if (isTooMuch || quotient.times(FAR[dimension]).lte(1)) return NO_UNIT;
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
  // 0.1 beside 0.4 % is on its scale; 0.004 may be either.
  if (size.lt(ONE) && target.abs().lt(ONE) && size.times(10).gte(target.abs())) return [asPercent];
  if (size.lt(ONE)) return isLarge ? [asRatio] : [asRatio, asPercent];
  if (size.eq(ONE)) return [asRatio, asPercent];
  if (size.gt(HUNDRED) && !(target.gt(HUNDRED) && size.lt(target.times(3)))) return NO_UNIT;
  if (isLarge && size.lt(20)) return '实际完成值没有写单位，不能确定是百分比还是数量';
  return [asPercent];
}

function shareOfBare(target: Decimal, { value, unit }: Quantity, isShare: boolean): Alignment {
  const actual = value.times(unit!.factor).times(HUNDRED);
  if (target.isZero() || target.eq(HUNDRED) || (isShare && target.eq(actual))) return [{ target, actual }];
  if (!isShare) return '指标值没有写百分号，实际完成值是百分比，无法比较';
  if (target.abs().lt(ONE)) {
    const scaled: Reading = { target: target.times(HUNDRED), actual };
    return actual.abs().gte(20) && target.abs().gte('0.5') ? [scaled] : [scaled, { target, actual }];
  }
  if (target.eq(ONE))
    return [
      { target: HUNDRED, actual },
      { target, actual },
    ];
  return [{ target, actual }];
}

/** Two bare numbers of a rate: 0.98 beside 95 is 98. */
function bareShares(target: Decimal, actual: Decimal, { name }: MeasureContext): Alignment {
  const [t, a] = [target.abs(), actual.abs()];
  if (t.gte(HALF) && a.gt(0) && a.lte(ONE)) return bareShare(target, actual);
  if (a.gte(HALF) && t.gt(0) && t.lte(ONE)) {
    const asRatio: Reading = { target: target.times(HUNDRED), actual };
    // Only growth of 1 % is a target that anybody sets.
    return /增长|增速|增幅/.test(name) ? [asRatio, { target, actual }] : [asRatio];
  }
  return inUnitOf(null, target, actual);
}
