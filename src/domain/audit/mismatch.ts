import type { Indicator } from '../form/form';
import type { Quantity } from '../measure/measure';
import { isShareName } from '../measure/sense/sense';
import { isComparable } from '../measure/reading/units';

/**
 * Why the two sides of a row can never be compared: they are in different units (100人, 50个), or of different kinds (a
 * number promised, words given). Null where they could be, or where words are to be judged by a person.
 */
export function mismatchOf({ target, actual, context }: Indicator): 'unit' | 'kind' | null {
  if (!target.ok || !actual.ok) return null;
  const [wanted, given] = [target.value, actual.value];
  if (given.kind === 'none' || given.kind === 'not-applicable') return null;
  switch (wanted.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      return given.kind === 'quantity' || given.kind === 'range'
        ? unitMismatch(wanted.quantity, given.kind === 'range' ? given.low : given.quantity, context.name)
        : 'kind';
    case 'range':
      return given.kind === 'quantity' || given.kind === 'range'
        ? unitMismatch(wanted.low, given.kind === 'range' ? given.low : given.quantity, context.name)
        : 'kind';
    case 'deadline':
      return given.kind === 'quantity' || given.kind === 'range' || given.kind === 'list' ? 'kind' : null;
    case 'list':
      return given.kind === 'list' ? null : 'kind';
    case 'qualitative':
    case 'none':
      return null;
  }
}

function unitMismatch(wanted: Quantity, given: Quantity, name: string): 'unit' | null {
  if (!given.unit) return null;
  if (wanted.unit) return isComparable(wanted.unit, given.unit) ? null : 'unit';
  // A bare number of a rate is a percentage.
  const isPercentage = given.unit.dimension === 'ratio' || given.unit.symbol === '分';
  return isShareName(name) && !isPercentage ? 'unit' : null;
}
