import type { CellRange } from '../../domain/sheet/cell-ref';
import { parseCellRef } from '../../domain/sheet/cell-ref';
import { boundsOf, heightOf, LAST_COLUMN, widthOf } from '../office/addresses';
import { isMissing, numberArgument } from './arguments';
import { columnsOf, countOf, formatAreas, itemOf, parseAreas, requireOnSheet, rowsOf } from './areas';
import { requireNoEditing } from './cell-writes';
import { addComment, openComment } from './comment-types';
import { FONT, lookMember } from './font-type';
import { INTERIOR } from './interior-type';
import type { Member, WpsType } from './members';
import { COMMON, createObject, selfOf } from './members';
import { heightInPoints, leftInPoints, topInPoints, widthInPoints } from './points';
import { commonOf, formulaOf, gridOf, hasFormulaOf, hiddenOf, mergeCellsOf, textOf, value2Of } from './range-reading';
import { clearContents, writeContents, writeNumberFormat } from './range-writes';
import type { RangeCells, Session } from './session';
import { sheetOf } from './session';

/** `Range` of a sheet, or of a range, which counts from its own first cell: an address, or two corners. */
export function rangeBetween(within: RangeCells, [from, to]: readonly unknown[], session: Session): object {
  const first = areasOf(within, from);
  const areas = isMissing(to) ? first : [boundsOf(first[0]!, areasOf(within, to)[0]!)];
  return session.open.range({ ...within, areas, by: 'cells' });
}

/** `Activate` of the sheet must have come before, or nothing can be selected on it. */
function select(cells: RangeCells, session: Session): boolean {
  const { book, sheetId, areas } = cells;
  sheetOf(cells);
  if (book.workbook.activeSheetId !== sheetId || session.activeBook !== book) {
    if (session.quirks.sheetSelectRequiresActivate) throw new Error('Select method of Range class failed');
    book.workbook.activeSheetId = sheetId;
  }
  book.workbook.selection = areas[0]!;
  return true;
}

const contents = (read: Member<RangeCells>['get'] & object): Member<RangeCells> => ({ get: read, set: writeContents });
const VALUE2 = contents((cells, session) => gridOf(cells, (cell) => value2Of(cell, session.quirks), session));
const FORMULA = contents((cells, session) => gridOf(cells, (cell) => formulaOf(cell, session.quirks), session));
const NUMBER_FORMAT: Member<RangeCells> = {
  get: (cells, { quirks }) => commonOf(cells, ({ style }) => style.numberFormat, quirks.mixedAs),
  set: writeNumberFormat,
};

// XlVAlign.
const VERTICAL = { center: -4108, top: -4160, bottom: -4107, justify: -4130, distributed: -4117 } as const;

export const RANGE: WpsType<RangeCells> = {
  declared: 'Et.Range',
  requireAlive: sheetOf,
  members: {
    ...COMMON,
    Parent: { get: ({ book, sheetId }, { open }) => open.worksheet({ book, sheetId }) },
    Worksheet: { get: ({ book, sheetId }, { open }) => open.worksheet({ book, sheetId }) },

    Address: {
      isProperty: ({ addressAsProperty }) => addressAsProperty,
      call: ({ areas }, [rowAbsolute, columnAbsolute]) =>
        formatAreas(areas, rowAbsolute !== false, columnAbsolute !== false),
    },
    Row: { get: ({ areas }) => areas[0]!.top + 1 },
    Column: { get: ({ areas }) => areas[0]!.left + 1 },
    Count: { get: ({ areas, by }) => countOf(areas, by) },
    CountLarge: { get: ({ areas, by }) => countOf(areas, by) },
    Rows: { get: (cells, { open }) => open.range({ ...cells, by: 'rows' }) },
    Columns: { get: (cells, { open }) => open.range({ ...cells, by: 'columns' }) },
    Cells: { get: (cells, { open }) => open.range({ ...cells, by: 'cells' }) },
    Areas: { get: (cells, session) => createObject(AREAS, cells, session) },
    EntireRow: { get: (cells, { open }) => open.range({ ...cells, areas: cells.areas.map(rowsOf), by: 'rows' }) },
    EntireColumn: {
      get: (cells, { open }) => open.range({ ...cells, areas: cells.areas.map(columnsOf), by: 'columns' }),
    },
    Item: {
      call(cells, [row, column], { open }) {
        const area = itemOf(
          cells.areas[0]!,
          cells.by,
          numberArgument(row),
          isMissing(column) ? undefined : columnOf(column),
        );
        // An item of rows is a row, which goes by rows again.
        return open.range({ ...cells, areas: [area], by: isMissing(column) ? cells.by : 'cells' });
      },
    },
    Range: { call: rangeBetween },
    Resize: {
      call(cells, [rows, columns], { open }) {
        const [{ top, left, ...end }] = cells.areas as [CellRange];
        const bottom = isMissing(rows) ? end.bottom : top + numberArgument(rows) - 1;
        const right = isMissing(columns) ? end.right : left + numberArgument(columns) - 1;
        return open.range({ ...cells, areas: [requireOnSheet({ top, left, bottom, right })], by: 'cells' });
      },
    },
    Offset: {
      call(cells, [rows, columns], { open }) {
        const [down, right] = [numberArgument(rows ?? 0), numberArgument(columns ?? 0)];
        const areas = cells.areas.map((area) =>
          requireOnSheet({
            top: area.top + down,
            left: area.left + right,
            bottom: area.bottom + down,
            right: area.right + right,
          }),
        );
        return open.range({ ...cells, areas });
      },
    },

    Value2: VALUE2,
    Value: {
      call(cells, args, session) {
        if (args.length < 2) return VALUE2.get!(cells, session);
        VALUE2.set!(cells, args[1], session);
        return undefined;
      },
    },
    Formula: FORMULA,
    HasFormula: { get: hasFormulaOf },
    Text: {
      get: (cells, session) => commonOf<string, null>(cells, (cell) => textOf(cells, cell, session), null),
    },
    NumberFormat: NUMBER_FORMAT,
    NumberFormatLocal: NUMBER_FORMAT,
    ClearContents: {
      call(cells, _, session) {
        clearContents(cells, session);
        return true;
      },
    },

    Merge: {
      call(cells, [across], session) {
        requireNoEditing(session);
        if (!isMissing(across)) throw new Error('This workbench merges a range as one.');
        const { design } = sheetOf(cells);
        if (!design) throw new Error('This workbench merges on new sheets only.');
        for (const area of cells.areas) design.merge(area);
      },
    },
    MergeCells: { get: mergeCellsOf },
    MergeArea: {
      get(cells, { open }) {
        if (countOf(cells.areas, 'cells') !== 1) throw new Error('MergeArea is of one cell only.');
        const [{ top, left }] = cells.areas as [CellRange];
        const merge = sheetOf(cells).mergeAt(top, left);
        return open.range({ ...cells, areas: [merge ?? cells.areas[0]!], by: 'cells' });
      },
    },
    Hidden: {
      get: hiddenOf,
      set({ book, sheetId, areas, by }, hidden, session) {
        requireNoEditing(session);
        if (by !== 'rows') throw new Error('This workbench hides rows only.');
        for (const { top, bottom } of areas) {
          for (let row = top; row <= bottom; row += 1) book.workbook.setRowHidden(sheetId, row, hidden === true);
        }
      },
    },
    Locked: { get: (cells, { quirks }) => commonOf(cells, ({ style }) => style.locked, quirks.mixedAs) },
    AllowEdit: {
      isAbsent: ({ noAllowEdit }) => noAllowEdit,
      get: (cells) => !sheetOf(cells).protected || !commonOf(cells, ({ style }) => style.locked, true),
    },

    Interior: { get: (cells, session) => createObject(INTERIOR, cells, session) },
    DisplayFormat: { get: (cells, session) => createObject(DISPLAY_FORMAT, cells, session) },
    Font: { get: (cells, session) => createObject(FONT, cells, session) },
    WrapText: lookMember('wrap', (given) => given === true),
    VerticalAlignment: lookMember(
      'vertical',
      (given) => {
        const known = Object.entries(VERTICAL).find(([, constant]) => constant === given);
        if (!known) throw new Error('There is no such alignment.');
        return known[0] as keyof typeof VERTICAL;
      },
      (vertical) => VERTICAL[vertical!],
    ),
    ColumnWidth: {
      get: (cells, { quirks }) => {
        const sheet = sheetOf(cells);
        return commonOf(cells, ({ column }) => sheet.columnWidth(column) / PIXELS_PER_CHARACTER, quirks.mixedAs);
      },
      set(cells, given) {
        const { design } = sheetOf(cells);
        if (!design) throw new Error('This workbench changes the looks of new sheets only.');
        for (const { left, right } of cells.areas) {
          for (let column = left; column <= right; column += 1) design.setColumnWidth(column, numberArgument(given));
        }
      },
    },
    AutoFit: { call: () => true },
    Left: { get: (cells) => leftInPoints(sheetOf(cells), cells.areas[0]!.left) },
    Top: { get: (cells) => topInPoints(sheetOf(cells), cells.areas[0]!.top) },
    Width: { get: (cells) => widthInPoints(sheetOf(cells), cells.areas[0]!) },
    Height: { get: (cells) => heightInPoints(sheetOf(cells), cells.areas[0]!) },

    Comment: { get: (cells, session) => openComment({ ...cells, ...firstCell(cells) }, session) },
    AddComment: {
      call(cells, [text], session) {
        const merge = sheetOf(cells).mergeAt(cells.areas[0]!.top, cells.areas[0]!.left);
        const isOne = countOf(cells.areas, 'cells') === 1 || (merge && isSameArea(merge, cells.areas[0]!));
        if (!isOne) throw new Error('A comment is of one cell.');
        return addComment({ ...cells, ...firstCell(cells) }, text, session);
      },
    },

    Select: { call: (cells, _, session) => select(cells, session) },
    Activate: { call: (cells, _, session) => select(cells, session) },
  },
};

export const AREAS: WpsType<RangeCells> = {
  declared: 'Et.Areas',
  members: {
    ...COMMON,
    Parent: { get: (cells, { open }) => open.range(cells) },
    Count: { get: ({ areas }) => areas.length },
    Item: {
      call(cells, [index], { open }) {
        const area = cells.areas[numberArgument(index) - 1];
        if (!area) throw new Error('There is no such area.');
        return open.range({ ...cells, areas: [area], by: 'cells' });
      },
    },
  },
};

/** How a range is seen; the model has no conditional formats. */
export const DISPLAY_FORMAT: WpsType<RangeCells> = {
  declared: 'Et.DisplayFormat',
  members: { ...COMMON, Interior: { get: (cells, session) => createObject(INTERIOR, cells, session) } },
};

const PIXELS_PER_CHARACTER = 8;

const firstCell = ({ areas }: RangeCells): { row: number; column: number } => ({
  row: areas[0]!.top,
  column: areas[0]!.left,
});

const isSameArea = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && heightOf(a) === heightOf(b) && widthOf(a) === widthOf(b);

/** An address counted from the first cell of `within`, or another range as it is. */
function areasOf(within: RangeCells, given: unknown): readonly CellRange[] {
  const range = selfOf(RANGE, given);
  if (range) return range.areas;
  if (typeof given !== 'string') throw new Error('An address or a range is expected.');
  const { top, left } = within.areas[0]!;
  return parseAreas(given).map((area) =>
    top === 0 && left === 0
      ? area
      : requireOnSheet({
          top: area.top + top,
          left: area.left + left,
          bottom: area.bottom + top,
          right: area.right + left,
        }),
  );
}

/** A column by its number or its letters, counted from 1. */
function columnOf(given: unknown): number {
  if (typeof given === 'number') return given;
  const cell = typeof given === 'string' ? parseCellRef(`${given}1`) : null;
  if (!cell || cell.column > LAST_COLUMN) throw new Error('There is no such column.');
  return cell.column + 1;
}
