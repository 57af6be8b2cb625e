import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRange } from '../../domain/sheet/cell-ref';
import type { HostProblem } from '../host';
import type { Pace } from './lane';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

const FIRST_STEP = 400;

/**
 * Asks for the merged areas whose top left cell is in `range`; Excel tells no others, and fails above 512. By numbers:
 * the address of many areas is cut.
 */
export function queueMerges(range: Excel.Range): () => CellRange[] {
  const merged = range.getMergedAreasOrNullObject().untrack();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : areasOf(merged.areas.items));
}

const areasOf = (ranges: readonly Excel.Range[]): CellRange[] =>
  ranges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));

/**
 * The merged areas of a large sheet, by blocks of rows. An area that reaches over the edge of its block comes cut off
 * there and is asked for once more by itself.
 */
export async function readMerges(
  sheetId: string,
  used: CellRange,
  pace: Pace,
): Promise<Result<readonly CellRange[], HostProblem>> {
  const merges: CellRange[] = [];
  let step = FIRST_STEP;
  for (let top = 0; top <= used.bottom;) {
    const bottom = Math.min(top + step - 1, used.bottom);
    const block = await readBlock(sheetId, { top, left: 0, bottom, right: used.right });
    if (!pace()) return fail({ code: 'timeout' });
    if (!block.ok) {
      const problem = problemOf(block.error);
      if (!isTooMany(problem)) return fail(problem);
      if (step === 1) return fail({ ...problem, code: 'too-large' });
      step = Math.max(1, Math.floor(step / 4));
      continue;
    }
    for (const area of block.value) {
      if (area.bottom < bottom || bottom === used.bottom) {
        merges.push(area);
        continue;
      }
      const whole = await readWhole(sheetId, area, used.bottom);
      if (!pace()) return fail({ code: 'timeout' });
      if (!whole.ok) return whole;
      merges.push(whole.value);
    }
    top = bottom + 1;
    // It is the areas that are limited, not the rows: an empty expanse is crossed in few steps.
    step *= 2;
  }
  return ok(merges);
}

/** Excel has no code of its own for more areas than it tells. */
const isTooMany = ({ code }: HostProblem): boolean => code === 'failed' || code === 'too-large';

/**
 * An area of which only the upper part is known: asked for in its own columns, over more and more rows, until it ends
 * before the question does. Where that is too much (many areas below it), over fewer again.
 */
async function readWhole(sheetId: string, part: CellRange, lastRow: number): Promise<Result<CellRange, HostProblem>> {
  let known = part;
  let limit = Infinity;
  for (let rows = 2 * FIRST_STEP; ;) {
    const bottom = Math.min(part.top + rows - 1, lastRow);
    const strip = await readBlock(sheetId, { ...part, bottom });
    if (!strip.ok) {
      const problem = problemOf(strip.error);
      if (!isTooMany(problem)) return fail(problem);
      limit = rows;
    } else {
      known = strip.value.find(({ top, left }) => top === part.top && left === part.left) ?? known;
      if (known.bottom < bottom || bottom === lastRow) return ok(known);
    }
    const seen = known.bottom - part.top + 1;
    rows = limit === Infinity ? rows * 2 : Math.floor((seen + limit) / 2);
    if (rows <= seen) return ok(known);
  }
}

const readBlock = (sheetId: string, { top, left, bottom, right }: CellRange) =>
  roundTrip((context) =>
    queueMerges(
      context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .untrack(),
    ),
  );
