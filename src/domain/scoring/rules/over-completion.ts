import { Decimal, ZERO } from '../../decimal';
import { sayPercent } from '../number-words';
import type { Standard } from '../standard';
import type { Earned, NumericTarget, Operands } from './rule';
import { takeOff } from './rule';

/**
 * A target far exceeded was set too low: from `from` above it `cost` points are taken off, and again for each further
 * `every`, never below 0. null where nothing is taken off. Only where more is better and the target is above 0.
 * Source: 财预〔2020〕10号 wants the score reduced "by degree of deviation" and gives no numbers; one province's manual
 * takes 2 points off from 30 %.
 */
export function reduceOverCompletion(
  target: NumericTarget,
  { target: wanted, actual }: Operands,
  weight: Decimal,
  { overCompletion: { reduction } }: Standard,
): Earned | null {
  if (!reduction || (target.kind !== 'at-least' && target.kind !== 'equal') || wanted.lte(ZERO)) return null;
  const beyond = actual.minus(wanted).div(wanted);
  if (beyond.lt(reduction.from)) return null;
  const again = reduction.every === null ? ZERO : beyond.minus(reduction.from).div(reduction.every).floor();
  const from = sayPercent(new Decimal(reduction.from));
  const further =
    reduction.every === null ? '' : `，每再超出 ${sayPercent(new Decimal(reduction.every))} 再扣 ${reduction.cost} 分`;
  const because = `达标，超出指标值 ${sayPercent(beyond)}，从 ${from} 起扣 ${reduction.cost} 分${further}`;
  return takeOff(weight, again.plus(1).times(reduction.cost), because);
}
