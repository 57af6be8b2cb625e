import type { CellRange } from '../../domain/sheet/cell-ref';
import {
  boundsOf,
  cellCountOf,
  formatAddress,
  heightOf,
  intersectionOf,
  LAST_COLUMN,
  LAST_ROW,
  widthOf,
  WHOLE_SHEET,
} from './addresses';
import { getCellProperties, getColumnProperties, getRowProperties, setCellProperties } from './cell-properties';
import { clearFills, openFormat } from './format-types';
import type { Argument, Session, Thing, ThingType } from './members';
import { createThing } from './members';
import { invalidArgument, OfficeError } from './protocol';
import type { RangeCells } from './range-grids';
import {
  cellsIn,
  formulaOf,
  gridOf,
  isColumnsHidden,
  isRowsHidden,
  usedPartOf,
  valuesOf,
  valueTypeOf,
} from './range-grids';
import { openRangeAreas } from './range-areas-type';
import { mergeCells } from './new-worksheet';
import { writeGrid } from './range-writes';
import { mergedAreasIn, specialCellsIn } from './special-areas';

export const openRange = (cells: RangeCells): Thing => createThing(RANGE, cells);

const RANGE: ThingType<RangeCells> = {
  name: 'Range',
  members: {
    Address: { get: ({ sheet, range }) => formatAddress(sheet.name, range) },
    RowIndex: { get: ({ range }) => range.top },
    ColumnIndex: { get: ({ range }) => range.left },
    RowCount: { get: ({ range }) => heightOf(range) },
    ColumnCount: { get: ({ range }) => widthOf(range) },
    CellCount: { get: ({ range }) => cellCountOf(range) },
    Values: {
      get: valuesOf,
      set: (cells, given, session) => writeGrid(cells, given, 'values', session),
    },
    Formulas: {
      get: (cells) => gridOf(cells, formulaOf),
      set: (cells, given, session) => writeGrid(cells, given, 'formulas', session),
    },
    NumberFormat: {
      get: (cells) => gridOf(cells, ({ style }) => style.numberFormat),
      set: (cells, given, session) => writeGrid(cells, given, 'numberFormat', session),
    },
    Text: { get: (cells) => gridOf(cells, ({ text }) => text) },
    ValueTypes: { get: (cells) => gridOf(cells, valueTypeOf) },
    RowHidden: {
      since: '1.2',
      get: isRowsHidden,
      set({ sheet, range }, hidden, { workbook }) {
        for (let row = range.top; row <= range.bottom; row += 1) workbook.setRowHidden(sheet.id, row, hidden === true);
      },
    },
    ColumnHidden: { since: '1.2', get: isColumnsHidden },
    Hidden: {
      since: '1.2',
      get: (cells) => {
        const [rows, columns] = [isRowsHidden(cells), isColumnsHidden(cells)];
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
    Format: { open: (cells) => openFormat([cells]) },

    GetCell: { open: ({ sheet, range }, [row, column]) => at(sheet, shifted(corner(range), row, column)) },
    GetRow: { open: ({ sheet, range }, [row]) => at(sheet, { ...range, ...rowsAt(range.top + indexOf(row)) }) },
    GetColumn: {
      open: ({ sheet, range }, [column]) => at(sheet, { ...range, ...columnsAt(range.left + indexOf(column)) }),
    },
    GetLastCell: { open: ({ sheet, range }) => at(sheet, { ...range, top: range.bottom, left: range.right }) },
    GetLastRow: { open: ({ sheet, range }) => at(sheet, { ...range, top: range.bottom }) },
    GetLastColumn: { open: ({ sheet, range }) => at(sheet, { ...range, left: range.right }) },
    GetEntireRow: { open: ({ sheet, range }) => at(sheet, { ...range, left: 0, right: LAST_COLUMN }) },
    GetEntireColumn: { open: ({ sheet, range }) => at(sheet, { ...range, top: 0, bottom: LAST_ROW }) },
    GetOffsetRange: { open: ({ sheet, range }, [rows, columns]) => at(sheet, shifted(range, rows, columns)) },
    GetResizedRange: {
      since: '1.2',
      open: ({ sheet, range }, [rows, columns]) => at(sheet, grown(range, rows, columns)),
    },
    GetBoundingRect: { open: ({ sheet, range }, [other]) => at(sheet, boundsOf(range, rangeArgument(other).range)) },
    GetIntersection: {
      open({ sheet, range }, [other]) {
        const common = intersectionOf(range, rangeArgument(other).range);
        if (!common) throw new OfficeError('ItemNotFound', 'The ranges do not intersect.', 'Range.getIntersection');
        return at(sheet, common);
      },
    },
    GetIntersectionOrNullObject: {
      since: '1.4',
      open({ sheet, range }, [other]) {
        const common = intersectionOf(range, rangeArgument(other).range);
        return common && at(sheet, common);
      },
    },
    GetUsedRange: {
      open(cells, [valuesOnly], session) {
        const used = usedIn(cells, valuesOnly, session);
        if (!used) throw new OfficeError('ItemNotFound', 'The range is empty.', 'Range.getUsedRange');
        return at(cells.sheet, used);
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      open(cells, [valuesOnly], session) {
        const used = usedIn(cells, valuesOnly, session);
        return used && at(cells.sheet, used);
      },
    },
    Merge: {
      since: '1.2',
      call({ sheet, range }, _, session) {
        mergeCells(sheet, range, session);
        return undefined;
      },
    },
    GetMergedAreasOrNullObject: {
      since: '1.13',
      open: (cells, _, session) => openAreas(cells, mergedAreasIn(cells, session)),
    },
    GetSpecialCellsOrNullObject: {
      since: '1.9',
      open: (cells, [type]) => openAreas(cells, specialCellsIn(cells, type)),
    },

    GetCellProperties: { since: '1.9', call: getCellProperties },
    GetRowProperties: { since: '1.9', call: getRowProperties },
    GetColumnProperties: { since: '1.9', call: getColumnProperties },
    SetCellProperties: {
      since: '1.9',
      call(cells, args, session) {
        setCellProperties(cells, args, session);
        return undefined;
      },
    },
    Clear: { call: clear },
    Select: {
      call({ sheet, range }, _, { workbook }) {
        workbook.activeSheetId = sheet.id;
        workbook.selection = range;
        return undefined;
      },
    },
    // The client cuts arrays of more than 1,500 cells into chunks and has their size checked first.
    _ValidateArraySize: {
      call({ range }, [rows, columns]) {
        if (rows !== heightOf(range) || columns !== widthOf(range)) {
          throw invalidArgument("The input array doesn't match the size of the range.", 'Range.values');
        }
        return undefined;
      },
    },
  },
};

const at = (sheet: RangeCells['sheet'], range: CellRange): Thing => {
  if (range.top < 0 || range.left < 0 || !intersectionOf(range, WHOLE_SHEET)) throw outside();
  if (range.bottom > LAST_ROW || range.right > LAST_COLUMN || range.bottom < range.top || range.right < range.left) {
    throw outside();
  }
  return openRange({ sheet, range });
};

const outside = (): OfficeError => invalidArgument('The range would lie outside the sheet.', 'Range');

const corner = ({ top, left }: CellRange): CellRange => ({ top, left, bottom: top, right: left });
const rowsAt = (row: number) => ({ top: row, bottom: row });
const columnsAt = (column: number) => ({ left: column, right: column });

function indexOf(given: Argument): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw invalidArgument('A whole number is expected.');
  return given;
}

function shifted(range: CellRange, rows: Argument, columns: Argument): CellRange {
  const [down, right] = [indexOf(rows), indexOf(columns)];
  return {
    top: range.top + down,
    left: range.left + right,
    bottom: range.bottom + down,
    right: range.right + right,
  };
}

const grown = (range: CellRange, rows: Argument, columns: Argument): CellRange => ({
  ...range,
  bottom: range.bottom + indexOf(rows),
  right: range.right + indexOf(columns),
});

function rangeArgument(given: Argument): RangeCells {
  const thing = given as Thing | null | undefined;
  if (thing?.typeName !== 'Range') throw invalidArgument('A range is expected.');
  return thing.self as RangeCells;
}

const usedIn = (cells: RangeCells, valuesOnly: Argument, { quirks }: Session): CellRange | null =>
  usedPartOf(cells, quirks.usedRangeHasFormats && valuesOnly !== true);

function openAreas({ sheet }: RangeCells, ranges: readonly CellRange[]): Thing | null {
  return ranges.length === 0
    ? null
    : openRangeAreas(
        ranges.map((range) => ({ sheet, range })),
        openRange,
      );
}

function clear(cells: RangeCells, [applyTo]: readonly Argument[], session: Session): undefined {
  const what = applyTo ?? 'All';
  if (what === 'All' || what === 'Contents') {
    // One write for what is there, not for a million blank cells.
    const used = usedPartOf(cells, false);
    if (used) writeGrid({ ...cells, range: used }, '', 'values', session);
  }
  if (what === 'All' || what === 'Formats') {
    clearFills([cells], session);
    for (const { row, column, style } of cellsIn([cells])) {
      if (style.numberFormat === 'General') continue;
      const one = { sheet: cells.sheet, range: { top: row, left: column, bottom: row, right: column } };
      writeGrid(one, 'General', 'numberFormat', session);
    }
  }
  return undefined;
}
