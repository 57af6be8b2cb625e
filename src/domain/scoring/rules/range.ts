import type { MissedRule } from './rule';

/**
 * A range is two targets: below its low end it is a "not less than", above its high end a "not more than". The operands
 * carry the end that was crossed.
 * Source: follows from 比例法 for the two directions; no notice words ranges of its own.
 */
export const outsideRange =
  (below: MissedRule, above: MissedRule): MissedRule =>
  (operands) =>
    operands.actual.lt(operands.target) ? below(operands) : above(operands);
