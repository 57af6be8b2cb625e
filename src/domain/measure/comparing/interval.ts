import type { Decimal } from '../../decimal';
import type { Outcome } from '../measure';

/** All numbers from `low` to `high`; null is without end, strict leaves the end itself out. */
export interface Interval {
  readonly low: Decimal | null;
  readonly lowStrict: boolean;
  readonly high: Decimal | null;
  readonly highStrict: boolean;
}

export const exactly = (value: Decimal): Interval => ({ low: value, lowStrict: false, high: value, highStrict: false });
export const atLeast = (low: Decimal, strict: boolean): Interval => ({
  low,
  lowStrict: strict,
  high: null,
  highStrict: false,
});
export const atMost = (high: Decimal, strict: boolean): Interval => ({
  low: null,
  lowStrict: false,
  high,
  highStrict: strict,
});

/** Whether every number of `inner` is one of `outer`. */
function contains(outer: Interval, inner: Interval): boolean {
  if (outer.low) {
    if (!inner.low || inner.low.lt(outer.low)) return false;
    if (inner.low.eq(outer.low) && outer.lowStrict && !inner.lowStrict) return false;
  }
  if (outer.high) {
    if (!inner.high || inner.high.gt(outer.high)) return false;
    if (inner.high.eq(outer.high) && outer.highStrict && !inner.highStrict) return false;
  }
  return true;
}

/** Whether `below` ends before `above` begins. */
const isBelow = (below: Interval, above: Interval): boolean =>
  below.high !== null &&
  above.low !== null &&
  (below.high.lt(above.low) || (below.high.eq(above.low) && (below.highStrict || above.lowStrict)));

/**
 * Met when whatever the actual may be fulfils the target, missed when nothing it may be does; an actual that is
 * itself a bound ("90%以上" for ≥95%) may leave it open.
 */
export function judge(target: Interval, actual: Interval): Outcome & ('met' | 'missed' | 'unverifiable') {
  if (contains(target, actual)) return 'met';
  return isBelow(actual, target) || isBelow(target, actual) ? 'missed' : 'unverifiable';
}
