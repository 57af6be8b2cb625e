import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../domain/sheet/sheet';
import { cellAt, mergeAt } from '../domain/sheet/sheet';
import type { Fill, SheetEdit } from '../domain/sheet/sheet-edit';
import { changesContent } from '../domain/sheet/sheet-edit';
import type { Run } from './runs';
import { areNeighbours, runsOf } from './runs';
import { TEXT_FORMAT, writable } from './typed-text';

/** Reading a few cells more is cheaper than asking for one more range, which costs Excel 1–5 ms. */
const IMAGE_GAP = 50;
const VALUE_GAP = 10;
/** Cells whose before-image travels in one answer: about 4.5 MB at the most, where Excel on the web allows 5. */
const IMAGE_CELLS = 18_000;

/** What to write to a run, one entry per row; null leaves the cell as it is. */
export interface RunWrite<T> extends Run {
  readonly entries: readonly (T | null)[];
}

/** One batch of edits, worked out to ranges: everything Excel is asked for, in this order. */
export interface EditBatch {
  /** What is read before and after: every touched cell, and some between. */
  readonly images: readonly Run[];
  readonly formats: readonly RunWrite<string>[];
  readonly values: readonly RunWrite<string | number | boolean>[];
  /** One cell each. */
  readonly formulas: readonly RunWrite<string>[];
  /** Number formats that had to wait for the content: a cell in text format makes text of a number or a formula. */
  readonly lateFormats: readonly RunWrite<string>[];
  readonly fills: readonly { readonly fill: Fill | null; readonly cells: readonly CellRef[] }[];
  /** The values that cells must hold afterwards. */
  readonly expected: readonly (CellRef & { readonly value: CellValue })[];
}

/**
 * Edits cut into portions that each fit into one request. All edits of a row stay together; almost always there is one
 * portion.
 */
export function portionsOf(edits: readonly SheetEdit[], limit = IMAGE_CELLS): SheetEdit[][] {
  const sorted = [...edits].sort((a, b) => a.row - b.row);
  const portions: SheetEdit[][] = [];
  let current: SheetEdit[] = [];
  let size = 0;
  let lastRow = -1;
  let lastRows = new Map<number, number>();
  for (const edit of sorted) {
    const above = lastRows.get(edit.column) ?? -Infinity;
    const gap = edit.row - above;
    const cost = gap <= IMAGE_GAP ? gap : 1;
    if (size + cost > limit && edit.row !== lastRow && current.length > 0) {
      portions.push(current);
      current = [];
      size = 0;
      lastRows = new Map();
    }
    current.push(edit);
    size += cost;
    lastRow = edit.row;
    lastRows.set(edit.column, edit.row);
  }
  if (current.length > 0) portions.push(current);
  return portions;
}

/** Whether edits can be cut in two: all edits of a row stay together. */
export const hasRows = (edits: readonly SheetEdit[]): boolean => edits.some(({ row }) => row !== edits[0]!.row);

/** Edits of the upper and of the lower half of the rows they touch. */
export function halvesOf(edits: readonly SheetEdit[]): readonly [SheetEdit[], SheetEdit[]] {
  const rows = [...new Set(edits.map(({ row }) => row))].sort((a, b) => a - b);
  const middle = rows[Math.floor(rows.length / 2)]!;
  return [edits.filter(({ row }) => row < middle), edits.filter(({ row }) => row >= middle)];
}

/** The batch for a portion. `formatAt` is a cell's number format before the edits. */
export function planBatch(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  formatAt = (row: number, column: number): string => cellAt(sheet, row, column).format,
): EditBatch {
  const formats = new Map<number, CellRef & { value: string }>();
  const values = new Map<number, CellRef & { value: CellValue }>();
  const formulas = new Map<number, CellRef & { value: string }>();
  const fills = new Map<number, CellRef & { value: Fill | null }>();
  for (const edit of edits) {
    const { row, column } = edit;
    const key = cellKey(row, column);
    // The last edit of a cell's content counts.
    if (changesContent(edit)) {
      values.delete(key);
      formulas.delete(key);
    }
    if (edit.kind === 'number-format') formats.set(key, edit);
    else if (edit.kind === 'value') values.set(key, edit);
    else if (edit.kind === 'fill') fills.set(key, edit);
    else if (edit.value === null) values.set(key, { row, column, value: edit.result });
    else formulas.set(key, { row, column, value: edit.value });
  }

  const early = new Map(formats);
  const late = new Map<number, CellRef & { value: string }>();
  const typed = new Map<number, CellRef & { value: string | number | boolean }>();
  for (const [key, { row, column, value }] of values) {
    const format = formats.get(key)?.value ?? formatAt(row, column);
    const isTakenForText = format === TEXT_FORMAT && typeof value !== 'string' && value !== null;
    if (isTakenForText) {
      early.set(key, { row, column, value: 'General' });
      late.set(key, { row, column, value: format });
    }
    typed.set(key, { row, column, value: writable(value, isTakenForText ? 'General' : format) });
  }

  for (const [key, { row, column }] of formulas) {
    const format = formats.get(key)?.value ?? formatAt(row, column);
    if (format === TEXT_FORMAT) early.set(key, { row, column, value: 'General' });
    // A cell without a format of its own takes on that of the cells its formula looks at.
    const isAtRisk = format === TEXT_FORMAT || (format === 'General' && !sheet.protected);
    if (isAtRisk) late.set(key, { row, column, value: format });
  }

  return {
    images: runsOf(edits, (_, above, below) => below - above <= IMAGE_GAP),
    formats: runWrites(early, areNeighbours),
    values: runWrites(typed, mayJoinValues(sheet)),
    formulas: runWrites(formulas, () => false),
    lateFormats: runWrites(late, areNeighbours),
    fills: groupFills([...fills.values()]),
    expected: [...values.values()].map(({ row, column, value }) => ({ row, column, value })),
  };
}

/**
 * Whether a written block may reach from one cell to the next: never over a formula or a covered cell, never from shown
 * to hidden rows, and on a protected sheet over nothing, because one locked cell refuses the whole block.
 */
function mayJoinValues(sheet: Sheet): (column: number, above: number, below: number) => boolean {
  const isHidden = (row: number): boolean => sheet.hiddenRows.has(row);
  return (column, above, below) => {
    if (below === above + 1) return isHidden(above) === isHidden(below);
    if (sheet.protected || below - above > VALUE_GAP || isHidden(above) || isHidden(below)) return false;
    for (let row = above + 1; row < below; row += 1) {
      if (isHidden(row) || cellAt(sheet, row, column).formula !== null || mergeAt(sheet, row, column)) return false;
    }
    return true;
  };
}

function runWrites<T>(
  cells: ReadonlyMap<number, CellRef & { readonly value: T }>,
  mayJoin: (column: number, above: number, below: number) => boolean,
): RunWrite<T>[] {
  return runsOf([...cells.values()], mayJoin).map((run) => ({
    ...run,
    entries: Array.from(
      { length: run.bottom - run.top + 1 },
      (_, index) => cells.get(cellKey(run.top + index, run.column))?.value ?? null,
    ),
  }));
}

function groupFills(cells: readonly (CellRef & { readonly value: Fill | null })[]): EditBatch['fills'] {
  const groups = new Map<string, { fill: Fill | null; cells: CellRef[] }>();
  for (const { row, column, value } of cells) {
    const key = value ? [value.color.toUpperCase(), value.pattern, value.patternColor].join(' ') : '';
    const group = groups.get(key) ?? { fill: value, cells: [] };
    group.cells.push({ row, column });
    groups.set(key, group);
  }
  return [...groups.values()];
}
