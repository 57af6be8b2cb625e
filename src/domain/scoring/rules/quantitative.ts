import type { Decimal } from '../../decimal';
import { ZERO } from '../../decimal';
import type { Actual, Unit } from '../../measure/measure';
import { fail, ok } from '../../result';
import type { MissedRule, Standard } from '../standard';
import { allOrNothing } from './all-or-nothing';
import { deduction } from './deduction';
import { excess } from './excess';
import { keepLeastShare } from './least-share';
import { countNegative } from './negative-actual';
import { proportional } from './proportional';
import type { Earning, Miss, NumericTarget, Operands } from './rule';
import { crossedSide, sayMiss } from './side';
import { steps } from './steps';
import { zeroTarget } from './zero-target';

/** A missed quantitative target with what decides about it. */
export interface QuantitativeMiss {
  readonly target: NumericTarget;
  readonly actual: Actual;
  /** null where words or bounds say that it was missed, but not by how much. */
  readonly operands: Operands | null;
  readonly weight: Decimal;
}

/**
 * What a missed ≥, ≤, = or range keeps of its weight: by the standard's rule for the side that was crossed, unless a
 * person chose one for the row (`chosen`).
 */
export function earnQuantitative(miss: QuantitativeMiss, standard: Standard, chosen: MissedRule | null): Earning {
  const earned = earn(miss, standard, chosen);
  return earned.ok ? ok(keepLeastShare(earned.value, miss.weight, standard.leastShare)) : earned;
}

/** The standard's rule for a numeric target; of an = or a range that was not missed, the one from below. */
export const ruleFor = (target: NumericTarget, operands: Operands | null, { missed }: Standard): MissedRule =>
  crossedSide(target, operands) === 'at-most' ? missed.atMost : missed.atLeast;

function earn(
  { target, actual, operands, weight }: QuantitativeMiss,
  standard: Standard,
  chosen: MissedRule | null,
): Earning {
  if (target.kind === 'range' && standard.outsideRange === 'nothing' && !chosen) {
    return ok({ points: ZERO, because: '不在指标值的范围之内，不得分', arithmetic: null });
  }
  const side = crossedSide(target, operands);
  const unit = unitOf(target, actual);
  // Nothing was allowed: which share of nothing was kept has no meaning, so the standard has a rule of its own.
  if (side === 'at-most' && operands?.target.isZero() && operands.actual.gt(ZERO) && !chosen) {
    return zeroTarget(operands, weight, unit, standard.zeroTarget);
  }
  const rule = chosen ?? ruleFor(target, operands, standard);
  const because = sayMiss(target, side);
  if (rule.rule === 'all-or-nothing') return ok(allOrNothing(because));
  if (!operands) return fail('未达标，但没有可以计算的两个数');
  const miss: Miss = { ...operands, side, weight, toPercentagePoints: percentagePoints(unit), because };
  const counted = countNegative(miss, standard.negativeActual);
  return counted.ok ? byRule(counted.value, rule) : counted;
}

function byRule(miss: Miss, rule: Exclude<MissedRule, { readonly rule: 'all-or-nothing' }>): Earning {
  switch (rule.rule) {
    case 'proportional':
      return proportional(miss);
    case 'excess':
      return excess(miss);
    case 'deduction':
      return deduction(miss, rule);
    case 'steps':
      return steps(miss, rule.steps);
  }
}

/** The unit that the operands are in: the target's, or the actual's where the target has none. */
function unitOf(target: NumericTarget, actual: Actual): Unit | null {
  const own = target.kind === 'range' ? target.low.unit : target.quantity.unit;
  return own ?? (actual.kind === 'quantity' ? actual.quantity.unit : null);
}

// A bare target beside a percentage is compared in percent (measure/align.ts).
const percentagePoints = (unit: Unit | null): Decimal | null =>
  unit?.dimension === 'ratio' ? unit.factor.times(100) : null;
