import type { CellRange } from '../../domain/sheet/cell-ref';
import type { WpsRange, WpsWorksheet } from './application';
import { heightOf, rangeAt, widthOf } from './ranges';

/** Which rows and columns of a range are hidden, and whether a filter hid them. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filtered: boolean;
}

/**
 * Row by row and column by column: what builds say of several, of which some are hidden, nobody has measured. A filter is
 * the sheet's own or that of one of its tables; tables are asked only where rows are hidden.
 */
export function readHidden(sheet: WpsWorksheet, range: CellRange): HiddenLines {
  const whole = rangeAt(sheet, range);
  const hiddenRows = hiddenAmong(whole.EntireRow.Rows, heightOf(range), range.top);
  const hiddenColumns = hiddenAmong(whole.EntireColumn.Columns, widthOf(range), range.left);
  return { hiddenRows, hiddenColumns, filtered: sheet.FilterMode || (hiddenRows.size > 0 && isTableFiltered(sheet)) };
}

/** The rows of these that are hidden now. */
export const hiddenOf = (sheet: WpsWorksheet, rows: readonly number[]): number[] =>
  rows.filter((row) => rangeAt(sheet, { top: row, left: 0, bottom: row, right: 0 }).EntireRow.Hidden === true);

function hiddenAmong(lines: WpsRange, count: number, from: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (let index = 1; index <= count; index += 1) if (lines.Item(index).Hidden === true) hidden.add(from + index - 1);
  return hidden;
}

/** Whether a filter of the sheet or of a table on it hides rows. */
export const isFiltered = (sheet: WpsWorksheet): boolean => sheet.FilterMode || isTableFiltered(sheet);

/** A build without tables, or one that does not tell of them, has none that is filtered. */
function isTableFiltered(sheet: WpsWorksheet): boolean {
  try {
    const tables = sheet.ListObjects;
    for (let index = 1; index <= tables.Count; index += 1) {
      if (tables.Item(index).AutoFilter?.FilterMode) return true;
    }
    return false;
  } catch {
    return false;
  }
}
