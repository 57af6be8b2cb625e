import type { Decimal } from '../decimal';
import type { NumberCell } from '../form/form';
import type { IndicatorScore } from '../scoring/scorecard';
import { sayNumber } from '../scoring/number-words';
import type { Found } from './finding';

/**
 * The repair that puts a number into a cell, to be spread into what a check yields; nothing for a formula or for a
 * number within a text, which are never written. `what` names the cell: "总分"; `said` is the number as it is called
 * where the cell stores it otherwise (a rate).
 */
export function numberRepair(
  cell: NumberCell,
  value: Decimal | null,
  what: string,
  said?: string,
): Pick<Found, 'repair'> {
  if (cell.isFormula || cell.inText || value === null) return {};
  const { row, column } = cell;
  const label = `把${what}改为 ${said ?? sayNumber(value)}`;
  return { repair: { label, edits: [{ row, column, kind: 'value', value: value.toNumber() }] } };
}

/** The repair that puts the computed score into a row; a qualitative one is only proposed, and a person decides. */
export const scoreRepair = ({ indicator, computed }: IndicatorScore): Pick<Found, 'repair'> =>
  indicator.score && !(indicator.target.ok && indicator.target.value.kind === 'qualitative')
    ? numberRepair(indicator.score, computed, '得分')
    : {};
