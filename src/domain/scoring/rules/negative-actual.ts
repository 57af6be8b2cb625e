import { ZERO } from '../../decimal';
import type { Result } from '../../result';
import { fail, ok } from '../../result';
import type { Standard } from '../standard';
import type { Miss } from './rule';

/**
 * A negative actual of a positive ≥ (a loss where a profit was promised) counts as 0, or a person decides. A floor that is
 * itself not above 0 is compared as it stands.
 * Source: what the finance systems do; no numbered notice.
 */
export function countNegative(miss: Miss, rule: Standard['negativeActual']): Result<Miss, string> {
  const { side, target, actual, because } = miss;
  if (side === 'at-most' || actual.gte(ZERO) || target.lte(ZERO)) return ok(miss);
  if (rule === 'ask') return fail(`${because}，实际完成值为负`);
  return ok({ ...miss, actual: ZERO, because: `${because}，实际为负按 0 计` });
}
