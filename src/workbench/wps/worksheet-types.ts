import { freeSheetName } from '../../domain/sheet/sheet-name';
import { WHOLE_SHEET } from '../office/addresses';
import type { WorkbookSheet } from '../workbook/workbook';
import { isMissing, textArgument } from './arguments';
import { requireNoEditing } from './cell-writes';
import { openChartObjects, SHAPES } from './chart-types';
import { COMMENTS } from './comment-types';
import type { WpsType } from './members';
import { COMMON, createObject, selfOf } from './members';
import { rangeBetween } from './range-type';
import { usedRangeOf } from './range-reading';
import type { Book, RangeCells, Session, SheetCells } from './session';
import { sheetOf } from './session';

const WORKSHEET_TYPE = -4167;
const VISIBLE = -1;
const HIDDEN = 0;

const wholeOf = (sheet: SheetCells, by: RangeCells['by']): RangeCells => ({ ...sheet, areas: [WHOLE_SHEET], by });

export const WORKSHEET: WpsType<SheetCells> = {
  declared: 'Et.Worksheet',
  requireAlive: sheetOf,
  members: {
    ...COMMON,
    Parent: { get: ({ book }, { open }) => open.workbook(book) },
    Name: {
      get: (sheet) => sheetOf(sheet).name,
      set(sheet, name, session) {
        requireOpenStructure(sheet.book, session);
        const { design, name: old } = sheetOf(sheet);
        if (!design) throw new Error('This workbench renames new sheets only.');
        const wished = textArgument(name);
        const taken = sheet.book.workbook.sheetNames.filter((other) => other !== old);
        if (freeSheetName(wished, taken) !== wished) throw new Error('A sheet cannot have this name.');
        design.rename(wished);
      },
    },
    CodeName: {
      get: (sheet, { quirks }) => (quirks.codeNameEmpty ? '' : `Sheet${indexOf(sheet)}`),
    },
    Index: { get: indexOf },
    Type: { get: () => WORKSHEET_TYPE },
    Visible: { get: (sheet) => (sheetOf(sheet).visible ? VISIBLE : HIDDEN) },

    UsedRange: {
      get: (sheet, session) => session.open.range({ ...sheet, areas: [usedRangeOf(sheet, session)], by: 'cells' }),
    },
    Cells: { get: (sheet, { open }) => open.range(wholeOf(sheet, 'cells')) },
    Rows: { get: (sheet, { open }) => open.range(wholeOf(sheet, 'rows')) },
    Columns: { get: (sheet, { open }) => open.range(wholeOf(sheet, 'columns')) },
    Range: { call: (sheet, args, session) => rangeBetween(wholeOf(sheet, 'cells'), args, session) },

    ProtectContents: { get: (sheet) => sheetOf(sheet).protected },
    ProtectDrawingObjects: { get: (sheet) => sheetOf(sheet).protected && !sheetOf(sheet).mayEditObjects },
    Protection: { get: (sheet, session) => createObject(PROTECTION, sheet, session) },
    AutoFilterMode: { get: (sheet) => sheetOf(sheet).filtered },
    FilterMode: { get: (sheet) => sheetOf(sheet).filtered },
    AutoFilter: {
      get: (sheet, session) => (sheetOf(sheet).filtered ? createObject(AUTO_FILTER, sheet, session) : null),
    },

    ListObjects: { get: (sheet, session) => createObject(LIST_OBJECTS, sheet, session) },

    Comments: { get: (sheet, session) => createObject(COMMENTS, sheet, session) },
    Shapes: { get: (sheet, session) => createObject(SHAPES, sheet, session) },
    ChartObjects: { call: (sheet, [index], session) => openChartObjects(sheet, index, session) },

    Protect: { call: (sheet, args, session) => protect(sheet, true, args, session) },
    Unprotect: { call: (sheet, args, session) => protect(sheet, false, args, session) },
    Activate: { call: activate },
    Select: { call: activate },
    Delete: {
      call(sheet, _, session) {
        requireNoEditing(session);
        requireOpenStructure(sheet.book, session);
        sheetOf(sheet);
        // In a program without a person the question would stay for ever.
        if (session.switches.displayAlerts) throw new Error('A dialog asks whether to delete the sheet.');
        if (!sheet.book.workbook.removeSheet(sheet.sheetId)) throw new Error('This workbench deletes new sheets only.');
      },
    },
  },
};

export const PROTECTION: WpsType<SheetCells> = {
  declared: 'Et.Protection',
  members: { AllowFormattingCells: { get: (sheet) => sheetOf(sheet).mayFormatCells } },
};

export const AUTO_FILTER: WpsType<SheetCells> = {
  declared: 'Et.AutoFilter',
  members: { ...COMMON, FilterMode: { get: (sheet) => sheetOf(sheet).filtered } },
};

/** The tables of a sheet: none that the workbook model tells of; their filters are in the sheet's `FilterMode`. */
export const LIST_OBJECTS: WpsType<SheetCells> = {
  declared: 'Et.ListObjects',
  members: { ...COMMON, Count: { get: () => 0 } },
};

/** The sheets of a workbook: `Sheets` and `Worksheets` alike, the model has no sheets of other kinds. */
export const SHEETS: WpsType<Book> = {
  declared: 'Et.Sheets',
  members: {
    ...COMMON,
    Parent: { get: (book, { open }) => open.workbook(book) },
    Count: { get: ({ workbook }) => workbook.sheets.length },
    Item: {
      call(book, [index], { open, quirks }) {
        const sheet = sheetNamed(book, index);
        if (sheet) return open.worksheet({ book, sheetId: sheet.id });
        if (quirks.sheetItemMissing === 'null') return null;
        throw new Error('Subscript out of range');
      },
    },
    Add: { call: add },
  },
};

/** Behind the last sheet only: that is where the workbook model takes new ones. The new sheet becomes the active one. */
function add(book: Book, [before, after, count = 1]: readonly unknown[], session: Session): object {
  requireNoEditing(session);
  requireOpenStructure(book, session);
  const { workbook } = book;
  const last = selfOf(WORKSHEET, after);
  const isBehindLast = last?.book === book && last.sheetId === workbook.sheets.at(-1)!.id;
  if (!isMissing(before) || !isBehindLast || count !== 1) {
    throw new Error('This workbench adds one sheet, behind the last one.');
  }
  const sheet = workbook.addSheet(freeSheetName('Sheet', workbook.sheetNames));
  workbook.activeSheetId = sheet.id;
  return session.open.worksheet({ book, sheetId: sheet.id });
}

function activate(sheet: SheetCells, _: readonly unknown[], session: Session): void {
  sheetOf(sheet);
  session.activeBook = sheet.book;
  sheet.book.workbook.activeSheetId = sheet.sheetId;
}

function protect(sheet: SheetCells, isProtected: boolean, args: readonly unknown[], session: Session): void {
  requireNoEditing(session);
  const { design } = sheetOf(sheet);
  if (!design || args.length > 0) throw new Error('This workbench protects new sheets, without any choice.');
  design.protect(isProtected);
}

function sheetNamed({ workbook }: Book, index: unknown): WorkbookSheet | undefined {
  if (typeof index === 'number') return workbook.sheets[index - 1];
  const name = textArgument(index).toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name);
}

function indexOf(sheet: SheetCells): number {
  const { id } = sheetOf(sheet);
  return sheet.book.workbook.sheets.findIndex((one) => one.id === id) + 1;
}

function requireOpenStructure({ workbook }: Book, { quirks }: Session): void {
  if (workbook.isStructureProtected && quirks.protectionDenies) throw new Error('The workbook is protected.');
}
