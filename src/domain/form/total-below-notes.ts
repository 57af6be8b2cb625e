import type { Sheet } from '../sheet/sheet';
import { isNumber, textAt } from './cells';
import type { Columns } from './form';
import type { GridRegion } from './grid-regions';
import { isHeaderRow } from './header-blocks';
import { isClosingLabel, isHeadLabel, isMoneyLabel, isOwnTotalLabel } from './row-labels';
import { readRow } from './row-kind';

/** So many rows of notes may stand between a grid and its total. */
const MOST_NOTES = 12;

/**
 * The total below notes, as 云南 prints it: 其他需要说明事项, then 总分. The search begins at the row of the first note and
 * ends at whatever belongs to somebody else: a signature, a review, the next form or table.
 */
export function totalBelowNotes(
  sheet: Sheet,
  first: number,
  columns: Columns,
  region: GridRegion,
): { readonly row: number; readonly column: number } | null {
  const last = Math.min(region.last, first + MOST_NOTES);
  for (let row = first; row <= last; row += 1) {
    const { kind, cells, labelColumn } = readRow(sheet, row, columns, region);
    if (labelColumn < 0) continue;
    const label = textAt(sheet, row, labelColumn);
    const holdsPoints = isNumber(cells.weight) || isNumber(cells.score);
    if (kind === 'total') return holdsPoints || isOwnTotalLabel(label) ? { row, column: labelColumn } : null;
    if (isClosingLabel(label) || isHeadLabel(label) || isMoneyLabel(label) || isHeaderRow(sheet, row)) return null;
  }
  return null;
}
