import { Decimal, ZERO } from '../../decimal';
import type { Unit } from '../../measure/measure';
import { fail, ok } from '../../result';
import type { Standard } from '../standard';
import type { Earning, Operands } from './rule';
import { takeOff } from './rule';

/**
 * ≤0起, 0次: what was not to happen at all has happened. Nothing is earned, or each one costs points; "each" has a
 * meaning for what is counted only, so that an amount or a percentage above 0 is left to a person then.
 * Source: the finance systems ("A = 0 → actual must be ≤ 0, else 0"); a price for each one is local practice.
 */
export function zeroTarget(
  { actual }: Operands,
  weight: Decimal,
  unit: Unit | null,
  rule: Standard['zeroTarget'],
): Earning {
  const because = '指标值为 0，实际大于 0';
  if (rule === 'nothing') return ok({ points: ZERO, because: `${because}，不得分`, arithmetic: null });
  if (unit && unit.dimension !== 'count' && unit.dimension !== 'other') {
    return fail(`${because}，但不是可以逐个计数的量`);
  }
  const off = actual.times(new Decimal(rule.cost));
  return ok(takeOff(weight, off, `${because}，每 1 ${unit?.symbol ?? '个'}扣 ${rule.cost} 分`));
}
