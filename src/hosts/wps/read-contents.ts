import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRange } from '../../domain/sheet/cell-ref';
import { isErrorValue } from '../../domain/sheet/sheet';
import type { HostProblem, RequestOptions } from '../host';
import type { WpsRange, WpsWorksheet } from './application';
import type { CellContent } from './cell-content';
import { contentOf, errorOf } from './cell-content';
import { isTooNarrow } from './displayed';
import { cellIn, heightOf, rangeAt, widthOf } from './ranges';
import { toRows } from './value-shape';

/** What the cells of a range hold; `cells` are null for an empty one. */
export interface Contents {
  readonly range: CellRange;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Cells per answer: some 10 MB of long texts. */
const BLOCK_CELLS = 100_000;
const MAX_CELLS = 2_000_000;
/** A used range is as large as the farthest cell that ever was painted. So much emptiness in one piece is the end. */
const EMPTY_ROWS = 1_000;
const EMPTY_COLUMNS = 100;

/** The cells of a range: three calls, and two more for each error. */
export function readCells(sheet: WpsWorksheet, range: CellRange): CellContent[][] {
  const cells = rangeAt(sheet, range);
  const values = toRows(cells.Value2, heightOf(range), widthOf(range));
  const formulas = toRows(cells.Formula, heightOf(range), widthOf(range));
  return values.map((line, row) =>
    line.map((value, column) => {
      const error = errorOf(value);
      const place = { row: range.top + row, column: range.left + column };
      const isError = error !== null && showsError(cellIn(sheet, place).Text);
      return contentOf(isError ? error : value, formulas[row]![column]);
    }),
  );
}

/** The integer of an error may be a number that a person typed: what is displayed decides. */
const showsError = (text: unknown): boolean => typeof text === 'string' && (isErrorValue(text) || isTooNarrow(text));

/** What a sheet holds, within the cells that hold anything; null for an empty sheet. */
export function readUsed(
  sheet: WpsWorksheet,
  { signal, onProgress }: RequestOptions,
): Result<Contents | null, HostProblem> {
  const used = narrowed(sheet, extentOf(sheet.UsedRange));
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / widthOf(used)));
  const cells: CellContent[][] = [];
  let emptyRows = 0;
  for (let top = used.top; top <= used.bottom && emptyRows < EMPTY_ROWS; top += rows) {
    if (signal?.aborted) return fail({ code: 'cancelled' });
    if (cells.length * widthOf(used) > MAX_CELLS) return fail({ code: 'too-large' });
    const bottom = Math.min(top + rows - 1, used.bottom);
    for (const line of readCells(sheet, { ...used, top, bottom })) {
      cells.push(line);
      emptyRows = line.every(isEmpty) ? emptyRows + 1 : 0;
    }
    onProgress?.((0.7 * (bottom - used.top + 1)) / heightOf(used));
  }
  return ok(trimmed({ range: used, cells }));
}

const isEmpty = ({ value, formula }: CellContent): boolean => value === null && formula === null;

/** From the first to the last row and column; the used range need not begin at A1. */
export function extentOf(used: WpsRange): CellRange {
  const top = used.Row - 1;
  const left = used.Column - 1;
  return { top, left, bottom: top + used.Rows.Count - 1, right: left + used.Columns.Count - 1 };
}

/** A very wide used range up to where its first rows are empty. */
function narrowed(sheet: WpsWorksheet, used: CellRange): CellRange {
  const bottom = Math.min(used.bottom, used.top + EMPTY_ROWS - 1);
  for (let left = used.left + EMPTY_COLUMNS; left <= used.right; left += EMPTY_COLUMNS) {
    const right = Math.min(left + EMPTY_COLUMNS - 1, used.right);
    if (readCells(sheet, { ...used, bottom, left, right }).every((line) => line.every(isEmpty))) {
      return { ...used, right: left - 1 };
    }
  }
  return used;
}

/** Without the empty rows and columns around it. */
function trimmed({ range, cells }: Contents): Contents | null {
  const filled = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (isEmpty(cell)) return;
      filled.top = Math.min(filled.top, row);
      filled.bottom = row;
      filled.left = Math.min(filled.left, column);
      filled.right = Math.max(filled.right, column);
    });
  });
  if (filled.bottom < 0) return null;
  return {
    range: {
      top: range.top + filled.top,
      left: range.left + filled.left,
      bottom: range.top + filled.bottom,
      right: range.left + filled.right,
    },
    cells: cells.slice(filled.top, filled.bottom + 1).map((line) => line.slice(filled.left, filled.right + 1)),
  };
}
