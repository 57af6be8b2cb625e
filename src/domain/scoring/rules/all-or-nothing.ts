import { ZERO } from '../../decimal';
import type { Earned } from './rule';

/**
 * 达标法: a miss earns nothing, by however little; so it needs no numbers, "尚未完成" is enough.
 * Source: local practice; no numbered notice.
 */
export const allOrNothing = (because: string): Earned => ({
  points: ZERO,
  because: `${because}，按达标法`,
  arithmetic: null,
});
