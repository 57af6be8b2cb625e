import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { isEmptyValue } from '../../domain/sheet/sheet';
import type { WorkbookSheet } from '../workbook/workbook';
import type { Axis } from './axis';
import type { Layout } from './layout';

/** Where the keys act: `active` takes what is typed, the selection spans from it to `corner`. Either may lie inside a merge. */
export interface Focus {
  readonly active: CellRef;
  readonly corner: CellRef;
}

/** The keys act on the top left of a range that somebody else has selected. */
export const focusOn = ({ top, left, bottom, right }: CellRange): Focus => ({
  active: { row: top, column: left },
  corner: { row: bottom, column: right },
});

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | { readonly to: 'next' | 'edge' | 'page'; readonly direction: Direction }
  | { readonly to: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end' };

/** A merge or the cell itself. */
export const areaAt = (sheet: WorkbookSheet, { row, column }: CellRef): CellRange =>
  sheet.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };

/** The cell that holds what is seen at a place. */
export function anchorAt(sheet: WorkbookSheet, cell: CellRef): CellRef {
  const { top, left } = areaAt(sheet, cell);
  return { row: top, column: left };
}

/** From one cell to the other, grown until no merge is cut. */
export function selectionOf(sheet: WorkbookSheet, { active, corner }: Focus): CellRange {
  let range: CellRange = {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.column, corner.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.merges) {
      const apart =
        merge.top > range.bottom || merge.bottom < range.top || merge.left > range.right || merge.right < range.left;
      if (apart) continue;
      const union = unionOf(range, merge);
      if (isSameRange(union, range)) continue;
      range = union;
      grown = true;
    }
  }
  return range;
}

export const isSameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const unionOf = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Where a key leads from a cell. Hidden rows and columns are stepped over, a merge is one step; `page` is in pixels. */
export function cellAfter(sheet: WorkbookSheet, layout: Layout, from: CellRef, move: Move, page: number): CellRef {
  const used = sheet.usedRange();
  switch (move.to) {
    case 'next':
      return stepOnce(sheet, layout, from, move.direction);
    case 'edge':
      return dataEdge(sheet, layout, from, move.direction);
    case 'page': {
      const down = move.direction === 'down';
      const pixel = layout.rows.offset(from.row) + (down ? page : -page);
      const row = layout.rows.indexAt(Math.max(0, pixel));
      return { row: down ? Math.max(row, layout.rows.next(from.row, 1)) : row, column: from.column };
    }
    case 'row-start':
      return { row: from.row, column: firstOn(layout.columns) };
    case 'row-end':
      return { row: from.row, column: lastFilled(sheet, from.row, used?.right ?? 0) };
    case 'sheet-start':
      return { row: firstOn(layout.rows), column: firstOn(layout.columns) };
    case 'sheet-end':
      return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
  }
}

const firstOn = (axis: Axis): number => axis.next(-1, 1);

function lastFilled(sheet: WorkbookSheet, row: number, right: number): number {
  let column = right;
  while (column > 0 && !isFilled(sheet, { row, column })) column -= 1;
  return column;
}

const isFilled = (sheet: WorkbookSheet, cell: CellRef): boolean => {
  const { row, column } = anchorAt(sheet, cell);
  return !isEmptyValue(sheet.value(row, column));
};

function stepOnce(sheet: WorkbookSheet, layout: Layout, from: CellRef, direction: Direction): CellRef {
  const area = areaAt(sheet, from);
  switch (direction) {
    case 'up':
      return { row: stepOut(layout.rows, from.row, area.top, -1), column: from.column };
    case 'down':
      return { row: stepOut(layout.rows, from.row, area.bottom, 1), column: from.column };
    case 'left':
      return { row: from.row, column: stepOut(layout.columns, from.column, area.left, -1) };
    case 'right':
      return { row: from.row, column: stepOut(layout.columns, from.column, area.right, 1) };
  }
}

// Staying put at the end of the sheet must not move inside a merge.
function stepOut(axis: Axis, from: number, edge: number, step: 1 | -1): number {
  const next = axis.next(edge, step);
  return next === edge ? from : next;
}

/** Ctrl+arrow: to the end of a filled run, or over the gap to the next filled cell, or to the used range's edge. */
function dataEdge(sheet: WorkbookSheet, layout: Layout, from: CellRef, direction: Direction): CellRef {
  if (isBeyond(sheet, from, direction)) return from;
  let here = from;
  let next = stepOnce(sheet, layout, here, direction);
  const inRun = isFilled(sheet, here) && isFilled(sheet, next);
  while (!isSamePlace(next, here)) {
    if (inRun && !isFilled(sheet, next)) return here;
    here = next;
    if (!inRun && isFilled(sheet, here)) return here;
    if (isBeyond(sheet, here, direction)) return here;
    next = stepOnce(sheet, layout, here, direction);
  }
  return here;
}

const isSamePlace = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;

// Below and right of the used range lies nothing but the end of the world: stop there instead of walking to it.
function isBeyond(sheet: WorkbookSheet, { row, column }: CellRef, direction: Direction): boolean {
  const used = sheet.usedRange();
  if (direction === 'down') return row >= (used?.bottom ?? 0);
  return direction === 'right' && column >= (used?.right ?? 0);
}
