import { Decimal, ZERO, roundHalfUp } from '../decimal';
import { sayNumber, sayRounding } from './number-words';
import type { Standard } from './standard';

/**
 * Points as a score: rounded once, half up, to the standard's decimals, then kept within 0 and the weight (a weight of
 * 8.6 stays 8.6 where 8.55 rounds to 9). `words`: "9.93（四舍五入保留两位）".
 */
export function award(
  exact: Decimal,
  weight: Decimal,
  { rounding }: Standard,
): { readonly points: Decimal; readonly words: string } {
  const rounded = roundHalfUp(exact, rounding.score);
  const points = Decimal.max(ZERO, Decimal.min(rounded, weight));
  const note = points.eq(rounded) ? sayRounding(exact, rounded, rounding.score) : '（不超过分值）';
  return { points, words: `${sayNumber(points)}${note}` };
}
