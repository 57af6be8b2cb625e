import type { Decimal } from '../decimal';
import type { NumberCell } from '../form/form';
import type { CellRef } from '../sheet/cell-ref';
import type { ScoreOrigin } from './scorecard';
import type { ScorePolicy } from './standard';

/** Which cells may be written. */
export interface SettleOptions {
  readonly policy: ScorePolicy;
  /** The number that we wrote into a cell earlier, or null: a cell that still says it was not typed by a person. */
  readonly writtenByUs?: (cell: CellRef) => Decimal | null;
  /** The computed score replaces a person's in this cell, under the policy `keep` as well. */
  readonly adopt?: (cell: CellRef) => boolean;
}

/**
 * Whose number stands in a cell once the plan is applied. `wanted` is the computed number, 'blank' for a cell that is to
 * be emptied, null for nothing to say: then the cell stays, as does every formula and every number within a text.
 */
export function settle(
  cell: NumberCell | null,
  wanted: Decimal | 'blank' | null,
  options: SettleOptions,
): { readonly final: Decimal | null; readonly origin: ScoreOrigin } {
  const computed = wanted === 'blank' ? null : wanted;
  if (!cell) return { final: computed, origin: 'none' };
  const isEmpty = isBlank(cell) && !cell.isFormula;
  const hasNothingToSay = wanted === null || (wanted === 'blank' && isEmpty);
  if (cell.isFormula || cell.inText || hasNothingToSay || !mayReplace(cell, options)) {
    return { final: cell.value, origin: isEmpty ? 'none' : 'kept' };
  }
  return { final: computed, origin: 'computed' };
}

const isBlank = (cell: NumberCell): boolean => cell.value === null && cell.text === '';

function mayReplace(cell: NumberCell, { policy, writtenByUs, adopt }: SettleOptions): boolean {
  switch (policy) {
    case 'check-only':
      return false;
    case 'overwrite':
      return true;
    case 'keep': {
      const isOurs = cell.value !== null && writtenByUs?.(cell)?.eq(cell.value) === true;
      return isBlank(cell) || isOurs || adopt?.(cell) === true;
    }
  }
}
