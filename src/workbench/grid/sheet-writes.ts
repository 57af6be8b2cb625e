import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRef, isSameCell } from '../../domain/sheet/cell-ref';
import { isEmptyValue } from '../../domain/sheet/sheet';
import type { CellWrite, Workbook, WorkbookSheet } from '../workbook/workbook';
import { formatTsv } from './clipboard';
import type { CopiedCell, CopiedCells, PastedCells } from './copied-cells';
import { textsOf } from './copied-cells';
import { anchorAt, areaAt, isSameRange } from './navigation';

// Excel's own limits.
const LONGEST_TEXT = 32767;
const END: CellRef = { row: 1048575, column: 16383 };

/** Why a cell may not be changed, as a sentence for the user; null: it may. */
export function refusalAt(sheet: WorkbookSheet, cell: CellRef): string | null {
  const { row, column } = anchorAt(sheet, cell);
  const name = formatCellRef({ row, column });
  if (sheet.protected && sheet.cell(row, column).style.locked) {
    return `工作表受保护，${name} 不能修改。请先在 Excel 里撤销工作表保护。`;
  }
  return sheet.isWritable(row, column) ? null : `${name} 属于数组公式或表格的标题行，这里不能修改。请在 Excel 里修改。`;
}

/** Writes as one undo step, or nothing at all: then the answer says why. */
export function writeAsUser(workbook: Workbook, sheet: WorkbookSheet, writes: readonly CellWrite[]): string | null {
  for (const write of writes) {
    const refusal = refusalAt(sheet, write);
    if (refusal !== null) return refusal;
    const text = write.kind === 'typed' ? write.text : '';
    if (text.length > LONGEST_TEXT) return `${formatCellRef(write)} 放不下这么长的内容（最多 ${LONGEST_TEXT} 个字）。`;
  }
  if (writes.length > 0) workbook.write(sheet.id, writes, 'user');
  return null;
}

/** Empties the filled cells of a range, but those that a filter hides. */
export const clearingWrites = (sheet: WorkbookSheet, range: CellRange): CellWrite[] =>
  shownPlaces(sheet, withinUsed(sheet, range))
    .flat()
    .filter((place) => isSameCell(anchorAt(sheet, place), place) && isFilled(sheet, place))
    .map(({ row, column }) => ({ row, column, kind: 'value', value: null }));

const isFilled = (sheet: WorkbookSheet, { row, column }: CellRef): boolean =>
  !isEmptyValue(sheet.value(row, column)) || sheet.cell(row, column).formula !== null;

/** The cells of a range as they are and as they are displayed. Rows that a filter hides are left out, as Excel does. */
export function copyOf(sheet: WorkbookSheet, range: CellRange): CopiedCells {
  const cells = shownPlaces(sheet, withinUsed(sheet, range)).map((row) =>
    row.map((place): CopiedCell => {
      const { value, text, style } = sheet.cell(place.row, place.column);
      return { value, text, format: style.numberFormat };
    }),
  );
  return { cells, tsv: formatTsv(textsOf(cells)) };
}

/**
 * Pastes with the top left at the selection's; a single cell fills the whole selection. What would fall on a covered
 * cell of a merge is dropped. Texts are read as if typed, cells copied here come back as they were.
 */
export function pastingWrites(sheet: WorkbookSheet, selection: CellRange, pasted: PastedCells): CellWrite[] {
  const writesAt = (place: CellRef, row: number, column: number): CellWrite[] => {
    if (place.row > END.row || place.column > END.column || !isSameCell(anchorAt(sheet, place), place)) return [];
    if ('texts' in pasted) {
      const text = pasted.texts[row]?.[column];
      return text === undefined ? [] : [{ ...place, kind: 'typed', text }];
    }
    const cell = pasted.cells[row]?.[column];
    if (!cell) return [];
    return [
      { ...place, kind: 'number-format', format: cell.format },
      { ...place, kind: 'value', value: cell.value },
    ];
  };
  const rows = 'texts' in pasted ? pasted.texts : pasted.cells;
  const { top, left } = selection;
  const isOne = rows.length === 1 && rows[0]!.length === 1;
  if (isOne && !isSameRange(selection, areaAt(sheet, { row: top, column: left }))) {
    const isHuge = (selection.bottom - top + 1) * (selection.right - left + 1) > 10000;
    return shownPlaces(sheet, isHuge ? withinUsed(sheet, selection) : selection).flatMap((row) =>
      row.flatMap((place) => writesAt(place, 0, 0)),
    );
  }
  return rows.flatMap((cells: readonly unknown[], row) =>
    cells.flatMap((_, column) => writesAt({ row: top + row, column: left + column }, row, column)),
  );
}

// Whole rows and columns can be selected: meant is what is used of them, and always the first cell.
function withinUsed(sheet: WorkbookSheet, range: CellRange): CellRange {
  const used = sheet.usedRange(true);
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, used?.bottom ?? 0)),
    right: Math.max(range.left, Math.min(range.right, used?.right ?? 0)),
  };
}

function shownPlaces(sheet: WorkbookSheet, { top, left, bottom, right }: CellRange): CellRef[][] {
  const rows: CellRef[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (sheet.filtered && sheet.isRowHidden(row)) continue;
    rows.push(Array.from({ length: right - left + 1 }, (_, index) => ({ row, column: left + index })));
  }
  return rows;
}
