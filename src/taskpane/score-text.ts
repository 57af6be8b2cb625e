import type { Decimal } from '../domain/decimal';
import { HUNDRED, roundHalfUp } from '../domain/decimal';

/** "8.82", "10"; "—" where there is no score. Two places are what the forms print. */
export const scoreText = (score: Decimal | null): string => (score ? roundHalfUp(score, 2).toString() : '—');

/** "+1.2", "−0.5": what one score is above or below another. */
export const differenceText = (difference: Decimal): string =>
  `${difference.isNegative() ? '−' : '+'}${scoreText(difference.abs())}`;

/** "表中 5，按标准 8.82，差 −3.82": what stands in a cell beside what the standard gives. */
export function comparedText(recorded: Decimal | null, computed: Decimal | null): string {
  const both = `表中 ${recorded ? scoreText(recorded) : '空'}，按标准 ${scoreText(computed)}`;
  if (!recorded || !computed) return both;
  const difference = recorded.minus(computed);
  return `${both}，差 ${difference.isZero() ? '0' : differenceText(difference)}`;
}

/** Part of whole as "84.6%"; null where the whole is zero. */
export const shareText = (part: Decimal, whole: Decimal): string | null =>
  whole.isZero() ? null : `${roundHalfUp(part.div(whole).times(HUNDRED), 1).toString()}%`;

/** Part of whole between 0 and 1, for drawing only. */
export const drawnShare = (part: Decimal, whole: Decimal): number =>
  whole.isZero() ? 0 : Math.min(1, Math.max(0, part.div(whole).toNumber()));
