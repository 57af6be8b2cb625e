import type { Decimal } from '../domain/decimal';
import { HUNDRED, roundHalfUp } from '../domain/decimal';

/** "8.82", "10"; "—" where there is no score. Two places are what the forms print. */
export const scoreText = (score: Decimal | null): string => (score ? roundHalfUp(score, 2).toString() : '—');

/** Part of whole as "84.6%"; null where the whole is zero. */
export const shareText = (part: Decimal, whole: Decimal): string | null =>
  whole.isZero() ? null : `${roundHalfUp(part.div(whole).times(HUNDRED), 1).toString()}%`;

/** Part of whole between 0 and 1, for drawing only. */
export const drawnShare = (part: Decimal, whole: Decimal): number =>
  whole.isZero() ? 0 : Math.min(1, Math.max(0, part.div(whole).toNumber()));
