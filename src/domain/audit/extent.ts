import type { Decimal } from '../decimal';
import { HUNDRED } from '../decimal';
import type { Form, NumberCell } from '../form/form';
import { isUnreadable } from './rows';

/**
 * Whether the grid is closed by its total below it. An excerpt, or a form with its total at the top, may have rows that
 * the sheet does not hold: what is missing from its sums is then no error of arithmetic.
 */
export const hasEnd = ({ total, header }: Form): boolean => total !== null && total.row > header.last;

/**
 * Rows for 90 of the 100 points that the total line prints, in a form without a budget block: the other 10 may be the
 * execution's, which stands on another page.
 */
export const mayLackExecution = ({ budget, total }: Form, weight: Decimal): boolean =>
  budget === null && weight.eq(90) && Boolean(total?.weight?.value?.eq(HUNDRED));

/** Rows that could not be read, or points that are no number: a sum that comes out short may be whole. */
export const hasUnknownPoints = ({ budget, indicators, damagedRows }: Form): boolean =>
  damagedRows.length > 0 || [budget, ...indicators].some((row) => isUnknown(row?.weight ?? null));

const isUnknown = (weight: NumberCell | null): boolean => weight !== null && isUnreadable(weight);
