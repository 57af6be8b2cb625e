import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRange } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import type { SheetRows } from '../../domain/sheet/sheet-rows';
import type { HostProblem, RequestOptions } from '../host';
import type { Pace } from './lane';
import { heightOf, queueGrids, readGrids, widthOf } from './read-grids';
import { queueMerges, readMerges } from './read-merges';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

/** What the first request brings along with the sheet's size: nearly every form is smaller. */
const FIRST_ROWS = 2500;
const FIRST_COLUMNS = 60;
const MAX_CELLS = 2_000_000;

interface Outline {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  readonly range: CellRange;
  /** null: some are, some are not. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/**
 * A sheet as plain data: the active one, or the one with this id. One round trip for a sheet of up to 2,500 rows by 60
 * columns, one more when rows or columns are hidden, and blocks of rows beyond that.
 */
export async function readSheet(
  sheetId: string | undefined,
  pace: Pace,
  options: RequestOptions = {},
): Promise<Result<Sheet, HostProblem>> {
  // Everything at once; should the answer be too large, or the merged areas more than Excel tells, step by step.
  const first = await roundTrip((context) => {
    const { worksheet, used, outline } = queueOutline(context, sheetId);
    const corner = used.getCell(0, 0).untrack();
    const block = used.getIntersection(corner.getResizedRange(FIRST_ROWS - 1, FIRST_COLUMNS - 1).untrack()).untrack();
    const grids = queueGrids(block);
    const merges = queueMerges(worksheet.getCell(0, 0).untrack().getBoundingRect(block).untrack());
    return () => ({ outline: outline(), grids: grids(), merges: merges() });
  });
  pace();

  let outline: Outline;
  let grids: SheetRows | null = null;
  let merges: readonly CellRange[] | null = null;
  if (first.ok) {
    outline = first.value.outline;
    const isWhole =
      first.value.grids.values.length === heightOf(outline.range) && widthOf(outline.range) <= FIRST_COLUMNS;
    if (isWhole) ({ grids, merges } = { grids: first.value.grids, merges: first.value.merges });
  } else {
    const problem = problemOf(first.error);
    if (problem.code !== 'failed' && problem.code !== 'too-large') return fail(problem);
    const again = await roundTrip((context) => queueOutline(context, sheetId).outline);
    pace();
    if (!again.ok) return fail(problemOf(again.error));
    outline = again.value;
  }

  if (!grids || !merges) {
    const inBlocks = await readInBlocks(outline, pace, options);
    if (!inBlocks.ok) return inBlocks;
    ({ grids, merges } = inBlocks.value);
  }
  const hidden = await readHidden(outline);
  pace();
  if (!hidden.ok) return hidden;
  options.onProgress?.(1);

  const { id, name, range, isProtected, isFiltered } = outline;
  const { hiddenRows, hiddenColumns, isTableFiltered } = hidden.value;
  const isEmpty = heightOf(range) * widthOf(range) === 1 && grids.values[0]![0] === null && !grids.formulas[0]![0];
  return ok({
    id,
    name,
    range: isEmpty ? null : range,
    ...(isEmpty ? NO_GRIDS : grids),
    merges,
    hiddenRows,
    hiddenColumns,
    filtered: isFiltered || isTableFiltered,
    protected: isProtected,
  });
}

const NO_GRIDS: SheetRows = { values: [], texts: [], formats: [], formulas: [] };

function queueOutline(context: Excel.RequestContext, sheetId: string | undefined) {
  const { worksheets } = context.workbook;
  const worksheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  worksheet.load('id,name');
  const { protection, autoFilter } = worksheet;
  protection.load('protected');
  autoFilter.load('isDataFiltered');
  // Of an empty sheet this is A1, which is never missing; `valuesOnly` leaves out cells that are only painted.
  const used = worksheet.getUsedRange(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const outline = (): Outline => ({
    id: worksheet.id,
    name: worksheet.name,
    isProtected: protection.protected,
    isFiltered: autoFilter.isDataFiltered,
    range: {
      top: used.rowIndex,
      left: used.columnIndex,
      bottom: used.rowIndex + used.rowCount - 1,
      right: used.columnIndex + used.columnCount - 1,
    },
    rowHidden: used.rowHidden,
    columnHidden: used.columnHidden,
  });
  return { worksheet, used, outline };
}

async function readInBlocks(
  { id, range }: Outline,
  pace: Pace,
  { signal, onProgress }: RequestOptions,
): Promise<Result<{ grids: SheetRows; merges: readonly CellRange[] }, HostProblem>> {
  if (heightOf(range) * widthOf(range) > MAX_CELLS) return fail({ code: 'too-large' });
  const onShare = (share: number): void => onProgress?.(0.9 * share);
  const grids = await readGrids(id, range, 1, pace, { onProgress: onShare, ...(signal && { signal }) });
  if (!grids.ok) return grids;
  const merges = await readMerges(id, range, pace);
  return merges.ok ? ok({ grids: grids.value, merges: merges.value }) : merges;
}

interface Hidden {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isTableFiltered: boolean;
}

/** Which rows and columns are hidden. Asked only where some are and some are not. */
async function readHidden(outline: Outline): Promise<Result<Hidden, HostProblem>> {
  const { range, rowHidden, columnHidden } = outline;
  if (rowHidden !== null && columnHidden !== null) {
    return ok({
      hiddenRows: indexes(rowHidden ? heightOf(range) : 0, range.top),
      hiddenColumns: indexes(columnHidden ? widthOf(range) : 0, range.left),
      isTableFiltered: false,
    });
  }
  // The sheet's own filter says nothing of a table's; a sheet whose tables cannot be asked is read without them.
  const all = await askHidden(outline, true);
  const trip = !all.ok && problemOf(all.error).code === 'failed' ? await askHidden(outline, false) : all;
  return trip.ok ? trip : fail(problemOf(trip.error));
}

const askHidden = ({ id, range }: Outline, withTables: boolean) =>
  roundTrip((context) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    const { top, left } = range;
    const whole = worksheet.getRangeByIndexes(top, left, heightOf(range), widthOf(range)).untrack();
    const rows = whole.getRowProperties({ rowHidden: true });
    const columns = whole.getColumnProperties({ columnHidden: true });
    const { tables } = worksheet;
    if (withTables) tables.load({ autoFilter: { isDataFiltered: true } });
    return (): Hidden => ({
      hiddenRows: new Set(rows.value.flatMap((row, index) => (row.rowHidden ? [top + index] : []))),
      hiddenColumns: new Set(columns.value.flatMap((column, index) => (column.columnHidden ? [left + index] : []))),
      isTableFiltered: withTables && tables.items.some((table) => table.autoFilter.isDataFiltered),
    });
  });

const indexes = (count: number, from: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, index) => from + index));
