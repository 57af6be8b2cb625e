import type { CellRange } from '../../domain/sheet/cell-ref';
import { columnName, formatCellRef } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from '../workbook/workbook';
import { Cell } from './Cell';
import type { Layout } from './layout';
import { HEADING, boxesByRow } from './layout';

interface Props {
  readonly gridId: string;
  readonly sheet: WorkbookSheet;
  readonly layout: Layout;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly selection: CellRange;
}

export const cellId = (gridId: string, row: number, column: number): string =>
  `${gridId}-${formatCellRef({ row, column })}`;

/** The letters on top, then each row: its number and frozen cells (which stay at the left), then its other cells. */
export function SheetRows({ gridId, sheet, layout, rows, columns, selection }: Props) {
  const { frozen } = layout;
  const shown = new Set(rows);
  const columnHead = (column: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      data-head-column={column}
      className={headClass(column >= selection.left && column <= selection.right)}
      style={{
        left: HEADING.width + layout.columns.offset(column),
        width: layout.columns.size(column),
        height: HEADING.height,
      }}
    >
      {columnName(column)}
    </div>
  );
  return (
    <>
      <div role="row" className="sheet-heads">
        <div className="sheet-pinned" role="presentation">
          <div role="presentation" className="sheet-head" data-head-corner style={{ left: 0, ...HEADING }} />
          {columns.filter((column) => column < frozen.columns).map(columnHead)}
        </div>
        {columns.filter((column) => column >= frozen.columns).map(columnHead)}
      </div>
      {[...boxesByRow(sheet, rows, columns)].map(([row, boxes]) => {
        const top = HEADING.height + layout.rows.offset(row);
        const cell = (box: CellRange) => (
          <Cell
            key={box.left}
            id={cellId(gridId, row, box.left)}
            sheet={sheet}
            layout={layout}
            {...box}
            selected={
              box.top >= selection.top &&
              box.top <= selection.bottom &&
              box.left >= selection.left &&
              box.left <= selection.right
            }
          />
        );
        return (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1}
            className={row < frozen.rows ? 'sheet-row sheet-row-frozen' : 'sheet-row'}
            style={{ top }}
          >
            <div className="sheet-pinned" role="presentation">
              {shown.has(row) && (
                <div
                  role="rowheader"
                  data-head-row={row}
                  className={headClass(row >= selection.top && row <= selection.bottom)}
                  style={{ left: 0, width: HEADING.width, height: layout.rows.size(row) }}
                >
                  {row + 1}
                </div>
              )}
              {boxes.filter(({ left }) => left < frozen.columns).map(cell)}
            </div>
            {boxes.filter(({ left }) => left >= frozen.columns).map(cell)}
          </div>
        );
      })}
    </>
  );
}

const headClass = (selected: boolean): string => (selected ? 'sheet-head sheet-head-selected' : 'sheet-head');
