import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from '../workbook/workbook';
import type { Axis } from './axis';
import { createAxis } from './axis';
import { fittedHeights } from './row-fit';

/** Pixels of the row numbers' column and of the column letters' row. */
export const HEADING = { width: 46, height: 22 } as const;

/** Where everything of a sheet lies, as of one state of the workbook. Pixels count from the corner of A1. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** How many rows and columns stay in place when scrolling. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Grows with every change, so that cells kept from the state before are drawn again. */
  readonly revision: number;
}

export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { rows: 50, columns: 6 } as const;
const LEAST = { rows: 100, columns: 26 } as const;

/**
 * `reach` is a cell that must lie on the page, however far outside the used range. Columns formatted down to the
 * bottom of the sheet do not count as used: 1,048,576 rows are taller than some browsers can draw.
 */
export function createLayout(sheet: WorkbookSheet, revision: number, reach: CellRef): Layout {
  const used = sheet.usedRange();
  const formatted = sheet.usedRange(true);
  const fitted = fittedHeights(sheet);
  const bottom = Math.max(used?.bottom ?? 0, Math.min(formatted?.bottom ?? 0, (used?.bottom ?? 0) + 200), reach.row);
  const right = Math.max(used?.right ?? 0, Math.min(formatted?.right ?? 0, (used?.right ?? 0) + 50), reach.column);
  return {
    rows: createAxis(Math.min(Math.max(bottom + 1 + MARGIN.rows, LEAST.rows), 1048576), (row) =>
      sheet.isRowHidden(row) ? 0 : (fitted.get(row) ?? sheet.rowHeight(row)),
    ),
    columns: createAxis(Math.min(Math.max(right + 1 + MARGIN.columns, LEAST.columns), 16384), (column) =>
      sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column),
    ),
    frozen: sheet.frozen,
    revision,
  };
}

/** Frozen panes that leave no room to scroll in are let go: on a narrow screen the rest could never be seen. */
export function withRoomToScroll(layout: Layout, width: number, height: number): Layout {
  const rows = layout.rows.offset(layout.frozen.rows) <= height * 0.6 ? layout.frozen.rows : 0;
  const columns = layout.columns.offset(layout.frozen.columns) <= width * 0.6 ? layout.frozen.columns : 0;
  if (rows === layout.frozen.rows && columns === layout.frozen.columns) return layout;
  return { ...layout, frozen: { rows, columns } };
}

export function boxOf({ rows, columns }: Layout, { top, left, bottom, right }: CellRange): Box {
  const x = columns.offset(left);
  const y = rows.offset(top);
  return { left: x, top: y, width: columns.offset(right + 1) - x, height: rows.offset(bottom + 1) - y };
}

const OVERSCAN = 160;

/** The rows and columns to draw: the frozen ones, those in view and a little more on each side, and the active cell's. */
export function visibleIndexes(layout: Layout, view: View, active: CellRef): { rows: number[]; columns: number[] } {
  return {
    rows: indexesOn(layout.rows, layout.frozen.rows, view.top, view.height, active.row),
    columns: indexesOn(layout.columns, layout.frozen.columns, view.left, view.width, active.column),
  };
}

function indexesOn(axis: Axis, frozen: number, scrolled: number, length: number, active: number): number[] {
  const first = Math.max(frozen, axis.indexAt(scrolled - OVERSCAN));
  const last = axis.indexAt(scrolled + length + OVERSCAN);
  const indexes: number[] = [];
  const add = (index: number) => {
    if (axis.size(index) > 0) indexes.push(index);
  };
  for (let index = 0; index < Math.min(frozen, axis.count); index += 1) add(index);
  if (active >= frozen && active < first) add(active);
  for (let index = first; index <= last; index += 1) add(index);
  if (active > last) add(active);
  return indexes;
}

/** The boxes to draw, by the row they begin in: single cells, and merges once each even if they begin out of view. */
export function boxesByRow(
  sheet: WorkbookSheet,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, CellRange[]> {
  const boxes = new Map<number, CellRange[]>(rows.map((row) => [row, []]));
  const merges = new Set<number>();
  for (const row of rows) {
    for (const column of columns) {
      const merge = sheet.mergeAt(row, column);
      if (!merge) {
        boxes.get(row)!.push({ top: row, left: column, bottom: row, right: column });
        continue;
      }
      const key = cellKey(merge.top, merge.left);
      if (merges.has(key)) continue;
      merges.add(key);
      const begun = boxes.get(merge.top);
      if (begun) begun.push(merge);
      else boxes.set(merge.top, [merge]);
    }
  }
  return new Map([...boxes].sort(([a], [b]) => a - b));
}

/** Where to scroll so that a box is wholly in view; as little as possible, and its beginning if it is too large. */
export function scrollTo(layout: Layout, view: View, range: CellRange): { left: number; top: number } {
  return {
    left: scrollOn(layout.columns, layout.frozen.columns, view.left, view.width, range.left, range.right),
    top: scrollOn(layout.rows, layout.frozen.rows, view.top, view.height, range.top, range.bottom),
  };
}

function scrollOn(axis: Axis, frozen: number, scrolled: number, length: number, first: number, last: number): number {
  if (first < frozen) return scrolled;
  const begin = axis.offset(first) - axis.offset(frozen);
  const end = axis.offset(last + 1);
  if (begin < scrolled || end - axis.offset(first) > length - axis.offset(frozen)) return begin;
  return end > scrolled + length ? end - length : scrolled;
}
