import type { CellLook, CellWrite } from '../workbook/workbook';
import { digitWidth } from '../workbook/metrics';
import { LAST_COLUMN, LAST_ROW } from './addresses';
import type { Session } from './members';
import { designOf } from './new-worksheet';
import type { Json } from './protocol';
import { invalidArgument } from './protocol';
import type { RangeCells } from './range-grids';
import { cellsIn } from './range-grids';

type Ranges = readonly RangeCells[];

const POINTS_PER_PIXEL = 0.75;

/** Sets what RangeFormat and RangeFont say of new sheets beside fills. */
export function writeLook(ranges: Ranges, look: CellLook, { workbook }: Session): void {
  for (const range of ranges) {
    designOf(range.sheet);
    const writes = [...cellsIn([range])].map(({ row, column }): CellWrite => ({ row, column, kind: 'look', look }));
    workbook.write(range.sheet.id, writes, 'api');
  }
}

/** RangeFormat.columnWidth, in points; null where the columns differ. */
export function columnWidthOf(ranges: Ranges): Json {
  const widths = new Set(columnsOf(ranges).map(({ sheet, column }) => sheet.columnWidth(column) * POINTS_PER_PIXEL));
  const [width = null, ...others] = widths;
  return others.length === 0 ? width : null;
}

export function setColumnWidth(ranges: Ranges, points: Json): void {
  if (typeof points !== 'number' || points < 0) throw invalidArgument('No such width.', 'RangeFormat.columnWidth');
  for (const { sheet, column } of columnsOf(ranges)) {
    // A cell that nobody has touched has the style that widths are counted in.
    const { fontName, fontSize } = sheet.cell(LAST_ROW, LAST_COLUMN).style;
    designOf(sheet).setColumnWidth(column, points / POINTS_PER_PIXEL / digitWidth(fontName, fontSize));
  }
}

const columnsOf = (ranges: Ranges) =>
  ranges.flatMap(({ sheet, range: { left, right } }) =>
    Array.from({ length: right - left + 1 }, (_, index) => ({ sheet, column: left + index })),
  );
