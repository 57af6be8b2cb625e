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
 * The merged areas of a large sheet, by blocks of rows. An area that reaches over the edge of a block may come cut off
 * there, so the next block begins where the highest of them does.
 */
export async function readMerges(
  sheetId: string,
  used: CellRange,
  pace: Pace,
): Promise<Result<readonly CellRange[], HostProblem>> {
  const found = new Map<string, CellRange>();
  let step = FIRST_STEP;
  for (let top = 0; top <= used.bottom;) {
    const bottom = Math.min(top + step - 1, used.bottom);
    const block = await readBlock(sheetId, top, bottom, used.right);
    if (!pace()) return fail({ code: 'timeout' });
    if (!block.ok) {
      const problem = problemOf(block.error);
      if (problem.code !== 'failed' && problem.code !== 'too-large') return fail(problem);
      if (step === 1) return fail({ ...problem, code: 'too-large' });
      step = Math.max(1, Math.floor(step / 4));
      continue;
    }
    const isLast = bottom === used.bottom;
    const cut = isLast ? [] : block.value.filter((area) => area.bottom >= bottom);
    const next = Math.min(bottom + 1, ...cut.map((area) => area.top));
    for (const area of block.value) found.set(`${area.top}:${area.left}`, area);
    if (next > top) {
      top = next;
    } else if (step < used.bottom + 1) {
      // One area fills the whole block: it is seen whole only in a larger one.
      step *= 4;
    } else {
      top = bottom + 1;
    }
  }
  return ok([...found.values()]);
}

const readBlock = (sheetId: string, top: number, bottom: number, right: number) =>
  roundTrip((context) =>
    queueMerges(
      context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, 0, bottom - top + 1, right + 1)
        .untrack(),
    ),
  );
