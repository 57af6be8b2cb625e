import type { CSSProperties } from 'react';
import { memo } from 'react';
import type { CellRange } from '../../domain/sheet/cell-ref';
import type { BorderLine, Side, WorkbookCell, WorkbookSheet } from '../workbook/workbook';
import { alignmentOf, fittingText, isSpilling, lineBetween, lookOf } from './cell-look';
import type { Layout } from './layout';
import { HEADING, boxOf } from './layout';

interface Props {
  readonly id: string;
  readonly sheet: WorkbookSheet;
  readonly layout: Layout;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly selected: boolean;
}

/** One cell, or one merge as one larger cell, placed in its row's box. */
export const Cell = memo(function Cell({ id, sheet, layout, top, left, bottom, right, selected }: Props) {
  const cell = sheet.cell(top, left);
  const range = { top, left, bottom, right };
  const box = boxOf(layout, range);
  const look = lookOf(cell, box.width);
  const note = sheet.note(top, left);
  const spill = spillWidth(sheet, layout, cell, range, box.width);
  return (
    <div
      role="gridcell"
      id={id}
      className="sheet-cell"
      data-row={top}
      data-column={left}
      aria-colindex={left + 1}
      aria-rowspan={bottom > top ? bottom - top + 1 : undefined}
      aria-colspan={right > left ? right - left + 1 : undefined}
      aria-selected={selected}
      // Read out as the cell's description, shown while the pointer rests on it.
      title={note ?? undefined}
      aria-readonly={(sheet.protected && cell.style.locked) || undefined}
      style={{
        left: HEADING.width + box.left,
        width: box.width,
        height: box.height,
        ...look.box,
        ...linesAround(sheet, layout, cell, range),
      }}
    >
      {cell.text !== '' && (
        <span
          className="sheet-text"
          style={spill > box.width ? { ...look.text, flex: 'none', width: spill, zIndex: 1 } : look.text}
        >
          {fittingText(cell, box.width)}
        </span>
      )}
      {note !== null && <span className="sheet-note" aria-hidden="true" />}
    </div>
  );
});

/** How wide the text may be: over the empty, unmerged cells to its right as well, if it is longer than its own. */
function spillWidth(sheet: WorkbookSheet, layout: Layout, cell: WorkbookCell, range: CellRange, own: number): number {
  if (range.right > range.left || !isSpilling(cell)) return own;
  if (alignmentOf(cell) === 'left' && cell.text.length * cell.style.fontSize * 1.34 < own) return own;
  let last = range.right;
  while (last + 1 < layout.columns.count && last - range.right < MOST_SPILLED && isFree(sheet, range.top, last + 1))
    last += 1;
  return layout.columns.offset(last + 1) - layout.columns.offset(range.left);
}

const MOST_SPILLED = 16;

const isFree = (sheet: WorkbookSheet, row: number, column: number): boolean =>
  !sheet.mergeAt(row, column) && (sheet.value(row, column) ?? '') === '';

// Each cell draws the lines on its right and below, so that a line between two cells is drawn once; the lines on its
// left and above only where no visible neighbour draws them.
function linesAround(sheet: WorkbookSheet, layout: Layout, cell: WorkbookCell, range: CellRange): CSSProperties {
  const { top, left, bottom, right } = range;
  const plain = cell.style.fill ? '1px solid transparent' : sheet.showGridLines ? GRID_LINE : undefined;
  const line = (row: number, column: number, side: Side): BorderLine | null =>
    row < 0 || column < 0
      ? null
      : row === top && column === left
        ? cell.style.borders[side]
        : sheet.cell(row, column).style.borders[side];
  const borderRight = lineBetween(line(top, right, 'right'), line(top, right + 1, 'left')) ?? plain;
  const borderBottom = lineBetween(line(bottom, left, 'bottom'), line(bottom + 1, left, 'top')) ?? plain;
  const isFirstColumn = left === 0 || layout.columns.size(left - 1) === 0;
  const isFirstRow = top === 0 || layout.rows.size(top - 1) === 0;
  const borderLeft = isFirstColumn ? lineBetween(line(top, left, 'left'), line(top, left - 1, 'right')) : null;
  const borderTop = isFirstRow ? lineBetween(line(top, left, 'top'), line(top - 1, left, 'bottom')) : null;
  return {
    ...(borderRight ? { borderRight } : {}),
    ...(borderBottom ? { borderBottom } : {}),
    ...(borderLeft ? { borderLeft } : {}),
    ...(borderTop ? { borderTop } : {}),
  };
}

const GRID_LINE = '1px solid #e1e1e1';
