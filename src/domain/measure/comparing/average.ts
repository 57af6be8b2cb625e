import type { Quantity } from '../measure';
import { parseUnit, perUnit } from '../reading/units';

/** "户均3448元", "每亩平均300元": the words before an amount of money say what it is per. Any other as it stands. */
export function averaged(quantity: Quantity, label: string | undefined): Quantity {
  const { value, unit } = quantity;
  if (!label?.endsWith('均') || unit?.dimension !== 'money') return quantity;
  const words = label.replace(/平?均$/, '');
  const of = [words.slice(-2), words.slice(-1)].find((word) => parseUnit(word) !== null);
  return of === undefined ? quantity : { value, unit: perUnit(unit, [of]) };
}
