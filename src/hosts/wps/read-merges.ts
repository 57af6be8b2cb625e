import type { CellRange } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { WpsWorksheet } from './application';
import { cellIn, heightOf, isSingle, placeOf, rangeAt } from './ranges';

/**
 * Every merged area that covers a cell of the range. `MergeArea` answers for one cell only; over several cells
 * `MergeCells` is certain only where it says false (some builds say true where a part is merged, others null). What a
 * known area covers is not asked again.
 */
export function readMerges(sheet: WpsWorksheet, range: CellRange): CellRange[] {
  if (!mayBeMerged(sheet, range)) return [];
  const merges: CellRange[] = [];
  const known = new Set<number>();
  for (let column = range.left; column <= range.right; column += 1) {
    const isKnown = (row: number): boolean => known.has(cellKey(row, column));
    for (const merge of searchColumn(sheet, { ...range, left: column, right: column }, isKnown)) {
      merges.push(merge);
      // A damaged file may merge whole columns.
      const bottom = Math.min(merge.bottom, range.bottom);
      const right = Math.min(merge.right, range.right);
      for (let r = merge.top; r <= bottom; r += 1) {
        for (let c = merge.left; c <= right; c += 1) known.add(cellKey(r, c));
      }
    }
  }
  return merges;
}

const mayBeMerged = (sheet: WpsWorksheet, range: CellRange): boolean => rangeAt(sheet, range).MergeCells !== false;

/**
 * Goes down a column in steps: the whole of it, halves of what may be merged, down to one cell. Below a merged cell the
 * next one is asked at once, for forms merge row after row; below another one the steps grow again.
 */
function* searchColumn(
  sheet: WpsWorksheet,
  column: CellRange,
  isKnown: (row: number) => boolean,
): Generator<CellRange> {
  let row = column.top;
  let step = heightOf(column);
  let isNarrowing = false;
  while (row <= column.bottom) {
    if (isKnown(row)) {
      row += 1;
      continue;
    }
    const part = { ...column, top: row, bottom: row };
    while (part.bottom < Math.min(row + step - 1, column.bottom) && !isKnown(part.bottom + 1)) part.bottom += 1;
    if (isSingle(part)) {
      const merge = mergeOf(sheet, part);
      if (merge) yield merge;
      row += 1;
      step = merge ? 1 : 2;
      isNarrowing = false;
    } else if (mayBeMerged(sheet, part)) {
      step = Math.ceil(heightOf(part) / 2);
      isNarrowing = true;
    } else {
      row = part.bottom + 1;
      if (!isNarrowing) step *= 2;
    }
  }
}

/** The merged area of a cell, or null. */
function mergeOf(sheet: WpsWorksheet, { top, left }: CellRange): CellRange | null {
  const area = placeOf(cellIn(sheet, { row: top, column: left }).MergeArea);
  return area && !isSingle(area) ? area : null;
}
