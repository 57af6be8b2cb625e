import type { Sheet } from '../sheet/sheet';
import { anchorAt, mergeAt } from '../sheet/sheet';
import { trimmed } from './words';
import type { Columns, Level } from './form';
import { partPrintedWeight } from './printed-weight';
import { isBlankMark } from './words';

/** The levels that a row stands under, and what the rows below inherit through blank cells. */
export interface Levels {
  readonly level1: Level | null;
  readonly level2: Level | null;
}

export const NO_LEVELS: Levels = { level1: null, level2: null };

/**
 * The levels of a row. A merge says exactly how far a level reaches; a blank cell without a merge continues the level
 * above it, but a second level never reaches into another first level.
 */
export function readLevels(sheet: Sheet, row: number, columns: Columns, above: Levels): Levels {
  const own1 = levelAt(sheet, row, columns.level1);
  const own2 = levelAt(sheet, row, columns.level2);
  const level1 = own1 ?? above.level1;
  const isNewLevel1 = own1 !== null && (above.level1 === null || own1.row !== above.level1.row);
  const level2 = own2 ?? (isNewLevel1 ? null : above.level2);
  return { level1, level2 };
}

function levelAt(sheet: Sheet, row: number, column: number | undefined): Level | null {
  if (column === undefined) return null;
  const merge = mergeAt(sheet, row, column);
  // One cell over both level columns belongs to the left one.
  if (merge && merge.left !== column) return null;
  const { text, row: top } = anchorAt(sheet, row, column);
  if (isBlankMark(text)) return null;
  return { row: top, column, ...partPrintedWeight(trimmed(text)) };
}
