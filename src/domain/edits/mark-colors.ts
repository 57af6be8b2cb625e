import type { CellRef } from '../sheet/cell-ref';
import type { Fill } from '../sheet/sheet-edit';

/**
 * The fill of rows that miss their target: black text on it has a contrast of 14 : 1, and printed in grey it stays
 * lighter than the text and darker than the paper.
 */
export const MISSED_FILL = '#F8CBAD';

/** A cell that we coloured earlier, and the fill that was there before. */
export interface Mark extends CellRef {
  readonly color: string;
  readonly former: Fill | null;
}
