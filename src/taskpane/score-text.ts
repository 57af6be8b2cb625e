import type { Decimal } from '../domain/decimal';
import { HUNDRED, roundHalfUp } from '../domain/decimal';

/** "8.82", "10"; "—" where there is no score. Two places are what the forms print. */
export const scoreText = (score: Decimal | null): string => (score ? roundHalfUp(score, 2).toString() : '—');

/** "+1.2", "−0.5": what one score is above or below another. */
export const differenceText = (difference: Decimal): string =>
  `${difference.isNegative() ? '−' : '+'}${scoreText(difference.abs())}`;

/** Part of whole as "84.6%"; null where the whole is zero. */
export const shareText = (part: Decimal, whole: Decimal): string | null =>
  whole.isZero() ? null : `${roundHalfUp(part.div(whole).times(HUNDRED), 1).toString()}%`;

/** Part of whole between 0 and 1, for drawing only. */
export const drawnShare = (part: Decimal, whole: Decimal): number =>
  whole.isZero() ? 0 : Math.min(1, Math.max(0, part.div(whole).toNumber()));
