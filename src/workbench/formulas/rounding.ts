import { fifteenDigits } from './values';

/**
 * `value` moved to a whole number at `digits` decimals, made whole by `whole`, moved back. It works on the fifteen
 * decimal digits Excel sees: 2.675 is stored a little below and still rounds to 2.68. Half goes away from zero.
 */
export function roundAt(value: number, digits: number, whole: (size: number) => number): number {
  const places = Math.max(-330, Math.min(330, Math.trunc(digits)));
  const moved = shift(Math.abs(fifteenDigits(value)), places);
  // A number too large to be moved has no decimals to lose.
  if (!Number.isFinite(moved)) return value;
  const rounded = shift(whole(moved), -places);
  return value < 0 ? -rounded + 0 : rounded;
}

// By the decimal text: multiplying by 100 would bring the noise back (1.005 * 100 = 100.49999999999999).
function shift(size: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(size).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
