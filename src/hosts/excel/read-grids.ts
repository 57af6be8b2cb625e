import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRange } from '../../domain/sheet/cell-ref';
import type { SheetRows } from '../../domain/sheet/sheet-rows';
import type { HostProblem, RequestOptions } from '../host';
import { contentOf } from './cell-image';
import type { Pace } from './lane';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

/** Cells per request: about 4 MB of long Chinese texts, where Excel on the web allows 5 MB. */
const BLOCK_CELLS = 15_000;

export const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const widthOf = ({ left, right }: CellRange): number => right - left + 1;

/** Asks for all that cells hold and show; the returned function reads it from the answer. */
export function queueGrids(range: Excel.Range): () => SheetRows {
  range.load('values,text,formulas,numberFormat');
  return () => {
    const formulas = range.formulas as unknown[][];
    const contents = (range.values as unknown[][]).map((cells, r) =>
      cells.map((value, c) => contentOf(value, formulas[r]![c])),
    );
    return {
      values: contents.map((cells) => cells.map(({ value }) => value)),
      formulas: contents.map((cells) => cells.map(({ formula }) => formula)),
      texts: range.text,
      formats: range.numberFormat as string[][],
    };
  };
}

/** The cells of a range in blocks of at least `leastRows` rows, smaller ones where an answer was too large after all. */
export async function readGrids(
  sheetId: string,
  range: CellRange,
  leastRows: number,
  pace: Pace,
  { signal, onProgress }: RequestOptions = {},
): Promise<Result<SheetRows, HostProblem>> {
  const grids = { values: [], texts: [], formats: [], formulas: [] };
  let rows = Math.max(leastRows, Math.floor(BLOCK_CELLS / widthOf(range)));
  for (let top = range.top; top <= range.bottom;) {
    if (signal?.aborted) return fail({ code: 'cancelled' });
    const bottom = Math.min(top + rows - 1, range.bottom);
    const block = await readBlock(sheetId, { ...range, top, bottom });
    if (!pace()) return fail({ code: 'timeout' });
    if (!block.ok) {
      const problem = problemOf(block.error);
      if (problem.code !== 'too-large' || rows === 1) return fail(problem);
      rows = Math.max(1, Math.floor(rows / 4));
      continue;
    }
    // One by one: spreading thousands of rows into push() overflows the stack.
    for (const key of ['values', 'texts', 'formats', 'formulas'] as const) {
      const target: unknown[] = grids[key];
      for (const cells of block.value[key]) target.push(cells);
    }
    top = bottom + 1;
    onProgress?.((top - range.top) / heightOf(range));
  }
  return ok(grids);
}

const readBlock = (sheetId: string, { top, left, bottom, right }: CellRange) =>
  roundTrip((context) =>
    queueGrids(
      context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .untrack(),
    ),
  );
